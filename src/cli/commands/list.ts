import { Option } from "@commander-js/extra-typings";
import type { Finish, Program } from "../program.ts";

/** How a list of objects is written. */
export const listFormats = ["table", "json", "yaml", "ids"] as const;

/** What `cwom list` may be given. */
export interface ListOptions {
  readonly status?: readonly string[] | undefined;
  readonly tag?: readonly string[] | undefined;
  readonly type?: readonly string[] | undefined;
  readonly repo?: string | undefined;
  readonly issue?: string | undefined;
  readonly run?: string | undefined;
  readonly text?: string | undefined;
  readonly sort?: string | undefined;
  readonly limit?: string | undefined;
  readonly at?: string | undefined;
  readonly format: (typeof listFormats)[number];
}

function eachOf(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...value.split(",").filter((word) => word !== "")];
}

function oneMore(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** `cwom list`: the objects of one kind, narrowed down. */
export function addList(cwom: Program, finish: Finish): void {
  cwom
    .command("list")
    .description("list the objects of one kind: repo, issue, packet, snapshot, doctrine, run or artifact")
    .argument("<kind>", "the kind, as one or as many: issue, issues")
    .option("--status <status>", "in this state, or any of several parted by commas", eachOf)
    .option("--type <type>", "of this type, or any of several parted by commas", eachOf)
    .option("--tag <tag>", "with this tag; may be said again, for all of them", oneMore)
    .option("--repo <id>", "of this Repo, by id or slug: connected with it, or with an Issue of it")
    .option("--issue <id>", "connected with this Issue")
    .option("--run <id>", "connected with this Run")
    .option("--text <words>", "holding all of these words, or beginnings of words")
    .option("--sort <columns>", "by these columns, parted by commas; -column from the greatest down (default: id)")
    .option("--limit <number>", "at most so many")
    .option("--at <revision>", "as the store stood at this revision")
    .addOption(new Option("--format <format>", "how to write it").choices(listFormats).default("table" as const))
    .addHelpText("after", "\nExample:\n  $ cwom list issues --status ready,blocked --sort priority,-updated_at")
    .action(async (kind, options) => {
      const { runList } = await import("./run-list.ts");
      finish(await runList(kind, options, cwom.opts()));
    });
}
