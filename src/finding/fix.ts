import type { Json } from "../model/json.ts";

/** A mend that a rule offers because it cannot change what anybody meant; carried out by `cwom fix`, never on a sealed object. */
export type Fix =
  /** Put the scalar at the finding's place into quotes. */
  | { readonly is: "quote" }
  /** Put a text in the place of the scalar, or the key, at the finding's place: a word or a time, which needs no quotes. */
  | { readonly is: "write"; readonly text: string }
  /** Give the file its rightful path. */
  | { readonly is: "move"; readonly to: string }
  /** Add an item to a list of the object in a file; the list is made when there is none. */
  | { readonly is: "add"; readonly path: string; readonly list: string; readonly item: Json }
  /** Say when the object was made and last changed, as git's history knows. */
  | { readonly is: "date"; readonly members: readonly ("created_at" | "updated_at")[] };
