import { t as kinds } from "./kinds-BfRb48Kp.js";
import { C as schemaAt, S as memberNames } from "./reading-Cu8Hpa4z.js";
// src/model/member-order.ts
/** The members of the mapping at a path of a kind, in the spec's order; none where the model does not say. */
function memberOrder(kind, path) {
	return memberNames(schemaAt(kinds[kind].schema, path));
}
export { memberOrder as t };
