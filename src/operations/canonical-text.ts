import { memberOrder } from "../model/member-order.ts";
import { redundantMembers } from "../model/redundant-members.ts";
import type { StoredObject } from "../store/corpus.ts";
import { formatYaml } from "../text/format-yaml.ts";

/** The canonical form of a valid object's text, comments kept; null for one that cannot be formatted. */
export function canonicalText({ kind, value, object }: StoredObject, text: string): string | null {
  if (object === null) return null;
  return formatYaml(text, {
    orderAt: (path) => memberOrder(kind, path),
    redundant: redundantMembers(kind, value),
  });
}
