import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check } from "../../src/check/check.ts";
import type { Report } from "../../src/finding/report.ts";
import { readCorpus } from "../../src/store/corpus.ts";
import { memoryCache } from "../../src/store/reading-cache.ts";
import type { Revision } from "../../src/store/revision.ts";
import { memoryRevision } from "../support/memory-revision.ts";
import { filesOf, sampleObjects } from "../support/sample-store.ts";

type Files = ReadonlyMap<string, string>;

const sample: Files = filesOf(sampleObjects);
const home = pathOfKind("ContextPacket");
const packet = sample.get(home) ?? "";
const cache = memoryCache();

function pathOfKind(kind: string): string {
  return [...sample.keys()].find((path) => path.startsWith(`cwom/${kind}/`)) ?? "";
}

/** The sample store with some files put or, where null, taken away. */
function storeWith(files: Readonly<Record<string, string | null>>): Files {
  const merged = Object.entries({ ...Object.fromEntries(sample), ...files });
  return new Map(merged.flatMap(([path, text]): [string, string][] => (text === null ? [] : [[path, text]])));
}

async function compared(base: Files, head: Revision): Promise<Report> {
  return check({
    base: await readCorpus(memoryRevision(base), cache),
    head: await readCorpus(head, cache),
    now: "2026-02-01T00:00:00Z",
    cache,
  });
}

async function verdict(base: Files, head: Files): Promise<Report["conclusion"]> {
  const report = await compared(base, memoryRevision(head));
  return report.conclusion;
}

/** The sample store as head, with the packet's file in another mode. */
async function errorsWithMode(mode: string): Promise<string[]> {
  const revision = memoryRevision(sample);
  const entries = async (): ReturnType<Revision["entries"]> =>
    (await revision.entries()).map((entry) =>
      entry.path === home ? { path: home, mode, oid: entry.oid, size: entry.size } : entry,
    );
  const report = await compared(sample, { ...revision, entries });
  return report.findings.filter(({ level }) => level === "error").map(({ rule }) => rule);
}

const pieces = fc.constantFrom(
  "",
  "#",
  " # note\n",
  "\n",
  " ",
  "\r",
  '"',
  "-",
  "~",
  "null",
  "tags: []\n",
  "seal:\n",
  "x",
);

describe("a landed packet or snapshot", () => {
  it.each(["ContextPacket", "ConstraintSnapshot"])("cannot lose, gain or swap one byte (%s)", async (kind) => {
    const path = pathOfKind(kind);
    const text = sample.get(path) ?? "";
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: text.length }), fc.nat({ max: 3 }), pieces, async (at, length, piece) => {
        const edited = text.slice(0, at) + piece + text.slice(at + length);
        const expected = edited === text ? "clean" : "findings";
        expect(await verdict(sample, storeWith({ [path]: edited }))).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });

  it("cannot be put out of sight behind copies, whichever of them stood at the base", async () => {
    const [left, right] = ["cwom/ContextPacket/copy.yaml", "cwom/old/copy.yml"];
    const other = packet.replace("200", "204");
    const [absent, same, changed] = [null, packet, other];
    const choices = [absent, same, changed].flatMap((a) =>
      [absent, same, changed].map((b) => ({ [left]: a, [right]: b })),
    );
    for (const before of choices) {
      for (const after of choices) {
        for (const text of [absent, changed]) {
          const head = storeWith({ ...after, [home]: text });
          expect([before, after, text, await verdict(storeWith(before), head)]).toEqual([
            before,
            after,
            text,
            "findings",
          ]);
        }
      }
    }
  });

  it("that landed in two files cannot change in either, but the copy may go", async () => {
    const copy = "cwom/ContextPacket/copy.yaml";
    const base = storeWith({ [copy]: packet });
    const other = packet.replace("200", "204");
    expect(await verdict(base, storeWith({ [copy]: other }))).toBe("findings");
    expect(await verdict(base, storeWith({ [home]: other, [copy]: packet }))).toBe("findings");
    expect(await verdict(base, storeWith({}))).toBe("clean");
  });

  it("that stands at a wrong place cannot change on its way home", async () => {
    const away = "cwom/ContextPacket/briefing.yaml";
    const base = storeWith({ [home]: null, [away]: packet });
    expect(await verdict(base, storeWith({}))).toBe("clean");
    expect(await verdict(base, storeWith({ [home]: `${packet}# note\n` }))).toBe("findings");
    expect(await verdict(base, storeWith({ [home]: null, "cwom/ContextPacket/other.yaml": packet }))).toBe("findings");
  });

  it("cannot become a file too large to be read", async () => {
    const report = await compared(
      sample,
      memoryRevision(storeWith({ [home]: `${packet}# ${"x".repeat(512 * 1024)}\n` })),
    );
    expect(report.findings.map(({ rule }) => rule)).toContain("packet/changed");
  });

  it("cannot become a link, a submodule or a program", async () => {
    expect(await errorsWithMode("120000")).toContain("packet/deleted");
    expect(await errorsWithMode("160000")).toContain("packet/deleted");
    expect(await errorsWithMode("100755")).toEqual(["file/regular"]);
  });

  it("may get a seal however bad its own rule finds it, but then that rule speaks", async () => {
    const seals = [
      "seal: x\n",
      "seal: {}\n",
      "seal: {digest: x}\n",
      "seal:\n  digest: sha256:0\n  sealed_at: now\n  sealed_by: ada\n",
    ];
    for (const seal of seals) {
      const report = await compared(sample, memoryRevision(storeWith({ [home]: packet + seal })));
      expect(report.findings.filter(({ level }) => level === "error").map(({ rule }) => rule)).toContain("seal/form");
    }
  });
});
