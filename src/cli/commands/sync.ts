import type { WriteOptions } from "../carry-out.ts";
import type { Finish, Program } from "../program.ts";
import { bringing } from "../write-options.ts";

/** What `cwom sync github` may be given. */
export interface SyncOptions extends Omit<WriteOptions, "push"> {
  /** Also bring Issues to GitHub; a text is a remote, which belongs behind `share`. */
  readonly push?: string | true | undefined;
  /** Name of a remote that the commits are pushed to; true for `origin`. */
  readonly share?: string | true | undefined;
  readonly repo?: string | undefined;
  readonly full?: true | undefined;
  readonly explain?: string | undefined;
  readonly tokenFile?: string | undefined;
  readonly pullRequest?: true | undefined;
}

/** `cwom sync`: what other systems have becomes work objects. */
export function addSync(cwom: Program, finish: Finish): void {
  const sync = cwom
    .command("sync")
    .description("make work objects of what another system has, and keep them true")
    .addHelpText("after", "\nExample:\n  $ cwom sync github --repo shop/orders --commit");
  bringing(
    sync
      .command("github")
      .description("take over issues, pull requests, commits and workflow runs that changed since the last time")
      .option("--repo <owner/name>", "the repository (default: where the remote origin leads)")
      .option("--full", "read everything again, and find what was deleted or transferred")
      .option("--explain <number>", "say how one issue is mapped and why, and write nothing")
      .option("--token-file <file>", "read the token from this file (default: GITHUB_TOKEN, GH_TOKEN)")
      .option(
        "--pull-request",
        "land on the branch cwom/sync on GitHub, with one pull request that is kept up to date",
      ),
  )
    .addHelpText(
      "after",
      "\nNo issue on GitHub is made or changed without --push, and --push is about issues: the commits of a sync are pushed by --share." +
        "\n\nExample:\n  $ GITHUB_TOKEN=$(gh auth token) cwom sync github --commit",
    )
    .action(async (options) => {
      const { runSyncGithub } = await import("./run-sync-github.ts");
      finish(await runSyncGithub(options, cwom.opts()));
    });
}
