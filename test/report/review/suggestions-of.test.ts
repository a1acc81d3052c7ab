import { array, assert, constantFrom, property } from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { suggestionMarkdown, suggestionMarker } from "../../../src/report/review/suggestion-markdown.ts";
import { suggestionsOf } from "../../../src/report/review/suggestions-of.ts";
import type { Suggestion } from "../../../src/report/review/suggestions-of.ts";
import { printable } from "../../../src/text/printable.ts";
import { createRepository } from "../../support/git.ts";
import { foreignIn } from "../../support/rendered-markdown.ts";
import { hostileTexts } from "../hostile.ts";

const path = "cwom/Issue/a.yaml";

function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join("");
}

/** What GitHub makes of a file when every suggestion is taken. */
function taken(head: string, suggestions: readonly Suggestion[]): string {
  const lines = head.split("\n").slice(0, -1);
  for (const { startLine, line, lines: added } of suggestions.toReversed())
    lines.splice(startLine - 1, line - startLine + 1, ...added);
  return textOf(lines);
}

/** Texts that stay YAML whatever lines come and go, with many lines that are the same. */
const yamlLines = array(constantFrom("# a", "# b", "# c", "", "#"), { maxLength: 14 }).map((more) => [
  "title: x",
  ...more,
]);

describe("the suggestions for a file", () => {
  it("make of a new file exactly what the command would write, all of them taken", () => {
    assert(
      property(yamlLines, yamlLines, (head, mended) => {
        const [old, now] = [textOf(head), textOf(mended)];
        const suggestions = suggestionsOf({ path, base: null, head: old, mended: now });
        expect(taken(old, suggestions)).toBe(now);
        expect(new Set(suggestions.map(({ fingerprint }) => fingerprint)).size).toBe(suggestions.length);
      }),
    );
  });

  it("stand each within one hunk of the change as git shows it", () => {
    const repository = createRepository();
    assert(
      property(yamlLines, yamlLines, yamlLines, (base, head, mended) => {
        repository.write("a.yaml", textOf(base));
        repository.git("add", "a.yaml");
        repository.write("a.yaml", textOf(head));
        const change = repository.git("diff", "--no-color");
        const hunks = [...change.matchAll(/^@@ \S+ \+(\d+)(?:,(\d+))? @@/gm)].map(([, from, count]) => {
          return { from: Number(from), to: Number(from) + Number(count ?? 1) - 1 };
        });
        const texts = { base: textOf(base), head: textOf(head), mended: textOf(mended) };
        const outside = suggestionsOf({ path, ...texts }).filter(
          ({ startLine, line }) => !hunks.some(({ from, to }) => from <= startLine && line <= to),
        );
        expect(outside).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("leave out what is not in the change, and stand at a neighbour where something is only added", () => {
    const base = textOf(["title: x", ...Array.from({ length: 9 }, (_, at) => `# ${at}`)]);
    const head = base.replace("# 8\n", "# eight\n");
    const suggested = (mended: string): unknown[] =>
      suggestionsOf({ path, base, head, mended }).map(({ startLine, line, lines: added }) => [
        startLine,
        line,
        ...added,
      ]);
    expect(suggested(head.replace("title: x", 'title: "x"'))).toEqual([]);
    expect(suggested(head.replace("# eight", "# 8"))).toEqual([[10, 10, "# 8"]]);
    expect(suggested(`${head}a: b\n`)).toEqual([[10, 10, "# eight", "a: b"]]);
  });

  it("hold nothing that a reader could not see, nor what would leave no file that can be read", () => {
    const hidden = ["title: x\u202e", "title: \tx", "title: x\r", "title: x\u2028", `title: ${"x".repeat(2001)}`];
    for (const title of hidden)
      expect(suggestionsOf({ path, base: null, head: textOf([title]), mended: textOf(["title: y"]) })).toEqual([]);
    expect(suggestionsOf({ path, base: null, head: "a: x", mended: "a: y\n" })).toEqual([]);
    const half = { head: textOf(["a:", "  - b", "", "  - c"]), mended: textOf(["a:", "- b", "", "- c"]) };
    expect(suggestionsOf({ path, base: null, ...half })).toEqual([]);
  });
});

describe("a suggestion as a comment", () => {
  const suggestion = { path, startLine: 1, line: 1, fingerprint: "f".repeat(32) };
  it("is our own words and code, and the lines as they are, whatever hostile text is in them", () => {
    for (const text of hostileTexts) {
      const lines = text.split("\n").filter((line) => printable(line) === line);
      const body = suggestionMarkdown({ ...suggestion, lines, isForm: true }, [{ rule: text, message: text }]);
      if (body === null) continue;
      expect(foreignIn(body).toSorted(), JSON.stringify(text)).toEqual([
        suggestionMarker(suggestion),
        "fence suggestion",
      ]);
      const fences = new MarkdownIt().parse(body, {}).filter(({ type }) => type === "fence");
      expect(fences.map(({ content }) => content)).toEqual([lines.map((line) => `${line}\n`).join("")]);
    }
  });

  const bodyOf = (text: string): string | null =>
    suggestionMarkdown({ ...suggestion, lines: text.split("\n"), isForm: true }, [
      { rule: "object/type", message: "@ada <b>#1</b>" },
    ]);

  it("says what is wrong, then what to take, in a fence that no text ends", () => {
    expect(bodyOf('version: "1.10"')).toBe(
      `<!-- cwom:fix ${"f".repeat(32)} -->\n\`@ada <b>#1</b>\` (\`object/type\`)\n\n\`\`\`suggestion\nversion: "1.10"\n\`\`\`\n`,
    );
    for (const run of ["```", "`````", "`".repeat(60)]) {
      const fence = "`".repeat(Math.max(3, run.length + 1));
      expect(bodyOf(`title: |\n  ${run}\n  ${run}suggestion`)).toContain(`\n${fence}suggestion\n`);
    }
    expect(bodyOf("`".repeat(61))).toBeNull();
  });
});
