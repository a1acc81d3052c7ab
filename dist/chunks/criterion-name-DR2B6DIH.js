// src/model/criterion-name.ts
/** What a check of an acceptance criterion is called: its first line, cut where a name must end. */
function criterionName(criterion) {
	const [line = ""] = criterion.trim().split("\n");
	return cutName(line.trim());
}
/** A text, cut where a name must end. */
function cutName(text) {
	const characters = Array.from(text);
	return characters.length <= 512 ? text : `${characters.slice(0, 511).join("")}…`;
}
export { cutName as n, criterionName as t };
