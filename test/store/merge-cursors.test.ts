import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cursorText, newCursor, readCursor } from "../../src/github/cursor.ts";
import type { Cursor } from "../../src/github/cursor.ts";
import { mergeFile } from "../../src/store/merge/merge-file.ts";

const path = "cwom/.sync/github.com-4711.json";
const empty = newCursor("github.com", 4711, "shop/orders");
const [one, two, three] = ["aaaaaaaaaaaa", "bbbbbbbbbbbb", "cccccccccccc"];

/** A cursor that knows these fields of one Issue. */
function knowing(fields: Readonly<Record<string, string | string[]>>, changes: Partial<Cursor> = {}): Cursor {
  return {
    ...empty,
    objects: { "github.com/4711#1": { Issue: { id: "01JD00000000000000000000B1", fields: { ...fields } } } },
    ...changes,
  };
}

function bytesOf(cursor: Cursor | null): Uint8Array | null {
  return cursor === null ? null : Buffer.from(cursorText(cursor));
}

function merged(base: Cursor | null, ours: Cursor, theirs: Cursor): Cursor {
  const result = mergeFile(path, { base: bytesOf(base), ours: bytesOf(ours), theirs: bytesOf(theirs) });
  if (result.is === "conflict" || result.bytes === null) throw new Error("a conflict");
  const text = Buffer.from(result.bytes).toString();
  // As a sync would write it: the next one has nothing to put right.
  expect(cursorText(readCursor(path, text))).toBe(text);
  return readCursor(path, text);
}

function fieldsOf({ objects }: Cursor): unknown {
  return objects["github.com/4711#1"]?.Issue?.fields;
}

const times = [null, "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z", "2026-01-03T00:00:00Z"] as const;
const hashes = fc.constantFrom(one, two, three);
const known = fc.record({
  id: fc.constantFrom("01JD00000000000000000000B1", "01JD00000000000000000000B2"),
  fields: fc.dictionary(fc.constantFrom("title", "status"), hashes, { maxKeys: 2 }),
  tags: fc.option(fc.uniqueArray(hashes), { nil: undefined }),
});
const cursors = fc
  .record({
    issues: fc.constantFrom(...times),
    runs: fc.constantFrom(...times),
    failed: fc.uniqueArray(fc.integer({ min: 1, max: 4 })),
    name: fc.constantFrom("shop/orders", "shop/purchases"),
    objects: fc.dictionary(fc.constantFrom("github.com/4711#1", "github.com/4711#2"), known),
  })
  .map(({ issues, runs, failed, name, objects }): Cursor => {
    const entries = Object.entries(objects).map(([key, { id, fields, tags }]) => {
      const all = { ...fields, ...(tags === undefined ? {} : { tags }) };
      return [key, { Issue: { id, fields: all } }] as const;
    });
    return {
      ...newCursor("github.com", 4711, name),
      position: { issues, workflow_runs: runs },
      failed,
      open_runs: failed,
      objects: Object.fromEntries(entries),
    };
  });

describe("two cursors of clones that both synced", () => {
  it("forget an issue on the way to GitHub that one side has seen there, and keep all others", () => {
    const intent = { nonce: "0".repeat(64), at: "2026-01-01T00:00:00Z", fields: { title: one } };
    const [seen, still, theirs] = [
      "01JD00000000000000000000B1",
      "01JD00000000000000000000B2",
      "01JD00000000000000000000B3",
    ];
    const base = { ...empty, creating: { [seen]: intent, [still]: intent } };
    const ours = knowing({ title: one }, { creating: { [still]: intent } });
    const other = { ...base, creating: { ...base.creating, [theirs]: intent } };
    const result = merged(base, ours, other);
    expect(Object.keys(result.creating ?? {}).toSorted()).toEqual([still, theirs]);
    expect(result).toEqual(merged(base, other, ours));
  });

  it("come to one, the same whichever side merges, that skips nothing and knows nothing that only one side still believes", () => {
    fc.assert(
      fc.property(fc.option(cursors, { nil: null }), cursors, cursors, (base, ours, theirs) => {
        // What one side left alone is as the other has it, as git takes it too.
        for (const side of [ours, theirs]) fc.pre(base === null || cursorText(side) !== cursorText(base));
        const both = merged(base, ours, theirs);
        expect(both).toEqual(merged(base, theirs, ours));
        for (const side of [ours, theirs]) {
          for (const part of ["issues", "workflow_runs"] as const)
            expect(Date.parse(both.position[part] ?? "1970-01-01")).toBeLessThanOrEqual(
              Date.parse(side.position[part] ?? "1970-01-01"),
            );
          for (const number of side.failed)
            if (base?.failed.includes(number) !== true) expect(both.failed).toContain(number);
        }
        const [here, there, now] = [ours, theirs, both].map(
          ({ objects }) => objects["github.com/4711#1"]?.Issue?.fields,
        );
        for (const name of ["title", "status"])
          if (now?.[name] !== undefined) expect([here?.[name], there?.[name]]).toContain(now[name]);
      }),
      { numRuns: 300 },
    );
  });

  it("know what one side alone was told, and nothing of what both were told otherwise", () => {
    const base = knowing({ title: one, status: one, priority: one });
    const result = merged(
      base,
      knowing({ title: two, status: two, priority: one }),
      knowing({ title: three, status: one, priority: two }),
    );
    expect(fieldsOf(result)).toEqual({ status: two, priority: two });
  });

  it("know of a list what either side saw come and go", () => {
    const result = merged(
      knowing({ tags: [one, two] }),
      knowing({ tags: [one, two, three] }),
      knowing({ tags: [two] }),
    );
    expect(fieldsOf(result)).toEqual({ tags: [two, three] });
    expect(fieldsOf(merged(null, knowing({ tags: [one] }), knowing({ tags: [two] })))).toEqual({});
  });

  it("are left to a person where one of them is none, or of another repository", () => {
    const [ours, theirs] = [Buffer.from(cursorText(empty)), Buffer.from("{}\n")];
    expect(mergeFile(path, { base: null, ours, theirs })).toMatchObject({ is: "conflict" });
    const other = Buffer.from(cursorText(newCursor("github.com", 12, "shop/orders")));
    expect(mergeFile(path, { base: null, ours, theirs: other })).toMatchObject({ is: "conflict" });
  });
});
