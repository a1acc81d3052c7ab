import { t as kinds } from "./kinds-DFgvPIu9.js";
import { r as schemaAt, t as memberNames } from "./schema-walk-Dq8aE38m.js";
// src/model/member-order.ts
/** The members of the mapping at a path of a kind, in the spec's order; none where the model does not say. */
function memberOrder(kind, path) {
	return memberNames(schemaAt(kinds[kind].schema, path));
}
export { memberOrder as t };
