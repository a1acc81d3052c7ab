import { Failure } from "../failure.ts";
import { changedSettings, powerfulSettings } from "../git/powerful-settings.ts";
import type { WorkerWorld } from "./world.ts";

/** A worker's world as long as its clone has the settings that it had. */
export interface GuardedWorld extends WorkerWorld {
  /** Throws where the settings of the clone are not as they were: Failure `config`, with their names. */
  readonly refuseChanged: () => Promise<void>;
}

/**
 * Remembers the settings and hooks of the worker's clone, and looks at them before anything is fetched or pushed. Git obeys them:
 * whoever changes them while a command is executed could have the worker run a program with all that it may do, or push elsewhere.
 */
export async function guardClone(world: WorkerWorld): Promise<GuardedWorld> {
  const { repository, open, fetchBranch, keepCommit } = world;
  const before = await powerfulSettings(repository);
  const refuseChanged = async (): Promise<void> => {
    const changed = changedSettings(before, await powerfulSettings(repository));
    if (changed.length === 0) return;
    throw new Failure(
      "config",
      `the settings of the worker's clone were changed while it was at work, so it does nothing more there: ${changed.join(", ")}`,
      `look at ${repository.commonDir}/config and hooks; when they are right again, start the worker again`,
    );
  };
  const after =
    <Given extends unknown[], T>(action: (...given: Given) => Promise<T>) =>
    async (...given: Given): Promise<T> => {
      await refuseChanged();
      return await action(...given);
    };
  return { ...world, refuseChanged, open: after(open), fetchBranch: after(fetchBranch), keepCommit: after(keepCommit) };
}
