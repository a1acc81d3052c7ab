import type { GitLocation } from "../locate-git-dir.ts";
import type { FileReplacement } from "./git-writer.ts";
import { closeTransaction, openTransaction } from "./journal.ts";
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
  const { file, lock } = indexPlace(location.gitDir);
  try {
    await lockIndex(disk, location.gitDir, folder);
    const staged = await engine.stageIndex(folder, writes.map(changeOf));
    if (staged !== null) disk.rename(staged, file);
  } finally {
    releaseOwnLock(disk, lock, indexLockName(folder));
    closeTransaction(disk, folder);
  }
}
