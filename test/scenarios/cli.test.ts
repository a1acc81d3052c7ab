import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { cloneRepository, repositoryIn } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";
import type { Hub } from "../support/hub.ts";
import { pullRequestPayload } from "../support/payloads.ts";
import { cliPath, errorsOf, olderNode, run, runCli } from "../support/runner.ts";
import { changeCases } from "./changes.ts";
import { edit, editIssue, editPacket, issue, packet } from "./edits.ts";
import { withHub } from "./with-hub.ts";

/** A checkout of `main` with its history, to work in. */
function workIn(hub: Hub): TestRepository {
  return repositoryIn(hub.checkout({ sha: hub.landed, ref: "refs/heads/main", depth: 0 }));
}

/** Exit code and the rules with new errors of `cwom check` in JSON. */
async function check(
  folder: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<{ code: number | null; errors: string }> {
  const { code, stdout, stderr } = await runCli(folder, ["check", "--format", "json", ...args], env);
  expect(stderr).toBe("");
  return { code, errors: errorsOf(JSON.parse(stdout)).join(" ") };
}

const passes = { code: 0, errors: "" };
const changed = { code: 1, errors: "packet/changed" };
const undecided = { code: 3, errors: "" };

describe.concurrent("cwom check", () => {
  withHub("looks at the work tree, and with a base at what changed in it", async ({ hub }) => {
    const files = workIn(hub);
    editPacket(files);
    expect(await check(files.folder, [])).toEqual(passes);
    expect(await check(files.folder, ["--base", "HEAD"])).toEqual(changed);
    expect(await check(files.folder, ["--base", "main", "--head", "HEAD"])).toEqual(passes);
  });

  withHub("sees a file that git does not know yet", async ({ hub }) => {
    const files = workIn(hub);
    files.write(`cwom/Issue/${"9".repeat(26)}.yaml`, "kind: Isue\n");
    const { code, errors } = await check(files.folder, ["--base", "HEAD"]);
    expect(code).toBe(1);
    expect(errors).toContain("object/kind");
  });

  withHub("finds the store from any folder of the checkout", async ({ hub }) => {
    const files = workIn(hub);
    editPacket(files);
    const inner = join(files.folder, "cwom", "Issue");
    expect(await check(inner, ["--base", "HEAD"])).toEqual(changed);
    const ended = await runCli(hub.root, ["-C", inner, "check", "--base", "HEAD"]);
    expect(ended).toMatchObject({ code: 1, stderr: "" });
    expect(ended.stdout).toContain("packet/changed");
  });

  withHub("works in a linked work tree", async ({ hub }) => {
    const files = workIn(hub);
    const linked = join(hub.root, "linked");
    files.git("worktree", "add", "-q", "-b", "topic", linked);
    editPacket(repositoryIn(linked));
    expect(await check(linked, ["--base", "main"])).toEqual(changed);
    expect(await check(files.folder, ["--base", "topic"])).toEqual(passes);
  });

  withHub("works in a bare repository, on the commit that it is told", async ({ hub }) => {
    const edited = hub.commitOn(hub.landed, editPacket);
    const bare = join(hub.root, "hub.git");
    expect(await check(bare, [])).toEqual(passes);
    expect(await check(bare, ["--base", "main", "--head", edited])).toEqual(changed);
  });

  withHub("fetches a base by its id into a clone of depth 1", async ({ hub }) => {
    const head = hub.commitOn(hub.landed, editPacket);
    hub.setRef("refs/heads/main", head);
    const clone = cloneRepository(hub.url, "--depth=1");
    expect(await check(clone.folder, ["--base", hub.landed])).toEqual(changed);
    expect(await check(clone.folder, ["--base", "HEAD~1"])).toEqual(undecided);
    clone.remove();
  });

  withHub("says in a line what to do where it cannot decide", async ({ hub }) => {
    const ended = await runCli(workIn(hub).folder, ["check", "--base", "nowhere"]);
    expect(ended).toMatchObject({ code: 3, stdout: "" });
    expect(ended.stderr).toMatch(/^error {2}no commit here is called "nowhere"\nhelp .+\n$/);
  });

  withHub("says so too in a format for machines", async ({ hub }) => {
    const { folder } = workIn(hub);
    const ended = await runCli(folder, ["check", "--base", "nowhere", "--format", "json"]);
    expect(ended.code).toBe(3);
    expect(JSON.parse(ended.stdout)).toMatchObject({ conclusion: "undecided", failure: { code: "base-unavailable" } });
  });

  withHub("answers 2 to wrong usage", async ({ hub }) => {
    const { folder } = workIn(hub);
    for (const args of [
      ["--format", "xml"],
      ["--fail-on", "never"],
      ["--bas", "main"],
      ["--staged", "--head", "main"],
    ]) {
      const ended = await runCli(folder, ["check", ...args]);
      expect(ended, args.join(" ")).toMatchObject({ code: 2, stdout: "" });
      expect(ended.stderr).not.toBe("");
    }
    expect(await runCli(hub.root, ["check"])).toMatchObject({ code: 2 });
  });
});

describe.concurrent("cwom check --staged", () => {
  withHub("looks at what is staged, not at the work tree", async ({ hub }) => {
    const files = workIn(hub);
    editPacket(files);
    expect(await check(files.folder, ["--staged"])).toEqual(passes);
    files.git("add", "-A");
    files.git("restore", packet);
    expect(await check(files.folder, ["--staged"])).toEqual(changed);
  });

  withHub("keeps a commit from being made, as a pre-commit hook", async ({ hub }) => {
    const files = workIn(hub);
    const hook = join(files.folder, ".git", "hooks", "pre-commit");
    mkdirSync(join(hook, ".."), { recursive: true });
    writeFileSync(hook, `#!/bin/sh\nexec '${process.execPath}' '${cliPath}' check --staged\n`);
    chmodSync(hook, 0o755);
    editIssue(files);
    const first = files.commit();
    editPacket(files);
    expect(() => files.commit()).toThrow(/packet\/changed/);
    expect(files.git("rev-parse", "HEAD")).toBe(first);
    // A partial commit has an index of its own, which the hook is told of.
    editIssueBack(files);
    expect(() => files.git("commit", "-q", "-m", "partial", "--only", packet)).toThrow(/packet\/changed/);
    files.git("commit", "-q", "-m", "partial", "--only", issue);
    expect(files.git("show", "--name-only", "--format=", "HEAD")).toBe(issue);
  });

  withHub("works in a repository without a commit", async ({ hub }) => {
    const folder = mkdtempSync(join(hub.root, "new-"));
    const files = repositoryIn(folder);
    files.git("init", "-q", "--template=", "-b", "main");
    files.write(issue, "kind: Issue\n");
    files.git("add", "-A");
    const { code, errors } = await check(folder, ["--staged"]);
    expect(code).toBe(1);
    expect(errors).toContain("object/id");
  });
});

function editIssueBack(files: TestRepository): void {
  edit(files, issue, "title: Offer", "title: Add");
}

describe.concurrent("cwom check in a workflow", () => {
  withHub("compares the two commits of the event", async ({ hub }) => {
    const { folder, env } = pullRequest(hub);
    expect(await check(folder, [], env)).toEqual(changed);
  });

  withHub("is undecided when the event cannot be understood, unless both commits are named", async ({ hub }) => {
    const { folder, env, head } = pullRequest(hub);
    writeFileSync(env.GITHUB_EVENT_PATH, "{");
    expect(await check(folder, [], env)).toEqual(undecided);
    expect(await check(folder, ["--base", hub.landed, "--head", head], env)).toEqual(changed);
  });

  withHub("leaves a repository alone that the workflow made itself", async ({ hub }) => {
    const { env } = pullRequest(hub);
    const files = workIn(hub);
    editPacket(files);
    expect(await check(files.folder, [], env)).toEqual(passes);
  });
});

/** A checkout of a pull request that edits a packet, and the environment of its workflow. */
function pullRequest(hub: Hub) {
  const head = hub.commitOn(hub.landed, editPacket);
  const pull = hub.openPull(7, { base: hub.landed, head });
  const sha = pull.merge ?? "";
  const folder = hub.checkout({ sha });
  const GITHUB_EVENT_PATH = join(mkdtempSync(join(hub.root, "event-")), "event.json");
  writeFileSync(GITHUB_EVENT_PATH, JSON.stringify(pullRequestPayload(pull)));
  const GITHUB = { GITHUB_ACTIONS: "true", GITHUB_EVENT_NAME: "pull_request", GITHUB_WORKSPACE: folder };
  return { folder, head, env: { ...GITHUB, GITHUB_EVENT_PATH, GITHUB_SHA: sha, GITHUB_REF: "refs/pull/7/merge" } };
}

/** One change for each set of rules that it breaks. */
const unlikeChanges = [...Map.groupBy(changeCases, ({ errors }) => errors.join(" ")).values()].flatMap(
  ([first]) => first ?? [],
);

describe.concurrent("cwom check without a git binary", () => {
  for (const { name, change, errors } of unlikeChanges) {
    withHub(`gives the same verdict: ${name}`, async ({ hub }) => {
      const head = hub.commitOn(hub.landed, change);
      const folder = hub.checkout({ sha: head, depth: 0 });
      const PATH = mkdtempSync(join(hub.root, "empty-"));
      const code = errors.length === 0 ? 0 : 1;
      const args = ["--base", hub.landed, "--head", head];
      expect(await check(folder, args, { PATH })).toEqual({ code, errors: errors.join(" ") });
    });
  }

  withHub("gives the same verdict on what is staged, and in a packed clone of depth 1", async ({ hub }) => {
    const clone = cloneRepository(hub.url, "--depth=1");
    editPacket(clone);
    clone.git("add", "-A");
    const PATH = mkdtempSync(join(hub.root, "empty-"));
    expect(await check(clone.folder, ["--staged"], { PATH })).toEqual(changed);
    expect(await check(clone.folder, ["--base", "main"], { PATH })).toEqual(changed);
    clone.remove();
  });

  withHub("is undecided where it would have to fetch", async ({ hub }) => {
    const { folder, env } = pullRequest(hub);
    const PATH = mkdtempSync(join(hub.root, "empty-"));
    expect(await check(folder, [], { ...env, PATH })).toEqual(undecided);
  });
});

describe.concurrent("cwom on a Node that is too old", () => {
  withHub.runIf(olderNode !== null)("runs on the newer one beside it", async ({ hub }) => {
    const files = workIn(hub);
    editPacket(files);
    const env = { PATH: process.env["PATH"], HOME: hub.root };
    const start = (args: readonly string[]) => run([cliPath, ...args], files.folder, env, olderNode ?? "");
    expect(await start(["check", "--base", "HEAD"])).toMatchObject({ code: 1, stderr: "" });
    expect(await start(["check"])).toMatchObject({ code: 0 });
    expect(await start(["check", "--base", "nowhere"])).toMatchObject({ code: 3 });
  });
});
