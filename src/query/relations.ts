import type { JsonObject } from "../model/json.ts";
import { isWeighing } from "../model/proof.ts";

/** What a field with a Ref says of the two objects. */
export interface Relation {
  /** Which of them is the cause of the other: the one that holds the Ref, or the one it names. */
  readonly cause: "holder" | "named";
  readonly words: { readonly toCause: string; readonly toEffect: string };
}

const told = { toCause: "told by", toEffect: "told" };
const governed = { toCause: "held to", toEffect: "governs" };
const limited = { toCause: "within", toEffect: "limits" };
const attempted = { toCause: "attempts", toEffect: "attempted by" };
const weighed = { toCause: "weighs", toEffect: "weighed by" };
const produced = { toCause: "produced by", toEffect: "produced" };
const briefed = { toCause: "briefs on", toEffect: "explained by" };

/** The words between a cause and its effect: a Run that only weighs what others made is no attempt. */
export function wordsBetween({ words }: Relation, effect: JsonObject): Relation["words"] {
  return words === attempted && isWeighing(effect) ? weighed : words;
}

/**
 * The fields, as `Kind.field`, that make the chain of causes (§0): Repo → Issue → ContextPacket → Run → Artifact, with doctrine
 * and constraints beside them. What only compares Issues (blocks, duplicates) or repeats a longer way is none of it.
 */
export const relations: ReadonlyMap<string, Relation> = new Map<string, Relation>([
  ["Issue.repo", { cause: "named", words: { toCause: "in", toEffect: "asks for" } }],
  ["Issue.parent", { cause: "named", words: { toCause: "part of", toEffect: "has part" } }],
  ["Issue.doctrine_refs", { cause: "named", words: governed }],
  ["Issue.constraints", { cause: "named", words: limited }],
  ["Issue.context_packets", { cause: "holder", words: briefed }],
  ["Issue.runs", { cause: "holder", words: attempted }],
  ["ContextPacket.for_issue", { cause: "named", words: briefed }],
  ["ContextPacket.doctrine_refs", { cause: "named", words: governed }],
  ["ContextPacket.constraint_snapshot", { cause: "named", words: limited }],
  ["Run.for_issue", { cause: "named", words: attempted }],
  ["Run.context_packets", { cause: "named", words: told }],
  ["Run.doctrine_refs", { cause: "named", words: governed }],
  ["Run.constraint_snapshot", { cause: "named", words: limited }],
  ["Run.artifacts", { cause: "holder", words: produced }],
  ["Artifact.produced_by", { cause: "named", words: produced }],
]);
