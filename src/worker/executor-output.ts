import * as z from "zod";
import { artifactTypes, failureCategories, verificationStatuses } from "../model/enums.ts";
import { nameLimit, summaryLimit } from "../model/limits.ts";
import { withoutSecrets } from "../rules/object/secret-shapes.ts";
import { printable, printableLine } from "../text/printable.ts";

/** Bytes of an executor's output file that are read, and lines of it. */
export const outputByteLimit = 1024 * 1024;
const lineLimit = 1_000;

const line = z
  .string()
  .min(1)
  .transform((text) => printableLine(withoutSecrets(text), nameLimit));
const words = z.string().min(1).transform(textFrom);
const uri = z
  .string()
  .min(1)
  .max(4_096)
  .refine((text) => printable(text) === text, "expected plain text");

const artifact = z
  .strictObject({
    /** A file of the tree that the executor worked in. */
    path: uri.optional(),
    /** An absolute address; of a commit its whole id. */
    uri: uri.optional(),
    type: z.enum(artifactTypes),
    title: line.optional(),
    media_type: line.optional(),
    digest: z
      .string()
      .regex(/^[\w-]{1,32}:[0-9a-f]{32,128}$/i)
      .optional(),
    preview: words.optional(),
    /** Test results that the expected tests are looked up in. */
    format: z.literal("junit").optional(),
  })
  .refine(({ path, uri: address }) => (path === undefined) !== (address === undefined), "expected path, or uri");

const message = z.strictObject({
  artifact: artifact.optional(),
  summary: words.optional(),
  decision: words.optional(),
  cost: z.strictObject({ usd: z.number().min(0).optional(), tokens: z.number().min(0).optional() }).optional(),
  check: z
    .strictObject({
      name: z.union([z.string().min(1), z.int().min(1).transform(String)]),
      status: z.enum(verificationStatuses),
      evidence_uri: uri.optional(),
    })
    .optional(),
  failure: z.strictObject({ category: z.enum(failureCategories).default("unknown"), message: words }).optional(),
});

/** Something that an executor says it made. */
export type NamedArtifact = z.output<typeof artifact>;

/** What an executor wrote to `CWOM_OUTPUT`, all lines together; the last summary counts, and costs add up. */
export interface ExecutorOutput {
  readonly artifacts: readonly NamedArtifact[];
  readonly summary: string | null;
  readonly decisions: readonly string[];
  readonly cost: { readonly usd: number | undefined; readonly tokens: number | undefined };
  readonly checks: readonly NonNullable<z.output<typeof message>["check"]>[];
  readonly failure: NonNullable<z.output<typeof message>["failure"]> | null;
  /** What is wrong with the first line that is no message; null where all are. */
  readonly flaw: string | null;
}

/** Reads what an executor wrote: one JSON object a line. A line that is none is a flaw, and the rest is read all the same. */
export function readOutput(text: string): ExecutorOutput {
  const lines = text.split("\n").flatMap((one, index) => (one.trim() === "" ? [] : [{ one, number: index + 1 }]));
  const read = lines.slice(0, lineLimit).map(({ one, number }) => messageIn(one, number));
  const said = read.flatMap(({ value }) => value ?? []);
  const tooMany = lines.length > lineLimit ? `there are more than ${lineLimit} lines` : null;
  return {
    artifacts: said.flatMap((one) => one.artifact ?? []),
    summary: said.flatMap((one) => one.summary ?? []).at(-1) ?? null,
    decisions: said.flatMap((one) => one.decision ?? []),
    cost: {
      usd: sum(said.flatMap((one) => one.cost?.usd ?? [])),
      tokens: sum(said.flatMap((one) => one.cost?.tokens ?? [])),
    },
    checks: said.flatMap((one) => one.check ?? []),
    failure: said.flatMap((one) => one.failure ?? []).at(-1) ?? null,
    flaw: read.flatMap(({ flaw }) => flaw ?? [])[0] ?? tooMany,
  };
}

/** The same with what is to be hidden taken out of its words; addresses, digests and what a check is about stay as they are. */
export function withoutHidden(output: ExecutorOutput, hide: (text: string) => string): ExecutorOutput {
  const { summary, decisions, failure, artifacts } = output;
  const hidden = (text: string): string => textFrom(hide(text));
  return {
    ...output,
    summary: summary === null ? null : hidden(summary),
    decisions: decisions.map(hidden),
    failure: failure === null ? null : { ...failure, message: hidden(failure.message) },
    artifacts: artifacts.map(({ title, preview, ...one }) => ({
      ...one,
      ...(title === undefined ? {} : { title: printableLine(hide(title), nameLimit) }),
      ...(preview === undefined ? {} : { preview: hidden(preview) }),
    })),
  };
}

/** Somebody's text as the store takes it: without secrets and control characters, line by line, and not too long. */
export function textFrom(text: string): string {
  const lines = withoutSecrets(text.toWellFormed()).replaceAll("\r\n", "\n").split("\n").map(printable);
  const characters = Array.from(lines.join("\n"));
  return characters.length <= summaryLimit ? characters.join("") : `${characters.slice(0, summaryLimit - 1).join("")}…`;
}

function messageIn(
  text: string,
  number: number,
): { readonly value?: z.output<typeof message>; readonly flaw?: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { flaw: `line ${number} of CWOM_OUTPUT is no JSON` };
  }
  const parsed = message.safeParse(json);
  if (parsed.success) return { value: parsed.data };
  const [issue] = parsed.error.issues;
  return {
    flaw: printableLine(
      `line ${number} of CWOM_OUTPUT: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`,
      nameLimit,
    ),
  };
}

function sum(figures: readonly number[]): number | undefined {
  return figures.length === 0 ? undefined : figures.reduce((all, one) => all + one, 0);
}
