import { Command } from "@commander-js/extra-typings";
import { version } from "../version.ts";
import { addAudit } from "./commands/audit.ts";
import { addCheck } from "./commands/check.ts";
import { addHook } from "./commands/hook.ts";
import { addEnqueue } from "./commands/enqueue.ts";
import { addDiff } from "./commands/diff.ts";
import { addExport } from "./commands/export.ts";
import { addFix } from "./commands/fix.ts";
import { addFmt } from "./commands/fmt.ts";
import { addMergeDriver } from "./commands/merge-driver.ts";
import { addList } from "./commands/list.ts";
import { addIndex } from "./commands/index.ts";
import { addLog } from "./commands/log.ts";
import { addQuery } from "./commands/query.ts";
import { addReady } from "./commands/ready.ts";
import { addShow } from "./commands/show.ts";
import { addTrace } from "./commands/trace.ts";
import { addRules } from "./commands/rules.ts";
import { addSchema } from "./commands/schema.ts";
import { addSet } from "./commands/set.ts";
import { addSeal } from "./commands/seal.ts";
import { addSync } from "./commands/sync.ts";
import { addTask } from "./commands/task.ts";
import { addVerify } from "./commands/verify.ts";

/** Takes the exit code of the command that ran. */
export type Finish = (code: number) => void;

/** What every command may be given. */
export type GlobalOptions = {
  /** A folder of the repository. */
  C: string;
  color: boolean;
  quiet?: true | undefined;
};

/** The whole command line; commands hand their exit code to `finish`. */
export function program(finish: Finish): Program {
  const cwom: Program = new Command("cwom")
    .description("Work objects as plain files in your own git repository, with a chain of causes that can be trusted.")
    .version(version, "-V, --version")
    .option("-C <folder>", "any folder of the repository", ".")
    .option("--no-color", "plain output (NO_COLOR is honoured too)")
    .option("-q, --quiet", "only what must be said")
    .showHelpAfterError("(see cwom --help)")
    .exitOverride()
    .addHelpText(
      "after",
      "\nExample:\n  $ cwom check --base main\n\nExit codes: 0 clean, 1 findings, 2 wrong usage or configuration, 3 could not decide",
    );
  addCheck(cwom, finish);
  addDiff(cwom, finish);
  addAudit(cwom, finish);
  addHook(cwom, finish);
  addExport(cwom, finish);
  addFmt(cwom, finish);
  addFix(cwom, finish);
  addSet(cwom, finish);
  addSeal(cwom, finish);
  addVerify(cwom, finish);
  addEnqueue(cwom, finish);
  addTask(cwom, finish);
  addSync(cwom, finish);
  addMergeDriver(cwom, finish);
  addList(cwom, finish);
  addIndex(cwom, finish);
  addLog(cwom, finish);
  addQuery(cwom, finish);
  addReady(cwom, finish);
  addShow(cwom, finish);
  addTrace(cwom, finish);
  addRules(cwom);
  addSchema(cwom);
  for (const command of cwom.commands) command.exitOverride();
  return cwom;
}

/** The command line that commands are added to. */
export type Program = Command<[], GlobalOptions>;
