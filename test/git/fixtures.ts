import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { Failure } from "../../src/failure.ts";
import type { GitRepository, TreeEntry } from "../../src/git/repository.ts";
import type { TestRepository } from "../support/git.ts";

/** One entry of a tree that is written byte by byte, however wrong. */
export interface RawEntry {
  readonly mode: string;
  readonly name: string | Uint8Array;
  readonly oid: string;
}

/** Writes content as a blob without a file of the work tree. */
export function writeBlob(repository: TestRepository, content: string): string {
  return writeObject(repository, "blob", Buffer.from(content));
}

/** Writes a tree object with exactly these entries in this order, which git would refuse to write itself. */
export function writeTree(repository: TestRepository, entries: readonly RawEntry[]): string {
  const parts = entries.flatMap(({ mode, name, oid }) => [
    Buffer.from(`${mode} `),
    Buffer.from(name),
    Buffer.from([0]),
    Buffer.from(oid, "hex"),
  ]);
  return writeObject(repository, "tree", Buffer.concat(parts));
}

/** A commit of a tree, on no branch. */
export function commitTree(repository: TestRepository, tree: string, ...parents: string[]): string {
  const who = "Ada <ada@example.com> 1767225600 +0000";
  const named = parents.map((parent) => `parent ${parent}\n`).join("");
  const text = `tree ${tree}\n${named}author ${who}\ncommitter ${who}\n\ntree\n`;
  return writeObject(repository, "commit", Buffer.from(text));
}

/** Writes a loose object of any content into a repository with a `.git` folder. */
export function writeObject(repository: TestRepository, type: string, content: Uint8Array): string {
  const bytes = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content]);
  const oid = createHash("sha1").update(bytes).digest("hex");
  const folder = join(repository.folder, ".git", "objects", oid.slice(0, 2));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, oid.slice(2)), deflateSync(bytes, { level: 1 }));
  return oid;
}

/** `mode path` of each entry, the part of a listing that reads well in an expectation. */
export function linesOf(entries: readonly TreeEntry[]): string[] {
  return entries.map(({ mode, path }) => `${mode} ${path}`);
}

/** The contents of blobs by id. */
export async function readAll(
  repository: GitRepository,
  oids: readonly string[],
  maxBytes = 1_000_000,
): Promise<Map<string, string | null>> {
  const contents = new Map<string, string | null>();
  for await (const { oid, bytes } of repository.readBlobs(oids, maxBytes)) {
    contents.set(oid, bytes === null ? null : Buffer.from(bytes).toString("utf8"));
  }
  return contents;
}

/** The Failure that a promise ends in; throws when it does not. */
export async function failureOf(task: Promise<unknown>): Promise<Failure> {
  try {
    await task;
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown;
    throw thrown;
  }
  throw new Error("no Failure was thrown");
}
