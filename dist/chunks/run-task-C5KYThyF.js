import { t as taskOfIssue } from "./task-of-issue-DMNjAQ_D.js";
import { n as jsonText } from "./json-text-D5Wce0Bb.js";
import { t as objectsOf } from "./objects-BPhXLp2z.js";
import { r as print } from "./output-BW60d30d.js";
import { r as withWorkplace } from "./workplace-k7szFChc.js";
// src/cli/commands/run-task.ts
/** Prints an Issue as a Task; answers the exit code. */
function runTask(id, { C }) {
	return withWorkplace(C, async ({ tree, cache }) => {
		const objects = objectsOf(tree, cache);
		print(jsonText(await taskOfIssue(await objects.find(id, "Issue"), objects)));
		return 0;
	});
}
export { runTask };
