// src/query/table-names.ts
/** A kind as tables name it: `ContextPacket` is `context_packet`. */
function singular(kind) {
	return kind.replaceAll(/(?<=[a-z])(?=[A-Z])/g, "_").toLowerCase();
}
/** The table of a kind: `issues`, `context_packets`, … */
function tableOf(kind) {
	return `${singular(kind)}s`;
}
export { tableOf as n, singular as t };
