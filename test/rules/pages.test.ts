import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { check } from "../../src/check/check.ts";
import type { Report } from "../../src/finding/report.ts";
import { rules } from "../../src/rules/index.ts";
import type { Rule } from "../../src/rules/rule.ts";
import { isLower } from "../../src/rules/setting-order.ts";
import { readCorpus } from "../../src/store/corpus.ts";
import { memoryCache } from "../../src/store/reading-cache.ts";
import { auditOf, historyOf } from "../support/audit-of.ts";
import { memoryRevision } from "../support/memory-revision.ts";
import { examplesOf } from "../support/rule-page.ts";
import type { Example } from "../support/rule-page.ts";

const baseCommit = "3f2a91c0d4e5f60718293a4b5c6d7e8f90a1b2c3";
const headCommit = "8b1c2d3e4f5061728394a5b6c7d8e9f0a1b2c3d4";

async function reportOn(rule: Rule, example: Example): Promise<Report> {
  if (rule.scope === "history") return auditOf(historyOf([example.base, example.head]).folder);
  const cache = memoryCache();
  // Without a base, settings that are wrong leave no report to look at.
  const isCompared = rule.scope === "change" || rule.scope === "settings";
  const head = await readCorpus(memoryRevision(example.head, isCompared ? headCommit : null, example.modes), cache);
  const base = isCompared ? await readCorpus(memoryRevision(example.base, baseCommit), cache) : null;
  const listed = rules.map((other) =>
    other === rule && other.level === "off" ? { ...other, level: "warning" as const } : other,
  );
  return check({
    head,
    base,
    pair: { chosenBy: "an example", rewritten: rule.id === "history/rewritten" && example.expect === "fails" },
    rules: listed,
    failOn: "error",
    now: "2026-02-01T00:00:00Z",
    notes: [],
    cache,
  });
}

/** `rule at pointer` of everything worth acting on, and of the page's own rule at any level. */
function said(report: Report, rule: Rule, example: Example): string[] {
  return report.findings
    .filter((finding) => finding.isNew && (finding.level !== "info" || finding.rule === rule.id))
    .filter((finding) => !example.also.includes(finding.rule))
    .map((finding) => `${finding.rule} at ${finding.pointer ?? ""}`);
}

describe.each(rules)("the page of $id", (rule) => {
  const file = new URL(`../../src/rules/${rule.id}.md`, import.meta.url);
  const page = existsSync(file) ? readFileSync(file, "utf8") : "";
  const examples = examplesOf(page);

  it("opens with the rule's id and has a failing and a passing example", () => {
    expect(page.split("\n")[0]).toBe(`# ${rule.id}`);
    expect(examples.map((example) => example.expect)).toEqual(expect.arrayContaining(["fails", "passes"]));
  });

  it.each(examples)("says what its example on line $line promises", async (example) => {
    const report = await reportOn(rule, example);
    const expected = example.expect === "fails" ? example.at.map((pointer) => `${rule.id} at ${pointer}`) : [];
    expect(said(report, rule, example)).toEqual(expected);
    // What config/weakened goes by: no remark weighs more than the rule says.
    const most = rule.upTo ?? (rule.level === "off" ? "warning" : rule.level);
    const graver = report.findings.filter((finding) => finding.rule === rule.id && isLower(most, finding.level));
    expect(graver).toEqual([]);
  });
});
