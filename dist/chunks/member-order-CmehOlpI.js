import { t as kinds } from "./kinds-DQI38R6m.js";
import { r as schemaAt, t as memberNames } from "./schema-walk-B5U63440.js";
// src/model/member-order.ts
/** The members of the mapping at a path of a kind, in the spec's order; none where the model does not say. */
function memberOrder(kind, path) {
	return memberNames(schemaAt(kinds[kind].schema, path));
}
export { memberOrder as t };
