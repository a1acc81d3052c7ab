import { Failure } from "../failure.ts";
import type { Kind } from "../model/enums.ts";
import type { JsonObject } from "../model/json.ts";
import { jsonSchemaOf } from "../model/json-schema.ts";

/** Members that a new object of a kind must be given by whoever makes it, in the spec's order: those without a default, but for kind and id. */
export function requiredFields(kind: Kind): string[] {
  const { required } = jsonSchemaOf(kind);
  const names = Array.isArray(required) ? required.filter((name) => typeof name === "string") : [];
  return names.filter((name) => name !== "kind" && name !== "id");
}

/** Failure `usage` that names every required member that is missing at once. */
export function refuseIncomplete(kind: Kind, value: JsonObject): void {
  const missing = requiredFields(kind).filter((name) => (value[name] ?? null) === null);
  if (missing.length === 0) return;
  const help = `give ${missing.length === 1 ? "it" : "them"}, or write the object in an editor: cwom new ${kind} --edit`;
  throw new Failure("usage", `${kind} needs ${missing.join(", ")}`, help);
}
