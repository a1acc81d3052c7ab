import { Option } from "@commander-js/extra-typings";

/** `--dry-run`, of every command that writes. */
export const dryRunOption = new Option("--dry-run", "show the change as a diff, write nothing");
/** `--commit`, of every command that writes. */
export const commitOption = new Option(
  "--commit",
  "make one commit of the change on the branch that is checked out; what is not committed is not seen",
);
/** `--push`, of every command that writes. */
export const pushOption = new Option(
  "--push [remote]",
  "commit, merge what others pushed, and push the branch (to origin)",
);
/** `--format`, of every command that writes. */
export const resultFormatOption = new Option("--format <format>", "how to say what became of it; id is the id alone")
  .choices(["text", "json", "id"] as const)
  .default("text" as const);
