import type * as z from "zod";
import type { Kind } from "./enums.ts";
import type { Json, JsonObject } from "./json.ts";
import { isMapping } from "./json.ts";
import { kinds } from "./kinds.ts";
import type { CwomObject } from "./kinds.ts";
import { flawLimit } from "./limits.ts";
import { quickReaderOf, refused } from "./quick-reader.ts";
import { flawsOf, valueAt } from "./schema-flaw.ts";
import type { SchemaFlaw } from "./schema-flaw.ts";

export type { SchemaFlaw } from "./schema-flaw.ts";

type ZodIssue = z.core.$ZodIssue;

// Zod asks for a message per issue; ours are made elsewhere, so the costly default is spared.
const noMessages = { error: () => "" };

/**
 * A parsed file, nested within the limit, as an object of its kind, defaults applied. `object` is null when anything but unknown members is wrong;
 * unknown members are left out of it and stay flaws. At most `flawLimit` flaws are told, those that cost the object first.
 */
export function readObject(kind: Kind, value: JsonObject): { object: CwomObject | null; flaws: SchemaFlaw[] } {
  const object = quickReaderFor(kind)(value);
  return object === refused ? readWithFlaws(kind, value) : { object, flaws: [] };
}

/** What `readObject` says, by zod alone. */
export function readWithFlaws(kind: Kind, value: JsonObject): { object: CwomObject | null; flaws: SchemaFlaw[] } {
  const { schema } = kinds[kind];
  const result = schema.safeParse(value, noMessages);
  if (result.success) return { object: result.data, flaws: [] };
  const issues = result.error.issues.flatMap((issue) => withoutUnions(issue, value));
  const unknown = issues.filter(isUnknownKeys);
  const others = issues.filter((issue) => !isUnknownKeys(issue));
  const flaws: SchemaFlaw[] = [];
  for (const issue of [...others, ...unknown]) {
    if (flaws.length >= flawLimit) break;
    flaws.push(...flawsOf(kind, issue, value, flawLimit - flaws.length));
  }
  if (others.length > 0) return { object: null, flaws };
  const known = schema.safeParse(withoutUnknown(value, unknown), noMessages);
  return { object: known.success ? known.data : null, flaws };
}

type ObjectReader = (value: JsonObject) => CwomObject | typeof refused;

const quickReaders = new Map<Kind, ObjectReader>();

function quickReaderFor(kind: Kind): ObjectReader {
  const reader = quickReaders.get(kind) ?? quickReaderOf(kinds[kind].schema);
  quickReaders.set(kind, reader);
  return reader;
}

function isUnknownKeys(issue: ZodIssue): issue is z.core.$ZodIssueUnrecognizedKeys {
  return issue.code === "unrecognized_keys";
}

/** An owner is an Actor or a Ref: its keys tell which one was meant, and only what is wrong with that one counts. */
function withoutUnions(issue: ZodIssue, value: JsonObject): ZodIssue[] {
  if (issue.code !== "invalid_union") return [issue];
  const [asActor = [], asRef = []] = issue.errors;
  const owner = valueAt(value, issue.path);
  if (!isMapping(owner)) return [issue];
  const has = (...keys: string[]): boolean => keys.some((key) => Object.hasOwn(owner, key));
  const meant = has("actor_kind", "actor_id") ? asActor : has("kind", "id") ? asRef : null;
  if (meant === null) return [issue];
  return meant.map((inner) => below(issue.path, inner));
}

function below(path: readonly PropertyKey[], issue: ZodIssue): ZodIssue {
  return { ...issue, path: [...path, ...issue.path] };
}

function withoutUnknown(value: JsonObject, unknown: readonly z.core.$ZodIssueUnrecognizedKeys[]): JsonObject {
  const known = structuredClone(value);
  for (const { path, keys } of unknown) {
    const mapping: Json | undefined = valueAt(known, path);
    if (isMapping(mapping)) for (const key of keys) delete mapping[key];
  }
  return known;
}
