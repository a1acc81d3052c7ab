import { Failure } from "../../failure.ts";
import type { Assignment } from "../../operations/set-fields.ts";
import { setFields } from "../../operations/set-fields.ts";
import { carryOut } from "../carry-out.ts";
import type { WriteOptions } from "../carry-out.ts";
import type { GlobalOptions } from "../program.ts";

/** Changes fields of one object; answers the exit code. */
export function runSet(
  id: string,
  changes: readonly string[],
  options: WriteOptions,
  globals: GlobalOptions,
): Promise<number> {
  return carryOut(setFields, { id, changes: changes.map(assignmentFrom) }, options, globals);
}

const hows = { "=": "set", "+=": "add", "-=": "remove" } as const;

/** A change of a field as people type it: field=value, field+=item, field-=item. Failure `usage` for what is none. */
export function assignmentFrom(text: string): Assignment {
  const match = /^(?<field>[A-Za-z_].*?)(?<sign>\+=|-=|=)(?<value>.*)$/su.exec(text);
  const { field, sign, value = "" } = match?.groups ?? {};
  if (field !== undefined && (sign === "=" || sign === "+=" || sign === "-=")) {
    return { field, how: hows[sign], ...(sign === "=" && value === "" ? { value: null } : { text: value }) };
  }
  throw new Failure(
    "usage",
    `${JSON.stringify(text)} is no change of a field`,
    "write field=value, field+=item or field-=item",
  );
}
