import { spawn } from "node:child_process";
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { JsonObject } from "../../src/model/json.ts";
import { cwomSource, runCwom } from "../support/cwom-process.ts";
import type { Ended } from "../support/cwom-process.ts";
import { createFolder } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";
import { gitIdentity } from "../support/git-identity.ts";
import { flawsIn, readyStore, textIn, valueOf } from "../support/operate.ts";

/** The one Run of a repository. */
async function runOf(repository: TestRepository): Promise<JsonObject> {
  const [name = ""] = readdirSync(join(repository.folder, "cwom/Run"));
  return valueOf(repository, name.replace(".yaml", ""));
}

/** The one Artifact of a repository, and the log that it is about. */
async function logOf(repository: TestRepository): Promise<{ readonly artifact: JsonObject; readonly text: string }> {
  const [name = ""] = readdirSync(join(repository.folder, "cwom/Artifact"));
  const artifact = await valueOf(repository, name.replace(".yaml", ""));
  return { artifact, text: repository.read(textIn(artifact, "uri")) };
}

function start({ folder }: TestRepository, command: readonly string[], ...options: string[]): Promise<Ended> {
  return runCwom(folder, ["run", "start", "--issue", "B1", ...options, "--", ...command]);
}

describe("cwom run start with a command", () => {
  it("shows what the command says, keeps it as a log, and finishes the Run", async () => {
    const repository = readyStore();
    const ended = await start(repository, ["sh", "-c", "echo out; echo err >&2"], "--summary", "Said two things.");
    expect(ended, ended.stderr).toMatchObject({ code: 0, stdout: "out\n" });
    const run = await runOf(repository);
    const id = textIn(run, "id");
    expect(ended.stderr.split("\n").toSorted()).toEqual(
      ["", `cwom  Run ${id} ended with 0, log .cwom/runs/${id}.txt`, `cwom  Run ${id} has begun`, "err"].toSorted(),
    );
    expect(run).toMatchObject({
      status: "done",
      telemetry: { started_at: expect.any(String), ended_at: expect.any(String), duration_s: expect.any(Number) },
      outputs: { artifacts: [{ kind: "Artifact" }], result_summary: "Said two things." },
    });
    const { artifact, text } = await logOf(repository);
    expect(text.split("\n").toSorted()).toEqual(["", "err", "out"]);
    expect(artifact).toMatchObject({
      type: "log",
      title: "Log of sh -c 'echo out; echo err >&2'",
      uri: `.cwom/runs/${id}.txt`,
      digest: `sha256:${createHash("sha256").update(text).digest("hex")}`,
      media_type: "text/plain",
      size_bytes: 8,
      verification: { status: "passed", checks: [{ name: "sh -c 'echo out; echo err >&2'", status: "passed" }] },
    });
    expect(await flawsIn(repository)).toEqual([]);
  });

  it.each([
    ["its exit code", ["sh", "-c", "exit 7"], 7, "ended with exit code 7"],
    ["128 and the signal that ended it", ["sh", "-c", "kill -TERM $$"], 143, "ended with exit code 143"],
    ["127 where there is no such command", ["no-such-command"], 127, "ended with exit code 127"],
    ["126 where it cannot be run", ["./README.md"], 126, "ended with exit code 126"],
  ])("ends with %s, and the Run has failed", async (_, command, code, message) => {
    const repository = readyStore();
    repository.write("README.md", "# Orders\n");
    const ended = await start(repository, command, "--category", "test");
    expect(ended, ended.stderr).toMatchObject({ code });
    expect(await runOf(repository)).toMatchObject({
      status: "failed",
      failure: { category: "test", message: expect.stringContaining(message) },
    });
    expect((await logOf(repository)).artifact).toMatchObject({ verification: { status: "failed" } });
    expect(await flawsIn(repository)).toEqual([]);
  });

  it("keeps no secret that the command or its words show", async () => {
    const repository = readyStore();
    const token = `ghp_${"a1B2c3D4e5F6".repeat(3)}`;
    const ended = await start(repository, ["echo", `token: ${token}`]);
    expect(ended.stdout).toBe(`token: ${token}\n`);
    const { artifact, text } = await logOf(repository);
    expect(text).toBe("token: (a GitHub token was taken out)\n");
    expect(JSON.stringify([artifact, await runOf(repository)])).not.toContain(token);
  });

  it("prints one object on stdout where JSON is asked for, and what the command says on stderr", async () => {
    const repository = readyStore();
    const ended = await start(repository, ["sh", "-c", "echo out; exit 3"], "--format", "json");
    expect(ended).toMatchObject({ code: 3, stderr: expect.stringContaining("out\n") });
    expect(JSON.parse(ended.stdout)).toMatchObject({
      conclusion: "written",
      objects: [{ kind: "Artifact" }, { kind: "Run" }],
    });
  });

  it("tells the command its Run, and takes it that the command ends it", async () => {
    const repository = readyStore();
    const finish = `"${process.execPath}" "${cwomSource}" run finish "$CWOM_RUN" --summary "By itself."`;
    const ended = await start(repository, ["sh", "-c", finish]);
    expect(ended, ended.stderr).toMatchObject({ code: 0, stderr: expect.stringContaining("was ended by the command") });
    expect(await runOf(repository)).toMatchObject({ status: "done", outputs: { result_summary: "By itself." } });
  });

  it("names the Run where its log cannot be kept", async () => {
    const ended = await start(readyStore(), ["sh", "-c", 'touch ".cwom/runs/$CWOM_RUN.txt"']);
    expect(ended).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/could not be recorded\. End it: cwom run fail \S+/),
    });
  });

  it("says so with its own exit code, and names Run and log, where the end cannot be recorded", async () => {
    const repository = readyStore();
    const ended = await start(repository, ["sh", "-c", 'rm "cwom/Run/$CWOM_RUN.yaml"']);
    expect(ended).toMatchObject({ code: 2, stderr: expect.stringContaining("no Run has an id") });
    expect(ended.stderr).toMatch(/Run (\w+) could not be recorded; its log is \.cwom\/runs\/\1\.txt/u);
  });

  it.each([
    ["in the store", "cwom/logs"],
    ["in git's folder", ".git/logs"],
    ["outside", "../logs"],
    ["where a link leads out", "linked"],
  ])("begins nothing where the log would be %s", async (_, folder) => {
    const repository = readyStore();
    symlinkSync(createFolder(), join(repository.folder, "linked"));
    const ended = await start(repository, ["echo", "hi"], "--log", folder);
    expect(ended).toMatchObject({ code: 2, stdout: "" });
    expect(ended.stderr).toContain("is no place for a log");
    expect(repository.git("status", "--porcelain", "cwom")).toBe("");
  });

  it("commits nothing itself, as the log is no object of the store, and says so before anything begins", async () => {
    const repository = readyStore();
    const ended = await start(repository, ["echo", "hi"], "--commit");
    expect(ended).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("git add cwom .cwom") });
    expect(repository.git("status", "--porcelain")).toBe("");
  });

  it("says so where git would leave the log out of commits", async () => {
    const repository = readyStore();
    repository.write(".gitignore", ".cwom/\n");
    const ended = await start(repository, ["echo", "hi"]);
    expect(ended).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/note {3}git ignores \.cwom\/runs\/\w+\.txt/),
    });
  });

  it("puts the log where that is asked for, seen from where it is typed", async () => {
    const repository = readyStore();
    mkdirSync(join(repository.folder, "app"));
    const args = ["run", "start", "--issue", "B1", "--log", "test logs", "--", "pwd"];
    const ended = await runCwom(join(repository.folder, "app"), args);
    expect(ended, ended.stderr).toMatchObject({ code: 0, stdout: `${join(repository.folder, "app")}\n` });
    expect((await logOf({ ...repository, read: () => "" })).artifact).toMatchObject({
      uri: expect.stringMatching(/^app\/test%20logs\/\w+\.txt$/),
    });
    expect(await flawsIn(repository)).toEqual([]);
  });
});

