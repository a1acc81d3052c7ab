import { join, resolve } from "node:path";
import { Failure } from "../failure.ts";
import { ByteReader } from "./byte-reader.ts";
import { commitTime } from "./commit-object.ts";
import { gitFailure, runGit, startGit } from "./git-process.ts";
import type { GitPlace } from "./git-process.ts";
import { decodePath } from "./path-bytes.ts";
import type { EntryChange, HistoryCommit, HistoryRequest, TreePair } from "./repository.ts";
import { checkOid } from "./revision-name.ts";
import { maxChanges, tooManyChanges } from "./tree-diff.ts";
import { emptyTree } from "./tree-object.ts";

/** The name comes last: it alone may hold any character. */
const format = "--format=%T %ct %P/%an";

/** GitRepository.history with the git binary, but for the check of a shallow clone. Grafts and the commit-graph file are no part of the history. */
export async function* walkWithGit(place: GitPlace, request: HistoryRequest): AsyncGenerator<HistoryCommit> {
  const options = ["--topo-order", "--encoding=UTF-8", format, ...(request.firstParent ? ["--first-parent"] : [])];
  const commits = [request.tip, ...(request.without === null ? [] : [`^${request.without}`])];
  const env = { ...place.env, GIT_GRAFT_FILE: "/dev/null" };
  const git = startGit({ ...place, env }, ["-c", "core.commitGraph=false", "rev-list", ...options, ...commits, "--"]);
  const reader = new ByteReader(git.stdout);
  try {
    for (let head = await reader.line(); head !== null; head = await reader.line()) {
      const text = (await reader.until(0x0a))?.toString("utf8") ?? "";
      yield parseHistoryLines(head, text);
    }
  } finally {
    await reader.close();
  }
  const { code, stderr } = await git.ended;
  if (code !== 0) throw gitFailure("walk the history", stderr);
}

/** GitRepository.compareTrees with the git binary. */
export async function* compareWithGit(
  place: GitPlace,
  pairs: readonly TreePair[],
  folder: string,
): AsyncGenerator<EntryChange[]> {
  if (pairs.length === 0) return;
  const lines = pairs.map(({ from, to }) => `${checkOid(from ?? emptyTree)} ${checkOid(to)}\n`);
  const options = "--stdin -r --raw -z --no-renames --no-abbrev --no-ext-diff --ignore-submodules=none -O/dev/null";
  const git = startGit(place, ["diff-tree", ...options.split(" "), ...(folder === "" ? [] : ["--", folder])], {
    input: Buffer.from(lines.join(""), "latin1"),
  });
  const reader = new ByteReader(git.stdout);
  let answered = 0;
  try {
    let changes: EntryChange[] | null = null;
    for (let first = await reader.exactly(1); first !== null; first = await reader.exactly(1)) {
      if (first[0] === 0x3a) {
        if (changes?.push(await readChange(reader)) === maxChanges) throw tooManyChanges();
        continue;
      }
      if (changes !== null) yield changes;
      changes = [];
      answered += 1;
      // The rest of `<tree> <tree>\n`.
      await reader.exactly(81);
    }
    if (changes !== null) yield changes;
  } finally {
    await reader.close();
  }
  const { code, stderr } = await git.ended;
  if (code !== 0 || answered !== pairs.length) throw gitFailure("compare two trees", stderr);
}

/** GitRepository.hooksFolder with the git binary: what is set for the machine counts too. */
export async function hooksFolderOf(
  place: GitPlace,
  { commonDir, workTree, gitDir }: { commonDir: string; workTree: string | null; gitDir: string },
): Promise<string> {
  const env = { ...place.env, GIT_CONFIG_NOSYSTEM: "0" };
  const args = ["config", "-z", "--show-scope", "--type=path", "--get-all", "core.hooksPath"];
  const { stdout } = await runGit({ ...place, env }, args);
  const words = stdout.toString("utf8").split("\0");
  const values = words.flatMap((scope, at) => (at % 2 === 0 && scope !== "" ? [[scope, words[at + 1] ?? ""]] : []));
  // What is set on a command line is our own doing.
  const set = values.findLast(([scope]) => scope !== "command")?.[1];
  return set === undefined ? join(commonDir, "hooks") : resolve(workTree ?? gitDir, set);
}

function parseHistoryLines(head: string, text: string): HistoryCommit {
  const oid = /^commit ([0-9a-f]{40})$/.exec(head)?.[1];
  const facts = /^([0-9a-f]{40}) (\d*) ((?:[0-9a-f]{40} ?)*)\/(.*)$/s.exec(text);
  if (oid === undefined || facts === null) throw gitFailure("walk the history", `it answered ${head.slice(0, 80)}`);
  const [, tree = "", time = "", parents = "", author = ""] = facts;
  return { oid, tree, parents: parents.match(/[0-9a-f]{40}/g) ?? [], committedAt: commitTime(time || "0"), author };
}

/** The rest of `:100644 100644 <oid> <oid> M\0<path>\0`. */
async function readChange(reader: ByteReader): Promise<EntryChange> {
  const header = (await reader.until(0))?.toString("latin1") ?? "";
  const name = await reader.until(0);
  const [modeFrom = "", modeTo = "", from = "", to = ""] = header.split(" ");
  if (name === null || !/^[0-9a-f]{40}$/.test(to))
    throw new Failure("git", "git broke off a comparison", "Run it again.");
  return { path: decodePath(name).path, from: sideOf(modeFrom, from), to: sideOf(modeTo, to) };
}

function sideOf(mode: string, oid: string): EntryChange["from"] {
  return /^0+$/.test(mode) ? null : { mode, oid };
}
