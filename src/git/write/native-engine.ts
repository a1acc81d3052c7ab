import { existsSync } from "node:fs";
import { join } from "node:path";
import { commitMissing } from "../git-failures.ts";
import { gitFailure, runGit } from "../git-process.ts";
import type { GitPlace } from "../git-process.ts";
import type { GitLocation } from "../locate-git-dir.ts";
import type { ObjectReader } from "../object-reader.ts";
import type { Disk } from "./disk.ts";
import { notFolder } from "./edit-tree.ts";
import type { PathChange, ReadFolders } from "./edit-tree.ts";
import type { Engine, IndexSlot } from "./engine.ts";
import { durable, moveNativeRef } from "./native-ref.ts";
import type { NewObject } from "./new-object.ts";
import { OwnIndex } from "./own-index.ts";
import { ownerToken } from "./owner.ts";
import { packBytes } from "./pack-bytes.ts";
import type { RefMove } from "./ref-move.ts";

/** The most bytes one folder's tree object may have. */
const maxTreeBytes = 2 ** 27;
/** How often storing objects is tried. */
const storeAttempts = 4;
/** More paths than this are not asked for by name: command lines have an end. */
const mostNamed = 500;

/** From so many bytes on git is faster at an index, its start included: about ten thousand entries. */
const mostOwnIndex = 2 ** 20;

/** Writing with the git binary: one process each for storing objects and moving the ref, and for an index that is large or has more than entries. */
export class NativeEngine implements Engine {
  readonly #disk: Disk;
  readonly #place: GitPlace;
  readonly #location: GitLocation;
  readonly #objects: ObjectReader;
  readonly #index: OwnIndex;

  constructor(disk: Disk, location: GitLocation, env: Readonly<Record<string, string>>, objects: ObjectReader) {
    this.#disk = disk;
    this.#location = location;
    this.#objects = objects;
    this.#index = new OwnIndex(disk, location);
    this.#place = { cwd: location.workTree ?? location.gitDir, env };
  }

  readFolders(commit: string | null): ReadFolders {
    return async (folders) => {
      const read = new Map<string, Buffer | null>(folders.map((folder) => [folder, null]));
      if (commit === null) return read;
      const names = folders.map((folder) => `${commit}:${folder}`);
      let at = 0;
      for await (const found of this.#objects.read(names, maxTreeBytes)) {
        const folder = folders[at] ?? "";
        if (found === null && folder === "") throw commitMissing(commit);
        if (found !== null && found.type !== "tree") throw notFolder(folder);
        read.set(folder, found?.bytes ?? null);
        at += 1;
      }
      return read;
    };
  }

  async storeObjects(objects: readonly NewObject[]): Promise<void> {
    const input = packBytes(objects);
    for (let left = storeAttempts; ; left -= 1) {
      this.#disk.step("git unpack-objects", this.#location.commonDir);
      const { code, stderr } = await runGit(this.#place, [...durable, "unpack-objects", "-q"], { input });
      if (code === 0) return;
      // A git gc beside us takes empty folders of objects away, also one that was just made to put an object in.
      if (left === 1 || !/unable to (?:write|create)/.test(stderr)) throw gitFailure("store objects", stderr);
    }
  }

  async moveRef(move: RefMove): Promise<boolean> {
    return await moveNativeRef(this.#disk, this.#place, this.#location, move);
  }

  async indexSlots(paths: readonly string[]): Promise<ReadonlyMap<string, IndexSlot>> {
    if (this.#index.isEnough(mostOwnIndex)) return await this.#index.indexSlots(paths);
    const slots = new Map<string, IndexSlot>(paths.map((path) => [path, null]));
    const named = paths.length > mostNamed ? [] : paths;
    const listing = ["--literal-pathspecs", "ls-files", "--stage", "-z", "--full-name", "--"];
    const { code, stdout, stderr } = await runGit(this.#place, [...listing, ...named]);
    if (code !== 0) throw gitFailure("read the index", stderr);
    for (const record of stdout.toString("utf8").split("\0")) {
      const [, mode = "", oid = "", stage, path = ""] = /^(\d{6}) ([0-9a-f]{40}) (\d)\t(.*)$/s.exec(record) ?? [];
      if (slots.has(path)) slots.set(path, stage === "0" ? { mode, oid } : "other");
    }
    return slots;
  }

  async stageIndex(folder: string, changes: readonly PathChange[]): Promise<string | null> {
    if (this.#index.isEnough(mostOwnIndex)) return await this.#index.stageIndex(folder, changes);
    const staged = join(folder, `index-${ownerToken()}`);
    this.#disk.copy(join(this.#location.gitDir, "index"), staged);
    const lines = changes.map(({ path, after }) =>
      after === null ? `0 ${"0".repeat(40)}\t${path}\0` : `${after.mode} ${after.oid}\t${path}\0`,
    );
    // Shown the work tree, git would read files again that changed lately, through the filters that are configured.
    const env = { GIT_DIR: this.#location.gitDir, GIT_WORK_TREE: folder, GIT_INDEX_FILE: staged };
    const place = { cwd: folder, env: { ...this.#place.env, ...env } };
    this.#disk.step("git update-index", staged);
    const { code, stderr } = await runGit(place, ["update-index", "-z", "--index-info"], {
      input: Buffer.from(lines.join("")),
    });
    if (code !== 0) throw gitFailure("change the index", stderr);
    // Git writes no index to say that what is in none is taken away.
    if (!existsSync(staged)) return null;
    this.#disk.flushFile(staged);
    return staged;
  }
}
