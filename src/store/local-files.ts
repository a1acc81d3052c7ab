import { createHash } from "node:crypto";
import type { TreeEntry } from "../git/repository.ts";
import type { Corpus, StoredObject } from "./corpus.ts";
import { localPathOf } from "./local-path.ts";

/** A file of the repository as one revision has it. */
export interface LocalFile {
  /** 64 hex digits; null, as the other two, when nobody states a digest of the file, or it is larger than what is read for one. */
  readonly sha256: string | null;
  readonly sha384: string | null;
  readonly sha512: string | null;
  /** Git's blob id, 40 hex digits; empty when the others are null. */
  readonly gitBlob: string;
}

/** Files larger than this are not read for a digest, in bytes. */
const digestByteLimit = 64 * 1024 * 1024;

/** The path of the repository that an Artifact with a digest names by uri; null for every other object. */
export function localPathIn(object: StoredObject): string | null {
  const { scalars } = object.outline;
  if (object.kind !== "Artifact" || scalars["digest"] === undefined) return null;
  // The outline holds short members only, and a path may be longer.
  const uri = scalars["uri"] ?? object.value["uri"];
  return typeof uri === "string" ? localPathOf(uri) : null;
}

/**
 * The repository's files that Artifacts with a digest, and the documents and data blobs of ContextPackets, name by uri,
 * by path; null for one that is not there. Only those whose digest is stated are read.
 */
export async function readLocalFiles(corpus: Corpus): Promise<Map<string, LocalFile | null>> {
  const files = new Map<string, LocalFile | null>();
  const stated: TreeEntry[] = [];
  for (const [path, hasDigest] of pathsIn(corpus)) {
    const entry = await corpus.revision.entryAt(path);
    const isFile = entry?.mode.startsWith("100") === true;
    if (isFile && hasDigest) stated.push(entry);
    else files.set(path, isFile ? withoutDigest : null);
  }
  for await (const { path, oid, bytes } of corpus.revision.read(stated, digestByteLimit)) {
    files.set(path, bytes === null ? withoutDigest : digestsOf(oid, bytes));
  }
  return files;
}

const withoutDigest: LocalFile = { sha256: null, sha384: null, sha512: null, gitBlob: "" };

function digestsOf(oid: string, bytes: Uint8Array): LocalFile {
  const hash = (algorithm: string): string => hexDigest(algorithm, bytes);
  return { sha256: hash("sha256"), sha384: hash("sha384"), sha512: hash("sha512"), gitBlob: oid };
}

/** Every path that an object names, and whether one of them states its digest. */
function pathsIn(corpus: Corpus): Map<string, boolean> {
  const paths = new Map<string, boolean>();
  for (const object of corpus.objects) {
    const own = localPathIn(object);
    if (own !== null) paths.set(own, true);
    for (const { path, digest } of object.outline.localUris) {
      paths.set(path, digest !== null || paths.get(path) === true);
    }
  }
  return paths;
}

function hexDigest(algorithm: string, bytes: Uint8Array): string {
  return createHash(algorithm).update(bytes).digest("hex");
}
