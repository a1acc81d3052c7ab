import { mergeDriverSetup } from "../../src/cli/merge-driver-setup.ts";
import { cwomSource } from "./cwom-process.ts";
import type { TestRepository } from "./git.ts";

/** Has a repository merge work objects by field, with this program or another. */
export function setUpMerging({ git, write }: TestRepository, bin = cwomSource): void {
  const { attributes, settings } = mergeDriverSetup({ node: process.execPath, bin });
  write(".gitattributes", attributes.map((line) => `${line}\n`).join(""));
  for (const { key, value } of settings) git("config", key, value);
}
