import type { Command } from "@commander-js/extra-typings";
import type { Program } from "./program.ts";

/** What each group of commands is about; `cwom <noun> --help` lists the commands of one. */
const nouns = {
  repo: "work with Repos: where work happens",
  issue: "work with Issues: what is wanted",
  packet: "work with ContextPackets: what a worker is told",
  snapshot: "work with ConstraintSnapshots: limits at one moment",
  doctrine: "work with DoctrineRefs: principles and policies that govern work",
  run: "work with Runs: attempts at an Issue",
  artifact: "work with Artifacts: what came of a Run",
} as const;

/** A noun that commands are grouped under. */
export type Noun = keyof typeof nouns;

/** The command that groups the commands of a noun, made on first use, so that several files can add to it. */
export function group(cwom: Program, noun: Noun): Command {
  const known = cwom.commands.find((command) => command.name() === noun);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- commander lists its commands without their types
  if (known !== undefined) return known as Command;
  return cwom.command(noun).description(nouns[noun]);
}
