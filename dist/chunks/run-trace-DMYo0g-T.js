import { t as causesAround } from "./causes-Co5UWYua.js";
import { t as findInIndex } from "./find-in-index-BEYmnWie.js";
import { n as traceMermaid, r as traceValue, t as traceDot } from "./trace-formats-BBdQKKSm.js";
import { r as traceText } from "./trace-text-CWYAbqoq.js";
import { n as jsonText } from "./json-text-D5Wce0Bb.js";
import { r as print } from "./output-BW60d30d.js";
import { t as readIndex } from "./reading-index-CiATnWOe.js";
// src/cli/commands/run-trace.ts
const render = {
	text: traceText,
	json: (graph) => jsonText(traceValue(graph)),
	mermaid: traceMermaid,
	dot: traceDot
};
/** Shows the chain of causes around an object on stdout; answers the exit code. */
async function runTrace(id, { at, format }, { C: folder }) {
	const graph = await readIndex({
		folder,
		at
	}, (index) => causesAround(index, findInIndex(index, id)));
	print(render[format](graph));
	if (graph.isCut) process.stderr.write(`note  the chain goes on: ${graph.nodes.length} objects are shown; trace one of them\n`);
	return 0;
}
export { runTrace };
