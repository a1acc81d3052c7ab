import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCwom } from "../support/cwom-process.ts";
import { cloneRepository, createFolder } from "../support/git.ts";
import { artifactsOf, notebook, queueOf, runsOf, script, sharedQueue, task, textOf, workOnce } from "./queue.ts";

/** An executor that looks at what it is told and tells what it made. */
const honest = `
cat > told.json
test "$(cat "$CWOM_INPUT/run.json" | grep -c "$CWOM_RUN")" -gt 0 || exit 3
env > environment.txt
cp "$CWOM_INPUT/packets.json" packets.json
git add -A && git commit -q -m "Work for $CWOM_RUN"
say() { echo "$1" >> "$CWOM_OUTPUT"; }
say '{"summary": "It answers."}'
say '{"decision": "No cache."}'
say '{"cost": {"usd": 0.5, "tokens": 1200}}'
say '{"artifact": {"path": "told.json", "type": "doc", "title": "What it was told"}}'
say '{"artifact": {"path": "environment.txt", "type": "log"}}'
say '{"artifact": {"uri": "https://example.com/build/7", "type": "build", "digest": "sha256:${"0".repeat(64)}"}}'
say "{\\"artifact\\": {\\"uri\\": \\"$(git rev-parse HEAD)\\", \\"type\\": \\"commit\\"}}"
say '{"check": {"name": "GET /healthz answers 200", "status": "passed", "evidence_uri": "told.json"}}'
say '{"check": {"name": 2, "status": "failed"}}'
`;

const healthz = task("Add a health check", {
  acceptance_criteria: ["GET /healthz answers 200", "It takes less than a second", "Nobody has to log in"],
  inputs: { documents: [{ title: "Notes", uri: "https://example.com/notes" }] },
});

/** What an executor says of a commit that it made, in the shell. */
function namesCommit(oid: string): string {
  return `echo '{"artifact": {"type": "commit", "uri": "${oid}"}}' >> "$CWOM_OUTPUT"`;
}

