import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cwomSource, runCwom } from "../support/cwom-process.ts";
import { gitIdentity } from "../support/git-identity.ts";
import { createRepository } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";
import { ReplayGithub } from "../support/replay-github.ts";
import { diceOf, happen } from "../support/replay-history.ts";
import { startLoopback } from "../github/loopback.ts";

const syncing = ["sync", "github", "--repo", "shop/orders"];

function environment(url: string): Record<string, string> {
  return { GITHUB_API_URL: url, GITHUB_SERVER_URL: "https://github.com", GITHUB_TOKEN: "ghs_sample" };
}

/** All objects of a store, by their paths. */
function store({ folder, read }: TestRepository): Record<string, string> {
  const paths = readdirSync(join(folder, "cwom"), { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".yaml"),
  );
  return Object.fromEntries(paths.toSorted().map((path) => [path, read(join("cwom", path))]));
}

function storeRepository(): TestRepository {
  const repository = createRepository();
  repository.write("README.md", "# Orders\n");
  repository.commit();
  return repository;
}

/** Syncs in a process that is killed as soon as the server has had so many requests; answers whether it came to that. */
async function killedAt(
  folder: string,
  github: ReplayGithub,
  url: string,
  more: readonly string[],
  requests: number,
): Promise<boolean> {
  const env = { PATH: process.env["PATH"], HOME: folder, ...gitIdentity, ...environment(url) };
  const child = spawn(process.execPath, [cwomSource, ...syncing, ...more], { cwd: folder, env, stdio: "ignore" });
  const until = github.requests + requests;
  github.meddle = (_, count) => {
    if (count >= until) child.kill("SIGKILL");
    return null;
  };
  return new Promise((done) => child.on("close", (_, signal) => done(signal === "SIGKILL")));
}

describe("a sync that is killed", () => {
  it.each([[[]], [["--commit"]]])(
    "ends in the same store when it is started again (%j)",
    { timeout: 180_000 },
    async (more) => {
      const github = new ReplayGithub();
      const dice = diceOf(7);
      for (let left = 70; left > 0; left -= 1) happen(github, dice);
      const { url } = await startLoopback(github.reply);
      const whole = storeRepository();
      await runCwom(whole.folder, syncing, "", environment(url));
      const broken = storeRepository();
      let kills = 0;
      for (const requests of [3, 25, 50]) kills += Number(await killedAt(broken.folder, github, url, more, requests));
      github.meddle = () => null;
      const last = await runCwom(broken.folder, [...syncing, ...more], "", environment(url));
      expect(last.stderr).toBe("");
      expect(last.code).toBe(0);
      expect(kills).toBeGreaterThan(1);
      expect(store(broken)).toEqual(store(whole));
      const again = await runCwom(broken.folder, [...syncing, ...more], "", environment(url));
      expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining("nothing to change") });
      if (more.length > 0) expect(broken.git("status", "--porcelain")).toBe("");
    },
  );
});
