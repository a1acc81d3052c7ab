import { describe, expect, it } from "vitest";
import { readConfig } from "../../src/store/config.ts";
import { corpusOf } from "../support/corpus-of.ts";

/** What is said of settings below `sync:`. */
async function said(sync: string): Promise<string[]> {
  const indented = sync.replaceAll(/^/gm, "  ");
  const { flaws } = readConfig(await corpusOf({ "cwom/config.yaml": `sync:\n${indented}\n` }));
  return flaws.map(({ at, message, help }) => `${at}: ${message}; ${help}`);
}

describe("the settings of the sync with GitHub", () => {
  it("have a value each, with and without a file", async () => {
    const { config } = readConfig(await corpusOf({}));
    expect(config.sync.github).toMatchObject({
      unlinked_pr: "stub",
      commits: "merged",
      default_type: "chore",
      agents: [],
    });
    const { config: given } = readConfig(await corpusOf({ "cwom/config.yaml": "sync:\n  github:\n    agents: [7]\n" }));
    expect(given.sync.github).toEqual({ ...config.sync.github, agents: [7] });
  });

  it.each([
    [
      "github: {unlinked_prs: stub}",
      /^\/sync\/github\/unlinked_prs: key "unlinked_prs" is not known .*; write unlinked_pr$/,
    ],
    ["github: {labels: {types: {}}}", /^\/sync\/github\/labels\/types: .*; write type$/],
    ["github: {unlinked_pr: stubs}", /takes one of stub, inbox, skip; write stub$/],
    ["github: {types: {Bug: bugs}}", /takes one of feature, bug, .*; write bug$/],
    ["github: {labels: {status: {Closed: done}}}", /takes one of planned, ready, running, blocked/],
    ["github: {agents: [octocat]}", /^\/sync\/github\/agents\/0: /],
    ["gihub: {}", /^\/sync\/gihub: .*; write github$/],
  ])("of %s are told where and how to mend them", async (text, words) => {
    expect(await said(text)).toEqual([expect.stringMatching(words)]);
  });
});
