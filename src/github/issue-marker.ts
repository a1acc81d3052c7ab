import { createHash } from "node:crypto";

/** What the body of an issue says of the Issue that it was made of. */
export interface IssueMarker {
  /** Id of the Issue. */
  readonly id: string;
  /** A word that only who made the issue knew before it was there. */
  readonly nonce: string;
}

const marker = /<!-- cwom:issue (?<id>[\w.-]{1,128}) (?<nonce>[\w-]{16,64}) -->/g;

/** The body of an issue for a description: invisible behind it, whose it is. */
export function bodyOf(description: string, made: IssueMarker | null): string {
  if (made === null) return description;
  const line = `<!-- cwom:issue ${made.id} ${made.nonce} -->`;
  return description === "" ? line : `${description}\n\n${line}`;
}

/** Every marker in a body. Anybody may have written one: it proves nothing without its nonce. */
export function markersIn(body: string): IssueMarker[] {
  return [...body.matchAll(marker)].flatMap(({ groups }) => {
    const { id, nonce } = groups ?? {};
    return id === undefined || nonce === undefined ? [] : [{ id, nonce }];
  });
}

/** A body, its line ends LF, without the first marker of an Issue: the description that it was made of, wherever somebody wrote on. */
export function withoutMarker(body: string, id: string): string {
  const text = body.replace(/\r\n?/g, "\n");
  const own = markersIn(text).find((found) => found.id === id);
  if (own === undefined) return text;
  const line = bodyOf("", own);
  const at = text.indexOf(line);
  const before = text.slice(0, at).replace(/\n{1,2}$/, "");
  return before + text.slice(at + line.length);
}

/** What a store keeps of a nonce, until the issue is known: it lets nobody guess it. */
export function nonceHash(nonce: string): string {
  return createHash("sha256").update(nonce).digest("hex");
}
