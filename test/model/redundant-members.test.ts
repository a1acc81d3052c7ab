import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kindNames } from "../../src/model/enums.ts";
import type { Kind } from "../../src/model/enums.ts";
import { isMapping } from "../../src/model/json.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { readObject } from "../../src/model/read-object.ts";
import { redundantMembers } from "../../src/model/redundant-members.ts";
import { withinCpuTime } from "../support/cpu-time.ts";
import { objectsOf } from "./arbitrary.ts";

function without(value: JsonObject, paths: readonly (readonly string[])[]): JsonObject {
  const copy = structuredClone(value);
  for (const path of paths) {
    let parent: Json = copy;
    for (const step of path.slice(0, -1))
      parent = (Array.isArray(parent) ? parent[Number(step)] : isMapping(parent) ? parent[step] : null) ?? null;
    if (isMapping(parent)) Reflect.deleteProperty(parent, path.at(-1) ?? "");
  }
  return copy;
}

function readsAlike(kind: Kind, a: JsonObject, b: JsonObject): boolean {
  return isDeepStrictEqual(readObject(kind, a).object, readObject(kind, b).object);
}

describe("the members that may be left out", () => {
  it.each(kindNames)(
    "of any %s change nothing when all of them are gone, and no other top-level one may go",
    (kind) => {
      fc.assert(
        fc.property(objectsOf(kind), (value) => {
          const found = redundantMembers(kind, value);
          expect(readsAlike(kind, without(value, found), value)).toBe(true);
          const named = new Set(found.filter(({ length }) => length === 1).flat());
          const others = Object.keys(value).filter(
            (key) => !named.has(key) && !["meta", "seal", "status", "priority", "verification"].includes(key),
          );
          expect(others.filter((key) => readsAlike(kind, without(value, [[key]]), value))).toEqual([]);
        }),
        { numRuns: 40 },
      );
    },
  );

  it("are none that people look for, with what these stand in", () => {
    const head = {
      kind: "Artifact",
      id: "a1",
      produced_by: { kind: "Run", id: "x" },
      for_issue: { kind: "Issue", id: "x" },
    };
    const artifact = { ...head, type: "doc", title: "t", uri: "docs/a.md" };
    const found = (verification: JsonObject): string[][] => redundantMembers("Artifact", { ...artifact, verification });
    expect(found({ status: "unverified", checks: [] })).toEqual([["verification", "checks"]]);
    expect(found({ checks: [] })).toEqual([["verification"]]);
    expect(found({})).toEqual([["verification"]]);
  });

  it("are found by each mapping of a list, and a name that repeats the id is one", () => {
    const watchers = [
      { actor_kind: "human", actor_id: "ada", display: "ada" },
      { actor_kind: "human", actor_id: "bob", display: null },
      { actor_kind: "human", actor_id: "eve", display: "Eve" },
    ];
    const issue = {
      kind: "Issue",
      id: "x1",
      repo: { kind: "Repo", id: "r1", role: null },
      title: "t",
      type: "chore",
      watchers,
    };
    expect(redundantMembers("Issue", issue)).toEqual([
      ["repo", "role"],
      ["watchers", "0", "display"],
      ["watchers", "1", "display"],
    ]);
  });

  it("of a file as large as a file may be are found in time", async () => {
    const watchers = Array.from({ length: 9_000 }, (_, at) => ({
      actor_kind: "human",
      actor_id: `a${at}`,
      display: null,
    }));
    const issue = { kind: "Issue", id: "x1", repo: { kind: "Repo", id: "r1" }, title: "t", type: "chore", watchers };
    const found = await withinCpuTime(10_000, () => redundantMembers("Issue", issue));
    expect(found).toHaveLength(9_000);
  });
});
