import { t as Failure } from "./failure-CoSUsjhv.js";
import { s as isFinalStatus } from "./enums-CzFq0Rxf.js";
// src/operations/run-state.ts
/** Whether a Run has ended: then it stays as it is. */
function isFinal({ object }) {
	return isFinalStatus(object?.status);
}
/** A Run that can be read; Failure `refused` for one that has mistakes, or that is over and so stays as it is (§4.6). */
function openRun({ id, object }) {
	if (object === null) throw new Failure("refused", `Run ${id} has mistakes`, "mend them first: cwom check");
	if (!isFinalStatus(object.status)) return object;
	const end = object.telemetry.ended_at;
	throw new Failure("refused", `Run ${id} is ${object.status}${end === null ? "" : ` since ${end}`}, and what is over stays as it is`, `a new attempt is a new Run: cwom run start --issue ${object.for_issue.id}`);
}
/** The same for one that has begun; `verb` says what cannot be done to one that has not. */
function startedRun(stored, verb, instead) {
	const run = openRun(stored);
	if (run.status !== "planned" && run.status !== "ready") return run;
	throw new Failure("refused", `Run ${stored.id} is ${run.status}: it has not begun, and cannot ${verb}`, instead);
}
/** An actor in one word, as commands take it: `agent:coder`, and a person's id alone. */
function wordFor({ actor_kind: kind, actor_id: id }) {
	return kind === "human" ? id : `${kind}:${id}`;
}
/** The later of two times; a clock that went back must not end a Run before it began. */
function notBefore(time, earliest) {
	return earliest !== null && Date.parse(earliest) > Date.parse(time) ? earliest : time;
}
export { wordFor as a, startedRun as i, notBefore as n, openRun as r, isFinal as t };
