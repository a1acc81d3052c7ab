// src/cli/shell-quoted.ts
/** A text as one word of a POSIX shell. */
function shellQuoted(text) {
	return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
export { shellQuoted as t };
