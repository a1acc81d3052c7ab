import { n as notBefore } from "./run-state-C2pSP0-x.js";
// src/operations/end-run.ts
/** Ends a Run: its status, its times, and what came of it, added to the end of its lists (§4.6). */
async function endRun(changes, stored, run, ending, objects, now) {
	const artifacts = await Promise.all((ending.artifacts ?? []).map((id) => objects.find(id, "Artifact")));
	const isNew = ({ id }) => run.outputs.artifacts.every((ref) => ref.id !== id);
	await changes.edit(stored, [
		{
			is: "set",
			at: "/status",
			value: ending.status
		},
		...timesOf(run, now),
		...costsOf(ending),
		...artifacts.filter(isNew).map(({ kind, id }) => add("/outputs/artifacts", {
			kind,
			id
		})),
		...ending.summary === null ? [] : [set("/outputs/result_summary", ending.summary)],
		...(ending.decisions ?? []).map((decision) => add("/outputs/decision_log", decision)),
		...ending.failure === void 0 ? [] : [set("/failure", { ...ending.failure })]
	]);
}
/** A Run that never began has no duration. */
function timesOf({ telemetry: { started_at: start } }, now) {
	const end = notBefore(now, start);
	const duration = start === null ? null : (Date.parse(end) - Date.parse(start)) / 1e3;
	return [set("/telemetry/ended_at", end), ...duration === null ? [] : [set("/telemetry/duration_s", Math.round(duration))]];
}
function costsOf({ cost }) {
	return Object.entries(cost ?? {}).flatMap(([name, value]) => value === void 0 ? [] : [set(`/cost/${name}`, value)]);
}
function set(at, value) {
	return {
		is: "set",
		at,
		value
	};
}
function add(at, item) {
	return {
		is: "add",
		at,
		item
	};
}
export { endRun as t };
