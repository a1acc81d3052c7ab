import { ByteReader } from "./byte-reader.ts";
import { parseCommit } from "./commit-object.ts";
import { commitMissing, historyMissing, noIndex, objectMissing } from "./git-failures.ts";
import { gitFailure, indexFileOfHook, runGit, startGit } from "./git-process.ts";
import type { GitPlace } from "./git-process.ts";
import { selectIndexEntries } from "./index-entries.ts";
import type { IndexEntry } from "./index-entries.ts";
import type { GitLocation } from "./locate-git-dir.ts";
import { compareWithGit, hooksFolderOf, walkWithGit } from "./native-history.ts";
import { fetchCommit } from "./native-fetch.ts";
import { ObjectReader } from "./object-reader.ts";
import { decodePath } from "./path-bytes.ts";
import type {
  BlobContent,
  CommitFacts,
  EntryChange,
  FetchRequest,
  GitRepository,
  HistoryCommit,
  HistoryRequest,
  TreeEntry,
  TreePair,
} from "./repository.ts";
import { checkOid, mayNameCommit } from "./revision-name.ts";
import { RecentObjects } from "./recent-objects.ts";
import { readShallowBoundary } from "./shallow.ts";
import { listFolder, listPaths } from "./tree-walk.ts";
import type { ReadTrees } from "./tree-walk.ts";
import type { Step } from "./write/step.ts";
import type { GitWriter } from "./write/git-writer.ts";

/** The most bytes a commit or one folder's tree object may have. */
const maxObjectBytes = 2 ** 27;

/** The port over the git binary; runs nothing that the repository's configuration names. */
export class NativeRepository implements GitRepository {
  readonly adapter = "native";
  readonly gitDir: string;
  readonly commonDir: string;
  readonly workTree: string | null;
  readonly #place: GitPlace;
  readonly #recent = new RecentObjects();
  readonly #objects: ObjectReader;

  constructor(location: GitLocation, env: Readonly<Record<string, string>>) {
    this.gitDir = location.gitDir;
    this.commonDir = location.commonDir;
    this.workTree = location.workTree;
    this.#place = { cwd: location.workTree ?? location.gitDir, env };
    this.#objects = new ObjectReader(this.#place);
  }

  async resolveCommit(revision: string): Promise<string | null> {
    if (!mayNameCommit(revision)) return null;
    const [found] = await this.#objects.describe([`${revision}^{commit}`]);
    return found?.oid ?? null;
  }

