import { describe, expect, it } from "vitest";
import { runCwom, toldObjects } from "../support/cwom-process.ts";
import { readyStore } from "../support/operate.ts";

describe("cwom run", () => {
  it("makes a commit of each step where that is asked for", async () => {
    const { folder, git } = readyStore();
    const commit = async (...args: string[]): Promise<string> => {
      const done = await runCwom(folder, [...args, "--commit", "--format", "json"]);
      expect(done, done.stderr).toMatchObject({ code: 0 });
      return toldObjects(done.stdout)[0]?.id ?? "";
    };
    const id = await commit("run", "start", "--issue", "B1");
    await commit("artifact", "add", "https://example.com/1", "--run", id, "--type", "link");
    await commit("run", "finish", id, "--summary", "Added it.");
    expect(git("status", "--porcelain")).toBe("");
    expect(
      git("log", "--format=%s", "-3")
        .split("\n")
        .map((line) => line.split(" ")[0]),
    ).toEqual(["Finish", "Add", "Start"]);
  });

  it("begins, finishes and refuses what is over, in words and in JSON", async () => {
    const { folder } = readyStore();
    const run = (...args: string[]): ReturnType<typeof runCwom> => runCwom(folder, ["run", ...args]);
    expect((await run("start", "--issue", "B1", "--dry-run")).stdout).toContain("+status: running\n");
    const started = await run("start", "--issue", "B1", "--format", "json");
    expect(started, started.stderr).toMatchObject({ code: 0 });
    const id = toldObjects(started.stdout)[0]?.id ?? "";
    const done = await run("finish", id, "--summary", "Added it.", "--decision", "No cache.", "--usd", "0.5");
    expect(done, done.stderr).toMatchObject({ code: 0 });
    const again = await run("fail", id, "--message", "No.", "--format", "json");
    expect(again).toMatchObject({ code: 1 });
    expect(JSON.parse(again.stdout)).toMatchObject({ conclusion: "failed", failure: { code: "refused" } });
    expect(await run("finish", id, "--summary", "x", "--usd", "much")).toMatchObject({ code: 2 });
    expect(await run("start", "--issue", "B1", "--category", "test")).toMatchObject({ code: 2 });
  });
});
