import { Argument, Option } from "@commander-js/extra-typings";
import type { FormatName } from "../../report/formats.ts";
import type { Finish, Program } from "../program.ts";

const formatNames = ["text", "json", "github", "sarif", "junit", "agent"] as const satisfies readonly FormatName[];

/** What `cwom audit` may be given. */
export interface AuditOptions {
  readonly since?: string | undefined;
  readonly resume?: true | undefined;
  readonly allCommits?: true | undefined;
  readonly format: FormatName;
}

/** `cwom audit`: proof over a whole history that nothing sealed ever changed. */
export function addAudit(cwom: Program, finish: Finish): void {
  cwom
    .command("audit")
    .description("prove from the whole history that nothing sealed ever changed, or say who changed what")
    .addArgument(new Argument("[revision]", "the branch, tag or commit to audit").default("HEAD"))
    .option("--since <revision>", "begin after this commit, which was audited before")
    .option("--resume", "begin where the last clean audit of this branch in this clone ended")
    .option("--all-commits", "look at merged branches too, commit by commit")
    .addOption(new Option("--format <format>", "how to say it").choices(formatNames).default("text" as const))
    .addHelpText("after", "\nExample:\n  $ cwom audit main")
    .action(async (revision, options) => {
      const { runAudit } = await import("./run-audit.ts");
      finish(await runAudit(revision, options, cwom.opts()));
    });
}
