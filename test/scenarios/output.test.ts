import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import type { TestRepository } from "../support/git.ts";
import type { Hub } from "../support/hub.ts";
import { pushPayload } from "../support/payloads.ts";
import { runAction } from "../support/runner.ts";
import type { ActionStep, StepResult } from "../support/runner.ts";
import { obeyed } from "../report/runner-model.ts";
import { add, editPacket, newId } from "./edits.ts";
import { clean, failing, verdictOf, withHub } from "./with-hub.ts";

const main = "refs/heads/main";

interface Step extends Partial<ActionStep> {
  readonly start?: string;
}

/** The Action on a push to `main`, and the folder it ran in. */
async function checkPush(
  hub: Hub,
  change: (files: TestRepository) => void,
  { start = hub.landed, ...step }: Step = {},
): Promise<StepResult & { checkout: string }> {
  const sha = hub.commitOn(start, change);
  hub.setRef(main, sha);
  const checkout = hub.checkout({ sha, ref: main });
  const result = await runAction(checkout, {
    event: "push",
    payload: pushPayload(main, start, sha),
    sha,
    ref: main,
    ...step,
  });
  return { ...result, checkout };
}

/** Words that a careless printer would let out: commands of the runner, of a terminal, of Markdown. */
const hostileTitles = [
  "::error::hello",
  "x\n::set-output name=conclusion::clean",
  "x\r::add-mask::0",
  "x\u2028::stop-commands::x",
  "##[error]hello",
  "x\n##[set-env name=PATH;]/tmp",
  "::stop-commands::token",
  "%0A::warning::x",
  "]8;;http://example.com\u0007",
  "<img src=x onerror=alert(1)>",
  "![x](https://example.com/x.png)",
  "@everyone </details></summary>",
  "`````",
  "| a | b |\n| - | - |",
];

/** New Issues in conflict with the store, one for each title. */
function addWrongIssues(files: TestRepository, titles: readonly string[]): void {
  for (const [index, title] of titles.entries()) {
    const repo = { kind: "Repo", id: newId(900) };
    add(files, { kind: "Issue", id: newId(index), title, context_packets: [], repo });
  }
}

