import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { objectDigest } from "../../src/model/digest.ts";
import type { Kind } from "../../src/model/enums.ts";
import { kindNames } from "../../src/model/enums.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { merge } from "../../src/store/merge.ts";
import type { Merged } from "../../src/store/merge/merged.ts";
import { readYaml } from "../../src/text/read-yaml.ts";
import { objectsOf } from "../model/arbitrary.ts";
import { sampleId } from "../model/samples.ts";

const open = kindNames.filter((kind) => kind !== "ContextPacket" && kind !== "ConstraintSnapshot");

/** Three versions of one object: a base, and what two people made of some of its members. */
function versionsOf(kind: Kind): fc.Arbitrary<{ base: JsonObject; ours: JsonObject; theirs: JsonObject }> {
  const values = objectsOf(kind).filter(isReadable);
  const some = fc.array(fc.nat(40), { maxLength: 6 });
  return fc.tuple(values, values, values, some, some).map(([base, one, other, here, there]) => ({
    base: named(kind, base),
    ours: named(kind, edited(base, one, here)),
    theirs: named(kind, edited(base, other, there)),
  }));
}

function edited(base: JsonObject, other: JsonObject, places: readonly number[]): JsonObject {
  const keys = [...new Set([...Object.keys(base), ...Object.keys(other)])];
  const changed = new Set(places.map((place) => keys[place % keys.length]));
  return Object.fromEntries(
    keys.flatMap((key): [string, Json][] => {
      const value = changed.has(key) ? other[key] : base[key];
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

function named(kind: Kind, value: JsonObject): JsonObject {
  return { ...value, kind, id: sampleId };
}

function isReadable(value: JsonObject): boolean {
  return readYaml(Buffer.from(text(value))).value !== null;
}

function text(value: JsonObject): string {
  return stringify(value, { version: "1.1", lineWidth: 0 });
}

function bytes(value: JsonObject): Buffer {
  return Buffer.from(text(value));
}

function meaning(merged: Merged): unknown {
  if (merged.is === "merged") return merged.bytes === null ? null : readYaml(merged.bytes).value;
  return merged.conflicts
    .map(({ pointer, ours, theirs }) => [pointer, ...[ours, theirs].toSorted()].join(" "))
    .toSorted();
}

describe("merging two changes of an object", () => {
  it.each(kindNames)("takes a %s as it is where one side left it alone, or both made the same of it", (kind) => {
    fc.assert(
      fc.property(versionsOf(kind), ({ base, ours }) => {
        const [before, after] = [bytes(base), bytes(ours)];
        for (const [one, other] of [
          [after, before],
          [before, after],
          [after, after],
        ] as const) {
          expect(merge(before, one, other)).toEqual({ is: "merged", bytes: after });
        }
      }),
      { numRuns: 20 },
    );
  });

  it.each(kindNames)("means the same for a %s whichever side is ours", (kind) => {
    fc.assert(
      fc.property(versionsOf(kind), ({ base, ours, theirs }) => {
        const [b, o, t] = [bytes(base), bytes(ours), bytes(theirs)];
        expect(meaning(merge(b, t, o))).toEqual(meaning(merge(b, o, t)));
        expect(meaning(merge(null, t, o))).toEqual(meaning(merge(null, o, t)));
      }),
      { numRuns: 25 },
    );
  });

  it.each(open)(
    "keeps both changes of a %s where they are of different members, and is in conflict only where they are of the same",
    (kind) => {
      fc.assert(
        fc.property(versionsOf(kind), ({ base, ours, theirs }) => {
          const merged = merge(bytes(base), bytes(ours), bytes(theirs));
          const changedBy = (side: JsonObject): string[] =>
            [...new Set([...Object.keys(base), ...Object.keys(side)])].filter(
              (key) => JSON.stringify(side[key]) !== JSON.stringify(base[key]),
            );
          const [here, there] = [changedBy(ours), changedBy(theirs)];
          if (merged.is === "conflict") {
            for (const { pointer } of merged.conflicts) {
              const [, member = ""] = pointer.split("/");
              expect(here).toContain(member);
              expect(there).toContain(member);
            }
            return;
          }
          const value = readYaml(merged.bytes ?? new Uint8Array()).value ?? {};
          for (const key of here) if (!there.includes(key)) expect(value[key]).toEqual(ours[key]);
          for (const key of there) if (!here.includes(key)) expect(value[key]).toEqual(theirs[key]);
        }),
        { numRuns: 25 },
      );
    },
  );

  it.each(open)("does not depend on how a %s was written, and keeps every comment", (kind) => {
    fc.assert(
      fc.property(
        versionsOf(kind),
        fc.constantFrom("flow", "sorted", "commented", "\r\n"),
        fc.constantFrom("flow", "sorted", "commented", "\r\n"),
        ({ base, ours, theirs }, one, other) => {
          const plain = merge(bytes(base), bytes(ours), bytes(theirs));
          const there = written(theirs, other, "theirs");
          const here = written(ours, one, "ours");
          const merged = merge(bytes(base), Buffer.from(here), Buffer.from(there));
          expect(merged.is).toBe(plain.is);
          if (merged.is === "conflict" || plain.is === "conflict") {
            expect(meaning(merged)).toEqual(meaning(plain));
            return;
          }
          const [value, same] = [merged, plain].map((result) => readYaml(result.bytes ?? new Uint8Array()).value ?? {});
          expect(objectDigest(value ?? {})).toBe(objectDigest(same ?? {}));
          for (const [comment] of `${here}\n${there}`.matchAll(/# comment .*/g)) {
            expect(Buffer.from(merged.bytes ?? []).toString()).toContain(comment.trim());
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});

function written(value: JsonObject, way: string, side: string): string {
  if (way === "flow") return JSON.stringify(value, null, 1);
  if (way === "sorted") return text(Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))));
  if (way === "\r\n") return text(value).replaceAll("\n", "\r\n");
  const entries = Object.entries(value).map(
    ([key, member], index) => `# comment ${index} of ${side}\n${text({ [key]: member })}`,
  );
  return `${entries.join("")}# comment at the end of ${side}\n`;
}
