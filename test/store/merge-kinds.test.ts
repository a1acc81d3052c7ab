import { describe, expect, it } from "vitest";
import { objectDigest } from "../../src/model/digest.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { merge } from "../../src/store/merge.ts";
import { mergeFile } from "../../src/store/merge/merge-file.ts";
import { printYaml } from "../../src/text/format-yaml.ts";
import { sample } from "../model/samples.ts";
import { issue, mergeTexts, swap } from "../support/merge-texts.ts";
import type { Edit } from "../support/merge-texts.ts";
import { valueOf } from "../support/random-edits.ts";

function ref(id: string): JsonObject {
  return { kind: "Artifact", id };
}

function run(artifacts: readonly string[], log: readonly string[], steps = ["a", "b"]): string {
  return printYaml(
    sample("Run", { outputs: { artifacts: artifacts.map(ref), decision_log: [...log] }, plan: { steps } }),
  );
}

describe("a Run", () => {
  it("only grows: what both added to its outputs comes to the end", () => {
    const { text, open } = mergeTexts(
      run(["m"], ["one"]),
      run(["m", "z"], ["one", "two"]),
      run(["m", "a"], ["one", "three"]),
    );
    expect(open).toEqual([]);
    expect(valueOf(text)["outputs"]).toEqual({
      artifacts: ["m", "a", "z"].map(ref),
      decision_log: ["one", "three", "two"],
    });
  });

  it("is for a person to look at where something was taken off its outputs", () => {
    const { open } = mergeTexts(run(["m", "n"], ["one"]), run(["n"], ["two"]), run(["m", "n", "a"], ["one", "three"]));
    expect(open.map(({ pointer }) => pointer)).toEqual(["/outputs/artifacts", "/outputs/decision_log"]);
  });

  it("has steps in an order that nobody else decides", () => {
    const { open } = mergeTexts(run([], []), run([], [], ["a", "b", "x"]), run([], [], ["a", "b", "y"]));
    expect(open).toMatchObject([{ pointer: "/plan/steps", ours: '["x"]', theirs: '["y"]' }]);
    const both = mergeTexts(run([], []), run([], [], ["a", "b", "x"]), run([], [], ["y", "a", "b"]));
    expect(valueOf(both.text)["plan"]).toEqual({ steps: ["y", "a", "b", "x"] });
  });
});

function seal(value: JsonObject, digest = objectDigest(value)): string {
  const by = { actor_kind: "human", actor_id: "ada" };
  return printYaml({ ...value, seal: { digest, sealed_at: "2026-02-01T00:00:00Z", sealed_by: by } });
}

describe("a packet", () => {
  const plain = sample("ContextPacket", { instructions: "one\ntwo\nthree\n" });

  it("takes a correct seal of the very same text, and nothing else, from either side", () => {
    const draft = { ...plain, summary: "Another" };
    for (const [ours, theirs] of [
      [printYaml(draft), seal(draft)],
      [seal(draft), printYaml(draft)],
    ] as const) {
      expect(mergeTexts(printYaml(plain), ours, theirs)).toEqual({ open: [], text: seal(draft) });
      expect(mergeTexts(null, ours, theirs)).toEqual({ open: [], text: seal(draft) });
    }
    const wrong = seal(draft, objectDigest(plain));
    expect(mergeTexts(printYaml(plain), printYaml(draft), wrong).open).toMatchObject([{ pointer: "/seal" }]);
  });

  it("is never put together from two, not even where lines and fields stand apart", () => {
    const base = printYaml(plain);
    const { open, text } = mergeTexts(base, swap("one", "ONE")(base), swap("three", "THREE")(base));
    expect(open).toMatchObject([{ pointer: "/instructions" }]);
    for (const part of ["ONE", "THREE", "<<<<<<< ours\n"]) expect(text).toContain(part);
    expect(mergeTexts(base, `# a\n${base}`, `${base}# b\n`).open).toMatchObject([{ pointer: "" }]);
  });
});

describe("files that are no two versions of one object", () => {
  it.each([
    ["deleted and changed", null, "changed", ""],
    ["no YAML", "a: [", issue.replace("planned", "ready"), ""],
    ["not UTF-8", "\xff", issue.replace("planned", "ready"), ""],
    ["of another kind", issue.replace("kind: Issue", "kind: Run"), issue.replace("planned", "ready"), ""],
    ["another object", issue.replace("0001\n", "0009\n"), issue.replace("planned", "ready"), ""],
    ["holding markers already", issue.replace("title", "<<<<<<< ours\ntitle"), issue.replace("planned", "ready"), ""],
  ])("keep all that both say: %s", (_, ours, theirs, pointer) => {
    const here = ours === null ? null : Buffer.from(ours, "latin1");
    const merged = merge(Buffer.from(issue), here, Buffer.from(theirs));
    if (merged.is === "merged") throw new Error("it is a conflict");
    expect(merged.conflicts).toMatchObject([{ pointer }]);
    const lines = new Set(Buffer.from(merged.marked).toString("latin1").split("\n"));
    for (const line of [...(ours?.split("\n") ?? []), ...theirs.split("\n")]) expect(lines).toContain(line);
  });

  it("are merged by lines where they are no objects, but not into settings that cannot be read", () => {
    const config = "rules:\n  a/b: off\n# 1\n# 2\nseal: landing\n";
    const merged = (ours: Edit, theirs: Edit) =>
      mergeFile("cwom/config.yaml", {
        base: Buffer.from(config),
        ours: Buffer.from(ours(config)),
        theirs: Buffer.from(theirs(config)),
      });
    expect(merged(swap("off", "info"), swap("landing", "explicit"))).toEqual({
      is: "merged",
      bytes: Buffer.from(config.replace("off", "info").replace("landing", "explicit")),
    });
    expect(merged(swap("rules:", "x: 1\nrules:"), swap("seal: landing", "seal: landing\nx: 2"))).toMatchObject({
      is: "conflict",
      conflicts: [{ why: "the changed lines together cannot be read" }],
    });
  });
});
