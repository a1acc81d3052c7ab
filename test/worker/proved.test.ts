import { describe, expect, it } from "vitest";
import { runCwom } from "../support/cwom-process.ts";
import type { TestRepository } from "../support/git.ts";
import { artifactsOf, queueOf, runsOf, script, storeAt, task, textOf, workOnce } from "./queue.ts";

/** An executor that commits, and says what it found of each criterion and of what it has to show. */
const diligent = script(`
say() { echo "$1" >> "$CWOM_OUTPUT"; }
echo ok > healthz.md
git add -A && git commit -q -m "Work for $CWOM_RUN"
say "{\\"artifact\\": {\\"type\\": \\"commit\\", \\"uri\\": \\"$(git rev-parse HEAD)\\"}}"
say '{"artifact": {"type": "doc", "path": "healthz.md"}}'
say '{"check": {"name": 1, "status": "passed", "evidence_uri": "healthz.md"}}'
`);

const healthz = task("Add a health check", {
  acceptance_criteria: ["GET /healthz answers 200"],
  evidence_requirements: ["commit", "*.md", "logs"],
});

/** A queue where nothing is done without a proof. */
async function strictQueue(): Promise<TestRepository> {
  const repository = await queueOf([healthz]);
  const settings = repository.read("cwom/config.yaml");
  repository.write("cwom/config.yaml", `${settings}rules:\n  issue/done-proved: error\n`);
  repository.commit("nothing is done without a proof");
  return repository;
}

describe("where nothing is done without a proof", () => {
  it("a Run is done before its commit is on the branch, and its Issue once it was weighed with that", async () => {
    const repository = await strictQueue();
    const { folder } = repository;
    const ended = await workOnce(repository, diligent);
    expect(ended, ended.stderr).toMatchObject({ code: 0 });
    const [run = {}] = await runsOf(repository);
    const [issue = ""] = (await storeAt(repository)).of("Issue").map(({ id }) => id);
    const close = ["set", issue, "status=done", "--commit"];
    const early = await runCwom(folder, close);
    expect(early).toMatchObject({ code: 1 });
    expect(early.stderr).toContain("issue/done-proved");

    repository.git("merge", "-q", "--no-edit", `cwom/${textOf(run, "id")}`);
    const proved = await runCwom(folder, ["prove", issue, "--commit"]);
    expect(proved, proved.stderr).toMatchObject({ code: 0 });
    expect(proved.stdout).toContain("pass: 5 passed");
    expect(await runCwom(folder, close)).toMatchObject({ code: 0 });
    for (const command of [["check"], ["verify"], ["audit"]]) {
      const said = await runCwom(folder, command);
      expect(said, said.stdout + said.stderr).toMatchObject({ code: 0 });
    }
    expect(repository.git("status", "--porcelain")).toBe("");
    // What claims rest on is guarded by the manifest of the trace.
    repository.write(`.cwom/runs/${textOf(run, "id")}/trace.log`, "all is well\n");
    const verified = await runCwom(folder, ["verify"]);
    expect(verified).toMatchObject({ code: 1 });
    expect(verified.stdout).toMatch(/is the manifest of \S+trace\.log, which has another digest/);
  });

  it("a Run that has nothing to show fails, and all that it made is on record", async () => {
    const repository = await strictQueue();
    const ended = await workOnce(repository, script("echo ok > healthz.md"));
    expect(ended).toMatchObject({ code: 1 });
    const [run = {}] = await runsOf(repository);
    expect(run).toMatchObject({
      status: "failed",
      failure: {
        category: "policy",
        message: 'it may not be called done: "GET /healthz answers 200" is unverified (issue/done-proved)',
      },
    });
    const kinds = (await artifactsOf(repository)).map((artifact) => textOf(artifact, "type"));
    expect(kinds.toSorted()).toEqual(["report", "trace"]);
  });
});
