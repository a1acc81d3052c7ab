import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { runCwom, runIn } from "../support/cwom-process.ts";
import type { Ended } from "../support/cwom-process.ts";
import { cloneRepository, createFolder, createRepository } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";
import { LandingGithub } from "../support/landing-github.ts";
import { newIssueFile } from "../support/new-issue-file.ts";
import { startLoopback } from "../github/loopback.ts";

interface Here {
  readonly github: LandingGithub;
  /** The repository as GitHub has it. */
  readonly hub: TestRepository;
  /** The Action in mode sync, and what it said to the runner. */
  readonly action: (inputs?: Record<string, string>, event?: string, payload?: object) => Promise<Ended>;
  readonly cwom: (...args: string[]) => Promise<Ended>;
}

async function here(): Promise<Here> {
  const first = createRepository();
  first.write("README.md", "# Orders\n");
  first.commit();
  const hub = createRepository("--bare");
  hub.git("config", "uploadpack.allowAnySHA1InWant", "true");
  first.git("push", "-q", hub.folder, "main");
  const clone = cloneRepository(`file://${hub.folder}`, "--depth=1");
  const github = new LandingGithub(hub);
  const { url } = await startLoopback(github.reply);
  const folder = createFolder();
  const [summary, outputs] = [join(folder, "summary"), join(folder, "outputs")];
  for (const file of [summary, outputs]) writeFileSync(file, "");
  mkdirSync(join(folder, "temp"));
  const server = { GITHUB_API_URL: url, GITHUB_SERVER_URL: "https://github.com", GITHUB_TOKEN: "ghs_sample" };
  return {
    github,
    hub,
    cwom: (...args) => runCwom(clone.folder, ["sync", "github", "--repo", "shop/orders", ...args], "", server),
    action: async (inputs = {}, event = "schedule", payload = {}) => {
      writeFileSync(join(folder, "event.json"), JSON.stringify(payload));
      const given = Object.entries({ mode: "sync", "github-token": "ghs_sample", ...inputs });
      const env = {
        ...server,
        ...Object.fromEntries(given.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
        GITHUB_REPOSITORY: "shop/orders",
        GITHUB_WORKSPACE: clone.folder,
        GITHUB_EVENT_NAME: event,
        GITHUB_EVENT_PATH: join(folder, "event.json"),
        GITHUB_STEP_SUMMARY: summary,
        GITHUB_OUTPUT: outputs,
      };
      return runIn(
        clone.folder,
        process.execPath,
        [resolve(import.meta.dirname, "../../src/action/action.ts")],
        "",
        env,
      );
    },
  };
}

function logOf(hub: TestRepository, branch: string): string[] {
  return hub.git("log", "--format=%s", branch).split("\n");
}

describe("the Action in mode sync", () => {
  it("lands on the default branch by commits that GitHub makes, and makes none when nothing changed", async () => {
    const { github, hub, action } = await here();
    const issue = github.open("Crash", "It crashes.");
    const ended = await action();
    expect(ended.stderr).toBe("");
    expect(ended.code).toBe(0);
    expect(logOf(hub, "main")).toEqual(["Sync shop/orders: 1 Issue", "Sync shop/orders: 1 Repo", "change"]);
    expect(hub.git("ls-tree", "-r", "--name-only", "main").split("\n").length).toBe(4);
    github.wait(600);
    github.close(issue);
    // Somebody else is faster once: it is planned anew on what they pushed.
    let others = 0;
    github.beforeCommit = () => {
      if (others > 0) return;
      others += 1;
      const [tree, tip] = [hub.git("rev-parse", "main^{tree}"), hub.git("rev-parse", "main")];
      hub.git("update-ref", "refs/heads/main", hub.git("commit-tree", tree, "-p", tip, "-m", "faster"));
    };
    expect(await action({}, "issues")).toMatchObject({ code: 0 });
    expect(logOf(hub, "main").slice(0, 2)).toEqual(["Sync shop/orders: 1 Issue", "faster"]);
    const before = hub.git("rev-parse", "main");
    expect((await action()).stdout).toContain("nothing to change");
    expect(hub.git("rev-parse", "main")).toBe(before);
  });

  it("keeps one pull request up to date, and begins a new one when that is merged", async () => {
    const { github, hub, action } = await here();
    github.open("Crash", "It crashes.");
    expect((await action({ "sync-to": "pull-request" })).code).toBe(0);
    expect(github.pulls).toMatchObject([{ title: "Sync with shop/orders", state: "open" }]);
    expect(logOf(hub, "main")).toEqual(["change"]);
    github.wait(600);
    github.open("Another", "It crashes too.");
    // What people land meanwhile is merged first.
    const landed = hub.git("commit-tree", "main^{tree}", "-p", "main", "-m", "by hand");
    hub.git("update-ref", "refs/heads/main", landed);
    expect((await action({ "sync-to": "pull-request" })).code).toBe(0);
    expect(github.pulls.length).toBe(1);
    expect(logOf(hub, "cwom/sync")[0]).toBe("Sync shop/orders: 1 Issue");
    expect(logOf(hub, "cwom/sync")).toContain("by hand");
    hub.git("update-ref", "refs/heads/main", "refs/heads/cwom/sync");
    for (const pull of github.pulls) pull.state = "closed";
    expect((await action({ "sync-to": "pull-request" })).code).toBe(0);
    expect(github.pulls.length).toBe(1);
    github.wait(600);
    github.open("A third", "It crashes again.");
    expect((await action({ "sync-to": "pull-request" })).code).toBe(0);
    expect(github.pulls.map(({ state }) => state)).toEqual(["closed", "open"]);
  });

  it("brings Issues to GitHub where it is asked to, and nothing more the second time", async () => {
    const { github, hub, action } = await here();
    const other = cloneRepository(`file://${hub.folder}`);
    other.write(...newIssueFile());
    other.commit();
    other.git("push", "-q", "origin", "HEAD:main");
    const ended = await action({ push: "true" });
    expect(ended).toMatchObject({ code: 0, stderr: "", stdout: expect.stringContaining("GitHub   1 new, 0 changed") });
    expect(logOf(hub, "main").slice(0, 2)).toEqual([
      "Sync shop/orders: 1 Issue",
      "Sync shop/orders: 1 Issue on the way to GitHub",
    ]);
    expect([...github.threads.values()]).toMatchObject([{ title: "New" }]);
    const tip = hub.git("rev-parse", "main");
    expect((await action({ push: "true" })).stdout).toContain("nothing to change");
    expect([github.threads.size, hub.git("rev-parse", "main")]).toEqual([1, tip]);
  });

  it("says which permission the token lacks", async () => {
    const { github, action } = await here();
    github.open("Crash", "It crashes.");
    github.mayWrite = false;
    const ended = await action();
    expect(ended.code).toBe(3);
    expect(ended.stdout).toMatch(/^::error::.*give the token the permission contents: write/m);
  });

  it("ends well at a limit, with a notice", async () => {
    const { github, action } = await here();
    github.remaining = 102;
    const ended = await action();
    expect(ended.code).toBe(0);
    expect(ended.stdout).toContain("::notice::limited until 2030-01-01T00:00:00Z");
  });

  it("writes nothing for a pull request from a fork", async () => {
    const { github, action } = await here();
    const payload = {
      pull_request: { head: { repo: { full_name: "eve/orders" } } },
      repository: { full_name: "shop/orders" },
    };
    const ended = await action({}, "pull_request", payload);
    expect(ended.code).toBe(0);
    expect(ended.stdout).toContain("nothing is synced for a pull request from a fork");
    expect(github.requests).toBe(0);
  });

  it("is chosen by itself on events of issues alone", async () => {
    const { github, hub, action } = await here();
    github.open("Crash", "It crashes.");
    expect((await action({ mode: "auto" }, "issues")).code).toBe(0);
    expect(logOf(hub, "main")[0]).toBe("Sync shop/orders: 1 Issue");
  });
});

describe("cwom sync github --pull-request", () => {
  it("keeps the same pull request", async () => {
    const { github, hub, cwom } = await here();
    github.open("Crash", "It crashes.");
    const ended = await cwom("--pull-request");
    expect(ended).toMatchObject({ code: 0, stderr: "pull request  #900\n" });
    expect(logOf(hub, "cwom/sync").length).toBe(3);
    expect((await cwom("--pull-request")).stdout).toContain("nothing to change");
    expect(github.pulls.length).toBe(1);
    expect(github.writes.filter((write) => write.includes("/pulls"))).toEqual(["POST /pulls"]);
  });
});
