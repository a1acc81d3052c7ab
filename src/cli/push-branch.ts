import type { Branch } from "../apply/branch-place.ts";
import { share } from "../apply/share.ts";
import type { Remote, Shared } from "../apply/share.ts";
import { exitCodeOf } from "../failure.ts";
import type { Failure } from "../failure.ts";
import { printable } from "../text/printable.ts";
import { failureOf, failureValue, printFailure } from "./output.ts";
import { printFindings } from "./workplace.ts";

/** What became of a push: what sharing answered, or the Failure that kept it from an answer. */
export type Pushed = Shared | { readonly is: "failed"; readonly failure: Failure };

/** Shares a branch under its own name and says on stderr what became of it; never throws, as the commit is made whatever becomes of the push. */
export async function pushBranch(branch: Branch, remote: string): Promise<Pushed> {
  const to = { name: remote, branch: branch.ref.replace(/^refs\/heads\//, "") };
  const pushed = await sharedOrFailed(branch, to);
  sayPushed(pushed, `${to.name} ${to.branch}`);
  return pushed;
}

/** The exit code of a push: 0 where it is done, 1 where a person must decide first, that of the Failure else. */
export function exitCodeOfPush(pushed: Pushed): number {
  if (pushed.is === "failed") return exitCodeOf(pushed.failure);
  return pushed.is === "shared" ? 0 : 1;
}

/** What became of a push, as a member of a result in JSON. */
export function pushedValue(pushed: Pushed): unknown {
  const { is } = pushed;
  if (is === "failed") return { is, failure: failureValue(pushed.failure) };
  if (is === "undecided") return { is, files: pushed.conflicts.map(({ path, conflicts }) => ({ path, conflicts })) };
  return pushed;
}

async function sharedOrFailed(branch: Branch, to: Remote): Promise<Pushed> {
  try {
    return await share(branch, to);
  } catch (thrown) {
    return { is: "failed", failure: failureOf(thrown) };
  }
}

function sayPushed(pushed: Pushed, to: string): void {
  if (pushed.is === "shared") {
    process.stderr.write(`pushed  ${pushed.commit} to ${printable(to)}\n`);
    return;
  }
  if (pushed.is === "failed") {
    process.stderr.write("committed here, but not pushed\n");
    printFailure(pushed.failure);
    return;
  }
  process.stderr.write("committed here, but not pushed: what others pushed does not fit\n");
  if (pushed.is === "refused") printFindings(pushed.findings);
  else sayConflicts(pushed.conflicts);
  process.stderr.write(`help  decide it in a merge: git pull --no-rebase ${printable(to)}\n`);
}

function sayConflicts(files: Extract<Shared, { is: "undecided" }>["conflicts"]): void {
  for (const { path, conflicts } of files) {
    for (const { pointer, why, base, ours, theirs } of conflicts) {
      process.stderr.write(`  ${printable(path)} ${printable(pointer.slice(1))}: ${why}\n`);
      process.stderr.write(`    was ${base}\n    here ${ours}\n    there ${theirs}\n`);
    }
  }
}
