import { z } from "zod";
import { Failure } from "../failure.ts";
import type { Report } from "../finding/report.ts";
import { kindNames } from "../model/enums.ts";
import { reviewSchema } from "./review/review.ts";
import type { Review } from "./review/review.ts";

const text = z.string();
const maybe = text.nullable();
const oid = z
  .string()
  .regex(/^[0-9a-f]{40}$/)
  .nullable();
const whole = z.int().nonnegative();
const kind = z.enum(kindNames).nullable();
const place = z.object({ path: text, line: whole, column: whole, message: text });

const finding = place.extend({
  rule: text,
  level: z.enum(["error", "warning", "info"]),
  kind,
  id: maybe,
  title: maybe,
  pointer: maybe,
  why: text,
  help: text,
  old: maybe,
  new: maybe,
  fingerprint: text,
  isNew: z.boolean(),
  related: z.array(place),
});

const changed = z.object({
  kind,
  id: maybe,
  title: maybe,
  path: text,
  change: z.enum(["added", "modified", "deleted"]),
});

const reportSchema = z.object({
  schema: z.literal("cwom.report/1"),
  conclusion: z.enum(["clean", "findings", "undecided"]),
  objects: whole,
  comparison: z.object({ base: oid, head: oid, changed: z.array(changed), chosenBy: text }).nullable(),
  counts: z.object({ error: whole, warning: whole, info: whole }),
  findings: z.array(finding.transform((found) => ({ ...found, frame: null }))),
  head: text,
  old: whole,
  suppressed: whole,
  notes: z.array(text),
  failOn: z.enum(["error", "warning"]),
  failure: z.object({ code: text, message: text, help: text }).nullable(),
  review: reviewSchema.nullable().default(null),
});

/** Reads a report back that anybody may have written; what is no whole `cwom.report/1` is a Failure `usage`. All its text is hostile. */
export function readReport(json: string): { readonly report: Report; readonly review: Review | null } {
  const parsed = reportSchema.safeParse(valueOf(json));
  if (!parsed.success) {
    const [flaw] = parsed.error.issues;
    throw noReport(flaw === undefined ? "" : `: ${flaw.path.join(".")}`);
  }
  const { review, schema: _, ...report } = parsed.data;
  return { report, review };
}

function valueOf(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw noReport(", nor any JSON");
  }
}

function noReport(how: string): Failure {
  const help = "hand on the file that the output report of the check names, made by this version";
  return new Failure("usage", `the file is no report of a check${how}`, help);
}
