import { kindNames } from "../model/enums.ts";
import type { StoredObject } from "../store/corpus.ts";

/** Objects by kind in the order of the chain of causes, and within a kind by id in UTF-16 order, wherever their files stand. */
export function inExportOrder<T extends StoredObject>(objects: readonly T[]): T[] {
  return objects.toSorted((a, b) => kindNames.indexOf(a.kind) - kindNames.indexOf(b.kind) || compareText(a.id, b.id));
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
