import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { rolldown } from "rolldown";
import { loadConfig } from "rolldown/config";
import { expect, it } from "vitest";
import { createFolder } from "./support/git.ts";

const root = resolve(import.meta.dirname, "..");

/** Contents of all files below a folder, by path. */
function filesBelow(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).toSorted();
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, "latin1")]));
}

it("dist/ holds nothing that runs a text as code", () => {
  const built = [...filesBelow(join(root, "dist"))].filter(([, text]) => /\beval\(/.test(text));
  expect(built.map(([path]) => path)).toEqual([]);
});

it("dist/ is what the sources build to, byte by byte (npm run build)", async () => {
  const config = await loadConfig(join(root, "rolldown.config.js"), { configLoader: "native" });
  if (typeof config === "function" || Array.isArray(config)) throw new Error("the configuration is not one object");
  const { output, ...input } = config;
  if (Array.isArray(output)) throw new Error("the configuration has several outputs");
  const folder = createFolder();
  const bundle = await rolldown({ ...input, cwd: root });
  await bundle.write({ ...output, dir: folder });
  await bundle.close();
  const [built, committed] = [filesBelow(folder), filesBelow(join(root, "dist"))];
  committed.forEach((_, path) => path.startsWith("types/") && committed.delete(path));
  expect([...committed.keys()], "npm run build").toEqual([...built.keys()]);
  const stale = [...built].filter(([path, text]) => committed.get(path) !== text).map(([path]) => path);
  expect(stale, "npm run build").toEqual([]);
});
