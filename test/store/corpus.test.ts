import { describe, expect, it } from "vitest";
import { fileByteLimit } from "../../src/model/limits.ts";
import { isAtHome, readCorpus } from "../../src/store/corpus.ts";
import { memoryCache } from "../../src/store/reading-cache.ts";
import type { Revision } from "../../src/store/revision.ts";
import { corpusOf, revisionOf, textOf } from "../support/corpus-of.ts";

const a = "cwom/Issue/a.yaml";
const issue = textOf("Issue", "a");

/** A revision that notes which paths are read. */
function watched(revision: Revision): { revision: Revision; read: string[] } {
  const read: string[] = [];
  const noting: Revision = {
    ...revision,
    read: (entries, maxBytes) => {
      read.push(...entries.map(({ path }) => path));
      return revision.read(entries, maxBytes);
    },
  };
  return { revision: noting, read };
}

describe("a corpus", () => {
  it("keeps every entry below cwom/, and finds objects by kind and id, by id and by path", async () => {
    const files = { [a]: issue, "cwom/Run/a.yaml": textOf("Run", "a"), "cwom/x.txt": "x", "cwom/Issue/b.yaml": "[" };
    const corpus = await corpusOf(files);
    expect(corpus.files.map(({ path }) => path)).toEqual(Object.keys(files).toSorted());
    expect(corpus.objects.map(({ kind, id }) => `${kind} ${id}`)).toEqual(["Issue a", "Run a"]);
    expect(corpus.find("Run", "a")).toBe(corpus.objects[1]);
    expect(corpus.find("Repo", "a")).toBeNull();
    expect(corpus.withId("a")).toEqual(corpus.objects);
    expect(corpus.of("Issue")).toEqual([corpus.objects[0]]);
    expect(corpus.at("cwom/Issue/b.yaml")?.reading?.outline).toMatchObject({ kind: null, readable: false });
    expect(corpus.at("cwom/none")).toBeNull();
  });

  it("prefers the object at its rightful path, wherever the other one sorts", async () => {
    const corpus = await corpusOf({ "cwom/A/a.yaml": issue, [a]: issue, "cwom/Z/a.yaml": issue });
    expect(corpus.find("Issue", "a")?.file.path).toBe(a);
    expect(corpus.objects.map(isAtHome)).toEqual([false, true, false]);
  });

  it("exists as soon as there is any entry", async () => {
    expect((await corpusOf({})).exists).toBe(false);
    expect((await corpusOf({ "README.md": "" })).exists).toBe(false);
    expect((await corpusOf({ "cwom/.gitkeep": "" })).exists).toBe(true);
  });

  it.each(["120000", "160000", "040000", "fifo", "socket", "device"])(
    "never opens an entry of mode %s",
    async (mode) => {
      const { revision, read } = watched(revisionOf({ [a]: issue }, { [a]: mode }));
      const corpus = await readCorpus(revision, memoryCache());
      expect(corpus.at(a)).toMatchObject({ mode, regular: false, reading: null });
      expect(corpus.objects).toEqual([]);
      expect(read).toEqual([]);
    },
  );

  it("reads an executable file, which is still no regular one", async () => {
    const corpus = await corpusOf({ [a]: issue }, { [a]: "100755" });
    expect(corpus.find("Issue", "a")?.file.regular).toBe(false);
  });

  it("says of a file that is too large that it is, and holds none of it", async () => {
    const corpus = await corpusOf({
      [a]: `${issue}# ${"x".repeat(fileByteLimit)}\n`,
      "cwom/config.yaml": "#".repeat(fileByteLimit + 1),
    });
    expect(corpus.at(a)).toMatchObject({ tooLarge: true, reading: null });
    expect(corpus.at("cwom/config.yaml")).toMatchObject({ tooLarge: true, settings: null });
    expect(await corpus.contentsOf(corpus.files)).toEqual(new Map());
  });

  it("reads a file of just the allowed size", async () => {
    const corpus = await corpusOf({ [a]: `${issue}#`.padEnd(fileByteLimit, "x") });
    expect(corpus.find("Issue", "a")?.file).toMatchObject({ tooLarge: false, size: fileByteLimit });
  });

  it("keeps the bytes of settings and takes no object from them", async () => {
    const corpus = await corpusOf({ "cwom/config.yaml": issue });
    expect(corpus.objects).toEqual([]);
    expect(Buffer.from(corpus.at("cwom/config.yaml")?.settings ?? []).toString()).toBe(issue);
  });

  it("parses the same bytes once, whatever path they stand at, and settings every time", async () => {
    const cache = memoryCache();
    const files = { [a]: issue, "cwom/config.yaml": "seal: landing\n" };
    const first = await readCorpus(revisionOf(files), cache);
    const { revision, read } = watched(revisionOf({ ...files, "cwom/old/a.yaml": issue }));
    const second = await readCorpus(revision, cache);
    expect(read).toEqual(["cwom/config.yaml"]);
    expect(second.at("cwom/old/a.yaml")?.reading).toBe(first.at(a)?.reading);
    expect(second.at("cwom/config.yaml")?.settings).not.toBeNull();
  });

  it("gives back the bytes of the files it read, and of no others", async () => {
    const corpus = await corpusOf({ [a]: issue, "cwom/x.txt": "x" });
    const contents = await corpus.contentsOf(corpus.files);
    expect([...contents].map(([path, bytes]) => [path, Buffer.from(bytes).toString()])).toEqual([[a, issue]]);
  });
});
