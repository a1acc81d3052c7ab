import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { newObject } from "../../src/operations/new-object.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { runCwom } from "../support/cwom-process.ts";
import { cloneRepository, createFolder } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";
import { operate } from "../support/operate.ts";
import {
  notebook,
  queueOf,
  runsOf,
  script,
  sharedQueue,
  startWorker,
  storeAt,
  task,
  textOf,
  until,
  workOnce,
} from "./queue.ts";

/** A Run of its own Issue, with so much time. */
async function addRun(repository: TestRepository, title: string, minutes: number): Promise<void> {
  const now = new Date().toISOString();
  const make = async (kind: "Issue" | "ConstraintSnapshot" | "Run", fields: JsonObject): Promise<string> => {
    const { outcome } = await operate(repository.folder, newObject, { kind, fields }, { now });
    return outcome.objects[0]?.id ?? "";
  };
  const time = { available_minutes: minutes };
  const limits = await make("ConstraintSnapshot", { scope: "run", constraints: { time } });
  const issue = await make("Issue", { title, type: "chore", status: "ready", constraints: [limits] });
  const executor = { actor: "agent:nobody", runtime: "worker" };
  await make("Run", { for_issue: issue, status: "ready", mode: "agent", executor });
  repository.commit(title);
}

describe("an executor that", () => {
  it("names what is not its own makes its Run fail by policy, and nothing of it comes into the store", async () => {
    const repository = await queueOf([task("Take what is not mine")]);
    const secret = createFolder();
    const exec = script(
      `echo hidden > ${secret}/x; ln -s ${secret}/x out.txt; echo '{"artifact": {"path": "out.txt", "type": "doc"}}' >> "$CWOM_OUTPUT"`,
    );
    expect((await workOnce(repository, exec)).code).toBe(1);
    const [run = {}] = await runsOf(repository);
    expect(run).toMatchObject({ status: "failed", failure: { category: "policy" } });
    expect(textOf(run, "failure", "message")).toContain("a link leads there");
    const kept = repository.git("ls-files", ".cwom").split("\n");
    expect(kept.map((path) => path.split("/").slice(3).join("/")).toSorted()).toEqual([
      "constraints.json",
      "context.json",
      "events.jsonl",
      "manifest.json",
      "report.json",
      "trace.log",
    ]);
    const check = await runCwom(repository.folder, ["check"]);
    expect(check, check.stdout).toMatchObject({ code: 0 });
  });

  it("runs over its time is ended, and its Run fails", async () => {
    const repository = await queueOf([task("Be the Repo's first")], ["grace_seconds: 0.2"]);
    await workOnce(repository, "true");
    await addRun(repository, "Take too long", 0.02);
    expect((await workOnce(repository, 'trap "" TERM; while :; do sleep 1; done')).code).toBe(1);
    const run = (await runsOf(repository)).at(-1) ?? {};
    expect(run).toMatchObject({ status: "failed", failure: { category: "runtime" } });
    expect(textOf(run, "failure", "message")).toBe("it was ended after its 1.2 seconds");
  });

  it("floods its output fills neither memory nor disk: the ends are kept, without secrets", async () => {
    const repository = await queueOf([task("Say very much")]);
    const token = `ghp_${"a1B2".repeat(9)}`;
    const flood = `echo "first ${token}"\nyes "a line of no interest" | head -c 30000000\necho; echo last`;
    const ended = await workOnce(repository, script(flood));
    expect(ended.code).toBe(0);
    expect(ended.stderr.length).toBeLessThan(3_000_000);
    const [run = {}] = await runsOf(repository);
    const log = repository.read(`.cwom/runs/${textOf(run, "id")}/trace.log`);
    expect(log.length).toBeLessThan(1_100_000);
    expect(log).toMatch(/^first \(a GitHub token was taken out\)\n/);
    expect(log).toMatch(/bytes are left out here/);
    expect(log).toMatch(/\nlast\n$/);
    expect(ended.stderr).not.toContain(token);
  });

  it("writes outside its tree can do so, as any process: what is promised is that nothing of it comes into the store", async () => {
    const repository = await queueOf([task("Write elsewhere")]);
    const elsewhere = createFolder();
    const exec = `echo x > ${elsewhere}/x; echo y > y; mkdir -p cwom/Issue; echo "kind: Issue" > cwom/Issue/z.yaml`;
    expect((await workOnce(repository, script(exec))).code).toBe(0);
    expect(existsSync(`${elsewhere}/x`)).toBe(true);
    expect(existsSync(`${repository.folder}/y`)).toBe(false);
    expect((await storeAt(repository)).at("cwom/Issue/z.yaml")).toBe(null);
  });

  it("changes settings, hooks and branches of its tree's repository changes nothing of the clone, and its commit is kept", async () => {
    const repository = await queueOf([task("Change whatever git obeys")]);
    const before = repository.read(".git/config");
    const exec = script(`own="$(git rev-parse --git-common-dir)"
git config core.sshCommand "touch $CWOM_TREE/run"
git remote add origin /nowhere
mkdir "$own/hooks"
printf '#!/bin/sh\\nexit 1\\n' > "$own/hooks/pre-commit"
git branch -f main HEAD
git symbolic-ref HEAD refs/heads/main
echo made > made.txt; git add made.txt; git commit -q -n -m "On main"
touch "$(git rev-parse --git-dir)/index.lock"
chmod +x "$own/hooks/pre-commit"
echo "{\\"artifact\\": {\\"type\\": \\"commit\\", \\"uri\\": \\"$(git rev-parse HEAD)\\"}}" >> "$CWOM_OUTPUT"
git gc -q --prune=now
chmod -R a-w .`);
    const ended = await workOnce(repository, exec);
    expect(ended, ended.stderr).toMatchObject({ code: 0 });
    const [run = {}] = await runsOf(repository);
    expect(repository.git("show", `cwom/${textOf(run, "id")}:made.txt`)).toBe("made");
    expect(repository.git("show", "--stat", "--format=", "main")).not.toContain("made.txt");
    expect(repository.read(".git/config")).toBe(before);
    expect(repository.git("worktree", "list").split("\n")).toHaveLength(1);
    expect(repository.git("fsck", "--strict")).toBe("");
  });

  it("changes the settings of the clone itself has its worker stop before git obeys them", async () => {
    const server = await sharedQueue([task("Have the worker run a program")], ["lease_seconds: 6"]);
    const clone = cloneRepository(server.folder);
    const ran = notebook();
    const lines = `[remote "origin"]\nurl = ssh://nowhere/x\n[core]\nsshCommand = echo ran >> ${ran.file} ;`;
    // At once, as the worker may look at any time; it looks before it renews its lease.
    const exec = script(`cat >> ${clone.folder}/.git/config << 'end'\n${lines}\nend\nsleep 600`);
    const ended = await workOnce(clone, exec, "--push");
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain("core.sshcommand, remote.origin.url");
    expect(ran.lines()).toEqual([]);
    expect(await runsOf(server)).toMatchObject([{ status: "running" }]);
  });

  it("kills its worker ends with it; the Run is failed by the next one and tried again, so often and no more", async () => {
    const settings = ["lease_seconds: 4", "poll_seconds: 0.2", "attempts: 2"];
    const repository = await queueOf([task("Kill whoever started me")], settings);
    const notes = notebook();
    // The worker is the parent of the shell that executes the script's own shell.
    const exec = script(`echo begin >> ${notes.file}\nkill -KILL $PPID\nsleep 600\necho end >> ${notes.file}`);
    let worker = startWorker(repository, `exec ${exec}`);
    await until(async () => {
      if (worker.child.signalCode !== null) worker = startWorker(repository, `exec ${exec}`);
      return (await runsOf(repository)).every(({ status }) => status === "failed");
    });
    worker.child.kill("SIGTERM");
    await worker.ended;
    expect(notes.lines().length).toBeLessThanOrEqual(2);
    expect(notes.lines()).not.toContain("end");
    const runs = await runsOf(repository);
    expect(runs).toHaveLength(2);
    for (const run of runs) expect(run).toMatchObject({ failure: { category: "runtime" } });
    expect(textOf(runs[0] ?? {}, "failure", "message")).toMatch(/^worker \S+ is lost/);
    expect(runs[1]).toMatchObject({ meta: { "cwom/attempt": { number: 2, after: textOf(runs[0] ?? {}, "id") } } });
  });
});
