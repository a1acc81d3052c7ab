import { describe, expect, it } from "vitest";
import { weigh } from "../../src/operations/proof/weigh.ts";
import type { Made, ProofInput } from "../../src/operations/proof/proof-input.ts";
import { readJunit } from "../../src/worker/junit.ts";

const nothing: ProofInput = {
  criteria: ["It answers 200", "It is fast"],
  testsExpected: [],
  required: [],
  made: [],
  earlier: [],
  claims: [],
  facts: [],
  tests: null,
  testsUri: null,
  evidence: new Map([["report.txt", "kept/report.txt"]]),
  logUri: "kept/trace.log",
};

function checksOf(changes: Partial<ProofInput>): string[] {
  return weigh({ ...nothing, ...changes }).checks.map(
    ({ name, status, evidence_uri: evidence }) => `${name}: ${status}${evidence === undefined ? "" : ` (${evidence})`}`,
  );
}

const passed = (name: string): ProofInput["claims"][number] => ({ name, status: "passed" });

describe("the proof of a Run", () => {
  it("has a check for each criterion, whoever said nothing of it", () => {
    expect(checksOf({})).toEqual(["It answers 200: unverified", "It is fast: unverified"]);
  });

  it.each(["It answers 200", " It answers 200 ", "1", "#1", "criterion 1", "1."])(
    "finds the criterion that %j is about",
    (name) => {
      expect(checksOf({ claims: [passed(name)] })[0]).toBe("It answers 200: passed (kept/trace.log)");
    },
  );

  it("goes by the text before the number", () => {
    const claims = [passed("2")];
    expect(checksOf({ criteria: ["2", "other"], claims })).toEqual(["2: passed (kept/trace.log)", "other: unverified"]);
  });

  it("takes a claim for what it is where its evidence cannot be found, and shows where it is kept where it can", () => {
    const claims = [
      { ...passed("1"), evidence_uri: "gone.txt" },
      { ...passed("2"), evidence_uri: "report.txt" },
    ];
    expect(checksOf({ claims })).toEqual(["It answers 200: unverified", "It is fast: passed (kept/report.txt)"]);
  });

  it("lets the worst of several claims count", () => {
    const claims = [passed("1"), { name: "1", status: "failed" as const }, passed("1")];
    expect(checksOf({ claims })[0]).toBe("It answers 200: failed (kept/trace.log)");
  });

  it("keeps what is claimed beside the criteria, and what git says", () => {
    const facts = [{ name: "commit abc is on main", status: "passed", why: "" } as const];
    expect(checksOf({ criteria: [], facts, claims: [passed("lint"), passed("7")] })).toEqual([
      "commit abc is on main: passed",
      "lint: passed (kept/trace.log)",
      "7: passed (kept/trace.log)",
    ]);
  });

  it.each([
    ["pass", [passed("1"), passed("2")]],
    ["partial", [passed("1")]],
    ["partial", []],
    ["fail", [passed("1"), { name: "2", status: "failed" as const }]],
  ])("comes to %s", (verdict, claims) => {
    expect(weigh({ ...nothing, claims }).verdict).toBe(verdict);
  });

  it("of nothing at all is partial", () => {
    expect(weigh({ ...nothing, criteria: [] }).verdict).toBe("partial");
  });

  it("looks expected tests up in the JUnit file", () => {
    const tests = readJunit(`<?xml version="1.0"?>
      <testsuites><testsuite name="orders">
        <testcase classname="health" name="answers"/>
        <testcase classname="health" name="is fast"><failure message="2 s">trace</failure></testcase>
        <testsuite name="inner"><testcase name="logs"><skipped/></testcase></testsuite>
      </testsuite></testsuites>`);
    const testsExpected = ["answers", "health.is fast", "inner > logs", "health::answers", "unknown"];
    expect(checksOf({ criteria: [], testsExpected, tests, testsUri: "kept/junit.xml" })).toEqual([
      "test answers: passed (kept/junit.xml)",
      "test health.is fast: failed (kept/junit.xml)",
      "test inner > logs: unverified (kept/junit.xml)",
      "test health::answers: passed (kept/junit.xml)",
      "test unknown: unverified (kept/junit.xml)",
    ]);
    expect(checksOf({ criteria: [], testsExpected: ["answers"] })).toEqual(["test answers: unverified"]);
  });

  it.each([
    ["a document type", '<!DOCTYPE x [<!ENTITY a "b">]><testsuite name="&a;"/>'],
    ["no XML", "hello"],
    ["other XML", "<html/>"],
    ["half of a file", "<testsuite><testcase"],
    ["nothing", ""],
  ])("takes %s for no JUnit file", (_name, xml) => {
    expect(readJunit(xml)).toBeNull();
  });

  it("reads a suite that stands alone, and a name with entities", () => {
    expect(readJunit('<testsuite><testcase name="a &lt; b"/></testsuite>')).toMatchObject([
      { names: ["a < b"], status: "passed" },
    ]);
  });
});

