// src/text/printable.ts
/** What a terminal or a reader's eye could be led astray by: control, bidi, zero width and tag characters, lone surrogates, line separators. */
const unseen = /[\p{Cc}\p{Cs}\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
function escape(character) {
	const code = character.codePointAt(0) ?? 0;
	const digits = code.toString(16);
	return code <= 255 ? `\\x${digits.padStart(2, "0")}` : `\\u{${digits}}`;
}
/** The text with every control, bidi, zero-width and tag character, lone surrogate and line separator (LF and TAB too) written `\xNN` or `\u{NNNN}`. */
function printable(text) {
	return text.replace(unseen, escape);
}
/** The same, at most `maxLength` code points long; what is cut off leaves a `…`, and no escape is cut in two. */
function printableLine(text, maxLength) {
	if (text.length <= maxLength && text.search(unseen) === -1) return text;
	const shown = [];
	let length = 0;
	let fitting = 0;
	for (const character of text) {
		const piece = printable(character);
		length += piece.length === character.length ? 1 : piece.length;
		if (length > maxLength) return `${shown.slice(0, fitting).join("")}…`;
		shown.push(piece);
		if (length < maxLength) fitting = shown.length;
	}
	return shown.join("");
}
/** A short stretch of somebody's text for use inside a message. */
function excerpt(text) {
	return printableLine(text, 60);
}
export { printable as n, printableLine as r, excerpt as t };