  async readCommit(oid: string): Promise<CommitFacts | null> {
    checkOid(oid);
    return await this.#recent.commit(oid, async () => {
      for await (const found of this.#objects.read([oid], maxObjectBytes)) {
        if (found?.type === "commit") return parseCommit(oid, found.bytes);
      }
      return null;
    });
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

  readonly #readTrees: ReadTrees = (oids) =>
    this.#recent.trees((missing) => readTreesWithGit(this.#objects, missing))(oids);

  async listIndex(folder: string): Promise<TreeEntry[]> {
    if (this.workTree === null) throw noIndex();
    const indexFile = indexFileOfHook(this.#place.env);
    const env = indexFile === undefined ? this.#place.env : { ...this.#place.env, GIT_INDEX_FILE: indexFile };
    const git = startGit({ ...this.#place, env }, ["ls-files", "--stage", "-z"]);
    const entries = await selectIndexEntries(parseStages(new ByteReader(git.stdout)), folder);
    const { code, stderr } = await git.ended;
    if (code !== 0) throw gitFailure("list the index", stderr);
    return entries;
  }

  async *readBlobs(oids: readonly string[], maxBytes: number): AsyncGenerator<BlobContent> {
    const asked = [...new Set(oids)].map(checkOid);
    const described = await this.#objects.describe(asked);
    const wanted: string[] = [];
    for (const [at, oid] of asked.entries()) {
      const found = described[at];
      if (found?.type !== "blob") throw objectMissing("blob", oid);
      if (found.size <= maxBytes) wanted.push(oid);
      else yield { oid, size: found.size, bytes: null };
    }
    for await (const found of this.#objects.read(wanted, maxBytes)) {
      if (found === null) throw gitFailure("read all blobs", "");
      yield { oid: found.oid, size: found.size, bytes: found.bytes };
    }
  }

  async mergeBase(a: string, b: string): Promise<string | null> {
    if (await this.#isCut([checkOid(a), checkOid(b)])) throw historyMissing(`the common ancestor of ${a} and ${b}`);
    const { code, stdout, stderr } = await runGit(this.#place, ["merge-base", a, b]);
    if (code === 0) return stdout.toString("latin1").slice(0, 40);
    if (code === 1) return null;
    throw gitFailure("find a common ancestor", stderr);
  }

  async isAncestor(ancestor: string, descendant: string): Promise<boolean | "unknown"> {
    const isHere = (await this.readCommit(ancestor)) !== null;
    if ((await this.readCommit(descendant)) === null) throw commitMissing(descendant);
    if (isHere) {
      const args = ["merge-base", "--is-ancestor", ancestor, descendant];
      const { code, stderr } = await runGit(this.#place, args);
      if (code === 0) return true;
      if (code !== 1) throw gitFailure("compare two commits", stderr);
    }
    return (await this.#isCut([descendant])) ? "unknown" : false;
  }

  async isShallow(): Promise<boolean> {
    return (await readShallowBoundary(this.commonDir)).size > 0;
  }

  async userIdentity(): Promise<{ readonly id: string; readonly name: string } | null> {
    const { stdout } = await runGit(this.#place, ["config", "-z", "--get-regexp", "^user\\.(email|name)$"]);
    const settings = stdout.toString("utf8").split("\0");
    // The last one holds, as everywhere in git's configuration.
    const configured = (key: string): string | null =>
      settings
        .findLast((setting) => setting.startsWith(`${key}\n`))
        ?.slice(key.length + 1)
        .trim() || null;
    const email = configured("user.email");
    const name = configured("user.name");
    const id = email ?? name;
    return id === null ? null : { id, name: name ?? id };
  }

  async *history(request: HistoryRequest): AsyncGenerator<HistoryCommit> {
    checkOid(request.tip);
    if (request.without !== null) checkOid(request.without);
    const boundary = await readShallowBoundary(this.commonDir);
    for await (const commit of walkWithGit(this.#place, request)) {
      yield commit;
      if (boundary.has(commit.oid) && (await this.readCommit(commit.oid))?.parents.length !== 0) {
        throw historyMissing(`the history before ${commit.oid}`);
      }
    }
  }

  compareTrees(pairs: readonly TreePair[], folder: string): AsyncIterable<EntryChange[]> {
    return compareWithGit(this.#place, pairs, folder);
  }

  async hooksFolder(): Promise<string> {
    return await hooksFolderOf(this.#place, this);
  }

  async fetch(request: FetchRequest): Promise<string | null> {
    const peel = (oid: string): Promise<string | null> => this.resolveCommit(oid);
    try {
      return await fetchCommit(this.#place, request, {
        isShallow: await this.isShallow(),
        peel,
        has: async (oid) => {
          const commit = await peel(oid);
          return commit !== null && (request.depth === "tip" || !(await this.#isCut([commit])));
        },
      });
    } finally {
      // A git that runs already would go on to see the clone cut where it was.
      this.#objects.forget();
    }
  }

  async writer(onStep?: (step: Step) => void): Promise<GitWriter> {
    const { openNativeWriter } = await import("./write/native-writer.ts");
    return openNativeWriter(this, this.#place, this.#objects, onStep);
  }

  /** Whether the shallow boundary leaves out ancestors of some commits: then one of their roots lies on it. */
  async #isCut(commits: readonly string[]): Promise<boolean> {
    for (const oid of commits) {
      if ((await this.readCommit(oid)) === null) throw commitMissing(oid);
    }
    const boundary = await readShallowBoundary(this.commonDir);
    if (boundary.size === 0) return false;
    const { code, stdout, stderr } = await runGit(this.#place, ["rev-list", "--max-parents=0", ...commits, "--"]);
    if (code !== 0) throw gitFailure("walk the history", stderr);
    return stdout
      .toString("latin1")
      .split("\n")
      .some((root) => boundary.has(root));
  }
}

async function* parseStages(reader: ByteReader): AsyncGenerator<IndexEntry> {
  try {
    for (let record = await reader.until(0); record !== null; record = await reader.until(0)) {
      const tab = record.indexOf(0x09);
      const [mode = "", oid = "", stage = "0"] = record.toString("latin1", 0, tab).split(" ");
      yield { ...decodePath(record.subarray(tab + 1)), mode, oid, size: null, stage: Number(stage) };
    }
  } finally {
    await reader.close();
  }
}

async function* readTreesWithGit(
  objects: ObjectReader,
  oids: readonly string[],
): AsyncGenerator<{ readonly oid: string; readonly bytes: Uint8Array }> {
  let asked = 0;
  for await (const found of objects.read(oids, maxObjectBytes)) {
    if (found?.type !== "tree") throw objectMissing("tree", oids[asked] ?? "");
    asked += 1;
    yield found;
  }
}
