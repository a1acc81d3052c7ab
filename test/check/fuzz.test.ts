import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check } from "../../src/check/check.ts";
import type { Report } from "../../src/finding/report.ts";
import { formats } from "../../src/report/formats.ts";
import { rules } from "../../src/rules/index.ts";
import { readCorpus } from "../../src/store/corpus.ts";
import { memoryCache } from "../../src/store/reading-cache.ts";
import { memoryRevision } from "../support/memory-revision.ts";
import { filesOf, sampleObjects } from "../support/sample-store.ts";

const sample = filesOf(sampleObjects);
const paths = [...sample.keys()];

/** What people, merges, other tools and attackers put into a file. */
const pieces = fc.oneof(
  fc.constantFrom(
    "\t",
    "\r",
    "\0",
    "\u{feff}",
    "\u{202e}",
    "&a ",
    "*a",
    "!!js/function ",
    "%YAML 1.1\n",
    "---\n",
    "...\n",
    "<<: ",
    "? ",
    "- ",
    ": ",
    "|\n",
    ">-\n",
    '"',
    "'",
    "{",
    "}",
    "[",
    "]",
    "#",
    "__proto__: {}\n",
    "null",
    "~",
    "1e999",
    ".nan",
    "-0",
    "0x1F",
    "on",
    "<<<<<<< HEAD\n",
    "=======\n",
    ">>>>>>> x\n",
    "seal:\n  digest: x\n",
    "kind: Run\n",
    "id: ../../etc\n",
    "\u{d83d}",
    "é",
    "e\u{301}",
  ),
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.nat({ max: 400 }).map((width) => " ".repeat(width)),
);

interface Mutation {
  readonly at: number;
  readonly length: number;
  readonly piece: string;
}

const mutations = fc.array(
  fc.record<Mutation>({
    at: fc.nat({ max: 700 }),
    length: fc.oneof(fc.constant(0), fc.nat({ max: 60 })),
    piece: pieces,
  }),
  { minLength: 1, maxLength: 6 },
);

function mutated(text: string, edits: readonly Mutation[]): string {
  return edits.reduce((done, { at, length, piece }) => done.slice(0, at) + piece + done.slice(at + length), text);
}

async function reportOn(files: ReadonlyMap<string, string>, againstSample: boolean): Promise<Report> {
  const cache = memoryCache();
  const base = againstSample ? await readCorpus(memoryRevision(sample, "a".repeat(40)), cache) : null;
  const head = await readCorpus(memoryRevision(files, "b".repeat(40)), cache);
  return check({ head, base, now: "2026-02-01T00:00:00Z", cache });
}

describe("a valid file, mutated at random", () => {
  it("never crashes the check, and every refusal says rule, file, line and help", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), mutations, fc.boolean(), async (path, edits, againstSample) => {
        const text = mutated(sample.get(path) ?? "", edits);
        const report = await reportOn(new Map([...sample, [path, text]]), againstSample);
        for (const finding of report.findings) {
          expect(finding).toMatchObject({
            rule: expect.stringMatching(/^[a-z]+\/[a-z-]+$/),
            path: expect.stringMatching(/^cwom/),
          });
          expect(Math.min(finding.line, finding.column, finding.message.length, finding.help.length)).toBeGreaterThan(
            0,
          );
        }
        for (const format of Object.values(formats)) {
          const said = format(report, { color: false, quiet: false, version: "1", rules });
          // oxlint-disable-next-line no-control-regex -- the very characters that must not come out
          expect(said).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u{202a}-\u{202e}\u{2066}-\u{2069}\u{feff}]/u);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("of a packet or snapshot is never clean against the base", async () => {
    const sealed = paths.filter((path) => /ContextPacket|ConstraintSnapshot/.test(path));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...sealed), mutations, async (path, edits) => {
        const before = sample.get(path) ?? "";
        const text = mutated(before, edits);
        const { conclusion } = await reportOn(new Map([...sample, [path, text]]), true);
        expect(conclusion).toBe(text === before ? "clean" : "findings");
      }),
      { numRuns: 400 },
    );
  });
});