describe("cwom work --once", () => {
  it("carries out a ready Run: told everything, in a tree of its own, and all of it on record in two commits", async () => {
    const repository = await queueOf([healthz]);
    const before = repository.git("rev-parse", "HEAD");
    const ended = await workOnce(repository, script(honest));
    expect(ended, ended.stderr).toMatchObject({ code: 0 });

    const [run = {}] = await runsOf(repository);
    expect(run).toMatchObject({
      status: "done",
      executor: { actor: { actor_kind: "agent", actor_id: "worker" } },
      cost: { usd: 0.5, tokens: 1200 },
      outputs: { result_summary: "It answers.", decision_log: ["No cache."] },
    });
    expect(repository.git("rev-list", "--count", `${before}..HEAD`)).toBe("2");
    // The checkout of whoever watches is as the branch is, and nothing of the work is left beside it.
    expect(repository.git("status", "--porcelain")).toBe("");
    expect(repository.git("worktree", "list").split("\n")).toHaveLength(1);
    expect(readdirSync(join(repository.folder, ".git/cwom/work"))).toEqual([]);

    const id = textOf(run, "id");
    const trace = (path: string): string => repository.read(`.cwom/runs/${id}/${path}`);
    const told = JSON.parse(trace("artifacts/told.json"));
    expect(told).toMatchObject({
      schema: "cwom.context/1",
      attempt: 1,
      run: { id },
      issue: { title: "Add a health check" },
    });
    expect(told.task).toMatchObject({ objective: "Add a health check" });
    expect(told.packets[0].inputs.documents).toEqual([{ title: "Notes", uri: "https://example.com/notes" }]);
    expect(told.constraints.constraints.time).toEqual({ available_minutes: 15 });
    expect(told.limits).toEqual({ seconds: 900, network: "unenforced", secrets: false });
    expect(JSON.parse(trace("context.json"))).toEqual(told);
    expect(JSON.parse(trace("constraints.json"))).toEqual(told.constraints);
    const manifest = JSON.parse(trace("manifest.json"));
    expect(manifest).toMatchObject({ schema: "cwom.trace/1", run: id, exit_code: 0, commit: before });
    expect(manifest.files.map(({ path }: { path: string }) => path)).toContain("artifacts/told.json");
    expect(trace("events.jsonl").split("\n")[0]).toContain('"event":"started"');

    for (const command of [["check"], ["audit"], ["verify"]]) {
      const said = await runCwom(repository.folder, command);
      expect(said, said.stdout + said.stderr).toMatchObject({ code: 0 });
    }
  });

  it("gives the executor PATH, a home of its own and its own words, and nothing else that it does not name", async () => {
    const named = ["environment: [GREETING, NPM_TOKEN]", "credentials: [AGENT_KEY]", "secrets: [DEPLOY_TO]"];
    const repository = await queueOf([healthz], named);
    const env = { GREETING: "good morning to you", AGENT_KEY: "k", NPM_TOKEN: "n", DEPLOY_TO: "d", SECRET: "hush" };
    const exec = script(`${honest}\necho "$GREETING"`);
    const ended = await runCwom(repository.folder, ["work", "--once", "--exec", exec], "", env);
    expect(ended.stderr).toContain("may not see secrets, and does not get NPM_TOKEN, DEPLOY_TO");
    expect(ended.stderr).not.toContain("good morning");
    const [run = {}] = await runsOf(repository);
    const folder = `.cwom/runs/${textOf(run, "id")}`;
    const names = repository
      .read(`${folder}/artifacts/environment.txt`)
      .split("\n")
      .flatMap((line) => /^(\w+)=/.exec(line)?.[1] ?? []);
    const shell = new Set(["PWD", "OLDPWD", "SHLVL", "_"]);
    expect(names.filter((name) => !name.startsWith("CWOM_") && !shell.has(name)).toSorted()).toEqual([
      "AGENT_KEY",
      "GREETING",
      "HOME",
      "PATH",
      "TMPDIR",
    ]);
    expect(names).not.toContain("CWOM_ACTOR");
    // What the settings hand on may be a secret, and a log is for everybody.
    expect(repository.read(`${folder}/trace.log`)).toBe("(a value of the environment was taken out)\n");
  });

  it("keeps the command from the network where the settings want that, or does not execute it where that cannot be", async () => {
    const repository = await queueOf([healthz], ["network: enforce"]);
    const exec = script('grep : /proc/net/dev | cut -d: -f1 && cat "$CWOM_INPUT/briefing.md"');
    const ended = await workOnce(repository, exec);
    const [run = {}] = await runsOf(repository);
    if (ended.code === 2) {
      expect(ended.stderr).toContain("no command can be kept from the network here");
      expect(run).toMatchObject({ status: "ready" });
      return;
    }
    expect(run).toMatchObject({ status: "done" });
    const folder = `.cwom/runs/${textOf(run, "id")}`;
    expect(repository.read(`${folder}/trace.log`)).toMatch(/^ *lo\n# Add a health check\n/);
    expect(repository.read(`${folder}/trace.log`)).toContain("You must not use the network");
    expect(repository.read(`${folder}/events.jsonl`)).toContain('"network":"denied"');
  });

  it("takes a commit for landed only where it is on the Repo's default branch, whatever branch the queue is", async () => {
    const repository = await queueOf([task("Say where you stand")]);
    repository.git("checkout", "-q", "-b", "side");
    repository.write("more.md", "more\n");
    const commit = repository.commit("Not on main");
    const landed = repository.git("rev-parse", "main").trim();
    await workOnce(repository, script(`${namesCommit(commit)}\n${namesCommit(landed)}`));
    const [report = ""] = repository.git("ls-files", ".cwom/runs/*/report.json").split("\n");
    const wanted = [
      { name: `commit ${commit.slice(0, 12)} is on main`, status: "unverified" },
      { name: `commit ${landed.slice(0, 12)} is on main`, status: "passed" },
    ];
    expect(JSON.parse(repository.read(report))).toMatchObject({
      checks: expect.arrayContaining(wanted.map((check) => expect.objectContaining(check))),
    });
  });

  it("weighs the Run against the criteria, and keeps a commit that is not on the branch yet as a branch of its own", async () => {
    const repository = await queueOf([healthz]);
    await workOnce(repository, script(honest));
    const [run = {}] = await runsOf(repository);
    const id = textOf(run, "id");
    const made = await artifactsOf(repository);
    const report = made.find((artifact) => artifact["type"] === "report") ?? {};
    const commit = repository.git("rev-parse", `cwom/${id}`);
    expect(report).toMatchObject({
      meta: { "cwom/proof": "fail" },
      verification: {
        status: "failed",
        checks: [
          { name: "GET /healthz answers 200", status: "passed", evidence_uri: `.cwom/runs/${id}/artifacts/told.json` },
          { name: "It takes less than a second", status: "failed", evidence_uri: `.cwom/runs/${id}/trace.log` },
          { name: "Nobody has to log in", status: "unverified" },
          { name: `commit ${commit.slice(0, 12)} is on main`, status: "unverified" },
        ],
      },
    });
    expect(JSON.parse(repository.read(`.cwom/runs/${id}/report.json`))).toMatchObject({ verdict: "fail", run: id });
    expect(made.map((artifact) => textOf(artifact, "type")).toSorted()).toEqual([
      "build",
      "commit",
      "doc",
      "log",
      "report",
      "trace",
    ]);
    expect(repository.git("show", "-s", "--format=%s", commit)).toBe(`Work for ${id}`);
    const trace = await runCwom(repository.folder, ["trace", textOf(report, "id")]);
    expect(trace.stdout).toContain("Add a health check");
  });

  it("begins where the Task says, and fails what has no such place", async () => {
    const repository = await queueOf([
      task("Look at the old code", { target: { repo: "shop/orders", ref: "old" } }),
      task("Look at what is nowhere", { target: { repo: "shop/orders", ref: "nowhere" } }),
    ]);
    repository.git("switch", "-q", "-c", "old", "HEAD");
    repository.write("old.txt", "old");
    repository.commit("old code");
    repository.git("switch", "-q", "main");
    const exec = script('test -f old.txt && echo "{\\"summary\\": \\"old code\\"}" >> "$CWOM_OUTPUT"');
    expect((await workOnce(repository, exec)).code).toBe(0);
    expect((await workOnce(repository, exec)).code).toBe(1);
    const [first = {}, second = {}] = await runsOf(repository);
    expect(first).toMatchObject({ status: "done", outputs: { result_summary: "old code" } });
    expect(second).toMatchObject({ status: "failed", failure: { category: "dependency" } });
    expect((await runCwom(repository.folder, ["check"])).code).toBe(0);
  });

  it("takes the most urgent first, of those the oldest, and nothing that waits, is for people, or is closed", async () => {
    const repository = await queueOf([task("The first one"), task("The second one"), task("The third one")]);
    const [first, second, third] = (await runsOf(repository)).map((run) => textOf(run, "for_issue", "id"));
    const set = async (id: string | undefined, ...changes: string[]): Promise<void> => {
      const ended = await runCwom(repository.folder, ["set", id ?? "", ...changes, "--commit"]);
      expect(ended, ended.stderr).toMatchObject({ code: 0 });
    };
    await set(third, "priority=P0", `blocked_by+=${first}`);
    await set(second, "priority=P1");
    const notes = notebook();
    const exec = script(`echo $CWOM_ISSUE >> ${notes.file}`);
    for (let left = 3; left > 0; left -= 1) await workOnce(repository, exec);
    expect(notes.lines()).toEqual([second, first]);
    await set(first, "status=done");
    await workOnce(repository, exec);
    expect(notes.lines()).toEqual([second, first, third]);
    expect(await workOnce(repository, exec)).toMatchObject({ code: 0, stderr: "cwom  nothing is ready\n" });
  });

  it("passes over a Run that cannot be begun, and fails one whose briefing is not there", async () => {
    const repository = await queueOf([healthz, task("Come after it")]);
    const [first = "", second = ""] = (await runsOf(repository)).map((run) => textOf(run, "id"));
    const packetOf = (run: string): string =>
      /context_packets:\n.*\n\s+id: (\w+)/.exec(repository.read(`cwom/Run/${run}.yaml`))?.[1] ?? "";
    const packet = packetOf(second);
    repository.git("rm", "-q", ...[first, second].map((run) => `cwom/ContextPacket/${packetOf(run)}.yaml`));
    const told = `cwom/Run/${first}.yaml`;
    repository.write(told, repository.read(told).replace(/ {2}context_packets:\n(?: {4}.*\n)+/, ""));
    repository.write("cwom/config.yaml", `${repository.read("cwom/config.yaml")}rules: {run/has-packet: error}\n`);
    repository.commit("What cannot be");
    const ended = await workOnce(repository, "true");
    expect(ended.stderr).toContain(`Run ${first} cannot be begun, for the check would find`);
    const message = expect.stringContaining(`ContextPacket ${packet}, which the Run was given, cannot be read`);
    expect(await runsOf(repository)).toMatchObject([
      { status: "ready" },
      { status: "failed", failure: { category: "dependency", message } },
    ]);
  });

  it("works on the branch of a remote as it is there, and moves nothing of the clone", async () => {
    const server = await sharedQueue([healthz]);
    const clone = cloneRepository(server.folder);
    const head = clone.git("rev-parse", "HEAD");
    const ended = await workOnce(clone, script(honest), "--push");
    expect(ended, ended.stderr).toMatchObject({ code: 0 });
    const [run = {}] = await runsOf(server);
    expect(run).toMatchObject({ status: "done" });
    expect(clone.git("rev-parse", "HEAD")).toBe(head);
    expect(clone.git("status", "--porcelain")).toBe("");
    expect(server.git("branch", "--list", "cwom/*")).toContain(textOf(run, "id"));
  });

  it("keeps the trace where the settings say, and only its address and digest in the store", async () => {
    const store = createFolder();
    const repository = await queueOf([healthz], [`trace: {store: ${JSON.stringify(store)}}`]);
    await workOnce(repository, script(honest));
    const [run = {}] = await runsOf(repository);
    expect(existsSync(join(repository.folder, ".cwom"))).toBe(false);
    const manifest = readFileSync(join(store, textOf(run, "id"), "manifest.json"));
    const trace = (await artifactsOf(repository)).find(({ type }) => type === "trace") ?? {};
    expect(textOf(trace, "uri")).toMatch(/^file:\/\/.*\/manifest\.json$/);
    expect(trace["size_bytes"]).toBe(manifest.length);
  });

  it("says what it lacks: a command, a branch, settings without mistakes", async () => {
    const repository = await queueOf([healthz]);
    expect(await runCwom(repository.folder, ["work", "--once"])).toMatchObject({ code: 2 });
    expect(await workOnce(repository, "true", "--push", "nowhere")).toMatchObject({ code: 2 });
    repository.write("cwom/config.yaml", "work:\n  lease_secnds: 4\n");
    repository.commit("a mistake");
    const ended = await workOnce(repository, "true");
    expect(ended).toMatchObject({ code: 2 });
    expect(ended.stderr).toContain("lease_seconds");
  });
});
