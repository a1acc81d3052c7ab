import { createHash } from "node:crypto";
import type { TreeEntry } from "../git/repository.ts";
import type { Corpus, StoredObject } from "./corpus.ts";

/** A file of the repository as one revision has it. */
export interface LocalFile {
  /** 64 hex digits; null, as the other two, when the file is larger than what is read for a digest. */
  readonly sha256: string | null;
  readonly sha384: string | null;
  readonly sha512: string | null;
  /** Git's blob id, 40 hex digits; empty when the file is too large. */
  readonly gitBlob: string;
}

/** Files larger than this are not read for a digest, in bytes. */
const digestByteLimit = 64 * 1024 * 1024;

/** The path of the repository that a uri names, or null for a uri that leads elsewhere or out of the repository. */
export function localPathOf(uri: string): string | null {
  if (uri === "" || uri.startsWith("/") || /^[a-z][a-z0-9+.-]*:/i.test(uri) || /[\\?#\0]/.test(uri)) return null;
  const segments = uri.split("/").filter((segment) => segment !== ".");
  const isInside = segments.every((segment) => segment !== "" && segment !== ".." && segment.toLowerCase() !== ".git");
  return isInside && segments.length > 0 ? segments.join("/") : null;
}

/** The path of the repository that an Artifact with a digest names by uri; null for every other object. */
export function localPathIn(object: StoredObject): string | null {
  const { scalars } = object.outline;
  if (object.kind !== "Artifact" || scalars["digest"] === undefined) return null;
  // The outline holds short members only, and a path may be longer.
  const uri = scalars["uri"] ?? object.value["uri"];
  return typeof uri === "string" ? localPathOf(uri) : null;
}

/** Digests of the repository's files that Artifacts with a digest name by uri, by path; null for one that is not there. */
export async function readLocalFiles(corpus: Corpus): Promise<Map<string, LocalFile | null>> {
  const paths = new Set(corpus.objects.flatMap((object) => localPathIn(object) ?? []));
  const files = new Map<string, LocalFile | null>();
  const present: TreeEntry[] = [];
  for (const path of paths) {
    const entry = await corpus.revision.entryAt(path);
    if (entry?.mode.startsWith("100") === true) present.push(entry);
    else files.set(path, null);
  }
  for await (const { path, oid, bytes } of corpus.revision.read(present, digestByteLimit)) {
    const hash = (algorithm: string): string | null => (bytes === null ? null : hexDigest(algorithm, bytes));
    const hashes = { sha256: hash("sha256"), sha384: hash("sha384"), sha512: hash("sha512") };
    files.set(path, { ...hashes, gitBlob: bytes === null ? "" : oid });
  }
  return files;
}

function hexDigest(algorithm: string, bytes: Uint8Array): string {
  return createHash(algorithm).update(bytes).digest("hex");
}
