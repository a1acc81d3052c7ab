import { l as composeYaml, u as require_dist } from "./json-pointer-Bx-9x7vW.js";
import { a as openText } from "./read-yaml-CNeyYoMe.js";
// src/text/without-member.ts
var import_dist = require_dist();
/**
* The text without the lines of one top-level member, to compare with a text that never had it. Null when the text cannot be read, has no such member or
* has it twice, when the member is no block of whole lines, or when a comment stands on its lines (it would go unseen).
*/
function withoutMember(bytes, key) {
	const text = openText(bytes);
	if (typeof text !== "string") return null;
	const { root } = composeYaml(text, "mapping");
	if (!(0, import_dist.isMap)(root) || root.flow === true) return null;
	const [member, ...others] = root.items.filter((pair) => (0, import_dist.isScalar)(pair.key) && pair.key.value === key);
	if (member === void 0 || others.length > 0) return null;
	const from = member.key.range[0];
	const to = endOfLines(text, from, (member.value ?? member.key).range[1]);
	const lines = text.slice(from, to);
	const next = root.items[root.items.indexOf(member) + 1];
	return (from === 0 || text[from - 1] === "\n") && (next === void 0 || next.key.range[0] >= to) && !hasComment(lines) ? text.slice(0, from) + text.slice(to) : null;
}
/** The start of the line after the last word before an offset. */
function endOfLines(text, from, offset) {
	let last = Math.max(from, offset - 1);
	while (last > from && /\s/u.test(text.charAt(last))) last -= 1;
	const lineEnd = text.indexOf("\n", last);
	return lineEnd === -1 ? text.length : lineEnd + 1;
}
function hasComment(lines) {
	for (const lexeme of new import_dist.Lexer().lex(lines)) if (lexeme.startsWith("#")) return true;
	return false;
}
export { withoutMember as t };
