import * as z from "zod";
import type { Kind } from "./enums.ts";

/** What a schema stands for beyond its type, so that fields can be listed from the schemas instead of by hand. */
export type Mark =
  /** A Ref; `target` is the kind that the field takes, null where it takes any (§2.6). */
  { readonly is: "ref"; readonly target: Kind | null } | { readonly is: "actor" } | { readonly is: "timestamp" };

/** The marks of schemas; a clone (`.describe`, `.meta`) keeps its parent's. */
export const marks = z.registry<Mark>();
