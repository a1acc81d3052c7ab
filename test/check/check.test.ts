import { describe, expect, it } from "vitest";
import { check } from "../../src/check/check.ts";
import { memoryCache } from "../../src/store/reading-cache.ts";
import type { CheckInput } from "../../src/check/check.ts";
import type { Report } from "../../src/finding/report.ts";
import { configKnownRule } from "../../src/rules/config/known-rule.ts";
import { suppressionReasoned } from "../../src/rules/suppression/reasoned.ts";
import { corpusOf } from "../support/corpus-of.ts";
import { titleRule, touchedRule } from "../support/test-rules.ts";

type Files = Readonly<Record<string, string>>;

const configPath = "cwom/config.yaml";
const suppressionsPath = "cwom/suppressions.yaml";
const now = "2026-02-01T12:00:00Z";

/** Checks the head, against the base if there is one. */
async function reportOn(head: Files, base: Files | null, changes: Partial<CheckInput> = {}): Promise<Report> {
  return check({
    head: await corpusOf(head),
    base: base === null ? null : await corpusOf(base),
    pair: { chosenBy: "a test", rewritten: false },
    rules: [titleRule()],
    failOn: "error",
    now,
    notes: [],
    cache: memoryCache(),
    ...changes,
  });
}

/** A store of Issues with these titles, by id. */
function issues(titles: Readonly<Record<string, string>>, more: Files = {}): Files {
  const files = Object.entries(titles).map(([id, title]) => [pathTo(id), `kind: Issue\nid: ${id}\ntitle: ${title}\n`]);
  return { ...Object.fromEntries(files), ...more };
}

function pathTo(id: string): string {
  return `cwom/Issue/${id}.yaml`;
}

function config(rule: string, level: string): Files {
  return { [configPath]: `rules:\n  ${rule}: "${level}"\n` };
}

/** Suppressions of everything that the test rules say of a store that is new. */
async function suppression(files: Files, expires?: string): Promise<Files> {
  const report = await reportOn(files, {}, { rules: [titleRule(), touchedRule()] });
  const entries = report.findings.map(({ rule, fingerprint }) => {
    const end = expires === undefined ? "" : `  expires: ${expires}\n`;
    return `- rule: ${rule}\n  fingerprint: "${fingerprint}"\n  reason: known\n${end}`;
  });
  return { [suppressionsPath]: entries.join("") };
}

function said(report: Report): string[] {
  return report.findings.map(({ rule, id, level, isNew }) => `${isNew ? "new" : "old"} ${level} ${rule} ${id}`);
}

describe("a check without a base", () => {
  it("is clean where no rule speaks", async () => {
    const report = await reportOn(issues({ a: "Fine" }), null);
    expect(report).toMatchObject({ conclusion: "clean", objects: 1, comparison: null, findings: [], failure: null });
  });

  it("holds every finding against the head, with its place", async () => {
    const report = await reportOn(issues({ a: "TODO" }), null);
    expect(report.conclusion).toBe("findings");
    expect(report.findings).toMatchObject([{ rule: "test/title", path: pathTo("a"), line: 3, column: 8, isNew: true }]);
    expect(report.findings[0]?.message).toBe('Issue a "TODO" has a title that tests dislike');
  });

  it("does not run rules about changes", async () => {
    expect(await reportOn(issues({ a: "Fine" }), null, { rules: [touchedRule()] })).toMatchObject({ findings: [] });
  });

  it("obeys the head's own settings", async () => {
    const store = issues({ a: "TODO" });
    expect(said(await reportOn({ ...store, ...config("test/title", "info") }, null))).toEqual([
      "new info test/title a",
    ]);
    expect(said(await reportOn({ ...store, ...config("test/title", "off") }, null))).toEqual([]);
    const report = await reportOn({ ...store, ...(await suppression(store)) }, null);
    expect(report).toMatchObject({ conclusion: "clean", suppressed: 1, findings: [] });
  });

  it.each([
    [configPath, "rules: [1]\n"],
    [configPath, "rulez: {}\n"],
    [configPath, "a: [\n"],
    [suppressionsPath, "- rule: test/title\n"],
    [suppressionsPath, "rule: test/title\n"],
  ])("refuses a flawed %s: %j", async (path, text) => {
    const rules = [titleRule(), configKnownRule, suppressionReasoned];
    const refused = reportOn(issues({ a: "Fine" }, { [path]: text }), null, { rules });
    await expect(refused).rejects.toMatchObject({ name: "Failure", code: "config" });
    await expect(refused).rejects.toThrow(path);
  });
});

