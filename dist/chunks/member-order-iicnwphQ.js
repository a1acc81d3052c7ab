import { t as kinds } from "./kinds-DrbER8SY.js";
import { o as memberNames, s as schemaAt } from "./schema-fields-awrOGPGo.js";
// src/model/member-order.ts
/** The members of the mapping at a path of a kind, in the spec's order; none where the model does not say. */
function memberOrder(kind, path) {
	return memberNames(schemaAt(kinds[kind].schema, path));
}
export { memberOrder as t };
