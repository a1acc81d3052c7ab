// src/model/list-help.ts
/** What to type to see the ids of some kinds, of any kind when none is named. */
function listHelp(kinds) {
	const commands = kinds.map((kind) => `cwom list ${kind}`);
	return `see which there are: ${commands.length === 0 ? "cwom list <kind>" : commands.join(", ")}`;
}
export { listHelp as t };
