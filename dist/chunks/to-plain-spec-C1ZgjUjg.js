import { n as isMapping } from "./json-BOP16j8H.js";
import { n as expand, r as refFields } from "./schema-fields-DP9vXbW0.js";
// src/export/to-plain-spec.ts
/** Where in `meta` the pins of an object's Refs go: the JSON pointer of each Ref to its digest. */
const pinsKey = "cwom/pins";
/** Where in `meta` an object's seal goes. */
const sealKey = "cwom/seal";
/**
* A valid object without the members that this project adds to the spec (§8): the digests of its Refs and its seal move
* into `meta`. Null where `meta` has other data in that place already.
*/
function toPlainSpec(kind, value) {
	const { seal = null, ...plain } = structuredClone(value);
	const pins = takePins(kind, plain);
	const moved = {
		...Object.keys(pins).length > 0 && { ["cwom/pins"]: pins },
		...seal !== null && { ["cwom/seal"]: seal }
	};
	if (Object.keys(moved).length === 0) return plain;
	const meta = isMapping(plain["meta"]) ? plain["meta"] : {};
	if (Object.keys(moved).some((key) => Object.hasOwn(meta, key))) return null;
	return {
		...plain,
		meta: {
			...meta,
			...moved
		}
	};
}
/** Takes the digest out of every Ref, in place; one that is null pins nothing and goes for good. */
function takePins(kind, value) {
	const pins = {};
	for (const { pattern } of refFields(kind)) for (const { pointer, value: ref } of expand(pattern, value)) {
		if (!isMapping(ref)) continue;
		const { digest = null } = ref;
		if (digest !== null) pins[pointer] = digest;
		delete ref["digest"];
	}
	return pins;
}
export { sealKey as n, toPlainSpec as r, pinsKey as t };
