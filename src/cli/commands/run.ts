import { Option } from "@commander-js/extra-typings";
import { failureCategories, runModes } from "../../model/enums.ts";
import { collect } from "../collect.ts";
import { group } from "../noun.ts";
import type { Finish, Program } from "../program.ts";
import { writing } from "../write-options.ts";

const categoryOption = new Option("--category <sort>", "sort of failure (default: unknown)").choices(failureCategories);

/** `cwom run start`, `finish`, `fail` and `cancel`: the life of a Run. */
export function addRun(cwom: Program, finish: Finish): void {
  addStart(cwom, finish);
  addFinish(cwom, finish);
  addFail(cwom, finish);
  addCancel(cwom, finish);
}

function addStart(cwom: Program, finish: Finish): void {
  writing(
    group(cwom, "run")
      .command("start")
      .description(
        "begin a Run: every input is pinned by its digest, and a planned or ready Issue becomes running; with a command after --, run it and record its log, its verdict and the end of the Run",
      )
      .argument("[command...]", "after --: a command to run; its exit code is that of cwom")
      .option("--issue <id>", "the Issue to make a new Run for")
      .option("--run <id>", "a planned, ready or blocked Run to begin instead")
      .option("--packet <id>", "a ContextPacket to work from (default: the Issue's latest)", collect)
      .option("--doctrine <id>", "a DoctrineRef to hold to (default: the Issue's and the packet's)", collect)
      .option("--snapshot <id>", "the ConstraintSnapshot (default: the Issue's newest)")
      .addOption(new Option("--mode <mode>", "who executes (default: the actor's kind)").choices(runModes))
      .option("--actor <actor>", "who executes: ada, agent:coder (default: CWOM_ACTOR, else git's user.email)")
      .option("--runtime <name>", "where it executes (default: local)")
      .option("--tool <name>", "a tool it executes with", collect)
      .option("--log <folder>", "where the command's log goes (default: .cwom/runs, from the repository's root)")
      .option("--summary <text>", "what came of it, where a command ends well")
      .addOption(categoryOption),
  )
    .addHelpText("after", "\nExample:\n  $ cwom run start --issue 0C9 -- npm test")
    .action(async (command, options) => {
      const { runStart } = await import("./run-run.ts");
      finish(await runStart(command, options, cwom.opts()));
    });
}

function addFinish(cwom: Program, finish: Finish): void {
  writing(
    group(cwom, "run")
      .command("finish")
      .description("end a Run as done; the Issue stays open, since its acceptance is another question")
      .argument("<id>", "the Run, or any beginning or end of its id")
      .requiredOption("--summary <text>", "what came of it, in a sentence or two")
      .option("--artifact <id>", "an Artifact that it made and does not list yet", collect)
      .option("--decision <text>", "something that was decided on the way", collect)
      .option("--usd <amount>", "what it cost, in US dollars")
      .option("--tokens <count>", "tokens of language models that it took")
      .option("--compute-s <seconds>", "seconds of computing that it took"),
  )
    .addHelpText("after", '\nExample:\n  $ cwom run finish 7XK --summary "Added the endpoint and a test." --usd 0.4')
    .action(async (id, options) => {
      const { runFinish } = await import("./run-run.ts");
      finish(await runFinish(id, options, cwom.opts()));
    });
}

function addFail(cwom: Program, finish: Finish): void {
  writing(
    group(cwom, "run")
      .command("fail")
      .description("end a Run as failed, with the reason; also one whose process was killed")
      .argument("<id>", "the Run, or any beginning or end of its id")
      .requiredOption("--message <text>", "what went wrong")
      .addOption(categoryOption)
      .option("--summary <text>", "what came of it (default: the message)"),
  )
    .addHelpText("after", '\nExample:\n  $ cwom run fail 7XK --category test --message "2 tests fail."')
    .action(async (id, options) => {
      const { runFail } = await import("./run-run.ts");
      finish(await runFail(id, options, cwom.opts()));
    });
}

function addCancel(cwom: Program, finish: Finish): void {
  writing(
    group(cwom, "run")
      .command("cancel")
      .description("end a Run that is not wanted any more, begun or not")
      .argument("<id>", "the Run, or any beginning or end of its id")
      .option("--reason <text>", "why"),
  )
    .addHelpText("after", '\nExample:\n  $ cwom run cancel 7XK --reason "The Issue is a duplicate."')
    .action(async (id, options) => {
      const { runCancel } = await import("./run-run.ts");
      finish(await runCancel(id, options, cwom.opts()));
    });
}
