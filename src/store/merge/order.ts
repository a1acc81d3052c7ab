import type { Versions } from "../../text/merge-sequences.ts";

/**
 * The order of a merged list of distinct keys: those of the base in the order of the one side that moved some (the base's when both did),
 * each followed by what either side added behind it. Swapping the sides changes nothing.
 */
export function mergedOrder({ base, ours, theirs }: Versions<readonly string[]>, kept: ReadonlySet<string>): string[] {
  const known = new Set(base);
  const ofBase = (keys: readonly string[]): string[] => keys.filter((key) => known.has(key) && kept.has(key));
  const [before, here, there] = [ofBase(base), ofBase(ours), ofBase(theirs)];
  const moved = [here, there].filter((side) => isMoved(side, before));
  const frame = moved.length === 1 ? [...(moved[0] ?? []), ...before] : before;
  return withAdditions(new Set(frame), ours, theirs).filter((key) => kept.has(key));
}

/** The keys of a frame, each followed by what either list has behind it and the frame has not; of two runs at one place the smaller first. */
export function withAdditions(
  frame: ReadonlySet<string>,
  ours: readonly string[],
  theirs: readonly string[],
): string[] {
  const here = additions(ours, frame);
  const there = additions(theirs, frame);
  const at = (anchor: string | null): string[] => joined(here.get(anchor) ?? [], there.get(anchor) ?? []);
  return [...new Set([...at(null), ...[...frame].flatMap((key) => [key, ...at(key)])])];
}

/** Two runs of additions at one place, one after the other: the smaller first, and what is in both once. */
export function joined(ours: readonly string[], theirs: readonly string[]): string[] {
  const [first, second] = ours.join("\n") <= theirs.join("\n") ? [ours, theirs] : [theirs, ours];
  const known = new Set(first);
  return [...first, ...second.filter((key) => !known.has(key))];
}

/** Whether a side's keys stand in another order than in the base; one that lost some may still be in order. */
function isMoved(side: readonly string[], base: readonly string[]): boolean {
  const present = new Set(side);
  return base.filter((key) => present.has(key)).some((key, index) => key !== side[index]);
}

/** What a side has beyond a frame, by the key of the frame that it stands behind; null for the start. */
function additions(side: readonly string[], frame: ReadonlySet<string>): Map<string | null, string[]> {
  const runs = new Map<string | null, string[]>();
  let anchor: string | null = null;
  for (const key of side) {
    if (frame.has(key)) {
      anchor = key;
      continue;
    }
    const run = runs.get(anchor);
    if (run === undefined) runs.set(anchor, [key]);
    else run.push(key);
  }
  return runs;
}
