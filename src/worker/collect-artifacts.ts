import type { WorkArtifact } from "../operations/worker/end-work.ts";
import { digestCheckName } from "../model/fact-names.ts";
import type { Made, ProofCheck } from "../operations/proof/proof-input.ts";
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
  /** The same for whoever asks what there is to show. */
  readonly made: readonly Made[];
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
  const made: Made[] = [];
  const kept = new Map<string, string>();
  const tests: { text: string; uri: string }[] = [];
  const refused: string[] = [];
  let left = room;
  for (const one of named) {
    const commit = one.type === "commit" ? commitId.exec(one.uri ?? "")?.[1] : undefined;
    if (commit !== undefined) {
      const fact = await factOf(commit);
      facts.push(fact);
      // A commit that git has is one that can be looked at, wherever it is.
      const status = fact.status === "failed" ? "failed" : "passed";
      made.push({ type: one.type, uri: `git:${commit}`, path: null, status });
      artifacts.push({ ...base(one), uri: commit });
      continue;
    }
    const given = one.path ?? one.uri ?? "";
    if (one.path === undefined && isAddress(given)) {
      made.push({ type: one.type, uri: given, path: null, status: "unverified" });
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
    const isOther = one.digest !== undefined && one.digest !== digest;
    made.push({ type: one.type, uri, path, status: isOther ? "failed" : "passed" });
    if (isOther)
      facts.push({
        name: digestCheckName(path),
        status: "failed",
        evidence_uri: uri,
        why: "the file has another digest",
      });
    artifacts.push({ ...base(one), uri, title: one.title ?? path.slice(-200), digest, size_bytes: read.bytes.length });
  }
  return { artifacts, files: [...files.values()], facts, made, kept, tests, refused };
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
