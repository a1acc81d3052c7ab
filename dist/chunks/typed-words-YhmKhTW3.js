// src/cli/completion/typed-words.ts
/** The words of a command line after `cwom`, the last one still being typed; a shell that breaks words at some characters hands the pieces over one by one. */
function typedWords(pieces, breaks) {
	const words = [];
	let joins = false;
	for (const piece of pieces) {
		const isBreak = piece !== "" && piece.split("").every((character) => breaks.includes(character));
		if ((isBreak || joins) && words.length > 0) words.push(`${words.pop() ?? ""}${piece}`);
		else words.push(piece);
		joins = isBreak;
	}
	const word = words.pop() ?? "";
	const at = Math.max(-1, ...breaks.split("").map((character) => word.lastIndexOf(character)));
	return {
		before: words,
		word,
		kept: word.slice(0, at + 1)
	};
}
export { typedWords };
