import { distance } from "fastest-levenshtein";

/** The candidate that somebody who wrote `word` most likely meant: equal but for case and separators, else a few typing mistakes away; null when none is near. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const folded = fold(word);
  const same = candidates.find((candidate) => fold(candidate) === folded);
  if (same !== undefined) return same;
  let best: { candidate: string; mistakes: number } | null = null;
  for (const candidate of candidates) {
    const allowed = Math.floor(candidate.length / 3);
    // Also keeps a hostile, very long word away from the quadratic distance.
    if (Math.abs(candidate.length - word.length) > allowed) continue;
    const mistakes = mistakesBetween(folded, fold(candidate));
    if (mistakes <= allowed && (best === null || mistakes < best.mistakes)) best = { candidate, mistakes };
  }
  return best?.candidate ?? null;
}

/** Letters exchanged, the commonest slip, count as one mistake where the distance counts two. */
function mistakesBetween(word: string, candidate: string): number {
  return sortedLetters(word) === sortedLetters(candidate) ? 1 : distance(word, candidate);
}

function sortedLetters(word: string): string {
  return word.split("").toSorted().join("");
}

function fold(word: string): string {
  return word
    .slice(0, 200)
    .toLowerCase()
    .replaceAll(/[-_\s]/g, "");
}
