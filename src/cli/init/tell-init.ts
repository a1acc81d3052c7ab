import { actionToChoose, ownSchema, workflowPath } from "../../operations/init/init-files.ts";
import { jsonText } from "../../report/json-text.ts";
import { renderPatch } from "../../report/render-patch.ts";
import type { Transaction } from "../../store/transaction.ts";
import { printable } from "../../text/printable.ts";
import { print } from "../output.ts";
import type { GlobalOptions } from "../program.ts";

/** What `cwom init` may be given. */
export interface InitOptions {
  readonly agent?: true | undefined;
  readonly worker?: "actions" | undefined;
  readonly action?: string | undefined;
  readonly dryRun?: true | undefined;
  readonly format: "text" | "json";
}

/** What became of one file. */
export interface InitStep {
  readonly path: string;
  readonly is: "created" | "changed" | "there";
  /** Lines that a person may want to add to a file that is theirs. */
  readonly toAdd?: string;
}

/** All that init did. */
export interface InitDone {
  readonly root: string;
  readonly steps: readonly InitStep[];
  /** Keys of git's configuration that were written; null where there is no git to write them with. */
  readonly settings: readonly string[] | null;
  readonly transaction: Transaction;
}

/** Says what was made, what was there, and what to type next. */
export function tellInit(done: InitDone, { format, dryRun, action }: InitOptions, { quiet }: GlobalOptions): void {
  const { root, steps, settings, transaction } = done;
  const needsAction = action === undefined && steps.some(({ path, is }) => path === workflowPath && is === "created");
  const next = nextCommands(needsAction);
  if (format === "json") {
    const is = dryRun === true ? "planned" : "written";
    print(jsonText({ schema: "cwom.init/1", conclusion: is, root, files: steps, settings, next }));
    return;
  }
  if (dryRun === true) {
    print(transaction.writes.length === 0 ? "nothing to change\n" : patchOf(transaction));
    return;
  }
  if (quiet === true) return;
  for (const { path, is, toAdd } of steps) {
    print(`${is.padEnd(8)} ${printable(path)}\n`);
    if (toAdd !== undefined) print(`         to add, if you want: ${toAdd.replaceAll(/\s*\n\s*/g, " ").trim()}\n`);
  }
  for (const key of settings ?? []) print(`set      git config ${key}\n`);
  if (settings === null) print("left     git config merge.cwom.driver: there is no git to set it with\n");
  print(next.map((line, index) => `${index === 0 ? "next   " : "       "}  ${line}\n`).join(""));
}

/** Nobody reads a generated schema, whose one line is longer than all the rest. */
function patchOf({ summary, writes }: Transaction): string {
  const generated = writes.filter(({ path }) => path === ownSchema);
  const read = writes.filter((write) => !generated.includes(write));
  const said = generated.map(({ path, after }) => `# and ${path}: ${after?.length ?? 0} bytes, generated\n`);
  return renderPatch({ summary, writes: read }) + said.join("");
}

function nextCommands(needsAction: boolean): string[] {
  return [
    "cwom issue new",
    "cwom check",
    'git add . && git commit -m "Begin a store of work objects"',
    ...(needsAction ? [`choose the Action in ${workflowPath}: it says ${actionToChoose}`] : []),
  ];
}
