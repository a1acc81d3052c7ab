import * as fc from "fast-check";
import { isMapping } from "../../src/model/json.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { reshapeYaml } from "../../src/text/reshape-yaml.ts";
import { readYaml } from "../../src/text/read-yaml.ts";
import { filesOf, sampleObjects } from "./sample-store.ts";

/** What one person does to one object: sets a member, adds to a list, or writes a comment. */
export type Edit = { readonly path: string } & (
  | { readonly is: "set"; readonly member: string; readonly value: string }
  | { readonly is: "add"; readonly list: string; readonly item: Json }
  | { readonly is: "line"; readonly line: number; readonly text: string }
  | { readonly is: "comment"; readonly text: string }
);

/** Files by path, as text. */
export type Texts = ReadonlyMap<string, string>;

const choices: Readonly<Record<string, readonly string[]>> = {
  title: ["one", "two", "three: four", "on"],
  priority: ["P0", "P1", "P3", "P4"],
  status: ["ready", "running", "blocked", "canceled"],
  type: ["bug", "chore", "ops", "doc"],
  "meta/team/estimate": ["1", "2", "3"],
};
const lists = ["tags", "assignees", "acceptance/criteria", "doctrine_refs"];

/** A store of some Issues, written by hand here and there. */
export function storeOfIssues(count: number): Texts {
  const issue = sampleObjects.find(({ kind }) => kind === "Issue") ?? {};
  const description = Array.from({ length: 12 }, (_, line) => `line ${line}\n`).join("");
  const issues = Array.from({ length: count }, (_, index) => ({
    ...issue,
    id: index === 0 ? "01JD00000000000000000000B1" : `01JD0000000000000000000B${String(index).padStart(2, "0")}`,
    description,
    status: "planned",
  }));
  return filesOf([...sampleObjects.filter(({ kind }) => kind !== "Issue"), ...issues]);
}

/** Edits of a person to the Issues of a store; `name` marks what is theirs. */
export function editsOf(name: string, paths: readonly string[], count: number): fc.Arbitrary<Edit[]> {
  const path = fc.constantFrom(...paths);
  const set = fc.constantFrom(...Object.keys(choices)).chain((member) =>
    fc.record({
      is: fc.constant("set" as const),
      path,
      member: fc.constant(member),
      value: fc.constantFrom(...(choices[member] ?? [])),
    }),
  );
  const add = fc.record({
    is: fc.constant("add" as const),
    path,
    list: fc.constantFrom(...lists),
    item: fc.nat(10_000),
  });
  const line = fc.record({
    is: fc.constant("line" as const),
    path,
    line: fc.nat(11),
    text: fc.nat(99).map((number) => `${name} ${number}`),
  });
  const comment = fc.record({
    is: fc.constant("comment" as const),
    path,
    text: fc.nat(9999).map((n) => `${name} says ${n}`),
  });
  const edit: fc.Arbitrary<Edit> = fc.oneof(
    { weight: 4, arbitrary: set },
    { weight: 4, arbitrary: add.map((given) => ({ ...given, item: itemFor(given.list, `${name}-${given.item}`) })) },
    { weight: 2, arbitrary: line },
    { weight: 1, arbitrary: comment },
  );
  return fc.array(edit, { minLength: count, maxLength: count, size: "max" });
}

function itemFor(list: string, name: string): Json {
  if (list === "assignees") return { actor_kind: "human", actor_id: name };
  return list === "doctrine_refs" ? { kind: "DoctrineRef", id: "01JD00000000000000000000E1", role: name } : name;
}

/** The store after edits, one by one, each a change of the text that keeps the rest of it. */
export function afterEdits(texts: Texts, edits: readonly Edit[], minute: number): Texts {
  const after = new Map(texts);
  for (const edit of edits) after.set(edit.path, edited(after.get(edit.path) ?? "", edit, minute));
  return after;
}

function edited(text: string, edit: Edit, minute: number): string {
  if (edit.is === "comment") return text.replace("\ntype:", `\n# ${edit.text}\ntype:`);
  const value = structuredClone(valueOf(text));
  value["updated_at"] = new Date(Date.UTC(2026, 1, 1, 0, minute)).toISOString();
  if (edit.is === "set") setAt(value, edit.member, () => edit.value);
  if (edit.is === "add") setAt(value, edit.list, (list) => [...(Array.isArray(list) ? list : []), edit.item]);
  if (edit.is === "line") {
    setAt(value, "description", (old) => withLine(old, edit.line, edit.text));
  }
  return reshapeYaml(text, value) ?? text;
}

function withLine(text: Json | undefined, line: number, words: string): Json {
  return typeof text === "string" ? text.split("\n").with(line, words).join("\n") : words;
}

/** The member at a path of names parted by slashes. */
export function at(value: JsonObject, path: string): Json | undefined {
  return path.split("/").reduce<Json | undefined>((inner, key) => (isMapping(inner) ? inner[key] : undefined), value);
}

function setAt(value: JsonObject, path: string, make: (old: Json | undefined) => Json): void {
  const [key = "", ...rest] = path.split("/");
  if (rest.length === 0) {
    value[key] = make(value[key]);
    return;
  }
  const inner = isMapping(value[key]) ? value[key] : {};
  value[key] = inner;
  setAt(inner, rest.join("/"), make);
}

/** What a text says; a text that cannot be read is a mistake of the test. */
export function valueOf(text: string): JsonObject {
  const { value } = readYaml(Buffer.from(text));
  if (value === null) throw new Error(`cannot be read:\n${text}`);
  return value;
}

/** A store as bytes. */
export function asBytes(texts: Texts): Map<string, Uint8Array> {
  return new Map([...texts].map(([path, text]) => [path, Buffer.from(text)]));
}
