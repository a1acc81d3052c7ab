import type { GitRepository } from "../git/repository.ts";
import type { Transaction } from "./transaction.ts";

/**
 * Writes a transaction into the work tree beside other processes, whole or not at all, also when this process is killed: the next
 * writer finishes it. Failure `conflict` when a file is not as it was planned from: then the whole operation is to be done again.
 */
export async function writeTransaction(repository: GitRepository, { writes }: Transaction): Promise<void> {
  const writer = await repository.writer();
  await writer.replaceFiles(writes);
}
