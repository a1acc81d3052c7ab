import { Failure } from "../failure.ts";
import { objectDigest } from "../model/digest.ts";
import type { Kind } from "../model/enums.ts";
import type { JsonObject } from "../model/json.ts";
import type { StoredObject } from "../store/corpus.ts";
import type { Objects } from "../store/objects.ts";
import type { FieldChange } from "./changes.ts";
import { latestPacket, packetsOf } from "./issue-packets.ts";

/** What a Run is to be given beside what it has; by id, or any part of one that fits one object alone. */
export interface InputsAsked {
  /** ContextPackets; the latest of the Issue where none is named. */
  readonly packets: readonly string[];
  /** DoctrineRefs; the Issue's and the packets' where none is named. */
  readonly doctrine: readonly string[];
  /** A ConstraintSnapshot; the Issue's newest where none is named, else that of the latest packet. */
  readonly snapshot: string | null;
}

/** The objects that a Run starts with. */
export interface RunInputs {
  readonly packets: readonly StoredObject<"ContextPacket">[];
  readonly doctrine: readonly StoredObject<"DoctrineRef">[];
  readonly snapshot: StoredObject<"ConstraintSnapshot"> | null;
}

/** What a Run for an Issue starts with: what is asked for, and where nothing is, what the Issue and its latest packet name. */
export async function inputsFor(
  issue: StoredObject<"Issue">,
  asked: InputsAsked,
  objects: Objects,
): Promise<RunInputs> {
  const latest = asked.packets.length > 0 ? null : latestPacket(await packetsOf(issue, objects));
  const packets =
    latest === null ? await Promise.all(asked.packets.map((id) => objects.find(id, "ContextPacket"))) : [latest];
  return {
    packets,
    doctrine: await doctrineFor(issue, packets, asked, objects),
    snapshot: await snapshotFor(issue, packets, asked, objects),
  };
}

async function doctrineFor(
  issue: StoredObject<"Issue">,
  packets: RunInputs["packets"],
  asked: InputsAsked,
  objects: Objects,
): Promise<StoredObject<"DoctrineRef">[]> {
  if (asked.doctrine.length > 0) return Promise.all(asked.doctrine.map((id) => objects.find(id, "DoctrineRef")));
  const refs = [issue, ...packets].flatMap(({ object }) => object?.doctrine_refs ?? []);
  const ids = [...new Set(refs.map(({ id }) => id))];
  return (await Promise.all(ids.map((id) => objects.get("DoctrineRef", id)))).filter((doctrine) => doctrine !== null);
}

async function snapshotFor(
  issue: StoredObject<"Issue">,
  packets: RunInputs["packets"],
  asked: InputsAsked,
  objects: Objects,
): Promise<StoredObject<"ConstraintSnapshot"> | null> {
  if (asked.snapshot !== null) return objects.find(asked.snapshot, "ConstraintSnapshot");
  const ids = (issue.object?.constraints ?? []).map(({ id }) => id);
  const known = (await Promise.all(ids.map((id) => objects.get("ConstraintSnapshot", id)))).filter((it) => it !== null);
  const newest = known.toSorted((a, b) => capturedAt(a) - capturedAt(b)).at(-1);
  if (newest !== undefined) return newest;
  const named = packets.at(-1)?.object?.constraint_snapshot?.id;
  return named === undefined ? null : objects.get("ConstraintSnapshot", named);
}

function capturedAt({ object }: StoredObject<"ConstraintSnapshot">): number {
  return Date.parse(object?.captured_at ?? "") || 0;
}

/** The inputs as a new Run has them, each pinned by the digest that its object has now. */
export function pinnedInputs({ packets, doctrine, snapshot }: RunInputs): JsonObject {
  return {
    context_packets: packets.map(pinned),
    doctrine_refs: doctrine.map(pinned),
    ...(snapshot === null ? {} : { constraint_snapshot: pinned(snapshot) }),
  };
}

/**
 * The changes that pin what a Run was planned with, and give it what is asked for beside that; of a sort of input that it has
 * none of, it gets what its Issue has.
 */
export async function pinChanges(
  run: StoredObject<"Run">,
  issue: StoredObject<"Issue">,
  asked: InputsAsked,
  objects: Objects,
): Promise<FieldChange[]> {
  const has = await plannedInputs(run, objects);
  const inputs = await inputsFor(issue, asked, objects);
  const takesSnapshot = asked.snapshot !== null || has.snapshot === null;
  return [
    ...(await missingPins(run, objects)),
    ...more(inputs.packets, has.packets, asked.packets.length > 0).map(addTo("/inputs/context_packets")),
    ...more(inputs.doctrine, has.doctrine, asked.doctrine.length > 0).map(addTo("/inputs/doctrine_refs")),
    ...(takesSnapshot && inputs.snapshot !== null && inputs.snapshot.id !== has.snapshot?.id
      ? [{ is: "set", at: "/inputs/constraint_snapshot", value: pinned(inputs.snapshot) } as const]
      : []),
  ];
}

/** What is wanted and not there; what nobody named is wanted only where there is nothing. */
function more(wanted: readonly StoredObject[], there: readonly StoredObject[], isNamed: boolean): StoredObject[] {
  return isNamed || there.length === 0 ? wanted.filter(({ id }) => there.every((other) => other.id !== id)) : [];
}

async function plannedInputs({ object }: StoredObject<"Run">, objects: Objects): Promise<RunInputs> {
  const { context_packets: packets = [], doctrine_refs: doctrine = [], constraint_snapshot } = object?.inputs ?? {};
  const all = <K extends Kind>(kind: K, ids: readonly { readonly id: string }[]) =>
    Promise.all(ids.map(({ id }) => objects.get(kind, id)));
  return {
    packets: (await all("ContextPacket", packets)).filter((it) => it !== null),
    doctrine: (await all("DoctrineRef", doctrine)).filter((it) => it !== null),
    snapshot: constraint_snapshot == null ? null : await objects.get("ConstraintSnapshot", constraint_snapshot.id),
  };
}

async function missingPins({ outline }: StoredObject<"Run">, objects: Objects): Promise<FieldChange[]> {
  const loose = outline.refs.filter(({ at, digest }) => at.startsWith("/inputs/") && digest === null);
  const changes = await Promise.all(
    loose.map(async ({ at, kind, id }): Promise<FieldChange[]> => {
      const target = await objects.get(kind, id);
      return target === null ? [] : [{ is: "set", at: `${at}/digest`, value: digestOf(target) }];
    }),
  );
  return changes.flat();
}

function addTo(list: string): (object: StoredObject) => FieldChange {
  return (object) => ({ is: "add", at: list, item: pinned(object) });
}

function pinned(object: StoredObject): JsonObject {
  return { kind: object.kind, id: object.id, digest: digestOf(object) };
}

/** What has mistakes is no good to be held to. */
function digestOf({ kind, id, object, value }: StoredObject): string {
  if (object !== null) return objectDigest(value);
  throw new Failure("refused", `${kind} ${id} has mistakes, and a Run would be pinned to them`, "mend it: cwom check");
}
