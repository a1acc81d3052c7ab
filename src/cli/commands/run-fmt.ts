import { apply } from "../../apply/apply.ts";
import type { Applied } from "../../apply/apply.ts";
import { readWhole } from "../../apply/place.ts";
import type { ReportedFinding } from "../../finding/report.ts";
import { planFormatting } from "../../operations/format-store.ts";
import { jsonText } from "../../report/json-text.ts";
import { renderPatch } from "../../report/render-patch.ts";
import { printable } from "../../text/printable.ts";
import { withChosenPlace } from "../chosen-place.ts";
import { print } from "../output.ts";
import type { GlobalOptions } from "../program.ts";
import { printRefusal } from "../workplace.ts";
import type { FmtOptions } from "./fmt.ts";

/** Formats the store, or says what would change; answers the exit code. */
export function runFmt(options: FmtOptions, { C, quiet }: GlobalOptions): Promise<number> {
  return withChosenPlace(C, options, async (place) => {
    const { head, landed } = await readWhole(place);
    const planned = await planFormatting(head, landed);
    const isNothing = planned.transaction.writes.length === 0;
    const isShown = options.check === true || options.dryRun === true;
    const applied = isNothing || isShown ? null : await apply(place, planned.transaction);
    const findings = applied?.is === "refused" ? applied.findings : [];
    if (options.format === "json") print(formattingJson(planned, applied, isShown, findings));
    else if (findings.length === 0) print(words(planned, options, quiet === true));
    if (findings.length > 0) return options.format === "json" ? 1 : printRefusal(findings);
    return isNothing || !isShown ? 0 : 1;
  });
}

type Formatting = Awaited<ReturnType<typeof planFormatting>>;

function words({ transaction, left }: Formatting, { check, dryRun }: FmtOptions, isQuiet: boolean): string {
  if (dryRun === true) return renderPatch(transaction);
  const done = transaction.writes.map(
    ({ path }) => `${check === true ? "would change" : "written"}  ${printable(path)}\n`,
  );
  const alone = isQuiet
    ? []
    : left.map(({ object, reason }) => `left alone   ${printable(object.file.path)}: ${reason}\n`);
  return [...done, ...alone].join("");
}

/** `changed` are the paths that were written, or with `planned` would be. */
function formattingJson(
  { transaction, left }: Formatting,
  applied: Applied | null,
  isShown: boolean,
  findings: readonly ReportedFinding[],
): string {
  return jsonText({
    schema: "cwom.format/1",
    conclusion: isShown && transaction.writes.length > 0 ? "planned" : (applied?.is ?? "clean"),
    changed: transaction.writes.map(({ path }) => path),
    left: left.map(({ object, reason }) => ({ path: object.file.path, reason })),
    findings,
  });
}
