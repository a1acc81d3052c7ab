import type { WorkArtifact } from "../operations/worker/end-work.ts";
import type { ProofCheck } from "../operations/worker/proof.ts";
import { localPathOf } from "../store/local-path.ts";
import { printableLine } from "../text/printable.ts";
import type { NamedArtifact } from "./executor-output.ts";
import { readPlainFile } from "./plain-file.ts";
import type { TracePlace } from "./keep-trace.ts";
import { sha256Of } from "./trace-files.ts";
import type { TraceFile } from "./trace-files.ts";

/** What became of the things that an executor says it made. */
export interface Collected {
  readonly artifacts: readonly Omit<WorkArtifact, "run">[];
  /** Copies of files, below `artifacts/` of the trace. */
  readonly files: readonly TraceFile[];
  readonly facts: readonly ProofCheck[];
  /** Where the file that was named so is kept. */
  readonly kept: ReadonlyMap<string, string>;
  /** Texts that may hold test results, and where each is kept. */
  readonly tests: readonly { readonly text: string; readonly uri: string }[];
  /** Why something was not taken; the first counts. */
  readonly refused: readonly string[];
}

/** Looks up what git knows of a commit, for the proof. */
export type CommitFact = (oid: string) => Promise<ProofCheck>;

/** Schemes of addresses that lead to this machine, or into whoever opens them. */
const closed = /^(?:file|javascript|data|vbscript|blob|about):/i;
const commitId = /^(?:git:|gitCommit:)?([0-9a-f]{40})$/;
/** What was made of one file at most: what is larger belongs elsewhere, and its address into the store. */
const mostFiles = 500;

/** Takes in what an executor names: files from its tree, copied with their digests; commits, asked of git; addresses as they are. */
export async function collectArtifacts(
  named: readonly NamedArtifact[],
  { tree, place, room, factOf }: { tree: string; place: TracePlace; room: number; factOf: CommitFact },
): Promise<Collected> {
  const artifacts: Omit<WorkArtifact, "run">[] = [];
  const files = new Map<string, TraceFile>();
  const facts: ProofCheck[] = [];
  const kept = new Map<string, string>();
  const tests: { text: string; uri: string }[] = [];
  const refused: string[] = [];
  let left = room;
  for (const one of named) {
    const commit = one.type === "commit" ? commitId.exec(one.uri ?? "")?.[1] : undefined;
    if (commit !== undefined) {
      facts.push(await factOf(commit));
      artifacts.push({ ...base(one), uri: commit });
      continue;
    }
    const given = one.path ?? one.uri ?? "";
    if (one.path === undefined && isAddress(given)) {
      artifacts.push({ ...base(one), uri: given });
      continue;
    }
    const path = localPathOf(given);
    const read = path === null ? { refused: "it is not in the tree" } : readPlainFile(tree, path, left);
    if (path === null || "refused" in read || files.size >= mostFiles) {
      const why = "refused" in read ? read.refused : `there are more than ${mostFiles} files`;
      refused.push(`the executor names ${printableLine(JSON.stringify(given), 200)}: ${why}`);
      continue;
    }
    const uri = place.uriOf(`artifacts/${path}`);
    const digest = sha256Of(read.bytes);
    if (!files.has(path)) left -= read.bytes.length;
    files.set(path, { path: `artifacts/${path}`, bytes: read.bytes });
    kept.set(given, uri);
    kept.set(path, uri);
    if (one.format === "junit" || (one.type === "report" && path.endsWith(".xml")))
      tests.push({ text: read.bytes.toString("utf8"), uri });
    if (one.digest !== undefined && one.digest !== digest)
      facts.push({
        name: `digest of ${path}`.slice(0, 200),
        status: "failed",
        evidence_uri: uri,
        why: "the file has another digest",
      });
    artifacts.push({ ...base(one), uri, title: one.title ?? path.slice(-200), digest, size_bytes: read.bytes.length });
  }
  return { artifacts, files: [...files.values()], facts, kept, tests, refused };
}

function isAddress(uri: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(uri) && !closed.test(uri) && URL.canParse(uri);
}

function base({ type, title, media_type, digest, preview }: NamedArtifact): Omit<WorkArtifact, "run" | "uri"> {
  return {
    type,
    ...(title === undefined ? {} : { title }),
    ...(media_type === undefined ? {} : { media_type }),
    ...(digest === undefined ? {} : { digest }),
    ...(preview === undefined ? {} : { preview }),
    checks: [],
  };
}
