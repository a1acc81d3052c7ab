import { join, resolve } from "node:path";
import { readFile } from "node:fs/promises";
import { Failure } from "../failure.ts";
import { parseCommit, parseHistoryCommit, parseTagTarget } from "./commit-object.ts";
import { parseGitConfig } from "./git-config.ts";
import { commitMissing, historyMissing, noIndex, objectMissing } from "./git-failures.ts";
import { indexFileOfHook } from "./git-process.ts";
import { findMergeBase, topologically, walkAncestry } from "./history.ts";
import type { History } from "./history.ts";
import { selectIndexEntries } from "./index-entries.ts";
import { parseIndexFile } from "./index-file.ts";
import { isAbsent, textOf } from "./locate-git-dir.ts";
import type { GitLocation } from "./locate-git-dir.ts";
import { ObjectStore } from "./object-store.ts";
import { resolveRefName } from "./ref-files.ts";
import type {
  BlobContent,
  CommitFacts,
  EntryChange,
  GitRepository,
  HistoryCommit,
  HistoryRequest,
  TreeEntry,
  TreePair,
} from "./repository.ts";
import { checkOid, mayNameCommit, parseRevision } from "./revision-name.ts";
import { readShallowBoundary } from "./shallow.ts";
import { compareFolders } from "./tree-diff.ts";
import { listFolder, listPaths } from "./tree-walk.ts";
import type { ReadTrees } from "./tree-walk.ts";
import type { Step } from "./write/step.ts";
import type { GitWriter } from "./write/git-writer.ts";

/** The port where no git binary is: objects by isomorphic-git, everything else from the files of the git directory. */
export class IsomorphicRepository implements GitRepository {
  readonly adapter = "isomorphic";
  readonly gitDir: string;
  readonly commonDir: string;
  readonly workTree: string | null;
  readonly #env: Readonly<Record<string, string>>;
  readonly #store: ObjectStore;

  constructor(location: GitLocation, env: Readonly<Record<string, string>>) {
    this.gitDir = location.gitDir;
    this.commonDir = location.commonDir;
    this.workTree = location.workTree;
    this.#env = env;
    this.#store = new ObjectStore(location.commonDir);
  }

  async resolveCommit(revision: string): Promise<string | null> {
    if (!mayNameCommit(revision)) return null;
    const { name, steps } = parseRevision(revision);
    const boundary = steps.length > 0 ? await readShallowBoundary(this.commonDir) : new Set<string>();
    let commit = await this.#commitNamed(name);
    for (const { parent } of steps) {
      if (commit === null || parent === 0) continue;
      const parents: readonly string[] = boundary.has(commit.oid) ? [] : commit.parents;
      const oid = parents[parent - 1];
      commit = oid === undefined ? null : await this.readCommit(oid);
    }
    return commit?.oid ?? null;
  }

  async readCommit(oid: string): Promise<CommitFacts | null> {
    const found = await this.#store.read(checkOid(oid));
    return found?.type === "commit" ? parseCommit(oid, found.bytes) : null;
  }

