import type { GitLocation } from "../locate-git-dir.ts";
import type { FileReplacement } from "./git-writer.ts";
import { closeTransaction, openTransaction, writeJournal } from "./journal.ts";
import { newObject } from "./new-object.ts";
import { releaseOwnLock } from "./own-ref.ts";
import { changeOf } from "./replace-files.ts";
import { indexLockName, indexPlace, lockIndex } from "./settle.ts";
import type { Workshop } from "./settle.ts";

/** GitWriter.stageFiles, the gate being held and nothing being left unfinished. */
export async function stageWritten(
  { disk, commonDir, engineAt }: Workshop,
  location: GitLocation,
  writes: readonly FileReplacement[],
): Promise<void> {
  const engine = engineAt(location);
  await engine.storeObjects(writes.flatMap(({ after }) => (after === null ? [] : [newObject("blob", after)])));
  const folder = openTransaction(disk, commonDir);
  const { gitDir, workTree } = location;
  const { file, lock } = indexPlace(gitDir);
  try {
    // Nothing is to be finished; but whoever finds this broken off knows which index is locked in its name.
    const checkout = workTree === null ? null : { gitDir, workTree };
    writeJournal(disk, folder, { version: 1, checkout, move: null, changes: [] });
    await lockIndex(disk, gitDir, folder);
    const staged = await engine.stageIndex(folder, writes.map(changeOf));
    if (staged !== null) disk.rename(staged, file);
  } finally {
    releaseOwnLock(disk, lock, indexLockName(folder));
    closeTransaction(disk, folder);
  }
}
