import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { doorFlaw, doors, placeOf, places, rankFlaw } from "./support/house-plan.ts";
import { codeSpans, proseOf } from "./support/markdown.ts";
import { projectFiles, projectRoot, projectText } from "./support/project-files.ts";
import { readSource } from "./support/source-file.ts";

const files = projectFiles();
const sources = files.filter((file) => /^src\/.*\.ts$/.test(file)).map(readSource);
const pages = files.filter((file) => file.endsWith(".md") && !file.startsWith("test/rules/"));

const maxFileLines = 300;
const maxFunctionLines = 60;

/** Files and functions (`path:line`) that may be longer, each with its reason. */
const longer: ReadonlyMap<string, string> = new Map();

/** What stands at the top of the tree: ours, then what tools force. */
const topLevel = new Set(
  `package.json tsconfig.json action.yml src cwom schemas test .github README.md dist
   package-lock.json LICENSE .gitignore .gitattributes .ci .npmrc
   .oxfmtrc.json .oxlintrc.json rolldown.config.js tsconfig.types.json vitest.config.ts`.split(/\s+/),
);

describe("the code", () => {
  it("has a rank for every file, and a file for every rank", () => {
    expect(sources.filter((file) => placeOf(file.path) === null).map((file) => file.path)).toEqual([]);
    expect(places.map(({ name }) => name).filter((name) => !isThere("src", name))).toEqual([]);
    expect(doors.flatMap((door) => door.places).filter((name) => !isThere("src", name))).toEqual([]);
  });

  it("imports from lower ranks only, from its own folder, or from where its row of src/README.md says", () => {
    expect(sources.flatMap((file) => file.imports.flatMap((name) => rankFlaw(file, name) ?? []))).toEqual([]);
  });

  it("uses packages, modules and globals only through their doors", () => {
    const flaws = sources.flatMap((file) =>
      [...file.imports, ...file.globals].flatMap((use) => doorFlaw(file, use) ?? []),
    );
    expect(flaws).toEqual([]);
  });

  it("would be told of an import against the ranks, and of a use beside a door", () => {
    const file = { path: "src/text/lines.ts", lines: 1, imports: [], globals: [], functions: [], undocumented: [] };
    expect(rankFlaw(file, "../store/layout.ts")).toMatch(/may not import src\/store\/layout\.ts \(rank 2\)/);
    expect(rankFlaw(file, "../git/history.ts")).toMatch(/may not import/);
    expect(rankFlaw(file, "../model/id.ts")).toBeNull();
    const uses = ["isomorphic-git", "node:child_process", "@octokit/rest", "left-pad", "process.env", "the clock"];
    expect(uses.map((use) => doorFlaw(file, use) === null)).toEqual(uses.map(() => false));
    expect(["yaml", "zod", "node:buffer", "process.versions"].map((use) => doorFlaw(file, use))).toEqual(
      Array(4).fill(null),
    );
  });

  it("is in files and functions that can be read in one go", () => {
    const tests = files
      .filter((file) => /^test\/.*\.ts$/.test(file))
      .map((file) => ({
        name: file,
        lines: projectText(file).trimEnd().split("\n").length,
      }));
    const long = [...sources.map(({ path: name, lines }) => ({ name, lines })), ...tests].filter(
      ({ lines }) => lines > maxFileLines,
    );
    const functions = sources.flatMap((file) =>
      file.functions.flatMap(({ line, lines }) => (lines > maxFunctionLines ? [`${file.path}:${line}`] : [])),
    );
    expect([...long.map(({ name }) => name), ...functions].filter((name) => !longer.has(name))).toEqual([]);
  });

  it("says of every export what it promises", () => {
    expect(sources.flatMap((file) => file.undocumented.map((line) => `${file.path}:${line}`))).toEqual([]);
  });

  it("is in files with kebab-case names", () => {
    const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.test|\.d)?\.ts$/;
    const names = files.filter((file) => /^(?:src|test)\/.*\.ts$/.test(file));
    expect(names.filter((file) => !kebab.test(path.basename(file)))).toEqual([]);
  });
});

describe("the tree", () => {
  it("holds at its top what it is meant to hold, and nothing else", () => {
    const tops = new Set(files.map((file) => file.split("/")[0] ?? ""));
    expect([...tops].filter((name) => !topLevel.has(name))).toEqual([]);
  });

  it("has every file that a page names", () => {
    expect(pages.flatMap((page) => missingPaths(page).map((name) => `${page} names ${name}`))).toEqual([]);
  });

  it("names no machine and no registry in what is committed", () => {
    const texts = files.filter((file) => /\.(?:[cm]?[jt]s|json|md|ya?ml|txt)$|^[^.]*$|\/run$/.test(file));
    expect(texts.filter((file) => machinePath.test(projectText(file)))).toEqual([]);
    expect(texts.filter((file) => registryHost.test(projectText(file)))).toEqual([]);
    expect(projectText("package-lock.json")).not.toContain('"resolved"');
  });
});

/** Homes of people and of build machines; `/home/runner` is where every GitHub runner works. */
const machinePath = /(?<![\w./-])\/(?:home\/(?!runner\b)|Users\/|root\/|work\/)\w/;
/** `registry.components.…` is how a library in the bundle calls a member of its own. */
const registryHost = /\bregistry\.(?!components\.)[a-z0-9-]+\.[a-z]{2,}/i;

/** Relative links, and code spans that look like paths of this project, that lead nowhere. */
function missingPaths(page: string): string[] {
  const text = proseOf(projectText(page));
  const folder = path.dirname(page);
  const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)].map(([, link = ""]) => link);
  const named = codeSpans(text).filter((code) => looksLikePath(code, folder));
  return [
    ...links.filter((link) => !isThere(folder, link)),
    ...named.filter((name) => !isThere(folder, name) && !isThere("", name)),
  ];
}

/** A page may speak of the reader's own store and workflow: those are no files of this project. */
function looksLikePath(code: string, folder: string): boolean {
  if (!/^[\w.@-]+(?:\/[\w.@-]+)*\/?$/.test(code) || /^(?:\.\/)?(?:cwom|\.git|\.vscode|node_modules)\//.test(code))
    return false;
  const [first = ""] = code.split("/");
  if (!code.includes("/")) return /\.(?:ts|md)$/.test(code);
  return isThere("", first) || isThere(folder, first);
}

function isThere(folder: string, name: string): boolean {
  return existsSync(path.join(projectRoot, folder, name));
}
