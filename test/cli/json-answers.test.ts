import { describe, expect, it } from "vitest";
import { runCwom } from "../support/cwom-process.ts";
import { issueId, packetId, sampleStore } from "./store.ts";

const issuePath = `cwom/Issue/${issueId}.yaml`;

describe("--format json", () => {
  it("of verify is the report of a check with what was recomputed", async () => {
    const { folder } = sampleStore();
    const whole = await runCwom(folder, ["verify", "--format", "json"]);
    expect(whole, whole.stderr).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(whole.stdout)).toMatchObject({
      schema: "cwom.report/1",
      conclusion: "clean",
      findings: [],
      recomputed: { seals: expect.any(Number), pins: expect.any(Number), files: expect.any(Number) },
      digest: null,
    });
    const one = await runCwom(folder, ["verify", packetId, "--format", "json"]);
    expect(JSON.parse(one.stdout)).toMatchObject({ digest: expect.stringMatching(/^cwom-jcs1:[0-9a-f]{64}$/) });
  });

  it("of fmt names what is written, or would be; --dry-run shows the diff", async () => {
    const { folder, write, read } = sampleStore();
    await runCwom(folder, ["fmt"]);
    const clean = read(issuePath);
    expect(JSON.parse((await runCwom(folder, ["fmt", "--format", "json"])).stdout)).toMatchObject({
      schema: "cwom.format/1",
      conclusion: "clean",
      changed: [],
    });
    const wild = clean.replace(/^(kind: .*\n)(id: .*\n)/, "$2$1");
    write(issuePath, wild);
    const shown = await runCwom(folder, ["fmt", "--dry-run"]);
    expect(shown.code).toBe(1);
    expect(shown.stdout).toContain(`+++ b/${issuePath}`);
    const planned = await runCwom(folder, ["fmt", "--check", "--format", "json"]);
    expect(planned.code).toBe(1);
    expect(JSON.parse(planned.stdout)).toMatchObject({ conclusion: "planned", changed: [issuePath] });
    expect(read(issuePath)).toBe(wild);
    const written = await runCwom(folder, ["fmt", "--format", "json"]);
    expect(written.code).toBe(0);
    expect(JSON.parse(written.stdout)).toMatchObject({ conclusion: "written", changed: [issuePath] });
    expect(read(issuePath)).toBe(clean);
  });

  it("of fix names what is mended, or would be, and what is left", async () => {
    const { folder, write, read } = sampleStore();
    await runCwom(folder, ["fix"]);
    const clean = await runCwom(folder, ["fix", "--format", "json"]);
    expect(JSON.parse(clean.stdout)).toMatchObject({ schema: "cwom.fix/1", conclusion: "clean", changed: [] });
    write("cwom/Issue/elsewhere.yaml", read(issuePath).replaceAll(issueId, `${issueId}9`));
    const planned = await runCwom(folder, ["fix", "--dry-run", "--format", "json"]);
    expect(planned.code).toBe(1);
    const { conclusion, changed } = JSON.parse(planned.stdout);
    expect(conclusion).toBe("planned");
    expect(changed).toContain(`cwom/Issue/${issueId}9.yaml`);
    const written = await runCwom(folder, ["fix", "--format", "json"]);
    expect(written).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(written.stdout)).toMatchObject({ conclusion: "written", findings: [] });
    expect(read(`cwom/Issue/${issueId}9.yaml`)).toContain(`id: ${issueId}9`);
  });

  it("of rules is the same as --json", async () => {
    const { folder } = sampleStore();
    const { stdout } = await runCwom(folder, ["rules", "--format", "json"]);
    expect(JSON.parse(stdout)).toEqual(JSON.parse((await runCwom(folder, ["rules", "--json"])).stdout));
  });
});
