import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { staleFiles } from "../src/generate.ts";
import { withBlock } from "../src/page-tables.ts";
import { rules } from "../src/rules/index.ts";
import { projectRoot, projectText } from "./support/project-files.ts";

describe("what is generated", () => {
  it("is committed as the code makes it now", () => {
    const stale = staleFiles(projectRoot).map((file) => file.path);
    expect(stale, "run npm run generate").toEqual([]);
  });

  it("has its place in the README and on every rule page", () => {
    const readme = projectText("README.md");
    const missing = ["rules", "inputs", "outputs"].filter((name) => !hasBlock(readme, name));
    const pages = rules
      .map((rule) => `src/rules/${rule.id}.md`)
      .filter((page) => existsSync(path.join(projectRoot, page)));
    expect([...missing, ...pages.filter((page) => !hasBlock(projectText(page), "facts"))]).toEqual([]);
  });

  it("goes between its markers, keeps everything else, and is the same the second time", () => {
    const page = "# A\n\n<!-- facts -->\nold\n<!-- /facts -->\n\nrest <!-- facts -->\n";
    const filled = withBlock(page, "facts", "| new |\n");
    expect(filled).toBe("# A\n\n<!-- facts -->\n| new |\n<!-- /facts -->\n\nrest <!-- facts -->\n");
    expect(withBlock(filled, "facts", "| new |\n")).toBe(filled);
    expect(withBlock("no markers", "facts", "| new |\n")).toBe("no markers");
  });
});

function hasBlock(page: string, name: string): boolean {
  return withBlock(page, name, "") !== withBlock(page, name, "x\n");
}