describe("a check without a store", () => {
  it("fails where neither side has one, whatever else the repository holds", async () => {
    const failure = { name: "Failure", code: "no-store" };
    await expect(reportOn({}, null)).rejects.toMatchObject(failure);
    await expect(reportOn({ "README.md": "" }, {})).rejects.toMatchObject(failure);
  });

  it("goes on where the head deleted it", async () => {
    const report = await reportOn({}, issues({ a: "Fine" }), { rules: [touchedRule()] });
    expect(said(report)).toEqual(["new error test/touched a"]);
  });
});

describe("the ratchet", () => {
  it("shows what stands at the base already, and does not fail for it", async () => {
    const report = await reportOn(issues({ a: "TODO" }), issues({ a: "TODO" }));
    expect(said(report)).toEqual(["old error test/title a"]);
    expect(report).toMatchObject({ conclusion: "clean", old: 1, counts: { error: 0, warning: 0, info: 0 } });
  });

  it("knows an old finding again when its line moved and its words changed", async () => {
    const moved = { [pathTo("a")]: "# TODO\n\nkind: Issue\nid: a\ntags: []\ntitle: TODO soon\n" };
    expect(said(await reportOn(moved, issues({ a: "TODO" })))).toEqual(["old error test/title a"]);
  });

  it("lets one old finding excuse one equal finding", async () => {
    const report = await reportOn(issues({ a: "TODO TODO" }), issues({ a: "TODO" }));
    expect(said(report)).toEqual(["new error test/title a", "old error test/title a"]);
    expect(report.conclusion).toBe("findings");
  });

  it("fails for a finding of the same rule elsewhere", async () => {
    const report = await reportOn(issues({ a: "TODO", b: "TODO" }), issues({ a: "TODO", b: "Fine" }));
    expect(said(report)).toEqual(["new error test/title b", "old error test/title a"]);
    expect(report).toMatchObject({ conclusion: "findings", old: 1, counts: { error: 1 } });
  });

  it("says nothing of what the change mended", async () => {
    expect(said(await reportOn(issues({ a: "Fine" }), issues({ a: "TODO" })))).toEqual([]);
  });
});

describe("settings in a comparison", () => {
  const fine = issues({ a: "Fine" });
  const worse = issues({ a: "TODO" });

  it("are the base's: a level lowered in the same change has no effect", async () => {
    for (const level of ["off", "info", "warning"]) {
      const report = await reportOn({ ...worse, ...config("test/title", level) }, fine);
      expect(said(report)).toEqual(["new error test/title a"]);
    }
  });

  it("hold at the base, even when the change takes them away", async () => {
    const report = await reportOn(worse, { ...fine, ...config("test/title", "warning") });
    expect(said(report)).toEqual(["new warning test/title a"]);
  });

  it("hold for rules about the change too", async () => {
    const base = { ...fine, ...config("test/touched", "info") };
    expect(said(await reportOn(worse, base, { rules: [touchedRule()] }))).toEqual(["new info test/touched a"]);
    expect(
      said(await reportOn({ ...worse, ...config("test/touched", "off") }, fine, { rules: [touchedRule()] })),
    ).toEqual(["new error test/touched a"]);
  });

  it("never lower a locked rule, but may raise it", async () => {
    const rules = [titleRule({ locked: true, level: "warning" })];
    for (const [level, expected] of [
      ["off", "warning"],
      ["info", "warning"],
      ["error", "error"],
    ] as const) {
      const report = await reportOn(worse, { ...fine, ...config("test/title", level) }, { rules });
      expect(said(report)).toEqual([`new ${expected} test/title a`]);
    }
  });

  it("do not hold when they are flawed at the base: the defaults do, and a note says so", async () => {
    const base = { ...fine, [configPath]: "rules: {test/title: loud}\n" };
    const report = await reportOn({ ...worse, ...config("test/title", "off") }, base);
    expect(said(report)).toEqual(["new error test/title a"]);
    expect(report.notes).toEqual([expect.stringContaining("the defaults hold")]);
  });

  it("may be flawed at head alone without keeping the check from its work", async () => {
    const report = await reportOn({ ...worse, [configPath]: "rules: [1]\n" }, fine);
    expect(said(report)).toEqual(["new error test/title a"]);
    expect(report.notes).toEqual([]);
  });
});

