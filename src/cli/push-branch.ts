import type { Branch } from "../apply/branch-place.ts";
import { share } from "../apply/share.ts";
import { printable } from "../text/printable.ts";
import { printRefusal } from "./workplace.ts";

/** Shares a branch under its own name and says on stderr what became of it; answers the exit code: 1 where a person must decide first. */
export async function pushBranch(branch: Branch, remote: string): Promise<number> {
  const name = branch.ref.replace(/^refs\/heads\//, "");
  const shared = await share(branch, { name: remote, branch: name });
  if (shared.is === "shared") {
    process.stderr.write(`pushed  ${shared.commit} to ${printable(`${remote} ${name}`)}\n`);
    return 0;
  }
  process.stderr.write("committed here, but not pushed: what others pushed does not fit\n");
  if (shared.is === "refused") return printRefusal(shared.findings);
  for (const { path, conflicts } of shared.conflicts) {
    for (const { pointer, why, base, ours, theirs } of conflicts) {
      process.stderr.write(`  ${printable(path)} ${printable(pointer.slice(1))}: ${why}\n`);
      process.stderr.write(`    was ${base}\n    here ${ours}\n    there ${theirs}\n`);
    }
  }
  process.stderr.write(`help  decide it in a merge: git pull --no-rebase ${printable(`${remote} ${name}`)}\n`);
  return 1;
}
