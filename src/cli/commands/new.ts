import { group } from "../noun.ts";
import type { Noun } from "../noun.ts";
import type { Finish, Program } from "../program.ts";

/** The short ways to `cwom new <kind>`: noun, verb, what it makes. */
const shorthands = [
  ["repo", "add", "add a Repo", "--name Orders --slug shop/orders --system github"],
  ["issue", "new", "open an Issue", '"Add /healthz" --type feature'],
  [
    "packet",
    "new",
    "write a ContextPacket, sealed unless it is a draft",
    '"Healthz briefing" --for-issue 0C9 --from briefing.md',
  ],
  ["snapshot", "take", "take a ConstraintSnapshot of how things are now", "--scope repo --available-minutes 90"],
  [
    "doctrine",
    "add",
    "add a DoctrineRef",
    "small-changes --namespace shop --version 1.0 --type principle --from policy.md",
  ],
] as const satisfies readonly (readonly [Noun, string, string, string])[];

/** `cwom new <kind>` and its shorthands. The flags come from the model, which is read when a command runs. */
export function addNew(cwom: Program, finish: Finish): void {
  const make = async (noun: string, name: string, args: readonly string[]): Promise<void> => {
    const { kindOfWord } = await import("../../query/kind-words.ts");
    const { runNew } = await import("./run-new.ts");
    finish(await runNew(kindOfWord(noun), name, args, cwom.opts()));
  };
  cwom
    .command("new")
    .description("make a work object of any kind; cwom new <kind> --help lists its flags")
    .argument("<kind>", "repo, issue, packet, snapshot, doctrine, run or artifact")
    .argument(
      "[words...]",
      "flags for its fields, and --set, --from, --edit, --draft, --dry-run, --stage, --commit, --push, --format",
    )
    .passThroughOptions()
    .allowUnknownOption()
    .addHelpText("after", '\nExample:\n  $ cwom new issue "Add /healthz" --type feature')
    .action((kind, words) => make(kind, `cwom new ${kind}`, words));
  for (const [noun, verb, description, example] of shorthands) {
    group(cwom, noun)
      .command(verb)
      .description(description)
      .argument("[words...]", "flags for its fields")
      // Its help is that of the command which is made when this one runs.
      .helpOption(false)
      .passThroughOptions()
      .allowUnknownOption()
      .addHelpText("after", `\nExample:\n  $ cwom ${noun} ${verb} ${example}`)
      .action((words) => make(noun, `cwom ${noun} ${verb}`, words));
  }
}

/** The word for the kind that a command makes, by the names of its parent and its own, and what was typed after it; null for every other command. */
export function makingNoun(parent: string, name: string, operands: readonly string[]): string | null {
  if (name === "new" && parent === "cwom") return operands[0] ?? null;
  return shorthands.find(([noun, verb]) => noun === parent && verb === name)?.[0] ?? null;
}
