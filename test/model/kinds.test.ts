import { describe, expect, expectTypeOf, it } from "vitest";
import { kindNames } from "../../src/model/enums.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { kinds } from "../../src/model/kinds.ts";
import type { CwomObject, ObjectOf } from "../../src/model/kinds.ts";
import type { Actor, Ref, Seal, Source } from "../../src/model/primitives.ts";
import { sample } from "./samples.ts";

/** Answers `true` for a type that has `any` or `unknown` anywhere in it, else `never`. */
type Leak<T> = unknown extends T
  ? true
  : JsonObject extends T
    ? never
    : T extends readonly (infer Item)[]
      ? Leak<Item>
      : T extends object
        ? { [K in keyof T]: Leak<T[K]> }[keyof T]
        : never;

describe("the table of kinds", () => {
  it("has an entry for each kind, two of them sealed", () => {
    expect(Object.keys(kinds)).toEqual([...kindNames]);
    const sealed = kindNames.filter((kind) => kinds[kind].sealed);
    expect(sealed).toEqual(["ContextPacket", "ConstraintSnapshot"]);
    for (const kind of kindNames) expect(kinds[kind].kind).toBe(kind);
  });

  it("parses with types both ways", () => {
    const issue = kinds.Issue.schema.parse({
      kind: "Issue",
      id: "i1",
      repo: { kind: "Repo", id: "r1" },
      title: "Add /healthz",
      type: "feature",
    });
    expectTypeOf(issue).toEqualTypeOf<ObjectOf<"Issue">>();
    expectTypeOf(issue.priority).toEqualTypeOf<"P0" | "P1" | "P2" | "P3" | "P4">();
    expectTypeOf(issue.repo).toEqualTypeOf<Ref>();
    expect(issue.priority).toBe("P2");
  });

  it("leaks no unknown and no any into the types of objects", () => {
    expectTypeOf<Leak<CwomObject>>().toBeNever();
    expectTypeOf<Leak<Actor | Ref | Seal | Source>>().toBeNever();
    expectTypeOf<Leak<{ a: { b: unknown }[] }>>().toEqualTypeOf<true>();
    expectTypeOf<CwomObject>().toExtend<JsonObject>();
    expectTypeOf<ObjectOf<"Run">["meta"]>().toEqualTypeOf<JsonObject>();
    expectTypeOf<JsonObject[string]>().toEqualTypeOf<Json>();
  });

  it("is told apart by kind", () => {
    const object: CwomObject = kinds.Issue.schema.parse(sample("Issue"));
    expect(object.kind === "Issue" && object.title).toBe("Add /healthz");
  });
});

describe("the title of an object", () => {
  it.each(kindNames)("of kind %s is one line of text, valid or not", (kind) => {
    expect(kinds[kind].titleOf(sample(kind))).not.toBe("");
    expect(kinds[kind].titleOf({})).toBe("");
  });

  it("is the first line that says something", () => {
    expect(kinds.ContextPacket.titleOf({ summary: "\n  First \nSecond" })).toBe("First");
    expect(kinds.Issue.titleOf({ title: 5 })).toBe("");
  });
});
