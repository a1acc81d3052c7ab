import type { Kind } from "../model/enums.ts";
import { tableOf } from "../query/table-names.ts";

/** How paths are spelled: below `/cwom` with `-`, at the root with `_`. */
export interface Spelling {
  /** What every path begins with. */
  readonly prefix: "/cwom" | "";
  /** The collection of a kind: `/cwom/context-packets`, `/context_packets`. */
  collection(kind: Kind): string;
}

/** Both spellings; the documentation begins with the first. */
export const spellings: readonly Spelling[] = [
  { prefix: "/cwom", collection: (kind) => `/cwom/${tableOf(kind).replaceAll("_", "-")}` },
  { prefix: "", collection: (kind) => `/${tableOf(kind)}` },
];
