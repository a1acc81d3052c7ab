import { t as kinds } from "./kinds-Cg5tjGuQ.js";
import { o as memberNames, s as schemaAt } from "./schema-fields-g4_Me3S2.js";
// src/model/member-order.ts
/** The members of the mapping at a path of a kind, in the spec's order; none where the model does not say. */
function memberOrder(kind, path) {
	return memberNames(schemaAt(kinds[kind].schema, path));
}
export { memberOrder as t };
