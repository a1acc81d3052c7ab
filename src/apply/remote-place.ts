import { Failure, Raced } from "../failure.ts";
import { commitRevision } from "../store/revision.ts";
import type { Transaction } from "../store/transaction.ts";
import { refuseUnlike } from "./branch-place.ts";
import type { Branch } from "./branch-place.ts";
import type { Place } from "./place.ts";
import type { Remote } from "./share.ts";

/**
 * A branch of a remote as the place of work: operations see its last commit as it is there now, and a write is one commit on top
 * of it, pushed if nobody was faster. No branch of this clone is moved, so that nothing here can stand in the way.
 */
export async function openRemoteBranch(branch: Omit<Branch, "ref">, remote: Remote): Promise<Place> {
  const { repository, writer, cache, now } = branch;
  const tip = await writer.fetchBranch(remote.name, remote.branch);
  if (tip === null)
    throw new Failure(
      "usage",
      `${remote.name} has no branch ${remote.branch}`,
      `push it first: git push ${remote.name} ${remote.branch}`,
    );
  const revision = await commitRevision(repository, tip);
  const write = (transaction: Transaction): Promise<string> => pushTo(branch, remote, tip, transaction);
  return { repository, tree: revision, landed: revision, cache, now, write };
}

/** Makes one commit on top of where the remote's branch stands and brings it there; `Raced` when the branch has moved. */
async function pushTo(
  { repository, writer, person, now }: Omit<Branch, "ref">,
  remote: Remote,
  expected: string,
  transaction: Transaction,
): Promise<string> {
  const oid = await writer.prepare({
    expected,
    writes: transaction.writes.map(({ path, after }) => ({ path, bytes: after })),
    message: `${transaction.summary}\n`,
    author: person,
    committer: person,
    time: now,
  });
  await refuseUnlike(repository, oid, transaction);
  const pushed = await writer.push({ remote: remote.name, branch: remote.branch, oid, expected });
  if (pushed === "lost") throw new Raced(`${remote.name} ${remote.branch}`);
  return oid;
}