describe.concurrent("what the Action says", () => {
  withHub("keeps within the runner's ten annotations a level and names the rest", async ({ hub }) => {
    const titles = Array.from({ length: 40 }, (_, index) => `Issue number ${index}`);
    const result = await checkPush(hub, (files) => addWrongIssues(files, titles));
    expect(verdictOf(result), result.stdout).toEqual(failing("ref/resolves"));
    expect(result.outputs).toMatchObject({ errors: "40", changed: "40" });
    const commands = obeyed(result.stdout).filter(({ name }) => /^(?:error|warning|notice)$/.test(name));
    for (const level of ["error", "warning", "notice"]) {
      expect(commands.filter(({ name }) => name === level).length).toBeLessThanOrEqual(10);
    }
    expect(commands.filter(({ name }) => name === "error")).toHaveLength(9);
    expect(commands.at(-1)?.data).toMatch(/more findings are in the job summary/);
    for (const title of titles) expect(result.summary).toContain(`"${title}"`);
  });

  withHub("holds no command of a hostile title", async ({ hub }) => {
    const result = await checkPush(hub, (files) => addWrongIssues(files, hostileTitles));
    const commands = obeyed(result.stdout);
    expect(new Set(commands.map(({ name }) => name))).toEqual(new Set(["stop-commands", "error", "notice"]));
    expect(commands.filter(({ name }) => name === "error")).toHaveLength(9);
    expect(commands.filter(({ name }) => name === "stop-commands")).toHaveLength(1);
    for (const { name, data, properties } of commands) {
      expect(data).not.toMatch(/^(?:hello|x|token|conclusion)/);
      if (name === "error") expect(properties.get("file")).toMatch(/^cwom\/Issue\//);
    }
    // oxlint-disable-next-line no-control-regex -- these are what must not be there
    expect(result.stdout + result.summary).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u202e]/);
  });

  withHub("writes a hostile title into the summary as code only", async ({ hub }) => {
    const result = await checkPush(hub, (files) => addWrongIssues(files, hostileTitles));
    expect(result.summary).toContain("onerror");
    const outsideCode = result.summary.replace(/(`+)[^]*?[^`]\1(?!`)/g, "");
    expect(outsideCode).not.toMatch(/onerror|example\.com|@everyone|set-output/);
  });

  withHub("holds no command of a hostile path", async ({ hub }) => {
    const result = await checkPush(hub, (files) => {
      files.write("cwom/Issue/x,line=1::error::hello.yaml", "kind: Issue\n");
      files.write("cwom/Issue/x\n::add-mask::hello.yaml", "kind: Issue\n");
    });
    expect(verdictOf(result), result.stdout).toMatchObject({ code: 1, conclusion: "findings" });
    const commands = obeyed(result.stdout);
    expect(commands.map(({ name }) => name)).not.toContain("add-mask");
    for (const { data } of commands) expect(data).not.toBe("hello.yaml");
  });

  withHub("sets every output that action.yml declares", async ({ hub }) => {
    const result = await checkPush(hub, editPacket);
    expect(result.outputs).toEqual({
      conclusion: "findings",
      errors: "1",
      warnings: "0",
      base: hub.landed,
      head: hub.git("rev-parse", main),
      changed: "1",
      report: expect.stringMatching(/cwom-report\.json$/),
    });
    expect(result.report).toMatchObject({ schema: "cwom.report/1", conclusion: "findings" });
  });

  withHub("names the comparison in the log and in the summary", async ({ hub }) => {
    const result = await checkPush(hub, editPacket);
    const head = hub.git("rev-parse", main);
    for (const text of [result.stdout, result.summary]) {
      expect(text).toContain(`${hub.landed.slice(0, 7)} → ${head.slice(0, 7)}`);
    }
  });

  withHub("holds no token", async ({ hub }) => {
    const inputs = { "github-token": "ghs_thisIsNotToBeSeen" };
    const result = await checkPush(hub, editPacket, { inputs });
    expect(verdictOf(result), result.stdout).toEqual(failing("packet/changed"));
    const masked = obeyed(result.stdout).filter(({ name }) => name !== "add-mask");
    expect(JSON.stringify([masked, result.stderr, result.summary, result.report])).not.toContain("NotToBeSeen");
  });

  withHub("stays a verdict when nothing can be written", async ({ hub }) => {
    const env = { GITHUB_STEP_SUMMARY: "/nowhere/summary", RUNNER_TEMP: "/nowhere" };
    const result = await checkPush(hub, editPacket, { env });
    expect(result.code).toBe(1);
    expect(result.stdout).toContain("could not write the job summary");
    expect(result.outputs["conclusion"], result.stdout).toBe("findings");
  });
});

describe.concurrent("the input sarif-file", () => {
  withHub("writes the findings as SARIF below the workspace", async ({ hub }) => {
    const result = await checkPush(hub, editPacket, { inputs: { "sarif-file": "out/cwom.sarif" } });
    expect(verdictOf(result), result.stdout).toEqual(failing("packet/changed"));
    const sarif: unknown = JSON.parse(readFileSync(join(result.checkout, "out/cwom.sarif"), "utf8"));
    expect(sarif).toMatchObject({
      version: "2.1.0",
      runs: [
        { results: expect.arrayContaining([expect.objectContaining({ ruleId: "packet/changed", level: "error" })]) },
      ],
    });
  });

  withHub("writes an empty result for a clean check", async ({ hub }) => {
    const result = await checkPush(hub, () => undefined, { inputs: { "sarif-file": "cwom.sarif" } });
    expect(verdictOf(result), result.stdout).toEqual(clean);
    const sarif: { runs: { results: { level: string }[] }[] } = JSON.parse(
      readFileSync(join(result.checkout, "cwom.sarif"), "utf8"),
    );
    expect(sarif.runs[0]?.results.filter(({ level }) => level === "error")).toEqual([]);
  });

  withHub("that cannot be written changes no verdict", async ({ hub }) => {
    const red = await checkPush(hub, editPacket, { inputs: { "sarif-file": "/dev/null/x" } });
    expect(red.code).toBe(1);
    expect(red.stdout).toMatch(/^::warning::could not write/m);
    expect(red.outputs["conclusion"], red.stdout).toBe("findings");
  });
});
