import { describe, expect, it } from "vitest";
import { runCwom } from "../support/cwom-process.ts";
import { createRepository } from "../support/git.ts";
import { oddReply, poor } from "../support/odd-github.ts";
import { ReplayGithub } from "../support/replay-github.ts";
import { startLoopback } from "../github/loopback.ts";
import { objectsIn } from "../support/objects-in.ts";

describe("a sync with GitHub Enterprise Server", () => {
  it("asks below its address, GraphQL beside it, and says in one line each what such a server lacks", async () => {
    const github = new ReplayGithub();
    github.open("Crash", "It crashes.");
    for (const number of [2, 3, 4, 5]) github.merge(github.open(`Change ${number}`, "Fixes #1", {}));
    const answer = oddReply(github, poor);
    const paths = new Set<string>();
    const { url } = await startLoopback((seen, address) => {
      paths.add(seen.path.replace(/\/(?:pulls|issues|repos\/shop\/orders).*$/, ""));
      if (!seen.path.startsWith("/api/v3/")) return { status: 404, body: { message: "Not Found" } };
      const reply = answer({ ...seen, path: seen.path.replace("/api/v3", "") }, `${address}/api/v3`);
      const { body } = reply;
      // Without limits, and under its own name.
      const text = JSON.stringify(body ?? {}).replaceAll("https://github.com", "https://ghe.example");
      return { ...reply, headers: {}, body: text };
    });
    const repository = createRepository();
    repository.commit();
    const env = {
      GITHUB_API_URL: `${url}/api/v3`,
      GITHUB_SERVER_URL: "https://ghe.example",
      GITHUB_TOKEN: "ghs_sample",
    };
    const ended = await runCwom(repository.folder, ["sync", "github", "--repo", "shop/orders"], "", env);
    expect(ended.code).toBe(0);
    expect([...paths].filter((path) => !path.startsWith("/api/v3"))).toEqual(["/api/graphql"]);
    const lacking = ended.stderr.split("\n").filter((line) => line.includes("this server has no"));
    expect(lacking.toSorted()).toEqual(["note  this server has no checks: they are left out"]);
    expect(ended.stderr.split("\n").length).toBeLessThan(12);
    expect((await objectsIn(repository.folder, "Artifact")).length).toBe(4);
    expect(await objectsIn(repository.folder, "Issue")).toMatchObject([
      { meta: { "github/issue": { external_id: "ghe.example/4711#1" } } },
    ]);
    const again = await runCwom(repository.folder, ["sync", "github", "--repo", "shop/orders"], "", env);
    expect(again.stdout).toContain("nothing to change");
  });
});
