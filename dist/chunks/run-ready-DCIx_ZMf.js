import { t as readyCondition } from "./ready-issues-flzM4xMg.js";
import { r as printList, t as limitOf } from "./run-list-Bf3eoYaR.js";
import { t as readIndex } from "./reading-index-B7NeUGBV.js";
// src/cli/commands/run-ready.ts
/** Lists what can be worked on now on stdout; answers the exit code. */
async function runReady(options, { C: folder }) {
	const request = {
		kind: "Issue",
		status: [],
		type: [],
		tags: [],
		issue: null,
		run: null,
		text: null,
		repo: options.repo ?? null,
		sort: "priority,created_at",
		limit: limitOf(options.limit)
	};
	const conditions = [readyCondition(options.planned === true)];
	await readIndex({
		folder,
		at: options.at
	}, (index) => printList(index, request, conditions, options.format));
	return 0;
}
export { runReady };
