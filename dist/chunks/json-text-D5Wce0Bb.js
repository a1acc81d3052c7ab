// src/report/json-text.ts
/**
* A value as JSON with two spaces and a closing newline. What a terminal, a reader's eye or a workflow runner could take amiss
* (control, format and direction characters, lone surrogates, `##[`) is written as `\uXXXX`: the same value for every JSON parser.
*/
function jsonText(value) {
	return `${harmless(JSON.stringify(value, null, 2))}\n`;
}
/** The same in one line, without a newline at its end. */
function jsonLineText(value) {
	return harmless(JSON.stringify(value));
}
/** JSON.stringify itself writes line feeds between members only; all other matches stand inside strings. */
function harmless(text) {
	return text.replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|(?<=##)\[/gu, escapeUnits);
}
function escapeUnits(text) {
	return text.split("").map((unit) => unit.charCodeAt(0).toString(16).padStart(4, "0")).map((unit) => `\\u${unit}`).join("");
}
export { jsonText as n, jsonLineText as t };
