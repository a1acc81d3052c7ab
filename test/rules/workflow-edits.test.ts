import { describe, expect, it } from "vitest";
import { check } from "../../src/check/check.ts";
import { rules } from "../../src/rules/index.ts";
import { readCorpus } from "../../src/store/corpus.ts";
import type { Corpus } from "../../src/store/corpus.ts";
import { memoryCache } from "../../src/store/reading-cache.ts";
import { memoryRevision } from "../support/memory-revision.ts";
import { filesOf, sampleObjects } from "../support/sample-store.ts";

const path = ".github/workflows/cwom.yml";
type Files = Readonly<Record<string, string>>;

/** `rule path:line` of every new warning and error that a change from one set of workflows to another has. */
async function said(base: Files, head: Files): Promise<string[]> {
  const cache = memoryCache();
  const corpus = (files: Files): Promise<Corpus> =>
    readCorpus(memoryRevision(new Map([...filesOf(sampleObjects), ...Object.entries(files)])), cache);
  const pair = { chosenBy: "a test", rewritten: false };
  const now = "2026-02-01T00:00:00Z";
  const input = { pair, rules, failOn: "error", now, notes: [], cache } as const;
  const report = await check({ ...input, base: await corpus(base), head: await corpus(head) });
  const fresh = report.findings.filter(({ isNew, level }) => isNew && level !== "info");
  return fresh.map(({ rule, path: at, line }) => `${rule} ${at}:${line}`);
}

const workflow = (step: string, before = ""): string =>
  `on:\n  pull_request:\n  push:\njobs:\n  check:\n    runs-on: ubuntu-latest\n${before}    steps:\n      - ${step}\n`;
/** A workflow whose job waits for another one. */
const needs = (run: string): string =>
  `on: push\njobs:\n  check:\n    needs: build\n    steps:\n      - run: npx cwom check\n  build:\n    steps:\n      - run: ${run}\n`;
const action = workflow("uses: shop/cwom@3f2a91c0d4e5f60718293a4b5c6d7e8f90a1b2c3");
const told = (line: number): string[] => [`config/weakened ${path}:${line}`];

describe("a workflow that runs CWOM", () => {
  it.each([
    ["uses: shop/cwom@main"],
    ["uses: ./.cwom-action"],
    ["run: npx cwom check"],
    ["run: npx -p node@24 -p cwom cwom check"],
    ["run: ./node_modules/.bin/cwom check --base main"],
    ["run: npx cwom@1.2.0 check"],
    ["run: bash -c 'cwom check'"],
  ])("by %s is missed when it is gone, or does so no longer", async (step) => {
    expect(await said({ [path]: workflow(step) }, {})).toEqual(told(1));
    expect(await said({ [path]: workflow(step) }, { [path]: workflow("run: npm test") })).toEqual(told(1));
  });

  it.each(["run: git add cwom && git commit", "run: ls cwom/Run", "uses: actions/checkout@v5"])(
    "is not one with %s",
    async (step) => {
      expect(await said({ [path]: workflow(step) }, {})).toEqual([]);
    },
  );

  it.each<[string, string, number]>([
    ["another commit of the Action", action.replace("3f2a91c", "8b1c2d3"), 8],
    ["a trigger less", action.replace("  pull_request:\n", ""), 1],
    ["a filter", action.replace("  push:\n", "  push:\n    branches: [none]\n"), 4],
    ["a condition", workflow("uses: shop/cwom@3f2a91c0d4e5f60718293a4b5c6d7e8f90a1b2c3", "    if: ${{ false }}\n"), 7],
    ["a text that is no YAML", "uses: shop/cwom@main\n  : [", 1],
    ["an alias, which hides what is there", action.replace("  pull_request:\n", "  pull_request: &x\n"), 1],
    ["too much to be read", `${action}${"# x\n".repeat(200_000)}`, 1],
  ])("is told of %s, where it stands", async (_what, after, line) => {
    expect(await said({ [path]: action }, { [path]: after })).toEqual(told(line));
  });

  it("may be renamed, commented, given a name and another trigger", async () => {
    expect(
      await said({ [path]: action }, { ".github/workflows/objects.yml": `# moved\nname: objects\n${action}` }),
    ).toEqual([]);
    expect(await said({ [path]: action }, { [path]: action.replace("on:\n", "on:\n  merge_group:\n") })).toEqual([]);
  });

  it("is told of a job that it waits for", async () => {
    expect(await said({ [path]: needs("make") }, { [path]: needs("exit 1") })).toEqual(told(9));
  });

  it("is nothing to tell where it was not there before", async () => {
    expect(await said({}, { [path]: action })).toEqual([]);
  });
});
