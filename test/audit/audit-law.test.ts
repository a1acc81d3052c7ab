import { array, assert, asyncProperty, constantFrom, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { auditOf } from "../support/audit-of.ts";
import { createRepository } from "../support/git.ts";
import { filesOf, sampleObjects, withChanges } from "../support/sample-store.ts";

/** What one packet is at one commit: absent, or one of three texts. */
const form = constantFrom(null, "a", "b", "c");
const states = array(tuple(form, form), { minLength: 1, maxLength: 8 });
type States = readonly (readonly (string | null)[])[];

/** One commit for each state, by git itself. */
function importHistory(all: States): string {
  const repository = createRepository();
  const parts = all.flatMap((forms, number) => {
    const files = forms.flatMap((text, at) => (text === null ? [] : [...packet(at, text)]));
    const changes = [["README", String(number)] as const, ...files].map(
      ([path, content]) => `M 100644 inline ${path}\n${data(content)}`,
    );
    const head = `commit refs/heads/main\ncommitter Ada <ada@example.com> ${1_767_225_600 + number} +0000\n`;
    return [head, data(String(number)), "deleteall\n", "M 100644 inline cwom/README.md\n", data("x"), ...changes];
  });
  repository.gitWith({ input: parts.join("") }, "fast-import", "--quiet");
  return repository.folder;
}

function packet(at: number, text: string): Map<string, string> {
  const changes = { kind: "ContextPacket", id: `01JD00000000000000000000C${at}`, instructions: `${at} ${text}` };
  return filesOf([withChanges(sampleObjects, changes)]);
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

/** The commits that did wrong to an object, by the words of the promise: what differs from the commit before and from what landed. */
function wrongs(all: States, at: number): number[] {
  const forms = all.map((state) => state[at] ?? null);
  const landed = forms.find((text) => text !== null) ?? null;
  const first = forms.indexOf(landed);
  return forms.flatMap((text, number) =>
    number > first && text !== forms[number - 1] && text !== landed ? [number] : [],
  );
}

describe("the audit", () => {
  it("finds in any history exactly the commits that change what landed", async () => {
    await assert(
      asyncProperty(states, async (all) => {
        const report = await auditOf(importHistory(all));
        const seconds = report.findings.map(({ message }) => Number(/T00:00:(\d\d)Z\)$/.exec(message)?.[1]));
        const expected = all[0]?.flatMap((_, at) => wrongs(all, at)) ?? [];
        expect(seconds.map(String).toSorted()).toEqual(expected.map(String).toSorted());
      }),
      { numRuns: 12 },
    );
  });
});
