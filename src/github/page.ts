import { z } from "zod";
import { broken } from "./answer.ts";
import type { Answer } from "./answer.ts";
import type { GithubRequest } from "./requests.ts";

/** A part of a list. */
export interface Page<T> {
  readonly is: "page";
  readonly items: readonly T[];
  /** What of the page could not be understood: its number, where it has one, and why. */
  readonly unreadable: readonly { readonly number: number | null; readonly why: string }[];
  /** Of the first page alone: others move with every row. */
  readonly etag: string | null;
  /** Whether the list goes on. */
  readonly hasNext: boolean;
}

/** Reads the rows of a page, each by itself. */
export function pageOf<T>(
  rows: readonly unknown[],
  schema: z.ZodType<T>,
  { etag, hasNext }: Pick<Page<T>, "etag" | "hasNext">,
): Page<T> {
  const read = rows.map((row) => ({ row, parsed: schema.safeParse(row) }));
  return {
    is: "page",
    items: read.flatMap(({ parsed }) => (parsed.success ? [parsed.data] : [])),
    unreadable: read.flatMap(({ row, parsed }) =>
      parsed.success ? [] : [{ number: numbered.safeParse(row).data?.number ?? null, why: flawIn(parsed.error) }],
    ),
    etag,
    hasNext,
  };
}

/** One thing as its schema has it; what does not fit is broken, and never half a thing. */
export function understood<T>(
  schema: z.ZodType<T>,
  data: unknown,
  request: GithubRequest,
  etag: string | null,
): Answer<T> {
  const parsed = schema.safeParse(data);
  if (parsed.success) return { is: "found", value: parsed.data, etag };
  return { is: "broken", failure: broken(flawIn(parsed.error), request) };
}

const numbered = z.object({ number: z.int().positive() });

function flawIn(error: z.ZodError): string {
  const [flaw] = error.issues;
  return flaw === undefined ? "it has another form" : `${flaw.path.map(String).join(".") || "it"}: ${flaw.message}`;
}
