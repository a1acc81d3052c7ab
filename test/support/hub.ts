import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repositoryIn } from "./git.ts";
import type { TestRepository } from "./git.ts";
import { filesOf, sampleObjects } from "./sample-store.ts";

/** What the server knows of one pull request; all four are commit ids. */
export interface Pull {
  readonly number: number;
  readonly base: string;
  readonly head: string;
  /** `refs/pull/<number>/merge`; null while the two sides conflict. */
  readonly merge: string | null;
}

/** What actions/checkout is told. */
export interface CheckoutRequest {
  readonly sha: string;
  /** The full ref that the sha is fetched for; a branch is checked out by name, everything else detached. */
  readonly ref?: string;
  /** Depth 1, as by default, or 0 for the whole history with all branches and tags. */
  readonly depth?: 0 | 1;
}

/** A stand-in for the server: a bare repository that serves any commit by its id, as GitHub does, with the sample store on `main`. */
export interface Hub {
  /** Everything of this hub lies below it: the bare repository, its checkouts, the runners' folders. */
  readonly root: string;
  /** `file://` address to clone from. */
  readonly url: string;
  /** git in the bare repository. */
  readonly git: TestRepository["git"];
  /** The first commit of `main`. */
  readonly landed: string;
  /** Goes to `start`, changes files, commits everything, and answers the commit, which stays on no branch. */
  readonly commitOn: (start: string, change: (files: TestRepository) => void) => string;
  /** Points a full ref at a commit, or deletes it. */
  readonly setRef: (ref: string, oid: string | null) => void;
  /** Sets `refs/pull/<number>/head` and, where the sides do not conflict, `refs/pull/<number>/merge` with base as first parent. */
  readonly openPull: (number: number, sides: { base: string; head: string }) => Pull;
  /** A new checkout as actions/checkout makes it. */
  readonly checkout: (request: CheckoutRequest) => string;
  readonly remove: () => void;
}

/** A new hub with the sample store, or `files` instead of it, landed on `main`. Remove it in `afterAll`. */
export function createHub(files: ReadonlyMap<string, string> = filesOf(sampleObjects)): Hub {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "cwom-hub-")));
  const hub = repositoryIn(folderIn(root, "hub.git"));
  const author = repositoryIn(folderIn(root, "author"));
  const landed = land(hub, author, files);
  const commitOn: Hub["commitOn"] = (start, change) => {
    author.git("checkout", "-q", "--force", "--detach", start);
    author.git("clean", "-qffdx");
    change(author);
    return author.commit();
  };
  const setRef: Hub["setRef"] = (ref, oid) => {
    hub.git("update-ref", ...(oid === null ? ["-d", ref] : [ref, oid]));
  };
  return {
    root,
    url: `file://${hub.folder}`,
    git: hub.git,
    landed,
    commitOn,
    setRef,
    openPull: (number, { base, head }) => {
      const merge = mergeOf(author, base, head);
      setRef(`refs/pull/${number}/head`, head);
      if (merge !== null) setRef(`refs/pull/${number}/merge`, merge);
      return { number, base, head, merge };
    },
    checkout: (request) => checkoutFrom(hub.folder, root, request),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** The bare repository with one commit on `main`, and a linked work tree of it to write history in. */
function land(hub: TestRepository, author: TestRepository, files: ReadonlyMap<string, string>): string {
  author.git("init", "-q", "--template=", "-b", "main");
  author.write("README.md", "# Orders\n");
  for (const [path, content] of files) author.write(path, content);
  const landed = author.commit("first");
  const gitDir = join(author.folder, ".git");
  for (const name of ["HEAD", "objects", "refs"]) renameSync(join(gitDir, name), join(hub.folder, name));
  writeFileSync(join(hub.folder, "config"), serverConfig);
  rmSync(author.folder, { recursive: true });
  hub.git("worktree", "add", "-q", "--detach", author.folder, "main");
  return landed;
}

const serverConfig =
  "[core]\n\trepositoryformatversion = 0\n\tbare = true\n" +
  "[uploadpack]\n\tallowAnySHA1InWant = true\n\tallowFilter = true\n";

/** The merge commit that GitHub would make: base first, head second. */
function mergeOf(author: TestRepository, base: string, head: string): string | null {
  const tree = treeOfMerge(author, base, head);
  return tree === null ? null : author.git("commit-tree", tree, "-p", base, "-p", head, "-m", "merge");
}

function treeOfMerge(author: TestRepository, base: string, head: string): string | null {
  try {
    return author.git("merge-tree", "--write-tree", base, head);
  } catch {
    return null;
  }
}

function checkoutFrom(hub: string, root: string, { sha, ref = "", depth = 1 }: CheckoutRequest): string {
  const folder = mkdtempSync(join(root, "checkout-"));
  const git = (...args: string[]): unknown =>
    execFileSync("git", args, { cwd: folder, env: { PATH: process.env["PATH"], HOME: folder }, stdio: "pipe" });
  git("init", "-q", "--template=", "-b", "main");
  const fetched = "+refs/heads/*:refs/remotes/origin/*";
  const config = `[remote "origin"]\n\turl = file://${hub}\n\tfetch = ${fetched}\n[gc]\n\tauto = 0\n`;
  appendFileSync(join(folder, ".git", "config"), config);
  const fetch = ["-c", "protocol.version=2", "fetch", "-q", "--prune", "--no-recurse-submodules"];
  const branch = /^refs\/heads\/(?<name>.+)$/.exec(ref)?.groups?.["name"];
  const tracking = branch === undefined ? "refs/remotes/pull/merge" : `refs/remotes/origin/${branch}`;
  if (depth === 0) git(...fetch, "origin", fetched, "+refs/tags/*:refs/tags/*");
  git(...fetch, "--no-tags", ...(depth === 0 ? [] : ["--depth=1"]), "origin", `+${sha}:${tracking}`);
  git("checkout", "-q", "--force", ...(branch === undefined ? [tracking] : ["-B", branch, tracking]));
  return folder;
}

function folderIn(root: string, name: string): string {
  const folder = join(root, name);
  mkdirSync(folder);
  return folder;
}
