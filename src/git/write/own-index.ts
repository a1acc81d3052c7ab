import { lstatSync, statSync } from "node:fs";
import type { BigIntStats } from "node:fs";
import { join } from "node:path";
import { indexExtensions, parseIndexFile } from "../index-file.ts";
import type { GitLocation } from "../locate-git-dir.ts";
import { bytesNow } from "./disk.ts";
import type { Disk } from "./disk.ts";
import { editIndex } from "./edit-index.ts";
import type { PathChange } from "./edit-tree.ts";
import type { Engine, IndexSlot } from "./engine.ts";
import { ownerToken } from "./owner.ts";
import { stateOf } from "./place-files.ts";

/** The index of a checkout in git's format, read and written without git. */
export class OwnIndex implements Pick<Engine, "indexSlots" | "stageIndex"> {
  readonly #disk: Disk;
  readonly #location: GitLocation;

  constructor(disk: Disk, location: GitLocation) {
    this.#disk = disk;
    this.#location = location;
  }

  async indexSlots(paths: readonly string[]): Promise<ReadonlyMap<string, IndexSlot>> {
    const slots = new Map<string, IndexSlot>(paths.map((path) => [path, null]));
    const index = this.#bytes();
    if (index === null) return slots;
    for (const { path, mode, oid, stage } of parseIndexFile(index)) {
      if (slots.has(path)) slots.set(path, stage === 0 ? { mode, oid } : "other");
    }
    return slots;
  }

  async stageIndex(folder: string, changes: readonly PathChange[]): Promise<string> {
    const changed = changes.map(({ path, after }) => ({ path, after, stats: this.#statsOf(path, after) }));
    const staged = join(folder, `index-${ownerToken()}`);
    this.#disk.create(staged, editIndex(this.#bytes(), changed));
    return staged;
  }

  /** Whether this is as good as git at it: the index is there, small, and holds nothing that would be lost or is not understood here. */
  isEnough(mostBytes: number): boolean {
    const stats = statSync(this.#file(), { throwIfNoEntry: false });
    const bytes = stats === undefined || stats.size > mostBytes ? null : this.#bytes();
    const extensions = bytes === null ? null : indexExtensions(bytes);
    return extensions !== null && extensions.every((name) => rebuilt.has(name));
  }

  /** Of a file that holds what the index will say of it; taken before it is read, so that git notices who changes it meanwhile. */
  #statsOf(path: string, after: PathChange["after"]): BigIntStats | null {
    const { workTree } = this.#location;
    if (workTree === null || after === null) return null;
    const stats = lstatSync(join(workTree, path), { throwIfNoEntry: false, bigint: true });
    return stats !== undefined && stateOf(workTree, path) === after.oid ? stats : null;
  }

  #bytes(): Buffer | null {
    return bytesNow(this.#file());
  }

  #file(): string {
    return join(this.#location.gitDir, "index");
  }
}

/** Extensions that git makes anew at little cost when they are missing: trees, and where a reader may begin. */
const rebuilt: ReadonlySet<string> = new Set(["TREE", "EOIE", "IEOT"]);
