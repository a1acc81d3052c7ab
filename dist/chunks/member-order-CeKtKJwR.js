import { t as kinds } from "./kinds-YRmV5cgc.js";
import { c as schemaAt, o as memberNames } from "./schema-fields-LZ6SrwsT.js";
// src/model/member-order.ts
/** The members of the mapping at a path of a kind, in the spec's order; none where the model does not say. */
function memberOrder(kind, path) {
	return memberNames(schemaAt(kinds[kind].schema, path));
}
export { memberOrder as t };
