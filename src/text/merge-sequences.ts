import { diff3Merge } from "node-diff3";

/** The three versions of one thing: what both sides started from, and what each made of it. */
export interface Versions<T> {
  readonly base: T;
  readonly ours: T;
  readonly theirs: T;
}

/** A stretch of a merged sequence: settled, or changed on both sides in different ways. */
export type Stretch =
  | { readonly is: "settled"; readonly items: readonly string[] }
  | ({ readonly is: "open" } & Versions<readonly string[]>);

/** Steps that a comparison may take: it looks at each pair of equal items once for each candidate, which a text of blank lines would drive to hours. */
const stepLimit = 100_000_000;

/** Merges two changes of a sequence (diff3); stretches that touch are open. Swapping the sides swaps them in the result and changes nothing else. */
export function mergeSequences({ base, ours, theirs }: Versions<readonly string[]>): Stretch[] {
  const shortest = Math.min(base.length, ours.length, theirs.length);
  // From the front for 0, 1, …; from the end for -1, -2, …
  const isAlike = (at: number): boolean => ours.at(at) === base.at(at) && theirs.at(at) === base.at(at);
  let head = 0;
  while (head < shortest && isAlike(head)) head += 1;
  let tail = 0;
  while (tail < shortest - head && isAlike(-1 - tail)) tail += 1;
  const middle = (items: readonly string[]): string[] => items.slice(head, items.length - tail);
  return [
    ...settled(base.slice(0, head)),
    ...mergeDifferent({ base: middle(base), ours: middle(ours), theirs: middle(theirs) }),
    ...settled(base.slice(base.length - tail)),
  ];
}

/** The whole merged sequence, or null when a stretch of it is open. */
export function settledItems(stretches: readonly Stretch[]): string[] | null {
  return stretches.every((stretch) => stretch.is === "settled") ? stretches.flatMap(({ items }) => items) : null;
}

/** A text's lines, so that joining them with LF gives the text again. */
export function linesToMerge(text: string): string[] {
  return text.split("\n");
}

function mergeDifferent(versions: Versions<string[]>): Stretch[] {
  const { base, ours, theirs } = versions;
  if (base.length + ours.length + theirs.length === 0) return [];
  if (stepsOf(base, ours) + stepsOf(base, theirs) > stepLimit) return [{ is: "open", ...versions }];
  return diff3Merge(ours, base, theirs).flatMap(({ ok, conflict }): Stretch[] => {
    if (conflict === undefined) return settled(ok ?? []);
    return [{ is: "open", base: conflict.o, ours: conflict.a, theirs: conflict.b }];
  });
}

function settled(items: readonly string[]): Stretch[] {
  return items.length === 0 ? [] : [{ is: "settled", items }];
}

function stepsOf(from: readonly string[], to: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const item of to) counts.set(item, (counts.get(item) ?? 0) + 1);
  const pairs = from.reduce((sum, item) => sum + (counts.get(item) ?? 0), 0);
  return pairs * Math.min(from.length, to.length);
}
