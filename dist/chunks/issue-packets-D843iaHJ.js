import { n as isMapping } from "./json-BOP16j8H.js";
// src/operations/next-version.ts
const order = new Intl.Collator("en", { numeric: true });
/** Which of two versions comes first, numbers in them compared as numbers: 1.9 before 1.10. */
function compareVersions(a, b) {
	return order.compare(a, b);
}
/** The version after the latest of some, by counting up its last number: 1.9 → 1.10; "1.0" where there is none (§4.3). */
function nextVersion(versions) {
	const latest = versions.toSorted(compareVersions).at(-1);
	if (latest === void 0) return "1.0";
	const counted = latest.replace(/\d+(?=\D*$)/, (digits) => String(BigInt(digits) + 1n).padStart(digits.length, "0"));
	return counted === latest ? `${latest}.1` : counted;
}
// src/operations/issue-packets.ts
/** Where in `meta` a packet says which one it replaces, by id. */
const supersedesKey = "cwom/supersedes";
/** The packets that an Issue lists and that can be read, in its order. */
async function packetsOf(issue, objects) {
	const refs = issue.object?.context_packets ?? [];
	return (await Promise.all(refs.map(({ id }) => objects.get("ContextPacket", id)))).filter((packet) => packet !== null);
}
/** The packet that stands in for another one; null when none does. */
function successorOf(id, packets) {
	return packets.find((packet) => supersededId(packet) === id) ?? null;
}
/** The packet of the latest version among those that none of the others supersedes; null where there is none. */
function latestPacket(packets) {
	return packets.filter(({ id }) => successorOf(id, packets) === null).toSorted((a, b) => compareVersions(versionOf(a), versionOf(b))).at(-1) ?? null;
}
function versionOf({ object }) {
	return object?.version ?? "";
}
/** The id that a packet says it supersedes. */
function supersededId({ value }) {
	const id = isMapping(value["meta"]) ? value["meta"][supersedesKey] : null;
	return typeof id === "string" ? id : null;
}
export { nextVersion as a, supersedesKey as i, packetsOf as n, successorOf as r, latestPacket as t };
