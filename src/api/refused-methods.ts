import type { Kind } from "../model/enums.ts";
import { kindNames } from "../model/enums.ts";
import { kinds } from "../model/kinds.ts";
import { HttpFailure } from "./http-failure.ts";
import { spellings } from "./kind-names.ts";

const instead: Partial<Readonly<Record<Kind, string>>> = {
  ContextPacket:
    "make its next version: cwom packet supersede <id>, or POST /cwom/operations/packet-supersede with {id, fields}",
  ConstraintSnapshot: "take a new one: cwom snapshot take, or POST /cwom/constraint-snapshots",
};

/** Failure 405 for a method that a path does not take: it says what to do in its place. */
export function methodFailure(method: string, path: string, allowed: readonly string[]): HttpFailure {
  const kind = kindNames.find((name) => spellings.some((spelling) => path.startsWith(`${spelling.collection(name)}/`)));
  const allow = allowed.join(", ");
  const changes = method === "PATCH" || method === "PUT" || method === "DELETE";
  if (kind === undefined || !changes || !path.endsWith("/{id}"))
    return failure(`${method} is not for this path`, `it takes ${allow}`, allow);
  if (kinds[kind].sealed)
    return failure(
      `a ${kind} never changes and never goes once it has landed`,
      instead[kind] ?? `it takes ${allow}`,
      allow,
    );
  const help =
    method === "DELETE"
      ? "work objects are kept: set the status to canceled, or delete the file in a reviewed commit"
      : "change it with POST /cwom/operations/set, or cwom set <id> field=value";
  return failure(`${method} is not for ${kind}s`, help, allow);
}

function failure(message: string, help: string, allow: string): HttpFailure {
  return new HttpFailure(405, message, help, { allow });
}
