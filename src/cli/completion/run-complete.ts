import type { Command } from "commander";
import { printableLine } from "../../text/printable.ts";
import type { Program } from "../program.ts";
import { completeWords } from "./complete-words.ts";
import { storeSources } from "./store-sources.ts";
import type { Typed } from "./typed-words.ts";

/** Says the candidates for the end of a command line, one a line: the word, a tab, what it is. Answers 1 where there is none. */
export async function runComplete(cwom: Program, typed: Typed, say: (line: string) => void): Promise<number> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one library, two sets of types for it
  const command = cwom as unknown as Command;
  const found = await completeWords(command, typed, storeSources);
  const shown = found.filter(({ word }) => word.startsWith(typed.kept));
  for (const { word, about } of shown) say(`${word.slice(typed.kept.length)}\t${printableLine(about, 60)}`);
  return shown.length === 0 ? 1 : 0;
}
