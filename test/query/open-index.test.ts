import { spawn } from "node:child_process";
import { readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newestFile } from "../../src/query/index-file.ts";
import { listRows } from "../../src/query/list-objects.ts";
import type { ListRequest } from "../../src/query/list-objects.ts";
import type { QueryIndex } from "../../src/query/open-index.ts";
import { runIn } from "../support/cwom-process.ts";
import { createFolder, createRepository } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";
import { filesOf, sampleObjects } from "../support/sample-store.ts";
import { anyIssue, indexOf, placeIn, rowsIn, rowsOfAll } from "./indexes.ts";

function store(): TestRepository {
  const repository = createRepository();
  for (const [file, text] of filesOf(sampleObjects)) repository.write(file, text);
  return repository;
}

function titlesIn(index: QueryIndex, request: Partial<ListRequest> = {}): unknown[] {
  return listRows(index, { ...anyIssue, ...request }).map(({ cells }) => cells.at(-1));
}

/** What full text search finds for a few words, which no other table tells. */
function foundIn(index: QueryIndex): unknown[] {
  const words = ["a", "healthz", "endpoint", "one", "two"];
  return words.map((text) => titlesIn(index, { text }));
}

function whole(index: QueryIndex): unknown {
  return [rowsOfAll(index), foundIn(index), index.unread];
}

const issue = "cwom/Issue/01JD00000000000000000000B1.yaml";

describe("the derived index", () => {
  it("is the same after any changes one by one as when it is made anew", async () => {
    const edit = fc.record({
      file: fc.constantFrom(
        issue,
        "cwom/Run/r.yaml",
        "cwom/Issue/two.yaml",
        "cwom/misplaced.yaml",
        "cwom/Issue/notes.txt",
      ),
      text: fc.constantFrom(
        ...filesOf(sampleObjects).values(),
        "kind: Issue\nid: two\ntitle: one endpoint\nrelationships:\n  blocks:\n    - kind: Issue\n      id: two\n",
        "kind: Issue\nid: two\ntitle: 7\nstatus: [x]\ntags: none\n",
        "not: [yaml",
        null,
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(edit, { maxLength: 3 }), { minLength: 1, maxLength: 4 }), async (rounds) => {
        const repository = store();
        const place = placeIn(path.join(repository.folder, ".git/cwom"));
        for (const edits of rounds) {
          for (const { file, text } of edits) {
            if (text === null) repository.gitWith({}, "clean", "-fdq", "--", file);
            else repository.write(file, text);
          }
          const kept = await indexOf(repository.folder, whole, place);
          const fresh = await indexOf(repository.folder, whole);
          expect(kept).toEqual(fresh);
        }
        repository.remove();
      }),
      { numRuns: 15 },
    );
  });

  it("reads only what changed", async () => {
    const repository = store();
    const place = placeIn(path.join(repository.folder, ".git/cwom"));
    await indexOf(repository.folder, () => undefined, place);
    const file = newestFile(place) ?? "";
    const before = readFileSync(file);
    await indexOf(repository.folder, () => undefined, place);
    expect(readFileSync(file).equals(before)).toBe(true);
    // Were it read again, its rows would be written again.
    await indexOf(repository.folder, ({ database }) => database.exec("COMMIT; UPDATE runs SET mode = 'kept'"), place);
    repository.write("cwom/Issue/two.yaml", "kind: Issue\nid: two\ntitle: two\n");
    const [titles, modes] = await indexOf(
      repository.folder,
      (index) => [titlesIn(index), index.database.prepare("SELECT mode FROM runs").all()],
      place,
    );
    expect(titles).toEqual(["Add /healthz", "two"]);
    expect(modes).toEqual([{ mode: "kept" }]);
  });

  it.each([
    ["is empty", (file: string) => writeFileSync(file, "")],
    ["is no database", (file: string) => writeFileSync(file, "hello ".repeat(2_000))],
    ["was cut off", (file: string) => truncateSync(file, 20_000)],
    ["is overwritten in its middle", (file: string) => writeFileSync(file, holed(readFileSync(file)))],
  ])("is made anew when its file %s", async (_, damage) => {
    const repository = store();
    const place = placeIn(path.join(repository.folder, ".git/cwom"));
    await indexOf(repository.folder, () => undefined, place);
    damage(newestFile(place) ?? "");
    expect(await indexOf(repository.folder, whole, place)).toEqual(await indexOf(repository.folder, whole));
    expect(await indexOf(repository.folder, ({ file }) => file, place)).toBe(newestFile(place));
  });

  it("leaves the file of another build alone, and makes its own", async () => {
    const repository = store();
    const folder = path.join(repository.folder, ".git/cwom");
    const files: (string | null)[] = [];
    for (const build of ["one", "two", "one"]) {
      files.push(await indexOf(repository.folder, ({ file }) => file, placeIn(folder, build)));
    }
    expect(files[0]).toBe(files[2]);
    expect(files[0]).toBe(newestFile(placeIn(folder, "one")));
    expect(files[1]).not.toBe(files[0]);
  });

  it("gives the same answers where nothing can be kept", async () => {
    const repository = store();
    repository.write("in-the-way", "");
    const place = placeIn(path.join(repository.folder, "in-the-way/below"));
    const kept = await indexOf(repository.folder, rowsOfAll, place);
    expect(kept).toEqual(await rowsIn(repository.folder));
  });

  it("counts every file that cannot be read, and holds what can", async () => {
    const repository = store();
    repository.write("cwom/Issue/broken.yaml", "kind: [\n");
    repository.write("cwom/Issue/huge.yaml", "#".repeat(600_000));
    repository.write("cwom/Issue/nothing.yaml", "title: no kind\n");
    const [unread, titles] = await indexOf(repository.folder, (index) => [index.unread, titlesIn(index)]);
    expect(unread).toBe(3);
    expect(titles).toEqual(["Add /healthz"]);
  });
});

