import { n as jsonText } from "./json-text-D5Wce0Bb.js";
// src/cli/failure-json.ts
/** Name and version of the form in which commands that write, and every command that fails, answer `--format json`. */
const resultSchema = "cwom.result/1";
/** A Failure as commands say it with `--format json`. */
function failureJson({ code, message, help }) {
	return jsonText({
		schema: resultSchema,
		conclusion: "failed",
		failure: {
			code,
			message,
			help
		}
	});
}
/** Whether a command line asks for JSON, even one that is wrong otherwise; what stands after `--` is somebody else's. */
function asksForJson(args) {
	const end = args.indexOf("--");
	const own = end === -1 ? args : args.slice(0, end);
	return own.some((word, at) => word === "--format=json" || word === "json" && own[at - 1] === "--format");
}
export { failureJson as n, resultSchema as r, asksForJson as t };
