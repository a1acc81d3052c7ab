import { posix } from "node:path";
import { createHash } from "node:crypto";
import * as z from "zod";
import { artifactDigestMatches } from "../rules/artifact/digest-matches.ts";
import { corpusRule } from "../rules/rule.ts";
import type { Rule } from "../rules/rule.ts";
import type { StoredObject } from "../store/corpus.ts";
import { localPathIn } from "../store/local-files.ts";
import { localPathOf } from "../store/local-path.ts";
import type { Revision } from "../store/revision.ts";

/** The files of traces, as their manifests list them. */
export interface VerifiedTraces {
  /** Files whose digests were recomputed. */
  readonly files: number;
  /** What is another than its manifest says, or not there. */
  readonly flaws: readonly TraceFlaw[];
}

/** One file of a trace, and what is wrong with it, in words. */
interface TraceFlaw {
  readonly artifact: StoredObject;
  readonly path: string;
  readonly words: string;
}

/** The rule that says so where the digest of an Artifact itself is another; here for the files that it stands for. */
export function traceRule({ flaws }: VerifiedTraces): Rule {
  return corpusRule(artifactDigestMatches, function* () {
    for (const { artifact, path, words } of flaws)
      yield {
        about: artifact,
        at: "/digest",
        message: `is the manifest of ${path}, which ${words}`,
        help: `restore ${path}`,
        args: [path],
      };
  });
}

const manifest = z.looseObject({
  schema: z.literal("cwom.trace/1"),
  files: z.array(z.looseObject({ path: z.string(), digest: z.string() })).max(10_000),
});

/** Larger files are not read, in bytes. */
const byteLimit = 64 * 1024 * 1024;

/** Recomputes the digest of every file that the manifests of some traces list; that of the manifest itself is its Artifact's. */
export async function verifyTraces(objects: readonly StoredObject[], revision: Revision): Promise<VerifiedTraces> {
  const flaws: TraceFlaw[] = [];
  let files = 0;
  for (const artifact of objects) {
    const path = artifact.outline.scalars["type"] === "trace" ? localPathIn(artifact) : null;
    const bytes = path === null ? null : await bytesAt(path, revision);
    for (const { path: name, digest } of bytes === null ? [] : listedIn(bytes)) {
      const place = placeOf(posix.dirname(path ?? ""), name);
      const found = place === null ? null : await bytesAt(place, revision);
      files += 1;
      const words = found === null ? "is not there" : digestOf(found) === digest ? null : "has another digest";
      if (words !== null) flaws.push({ artifact, path: place ?? name, words });
    }
  }
  return { files, flaws };
}

/** A path below the folder of the manifest; null for one that leads out of it. */
function placeOf(folder: string, name: string): string | null {
  const inside = localPathOf(name.split("/").map(encodeURIComponent).join("/"));
  return inside === null ? null : `${folder}/${inside}`;
}

function listedIn(bytes: Uint8Array): z.output<typeof manifest>["files"] {
  try {
    return manifest.safeParse(JSON.parse(Buffer.from(bytes).toString("utf8"))).data?.files ?? [];
  } catch {
    return [];
  }
}

async function bytesAt(path: string, revision: Revision): Promise<Uint8Array | null> {
  const entry = await revision.entryAt(path);
  if (entry?.mode.startsWith("100") !== true) return null;
  for await (const { bytes } of revision.read([entry], byteLimit)) return bytes;
  return null;
}

function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}
