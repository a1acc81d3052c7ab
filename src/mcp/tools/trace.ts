import * as z from "zod";
import { causesAround } from "../../query/causes.ts";
import type { CauseNode } from "../../query/causes.ts";
import { findInIndex } from "../../query/find-in-index.ts";
import { tool } from "../tool.ts";

/** Shows the chain of causes. */
export const trace = tool({
  name: "trace",
  description: "All that led to an object and all that came of it, as links from cause to effect.",
  input: z.strictObject({ id: z.string(), limit: z.int().min(1).max(500).default(60) }),
  reads: true,
  call: ({ id, limit }, service) =>
    service.ask((index) => {
      const { nodes, links, isCut } = causesAround(index, findInIndex(index, id));
      const shown = new Set(nodes.slice(0, limit));
      const among = links.filter(({ cause, effect }) => shown.has(cause) && shown.has(effect));
      return {
        nodes: [...shown].map((node) => ({ kind: node.kind, id: node.id, title: node.title, ...stateOf(node) })),
        links: among.map(({ cause, effect, words, digest }) => {
          return { cause: cause.id, relation: words.toEffect, effect: effect.id, pinned: digest !== null };
        }),
        more: Math.max(0, nodes.length - limit),
        isCut,
      };
    }),
});

function stateOf({ path, value }: CauseNode): object {
  if (path === null) return { missing: true };
  return value["status"] === undefined ? {} : { status: value["status"] };
}
