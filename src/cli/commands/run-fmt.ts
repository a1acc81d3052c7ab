import type { Plan } from "../../apply/perform.ts";
import { readWhole } from "../../apply/place.ts";
import { planFormatting } from "../../operations/format-store.ts";
import type { Formatting } from "../../operations/format-store.ts";
import { jsonText } from "../../report/json-text.ts";
import { renderPatch } from "../../report/render-patch.ts";
import { printable } from "../../text/printable.ts";
import { carryOutAt } from "../carry-out.ts";
import { choosePlace } from "../chosen-place.ts";
import { print } from "../output.ts";
import type { GlobalOptions } from "../program.ts";
import { commitLine, pushedCommit, tellShared } from "../tell.ts";
import type { Told } from "../tell.ts";
import { printRefusal, withRepository } from "../workplace.ts";
import type { FmtOptions } from "./fmt.ts";

/** Formats the store, or says what would change; answers the exit code. */
export function runFmt(options: FmtOptions, { C, quiet }: GlobalOptions): Promise<number> {
  return withRepository(C, async (shop) => {
    const place = await choosePlace(shop, options);
    if (options.check === true || options.dryRun === true) {
      const formatting = await planned(await place.open());
      print(options.format === "json" ? formattingJson(formatting, null) : words(formatting, options, quiet === true));
      return formatting.transaction.writes.length === 0 ? 0 : 1;
    }
    const told = await carryOutAt(planned, place, options);
    const { performed } = told;
    if (options.format === "json") print(formattingJson(performed.outcome, told));
    if (performed.is === "refused") return options.format === "json" ? 1 : printRefusal(performed.findings);
    if (options.format === "text") print(words(performed.outcome, options, quiet === true));
    if (performed.commit !== null && options.format === "text" && quiet !== true)
      print(commitLine(performed.commit, performed.outcome.transaction));
    return tellShared(told);
  });
}

const planned: Plan<Formatting> = async (place) => {
  const { head, landed } = await readWhole(place);
  return planFormatting(head, landed);
};

function words({ transaction, left }: Formatting, { check, dryRun }: FmtOptions, isQuiet: boolean): string {
  if (dryRun === true) return renderPatch(transaction);
  const done = transaction.writes.map(
    ({ path }) => `${check === true ? "would change" : "written"}  ${printable(path)}\n`,
  );
  const alone = isQuiet ? [] : left.map(({ path, reason }) => `left alone   ${printable(path)}: ${reason}\n`);
  return [...done, ...alone].join("");
}

/** `changed` are the paths that were written, or with `planned` would be; `pushed` is the commit that the remote has now. */
function formattingJson({ transaction, left }: Formatting, told: Told | null): string {
  const done = told === null ? "planned" : told.performed.is;
  return jsonText({
    schema: "cwom.format/1",
    conclusion: transaction.writes.length === 0 ? "clean" : done,
    commit: told?.performed.commit ?? null,
    pushed: pushedCommit(told?.shared ?? null),
    changed: transaction.writes.map(({ path }) => path),
    left,
    findings: told?.performed.findings ?? [],
  });
}
