import * as z from "zod";
import { actorKinds, kindNames } from "./enums.ts";
import type { Kind } from "./enums.ts";
import { choice, filledText, freeData, list, orNull, text } from "./fields.ts";
import { noted } from "./flaw-note.ts";
import { idPattern, isFileSafeId } from "./id.ts";
import { idLimit, nameLimit, textLimit } from "./limits.ts";
import { marks } from "./marks.ts";
import { isTimestamp } from "./timestamp.ts";

const idForm = "letters, digits, '.', '_' and '-', fit for a file name (a ULID is recommended)";

/** A required time: ISO-8601 UTC with `Z` (§2.3). */
export function timestamp(description: string) {
  return z
    .string()
    .refine(
      isTimestamp,
      noted({ code: "timestamp-format", expected: "an ISO-8601 UTC time such as 2026-01-31T12:00:00Z" }),
    )
    .meta({ format: "date-time", pattern: "Z$", description })
    .register(marks, { is: "timestamp" });
}

/** An id that can name a file on every system (§2.2). */
export function identifier(description: string) {
  return text(idLimit, description)
    .refine(isFileSafeId, noted({ code: "id", expected: idForm }))
    .meta({ pattern: idPattern.source });
}

/** Who or what did something (§2.4); `display` falls back to `actor_id`. */
export function actor(description: string) {
  const mapping = z
    .strictObject({
      actor_kind: choice(actorKinds, "Whether this is a person, an agent or a system."),
      actor_id: filledText(idLimit, "a non-empty string", "Stable identifier of the actor: a login, a service name."),
      display: filledText(nameLimit, "a name, or no display at all", "Name to show; actor_id unless given.").nullish(),
    })
    .register(marks, { is: "actor" });
  return mapping.transform((given) => ({ ...given, display: given.display ?? given.actor_id })).describe(description);
}

/** A reference to another object (§2.6); `target` is the kind that the field takes, which a rule holds. */
export function ref(target: Kind | null, description: string) {
  return z
    .strictObject({
      kind: choice(kindNames, target === null ? "Kind of the object." : `Kind of the object: ${target}.`),
      id: identifier("Id of the object."),
      role: orNull(text(textLimit, "What the object is here, such as primary_context.")),
      digest: orNull(text(textLimit, "Pin: the digest that the object had when a Run started (cwom-jcs1:…).")),
    })
    .describe(description)
    .register(marks, { is: "ref", target });
}

/** A list of references to objects of one kind. */
export function refs(target: Kind, description: string) {
  return list(ref(target, `Ref to a ${target}.`), description);
}

/** A list of actors. */
export function actors(description: string) {
  return list(actor("An Actor."), description);
}

/** Where an object lives in another system (§2.5). */
export const source = z
  .strictObject({
    system: text(nameLimit, "Name of the system, such as github."),
    external_id: orNull(text(textLimit, "Identifier in that system.")),
    url: orNull(text(textLimit, "Address in that system.")),
  })
  .describe("Where the object lives in another system (§2.5).");

/** Proof that an object is as it was created: its digest, when and by whom (§9, additive as §8 allows). */
export const seal = orNull(
  z
    .strictObject({
      digest: text(textLimit, "Digest of this object without its seal (cwom-jcs1:…)."),
      sealed_at: timestamp("When it was sealed."),
      sealed_by: actor("Who sealed it."),
    })
    .describe("Explicit seal: nothing else in this object may change after it."),
);

/** The members that every object opens with (§2.1, §2.2). */
export function identity<const K extends Kind>(kind: K) {
  return {
    kind: z.literal(kind).describe(`Always ${kind}.`),
    id: identifier("Globally unique, stable identifier; a ULID is recommended (§2.2)."),
  };
}

/** The members that every object may close with (§2.3, §2.7). */
export const common = {
  tags: list(text(textLimit, "A tag."), "Free labels (§2.7)."),
  meta: freeData,
  created_at: orNull(timestamp("When the object was created (§2.3).")),
  updated_at: orNull(timestamp("When the object was last changed (§2.3).")),
};

export type Actor = z.output<ReturnType<typeof actor>>;
export type Source = z.output<typeof source>;
export type Ref = z.output<ReturnType<typeof ref>>;
export type Seal = NonNullable<z.output<typeof seal>>;
