import * as z from "zod";
import { headsOf } from "../../query/list-objects.ts";
import { kindOfWord } from "../../query/kind-words.ts";
import { kinds } from "../../model/kinds.ts";
import { pageOf } from "../../service/page.ts";
import { fieldsInput, onlyFields, paging } from "../short.ts";
import { tool } from "../tool.ts";

const words = z.array(z.string()).default([]);

/** Lists objects of a kind. */
export const list = tool({
  name: "list",
  description: "List objects of a kind: repo, issue, packet, snapshot, doctrine, run, artifact.",
  input: z.strictObject({
    kind: z.string(),
    status: words,
    type: words,
    tags: words,
    repo: z.string().optional().describe("Of this Repo."),
    issue: z.string().optional().describe("Connected with it."),
    run: z.string().optional(),
    text: z.string().optional().describe("Words that occur."),
    sort: z.string().optional().describe("Columns: priority,-updated_at."),
    fields: fieldsInput.describe("Members to answer, such as status or acceptance.criteria."),
    ...paging,
  }),
  reads: true,
  call: ({ kind: word, repo, issue, run, text, sort, fields, cursor, ...rest }, service) =>
    service.ask((index) => {
      const kind = kindOfWord(word);
      const shown = fields ?? [
        kinds[kind].titleField,
        ...headsOf(kind).filter((name) => name in kinds[kind].schema.shape),
      ];
      const asked = {
        repo: repo ?? null,
        issue: issue ?? null,
        run: run ?? null,
        text: text ?? null,
        sort: sort ?? null,
      };
      const { items, next } = pageOf(index, { kind, ...rest, ...asked, cursor: cursor ?? null });
      return { items: items.map(({ value }) => onlyFields(value, shown)), next };
    }),
});
