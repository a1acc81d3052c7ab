import { describe, expect, it } from "vitest";
import { kindNames } from "../../src/model/enums.ts";
import { actorFields, expand, refFields, timestampFields, timestampKeys } from "../../src/model/schema-fields.ts";

describe("fields listed from the schemas", () => {
  it("know every Ref of a Run and the kind it takes", () => {
    expect(refFields("Run")).toEqual([
      { pattern: "/for_issue", target: "Issue" },
      { pattern: "/repo", target: "Repo" },
      { pattern: "/inputs/context_packets/*", target: "ContextPacket" },
      { pattern: "/inputs/doctrine_refs/*", target: "DoctrineRef" },
      { pattern: "/inputs/constraint_snapshot", target: "ConstraintSnapshot" },
      { pattern: "/outputs/artifacts/*", target: "Artifact" },
    ]);
  });

  it("know every Ref of an Issue", () => {
    expect(refFields("Issue").map(({ pattern, target }) => `${pattern} ${target}`)).toEqual([
      "/repo Repo",
      "/doctrine_refs/* DoctrineRef",
      "/constraints/* ConstraintSnapshot",
      "/context_packets/* ContextPacket",
      "/relationships/parent Issue",
      "/relationships/blocks/* Issue",
      "/relationships/blocked_by/* Issue",
      "/relationships/duplicates/* Issue",
      "/runs/* Run",
    ]);
  });

  it("take owners for Actors or Refs of any kind", () => {
    expect(refFields("Repo")).toEqual([{ pattern: "/owners/*", target: null }]);
    expect(actorFields("Repo")).toEqual(["/owners/*"]);
  });

  it("know the Actors and times of sealed kinds, the seal's included", () => {
    expect(actorFields("ConstraintSnapshot")).toEqual(["/owner", "/seal/sealed_by"]);
    expect(timestampFields("ConstraintSnapshot")).toEqual([
      "/captured_at",
      "/created_at",
      "/updated_at",
      "/seal/sealed_at",
    ]);
    expect(actorFields("Run")).toEqual(["/executor/actor"]);
  });

  it("name every key that holds a time", () => {
    const keys = [
      "captured_at",
      "created_at",
      "deadline",
      "ended_at",
      "expires",
      "sealed_at",
      "started_at",
      "updated_at",
    ];
    expect([...timestampKeys].toSorted()).toEqual(keys);
  });

  it("list created_at and updated_at for every kind", () => {
    for (const kind of kindNames) expect(timestampFields(kind)).toEqual(expect.arrayContaining(["/created_at"]));
  });
});

describe("expanding a pattern", () => {
  const value = { relationships: { blocks: [{ id: "a" }, null, { id: "b" }] }, repo: "odd", "0": 1 };

  it("finds each value with its pointer and passes over null", () => {
    expect(expand("/relationships/blocks/*", value)).toEqual([
      { pointer: "/relationships/blocks/0", value: { id: "a" } },
      { pointer: "/relationships/blocks/2", value: { id: "b" } },
    ]);
  });

  it("finds values of a wrong type, and nothing where the way ends", () => {
    expect(expand("/repo", value)).toEqual([{ pointer: "/repo", value: "odd" }]);
    for (const pattern of ["/repo/*", "/none/*", "/relationships/*", "/toString"])
      expect(expand(pattern, value)).toEqual([]);
  });
});
