import { Command } from "@commander-js/extra-typings";
import type { CommandUnknownOpts } from "@commander-js/extra-typings";
import { version } from "../version.ts";
import { addArtifact } from "./commands/artifact.ts";
import { addAudit } from "./commands/audit.ts";
import { addCheck } from "./commands/check.ts";
import { addHook } from "./commands/hook.ts";
import { addCompletion } from "./commands/completion.ts";
import { addEdit } from "./commands/edit.ts";
import { addExport } from "./commands/export.ts";
import { addFix } from "./commands/fix.ts";
import { addFmt } from "./commands/fmt.ts";
import { addInit } from "./commands/init.ts";
import { addNew } from "./commands/new.ts";
import { addClaim } from "./commands/claim.ts";
import { addImport } from "./commands/import.ts";
import { addPacketSupersede } from "./commands/packet-supersede.ts";
import { addEnqueue } from "./commands/enqueue.ts";
import { addDiff } from "./commands/diff.ts";
import { addMergeDriver } from "./commands/merge-driver.ts";
import { addList } from "./commands/list.ts";
import { addIndex } from "./commands/index.ts";
import { addLog } from "./commands/log.ts";
import { addProve } from "./commands/prove.ts";
import { addQuery } from "./commands/query.ts";
import { addReady } from "./commands/ready.ts";
import { addMcp } from "./commands/mcp.ts";
import { addServe } from "./commands/serve.ts";
import { addSite } from "./commands/site.ts";
import { addShow } from "./commands/show.ts";
import { addTrace } from "./commands/trace.ts";
import { addRules } from "./commands/rules.ts";
import { addRun } from "./commands/run.ts";
import { addSchema } from "./commands/schema.ts";
import { addSet } from "./commands/set.ts";
import { addSeal } from "./commands/seal.ts";
import { addSync } from "./commands/sync.ts";
import { addTask } from "./commands/task.ts";
import { addVerify } from "./commands/verify.ts";
import { addWork } from "./commands/work.ts";

/** Takes the exit code of the command that ran. */
export type Finish = (code: number) => void;

/** What every command may be given. */
export type GlobalOptions = {
  /** A folder of the repository. */
  C: string;
  color: boolean;
  quiet?: true | undefined;
};

function subcommandTerm(command: CommandUnknownOpts): string {
  if (command.parent?.parent === null) return command.name();
  const given = command.registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? "..." : ""}`;
    return argument.required ? ` <${name}>` : ` [${name}]`;
  });
  return command.name() + given.join("");
}

/** The commands as the help lists them, in the order in which somebody new needs them. */
const groups: readonly (readonly [string, (cwom: Program, finish: Finish) => void])[] = [
  ["To begin and to ask for work:", all(addInit, addNew, addSet, addEdit, addPacketSupersede, addSeal)],
  ["To work:", all(addReady, addClaim, addRun, addArtifact, addWork)],
  ["To look things up:", all(addList, addShow, addTrace, addLog, addQuery, addDiff, addSite)],
  ["To check and to prove:", all(addCheck, addVerify, addProve, addAudit, addFmt, addFix, addHook, addMergeDriver)],
  ["To and from other programs:", all(addSync, addServe, addMcp, addExport, addImport, addEnqueue, addTask, addIndex)],
  ["To know more:", all(addRules, addSchema, addCompletion)],
];

function all(...adders: readonly ((cwom: Program, finish: Finish) => void)[]) {
  return (cwom: Program, finish: Finish): void => {
    for (const add of adders) add(cwom, finish);
  };
}

/** The whole command line; commands hand their exit code to `finish`. */
export function program(finish: Finish): Program {
  const cwom: Program = new Command("cwom")
    .description("Work objects as plain files in your own git repository, with a chain of causes that can be trusted.")
    .version(version, "-V, --version")
    .option("-C <folder>", "any folder of the repository", ".")
    .option("--no-color", "plain output (NO_COLOR is honoured too)")
    .option("-q, --quiet", "only what must be said")
    // What is wrong is thrown, and main says it in the words of all other failures.
    .configureOutput({ outputError: () => undefined })
    // What stands after a command is the command's own; main puts the options of all commands first.
    .enablePositionalOptions()
    .exitOverride()
    // What a command takes is said in its own help; here it would leave no room for what it does.
    .configureHelp({ subcommandTerm })
    .addHelpText(
      "after",
      "\nExamples:\n  $ cwom init\n  $ cwom issue new\n  $ cwom check --base main\n\nExit codes: 0 clean, 1 findings or refused, 2 wrong usage or configuration, 3 could not decide",
    );
  cwom.on("option:no-color", () => {
    // What is said on the way, prompts too, is coloured by the environment.
    process.env["NO_COLOR"] = "1";
    delete process.env["FORCE_COLOR"];
  });
  for (const [heading, add] of groups) {
    cwom.commandsGroup(heading);
    add(cwom, finish);
  }
  cwom.helpCommand("help [command]", "tell what a command does and takes");
  for (const command of cwom.commands) command.exitOverride();
  return cwom;
}

/** The command line that commands are added to. */
export type Program = Command<[], GlobalOptions>;
