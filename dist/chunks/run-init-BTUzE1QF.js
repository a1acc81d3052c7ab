import { t as perform } from "./perform-Qw8EPA8r.js";
import { t as Failure } from "./failure-CoSUsjhv.js";
import { B as strictObject, C as array, T as custom } from "./schemas-BfIwbAFZ.js";
import { _ as gitWorks, b as runGit, g as gitFailure } from "./refuse-unreadable-eZxwF_rh.js";
import { t as remoteUrl } from "./remote-url-CyC40Xyd.js";
import { n as jsonSchemaOfAll } from "./json-schema-Di0G2yU_.js";
import { o as storeFolder, t as configPath } from "./layout-DeakROi7.js";
import { o as printYaml } from "./format-yaml-CC6PaRre.js";
import { t as Changes } from "./changes-BBeaR7QH.js";
import { r as planObject, t as looseFields } from "./new-object-BlU1S0Ro.js";
import { t as operation } from "./operation-Dwjby8X6.js";
import { n as repoFields, t as placeOf } from "./repo-fields-DGSoy4JG.js";
import { r as operationEnv } from "./carry-out-DG_iOblC.js";
import { t as headBranch } from "./head-branch-CWIz-qvP.js";
import { t as shellQuoted } from "./shell-quoted-Bd_h8eBP.js";
import { r as withWorkplace, t as printRefusal } from "./workplace-k7szFChc.js";
import { o as fileByteLimit } from "./json-BOP16j8H.js";
import { n as jsonText } from "./json-text-D5Wce0Bb.js";
import { t as renderPatch } from "./render-patch-NyUryspL.js";
import { n as printable } from "./printable-bEUe1wzd.js";
import { r as print } from "./output-BW60d30d.js";
import { basename, join } from "node:path";
import { realpathSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname as dirname$1 } from "node:path/posix";
// src/git/local-settings.ts
/** Writes settings into a clone's own configuration, those that differ; answers the keys that it wrote, or null where there is no git to write them with. */
async function writeLocalSettings({ commonDir }, settings) {
	const place = {
		cwd: commonDir,
		env: {}
	};
	if (!await gitWorks(place)) return null;
	const written = [];
	for (const { key, value } of settings) {
		const { stdout } = await runGit(place, [
			"config",
			"--local",
			"--get",
			key
		]);
		if (stdout.toString("utf8") === `${value}\n`) continue;
		const { code, stderr } = await runGit(place, [
			"config",
			"--local",
			key,
			value
		]);
		if (code !== 0) throw gitFailure(`set ${key}`, stderr);
		written.push(key);
	}
	return written;
}
// src/operations/init/init-files.ts
/** What stands in a workflow where nobody has chosen the Action's repository and commit. */
const actionToChoose = "OWNER/cwom@COMMIT";
/** Path of the JSON Schema of all kinds where no package that is installed has it. */
const ownSchema = ".vscode/cwom.schema.json";
/** Path of the workflow that checks. */
const workflowPath = ".github/workflows/cwom.yml";
/** Path of an editor's settings, which are only ever made, never changed. */
const editorSettingsPath = ".vscode/settings.json";
/** The files of a store, in the order they are told. */
function initFiles(facts) {
	return [
		{
			path: configPath,
			text: configText,
			where: "absent"
		},
		{
			path: `${storeFolder}/README.md`,
			text: readmeText,
			where: "absent"
		},
		{
			path: ".gitattributes",
			text: attributesText(facts.mergeAttributes),
			where: "lines"
		},
		facts.github ? {
			path: workflowPath,
			text: workflowText(facts),
			where: "absent"
		} : null,
		facts.schemaPath === null ? {
			path: ownSchema,
			text: facts.schema,
			where: "absent"
		} : null,
		{
			path: editorSettingsPath,
			text: editorText(facts.schemaPath ?? ".vscode/cwom.schema.json"),
			where: "absent"
		},
		facts.agent ? {
			path: "AGENTS.md",
			text: agentText,
			where: "marks"
		} : null
	].filter((file) => file !== null);
}
/** What a file is to hold, when it is there with a text or not (null); null where it stays as it is. */
function textAfter({ text, where }, present) {
	if (present === null) return text;
	if (where === "lines") return withLines(present, text);
	return where === "marks" ? withPart(present, text) : null;
}
function withLines(present, text) {
	const known = new Set(present.split("\n").map((line) => line.trim().replaceAll(/\s+/g, " ")));
	const missing = text.split("\n").filter((line) => line !== "" && !known.has(line));
	if (missing.every((line) => line.startsWith("#"))) return null;
	return `${present}${present === "" || present.endsWith("\n") ? "" : "\n"}${missing.join("\n")}\n`;
}
const [partBegins, partEnds] = ["<!-- cwom: written by cwom init --agent -->", "<!-- /cwom -->"];
function withPart(present, part) {
	const from = present.lastIndexOf(partBegins);
	const to = present.indexOf(partEnds, from);
	const gap = present === "" || present.endsWith("\n\n") ? "" : present.endsWith("\n") ? "\n" : "\n\n";
	const text = from === -1 || to === -1 ? `${present}${gap}${part}` : `${present.slice(0, from)}${part.trimEnd()}${present.slice(to + partEnds.length)}`;
	return text === present ? null : text;
}
const configText = `# Settings of this store. All of them may be left out; these are the ones that hold without a word.
# seal: landing       # or explicit: then only what carries a seal is frozen
# rules:              # levels of single rules; cwom rules lists them
#   issue/acceptance: info
`;
const readmeText = `# Work objects

One object, one file: \`cwom/<Kind>/<id>.yaml\`. They are made with \`cwom new <kind>\`, changed with \`cwom set\` and \`cwom edit\`, and checked with
\`cwom check\`. A ContextPacket or ConstraintSnapshot that has landed never changes: what is new is a new object.
`;
function attributesText(mergeAttributes) {
	return [
		"# Work objects are read as bytes; nothing may rewrite them on the way in or out.",
		`${storeFolder}/** -text`,
		...mergeAttributes,
		""
	].join("\n");
}
function workflowText({ action, branch }) {
	const name = /^[\w./-]+$/.test(branch) ? printYaml({ branch }).slice(8, -1) : JSON.stringify(branch);
	return `${action === "OWNER/cwom@COMMIT" ? "# OWNER/cwom@COMMIT: the repository you take the Action from, and the 40-digit id of a commit you have looked at.\n" : ""}name: cwom
on:
  pull_request:
    types: [opened, synchronize, reopened, edited] # edited: turned to another base branch
  merge_group:
  push:
    branches: [${name}]
permissions:
  contents: read
  pull-requests: write # only for the comment and the suggestions; leave it out and set comment: never
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: ${action}
`;
}
/** The lines that bind the schema to the objects, as VS Code's YAML extension reads them. */
function editorText(schemaPath) {
	return `${JSON.stringify({ "yaml.schemas": { [`./${schemaPath}`]: [`${storeFolder}/*/*.yaml`] } }, null, 2)}\n`;
}
const agentText = `${partBegins}
## Work objects

What is wanted, what a worker is told and what came of it stands in \`cwom/<Kind>/<id>.yaml\`. Use the \`cwom\` command, not an editor of your own:

- Find: \`cwom ready\` lists what can be worked on now, \`cwom show <id>\` says all of one object and what it is connected with.
- Take an Issue: \`cwom claim <id>\`; one of many succeeds. \`cwom run start --issue <id> --format id\` begins a Run and prints its id; \`cwom trace <run>\` names what it was told, and \`cwom show <id>\` reads each of these.
- Record what you made: \`cwom artifact add <file> --run <run> --type <type>\`. End the Run: \`cwom run finish <run> --summary <text>\`, or \`cwom run fail <run> --message <text>\`. What is over stays so: a new attempt is a new Run.
- All of that around one command: \`cwom run start --issue <id> -- <command>\` records what it was told, its log and how it ended.
- Make: \`cwom new <kind> --help\` lists the flags; \`--format id\` prints the new id alone, \`--format json\` the whole result.
- Change: \`cwom set <id> priority=P1\`. What changed are files: commit them with your work, or give \`--commit\`. Ids may be shortened to any beginning or end that fits one object.
- Never change a ContextPacket or ConstraintSnapshot that has landed; make a new one.
- Before you finish: \`cwom check --format agent\` must end with 0. 1 is findings, 2 wrong usage, 3 undecided.
- Say who you are: set CWOM_ACTOR to \`agent:<name>\`. The same as tools, over MCP: \`cwom mcp\`.
${partEnds}
`;
// src/operations/init/init-store.ts
/** Begins a store: the files beside it, and a Repo where there is none. Done again, it does what is left. */
const initStore = operation({
	name: "init",
	summary: "begin a store of work objects",
	input: strictObject({
		repo: looseFields.describe("Members of the Repo that is made where there is none."),
		writes: array(custom()).describe("The files that are to be there too.")
	}),
	plan: async ({ repo, writes }, objects, env) => {
		const changes = new Changes(objects, env.now);
		if ((await objects.ids("Repo")).length === 0) await planObject(changes, "Repo", repo, objects, env);
		const { transaction, objects: touched } = changes.outcome("Begin a store of work objects");
		return {
			objects: touched,
			transaction: {
				...transaction,
				writes: [...writes, ...transaction.writes]
			}
		};
	}
});
// src/worker/actions-workflow.ts
/**
* The text of a GitHub workflow that carries out ready Runs: after each push that changes Runs, every quarter of an hour, and by hand,
* as many jobs as are asked for take one Run each. The command is `work.exec` of `cwom/config.yaml`.
*/
function actionsWorkflow({ branch, jobs, cwom }) {
	const numbers = Array.from({ length: jobs }, (_, index) => index + 1).join(", ");
	return `# Carries out ready Runs: each job takes one, the most urgent first. What it executes is work.exec of cwom/config.yaml.
name: cwom work
on:
  push:
    branches: [${JSON.stringify(branch)}]
    paths: ["cwom/Run/**"]
  schedule:
    - cron: "*/15 * * * *"
  workflow_dispatch:
permissions:
  contents: write # the queue is the branch: Runs are taken and ended by commits
jobs:
  work:
    runs-on: ubuntu-latest
    timeout-minutes: 350
    concurrency: cwom-work-\${{ matrix.worker }} # no more jobs at once than this; who has to wait begins when another ends
    strategy:
      fail-fast: false
      matrix:
        worker: [${numbers}]
    steps:
      - uses: actions/checkout@v5
        with:
          ref: ${JSON.stringify(branch)}
          fetch-depth: 0
      - uses: actions/setup-node@v5
        with:
          node-version: 24
      - run: npm ci --ignore-scripts
      - run: |
          git config user.name "cwom worker"
          git config user.email "cwom-worker@users.noreply.github.com"
          ${cwom} work --once --push origin
        env:
          CWOM_ACTOR: agent:github-actions
`;
}
// src/cli/merge-driver-setup.ts
/**
* The setup that calls this program, started as `node <bin>` by absolute paths, whatever characters they hold. Where the program is gone, git's own
* merge by lines takes its place, so that no merge passes over theirs.
*/
function mergeDriverSetup(program) {
	const [node, bin] = [program.node, program.bin].map((path) => shellQuoted(path).replaceAll("%", "%%"));
	const ours = `if [ -x ${node} ] && [ -f ${bin} ]; then exec ${node} ${bin} merge-driver %O %A %B %L %P; fi`;
	return {
		attributes: [`${storeFolder}/**/*.yaml merge=cwom`, `${storeFolder}/.sync/*.json merge=cwom`],
		settings: [{
			key: "merge.cwom.name",
			value: "work objects, merged by field"
		}, {
			key: "merge.cwom.driver",
			value: `${ours}; exec git merge-file -L ours -L base -L theirs --marker-size=%L %A %O %B`
		}]
	};
}
// src/cli/init/plan-file.ts
/** What becomes of one file; one that is a link, too large, or anything else that cannot be changed safely, is left alone and told. */
async function planFile({ tree }, file) {
	const { path } = file;
	await refuseLinked(tree, path);
	const entry = await tree.entryAt(path);
	const before = entry === null ? null : await contentOf(tree, entry);
	if (entry !== null && before === null) return {
		step: {
			path,
			is: "there",
			...missingIn(file, null)
		},
		write: null
	};
	const text = textAfter(file, before === null ? null : Buffer.from(before).toString("utf8"));
	if (text === null) return {
		step: {
			path,
			is: "there",
			...missingIn(file, before)
		},
		write: null
	};
	return {
		step: {
			path,
			is: before === null ? "created" : "changed"
		},
		write: {
			path,
			before,
			after: Buffer.from(text)
		}
	};
}
/** A folder that is a link would lead the write somewhere else. */
async function refuseLinked(tree, path) {
	for (let folder = dirname$1(path); folder !== "."; folder = dirname$1(folder)) {
		const entry = await tree.entryAt(folder);
		if (entry !== null && entry.mode !== "040000") throw new Failure("git", `${folder} is a link, or no folder`, "make it a plain folder");
	}
}
async function contentOf(tree, entry) {
	if (!entry.mode.startsWith("100")) return null;
	for await (const { bytes } of tree.read([entry], fileByteLimit)) return bytes;
	return null;
}
/** What is missing in a file that is a person's own, or that cannot be read, is only told. */
function missingIn({ text, where, path }, before) {
	if (before === null) return where === "absent" ? {} : { toAdd: text };
	return path === ".vscode/settings.json" && !Buffer.from(before).includes("cwom/*/*.yaml") ? { toAdd: text } : {};
}
// src/cli/init/tell-init.ts
/** Says what was made, what was there, and what to type next. */
function tellInit(done, { format, dryRun, action }, { quiet }) {
	const { root, steps, settings, transaction } = done;
	const next = nextCommands(action === void 0 && steps.some(({ path, is }) => path === ".github/workflows/cwom.yml" && is === "created"));
	if (format === "json") {
		print(jsonText({
			schema: "cwom.init/1",
			conclusion: dryRun === true ? "planned" : "written",
			root,
			files: steps,
			settings,
			next
		}));
		return;
	}
	if (dryRun === true) {
		print(transaction.writes.length === 0 ? "nothing to change\n" : patchOf(transaction));
		return;
	}
	if (quiet === true) return;
	for (const { path, is, toAdd } of steps) {
		print(`${is.padEnd(8)} ${printable(path)}\n`);
		if (toAdd !== void 0) print(`         to add, if you want: ${toAdd.replaceAll(/\s*\n\s*/g, " ").trim()}\n`);
	}
	for (const key of settings ?? []) print(`set      git config ${key}\n`);
	if (settings === null) print("left     git config merge.cwom.driver: there is no git to set it with\n");
	print(next.map((line, index) => `${index === 0 ? "next   " : "       "}  ${line}\n`).join(""));
}
/** Nobody reads a generated schema, whose one line is longer than all the rest. */
function patchOf({ summary, writes }) {
	const generated = writes.filter(({ path }) => path === ownSchema);
	const read = writes.filter((write) => !generated.includes(write));
	const said = generated.map(({ path, after }) => `# and ${path}: ${after?.length ?? 0} bytes, generated\n`);
	return renderPatch({
		summary,
		writes: read
	}) + said.join("");
}
function nextCommands(needsAction) {
	return [
		"cwom issue new",
		"cwom check",
		"git add . && git commit -m \"Begin a store of work objects\"",
		...needsAction ? [`choose the Action in ${workflowPath}: it says ${actionToChoose}`] : []
	];
}
// src/cli/commands/run-init.ts
/** Begins a store in the checkout that a folder is in, or does what is left of that, and says what was there; answers the exit code. */
function runInit(options, globals) {
	refuseUnpinned(options.action);
	return withWorkplace(globals.C, async (place) => {
		const { repository } = place;
		const root = repository.workTree ?? "";
		const remote = await remoteUrl(repository);
		const branch = await defaultBranch(repository) ?? "main";
		const setup = mergeDriverSetup({
			node: process.execPath,
			bin: realpathSync(process.argv[1] ?? "")
		});
		const files = initFiles({
			mergeAttributes: setup.attributes,
			action: options.action ?? "OWNER/cwom@COMMIT",
			branch,
			github: mayRunWorkflows(remote),
			schemaPath: await installedSchema(root),
			schema: `${JSON.stringify(jsonSchemaOfAll())}\n`,
			agent: options.agent === true
		});
		if (options.worker === "actions") files.push(workerFile(branch));
		const planned = await Promise.all(files.map((file) => planFile(place, file)));
		const writes = planned.flatMap(({ write }) => write === null ? [] : [write]);
		const repo = repoFields({
			remote,
			folder: basename(root),
			branch
		});
		const dryRun = options.dryRun === true;
		const performed = await perform(initStore, {
			repo,
			writes
		}, {
			open: () => Promise.resolve(place),
			env: operationEnv,
			dryRun
		});
		if (performed.is === "refused") return printRefusal(performed.findings);
		tellInit({
			root,
			steps: [...planned.map(({ step }) => step), repoStep(performed.outcome.objects[0])],
			settings: dryRun ? [] : await writeLocalSettings(repository, setup.settings),
			transaction: performed.outcome.transaction
		}, options, globals);
		return 0;
	});
}
/** The workflow that carries out ready Runs: as many jobs at once as one queue takes well. */
function workerFile(branch) {
	return {
		path: ".github/workflows/cwom-work.yml",
		text: actionsWorkflow({
			branch,
			jobs: 4,
			cwom: "npx cwom"
		}),
		where: "absent"
	};
}
/** A tag can be moved, a commit cannot. */
function refuseUnpinned(action) {
	if (action === void 0 || /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(action)) return;
	throw new Failure("usage", `${JSON.stringify(action)} is no Action pinned to a commit`, "write owner/name@ and the 40 digits of a commit");
}
/** Only a remote that is known to be elsewhere does without. */
function mayRunWorkflows(remote) {
	const host = remote === null ? null : placeOf(remote)?.host ?? null;
	return host === null || !/^(?:gitlab|bitbucket|codeberg)\./.test(host);
}
/** What the remote's HEAD names, as of the last fetch, else what is checked out. */
async function defaultBranch(repository) {
	const file = join(repository.commonDir, "refs/remotes/origin/HEAD");
	return /^ref: refs\/remotes\/origin\/(\S+)/.exec(await readFile(file, "utf8").catch(() => ""))?.[1] ?? (await headBranch(repository))?.replace(/^refs\/heads\//, "") ?? null;
}
async function installedSchema(root) {
	const path = "node_modules/cwom/schemas/cwom.schema.json";
	return await readFile(join(root, path)).catch(() => null) === null ? null : path;
}
function repoStep(made) {
	return made === void 0 ? {
		path: "cwom/Repo",
		is: "there"
	} : {
		path: made.path,
		is: "created"
	};
}
export { runInit };
