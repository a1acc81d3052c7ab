import { describe, expect, it } from "vitest";
import { check } from "../../src/check/check.ts";
import type { TreeEntry } from "../../src/git/repository.ts";
import { readCorpus } from "../../src/store/corpus.ts";
import type { Corpus } from "../../src/store/corpus.ts";
import { memoryCache } from "../../src/store/reading-cache.ts";
import { memoryRevision } from "../support/memory-revision.ts";
import { filesOf, sampleObjects } from "../support/sample-store.ts";

const sample = filesOf(sampleObjects);

/** The sample store with more entries, which no file system at hand could hold; a text makes an entry a file with that content. */
function storeWith(
  extra: readonly (Partial<TreeEntry> & Pick<TreeEntry, "path">)[],
  texts: Readonly<Record<string, string>> = {},
): Promise<Corpus> {
  const revision = memoryRevision(new Map([...sample, ...Object.entries(texts)]));
  const others = new Set(extra.map(({ path }) => path));
  const entries = async (): Promise<TreeEntry[]> => [
    ...(await revision.entries()).filter(({ path }) => !others.has(path)),
    ...extra.map((entry) => ({ mode: "100644", oid: `oid of ${entry.path}`, size: 0, ...entry })),
  ];
  return readCorpus({ ...revision, entries }, memoryCache());
}

/** `rule path` of every new warning and error. */
async function said(head: Corpus, base: Corpus | null = null): Promise<string[]> {
  const report = await check({
    head,
    base,
    now: "2026-02-01T00:00:00Z",
    cache: memoryCache(),
  });
  return report.findings
    .filter(({ level, isNew }) => level !== "info" && isNew)
    .map(({ rule, path }) => `${rule} ${path}`);
}

const issue = "cwom/Issue/01JD00000000000000000000B1.yaml";

describe("entries that are no plain files", () => {
  it.each(["120000", "160000", "fifo", "socket", "device", "140000"])(
    "of mode %s are file/regular alone",
    async (mode) => {
      expect(await said(await storeWith([{ path: "cwom/Issue/x.yaml", mode }]))).toEqual([
        "file/regular cwom/Issue/x.yaml",
      ]);
      expect(await said(await storeWith([{ path: "cwom/notes.txt", mode }]))).toEqual(["file/regular cwom/notes.txt"]);
    },
  );

  it("of the old mode 100664 are fine", async () => {
    expect(await said(await storeWith([{ path: "cwom/README.md", mode: "100664" }]))).toEqual([]);
  });

  it.each(["100644", "120000", "160000"])("of mode %s in the place of the store are file/regular", async (mode) => {
    const head = await readCorpus(
      { ...memoryRevision(new Map()), entries: () => Promise.resolve([{ path: "cwom", mode, oid: "a", size: null }]) },
      memoryCache(),
    );
    expect(await said(head)).toEqual(["file/regular cwom"]);
  });

  it.each(["config", "suppressions"])("in the place of %s.yaml are file/regular alone", async (name) => {
    const path = `cwom/${name}.yaml`;
    const head = await storeWith([{ path, mode: "120000" }]);
    expect(await said(head, await storeWith([]))).toEqual([`file/regular ${path}`]);
  });
});

describe("paths that one file system takes for another", () => {
  it("are found beside the store", async () => {
    expect(await said(await storeWith([{ path: "CWOM", mode: "040000" }]))).toEqual(["file/case-collision CWOM"]);
  });

  it("are found where the store itself is spelled in another case", async () => {
    const entry = { path: "Cwom", mode: "040000", oid: "", size: null };
    const head = await readCorpus(
      { ...memoryRevision(new Map()), entries: () => Promise.resolve([entry]) },
      memoryCache(),
    );
    expect(await said(head)).toEqual(["file/case-collision Cwom"]);
  });

  it("are found in two forms of one accented letter", async () => {
    const forms = ["cwom/caf\u00e9.txt", "cwom/cafe\u0301.txt"] as const;
    const head = await storeWith(forms.map((path) => ({ path })));
    expect(await said(head)).toEqual([`file/case-collision ${forms[1]}`, `file/stray ${forms[0]}`]);
  });

  it("are found where a file has the name of a folder", async () => {
    expect(await said(await storeWith([{ path: "cwom/issue" }]))).toEqual(["file/case-collision cwom/issue"]);
  });

  it("keep the one that stands in its place", async () => {
    expect(await said(await storeWith([{ path: "cwom/Readme.MD" }, { path: "cwom/README.md" }]))).toEqual([
      "file/case-collision cwom/Readme.MD",
    ]);
  });
});

describe("names that are not UTF-8", () => {
  it("are file/stray", async () => {
    const path = String.raw`cwom/caf\xe9.txt`;
    expect(await said(await storeWith([{ path, oddName: true }]))).toEqual([`file/stray ${path}`]);
  });

  it("are file/location where they end in .yaml", async () => {
    const path = String.raw`cwom/caf\xe9.yaml`;
    expect(await said(await storeWith([{ path, oddName: true }], { [path]: "a: b\n" }))).toEqual([
      `file/location ${path}`,
    ]);
  });
});

describe("an id that cannot name a file", () => {
  it("is object/id alone, because no path would be right", async () => {
    const path = "cwom/Repo/elsewhere.yaml";
    const text = (sample.get("cwom/Repo/01JD00000000000000000000A1.yaml") ?? "").replace(
      /^id: .*$/m,
      "id: ../elsewhere",
    );
    const head = await storeWith([], {
      [path]: text.replace(/^slug: .*$/m, "slug: shop/other").replace("4711", "4712"),
    });
    expect(await said(head)).toEqual([`object/id ${path}`]);
  });
});

describe("the objects of the sample store", () => {
  it("give no finding, so that what the tests above list is all there is", async () => {
    expect(sample.has(issue)).toBe(true);
    expect(await said(await storeWith([]))).toEqual([]);
  });
});
