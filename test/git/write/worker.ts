import { cpSync, readFileSync, readdirSync, writeSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../../../src/failure.ts";
import { openRepository } from "../../../src/git/open-repository.ts";
import type { GitRepository } from "../../../src/git/repository.ts";
import type { Step } from "../../../src/git/write/step.ts";
import type { CommitRequest } from "../../../src/git/write/git-writer.ts";

/**
 * A process that writes, for tests of many processes: `worker.ts <folder> <adapter> <task> <arguments…>`. Each line of its stdout is
 * something that was acknowledged.
 */
const [folder = "", adapter = "", task = "", ...rest] = process.argv.slice(2);
const repository = await openRepository(folder, { adapter: adapter === "native" ? "native" : "isomorphic" });
const ada = { name: "Ada", email: "ada@example.com" };
const time = "2026-01-02T03:04:05Z";

switch (task) {
  case "commits":
    await makeCommits(repository, rest[0] ?? "", rest[1] ?? "", Number(rest[2]));
    break;
  case "edits":
    await editOneFile(repository, rest[0] ?? "", Number(rest[1]));
    break;
  case "die-at":
    await writeOnce(repository, rest[0] ?? "", killAt(rest[1] ?? "", rest[2] ?? "", rest[3] === "and git"));
    break;
  case "die-everywhere":
    await dieEverywhere(rest[0] ?? "");
    break;
  default:
    throw new Error(`no such task: ${task}`);
}

/** Many commits to one branch, each with a file of its own, done again when lost. */
async function makeCommits(into: GitRepository, ref: string, name: string, count: number): Promise<void> {
  const writer = await into.writer();
  for (let at = 0; at < count;) {
    const writes = [{ path: `cwom/Issue/${name}-${at}.yaml`, bytes: Buffer.from(`${name} ${at}\n`) }];
    const expected = await into.resolveCommit(ref);
    const request: CommitRequest = {
      ref,
      expected,
      writes,
      message: `${name} ${at}`,
      author: ada,
      committer: ada,
      time,
    };
    const outcome = await writer.commit(request);
    if (outcome.is === "lost") continue;
    acknowledge(outcome.oid);
    at += 1;
  }
}

/** Adds a line to one file that all edit; who finds it changed reads it again. */
async function editOneFile(into: GitRepository, name: string, count: number): Promise<void> {
  const writer = await into.writer();
  const path = "cwom/Issue/shared.yaml";
  const file = join(into.workTree ?? "", path);
  for (let at = 0; at < count;) {
    const before = readFileSync(file);
    const line = `${name} ${at}`;
    try {
      await writer.replaceFiles([{ path, before, after: Buffer.concat([before, Buffer.from(`${line}\n`)]) }]);
    } catch (thrown) {
      if (thrown instanceof Failure && thrown.code === "conflict") continue;
      throw thrown;
    }
    acknowledge(line);
    at += 1;
  }
}

/** One transaction of three files: a commit to a branch, in the work tree where the branch is empty, or in the index alone. */
async function writeOnce(into: GitRepository, ref: string, onStep: (step: Step) => void): Promise<void> {
  const writer = await into.writer(onStep);
  const files = [
    { path: "cwom/Issue/changed.yaml", before: Buffer.from("before\n"), after: Buffer.from("after\n") },
    { path: "cwom/Issue/gone.yaml", before: Buffer.from("gone\n"), after: null },
    { path: "cwom/Run/new.yaml", before: null, after: Buffer.from("new\n") },
  ];
  if (ref === "") return await writer.replaceFiles(files);
  if (ref === "stage") return await writer.stageFiles(files);
  const writes = files.map(({ path, after }) => ({ path, bytes: after }));
  const expected = await into.resolveCommit(ref);
  await writer.commit({ ref, expected, writes, message: "one", author: ada, committer: ada, time });
}

/**
 * Breaks the transaction off before its first step, its second, and so on, each time in a new copy of the repository beside it, named
 * by the step: after it nothing is changed any more, as if the process had died. Ends with the one that was not broken off.
 */
async function dieEverywhere(ref: string): Promise<void> {
  for (let last = 0; ; last += 1) {
    const copy = join(folder, "..", String(last));
    cpSync(folder, copy, { recursive: true });
    const into = await openRepository(copy, { adapter: repository.adapter });
    let steps = 0;
    try {
      await writeOnce(into, ref, (step) => {
        if (steps === last) writePart(step, last % 2 === 0 ? 0.5 : 1);
        if (steps >= last) throw new Error("dead");
        steps += 1;
      });
    } catch {
      acknowledge("died");
      continue;
    }
    return acknowledge("done");
  }
}

/** Ends this process for good before a step whose name and file are given, and the git that it talks to, if asked. */
function killAt(name: string, ending: string, withGit: boolean): (step: Step) => void {
  return (step) => {
    if (step.name !== name || !step.file.endsWith(ending)) return;
    writePart(step, 0.5);
    const writing = readdirSync(join(repository.commonDir, "cwom/writing"), { recursive: true, encoding: "utf8" });
    const children = writing.flatMap((file) => /\/child-(\d+)/.exec(file)?.[1] ?? []);
    for (const pid of withGit ? children : []) process.kill(Number(pid), "SIGKILL");
    process.kill(process.pid, "SIGKILL");
  };
}

function writePart({ open }: Step, part: number): void {
  if (open !== undefined) writeSync(open.fd, open.bytes.subarray(0, open.bytes.length * part));
}

function acknowledge(line: string): void {
  writeSync(1, `${line}\n`);
}
