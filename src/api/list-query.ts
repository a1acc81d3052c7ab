import * as z from "zod";
import type { Kind } from "../model/enums.ts";
import { fieldColumns } from "../query/field-columns.ts";
import { sortableColumns } from "../query/list-columns.ts";
import { cursorLimit } from "../service/page.ts";
import type { PageRequest } from "../service/page.ts";

const most = 200;

const paging = {
  limit: z
    .string()
    .regex(/^\d{1,9}$/, "a whole number is wanted")
    .transform(Number)
    .pipe(z.int().min(1).max(most))
    .default(50)
    .meta({ description: "How many objects at most.", override: { type: "integer", minimum: 1, maximum: most } }),
  cursor: z.string().max(cursorLimit).optional().describe("`next_cursor` of the page before."),
};

const filters = {
  repo_id: z.string().min(1).max(512).optional().describe("Of this Repo, by id or slug."),
  issue_id: z.string().min(1).max(128).optional().describe("Connected with this Issue."),
  run_id: z.string().min(1).max(128).optional().describe("Connected with this Run."),
  tag: z.array(z.string().max(1_000)).max(20).optional().describe("With all of these tags."),
  text: z.string().min(1).max(512).optional().describe("With all of these words, or beginnings of words."),
};

/** What a list of a kind may be asked for; `status` and `type` only where the kind has them, with the words that they take. */
export function listQuery(kind: Kind) {
  return z.strictObject({
    ...filters,
    ...words(kind, "status"),
    ...words(kind, "type"),
    sort: sorting(kind),
    ...paging,
  });
}

/** Any column is taken that the command line takes too; the document names those that make sense. */
function sorting(kind: Kind): z.ZodType {
  const name = `-?(?:${sortableColumns(kind).join("|")})`;
  return z
    .string()
    .min(1)
    .max(200)
    .optional()
    .meta({
      description:
        "By these columns, parted by commas, and then by id; with - before one from the greatest down. What has none comes last.",
      override: { type: "string", pattern: `^${name}(?:,${name}){0,2}$` },
    });
}

function words(kind: Kind, name: "status" | "type"): Readonly<Record<string, z.ZodType>> {
  const known = fieldColumns(kind).find((column) => column.name === name)?.words ?? null;
  if (known === null) return {};
  return {
    [name]: z
      .array(z.enum(known))
      .max(known.length)
      .optional()
      .describe(`With any of these; ${name} may be given several times.`),
  };
}

const given = z.object({
  limit: z.number(),
  cursor: z.string().nullish(),
  repo_id: z.string().nullish(),
  issue_id: z.string().nullish(),
  run_id: z.string().nullish(),
  text: z.string().nullish(),
  sort: z.string().nullish(),
  tag: z.array(z.string()).default([]),
  status: z.array(z.string()).default([]),
  type: z.array(z.string()).default([]),
});

/** The same as the index is asked. */
export function pageRequest(kind: Kind, query: unknown): PageRequest {
  const { limit, cursor, repo_id, issue_id, run_id, text, sort, tag, status, type } = given.parse(query);
  return {
    kind,
    status,
    type,
    tags: tag,
    repo: repo_id ?? null,
    issue: issue_id ?? null,
    run: run_id ?? null,
    text: text ?? null,
    sort: sort ?? null,
    limit,
    cursor: cursor ?? null,
  };
}
