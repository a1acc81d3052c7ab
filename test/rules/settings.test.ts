import { describe, expect, it } from "vitest";
import { withinCpuTime } from "../support/cpu-time.ts";
import { check } from "../../src/check/check.ts";
import { readConfig } from "../../src/store/config.ts";
import { readCorpus } from "../../src/store/corpus.ts";
import { memoryCache } from "../../src/store/reading-cache.ts";
import { memoryRevision } from "../support/memory-revision.ts";
import { filesOf, sampleObjects } from "../support/sample-store.ts";

const sample = filesOf(sampleObjects);

/** `rule path pointer` of every new warning and error of a change from one set of settings, by path, to another. */
async function said(
  base: Readonly<Record<string, string>> | null,
  head: Readonly<Record<string, string>>,
): Promise<string[]> {
  const cache = memoryCache();
  const before = base === null ? new Map<string, string>() : new Map([...sample, ...Object.entries(base)]);
  const report = await check({
    base: await readCorpus(memoryRevision(before), cache),
    head: await readCorpus(memoryRevision(new Map([...sample, ...Object.entries(head)])), cache),
    now: "2026-02-01T00:00:00Z",
    cache,
  });
  return report.findings
    .filter(({ level, isNew }) => level !== "info" && isNew)
    .map(({ rule, path, pointer }) => `${rule} ${path} ${pointer ?? ""}`.trimEnd());
}

const config = (text: string): Record<string, string> => ({ "cwom/config.yaml": text });
const notes = { "cwom/notes.txt": "Ask Ada about the limits.\n" };
/** A suppression of what file/stray says of the notes. */
const suppression = (rest: string): Record<string, string> => ({
  ...notes,
  "cwom/suppressions.yaml": `- rule: file/stray\n  fingerprint: 412906e4d3adda9293656efb469e6099\n${rest}`,
});

const until = (day: string): Record<string, string> => suppression(`  reason: They move soon.\n  expires: ${day}\n`);

describe("settings that a change takes away", () => {
  it("weaken the checks where they raised a level", async () => {
    const weakened = ["config/weakened cwom/config.yaml /rules/file~1stray"];
    expect(await said(config("rules:\n  file/stray: error\n"), {})).toEqual(weakened);
  });

  it("are said once where the new ones cannot be read", async () => {
    const findings = await said(config("rules:\n  file/stray: error\n"), config("rules: [\n"));
    expect(findings).toEqual(["config/known-rule cwom/config.yaml"]);
  });

  it("do not weaken where only a lower level goes", async () => {
    expect(await said(config("rules:\n  file/stray: info\n"), {})).toEqual([]);
  });
});

describe("settings that are too large to be read", () => {
  it("are object/length alone", async () => {
    const large = config(`rules: {}\n${"# nothing\n".repeat(60_000)}`);
    expect(await said({}, large)).toEqual(["object/length cwom/config.yaml"]);
  });
});

describe("settings that come with a new store", () => {
  it("weaken the checks like any others", async () => {
    const weakened = ["config/weakened cwom/config.yaml /rules/file~1stray"];
    expect(await said(null, config("rules:\n  file/stray: info\n"))).toEqual(weakened);
  });
});

describe("a level that a locked rule cannot have", () => {
  it("is said once, and as old where it stood at the base", async () => {
    const lowered = config("rules:\n  file/parse: info\n");
    expect(await said({}, lowered)).toEqual(["config/known-rule cwom/config.yaml /rules/file~1parse"]);
    expect(await said(lowered, lowered)).toEqual([]);
  });
});

