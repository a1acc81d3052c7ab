import { t as kinds } from "./kinds-CgxU3djq.js";
import { _ as schemaAt, g as memberNames } from "./reading-BTAeq6tM.js";
// src/model/member-order.ts
/** The members of the mapping at a path of a kind, in the spec's order; none where the model does not say. */
function memberOrder(kind, path) {
	return memberNames(schemaAt(kinds[kind].schema, path));
}
export { memberOrder as t };
