import { describe, expect, it } from "vitest";
import { prove } from "../../src/operations/worker/proof.ts";
import type { ProofInput } from "../../src/operations/worker/proof.ts";
import { readJunit } from "../../src/worker/junit.ts";

const nothing: ProofInput = {
  criteria: ["It answers 200", "It is fast"],
  testsExpected: [],
  claims: [],
  facts: [],
  tests: null,
  testsUri: null,
  evidence: new Map([["report.txt", "kept/report.txt"]]),
  logUri: "kept/trace.log",
};

function checksOf(changes: Partial<ProofInput>): string[] {
  return prove({ ...nothing, ...changes }).checks.map(
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
    expect(prove({ ...nothing, claims }).verdict).toBe(verdict);
  });

  it("of nothing at all is partial", () => {
    expect(prove({ ...nothing, criteria: [] }).verdict).toBe("partial");
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
