import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { kindNames } from "../../src/model/enums.ts";
import { createRepository } from "../support/git.ts";
import { hostileTexts } from "../report/hostile.ts";
import { examine, formatNames } from "./examine.ts";
import type { Found } from "./examine.ts";
import { filledObject } from "./filled.ts";

/** The big list of naughty strings, github.com/minimaxir/big-list-of-naughty-strings, MIT licence, copyright 2015 Max Woolf. */
const blns: readonly string[] = JSON.parse(readFileSync(new URL("strings/blns.json", import.meta.url), "utf8"));
/** Our own: for terminals, workflow runners, Markdown, URL readers, spreadsheets and language models. */
const ours: readonly string[] = JSON.parse(readFileSync(new URL("strings/ours.json", import.meta.url), "utf8"));

const lists = [
  { name: "the big list of naughty strings", texts: blns },
  {
    name: "texts that mean something to a machine",
    texts: [...ours, ...hostileTexts].map((text) => text.slice(0, 5000)),
  },
];

/** Some thousand objects, each with findings of its own. */
const bounds = { milliseconds: 20_000, megabytes: 800 };

describe.each(lists)("$name", ({ texts }) => {
  it("harm nobody in any text of the kinds in turn, in any format, and every object is found", async () => {
    const repository = createRepository();
    const paths = texts.flatMap((text, at) =>
      [0, 1].map((turn) => {
        const kind = kindNames[(at + turn) % kindNames.length] ?? "Issue";
        const id = `01JD${String(at).padStart(22, "0")}`;
        const path = `cwom/${kind}/${id}.yaml`;
        repository.write(path, stringify(filledObject(kind, id, text), { version: "1.1", lineWidth: 0 }));
        return path;
      }),
    );
    for (const format of formatNames) {
      const { code, stdout } = await examine(repository.folder, ["--format", format], bounds);
      expect(code).toBe(1);
      if (format !== "json") continue;
      const { findings }: { findings: Found[] } = JSON.parse(stdout);
      const found = new Set(findings.filter(({ level }) => level === "error").map(({ path }) => path));
      expect(paths.filter((path) => !found.has(path))).toEqual([]);
    }
  });
});
