import { c as isKind } from "./enums-CzFq0Rxf.js";
// src/store/layout.ts
/** The folder that holds a store, at the root of its repository. */
const storeFolder = "cwom";
/** The store's settings: rule levels, seal policy. */
const configPath = `${storeFolder}/config.yaml`;
/** Findings that somebody lives with. */
const suppressionsPath = `${storeFolder}/suppressions.yaml`;
/** Whether a path from the repository's root is below `cwom/`. */
function isOfStore(path) {
	return path.startsWith(`${storeFolder}/`);
}
/** Whether a path is one where an object stands, or may stand by mistake. */
function mayHoldObject(path) {
	const { is } = slotOf(path);
	return is === "object" || is === "misplaced";
}
/** The one path of an object: `cwom/<Kind>/<id>.yaml`, kind and id spelled exactly. */
function pathOf(kind, id) {
	return `${storeFolder}/${kind}/${id}.yaml`;
}
/** What a path from the repository's root is for, judged by the path alone, exact in case. */
function slotOf(path) {
	if (path === "cwom/config.yaml") return { is: "config" };
	if (path === "cwom/suppressions.yaml") return { is: "suppressions" };
	if (path === `cwom/README.md`) return { is: "readme" };
	const [folder, second, third, ...rest] = path.split("/");
	if (folder !== "cwom" || second === void 0) return { is: "stray" };
	if (second === ".sync" && third?.endsWith(".json") === true && rest.length === 0) return { is: "sync" };
	if (!/\.ya?ml$/i.test(path)) return { is: "stray" };
	const id = third?.endsWith(".yaml") === true ? third.slice(0, -5) : "";
	if (isKind(second) && id !== "" && rest.length === 0) return {
		is: "object",
		kind: second,
		id
	};
	return { is: "misplaced" };
}
export { slotOf as a, pathOf as i, isOfStore as n, storeFolder as o, mayHoldObject as r, suppressionsPath as s, configPath as t };
