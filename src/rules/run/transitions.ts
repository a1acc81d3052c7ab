import type { Status } from "../../model/enums.ts";
import type { Config } from "../../store/config.ts";

/** Where a Run may go from each status; done, failed and canceled are final, since a new attempt is a new Run. */
const usual: Readonly<Record<Status, readonly Status[]>> = {
  planned: ["ready", "blocked", "canceled"],
  ready: ["planned", "running", "blocked", "canceled"],
  running: ["blocked", "done", "failed", "canceled"],
  blocked: ["ready", "running", "failed", "canceled"],
  done: [],
  failed: [],
  canceled: [],
};

/** Where a Run may go from a status in one store: what its settings say of that status, else what is usual. */
export function targetsOf(from: Status, config: Pick<Config, "transitions">): readonly Status[] {
  return config.transitions[from] ?? usual[from];
}
