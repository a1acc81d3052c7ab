/** Options of `cwom` itself that may also stand after a command; those with true take the next word. */
const globals: ReadonlyMap<string, boolean> = new Map([
  ["-C", true],
  ["--no-color", false],
  ["-q", false],
  ["--quiet", false],
]);

/**
 * A command line with the options that every command takes put first, up to a `--`. Commands then parse what follows
 * their name alone, so that a command may have an option by a name that `cwom` has too, such as `--version`.
 */
export function globalsFirst(args: readonly string[]): string[] {
  const first: string[] = [];
  const rest: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? "";
    if (word === "--") return [...first, ...rest, ...args.slice(at)];
    const takesNext = globals.get(word);
    const isGlobal = takesNext !== undefined || /^-C./.test(word);
    (isGlobal ? first : rest).push(word);
    const next = args[at + 1];
    if (takesNext === true && next !== undefined) {
      first.push(next);
      at += 1;
    }
  }
  return [...first, ...rest];
}
