import { t as kinds } from "./kinds-BDiKezM5.js";
import { f as memberNames, p as schemaAt } from "./reading-C3L4PVnI.js";
// src/model/member-order.ts
/** The members of the mapping at a path of a kind, in the spec's order; none where the model does not say. */
function memberOrder(kind, path) {
	return memberNames(schemaAt(kinds[kind].schema, path));
}
export { memberOrder as t };
