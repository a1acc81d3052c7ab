import * as z from "zod";
import { check as checkStore } from "../../check/check.ts";
import { readCorpus } from "../../store/corpus.ts";
import { tool } from "../tool.ts";

/** Runs the rules over the branch. */
export const check = tool({
  name: "check",
  description: "Run all rules over the branch as it stands; with id only what concerns that object.",
  input: z.strictObject({
    id: z.string().optional(),
    limit: z.int().min(1).max(100).default(20),
  }),
  reads: true,
  call: async ({ id, limit }, service) => {
    const { revision, cache, now } = await service.view();
    const { conclusion, objects, counts, findings } = await checkStore({
      head: await readCorpus(revision, cache),
      cache,
      now,
    });
    const wanted = id === undefined ? findings : findings.filter((finding) => finding.id === id);
    return {
      conclusion,
      objects,
      counts,
      findings: wanted.slice(0, limit).map(({ rule, level, kind, id: at, pointer, message, help }) => {
        return { rule, level, object: `${kind ?? ""} ${at ?? ""}`.trim(), pointer, message, help };
      }),
      more: Math.max(0, wanted.length - limit),
    };
  },
});
