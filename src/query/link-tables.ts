import { kindNames } from "../model/enums.ts";
import type { Kind } from "../model/enums.ts";
import { refFields } from "../model/schema-fields.ts";
import { singular } from "./table-names.ts";

/** The table of one field that holds Refs: one row a Ref. */
export interface LinkTable {
  /** The holder's kind and the field, as §6 names them: `issue_context_packets`, `run_artifacts`, `issue_blocked_by`. */
  readonly name: string;
  /** The kind that holds the Ref. */
  readonly from: Kind;
  /** The kind that the field takes; null where it takes any. */
  readonly to: Kind | null;
  /** The field's own name. */
  readonly field: string;
  /** The field's place: a JSON pointer in which `*` is any item of a list. */
  readonly pattern: string;
  /** The column with the holder's id. */
  readonly fromColumn: string;
  /** The column with the id that the Ref names. */
  readonly toColumn: string;
}

/** One table for every field of every kind that holds Refs, in the spec's order. */
export const linkTables: readonly LinkTable[] = kindNames.flatMap((from) =>
  refFields(from).map(({ pattern, target: to }) => {
    const steps = pattern.split("/").filter((step) => step !== "" && step !== "*");
    const field = steps.at(-1) ?? "";
    const sameKind = to === from ? "other_" : "";
    return {
      name: `${singular(from)}_${field}`,
      from,
      to,
      field,
      pattern,
      fromColumn: `${singular(from)}_id`,
      toColumn: to === null ? "named_id" : `${sameKind}${singular(to)}_id`,
    };
  }),
);
