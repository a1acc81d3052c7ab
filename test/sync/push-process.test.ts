import { spawn } from "node:child_process";
import { describe, expect, it } from "vitest";
import { cwomSource, runCwom } from "../support/cwom-process.ts";
import type { Ended } from "../support/cwom-process.ts";
import { gitIdentity } from "../support/git-identity.ts";
import { createRepository } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";
import { newIssueFile } from "../support/new-issue-file.ts";
import { objectsIn } from "../support/objects-in.ts";
import { WritableGithub } from "../support/writable-github.ts";
import { startLoopback } from "../github/loopback.ts";

const pushing = ["sync", "github", "--repo", "shop/orders", "--push", "--commit"];

interface Here {
  readonly github: WritableGithub;
  readonly repository: TestRepository;
  readonly env: Record<string, string>;
  readonly cwom: (...args: string[]) => Promise<Ended>;
}

/** A repository with a new Issue for a server that nobody has synced with yet. */
async function here(): Promise<Here> {
  const github = new WritableGithub();
  const { url } = await startLoopback((seen, address) => github.reply(seen, address));
  const repository = createRepository();
  repository.write(...newIssueFile());
  repository.commit();
  const env = { GITHUB_API_URL: url, GITHUB_SERVER_URL: "https://github.com", GITHUB_TOKEN: "ghs_sample" };
  return { github, repository, env, cwom: (...args) => runCwom(repository.folder, args, "", env) };
}

describe("cwom sync github --push", () => {
  it("says what it would do, does it by commits, and does nothing more", async () => {
    const { github, repository, cwom } = await here();
    const would = await cwom(...pushing, "--dry-run");
    expect(would.stdout).toMatch(/^would open {4}Issue \S+ "New", which mentions @ada\n/);
    expect(github.writes).toEqual([]);
    const ended = await cwom(...pushing);
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    expect(ended.stdout).toMatch(
      /\nGitHub {3}1 new, 0 changed, 1 write\nsynced {2}shop\/orders, \d+ requests, 3 commits\n$/,
    );
    expect(repository.git("log", "--format=%s", "-2")).toBe(
      "Sync shop/orders: 1 Issue\nSync shop/orders: 1 Issue on the way to GitHub",
    );
    const again = await cwom(...pushing, "--format", "json");
    expect(JSON.parse(again.stdout)).toMatchObject({
      conclusion: "complete",
      objects: [],
      commits: [],
      brought: { created: [], changed: [], unsent: [], unclear: [], writes: 0 },
    });
    expect(github.writes).toEqual(["POST /issues"]);
  });

  it("makes no twin when it is killed between GitHub's write and its own", async () => {
    const { github, repository, env, cwom } = await here();
    const all = { PATH: process.env["PATH"], HOME: repository.folder, ...gitIdentity, ...env };
    const child = spawn(process.execPath, [cwomSource, ...pushing], {
      cwd: repository.folder,
      env: all,
      stdio: "ignore",
    });
    // The server has taken it: nobody hears of that any more.
    github.fault = () => {
      child.kill("SIGKILL");
      return "after";
    };
    expect(await new Promise((done) => child.on("close", (_, signal) => done(signal)))).toBe("SIGKILL");
    github.fault = () => null;
    expect(await cwom(...pushing)).toMatchObject({ code: 0, stderr: "" });
    expect(github.writes).toEqual(["POST /issues"]);
    expect(await objectsIn(repository.folder, "Issue")).toMatchObject([
      { title: "New", type: "bug", meta: { "github/issue": { number: 1 } } },
    ]);
    expect(repository.git("status", "--porcelain")).toBe("");
  });
});
