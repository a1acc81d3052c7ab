/** A path as one word of a shell's command line, quoted where it must be: a name in the store may hold anything. */
export function shellWord(path: string): string {
  return /^[\w./@%+=:,-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
