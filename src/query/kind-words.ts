import { Failure } from "../failure.ts";
import { nearest } from "../model/did-you-mean.ts";
import { kindNames } from "../model/enums.ts";
import type { Kind } from "../model/enums.ts";
import { singular } from "./table-names.ts";

/** Shorter names that people type. */
const short: Readonly<Record<string, Kind>> = {
  packet: "ContextPacket",
  snapshot: "ConstraintSnapshot",
  doctrine: "DoctrineRef",
};

const kindByWord: ReadonlyMap<string, Kind> = new Map([
  ...kindNames.flatMap((kind) => namesOf(kind).map((name): [string, Kind] => [name, kind])),
  ...Object.entries(short).flatMap(([name, kind]): [string, Kind][] => [
    [name, kind],
    [`${name}s`, kind],
  ]),
]);

function namesOf(kind: Kind): string[] {
  const word = singular(kind);
  return [word, word.replaceAll("_", "-"), kind].flatMap((name) => [name, `${name}s`]);
}

/** What a kind may be called on a command line, one name each. */
export const kindWords: readonly string[] = kindNames.map(
  (kind) => Object.keys(short).find((name) => short[name] === kind) ?? singular(kind),
);

/** The kind that somebody means by a word: `issue`, `packets`, `context-packet`, `ContextPacket`. Failure `usage` that names the nearest. */
export function kindOfWord(word: string): Kind {
  const kind = kindByWord.get(word) ?? kindByWord.get(word.toLowerCase());
  if (kind !== undefined) return kind;
  const meant = nearest(word, [...kindWords, ...kindByWord.keys()]);
  const help = meant === null ? `one of ${kindWords.join(", ")}` : `did you mean ${meant}?`;
  throw new Failure("usage", `${JSON.stringify(word)} is no kind of work object`, help);
}
