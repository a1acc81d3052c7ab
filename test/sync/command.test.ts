import { describe, expect, it } from "vitest";
import { runCwom } from "../support/cwom-process.ts";
import type { Ended } from "../support/cwom-process.ts";
import { createRepository } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";
import { ReplayGithub } from "../support/replay-github.ts";
import { startLoopback } from "../github/loopback.ts";

interface Here {
  readonly github: ReplayGithub;
  readonly repository: TestRepository;
  readonly cwom: (...args: string[]) => Promise<Ended>;
  readonly tokens: Set<string | undefined>;
}

async function here(remote = "git@github.com:shop/orders.git"): Promise<Here> {
  const github = new ReplayGithub();
  github.open("Crash", "It crashes.");
  const tokens = new Set<string | undefined>();
  const { url } = await startLoopback((seen, address) => {
    tokens.add(seen.headers.authorization);
    return github.reply(seen, address);
  });
  const repository = createRepository();
  repository.git("remote", "add", "origin", remote);
  repository.commit();
  const env = { GITHUB_API_URL: url, GITHUB_SERVER_URL: "https://github.com", GH_TOKEN: "ghs_sample" };
  return {
    github,
    repository,
    tokens,
    cwom: (...args) => runCwom(repository.folder, ["sync", "github", ...args], "", env),
  };
}

describe("cwom sync github", () => {
  it("takes the repository that the remote origin leads to, and writes files", async () => {
    const { repository, cwom, tokens } = await here();
    const ended = await cwom();
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    expect(ended.stdout).toMatch(
      /^Repo     1 new, 0 changed\nIssue    1 new, 0 changed\nsynced  shop\/orders, \d requests\n$/,
    );
    expect(repository.git("status", "--porcelain")).toBe("?? cwom/");
    expect([...tokens]).toEqual(["token ghs_sample"]);
    expect((await cwom()).stdout).toMatch(/^nothing to change {2}shop\/orders/);
  });

  it("takes a token from a file, and makes commits", async () => {
    const { repository, cwom, tokens } = await here();
    repository.write(".git/token", "ghs_other\n");
    const ended = await cwom("--commit", "--token-file", ".git/token");
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    expect([...tokens]).toEqual(["token ghs_other"]);
    expect(repository.git("log", "--format=%s", "-2")).toBe("Sync shop/orders: 1 Issue\nSync shop/orders: 1 Repo");
    expect(repository.git("status", "--porcelain")).toBe("");
  });

  it("shows what it would do, and writes nothing", async () => {
    const { repository, cwom } = await here();
    const ended = await cwom("--dry-run");
    expect(ended.code).toBe(0);
    expect(ended.stdout).toContain("+title: Crash");
    expect(repository.git("status", "--porcelain")).toBe("");
  });

  it("explains how an issue is mapped", async () => {
    const { cwom } = await here();
    const { code, stdout } = await cwom("--explain", "#1");
    expect(code).toBe(0);
    expect(stdout).toContain("type           chore, because of");
  });

  it("says in JSON what became of it", async () => {
    const { cwom } = await here();
    const { stdout } = await cwom("--format", "json");
    expect(JSON.parse(stdout)).toMatchObject({
      schema: "cwom.sync-result/1",
      conclusion: "complete",
      repository: "shop/orders",
      objects: [{ kind: "Repo" }, { kind: "Issue", change: "created" }],
      conflicts: [],
    });
  });

  it("ends with 3 and the time when a limit comes near", async () => {
    const { github, cwom } = await here();
    github.remaining = 51;
    const ended = await cwom();
    expect(ended.code).toBe(3);
    expect(ended.stderr).toContain("limited until 2030-01-01T00:00:00Z");
  });

  it.each([
    ["https://gitlab.com/shop/orders", [], "the remote origin is at gitlab.com, not at github.com"],
    ["git@github.com:shop/orders.git", ["--repo", "orders"], '"orders" is no repository'],
    ["git@github.com:shop/orders.git", ["--explain", "x"], '"x" is no number of an issue'],
    ["git@github.com:shop/orders.git", ["--push", "hub"], "to push the commits of the sync: --share hub"],
  ])("says what is wrong (%s %j)", async (remote, args, words) => {
    const { cwom } = await here(remote);
    const ended = await cwom(...args);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain(words);
  });

  it("says that a repository is not there, or not for this token", async () => {
    const { cwom } = await here();
    const ended = await cwom("--repo", "shop/secret");
    expect(ended.code).toBe(3);
    expect(ended.stderr).toContain("shop/secret is not there, or not for this token");
  });

  it("pushes what it committed, on top of what others pushed", async () => {
    const { github, repository, cwom } = await here();
    const hub = createRepository("--bare");
    repository.git("push", "-q", hub.folder, "main");
    repository.git("remote", "add", "hub", hub.folder);
    const ended = await cwom("--share", "hub");
    expect(ended.stderr).toMatch(/^pushed {2}/);
    expect(ended.code).toBe(0);
    expect(hub.git("log", "--format=%s", "-1", "main")).toBe("Sync shop/orders: 1 Issue");
    github.wait(600);
    expect((await cwom("--share", "hub")).stdout).toContain("nothing to change");
  });
});
