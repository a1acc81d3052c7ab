import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { createRepository } from "../support/git.ts";
import { cwomSource, runCwom } from "../support/cwom-process.ts";
import { issueId, sampleStore } from "./store.ts";

describe("a command that fails", () => {
  const { folder } = sampleStore();

  it.each([
    [["show", "zzz"], 2, "usage", "cwom list <kind>"],
    [["list", "isue"], 2, "usage", "did you mean issue?"],
    [["query", "SELECT"], 2, "usage", "sqlite_schema"],
    [["trace", issueId.replace("B1", "B0")], 2, "usage", "did you mean"],
    [["diff", "nowhere"], 3, "base-unavailable", "git fetch"],
    [["set", "B1"], 2, "usage", "cwom set --help"],
    [["set", "B1", "status=redy"], 2, "usage", "did you mean ready?"],
    [["run", "fail", "F1"], 2, "usage", "cwom run fail --help"],
    [["lst"], 2, "usage", "did you mean list?"],
    [["issue", "new"], 2, "usage", "cwom issue new --help"],
    [["issue", "new", "--from", "/dev/zero"], 2, "usage", "give less at once"],
    [["claim", "B1", "--as", "agent:"], 2, "usage", "write ada, agent:reviewer or me"],
    [["issue", "new", "--titel", "x"], 2, "usage", "did you mean --title? all options: cwom issue new --help"],
    [["new", "issue", "--titel", "x"], 2, "usage", "cwom new issue --help"],
    [[], 2, "usage", "cwom --help"],
  ])(
    "is one JSON object where that is asked for, and words for a person besides: %j",
    async (args, code, kind, help) => {
      const failed = await runCwom(folder, [...args, "--format", "json"]);
      expect(failed, failed.stderr).toMatchObject({ code });
      expect(JSON.parse(failed.stdout)).toEqual({
        schema: "cwom.result/1",
        conclusion: "failed",
        failure: { code: kind, message: expect.stringMatching(/./), help: expect.stringContaining(help) },
      });
      expect(failed.stderr).toMatch(/^error {2}\S.*\nhelp {3}\S.*\n$/);
    },
  );

  it("ends with its own exit code, whoever has closed the stream of its words", async () => {
    const child = spawn(process.execPath, [cwomSource, "show", "zzz"], {
      cwd: folder,
      stdio: ["ignore", "ignore", "pipe"],
    });
    child.stderr.destroy();
    const [code] = await once(child, "close");
    expect(code).toBe(2);
  });

  it("says nothing in JSON for a command that is somebody else's", async () => {
    const failed = await runCwom(folder, ["run", "start", "--isue", "B1", "--", "tool", "--format", "json"]);
    expect(failed).toMatchObject({ code: 2, stdout: "" });
    expect(failed.stderr).toContain("did you mean --issue?");
  });

  it("lets nobody act who has no name of one word", async () => {
    for (const CWOM_ACTOR of ["agent:", "two words", "a\nb"]) {
      const failed = await runCwom(folder, ["claim", "B1"], "", { CWOM_ACTOR });
      expect(failed).toMatchObject({ code: 2, stderr: expect.stringContaining("CWOM_ACTOR names nobody") });
    }
  });

  it("tells how to begin, where there is no store or no commit yet", async () => {
    const empty = createRepository().folder;
    for (const args of [["list", "issues"], ["check"], ["ready"], ["verify"]])
      expect((await runCwom(empty, args)).stderr).toContain("begin one: cwom init");
    for (const args of [["diff"], ["audit"]]) {
      const failed = await runCwom(empty, args);
      expect(failed.code).toBe(3);
      expect(failed.stderr).toContain("git commit");
    }
  });
});
