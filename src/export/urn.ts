import type { Kind } from "../model/enums.ts";
import type { Actor } from "../model/primitives.ts";

const prefix = "urn:cwom:v0.1";

/** What a Run is to SLSA: the template that README.md beside this file describes. */
export const runBuildType = `${prefix}:run`;

/** The name of an object outside its store, `urn:cwom:v0.1:<Kind>:<id>`; with a JSON pointer, of a place in it. */
export function objectUrn(kind: Kind, id: string, pointer?: string): string {
  const urn = `${prefix}:${kind}:${encodeURIComponent(id)}`;
  return pointer === undefined ? urn : `${urn}#${pointer}`;
}

/** The name of who executed a Run, and where: `urn:cwom:v0.1:executor:<runtime>:<actor_kind>:<actor_id>`, each part percent-encoded. */
export function executorUrn(runtime: string, actor: Actor): string {
  const parts = [runtime, actor.actor_kind, actor.actor_id].map(encodeURIComponent);
  return `${prefix}:executor:${parts.join(":")}`;
}