describe("many processes at one index", () => {
  const script = path.join(import.meta.dirname, "index-process.ts");

  it("all get the right answer, whoever makes and changes it", async () => {
    const repository = store();
    const folder = path.join(repository.folder, ".git/cwom");
    const all = await Promise.all(
      Array.from({ length: 4 }, (_, number) =>
        runIn(repository.folder, process.execPath, [script, folder, `${number}`, "5"]),
      ),
    );
    for (const { code, stdout, stderr } of all)
      expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: "own 5 of 5\n", stderr: "" });
    expect(await indexOf(repository.folder, rowsOfAll, placeIn(folder, "many"))).toEqual(
      await rowsIn(repository.folder),
    );
  });

  it("may be killed at any moment", async () => {
    const repository = store();
    const folder = path.join(repository.folder, ".git/cwom");
    for (const patience of [150, 250, 300, 350, 400, 500]) {
      const child = spawn(process.execPath, [script, folder, `${patience}`, "1000"], {
        cwd: repository.folder,
        stdio: "ignore",
      });
      const ended = new Promise((done) => child.once("exit", done));
      setTimeout(() => child.kill("SIGKILL"), patience);
      await ended;
      expect(await indexOf(repository.folder, rowsOfAll, placeIn(folder, "many"))).toEqual(
        await rowsIn(repository.folder),
      );
    }
    expect(readdirSync(folder).filter((name) => name.startsWith("index-many")).length).toBeGreaterThan(0);
  });
});

describe("a folder of caches", () => {
  it("is cleared of index files that nobody wrote to for long", async () => {
    const repository = store();
    const folder = createFolder();
    await indexOf(repository.folder, () => undefined, placeIn(folder, "old"));
    const later = { ...placeIn(folder, "new"), now: Date.now() + 10 * 86_400_000 };
    await indexOf(repository.folder, () => undefined, later);
    expect(readdirSync(folder).filter((name) => name.endsWith(".sqlite"))).toEqual([
      expect.stringMatching(/^index-new-/),
    ]);
  });
});

/** Half of the pages, the first one aside, filled with what nobody wrote. */
function holed(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  for (let at = 4_096; at < copy.length; at += 8_192) copy.fill(0xa5, at, at + 4_096);
  return copy;
}
