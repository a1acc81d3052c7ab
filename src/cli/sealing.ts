import type { Place } from "../apply/place.ts";
import { Failure } from "../failure.ts";
import type { Sealing } from "../operations/seal-objects.ts";
import type { Corpus, StoredObject } from "../store/corpus.ts";

/** The packets and snapshots of the work tree that say nothing of a seal. */
export function unsealed(head: Corpus): StoredObject[] {
  const packets = [...head.of("ContextPacket"), ...head.of("ConstraintSnapshot")];
  return packets.filter(({ value }) => !Object.hasOwn(value, "seal"));
}

interface SealingOptions {
  readonly by?: string | undefined;
  readonly as?: Sealing["by"]["actor_kind"];
}

/** Who seals now: the one named, else CWOM_ACTOR, else git's user.email. Failure `usage` when that is nobody. */
export async function sealingBy(place: Place, { by, as = "human" }: SealingOptions = {}): Promise<Sealing> {
  return {
    by: { actor_kind: as, actor_id: by ?? (await actorId(place)) },
    at: place.now.replace(/\.\d+Z$/, "Z"),
  };
}

async function actorId({ repository }: Place): Promise<string> {
  const id = process.env["CWOM_ACTOR"] ?? (await repository.userIdentity())?.id;
  if (id !== undefined && id !== "") return id;
  throw new Failure(
    "usage",
    "nobody is named as the one who seals",
    "set CWOM_ACTOR or git's user.email, or name one: cwom seal --by <id>",
  );
}
