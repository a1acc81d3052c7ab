import { t as Failure } from "./failure-CoSUsjhv.js";
import { i as setFields } from "./set-fields-B-uueqQy.js";
import { t as carryOut } from "./carry-out-DG_iOblC.js";
// src/cli/commands/run-set.ts
/** Changes fields of one object; answers the exit code. */
function runSet(id, changes, options, globals) {
	return carryOut(setFields, {
		id,
		changes: changes.map(assignmentFrom)
	}, options, globals);
}
const hows = {
	"=": "set",
	"+=": "add",
	"-=": "remove"
};
/** A change of a field as people type it: field=value, field+=item, field-=item. Failure `usage` for what is none. */
function assignmentFrom(text) {
	const { field, sign, value = "" } = /^(?<field>[A-Za-z_].*?)(?<sign>\+=|-=|=)(?<value>.*)$/su.exec(text)?.groups ?? {};
	if (field !== void 0 && (sign === "=" || sign === "+=" || sign === "-=")) return {
		field,
		how: hows[sign],
		...sign === "=" && value === "" ? { value: null } : { text: value }
	};
	throw new Failure("usage", `${JSON.stringify(text)} is no change of a field`, "write field=value, field+=item or field-=item");
}
export { runSet as n, assignmentFrom as t };
