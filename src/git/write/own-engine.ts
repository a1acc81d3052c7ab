import { parseCommit } from "../commit-object.ts";
import { commitMissing, objectMissing } from "../git-failures.ts";
import type { GitLocation } from "../locate-git-dir.ts";
import { ObjectStore } from "../object-store.ts";
import { isFolder, parseTree } from "../tree-object.ts";
import type { Disk } from "./disk.ts";
import { notFolder } from "./edit-tree.ts";
import type { PathChange, ReadFolders } from "./edit-tree.ts";
import type { Engine, IndexSlot } from "./engine.ts";
import type { NewObject } from "./new-object.ts";
import { storeLoose } from "./object-writer.ts";
import { OwnIndex } from "./own-index.ts";
import { moveOwnRef } from "./own-ref.ts";
import type { RefMove } from "./ref-move.ts";

/** Writing without git: every file in git's formats, under git's locks. */
export class OwnEngine implements Engine {
  readonly #disk: Disk;
  readonly #location: GitLocation;
  readonly #store: ObjectStore;
  readonly #index: OwnIndex;

  constructor(disk: Disk, location: GitLocation) {
    this.#disk = disk;
    this.#location = location;
    this.#store = new ObjectStore(location.commonDir);
    this.#index = new OwnIndex(disk, location);
  }

  readFolders(commit: string | null): ReadFolders {
    return async (folders) => {
      const read = new Map<string, Buffer | null>();
      const root = commit === null ? null : await this.#rootOf(commit);
      for (const folder of folders.toSorted((a, b) => a.length - b.length)) {
        const oid = folder === "" ? root : this.#folderIn(read, folder);
        read.set(folder, oid === null ? null : await this.#tree(oid));
      }
      return read;
    };
  }

  async storeObjects(objects: readonly NewObject[]): Promise<void> {
    storeLoose(this.#disk, this.#location.commonDir, objects);
  }

  async moveRef(move: RefMove): Promise<boolean> {
    return await moveOwnRef(this.#disk, this.#location, move);
  }

  async indexSlots(paths: readonly string[]): Promise<ReadonlyMap<string, IndexSlot>> {
    return await this.#index.indexSlots(paths);
  }

  async stageIndex(folder: string, changes: readonly PathChange[]): Promise<string> {
    return await this.#index.stageIndex(folder, changes);
  }

  /** The id of a folder whose parent was read already. */
  #folderIn(read: ReadonlyMap<string, Buffer | null>, folder: string): string | null {
    const slash = folder.lastIndexOf("/");
    const parent = read.get(slash < 0 ? "" : folder.slice(0, slash)) ?? Buffer.alloc(0);
    const entry = parseTree(folder, parent, "").find(({ path }) => path === folder.slice(slash + 1));
    if (entry === undefined) return null;
    if (!isFolder(entry)) throw notFolder(folder);
    return entry.oid;
  }

  async #rootOf(commit: string): Promise<string> {
    const found = await this.#store.read(commit);
    if (found?.type !== "commit") throw commitMissing(commit);
    return parseCommit(commit, found.bytes).tree;
  }

  async #tree(oid: string): Promise<Buffer> {
    const found = await this.#store.read(oid);
    if (found?.type !== "tree") throw objectMissing("tree", oid);
    return Buffer.from(found.bytes);
  }
}
