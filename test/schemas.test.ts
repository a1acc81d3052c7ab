import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { generatedFiles } from "../src/generate.ts";
import type { Json, JsonObject } from "../src/model/json.ts";
import { isMapping } from "../src/model/json.ts";
import { schemaChanges } from "./support/schema-changes.ts";
import type { SchemaChanges } from "./support/schema-changes.ts";

const root = path.dirname(import.meta.dirname);

/** What to say of a committed file that is not what the code makes; null when it is. */
function complaint(file: string, committed: string | null, generated: string): string | null {
  if (committed === generated) return null;
  const again = `${file} is not what the code makes: run npm run generate`;
  if (committed === null) return again;
  const { breaking } = changesOf(JSON.parse(committed), JSON.parse(generated));
  if (breaking.length === 0) return again;
  return [
    `breaking change in ${file} (§8: such changes require v0.2)`,
    ...breaking.map((line) => `  ${line}`),
    "If it is meant: run npm run generate, and give the reason in the commit.",
  ].join("\n");
}

function changesOf(before: Json, after: Json): SchemaChanges {
  if (isMapping(before) && isMapping(after)) return schemaChanges(before, after);
  return vectorChanges(Array.isArray(before) ? before : [], Array.isArray(after) ? after : []);
}

/** A published digest vector holds for ever: it may not change and not go. */
function vectorChanges(before: readonly Json[], after: readonly Json[]): SchemaChanges {
  const texts = new Set(after.map((vector) => JSON.stringify(vector)));
  const gone = before.filter((vector) => !texts.has(JSON.stringify(vector)));
  return { breaking: gone.map((vector) => `vector changed or gone: ${nameOf(vector)}`), additive: [] };
}

function nameOf(vector: Json): string {
  return JSON.stringify(isMapping(vector) ? vector["name"] : vector);
}

function committedText(file: string): string | null {
  try {
    return readFileSync(path.join(root, file), "utf8");
  } catch {
    return null;
  }
}

const told = (before: JsonObject | JsonObject[], after: JsonObject | JsonObject[]): string | null =>
  complaint("x", JSON.stringify(before), JSON.stringify(after));

const files = generatedFiles().filter((file) => file.path.startsWith("schemas/"));

describe("the published schemas", () => {
  it.each(files)("$path is what the code makes", (file) => {
    const found = complaint(file.path, committedText(file.path), file.content);
    expect(found, found ?? "").toBeNull();
  });

  it("name a breaking change, and ask for npm run generate otherwise", () => {
    expect(told({ maxLength: 9 }, { maxLength: 8 })).toMatch(/breaking change in x .*\n {2}: maxLength 9 became 8/);
    expect(told({ maxLength: 8 }, { maxLength: 9 })).toMatch(/run npm run generate/);
    expect(told({ maxLength: 8 }, { maxLength: 9 })).not.toMatch(/breaking change/);
    expect(told([{ name: "a", digest: "1" }], [{ name: "a", digest: "2" }])).toMatch(/breaking change.*\n.*gone: "a"/);
    expect(told([{ name: "a" }], [{ name: "a" }, { name: "b" }])).not.toMatch(/breaking change/);
    expect(complaint("x", null, "{}")).toMatch(/run npm run generate/);
  });
});
