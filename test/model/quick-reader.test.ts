import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { kindNames } from "../../src/model/enums.ts";
import type { Kind } from "../../src/model/enums.ts";
import { isMapping } from "../../src/model/json.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { kinds } from "../../src/model/kinds.ts";
import { quickReaderOf, refused } from "../../src/model/quick-reader.ts";
import { readObject, readWithFlaws } from "../../src/model/read-object.ts";
import { objectsOf } from "./arbitrary.ts";

/** A place in a value, chosen by a number, gets another value, or loses it. */
function changed(value: Json, choice: number, to: Json | undefined): Json {
  if (!isMapping(value) && !Array.isArray(value)) return to ?? null;
  const keys = Object.keys(value);
  const at = choice % (keys.length + 1);
  const copy: JsonObject = { ...(Array.isArray(value) ? Object.fromEntries(value.entries()) : value) };
  const key = keys[at];
  if (key === undefined) copy["unheard_of"] = to ?? 1;
  else if (to === undefined && choice % 2 === 0) delete copy[key];
  else copy[key] = changed(copy[key] ?? null, Math.floor(choice / (keys.length + 1)), to);
  return Array.isArray(value) ? Object.values(copy) : copy;
}

const strangers = fc.constantFrom<(Json | undefined)[]>(
  undefined,
  null,
  "",
  "x",
  "x".repeat(300),
  "x".repeat(70_000),
  "2026-13-01T00:00:00Z",
  -1,
  1e308,
  true,
  [],
  {},
  [null],
  { kind: "Issue", id: "a" },
  { actor_kind: "human", actor_id: "a" },
  { kind: "Issue", id: "a", actor_id: "b" },
);

const someKind = fc.constantFrom(...kindNames);
const someObject: fc.Arbitrary<[Kind, JsonObject]> = someKind.chain((kind) =>
  objectsOf(kind).map((object): [Kind, JsonObject] => [kind, object]),
);

describe("the quick reader of a kind", () => {
  it("makes of every valid object what zod makes of it, member by member", () => {
    const property = fc.property(someObject, ([kind, object]) => {
      const { object: read, flaws } = readWithFlaws(kind, object);
      expect(flaws).toEqual([]);
      const quick = quickReaderOf(kinds[kind].schema)(object);
      expect(quick).toEqual(read);
      expect(JSON.stringify(quick)).toBe(JSON.stringify(read));
    });
    fc.assert(property, { numRuns: 1000 });
  });

  it("takes of changed objects just those that zod takes, and they read the same", () => {
    let taken = 0;
    const change = fc.tuple(fc.nat(), strangers);
    const property = fc.property(
      someObject,
      fc.array(change, { minLength: 1, maxLength: 2 }),
      ([kind, object], some) => {
        const value = some.reduce<Json>((now, [choice, to]) => changed(now, choice, to), object);
        const quick = quickReaderOf(kinds[kind].schema)(value);
        const slow = z.safeParse(kinds[kind].schema, value);
        expect(quick === refused ? null : quick).toEqual(slow.success ? slow.data : null);
        if (isMapping(value)) expect(readObject(kind, value)).toEqual(readWithFlaws(kind, value));
        taken += quick === refused ? 0 : 1;
      },
    );
    fc.assert(property, { numRuns: 3000 });
    expect(taken).toBeGreaterThan(100);
  });
});

describe("a schema that the quick reader does not know", () => {
  it.each([
    ["a bounded number", z.number().min(2).max(5)],
    ["a whole number", z.int()],
    ["a number made of a text", z.coerce.number()],
    ["an address", z.url()],
    ["a loose mapping", z.looseObject({ a: z.string() })],
    ["a record", z.record(z.string(), z.number())],
    [
      "a transform that may turn its value down",
      z.string().transform((value, context) => {
        if (value === "") context.addIssue("empty");
        return value.length;
      }),
    ],
    ["a check that looks at a whole mapping", z.strictObject({ a: z.number() }).refine(({ a }) => a > 2)],
    ["a default in an optional", z.strictObject({ a: z.string().default("x").optional() })],
  ])("is left to zod: %s", (_, schema) => {
    for (const value of [1, 1.5, 3, 9, "", "7", "text", null, {}, { a: 1 }, { a: 3 }, { a: "t", b: 2 }, []]) {
      const slow = z.safeParse(schema, value);
      const quick: unknown = quickReaderOf<z.core.$ZodType>(schema)(value);
      expect(quick === refused ? "refused" : quick).toEqual(slow.success ? slow.data : "refused");
    }
  });
});
