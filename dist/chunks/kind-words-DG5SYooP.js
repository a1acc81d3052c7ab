import { t as Failure } from "./failure-CoSUsjhv.js";
import { t as nearest } from "./did-you-mean-n7IoM4GU.js";
import { u as kindNames } from "./enums-CzFq0Rxf.js";
import { t as singular } from "./table-names-Bgd_25A7.js";
// src/query/kind-words.ts
/** Shorter names that people type. */
const short = {
	packet: "ContextPacket",
	snapshot: "ConstraintSnapshot",
	doctrine: "DoctrineRef"
};
const kindByWord = new Map([...kindNames.flatMap((kind) => namesOf(kind).map((name) => [name, kind])), ...Object.entries(short).flatMap(([name, kind]) => [[name, kind], [`${name}s`, kind]])]);
function namesOf(kind) {
	const word = singular(kind);
	return [
		word,
		word.replaceAll("_", "-"),
		kind
	].flatMap((name) => [name, `${name}s`]);
}
/** What a kind may be called on a command line, one name each. */
const kindWords = kindNames.map((kind) => Object.keys(short).find((name) => short[name] === kind) ?? singular(kind));
/** The kind that somebody means by a word: `issue`, `packets`, `context-packet`, `ContextPacket`. Failure `usage` that names the nearest. */
function kindOfWord(word) {
	const kind = kindByWord.get(word) ?? kindByWord.get(word.toLowerCase());
	if (kind !== void 0) return kind;
	const meant = nearest(word, [...kindWords, ...kindByWord.keys()]);
	const help = meant === null ? `one of ${kindWords.join(", ")}` : `did you mean ${meant}?`;
	throw new Failure("usage", `${JSON.stringify(word)} is no kind of work object`, help);
}
export { kindWords as n, kindOfWord as t };
