import { isDeepStrictEqual } from "node:util";
import type { JsonObject } from "../../model/json.ts";
import { differences } from "../../store/differences.ts";
import type { Difference } from "../../store/differences.ts";
import type { WorkflowFiles, Workflows } from "../../store/workflows.ts";
import { readYaml } from "../../text/read-yaml.ts";
import type { Remark } from "../rule.ts";
import { fieldName, shown } from "../words.ts";
import { footprintOf, mentionsCwom } from "./workflow-footprint.ts";

const help = "put it back, or say in the pull request why later checks may say less";

/** Every GitHub workflow that ran CWOM at the base and does so no longer, or otherwise than before. */
export function workflowRemarks({ base, head }: Workflows): Remark[] {
  return [...base].flatMap(([path, bytes]): Remark[] => {
    const before = bytes === null ? null : usageOf(bytes);
    if (before === null) return [];
    const about = { outside: path };
    const now = head.get(path);
    if (now === undefined) return isElsewhere(before, base, head) ? [] : [{ about, side: "base", ...words("is gone") }];
    if (now === null) return [{ about, ...words("cannot be read any more") }];
    const after = usageOf(now);
    if (after === null) return [{ about, ...words("does so no longer") }];
    return editsOf(about, before, after);
  });
}

function words(what: string): Pick<Remark, "message" | "help"> {
  return { message: `ran CWOM at the base and ${what}, so later checks may say less`, help };
}

/** How a workflow runs CWOM; its whole text where it cannot be read as plain YAML. */
type Usage = JsonObject | string;

function usageOf(bytes: Uint8Array): Usage | null {
  const { value } = readYaml(bytes);
  if (value !== null) return footprintOf(value);
  const text = Buffer.from(bytes).toString("utf8");
  return mentionsCwom(text) ? text : null;
}

/** A workflow that only got another name still runs. */
function isElsewhere(before: Usage, base: WorkflowFiles, head: WorkflowFiles): boolean {
  return [...head].some(
    ([path, bytes]) => !base.has(path) && bytes !== null && isDeepStrictEqual(usageOf(bytes), before),
  );
}

function editsOf(about: { readonly outside: string }, before: Usage, after: Usage): Remark[] {
  if (typeof before === "string" || typeof after === "string") {
    return before === after ? [] : [{ about, ...words("was edited") }];
  }
  const edit = differences(before, after).find((difference) => !isMore(difference));
  if (edit === undefined) return [];
  const message = `runs CWOM, and ${fieldName(edit.pointer)} is not as at the base, so later checks may say less`;
  return [{ about, at: edit.pointer, message, help, old: shown(edit.old), new: shown(edit.new) }];
}

/** One more trigger, or one more job that runs CWOM, takes nothing away. */
function isMore({ pointer, old }: Difference): boolean {
  return old === undefined && /^\/(?:on|jobs)\/[^/]+$/.test(pointer);
}
