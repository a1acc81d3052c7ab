import { n as countObjects } from "./list-objects-DjNnYZyb.js";
import { t as readyCondition } from "./ready-issues-flzM4xMg.js";
import { r as printList, t as limitOf } from "./run-list-i2BaDRpq.js";
import { t as readIndex } from "./reading-index-CiATnWOe.js";
// src/cli/commands/run-ready.ts
/** Lists what can be worked on now on stdout; answers the exit code. */
async function runReady(options, { C: folder, quiet }) {
	const asked = {
		type: [],
		tags: [],
		issue: null,
		run: null,
		text: null,
		repo: options.repo ?? null,
		sort: "priority,created_at",
		limit: limitOf(options.limit)
	};
	const request = {
		...asked,
		kind: "Issue",
		status: []
	};
	const conditions = [readyCondition(options.planned === true)];
	const more = options.planned === true ? "" : "; what is only planned too: cwom ready --planned";
	const none = quiet === true ? null : `no Issue can be worked on now${more}`;
	await readIndex({
		folder,
		at: options.at
	}, async (index) => {
		await printList(index, request, conditions, {
			format: options.format,
			none
		});
		if (options.format !== "table" || quiet === true) return;
		const waiting = countObjects(index, {
			...asked,
			kind: "Run",
			status: ["ready"]
		});
		if (waiting > 0) process.stderr.write(`note  ${queueWords(waiting)}\n`);
	});
	return 0;
}
function queueWords(count) {
	return `${count === 1 ? "1 Run waits" : `${count} Runs wait`} for a worker besides: cwom list run --status ready; cwom claim <run>, or cwom work`;
}
export { runReady };
