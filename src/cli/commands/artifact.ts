import { Option } from "@commander-js/extra-typings";
import { artifactTypes } from "../../model/enums.ts";
import { collect } from "../collect.ts";
import { group } from "../noun.ts";
import type { Finish, Program } from "../program.ts";
import { writing } from "../write-options.ts";

/** `cwom artifact add`: what a Run produced. */
export function addArtifact(cwom: Program, finish: Finish): void {
  writing(
    group(cwom, "artifact")
      .command("add")
      .description(
        "record what a Run produced: a file of the repository with its digest and size, a commit, an address",
      )
      .argument("[file-or-uri]", "a file, an absolute address, or with --type commit a revision")
      .option("--run <id>", "the Run that produced it (default: CWOM_RUN)")
      .addOption(new Option("--type <type>", "sort of output").choices(artifactTypes).makeOptionMandatory())
      .option("--title <text>", "what it is, in one line (default: the file's name)")
      .option("--uri <uri>", "the same as the argument")
      .option("--digest <digest>", "sha256:<hex> or the like (default: that of the file or commit)")
      .option("--media-type <type>", "media type (default: by the file's name)")
      .option("--preview <text>", "a glimpse of its content")
      .option(
        "--check <name=status>",
        "a check it went through: passed, failed or unverified; =evidence may follow",
        collect,
      ),
  )
    .addHelpText(
      "after",
      "\nExamples:\n  $ cwom artifact add docs/report.md --run 7XK --type report --check lint=passed\n  $ cwom artifact add HEAD --run 7XK --type commit",
    )
    .action(async (file, options) => {
      const { runArtifactAdd } = await import("./run-artifact-add.ts");
      finish(await runArtifactAdd(file, options, cwom.opts()));
    });
}
