/** What was typed before the word that is completed, and that word up to the cursor. */
export interface Typed {
  readonly before: readonly string[];
  readonly word: string;
  /** The part of the word that the shell keeps by itself: candidates are told without it. */
  readonly kept: string;
}

/** The words of a command line after `cwom`, the last one still being typed; a shell that breaks words at some characters hands the pieces over one by one. */
export function typedWords(pieces: readonly string[], breaks: string): Typed {
  const words: string[] = [];
  let joins = false;
  for (const piece of pieces) {
    const isBreak = piece !== "" && piece.split("").every((character) => breaks.includes(character));
    if ((isBreak || joins) && words.length > 0) words.push(`${words.pop() ?? ""}${piece}`);
    else words.push(piece);
    joins = isBreak;
  }
  const word = words.pop() ?? "";
  const at = Math.max(-1, ...breaks.split("").map((character) => word.lastIndexOf(character)));
  return { before: words, word, kept: word.slice(0, at + 1) };
}
