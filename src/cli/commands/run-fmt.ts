import { apply } from "../../apply/apply.ts";
import { readWhole } from "../../apply/place.ts";
import { planFormatting } from "../../operations/format-store.ts";
import { printable } from "../../text/printable.ts";
import { withChosenPlace } from "../chosen-place.ts";
import type { Keeping } from "../chosen-place.ts";
import { print } from "../output.ts";
import type { GlobalOptions } from "../program.ts";
import { printRefusal } from "../workplace.ts";

/** Formats the store, or says what would change; answers the exit code. */
export function runFmt(checkOnly: boolean, kept: Keeping, { C, quiet }: GlobalOptions): Promise<number> {
  return withChosenPlace(C, kept, async (place) => {
    const { head, landed } = await readWhole(place);
    const { transaction, left } = await planFormatting(head, landed);
    for (const { path } of transaction.writes) print(`${checkOnly ? "would change" : "written"}  ${printable(path)}\n`);
    if (quiet !== true) {
      for (const { object, reason } of left) print(`left alone   ${printable(object.file.path)}: ${reason}\n`);
    }
    if (transaction.writes.length === 0) return 0;
    if (checkOnly) return 1;
    const applied = await apply(place, transaction);
    return applied.is === "written" ? 0 : printRefusal(applied.findings);
  });
}
