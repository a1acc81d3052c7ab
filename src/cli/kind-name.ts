import { Failure } from "../failure.ts";
import { nearest } from "../model/did-you-mean.ts";
import { kindNames } from "../model/enums.ts";
import type { Kind } from "../model/enums.ts";

/** The short names of kinds, beside their own. */
const shortNames: Readonly<Record<string, Kind>> = {
  packet: "ContextPacket",
  snapshot: "ConstraintSnapshot",
  doctrine: "DoctrineRef",
};

/** Every word for a kind that is worth offering, short ones first where there are such. */
export const kindWords: readonly string[] = ["repo", "issue", "packet", "snapshot", "doctrine", "run", "artifact"];

/** The kind that a word names: `issue`, `context-packet`, `ContextPackets`, `packet`. Failure `usage` with the nearest name. */
export function kindNamed(word: string): Kind {
  const folded = fold(word);
  const known = new Map([
    ...Object.entries(shortNames),
    ...kindNames.map((kind): [string, Kind] => [fold(kind), kind]),
  ]);
  const kind = known.get(folded) ?? known.get(folded.replace(/s$/, ""));
  if (kind !== undefined) return kind;
  const meant = nearest(word, [...kindWords, ...kindNames]);
  const help = meant === null ? `the kinds are ${kindWords.join(", ")}` : `did you mean ${meant}?`;
  throw new Failure("usage", `there is no kind ${JSON.stringify(word)}`, help);
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll(/[-_\s]/g, "");
}
