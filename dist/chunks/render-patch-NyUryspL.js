import { t as createTwoFilesPatch } from "./libesm-SI9qp1A2.js";
import { n as printable } from "./printable-bEUe1wzd.js";
// src/report/render-patch.ts
const absent = "/dev/null";
/** A transaction as a unified diff that is safe to print. */
function renderPatch({ writes }) {
	return writes.map(({ path, before, after }) => createTwoFilesPatch(before === null ? absent : `a/${path}`, after === null ? absent : `b/${path}`, textOf(before), textOf(after), void 0, void 0, { context: 2 })).join("").split("\n").filter((line) => !/^=+$/.test(line)).map((line) => printable(line)).join("\n");
}
function textOf(bytes) {
	return bytes === null ? "" : Buffer.from(bytes).toString("utf8");
}
export { renderPatch as t };
