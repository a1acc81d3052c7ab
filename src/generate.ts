import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parse } from "yaml";
import { digestVectors } from "./model/digest-vectors.ts";
import { kindNames } from "./model/enums.ts";
import { jsonSchemaOf, jsonSchemaOfAll } from "./model/json-schema.ts";
import { actionManifest, inputTable, outputTable, ruleFacts, ruleTable, withBlock } from "./page-tables.ts";
import { rules } from "./rules/index.ts";
import type { Rule } from "./rules/rule.ts";

/** A file that is made from the code and committed: its path from the root of this project, and its text. */
export interface GeneratedFile {
  readonly path: string;
  readonly content: string;
}

const projectRoot = path.dirname(import.meta.dirname);

/** Every generated file, whole: of pages only the marked blocks are made, the rest is as it stands under `root`. */
export function generatedFiles(root: string = projectRoot): GeneratedFile[] {
  return [
    ...kindNames.map((kind) => json(`schemas/${kind}.json`, jsonSchemaOf(kind))),
    json("schemas/cwom.schema.json", jsonSchemaOfAll()),
    json("schemas/digest-vectors.json", digestVectors),
    ...readme(root),
    ...rules.flatMap((rule) => rulePage(root, rule)),
  ];
}

function json(file: string, value: unknown): GeneratedFile {
  return { path: file, content: `${JSON.stringify(value, null, 2)}\n` };
}

function readme(root: string): GeneratedFile[] {
  const page = textOf(root, "README.md");
  const manifest = textOf(root, "action.yml");
  if (page === null || manifest === null) return [];
  const action = actionManifest.parse(parse(manifest));
  const withInputs = withBlock(page, "inputs", inputTable(action));
  const withOutputs = withBlock(withInputs, "outputs", outputTable(action));
  return [{ path: "README.md", content: withBlock(withOutputs, "rules", ruleTable(rules)) }];
}

function rulePage(root: string, rule: Rule): GeneratedFile[] {
  const file = `src/rules/${rule.id}.md`;
  const page = textOf(root, file);
  return page === null ? [] : [{ path: file, content: withBlock(page, "facts", ruleFacts(rule)) }];
}

/** The generated files under `root` that are missing or differ from what the code makes now. */
export function staleFiles(root: string): GeneratedFile[] {
  return generatedFiles(root).filter((file) => file.content !== textOf(root, file.path));
}

function textOf(root: string, file: string): string | null {
  try {
    return readFileSync(path.join(root, file), "utf8");
  } catch {
    return null;
  }
}

async function main(): Promise<void> {
  const stale = staleFiles(projectRoot);
  const checkOnly = process.argv.includes("--check");
  for (const file of stale) {
    process.stdout.write(`${checkOnly ? "stale" : "written"}: ${file.path}\n`);
    if (checkOnly) continue;
    await mkdir(path.dirname(path.join(projectRoot, file.path)), { recursive: true });
    await writeFile(path.join(projectRoot, file.path), file.content);
  }
  if (checkOnly && stale.length > 0) process.exitCode = 1;
}

if (import.meta.main) await main();
