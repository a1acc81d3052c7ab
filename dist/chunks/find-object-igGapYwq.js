import { t as Failure } from "./failure-CoSUsjhv.js";
import { t as nearest } from "./did-you-mean-n7IoM4GU.js";
import { t as listHelp } from "./list-help-DhvPV4Bd.js";
// src/store/find-object.ts
/** How many objects are named where a short id fits several. */
const candidatesShown = 10;
/** The object with an id, or with the one id that begins or ends so; Failure `usage` that lists the candidates when there are several, or none. */
function findObject(corpus, id) {
	const found = chooseById(id, corpus.objects);
	if (found === null) throw nothing(corpus, id);
	return found;
}
/** The one of some objects that has the id, or whose id begins or ends so; null when there is none, Failure `usage` when there are several. */
function chooseById(part, objects) {
	if (part === "") return null;
	const exact = objects.filter(({ id }) => id === part);
	const found = exact.length > 0 ? exact : objects.filter(({ id }) => id.startsWith(part) || id.endsWith(part));
	if (found.length <= 1) return found[0] ?? null;
	const names = found.slice(0, candidatesShown).map(({ kind, id }) => `${kind} ${id}`);
	const more = found.length > candidatesShown ? ` and ${found.length - candidatesShown} more` : "";
	throw new Failure("usage", `${part} fits ${found.length} objects`, `name one of ${names.join(", ")}${more}`);
}
function nothing(corpus, id) {
	const meant = nearest(id, corpus.objects.map((object) => object.id));
	const help = meant === null ? listHelp([]) : `did you mean ${meant}?`;
	return new Failure("usage", `no object has an id that is, begins or ends with ${JSON.stringify(id)}`, help);
}
export { findObject as n, chooseById as t };
