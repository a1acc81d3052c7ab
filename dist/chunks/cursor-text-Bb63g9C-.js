// src/store/merge/cursor-text.ts
/** A cursor of a sync as its file's text: one line for each object, all sorted, so that git shows and merges what really changed. */
function printCursor(head, objects) {
	const members = Object.entries(head).flatMap(([name, value]) => value === void 0 ? [] : [`${JSON.stringify(name)}: ${JSON.stringify(sorted(value))}`]);
	const lines = Object.entries(objects).toSorted(byKey).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(sorted(value))}`);
	const body = lines.length === 0 ? "{}" : `{\n${lines.join(",\n")}\n}`;
	return `{\n${[...members, `"objects": ${body}`].join(",\n")}\n}\n`;
}
function sorted(value) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
	const members = Object.entries(value).toSorted(byKey);
	return Object.fromEntries(members.map(([key, member]) => [key, sorted(member)]));
}
function byKey([a], [b]) {
	return a < b ? -1 : 1;
}
export { printCursor as t };
