import * as z from "zod";
import type { Kind } from "../../model/enums.ts";
import { isMapping } from "../../model/json.ts";
import type { Json } from "../../model/json.ts";
import { kinds } from "../../model/kinds.ts";
import { marks } from "../../model/marks.ts";
import { memberSchema, unwrap } from "../../model/schema-walk.ts";

type Schema = z.core.$ZodType;

/** A place of an object, and how its value is merged. */
export interface Field {
  /** Member names from the root. */
  readonly path: readonly string[];
  /** Null where the model says nothing of a place: below `meta`, and below an unknown member. */
  readonly schema: Schema | null;
  /** What absent means besides null; undefined where it means nothing else. */
  readonly fallback: Json | undefined;
  /** What was on the list stays on it, and what is new goes to its end (§4.6). */
  readonly appendOnly: boolean;
}

/** The whole object of a kind. */
export function rootField(kind: Kind): Field {
  return { path: [], schema: kinds[kind].schema, fallback: undefined, appendOnly: false };
}

/** A member of a mapping. */
export function memberField(field: Field, key: string): Field {
  const schema = field.schema === null ? null : memberSchema(field.schema, key);
  const isOfRun = field.schema === kinds.Run.schema && (key === "inputs" || key === "outputs");
  return {
    path: [...field.path, key],
    schema,
    fallback: fallbackOf(schema),
    appendOnly: field.appendOnly || isOfRun,
  };
}

/** An item of a list, for what is merged inside it; its place is named as the list's. */
export function itemField(field: Field): Field {
  const list = field.schema === null ? null : unwrap(field.schema);
  const element = list instanceof z.ZodArray ? list.def.element : null;
  return { ...field, schema: element, fallback: undefined };
}

/** Whether the members of a mapping are fields of their own even where the base has no such mapping; else it came to be as a whole. */
export function isLoose({ schema, fallback }: Field): boolean {
  return schema === null || isMapping(fallback);
}

/** Lists whose order says something. */
const ordered: ReadonlySet<string> = new Set(["criteria", "tests_expected", "steps", "risk_notes", "decision_log"]);

/** How a list is merged: by the identity of its items, as a sequence, or (free data) not at all. */
export function listSort({ path, schema }: Field): "keyed" | "sequence" | "opaque" {
  if (!(schema !== null && unwrap(schema) instanceof z.ZodArray)) return "opaque";
  return ordered.has(path.at(-1) ?? "") ? "sequence" : "keyed";
}

/** Whether two entries added at one place must be put in order by a person: what is done first is the point of a plan. */
export function isOrderOpen({ path }: Field): boolean {
  return path.at(-1) === "steps";
}

/** What makes an item or a Ref the one that it is: kind, id and role of a Ref, kind and id of an Actor, the name of a check, else the value itself. */
export function identityOf(value: Json): string {
  if (!isMapping(value)) return JSON.stringify(value);
  const { kind, id, role = null, actor_kind: actorKind, actor_id: actorId, name } = value;
  if (kind !== undefined && id !== undefined) return JSON.stringify([kind, id, role]);
  if (actorId !== undefined) return JSON.stringify([actorKind ?? null, actorId]);
  return JSON.stringify(name === undefined ? value : [name]);
}

/** Whether a mapping names something, so that its members mean nothing without its identity: a Ref, an Actor, an owner. */
export function isName({ schema }: Field): boolean {
  const inner = schema === null ? null : unwrap(schema);
  if (inner instanceof z.ZodUnion) return true;
  const mark = inner === null ? undefined : marks.get(inner);
  return mark?.is === "ref" || mark?.is === "actor";
}

/** The identity of a Ref or an Actor that stands alone in its field, where a role is a member like others. */
export function nameOf(value: Json): string {
  return identityOf(isMapping(value) ? { ...value, role: null } : value);
}

function fallbackOf(schema: Schema | null): Json | undefined {
  const meta = schema instanceof z.ZodType ? schema.meta() : undefined;
  const fallback: unknown = meta?.["fallback"];
  return fallback === undefined ? undefined : z.json().parse(fallback);
}
