import type { Performed } from "../apply/perform.ts";
import type { PerformedShared } from "../apply/perform-shared.ts";
import { Failure, exitCodeOf } from "../failure.ts";
import { kinds } from "../model/kinds.ts";
import type { Outcome } from "../operations/operation.ts";
import { jsonText } from "../report/json-text.ts";
import { renderPatch } from "../report/render-patch.ts";
import { printable } from "../text/printable.ts";
import type { WriteOptions } from "./carry-out.ts";
import { resultSchema } from "./failure-json.ts";
import { print, printFailure } from "./output.ts";
import { printRefusal } from "./workplace.ts";

/** What is to be told of an operation; `remote` is where its branch was to be pushed, as it is typed: `origin main`. */
export interface Told<O extends Outcome = Outcome> extends PerformedShared<O> {
  readonly remote: string | null;
}

/** Says what became of an operation, for a person or as one JSON object, and answers the exit code. */
export function tell(told: Told, format: WriteOptions["format"], isQuiet: boolean): number {
  const { performed } = told;
  if (format === "json") print(jsonText(resultJson(told)));
  if (performed.is === "refused") return format === "json" ? 1 : printRefusal(performed.findings);
  if (format !== "json") tellWritten(performed, format, isQuiet);
  return tellShared(told);
}

function tellWritten({ is, outcome, commit }: Performed, format: WriteOptions["format"], isQuiet: boolean): void {
  const isTold = !isQuiet && format !== "id";
  const [main] = outcome.objects;
  if (is === "planned") print(renderPatch(outcome.transaction));
  else if (format === "id") print(main === undefined ? "" : `${printable(main.id)}\n`);
  else if (!isQuiet) for (const touched of outcome.objects) print(lineFor(touched));
  if (commit !== null && isTold) print(commitLine(commit, outcome.transaction));
  if (outcome.note !== undefined && isTold) print(`${printable(outcome.note)}\n`);
  else if (outcome.objects.length === 0 && isTold) print("nothing to change\n");
}

/** The line that tells a commit. */
export function commitLine(commit: string, { summary }: Performed["outcome"]["transaction"]): string {
  return `committed  ${commit}  ${printable(summary)}\n`;
}

/** The commit that the remote has now; null where it has none of it. */
export function pushedCommit(shared: Told["shared"]): string | null {
  return shared !== null && "is" in shared && shared.is === "shared" ? shared.commit : null;
}

/** Says on stderr what became of the push, and answers the exit code: 1 where a person must decide first, else as its Failure says. */
export function tellShared({ shared, remote }: Pick<Told, "shared" | "remote">): number {
  if (shared === null) return 0;
  const where = printable(remote ?? "");
  if (shared instanceof Failure) {
    process.stderr.write("committed here, but not pushed\n");
    printFailure(shared);
    return exitCodeOf(shared);
  }
  if (shared.is === "shared") {
    process.stderr.write(`pushed  ${shared.commit} to ${where}\n`);
    return 0;
  }
  process.stderr.write("committed here, but not pushed: what others pushed does not fit\n");
  if (shared.is === "refused") return printRefusal(shared.findings);
  for (const { path, pointer, why, base, ours, theirs } of conflictsOf(shared)) {
    process.stderr.write(`  ${printable(path)} ${printable(pointer.slice(1))}: ${why}\n`);
    process.stderr.write(`    was ${base}\n    here ${ours}\n    there ${theirs}\n`);
  }
  process.stderr.write(`help  ${decide(where)}\n`);
  return 1;
}

/** `pushed` is the commit that the remote has now; the conclusion `unpushed` has a failure that says why it has none. */
function resultJson({ performed, shared, remote }: Told): object {
  const { is, outcome, commit, findings } = performed;
  const { objects, note = null, transaction } = outcome;
  const result = { schema: resultSchema, conclusion: is, summary: transaction.summary, note, commit, pushed: null };
  if (shared === null) return { ...result, objects, findings };
  if (shared instanceof Failure) {
    const { code, message, help } = shared;
    return { ...result, conclusion: "unpushed", failure: { code, message, help }, objects, findings };
  }
  if (shared.is === "shared") return { ...result, pushed: shared.commit, objects, findings };
  return {
    ...result,
    conclusion: "unpushed",
    failure: { code: "conflict", message: "what others pushed does not fit", help: decide(remote ?? "") },
    conflicts: shared.is === "undecided" ? conflictsOf(shared) : [],
    objects,
    findings: shared.is === "refused" ? shared.findings : findings,
  };
}

function decide(where: string): string {
  return `decide it in a merge: git pull --no-rebase ${where}`;
}

type Undecided = Extract<PerformedShared["shared"], { is: "undecided" }>;
type OpenField = { readonly path: string } & Undecided["conflicts"][number]["conflicts"][number];

function conflictsOf({ conflicts: files }: Undecided): OpenField[] {
  return files.flatMap(({ path, conflicts }) => conflicts.map((open) => ({ path, ...open })));
}

function lineFor({ kind, id, path, change, value }: Performed["outcome"]["objects"][number]): string {
  const title = JSON.stringify(kinds[kind].titleOf(value));
  return `${change}  ${kind} ${printable(id)} ${printable(title)}  ${printable(path)}\n`;
}