describe("a suppression", () => {
  it("weakens the checks when it is to hold longer than at the base", async () => {
    expect(await said(until("2026-03-01"), until("2026-04-01"))).toEqual(["config/weakened cwom/suppressions.yaml /0"]);
    expect(await said(until("2026-03-01"), suppression("  reason: They move soon.\n"))).toEqual([
      "config/weakened cwom/suppressions.yaml /0",
    ]);
  });

  it("may be reworded, shortened and removed", async () => {
    expect(await said(until("2026-03-01"), suppression("  reason: Next week.\n  expires: 2026-02-10\n"))).toEqual([]);
    expect(await said({}, {})).toEqual([]);
    expect(await said(until("2026-03-01"), {})).toEqual([]);
  });

  it("whose reason is blank has none", async () => {
    expect(await said(suppression("  reason: x\n"), suppression('  reason: "  "\n'))).toEqual([
      "suppression/reasoned cwom/suppressions.yaml /0/reason",
    ]);
  });

  it("of a rule that there is not is config/known-rule alone", async () => {
    const strey = {
      "cwom/suppressions.yaml": "- rule: file/strey\n  fingerprint: 412906e4d3adda9293656efb469e6099\n  reason: x\n",
    };
    expect(await said({}, strey)).toEqual(["config/known-rule cwom/suppressions.yaml /0/rule"]);
  });
});

const override = (...entries: readonly [paths: string, level: string][]): Record<string, string> => {
  const text = entries.map(([path, level]) => `  - paths: ["${path}"]\n    rules: {file/stray: "${level}"}\n`);
  return config(`overrides:\n${text.join("")}`);
};

describe("overrides", () => {
  it("set the level of what is found at their paths", async () => {
    const off = override(["cwom/*.txt", "off"]);
    expect(await said(off, { ...off, ...notes })).toEqual([]);
    const elsewhere = override(["cwom/Run/**", "off"]);
    expect(await said(elsewhere, { ...elsewhere, ...notes })).toEqual(["file/stray cwom/notes.txt"]);
  });

  it("weaken the checks where another order lets a lower level count", async () => {
    const [raised, lowered] = [["cwom/Run/**", "error"] as const, ["cwom/**", "off"] as const];
    const before = override([...lowered], [...raised]);
    expect(await said(before, override([...raised], [...lowered]))).toEqual([
      "config/weakened cwom/config.yaml /overrides/1/rules/file~1stray",
    ]);
    expect(await said(override([...raised], [...lowered]), before)).toEqual([]);
  });

  it("weaken the checks where two patterns overlap", async () => {
    expect(
      await said(override(["cwom/*/01J*", "error"]), override(["cwom/*/01J*", "error"], ["cwom/Run/**", "info"])),
    ).toEqual(["config/weakened cwom/config.yaml /overrides/1/rules/file~1stray"]);
  });

  it("do not weaken where they only raise, or say again what holds", async () => {
    expect(await said({}, override(["cwom/Run/**", "error"], ["cwom/Issue/**", "warning"]))).toEqual([]);
  });

  it("are judged in little time, whatever they hold", async () => {
    const star = `cwom/${"*a".repeat(120)}`;
    const paths = Array.from({ length: 20 }, (_, i) => `"${star}${i}"`).join(", ");
    const many = config(`overrides:\n${`  - paths: [${paths}]\n    rules: {file/stray: info}\n`.repeat(20)}`);
    const stray = { ...many, [`cwom/${"a".repeat(200)}`]: "x" };
    expect(await withinCpuTime(5_000, () => said({}, stray))).toContain(
      "config/weakened cwom/config.yaml /overrides/19/rules/file~1stray",
    );
  });
});

describe("a key that is not known", () => {
  it.each([
    ["rulez: {}\n", "/rulez", "write rules"],
    ["overrides:\n  - paths: [cwom/x]\n    rule: {}\n", "/overrides/0/rule", "write rules"],
    ["gates: {}\n", "/gates", "write gate"],
  ])("in %j is named with the one that is meant", async (text, pointer, help) => {
    const corpus = await readCorpus(memoryRevision(new Map(Object.entries(config(text)))), memoryCache());
    expect(readConfig(corpus).flaws).toContainEqual(expect.objectContaining({ at: pointer, help }));
  });
});
