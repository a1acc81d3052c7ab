import { Failure } from "../failure.ts";
import type { GitRepository } from "../git/repository.ts";
import { actorKinds } from "../model/enums.ts";
import type { ActorValue } from "../operations/operation.ts";

/**
 * Who acts here: CWOM_ACTOR (`ada`, `agent:reviewer`), else git's user.email as a human. Failure `usage` when that is nobody.
 */
export async function actorHere(repository: GitRepository): Promise<ActorValue> {
  const named = process.env["CWOM_ACTOR"] ?? "";
  const kind = actorKinds.find((name) => named.startsWith(`${name}:`));
  const actor_id = kind === undefined ? named : named.slice(kind.length + 1);
  if (actor_id !== "") return { actor_kind: kind ?? "human", actor_id };
  const identity = await repository.userIdentity();
  if (identity !== null) {
    const display = identity.name === identity.id ? {} : { display: identity.name };
    return { actor_kind: "human", actor_id: identity.id, ...display };
  }
  throw new Failure(
    "usage",
    "nobody is named as the one who acts",
    "set CWOM_ACTOR (ada, agent:reviewer) or git's user.email",
  );
}
