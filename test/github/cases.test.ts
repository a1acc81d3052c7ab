import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { check } from "../../src/check/check.ts";
import { explainIssue } from "../../src/github/explain-issue.ts";
import { memoryCache } from "../../src/store/reading-cache.ts";
import { corpusOf } from "../support/corpus-of.ts";
import { mapCase, readCase } from "./case.ts";
import { filesOfDrafts, mappingOf } from "./mapped.ts";

const folder = path.join(import.meta.dirname, "cases");
const names = readdirSync(folder).toSorted();

/** Every text below a folder, by its path in it. */
function textsBelow(place: string): Record<string, string> {
  if (!existsSync(place)) return {};
  const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.map((file) => [path.relative(place, file), readFileSync(file, "utf8")]));
}

describe("what GitHub sends", () => {
  it.each(names)("becomes the objects of the case %s", (name) => {
    const place = path.join(folder, name);
    const { drafts, notes } = mapCase(readCase(place));
    const files = filesOfDrafts(drafts);
    const made = drafts.map(({ kind, id }): [string, string] => [
      `${kind}/${id}.yaml`,
      files.get(`cwom/${kind}/${id}.yaml`) ?? "",
    ]);
    expect(Object.fromEntries(made)).toEqual(textsBelow(path.join(place, "after")));
    const notesFile = path.join(place, "notes.txt");
    expect(notes.map((note) => `${note}\n`).join("")).toBe(
      existsSync(notesFile) ? readFileSync(notesFile, "utf8") : "",
    );
  });

  it.each(names)("passes the check as the store of the case %s", async (name) => {
    const place = path.join(folder, name);
    const given = readCase(place);
    const before = Object.entries(textsBelow(path.join(place, "before")));
    const files = [
      ...before.map(([file, text]): [string, string] => [`cwom/${file}`, text]),
      ...filesOfDrafts(mapCase(given).drafts),
    ];
    const cache = memoryCache();
    const report = await check({ head: await corpusOf(Object.fromEntries(files)), now: "2026-12-01T00:00:00Z", cache });
    expect(report.findings.filter(({ level }) => level === "error")).toEqual([]);
    expect(report.conclusion).toBe("clean");
  });

  it("is explained in lines that a terminal shows as they are", () => {
    const given = readCase(path.join(folder, "issue-full"));
    if (given.map !== "issue") throw new Error("an issue is to be explained");
    expect(explainIssue(given.input, mappingOf(given.settings, given.known))).toEqual(
      readFileSync(path.join(folder, "issue-full", "explained.txt"), "utf8")
        .trimEnd()
        .split("\n"),
    );
  });
});
