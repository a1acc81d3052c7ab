import { t as Failure } from "./failure-CoSUsjhv.js";
import { n as failRun, r as cancelRun, t as finishRun } from "./finish-run-DBpplGh8.js";
import { B as strictObject, P as number, V as string, b as _enum } from "./schemas-BfIwbAFZ.js";
import { r as startRun } from "./start-run-dG42mcr1.js";
import { r as operationEnv, t as carryOut } from "./carry-out-DG_iOblC.js";
import { t as perform } from "./perform-Qw8EPA8r.js";
import { i as openWorkTree, n as withRepository, t as printRefusal } from "./workplace-k7szFChc.js";
import { t as openRepository } from "./open-repository-esVB68mp.js";
import { t as readInput } from "./read-input-C5v5VJt_.js";
import { o as failureCategories } from "./enums-CzFq0Rxf.js";
import { n as printable, r as printableLine } from "./printable-bEUe1wzd.js";
import { t as Changes } from "./changes-BBeaR7QH.js";
import { t as endRun } from "./end-run-CdkKoIwn.js";
import { r as planObject } from "./new-object-BlU1S0Ro.js";
import { t as operation } from "./operation-Dwjby8X6.js";
import { t as artifactFields } from "./record-artifact-1bw-1Air.js";
import { i as startedRun, t as isFinal } from "./run-state-C2pSP0-x.js";
import { h as shellWord, r as withoutSecrets } from "./rules-C5KsT1s6.js";
import { n as repositoryUri, t as warnIgnored } from "./warn-ignored-DYlTxwxb.js";
import { t as BoundedLog } from "./bounded-log-P1ljQ1ur.js";
import "./layout-DeakROi7.js";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { mkdirSync, realpathSync, writeFileSync } from "node:fs";
import { spawn } from "node:child_process";
import { constants as constants$1 } from "node:os";
// src/operations/record-outcome.ts
const input = strictObject({
	run: string().min(1).describe("The Run that the command was executed in."),
	command: string().min(1).describe("The command, as one line."),
	exit_code: number().int().min(0).describe("How it ended; 128 and the signal's number where a signal ended it."),
	canceled: string().min(1).optional().describe("The signal by which somebody called it off."),
	category: _enum(failureCategories).default("unknown").describe("Sort of failure, where it failed."),
	log: string().min(1).describe("What it said: a path from the root of the repository."),
	preview: string().min(1).optional().describe("The last of what it said."),
	summary: string().min(1).optional().describe("What came of it; how it ended, unless given.")
});
/** Records how a command ended that was executed as a Run: its log as an Artifact with the verdict as a check, and the end of the Run. */
const recordOutcome = operation({
	name: "run start",
	summary: "record how a Run's command ended: its log, its verdict, and the end of the Run",
	input,
	plan: async (asked, objects, env) => {
		const stored = await objects.find(asked.run, "Run");
		const changes = new Changes(objects, env.now);
		if (isFinal(stored)) return {
			...changes.outcome(""),
			note: `Run ${stored.id} was ended by the command itself`
		};
		const run = startedRun(stored, "have executed anything", `begin it first: cwom run start --run ${stored.id}`);
		const name = shortened(asked.command);
		const passed = asked.exit_code === 0 && asked.canceled === void 0;
		const log = {
			run: stored.id,
			type: "log",
			uri: asked.log,
			title: shortened(`Log of ${asked.command}`),
			media_type: "text/plain",
			...asked.preview === void 0 ? {} : { preview: asked.preview },
			checks: [{
				name,
				status: statusOf(asked, passed),
				evidence_uri: asked.log
			}]
		};
		await planObject(changes, "Artifact", await artifactFields(stored, {
			...log,
			checks: [...log.checks]
		}, objects, env), objects, env);
		await endRun(changes, stored, run, endingOf(asked, passed), objects, env.now);
		return changes.outcome(`Record Run ${stored.id}: ${howItEnded(asked)}`);
	}
});
function statusOf({ canceled }, passed) {
	if (canceled !== void 0) return "unverified";
	return passed ? "passed" : "failed";
}
function endingOf(asked, passed) {
	const summary = asked.summary ?? howItEnded(asked);
	if (asked.canceled !== void 0) return {
		status: "canceled",
		summary
	};
	if (passed) return {
		status: "done",
		summary
	};
	return {
		status: "failed",
		summary,
		failure: {
			category: asked.category,
			message: howItEnded(asked)
		}
	};
}
function howItEnded({ command, exit_code: code, canceled }) {
	return canceled === void 0 ? `${shortened(command)} ended with exit code ${code}` : `${shortened(command)} was called off with ${canceled}`;
}
function shortened(text) {
	return printableLine(text, 512);
}
// src/cli/recording/execute.ts
const handedOn = [
	"SIGINT",
	"SIGTERM",
	"SIGHUP"
];
/** Runs a command with this process's stdin, shows what it says as it comes and keeps it; hands signals on to it, and ends when it has. */
async function execute([program = "", ...args], env, streams) {
	const log = new BoundedLog();
	const child = spawn(program, args, {
		env,
		stdio: [
			"inherit",
			"pipe",
			"pipe"
		]
	});
	let canceledBy = null;
	const hand = (signal) => {
		const isSentToBoth = signal === "SIGINT" && canceledBy === null && process.stdin.isTTY;
		canceledBy ??= signal;
		if (!isSentToBoth) child.kill(signal);
	};
	for (const signal of handedOn) process.on(signal, hand);
	show(child.stdout, streams.stdout, log);
	show(child.stderr, streams.stderr, log);
	const exitCode = await new Promise((done) => {
		child.on("error", (error) => {
			if (child.pid !== void 0) return;
			const words = `cwom: ${program} cannot be run: ${error.code ?? error.message}\n`;
			log.add(Buffer.from(words));
			streams.stderr.write(words);
			done(error.code === "ENOENT" ? 127 : 126);
		});
		child.on("close", (code, signal) => done(code ?? 128 + (signal === null ? 0 : constants$1.signals[signal])));
	});
	for (const signal of handedOn) process.off(signal, hand);
	return {
		exitCode,
		canceledBy,
		log: log.text()
	};
}
/** Shows a stream as fast as it can be taken, keeps it, and goes on keeping it when nobody reads any more. */
function show(from, to, log) {
	let isRead = true;
	to.once("error", () => {
		isRead = false;
		from.resume();
	});
	from.on("data", (bytes) => {
		log.add(bytes);
		if (!isRead || to.write(bytes)) return;
		from.pause();
		to.once("drain", () => from.resume());
	});
}
// src/cli/recording/save-log.ts
/**
* Where logs go unless somebody says otherwise: beside the store, since only objects belong into it, in a folder and with an
* ending that no usual .gitignore names, because what is ignored cannot be had by others.
*/
const usualFolder = ".cwom/runs";
/** The folder for logs, from the root with `/`; `given` is seen from `folder`. Failure `usage` for one outside the repository, or in its store. */
function logFolder(root, folder, given) {
	const path = given === void 0 ? join(root, usualFolder) : resolve(folder, given);
	mkdirSync(path, { recursive: true });
	const inside = relative(realpathSync(root), realpathSync(path));
	const [first = ""] = inside.split(sep);
	if (!isAbsolute(inside) && first !== ".." && first !== "cwom" && first.toLowerCase() !== ".git") return inside.split(sep).join("/");
	throw new Failure("usage", `${given ?? usualFolder} is no place for a log: it is not in the repository, or it is the store's`, "name a folder of the repository: --log logs");
}
/** Writes a log into a folder, without the secrets it shows and with plain line ends; gives its path from the root. */
function saveLog(root, folder, run, text) {
	const path = join(folder, `${run}.txt`);
	const plain = withoutSecrets(text).replaceAll("\r\n", "\n");
	writeFileSync(join(root, path), plain, { flag: "wx" });
	return path.split(sep).join("/");
}
// src/cli/recording/record-run.ts
/**
* Begins a Run, runs a command, and records how it ended: the log as an Artifact, the verdict, the end of the Run. What the
* command says passes through; what cwom says goes to stderr. Answers the command's exit code, or this program's own where
* the Run could not be begun or recorded.
*/
async function recordRun(input, command, { log, summary, category, format }, globals) {
	const say = (words) => {
		if (globals.quiet !== true) process.stderr.write(`cwom  ${printable(words)}\n`);
	};
	const { workTree: root } = await openRepository(globals.C);
	if (root === null) throw new Failure("usage", "there is no work tree here", "run it in a checkout");
	const folder = logFolder(root, globals.C, log);
	const performed = await performIn(startRun, input, globals);
	if (performed.is === "refused") return printRefusal(performed.findings);
	const run = performed.outcome.objects.find(({ kind }) => kind === "Run")?.id ?? "";
	say(`Run ${run} has begun`);
	const stdout = format === "json" ? process.stderr : process.stdout;
	const ended = await execute(command, {
		...process.env,
		CWOM_RUN: run
	}, {
		stdout,
		stderr: process.stderr
	});
	let path = null;
	const sayUnrecorded = () => {
		const where = path === null ? "" : `; its log is ${path}`;
		say(`Run ${run} could not be recorded${where}. End it: cwom run fail ${run} --message "…"`);
	};
	const keep = async () => {
		path = saveLog(root, folder, run, ended.log);
		await warnIgnored(root, path, "take the place out of .gitignore, or choose another one: --log <folder>");
		return record({
			run,
			command: printable(withoutSecrets(command.map(shellWord).join(" "))),
			exit_code: ended.exitCode,
			...ended.canceledBy === null ? {} : { canceled: ended.canceledBy },
			log: repositoryUri(root, root, path),
			summary,
			category
		}, globals, format);
	};
	const recorded = await keep().catch((thrown) => {
		sayUnrecorded();
		throw thrown;
	});
	if (recorded !== 0) {
		sayUnrecorded();
		return recorded;
	}
	say(`Run ${run} ${ended.canceledBy === null ? `ended with ${ended.exitCode}` : "is canceled"}, log ${path}`);
	return ended.exitCode;
}
function performIn(operation, given, { C }) {
	return withRepository(C, ({ repository, cache, now }) => {
		const open = () => openWorkTree(repository, cache, now);
		return perform(operation, readInput(operation, given), {
			open,
			env: operationEnv,
			dryRun: false
		});
	});
}
async function record(outcome, globals, format) {
	if (format === "json") return carryOut(recordOutcome, outcome, { format }, globals);
	const performed = await performIn(recordOutcome, outcome, globals);
	if (performed.outcome.note !== void 0) process.stderr.write(`cwom  ${printable(performed.outcome.note)}\n`);
	return performed.is === "refused" ? printRefusal(performed.findings) : 0;
}
// src/cli/commands/run-run.ts
/** Begins a Run, and with a command carries the Run out to its end; answers the exit code, the command's own where there is one. */
function runStart(command, options, globals) {
	const { packet: packets, tool: tools, log, summary, category, dryRun, stage, commit, push, format, ...rest } = options;
	const input = {
		...rest,
		packets,
		tools
	};
	const keeping = {
		dryRun,
		stage,
		commit,
		push
	};
	if (command.length > 0 && dryRun !== true) {
		refuseKeeping(keeping);
		return recordRun(input, command, {
			log,
			summary,
			category,
			format
		}, globals);
	}
	const [name] = Object.entries({
		"--log": log,
		"--summary": summary,
		"--category": category
	}).find(([, value]) => value !== void 0) ?? [];
	if (name !== void 0 && command.length === 0) throw new Failure("usage", `${name} is for a command, and none is given`, "write it after --: cwom run start --issue <id> -- npm test");
	return carryOut(startRun, input, {
		...keeping,
		format
	}, globals);
}
/** The log of a command is no object of the store, and a commit of the store would leave it behind. */
function refuseKeeping({ stage, commit, push }) {
	if (stage === void 0 && commit === void 0 && push === void 0) return;
	throw new Failure("usage", "what a command leaves is not committed by cwom", "leave out --stage, --commit and --push; afterwards: git add cwom .cwom && git commit");
}
/** Ends a Run as done; answers the exit code. */
function runFinish(id, options, globals) {
	const { summary, artifact: artifacts, decision: decisions, usd, tokens, computeS, ...write } = options;
	const cost = {
		usd: numberFrom(usd),
		tokens: numberFrom(tokens),
		compute_s: numberFrom(computeS)
	};
	return carryOut(finishRun, {
		id,
		summary,
		artifacts,
		decisions,
		...cost
	}, write, globals);
}
/** What is no number becomes NaN, which the operation's input does not take. */
function numberFrom(text) {
	if (text === void 0) return void 0;
	return text.trim() === "" ? NaN : Number(text);
}
/** Ends a Run as failed; answers the exit code. */
function runFail(id, options, globals) {
	const { category, message, summary, ...write } = options;
	return carryOut(failRun, {
		id,
		category,
		message,
		summary
	}, write, globals);
}
/** Ends a Run that is not wanted any more; answers the exit code. */
function runCancel(id, { reason, ...write }, globals) {
	return carryOut(cancelRun, {
		id,
		reason
	}, write, globals);
}
export { runCancel, runFail, runFinish, runStart };
