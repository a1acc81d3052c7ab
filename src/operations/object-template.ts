import type { Kind } from "../model/enums.ts";
import { isMapping } from "../model/json.ts";
import type { JsonObject } from "../model/json.ts";
import { printYaml } from "../text/format-yaml.ts";
import { fieldsOf } from "./fields.ts";
import type { Field } from "./fields.ts";
import { requiredFields } from "./required-fields.ts";

/**
 * A text to write a new object in: what is needed comes first, what was given is filled in, all else is in comments, each
 * field with what it takes. Read as YAML it is what was given.
 */
export function objectTemplate(kind: Kind, given: JsonObject): string {
  const needed = requiredFields(kind);
  const others = [...new Set(fieldsOf(kind).map(({ path }) => path[0] ?? ""))].filter(
    (name) => !needed.includes(name) && !["kind", "seal", "created_at", "updated_at"].includes(name),
  );
  return [
    `# A new ${kind}. Save and close to make it; an empty or unchanged text makes nothing.\n`,
    "# What opens with # is left out. Where a Ref is wanted an id will do, or the end of one; where an actor: ada, agent:coder, me.\n",
    "\n# Needed, unless it follows from the rest:\n",
    ...needed.map((name) => memberText(kind, name, given, "")),
    "\n# As you like:\n",
    ...others.map((name) => memberText(kind, name, given, "# ")),
  ].join("");
}

/** One member: as given, or empty behind `prefix` with what it takes. */
function memberText(kind: Kind, name: string, given: JsonObject, prefix: string): string {
  const value = given[name];
  if (value !== undefined && value !== null)
    return isMapping(value) && Object.keys(value).length === 0 ? "" : printYaml({ [name]: value });
  const fields = fieldsOf(kind).filter(({ path }) => path[0] === name);
  const lines: string[] = [];
  let open: readonly string[] = [];
  for (const field of fields) {
    const parents = field.path.slice(0, -1);
    for (const [depth, step] of parents.entries()) {
      if (open[depth] !== step) lines.push(`${"  ".repeat(depth)}${step}:`);
    }
    open = parents;
    lines.push(`${"  ".repeat(parents.length)}${lineFor(field)}`);
  }
  return lines.map((line) => `${prefix}${line}\n`).join("");
}

function lineFor({ path, isList, type, description }: Field): string {
  const words = type.is === "choice" ? `${type.values.join(" | ")}; ${description}` : description;
  return `${path.at(-1) ?? ""}: ${isList ? "[] " : ""}# ${words}`;
}