const made = (type: Made["type"], status: Made["status"], path: string | null = null): Made => ({
  type,
  uri: path === null ? `git:${type}` : `kept/${path}`,
  path,
  status,
});

const fact = (name: string, status: Made["status"]): ProofInput["facts"][number] => ({ name, status, why: "" });

const ran = (...statuses: readonly Made["status"][]): Partial<ProofInput> => ({
  tests: statuses.map((status) => ({ names: ["a"], status })),
  testsUri: "kept/junit.xml",
});

describe("the evidence that a Task asks for", () => {
  const shot = { name: "Screenshot of the page", status: "passed", evidence_uri: "report.txt" } as const;
  it.each<[string, Partial<ProofInput>, string]>([
    // By the type of what was made; a commit holds a diff, and a trace a log.
    ["commit", { made: [made("commit", "passed")] }, "passed (git:commit)"],
    ["Commits", { made: [made("commit", "passed")] }, "passed (git:commit)"],
    ["commit", { made: [made("commit", "failed")] }, "unverified (git:commit)"],
    ["commit", { claims: [passed("commit")] }, "unverified"],
    ["diff", { made: [made("commit", "passed")] }, "passed (git:commit)"],
    ["container image", { made: [made("container_image", "unverified")] }, "unverified (git:container_image)"],
    ["logs", { made: [made("trace", "passed")] }, "passed (git:trace)"],
    ["pull-request", { made: [made("pr", "unverified"), made("pr", "passed")] }, "passed (git:pr)"],
    ["binaries", { made: [made("binary", "passed", "out/a")] }, "passed (kept/out/a)"],
    // By path.
    ["coverage.xml", { made: [made("report", "passed", "out/coverage.xml")] }, "passed (kept/out/coverage.xml)"],
    ["./docs/*.md", { made: [made("doc", "passed", "docs/a.md")] }, "passed (kept/docs/a.md)"],
    ["docs/", { made: [made("doc", "passed", "docs/deep/a.md")] }, "passed (kept/docs/deep/a.md)"],
    ["docs/*.md", { made: [made("doc", "passed", "docs/deep/a.md")] }, "unverified"],
    ["docs/*.md", { made: [made("doc", "failed", "docs/a.md")] }, "unverified (kept/docs/a.md)"],
    // By what ran, and by what GitHub says.
    ["tests", ran("passed", "unverified"), "passed (kept/junit.xml)"],
    ["test results", ran("passed", "failed"), "failed (kept/junit.xml)"],
    ["tests", ran("unverified"), "unverified (kept/junit.xml)"],
    ["tests", { claims: [{ ...shot, name: "tests" }] }, "passed (kept/report.txt)"],
    ["tests", { claims: [passed("tests")] }, "unverified"],
    ["CI", { facts: [fact("check: build (#7)", "passed"), fact("status: lint (#7)", "failed")] }, "failed"],
    ["CI", { claims: [passed("check: build")] }, "unverified"],
    ["review", { facts: [fact("approved by ada (#7)", "passed")] }, "passed"],
    // In words.
    ["Screenshot of the page", { claims: [shot] }, "passed (kept/report.txt)"],
    ["Screenshot of the page", { claims: [{ ...shot, evidence_uri: "gone.png" }] }, "unverified"],
    ["Screenshot of the page", { claims: [{ ...shot, evidence_uri: undefined }] }, "unverified"],
    ["Screenshot of the page", { claims: [{ ...shot, status: "failed" }] }, "failed (kept/report.txt)"],
    ["Screenshot of the page", { claims: [passed("1")] }, "unverified"],
    ["Screenshot of the page", {}, "unverified"],
  ])("%j: %j is %s", (entry, changes, found) => {
    const checks = checksOf({ criteria: [], required: [entry], ...changes });
    expect(checks[0]).toBe(`evidence: ${entry}: ${found}`);
    expect(checks.filter((check) => check.includes(entry))).toHaveLength(1);
  });

  it("is known from an earlier proof where nobody reads the tests again, and not what only GitHub can say", () => {
    const earlier = [fact("evidence: review", "passed"), fact("test answers", "failed")];
    expect(checksOf({ criteria: [], required: ["review"], testsExpected: ["answers"], earlier })).toEqual([
      "test answers: failed",
      "evidence: review: unverified",
    ]);
  });
});

describe("a claim in the words of others", () => {
  it.each(["commit 0123456789ab is on main", "approved by ada (#7)", "CI: test on 0123456789ab", "check: build"])(
    "cannot pass: %s",
    (name) => {
      expect(checksOf({ criteria: [], claims: [passed(name)] })).toEqual([`${name}: unverified`]);
      expect(checksOf({ criteria: [], claims: [{ name, status: "failed" }] })[0]).toContain(": failed");
    },
  );
});