  async listTree(commit: string, folder: string): Promise<TreeEntry[]> {
    return await listFolder(this.#readTrees, await this.#treeOf(commit), folder);
  }

  async listPaths(commit: string, paths: readonly string[]): Promise<TreeEntry[]> {
    return await listPaths(this.#readTrees, await this.#treeOf(commit), paths);
  }

  async #treeOf(commit: string): Promise<string> {
    const facts = await this.readCommit(commit);
    if (facts === null) throw commitMissing(commit);
    return facts.tree;
  }

  readonly #readTrees: ReadTrees = (oids) => readTreesFrom(this.#store, oids);

  async listIndex(folder: string): Promise<TreeEntry[]> {
    if (this.workTree === null) throw noIndex();
    const ofHook = indexFileOfHook(this.#env);
    const file = ofHook === undefined ? join(this.gitDir, "index") : resolve(this.workTree, ofHook);
    try {
      return await selectIndexEntries(parseIndexFile(await readFile(file)), folder);
    } catch (thrown) {
      if (isAbsent(thrown)) return [];
      throw thrown;
    }
  }

  async *readBlobs(oids: readonly string[], maxBytes: number): AsyncGenerator<BlobContent> {
    for (const oid of new Set(oids)) {
      const looseSize = await this.#store.looseSize(checkOid(oid));
      if (looseSize !== null && looseSize > maxBytes) {
        yield { oid, size: looseSize, bytes: null };
        continue;
      }
      const found = await this.#store.read(oid);
      if (found?.type !== "blob") throw objectMissing("blob", oid);
      const size = found.bytes.length;
      yield { oid, size, bytes: size > maxBytes ? null : found.bytes };
    }
  }

  async mergeBase(a: string, b: string): Promise<string | null> {
    return await findMergeBase(await this.#history(), checkOid(a), checkOid(b));
  }

  async isAncestor(ancestor: string, descendant: string): Promise<boolean | "unknown"> {
    const { commits, isCut } = await walkAncestry(await this.#history(), descendant, checkOid(ancestor));
    if (commits.has(ancestor)) return true;
    return isCut ? "unknown" : false;
  }

  async isShallow(): Promise<boolean> {
    return (await readShallowBoundary(this.commonDir)).size > 0;
  }

  /** The repository's own configuration alone: a person's own one is read by git, which is not here. */
  async userIdentity(): Promise<{ readonly id: string; readonly name: string } | null> {
    const settings = parseGitConfig((await textOf(join(this.commonDir, "config"))) ?? "");
    const find = (key: string): string | undefined =>
      settings.findLast((setting) => setting.section === "user" && setting.key === key)?.value;
    const id = find("email") ?? find("name");
    return id === undefined ? null : { id, name: find("name") ?? id };
  }

  async *history({ tip, firstParent, without }: HistoryRequest): AsyncGenerator<HistoryCommit> {
    const history = await this.#history();
    const left = without === null ? new Set<string>() : (await walkAncestry(history, without)).commits;
    const parentsOf = ({ parents }: CommitFacts): readonly string[] =>
      (firstParent ? parents.slice(0, 1) : parents).filter((oid) => !left.has(oid));
    if (left.has(tip)) return;
    const order = firstParent ? this.#line(tip, parentsOf) : await topologically(history, checkOid(tip), parentsOf);
    for await (const oid of order) {
      const commit = await this.#historyCommit(oid);
      yield commit;
      if (history.boundary.has(oid) && commit.parents.length > 0) throw historyMissing(`the history before ${oid}`);
    }
  }

  async *compareTrees(pairs: readonly TreePair[], folder: string): AsyncGenerator<EntryChange[]> {
    const readTree = async (oid: string): Promise<Uint8Array> => {
      const found = await this.#store.read(oid);
      if (found?.type !== "tree") throw objectMissing("tree", oid);
      return found.bytes;
    };
    for (const pair of pairs) yield await compareFolders(readTree, pair, folder);
  }

  async hooksFolder(): Promise<string> {
    const settings = parseGitConfig((await textOf(join(this.commonDir, "config"))) ?? "");
    const set = settings.findLast(({ section, key }) => section === "core" && key === "hookspath")?.value;
    return set === undefined ? join(this.commonDir, "hooks") : resolve(this.workTree ?? this.gitDir, set);
  }

  async fetch(): Promise<string | null> {
    throw new Failure(
      "base-unavailable",
      "nothing can be fetched without the git binary",
      "Give actions/checkout `fetch-depth: 0`, or install git.",
    );
  }

  async writer(onStep?: (step: Step) => void): Promise<GitWriter> {
    const { openOwnWriter } = await import("./write/own-writer.ts");
    return openOwnWriter(this, onStep);
  }

  /** A full id, a ref, or the beginning of an id, in git's order; tags peeled. */
  async #commitNamed(name: string): Promise<CommitFacts | null> {
    if (/^[0-9a-f]{40}$/i.test(name)) return await this.#peel(name.toLowerCase());
    const ofRef = await resolveRefName(this, name);
    if (ofRef !== null) return await this.#peel(ofRef);
    if (!/^[0-9a-f]{4,39}$/i.test(name)) return null;
    const peeled = await Promise.all((await this.#store.withPrefix(name.toLowerCase())).map((oid) => this.#peel(oid)));
    const commits = new Map(peeled.flatMap((commit) => (commit === null ? [] : [[commit.oid, commit] as const])));
    return commits.size === 1 ? ([...commits.values()][0] ?? null) : null;
  }

  async #peel(oid: string): Promise<CommitFacts | null> {
    const maxTagsOfTags = 32;
    let at = oid;
    for (let left = maxTagsOfTags; left > 0; left -= 1) {
      const found = await this.#store.read(at);
      if (found?.type === "commit") return parseCommit(at, found.bytes);
      const target = found?.type === "tag" ? parseTagTarget(found.bytes) : null;
      if (target === null) return null;
      at = target;
    }
    return null;
  }

  async *#line(tip: string, parentsOf: (commit: CommitFacts) => readonly string[]): AsyncGenerator<string> {
    for (let oid: string | undefined = tip; oid !== undefined;) {
      yield oid;
      const commit: CommitFacts = await this.#historyCommit(oid);
      oid = parentsOf(commit)[0];
    }
  }

  async #historyCommit(oid: string): Promise<HistoryCommit> {
    const found = await this.#store.read(checkOid(oid));
    if (found?.type !== "commit") throw commitMissing(oid);
    return parseHistoryCommit(oid, found.bytes);
  }

  async #history(): Promise<History> {
    const boundary = await readShallowBoundary(this.commonDir);
    return { boundary, readCommit: (oid) => this.readCommit(oid) };
  }
}

async function* readTreesFrom(
  store: ObjectStore,
  oids: readonly string[],
): AsyncGenerator<{ readonly oid: string; readonly bytes: Uint8Array }> {
  for (const oid of oids) {
    const found = await store.read(oid);
    if (found?.type !== "tree") throw objectMissing("tree", oid);
    yield { oid, bytes: found.bytes };
  }
}
