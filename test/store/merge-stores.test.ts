import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeStores } from "../../src/store/merge-stores.ts";
import type { MergedStores } from "../../src/store/merge-stores.ts";
import type { Json } from "../../src/model/json.ts";
import { isSame } from "../../src/store/merge/outcome.ts";
import { runCwom, runIn } from "../support/cwom-process.ts";
import { cloneRepository, createRepository } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";
import { setUpMerging } from "../support/merge-setup.ts";
import { afterEdits, asBytes, at, editsOf, storeOfIssues, valueOf } from "../support/random-edits.ts";
import type { Edit, Texts } from "../support/random-edits.ts";

/** Two people's edits of one store. */
function twoClones(objects: number, edits: number) {
  const base = storeOfIssues(objects);
  const paths = [...base.keys()].filter((path) => path.startsWith("cwom/Issue/"));
  const both = fc.tuple(editsOf("ada", paths, edits), editsOf("bob", paths, edits));
  return both.map(([here, there]) => ({
    base,
    here,
    there,
    ours: afterEdits(base, here, 1),
    theirs: afterEdits(base, there, 2),
  }));
}

function merged(base: Texts, ours: Texts, theirs: Texts): MergedStores {
  return mergeStores({ base: asBytes(base), ours: asBytes(ours), theirs: asBytes(theirs) });
}

function resultOf(ours: Texts, { writes }: MergedStores): Map<string, string> {
  const result = new Map(ours);
  for (const { path, after } of writes) {
    if (after === null) result.delete(path);
    else result.set(path, Buffer.from(after).toString());
  }
  return result;
}

function meaning(texts: Texts, { conflicts }: MergedStores): unknown {
  const open = new Set(conflicts.map(({ path }) => path));
  return [...texts].filter(([path]) => !open.has(path)).map(([path, text]) => [path, valueOf(text)]);
}

function has(value: Json | undefined, item: Json): boolean {
  return Array.isArray(value) && value.some((other) => isSame(other, item));
}

describe("two clones of one store, edited at random", () => {
  it("come to the same store whichever merges 200 edits of each, lose nothing, and are in conflict only where both changed one field", () => {
    fc.assert(
      fc.property(twoClones(30, 200), ({ base, here, there, ours, theirs }) => {
        const one = merged(base, ours, theirs);
        const other = merged(base, theirs, ours);
        const result = resultOf(ours, one);
        expect(meaning(result, one)).toEqual(meaning(resultOf(theirs, other), other));
        expect(one.conflicts.map(fieldsOf)).toEqual(other.conflicts.map(fieldsOf));
        for (const [path, text] of result)
          expect([
            path,
            one.conflicts.some((file) => file.path === path) ? [] : lost(path, text, base, [here, there]),
          ]).toEqual([path, []]);
        for (const { path, conflicts } of one.conflicts) {
          const [before, mine, yours] = [base, ours, theirs].map((texts) => valueOf(texts.get(path) ?? ""));
          for (const { pointer } of conflicts) {
            const field = pointer.slice(1).replace("~1", "/");
            const [old, left, right] = [before, mine, yours].map((value) => at(value ?? {}, field));
            expect(
              [left, right].some((value) => isSame(value, old)),
              `${path} ${pointer}`,
            ).toBe(false);
            expect(left).not.toEqual(right);
          }
        }
      }),
      { numRuns: 2, endOnFailure: true },
    );
  });

  it("come to the same by git's own merge, both ways", async () => {
    const [sample] = fc.sample(twoClones(5, 16), { seed: 4, numRuns: 1 });
    if (sample === undefined) throw new Error("there is a sample");
    const { base, ours, theirs } = sample;
    const shared = createRepository();
    put(shared, base);
    setUpMerging(shared);
    shared.commit();
    const [ada, bob] = [cloneRepository(shared.folder), cloneRepository(shared.folder)];
    for (const [clone, texts] of [
      [ada, ours],
      [bob, theirs],
    ] as const) {
      setUpMerging(clone);
      put(clone, texts);
      clone.commit();
    }
    for (const [clone, peer, mine, yours] of [
      [ada, bob, ours, theirs],
      [bob, ada, theirs, ours],
    ] as const) {
      const tip = peer.git("rev-parse", "HEAD");
      clone.git("-c", "protocol.file.allow=always", "fetch", "-q", peer.folder, "HEAD");
      const { code } = await runIn(clone.folder, "git", ["merge", "-q", "--no-edit", tip]);
      const expected = merged(base, mine, yours);
      expect([code, expected.conflicts.length > 0, expected.writes.length > 0]).toEqual([1, true, true]);
      const unmerged = new Set(clone.git("diff", "--name-only", "--diff-filter=U").split("\n").filter(Boolean));
      expect([...unmerged].toSorted()).toEqual(expected.conflicts.map(({ path }) => path));
      for (const [path, text] of resultOf(mine, expected)) if (!unmerged.has(path)) expect(clone.read(path)).toBe(text);
      for (const { path, marked } of expected.conflicts) expect(clone.read(path)).toBe(Buffer.from(marked).toString());
      await expectDecided(clone, expected);
    }
  });
});

/** Once ours is kept everywhere, no file is left that cannot be read. */
async function expectDecided(clone: TestRepository, { conflicts }: MergedStores): Promise<void> {
  for (const { path } of conflicts) {
    clone.write(path, clone.read(path).replaceAll(/<{7} ours\n([^]*?)={7}\n[^]*?>{7} theirs\n/g, "$1"));
  }
  const { stdout } = await runCwom(clone.folder, ["check", "--format", "json"]);
  const { findings }: { findings: { rule: string }[] } = JSON.parse(stdout);
  expect(findings.filter(({ rule }) => rule.startsWith("file/"))).toEqual([]);
}

function fieldsOf({ path, conflicts }: MergedStores["conflicts"][number]): unknown {
  return [
    path,
    conflicts.map(({ pointer, ours, theirs }) => [pointer, ...[ours, theirs].toSorted()].join(" ")).toSorted(),
  ];
}

/** Edits that a merged file does not show, though the one who made them changed the field and did not undo them. */
function lost(path: string, text: string, base: Texts, people: readonly (readonly Edit[])[]): Edit[] {
  const [before, value] = [valueOf(base.get(path) ?? ""), valueOf(text)];
  return people.flatMap((edits) => {
    const own = edits.filter((edit) => edit.path === path);
    const last = own.filter((edit, index) => !own.slice(index + 1).some((later) => undoes(later, edit)));
    const changes = last.filter((edit) => edit.is !== "set" || at(before, edit.member) !== edit.value);
    return changes.filter((edit) => !shows(value, text, edit));
  });
}

function undoes(later: Edit, edit: Edit): boolean {
  if (later.is === "set" && edit.is === "set") return later.member === edit.member;
  return later.is === "line" && edit.is === "line" && later.line === edit.line;
}

function shows(value: Record<string, Json>, text: string, edit: Edit): boolean {
  if (edit.is === "comment") return text.includes(`# ${edit.text}\n`);
  if (edit.is === "set") return at(value, edit.member) === edit.value;
  if (edit.is === "add") return has(at(value, edit.list), edit.item);
  const { description } = value;
  return typeof description === "string" && description.split("\n").includes(edit.text);
}

function put(repository: TestRepository, texts: Texts): void {
  for (const [path, text] of texts) repository.write(path, text);
}
