import { mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import * as z from "zod";
import { lendWorkTree, takeOver } from "../git/lent-work-tree.ts";
import type { GitRepository } from "../git/repository.ts";
import type { Person } from "../git/write/git-writer.ts";
import { ownerState, ownerToken } from "../git/write/owner.ts";
import { briefingText } from "./briefing-text.ts";
import type { CodeWorld } from "./code-source.ts";
import { outputByteLimit } from "./executor-output.ts";
import { readPlainFile } from "./plain-file.ts";
import { removeFolder } from "./remove-folder.ts";
import type { RunContext } from "./run-context.ts";
import { jsonBytes } from "./trace-files.ts";

/** The folders that one attempt works in; all of it is temporary. */
export interface WorkBench {
  /** The checkout that the executor works in. */
  readonly tree: string;
  /** The files that tell it what to do. */
  readonly input: string;
  readonly home: string;
  /** For what it needs for a moment. */
  readonly temporary: string;
  /** Where its messages go: `output` in this folder. */
  readonly desk: string;
  /** Takes commits that its messages name over into the repository that the work is on. */
  takeCommits(): Promise<void>;
  /** Takes everything away. */
  remove(): void;
}

const prefix = "cwom-work-";

/**
 * Makes the folders of one attempt, with a commit of the code checked out and the input written. In the repository that the queue
 * is in it is on record whose they are, should this process die.
 */
export async function makeBench(
  queue: GitRepository,
  { world: { repository, person }, commit }: CodeWorld,
  context: RunContext,
): Promise<WorkBench> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), prefix)));
  const record = recordOf(queue, root);
  const at = (name: string): string => join(root, name);
  const lent = { folder: at("tree"), gitDir: at("repository") };
  const remove = (): void => {
    removeFolder(root);
    record.remove();
  };
  try {
    record.write();
    await lendWorkTree(repository, lent, commit);
    for (const name of ["input", "home", "desk", "temporary"]) mkdirSync(at(name), { mode: 0o700 });
    writeFileSync(join(at("desk"), "output"), "", { mode: 0o600 });
    writeFileSync(join(at("home"), ".gitconfig"), gitConfig(person));
    writeInput(at("input"), context);
  } catch (thrown) {
    remove();
    throw thrown;
  }
  const takeCommits = (): Promise<void> => takeOver(repository, lent, commitsNamedIn(at("desk")), at("taken"));
  const folders = { input: at("input"), home: at("home"), temporary: at("temporary"), desk: at("desk") };
  return { tree: lent.folder, ...folders, takeCommits, remove };
}

/** More commits than this are not looked for in what an executor says. */
const mostCommits = 50;

/** What has the form of a commit's id; whether it is one is for git to say. */
function commitsNamedIn(desk: string): string[] {
  const read = readPlainFile(desk, "output", outputByteLimit);
  const text = "bytes" in read ? read.bytes.toString("latin1") : "";
  return [...new Set(text.match(/\b[0-9a-f]{40}\b/g))].slice(0, mostCommits);
}

/** One file a thing, and all of it in one. */
function writeInput(folder: string, context: RunContext): void {
  const { run, issue, task, packets, constraints, doctrine } = context;
  const files = { context, run, issue, task, packets, constraints, doctrine };
  for (const [name, value] of Object.entries(files)) writeFileSync(join(folder, `${name}.json`), jsonBytes(value));
  writeFileSync(join(folder, "briefing.md"), briefingText(context));
}

/** Without a name an executor could make no commit; housekeeping is the repository's own. */
function gitConfig({ name, email }: Person): string {
  return `[user]\n\tname = ${quoted(name)}\n\temail = ${quoted(email)}\n[gc]\n\tauto = 0\n[maintenance]\n\tauto = false\n`;
}

function quoted(text: string): string {
  return JSON.stringify(text.replace(/\p{Cc}/gu, " "));
}

const benchRecord = z.object({ folder: z.string() });

function recordsIn({ commonDir }: GitRepository): string {
  return join(commonDir, "cwom", "work");
}

function recordOf(repository: GitRepository, root: string) {
  const folder = recordsIn(repository);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, ownerToken());
  return {
    write: (): void => writeFileSync(file, JSON.stringify({ folder: root })),
    remove: (): void => rmSync(file, { force: true }),
  };
}

/** Takes away what workers of this clone left that are not alive any more. What cannot be taken away now stays for the next time. */
export function sweepBenches(repository: GitRepository): void {
  const records = recordsIn(repository);
  for (const token of namesIn(records)) {
    if (ownerState(token) !== "dead") continue;
    const bench = benchIn(join(records, token));
    try {
      if (bench !== null) removeFolder(bench);
      rmSync(join(records, token), { force: true });
    } catch {
      continue;
    }
  }
}

/** Only what is a bench of ours by its place and name is ever deleted. */
function benchIn(file: string): string | null {
  try {
    const { success, data } = benchRecord.safeParse(JSON.parse(readFileSync(file, "utf8")));
    const isOurs =
      success && dirname(data.folder) === realpathSync(tmpdir()) && basename(data.folder).startsWith(prefix);
    return isOurs ? data.folder : null;
  } catch {
    return null;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
