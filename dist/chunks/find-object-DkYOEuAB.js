import { t as Failure } from "./failure-DnepG_F2.js";
import { v as nearest } from "./reading-BTAeq6tM.js";
// src/store/find-object.ts
/** How many objects are named where a short id fits several. */
const candidatesShown = 10;
/** The object with an id, or with the one id that begins or ends so; Failure `usage` that lists the candidates when there are several, or none. */
function findObject(corpus, id) {
	const exact = corpus.withId(id);
	const found = exact.length > 0 ? exact : corpus.objects.filter((object) => object.id.startsWith(id) || object.id.endsWith(id));
	const [object, ...others] = found;
	if (object === void 0 || id === "") throw nothing(corpus, id);
	if (others.length === 0) return object;
	const names = found.slice(0, candidatesShown).map((candidate) => `${candidate.kind} ${candidate.id}`);
	const more = found.length > candidatesShown ? ` and ${found.length - candidatesShown} more` : "";
	throw new Failure("usage", `${id} fits ${found.length} objects`, `name one of ${names.join(", ")}${more}`);
}
function nothing(corpus, id) {
	const meant = nearest(id, corpus.objects.map((object) => object.id));
	const help = meant === null ? "the ids are the names of the files below cwom/" : `did you mean ${meant}?`;
	return new Failure("usage", `no object has an id that is, begins or ends with ${JSON.stringify(id)}`, help);
}
export { findObject as t };
