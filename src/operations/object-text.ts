import type { Kind } from "../model/enums.ts";
import type { JsonObject } from "../model/json.ts";
import { memberOrder } from "../model/member-order.ts";
import { redundantMembers } from "../model/redundant-members.ts";
import { formatYaml, printYaml } from "../text/format-yaml.ts";

/** The file of an object with every member as it is given, in the spec's order: its digest stays what it was. */
export function wholeText(kind: Kind, value: JsonObject): string {
  const printed = printYaml(value);
  const orderAt = (path: readonly (string | number)[]): readonly string[] => memberOrder(kind, path);
  return formatYaml(printed, { orderAt, redundant: [] }) ?? printed;
}

/** The file of an object in canonical form; what the model does not know stays, for the check to name. */
export function objectText(kind: Kind, value: JsonObject): string {
  const printed = printYaml(value);
  const layout = {
    orderAt: (path: readonly (string | number)[]) => memberOrder(kind, path),
    redundant: redundantMembers(kind, value),
  };
  return formatYaml(printed, layout) ?? printed;
}
