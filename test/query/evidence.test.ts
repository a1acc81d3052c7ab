import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/model/json.ts";
import { acceptanceOf } from "../../src/query/evidence.ts";

function artifact(id: string, created: string, ...checks: JsonObject[]): JsonObject {
  return { kind: "Artifact", id, created_at: created, verification: { checks } };
}

describe("the evidence for what an Issue asks", () => {
  const issue = { acceptance: { criteria: ["It  answers 200.", "It is fast"], tests_expected: ["smoke"] } };

  it("is every check of that name, but for case, spaces and a full stop, the newest first", () => {
    const { criteria, others } = acceptanceOf(issue, [
      artifact(
        "a",
        "2026-01-01T00:00:00Z",
        { name: "it answers 200", status: "failed" },
        { name: "lint", status: "passed" },
      ),
      artifact(
        "b",
        "2026-01-02T00:00:00Z",
        { name: "IT ANSWERS 200", status: "passed", evidence_uri: "log.txt" },
        { name: "smoke" },
      ),
    ]);
    expect(
      criteria.map(({ text, isTest, state, checks }) => [
        text,
        isTest,
        state,
        checks.map((check) => check.artifact["id"]),
      ]),
    ).toEqual([
      ["It  answers 200.", false, "passed", ["b", "a"]],
      ["It is fast", false, null, []],
      ["smoke", true, "unverified", ["b"]],
    ]);
    expect(others.map(({ name }) => name)).toEqual(["lint"]);
  });

  it("is none where the fields hold anything else", () => {
    const strange: JsonObject[] = [
      { verification: { checks: "all" } },
      { verification: [] },
      { verification: { checks: [1, { name: 2 }] } },
    ];
    expect(acceptanceOf({ acceptance: { criteria: "all", tests_expected: [1] } }, strange)).toEqual({
      criteria: [],
      others: [],
    });
  });
});
