import type { Kind } from "./enums.ts";
import { kinds } from "./kinds.ts";
import { memberNames, schemaAt } from "./schema-walk.ts";

/** The members of the mapping at a path of a kind, in the spec's order; none where the model does not say. */
export function memberOrder(kind: Kind, path: readonly (string | number)[]): readonly string[] {
  return memberNames(schemaAt(kinds[kind].schema, path));
}
