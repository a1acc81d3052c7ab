import { parse } from "yaml";
import type { JsonObject } from "../../src/model/json.ts";
import { filesOf, homeOf, sampleObjects, withChanges } from "./sample-store.ts";

/** One example of a rule page: the store before and after, and what the rule must say of it. */
export interface Example {
  readonly line: number;
  readonly expect: "fails" | "passes";
  /** Pointers at which the rule must speak, in order; empty for a file as a whole. */
  readonly at: readonly string[];
  /** Other rules that rightly speak too. */
  readonly also: readonly string[];
  readonly base: ReadonlyMap<string, string>;
  readonly head: ReadonlyMap<string, string>;
  /** Modes at head, by path, of what is no plain file. */
  readonly modes: ReadonlyMap<string, string>;
}

interface Block {
  readonly line: number;
  readonly flags: readonly string[];
  readonly text: string;
}

/** The examples of a page: each `fails` or `passes` block with the `given` blocks before it (see src/rules/README.md). */
export function examplesOf(page: string): Example[] {
  const examples: Example[] = [];
  let given: Block[] = [];
  for (const block of blocksOf(page)) {
    if (block.flags.includes("given")) given.push(block);
    else if (block.flags.includes("fails") || block.flags.includes("passes")) {
      examples.push(exampleOf(given, block));
      given = [];
    }
  }
  return examples;
}

function blocksOf(page: string): Block[] {
  const fences = page.matchAll(/^```yaml(?<flags>[^\n]*)\n(?<text>.*?)^```$/gmsu);
  return [...fences].map(({ groups, index }) => {
    const line = page.slice(0, index).split("\n").length;
    const flags = (groups?.["flags"] ?? "").trim().split(/\s+/);
    const block = { line, flags, text: groups?.["text"] ?? "" };
    const length = valueOf(block, "long");
    return length === undefined ? block : { ...block, text: block.text.replace("…", "x".repeat(Number(length))) };
  });
}

function exampleOf(given: readonly Block[], block: Block): Example {
  let objects: readonly JsonObject[] = sampleObjects;
  const base = filesOf(objects);
  for (const before of given) objects = putInto(base, before, objects);
  const head = new Map(base);
  putInto(head, block, objects);
  return {
    line: block.line,
    expect: block.flags.includes("fails") ? "fails" : "passes",
    at: valueOf(block, "at")?.split(",") ?? [""],
    also: valueOf(block, "also")?.split(",") ?? [],
    base,
    head,
    modes: modesOf(block),
  };
}

/** Puts what a block says into the files; answers the objects that later blocks change. */
function putInto(files: Map<string, string>, block: Block, objects: readonly JsonObject[]): readonly JsonObject[] {
  const path = valueOf(block, "path");
  if (path !== undefined && block.flags.includes("whole")) {
    files.set(path, block.text);
    return objects;
  }
  const changes: JsonObject = parse(block.text);
  const object = withChanges(objects, changes);
  const home = path ?? homeOf(object);
  if (block.flags.includes("gone")) files.delete(home);
  else files.set(home, [...filesOf([object]).values()].join(""));
  return [...objects.filter((other) => homeOf(other) !== homeOf(object)), object];
}

function modesOf(block: Block): Map<string, string> {
  const path = valueOf(block, "path");
  const mode = valueOf(block, "mode");
  return new Map(path === undefined || mode === undefined ? [] : [[path, mode]]);
}

function valueOf(block: Block, name: string): string | undefined {
  return block.flags.find((flag) => flag.startsWith(`${name}=`))?.slice(name.length + 1);
}
