import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { check } from "../../src/check/check.ts";
import { readCorpus } from "../../src/store/corpus.ts";
import { memoryCache } from "../../src/store/reading-cache.ts";
import { workTreeRevision } from "../../src/store/work-tree.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const cases = globSync("*/*/*/findings.txt", { cwd: here }).map(dirname).toSorted();

/** Every finding of a case as `path:line:column level rule`, in the order of the report. */
async function findingsOf(folder: string): Promise<string> {
  const cache = memoryCache();
  const head = await readCorpus(workTreeRevision(join(folder, "head")), cache);
  const hasBase = existsSync(join(folder, "base"));
  const base = hasBase ? await readCorpus(workTreeRevision(join(folder, "base")), cache) : null;
  const report = await check({
    head,
    base,
    now: "2026-02-01T00:00:00Z",
    cache,
  });
  const lines = report.findings.map(({ path, line, column, level, rule, isNew }) => {
    return `${path}:${line}:${column} ${level} ${rule}${isNew ? "" : " (old)"}\n`;
  });
  return lines.join("");
}

describe("the cases of the rules", () => {
  it.each(cases)("%s gives the findings it lists", async (name) => {
    const folder = join(here, name);
    expect(await findingsOf(folder)).toBe(readFileSync(join(folder, "findings.txt"), "utf8"));
  });
});
