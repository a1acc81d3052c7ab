import { actorKinds } from "../model/enums.ts";
import type { ActorValue } from "./operation.ts";

/** The actor that one word names: `ada`, a human, or with the kind before it `agent:reviewer`; null where it names nobody or is more than a word. */
export function actorOfWord(word: string): ActorValue | null {
  const kind = actorKinds.find((name) => word.startsWith(`${name}:`));
  const actor_id = kind === undefined ? word : word.slice(kind.length + 1);
  return /^[^\s\p{C}]+$/u.test(actor_id) ? { actor_kind: kind ?? "human", actor_id } : null;
}
