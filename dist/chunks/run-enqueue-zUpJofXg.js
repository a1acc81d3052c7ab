import { i as passGate, n as issuesFirst, r as planTask, t as enqueueTask } from "./enqueue-task-B4PfFMQB.js";
import { B as strictObject, C as array, W as unknown } from "./schemas-BfIwbAFZ.js";
import { n as Raced, t as Failure } from "./failure-CoSUsjhv.js";
import { o as taskSchema } from "./task-inputs-CmF9txV1.js";
import { t as Changes } from "./changes-BBeaR7QH.js";
import { t as operation } from "./operation-Dwjby8X6.js";
import { t as carryOut } from "./carry-out-DG_iOblC.js";
import { t as readNamed } from "./read-named-CEVWLFTo.js";
import { l as composeYaml, u as require_dist } from "./json-pointer-Bx-9x7vW.js";
// src/operations/task/enqueue-tasks.ts
/** Tasks that are let in at once at most: what is more is a second commit. */
const mostTasks = 1e3;
/** Of those that are turned away, so many are named. */
const mostNamed = 10;
const tasks = array(unknown()).min(1, "there is no Task").max(mostTasks, `there are more than ${mostTasks} Tasks; let fewer in at once`);
/** Lets many Tasks in at once, or none of them: a Failure names those that cannot come in, by their number in the list. */
const enqueueTasks = operation({
	name: "enqueue",
	summary: "let Tasks in: for each an Issue with its briefing and limits, and a Run that is ready",
	input: strictObject({ tasks: tasks.describe("Tasks (V1), in the order in which they are to be worked on.") }),
	isExclusive: true,
	plan: async ({ tasks: given }, objects, env) => {
		const { gate } = await objects.settings();
		const read = readTasks$1(given, gate);
		const changes = new Changes(objects, env.now);
		for (const [index, task] of read.entries()) await planTask(task, changes, changes.objects, env).catch((thrown) => {
			throw thrown instanceof Failure && !(thrown instanceof Raced) ? numbered(thrown, index, read.length) : thrown;
		});
		return issuesFirst(changes.outcome(`Let ${read.length} Tasks in`));
	}
});
/** The Tasks, each of which the gate lets pass; one Failure for all of those that are none, or may not. */
function readTasks$1(given, gate) {
	const failures = [];
	const read = given.flatMap((one, index) => {
		try {
			return [readTask(one, gate)];
		} catch (thrown) {
			if (!(thrown instanceof Failure)) throw thrown;
			failures.push(numbered(thrown, index, given.length));
			return [];
		}
	});
	const [first, ...others] = failures;
	if (first === void 0) return read;
	const named = [first, ...others].slice(0, mostNamed).map(({ message }) => message);
	const more = failures.length > mostNamed ? [`and ${failures.length - mostNamed} more`] : [];
	const code = failures.some((failure) => failure.code === "usage") ? "usage" : first.code;
	const help = new Set(failures.map(({ help }) => help)).size === 1 ? first.help : "mend these, or take them out";
	throw new Failure(code, [...named, ...more].join("; "), `none was let in: ${help}`);
}
function readTask(given, gate) {
	const parsed = taskSchema.safeParse(given);
	if (!parsed.success) throw new Failure("usage", flawsOf(parsed.error), "see what a Task is: cwom enqueue --help");
	passGate(parsed.data, gate);
	return parsed.data;
}
function flawsOf({ issues }) {
	return issues.slice(0, 3).map(({ path, message, ...issue }) => {
		const words = issue.code === "unrecognized_keys" ? `there is no ${issue.keys.join(", ")}` : message;
		return path.length === 0 ? words : `${path.map(String).join(".")}: ${words}`;
	}).join(", ");
}
function numbered({ code, message, help }, index, count) {
	return new Failure(code, `${message} (Task ${index + 1} of ${count})`, help);
}
// src/text/repeated-key.ts
var import_dist = require_dist();
/** A key that stands twice in one mapping of a JSON text, where a parser would take the last and say nothing; null where none does, or the text is too much to look at. */
function repeatedKey(json) {
	const { root } = composeYaml(json);
	let found = null;
	(0, import_dist.visit)(root, { Map(_key, { items }) {
		const keys = items.map(({ key }) => (0, import_dist.isScalar)(key) ? String(key.value) : "");
		const seen = /* @__PURE__ */ new Set();
		found = keys.find((key) => seen.size === seen.add(key).size) ?? null;
		return found === null ? void 0 : import_dist.visit.BREAK;
	} });
	return found;
}
// src/cli/read-tasks.ts
/** Reads the bytes of a file of Tasks, which may begin with a BOM. Failure `usage` with its name for what is no JSON in UTF-8, or says a thing twice. */
function readTasks(bytes, file) {
	const text = textIn(bytes, file);
	const whole = parsed(text);
	if (!(whole instanceof Error)) {
		refuseRepeated(text, file);
		return Array.isArray(whole) ? {
			is: "many",
			tasks: whole
		} : {
			is: "one",
			task: whole
		};
	}
	const written = text.split("\n").map((line, index) => ({
		line: line.trim(),
		number: index + 1
	})).filter(({ line }) => line !== "");
	const [first] = written;
	if (first === void 0 || written.length === 1 || parsed(first.line) instanceof Error) throw noJson(file, whole);
	return {
		is: "many",
		tasks: written.map(({ line, number }) => taskIn(line, `${file}: line ${number}`))
	};
}
function textIn(bytes, file) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch (cause) {
		throw new Failure("usage", `${file} is not UTF-8`, "write the file in UTF-8", cause);
	}
}
function taskIn(line, place) {
	const task = parsed(line);
	if (task instanceof Error) throw noJson(place, task);
	refuseRepeated(line, place);
	return task;
}
function parsed(text) {
	try {
		return JSON.parse(text);
	} catch (cause) {
		return cause instanceof Error ? cause : new SyntaxError(String(cause));
	}
}
function noJson(place, cause) {
	return new Failure("usage", `${place} is no JSON: ${cause.message}`, "write a Task as a JSON object; many as a JSON array, or one a line", cause);
}
function refuseRepeated(text, place) {
	const key = repeatedKey(text);
	if (key === null) return;
	throw new Failure("usage", `${place} has ${JSON.stringify(key)} twice in one mapping`, "keep one of the two");
}
// src/cli/commands/run-enqueue.ts
/** Lets the Task or Tasks of a file in; answers the exit code. */
async function runEnqueue(file, options, globals) {
	const read = readTasks(await readNamed(file), file);
	return read.is === "one" ? carryOut(enqueueTask, { task: read.task }, options, globals) : carryOut(enqueueTasks, { tasks: read.tasks }, options, globals);
}
export { runEnqueue };