/** A `cwom run start … -- cat` that has echoed a line, and so is under way. */
async function echoing({ folder }: TestRepository): Promise<ChildProcessWithoutNullStreams> {
  const args = [cwomSource, "run", "start", "--issue", "B1", "--", "cat"];
  const env = { PATH: process.env["PATH"], HOME: folder, ...gitIdentity };
  const child = spawn(process.execPath, args, { cwd: folder, env });
  onTestFinished(() => void child.stdin.end());
  child.stdin.on("error", () => undefined).write("echo\n");
  await new Promise((seen) => child.stdout.once("data", seen));
  return child;
}

function exitOf(child: ChildProcessWithoutNullStreams): Promise<number | null> {
  return new Promise((done) => child.once("exit", done));
}

describe("a command that is called off", () => {
  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("by %s gets the signal, and its Run is canceled", async (signal, code) => {
    const repository = readyStore();
    const child = await echoing(repository);
    const end = exitOf(child);
    child.kill(signal);
    expect(await end).toBe(code);
    expect(await runOf(repository)).toMatchObject({
      status: "canceled",
      outputs: { result_summary: `cat was called off with ${signal}` },
    });
    const { artifact, text } = await logOf(repository);
    expect({ artifact, text }).toMatchObject({
      artifact: { verification: { checks: [{ status: "unverified" }] } },
      text: "echo\n",
    });
    expect(await flawsIn(repository)).toEqual([]);
  });

  it("by kill -9 of cwom leaves a Run under way, which cwom run fail ends", async () => {
    const repository = readyStore();
    const child = await echoing(repository);
    const end = exitOf(child);
    child.kill("SIGKILL");
    await end;
    const run = await runOf(repository);
    expect(run).toMatchObject({ status: "running" });
    expect(await flawsIn(repository)).toEqual([]);
    const args = ["run", "fail", textIn(run, "id"), "--category", "runtime", "--message", "The machine went down."];
    expect(await runCwom(repository.folder, args)).toMatchObject({ code: 0 });
    expect(await runOf(repository)).toMatchObject({ status: "failed" });
    expect(await flawsIn(repository)).toEqual([]);
  });
});
