import { Option } from "@commander-js/extra-typings";

/** `--dry-run`, of every command that writes. */
export const dryRunOption = new Option("--dry-run", "show the change as a diff, write nothing");
/** `--format`, of every command that writes. */
export const resultFormatOption = new Option("--format <format>", "how to say what became of it; id is the id alone")
  .choices(["text", "json", "id"] as const)
  .default("text" as const);
