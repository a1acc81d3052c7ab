import { isMapping } from "../model/json.ts";
import type { Json, JsonObject } from "../model/json.ts";
import type { StoredObject } from "../store/corpus.ts";

/** Two versions of an object without seal and nulls: with defaults applied where both are wholly known, as written elsewhere. */
export function meanings(base: StoredObject, head: StoredObject): [JsonObject, JsonObject] {
  const areKnown = [base, head].every(({ object, outline }) => object !== null && outline.schemaFlaws.length === 0);
  const meaning = (stored: StoredObject): JsonObject => {
    const { seal: _, ...value }: JsonObject = areKnown ? plain(stored.object) : stored.value;
    return membersWithoutNulls(value);
  };
  return [meaning(base), meaning(head)];
}

function plain(object: StoredObject["object"]): JsonObject {
  return JSON.parse(JSON.stringify(object));
}

function withoutNulls(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutNulls);
  return isMapping(value) ? membersWithoutNulls(value) : value;
}

function membersWithoutNulls(value: JsonObject): JsonObject {
  const kept = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(kept.map(([key, member]) => [key, withoutNulls(member)]));
}
