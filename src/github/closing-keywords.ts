import type { Mapping } from "./mapping.ts";

const keyword =
  /(?<![\w/#-])(?:close[sd]?|fix(?:es|ed)?|resolve[sd]?):?\s{1,4}(?:(?<place>[\w.-]{1,100}\/[\w.-]{1,100})?#|(?<page>https?:\/\/[^\s/]{1,200}\/[\w.-]{1,100}\/[\w.-]{1,100})\/issues\/)(?<number>\d{1,9})(?!\w)/gi;

/** Numbers of this repository's issues that a text says it closes, in its order: `Fixes #12`, `closes owner/repo#12`, or an address. A plain mention is none. */
export function closedBy(text: string, { host, repository }: Pick<Mapping, "host" | "repository">): number[] {
  const ours = repository.fullName.toLowerCase();
  const home = `https://${host}/${ours}`.toLowerCase();
  const numbers = [...text.matchAll(keyword)].flatMap(({ groups }) => {
    const place = groups?.["place"]?.toLowerCase();
    const page = groups?.["page"]?.toLowerCase().replace(/^http:/, "https:");
    const isOurs = page === undefined ? place === undefined || place === ours : page === home;
    return isOurs ? [Number(groups?.["number"])] : [];
  });
  return [...new Set(numbers)].filter((number) => number > 0);
}
