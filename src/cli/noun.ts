import type { Command } from "@commander-js/extra-typings";
import type { Program } from "./program.ts";

/** What each group of commands is about, and an example of one; `cwom <noun> --help` lists the commands of a group. */
export const nouns = {
  repo: ["work with Repos: where work happens", "add Orders --slug shop/orders --system github"],
  issue: ["work with Issues: what is wanted", 'new "Add /healthz" --type feature'],
  packet: ["work with ContextPackets: what a worker is told", 'new "Healthz briefing" --for-issue 0C9'],
  snapshot: ["work with ConstraintSnapshots: limits at one moment", "take --scope repo --available-minutes 90"],
  doctrine: ["work with DoctrineRefs: principles and policies that govern work", "add --from policy.md"],
  run: ["work with Runs: attempts at an Issue", "start --issue 0C9 -- npm test"],
  artifact: ["work with Artifacts: what came of a Run", "add --run 7XK --type log logs/test.txt"],
} as const;

/** A noun that commands are grouped under. */
export type Noun = keyof typeof nouns;

/** The command that groups the commands of a noun, made on first use, so that several files can add to it. */
export function group(cwom: Program, noun: Noun): Command {
  const known = cwom.commands.find((command) => command.name() === noun);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- commander lists its commands without their types
  if (known !== undefined) return known as Command;
  const [about, example] = nouns[noun];
  return cwom.command(noun).description(about).addHelpText("after", `\nExample:\n  $ cwom ${noun} ${example}`);
}
