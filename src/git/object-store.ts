import * as fs from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { constants, inflateSync } from "node:zlib";
import { Errors, expandOid, readObject } from "isomorphic-git";
import { Failure } from "../failure.ts";
import { isAbsent } from "./locate-git-dir.ts";
import { namesIn } from "./refuse-unreadable.ts";

/** An object with its raw content. */
export interface RawObject {
  readonly type: string;
  readonly bytes: Uint8Array;
}

const attempts = 3;

/** Objects of a repository read with isomorphic-git, also while a repack moves them from one pack to another. */
export class ObjectStore {
  readonly #commonDir: string;
  #cache = {};

  constructor(commonDir: string) {
    this.#commonDir = commonDir;
  }

  /** The object, or null when it is not here. */
  async read(oid: string): Promise<RawObject | null> {
    return await this.#retry(`object ${oid}`, async () => {
      const request = { fs, gitdir: this.#commonDir, cache: this.#cache, oid, format: "content" } as const;
      const { type, object } = await readObject(request);
      if (!(object instanceof Uint8Array)) throw new TypeError("isomorphic-git answered no bytes");
      return { type, bytes: object };
    });
  }

  /** All object ids that start with some hex digits (at least four). */
  async withPrefix(digits: string): Promise<readonly string[]> {
    const found = await this.#retry(`object ${digits}`, async () => {
      try {
        return [await expandOid({ fs, gitdir: this.#commonDir, cache: this.#cache, oid: digits })];
      } catch (thrown) {
        if (thrown instanceof Errors.AmbiguousError) return thrown.data.matches;
        throw thrown;
      }
    });
    return found ?? [];
  }

  /** The size that a loose object's header states, read without inflating more; null when the object is not loose. */
  async looseSize(oid: string): Promise<number | null> {
    const start = await firstBytes(join(this.#commonDir, "objects", oid.slice(0, 2), oid.slice(2)), 128);
    if (start === null) return null;
    return sizeInHeader(start);
  }

  /** Absent only counts when no pack came or went meanwhile; a new cache forgets the packs that went. */
  async #retry<T>(what: string, task: () => Promise<T>): Promise<T | null> {
    for (let attempt = 1; ; attempt += 1) {
      const before = await this.#packs();
      try {
        return await task();
      } catch (thrown) {
        const isSettled = (await this.#packs()) === before;
        if (isSettled && thrown instanceof Errors.NotFoundError) return null;
        if (attempt === attempts) throw unreadable(what, thrown);
        this.#cache = {};
      }
    }
  }

  async #packs(): Promise<string> {
    const names = await namesIn(join(this.#commonDir, "objects", "pack"));
    return names
      .filter((name) => name.endsWith(".idx"))
      .sort()
      .join("\n");
  }
}

/** Null too for a damaged header: reading the object then says what is wrong. */
function sizeInHeader(start: Buffer): number | null {
  try {
    const header = inflateSync(start, { finishFlush: constants.Z_SYNC_FLUSH }).toString("latin1", 0, 32);
    const size = /^[a-z]+ (\d+)\0/.exec(header)?.[1];
    return size === undefined ? null : Number(size);
  } catch {
    return null;
  }
}

async function firstBytes(path: string, count: number): Promise<Buffer | null> {
  try {
    await using file = await open(path);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } catch (thrown) {
    if (isAbsent(thrown)) return null;
    throw thrown;
  }
}

function unreadable(what: string, cause: unknown): Failure {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new Failure("git", `${what} cannot be read: ${reason}`, "Run `git fsck` to see what is wrong.", cause);
}
