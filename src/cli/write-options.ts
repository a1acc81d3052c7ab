import { Option } from "@commander-js/extra-typings";
import type { Command, OptionValues } from "@commander-js/extra-typings";

const sharing = "commit it, merge what others pushed, and push the branch (to origin)";
const dryRun = new Option("--dry-run", "show the change as a diff, write nothing");
const stage = new Option("--stage", "also put the changed files into git's index");
const commit = new Option(
  "--commit",
  "make one commit of it on the branch that is checked out, from what is committed",
);
const push = new Option("--push [remote]", sharing);
const share = new Option("--share [remote]", sharing);
/** Where `--push` is about something else. A remote behind it is understood, so that it can be refused in words. */
const bring = new Option(
  "--push [remote]",
  "also write to GitHub: make an issue of each open Issue without one, and tell what was changed here",
);
bring.flags = "--push";
const format = new Option("--format <format>", "how to say what became of it; id is the id alone")
  .choices(["text", "json", "id"] as const)
  .default("text" as const);

/** How a change is kept: `Keeping` of chosen-place.ts. */
export function keeping<A extends unknown[], O extends OptionValues, G extends OptionValues>(
  command: Command<A, O, G>,
) {
  return command.addOption(stage).addOption(commit).addOption(push);
}

/** The options that every command that writes may be given, one by one. */
export const writingOptions = [dryRun, stage, commit, push, format] as const;

/** The options that every command has which changes the store: `WriteOptions` of carry-out.ts. */
export function writing<A extends unknown[], O extends OptionValues, G extends OptionValues>(
  command: Command<A, O, G>,
) {
  return keeping(command.addOption(dryRun)).addOption(format);
}

/** The same for a command that writes to another system too: what other commands call `--push` is `--share` there. */
export function bringing<A extends unknown[], O extends OptionValues, G extends OptionValues>(
  command: Command<A, O, G>,
) {
  return command
    .addOption(bring)
    .addOption(dryRun)
    .addOption(stage)
    .addOption(commit)
    .addOption(share)
    .addOption(format);
}
