import { Option } from "@commander-js/extra-typings";
import { readyWords } from "../../query/ready-words.ts";
import type { Finish, Program } from "../program.ts";
import { listFormats } from "./list.ts";

/** What `cwom ready` may be given. */
export interface ReadyOptions {
  readonly planned?: true | undefined;
  readonly repo?: string | undefined;
  readonly limit?: string | undefined;
  readonly at?: string | undefined;
  readonly format: (typeof listFormats)[number];
}

/** `cwom ready`: what can be worked on now. */
export function addReady(cwom: Program, finish: Finish): void {
  cwom
    .command("ready")
    .description("list the Issues that can be worked on now, the most urgent first")
    .option("--planned", "also Issues that are only planned")
    .option("--repo <id>", "of this Repo, by id or slug")
    .option("--limit <number>", "at most so many")
    .option("--at <revision>", "as the store stood at this revision")
    .addOption(new Option("--format <format>", "how to write it").choices(listFormats).default("table" as const))
    .addHelpText("after", `\n${readyWords}\n\nExample:\n  $ cwom ready --limit 1 --format json`)
    .action(async (options) => {
      const { runReady } = await import("./run-ready.ts");
      finish(await runReady(options, cwom.opts()));
    });
}