describe("suppressions in a comparison", () => {
  const fine = issues({ a: "Fine" });
  const worse = issues({ a: "TODO" });
  const rules = [titleRule(), touchedRule()];

  it("have no effect when they come with the change", async () => {
    const report = await reportOn({ ...worse, ...(await suppression(worse)) }, fine, { rules });
    expect(said(report)).toEqual(["new error test/title a", "new error test/touched a"]);
    expect(report.suppressed).toBe(0);
  });

  it("take away what they name when they stand at the base", async () => {
    const report = await reportOn(worse, { ...fine, ...(await suppression(worse)) }, { rules });
    expect(report).toMatchObject({ conclusion: "clean", suppressed: 2, findings: [] });
  });

  it.each([
    ["2026-01-31", ["new error test/title a"]],
    ["2026-02-01", []],
  ])("hold until the end of %s", async (expires, expected) => {
    expect(said(await reportOn(worse, { ...fine, ...(await suppression(worse, expires)) }))).toEqual(expected);
  });

  it("name one rule and one finding, no other", async () => {
    const named = await suppression(worse);
    const report = await reportOn(issues({ a: "TODO", b: "TODO" }), { ...fine, ...named });
    expect(said(report)).toEqual(["new error test/title b"]);
    const ofAnother = Object.fromEntries(
      Object.entries(named).map(([path, text]) => [path, text.replaceAll("test/title", "test/other")]),
    );
    expect(said(await reportOn(worse, { ...fine, ...ofAnother }))).toEqual(["new error test/title a"]);
  });
});

describe("a change that brings the store", () => {
  const store = issues({ a: "TODO" });
  const rules = [titleRule(), touchedRule()];

  it("is judged by its own levels", async () => {
    const report = await reportOn({ ...store, ...config("test/title", "warning") }, {}, { rules });
    expect(said(report)).toEqual(["new error test/touched a", "new warning test/title a"]);
  });

  it("may suppress what is found in it, but nothing about the change", async () => {
    const report = await reportOn({ ...store, ...(await suppression(store)) }, {}, { rules });
    expect(said(report)).toEqual(["new error test/touched a"]);
    expect(report).toMatchObject({ conclusion: "findings", suppressed: 1 });
  });
});

describe("the verdict", () => {
  it.each([
    ["error", "error", "findings"],
    ["warning", "error", "clean"],
    ["warning", "warning", "findings"],
    ["info", "warning", "clean"],
  ] as const)("of one %s with fail-on %s is %s", async (level, failOn, conclusion) => {
    const report = await reportOn(issues({ a: "TODO" }), null, { rules: [titleRule({ level })], failOn });
    expect(report).toMatchObject({ conclusion, failOn, counts: { error: 0, warning: 0, info: 0, [level]: 1 } });
  });

  it("puts what is new first, then orders by level, path and line", async () => {
    const rules = [
      titleRule({ id: "test/c", level: "info" }),
      titleRule({ id: "test/b", level: "error" }),
      titleRule({ id: "test/a", level: "warning" }),
    ];
    const report = await reportOn(issues({ b: "TODO", a: "TODO", c: "TODO" }), issues({ a: "TODO" }), { rules });
    expect(said(report)).toEqual([
      "new error test/b b",
      "new error test/b c",
      "new warning test/a b",
      "new warning test/a c",
      "new info test/c b",
      "new info test/c c",
      "old error test/b a",
      "old warning test/a a",
      "old info test/c a",
    ]);
    expect(report).toMatchObject({ counts: { error: 2, warning: 2, info: 2 }, old: 3 });
  });

  it("does not depend on the order of the rules", async () => {
    const rules = [titleRule({ id: "test/a" }), titleRule({ id: "test/b" }), touchedRule()];
    const [head, base] = [issues({ b: "TODO TODO", a: "TODO" }), issues({ a: "Fine" })];
    const report = await reportOn(head, base, { rules });
    expect(await reportOn(head, base, { rules: rules.toReversed() })).toEqual(report);
  });
});

describe("the report of a comparison", () => {
  it("shows what is gone at line 1 of the path it had", async () => {
    const report = await reportOn(issues({ b: "Fine" }), issues({ a: "Fine", b: "Fine" }), { rules: [touchedRule()] });
    expect(report.findings).toMatchObject([{ path: pathTo("a"), line: 1, column: 1, frame: null, isNew: true }]);
  });

  it("lists every object that differs, and passes the notes on", async () => {
    const head = issues({ a: "Other", b: "New" });
    const report = await reportOn(head, issues({ a: "Fine", c: "Gone" }), { notes: ["a note"] });
    expect(report.comparison?.changed.map(({ id, change, title }) => `${change} ${id} ${title}`)).toEqual([
      "modified a Other",
      "added b New",
      "deleted c Gone",
    ]);
    expect(report).toMatchObject({ comparison: { base: null, head: null, chosenBy: "a test" }, notes: ["a note"] });
  });
});
