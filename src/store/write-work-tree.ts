import type { GitRepository } from "../git/repository.ts";
import type { Transaction } from "./transaction.ts";

/**
 * Writes a transaction into the work tree beside other processes, whole or not at all, also when this process is killed: the next
 * writer finishes it. Failure `Raced` when a file is not as it was planned from, and whatever `refuseChanged` throws, which is asked
 * when nobody else writes any more: then the whole operation is to be done again.
 */
export async function writeTransaction(
  repository: GitRepository,
  { writes }: Transaction,
  refuseChanged?: () => Promise<void>,
): Promise<void> {
  const writer = await repository.writer();
  await writer.replaceFiles(writes, refuseChanged);
}
