import { isMapping } from "../model/json.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { taskKey } from "../model/proof.ts";

/** What an executor may have; nothing that nobody grants. */
export interface Permissions {
  readonly network: boolean;
  readonly secrets: boolean;
}

/**
 * What the limits of a Run allow: the network where the Task of its Issue says so, or of an Issue that came as no Task where the
 * ConstraintSnapshot says what `connectivity` there is; never where that is `offline`. Secrets only where a Task says so.
 */
export function permissionsOf(issue: JsonObject, connectivity: string | null): Permissions {
  const task = memberOf(memberOf(issue["meta"], taskKey), "constraints");
  const asked = task === undefined ? connectivity !== null : memberOf(task, "allow_network") === true;
  return { network: asked && connectivity !== "offline", secrets: memberOf(task, "allow_secrets") === true };
}

function memberOf(value: Json | undefined, name: string): Json | undefined {
  return value !== undefined && isMapping(value) ? value[name] : undefined;
}
