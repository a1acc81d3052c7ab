import { B as strictObject, C as array, L as partialRecord, O as int, P as number, V as string, b as _enum, w as boolean, z as record } from "./schemas-BfIwbAFZ.js";
import { d as priorities, h as statuses, l as issueTypes, n as artifactTypes } from "./enums-CzFq0Rxf.js";
import { r as pointerOf } from "./json-pointer-Bx-9x7vW.js";
import { n as isOfStore, t as configPath } from "./layout-DeakROi7.js";
import { t as nearest } from "./did-you-mean-n7IoM4GU.js";
import { r as schemaAt, t as memberNames } from "./schema-walk-Dq8aE38m.js";
import { t as readYaml } from "./read-yaml-CNeyYoMe.js";
import { r as localPathOf } from "./reading-B2MIY6L8.js";
import { isAbsolute } from "node:path";
// src/store/github-settings.ts
const name = string().min(1).max(256);
const account = int().positive();
/** `sync.github` of `cwom/config.yaml`: what comes over from GitHub, and as what. Names of labels, fields and types are compared without case. */
const githubSettingsSchema = strictObject({
	api_version: _enum(["2022-11-28", "2026-03-10"]).default("2022-11-28"),
	unlinked_pr: _enum([
		"stub",
		"inbox",
		"skip"
	]).default("stub"),
	unlinked_run: _enum(["stub", "skip"]).default("stub"),
	workflow_runs: _enum(["all", "none"]).default("all"),
	commits: _enum([
		"merged",
		"all",
		"none"
	]).default("merged"),
	types: record(name, _enum(issueTypes)).default({}),
	labels: strictObject({
		type: record(name, _enum(issueTypes)).default({}),
		priority: record(name, _enum(priorities)).default({}),
		status: record(name, _enum(statuses).exclude([
			"done",
			"failed",
			"canceled"
		])).default({})
	}).prefault({}),
	fields: strictObject({ priority: name.default("Priority") }).prefault({}),
	default_type: _enum(issueTypes).default("chore"),
	default_priority: _enum(priorities).default("P2"),
	artifacts: record(name, _enum(artifactTypes)).default({}),
	agents: array(account).max(1e3).default([]),
	systems: array(account).max(1e3).default([]),
	push: strictObject({ tags: array(name).max(100).default([]) }).prefault({})
});
/** What holds where `cwom/config.yaml` says nothing of GitHub. */
const defaultGithubSettings = githubSettingsSchema.parse({});
// src/store/path-pattern.ts
/**
* A pattern for paths of the repository: `**` as a whole segment stands for any number of segments, `*` and `?` for any
* characters and for one of a segment; case counts. Braces, brackets and the like are refused rather than taken as they are.
*/
const pathPattern = string().max(256).regex(/^(?:cwom|\.github|\*\*)\/[^[\]{}()!\\]+$/, "expected a path such as cwom/Run/**, with *, ** and ? as wildcards");
/** Whether a path fits a pattern; the time it takes grows with the product of their lengths at most, whatever they hold. */
function fitsPattern(path, pattern) {
	return fits(path.split("/"), pattern.split("/"), "**", fitsSegment);
}
function fitsSegment(segment, pattern) {
	return fits(Array.from(segment), Array.from(pattern), "*", (character, wanted) => wanted === "?" || wanted === character);
}
/** Whether items fit a pattern in which `any` stands for any number of items: on a mismatch the last `any` takes one item more. */
function fits(items, pattern, any, isFit) {
	let at = 0;
	let wanted = 0;
	let retry = null;
	for (;;) {
		const item = items[at];
		const want = pattern[wanted];
		if (want === any) retry = {
			at,
			wanted: ++wanted
		};
		else if (item === void 0 && want === void 0) return true;
		else if (item !== void 0 && want !== void 0 && isFit(item, want)) {
			at++;
			wanted++;
		} else if (retry === null || retry.at >= items.length) return false;
		else {
			at = ++retry.at;
			wanted = retry.wanted;
		}
	}
}
// src/store/settings-file.ts
/** Reads a settings file by its schema; null when it is absent or has a flaw, of which at most `flawLimit` are told. */
function readSettings(file, schema, root) {
	if (file === null) return {
		value: null,
		flaws: []
	};
	const { path } = file;
	if (file.settings === null || !file.regular) return {
		value: null,
		flaws: [notAFile(path)]
	};
	if (isBlank(file.settings)) return {
		value: schema.parse(root === "list" ? [] : {}),
		flaws: []
	};
	const text = readYaml(file.settings, {
		root,
		timestampKeys: /* @__PURE__ */ new Set(["expires"])
	});
	const flaw = text.flaws.find(({ code }) => code !== "ambiguous-scalar");
	if (flaw !== void 0) {
		const { message, help, span } = flaw;
		return {
			value: null,
			flaws: [{
				path,
				at: flaw.pointer ?? "",
				span,
				message,
				help
			}]
		};
	}
	const parsed = schema.safeParse(text.value, { reportInput: true });
	if (parsed.success) return {
		value: parsed.data,
		flaws: []
	};
	return {
		value: null,
		flaws: [...parsed.error.issues.values().flatMap((issue) => flawsOf(path, issue, schema)).take(50)]
	};
}
function isBlank(bytes) {
	return Buffer.from(bytes).toString("utf8").split("\n").every((line) => /^[ \t\r]*(?:#|$)/.test(line));
}
function notAFile(path) {
	return {
		path,
		at: "",
		message: "is not a regular, readable file",
		help: `make ${path} a plain file of less than 512 KiB`
	};
}
function flawsOf(path, issue, schema) {
	const at = pointerOf(issue.path.map(String));
	if (issue.code === "unrecognized_keys") {
		const known = memberNames(schemaAt(schema, issue.path));
		return issue.keys.values().map((key) => unknownKey(path, issue.path, key, known));
	}
	const allowed = issue.code === "invalid_value" ? issue.values.map(String) : [];
	const meant = issue.code === "invalid_value" && typeof issue.input === "string" ? nearest(issue.input, allowed) : null;
	const expected = allowed.length > 0 ? `takes one of ${allowed.join(", ")}` : wordsOf(issue);
	const name = issue.path.length === 0 ? "the file" : issue.path.join(".");
	return [{
		path,
		at,
		message: `${name}: ${expected}`,
		help: meant === null ? `mend ${name} in ${path}` : `write ${meant}`
	}];
}
/** The schema library's own words are for programmers. */
function wordsOf(issue) {
	if (issue.code === "invalid_format" && issue.format === "date") return "expected a day such as 2027-01-31";
	if (issue.code !== "invalid_type") return issue.message;
	return `expected ${{
		record: "a mapping",
		object: "a mapping",
		array: "a list",
		string: "a text"
	}[issue.expected] ?? issue.expected}`;
}
function unknownKey(path, place, key, allowed) {
	const meant = nearest(key, allowed);
	return {
		path,
		at: pointerOf([...place.map(String), key]),
		atKey: true,
		message: `key "${key}" is not known here, expected one of ${allowed.join(", ")}`,
		help: meant === null ? `remove ${key}` : `write ${meant}`
	};
}
// src/store/work-settings.ts
const seconds = number().positive().max(604800);
const variable = string().regex(/^[A-Za-z_]\w{0,127}$/, "expected the name of an environment variable");
const variables = array(variable).max(200).default([]);
const folder = string().refine((path) => localPathOf(path) !== null && !isOfStore(`${path}/`), "expected a folder beside the store");
/** `work` of `cwom/config.yaml`: what a worker executes, within which limits, and where its traces go. Times are in seconds. */
const workSettingsSchema = strictObject({
	exec: string().min(1).max(65536).optional(),
	environment: variables,
	credentials: variables,
	secrets: variables,
	network: _enum(["tell", "enforce"]).default("tell"),
	repositories: record(string().min(1).max(512), string().regex(/^(?!-)[^\p{Cc}]{1,4096}$/u, "expected a folder or an address")).transform((places) => Object.fromEntries(Object.entries(places).map(([slug, at]) => [slug.toLowerCase(), at]))).default({}),
	time_limit_seconds: seconds.default(900),
	grace_seconds: seconds.default(10),
	lease_seconds: seconds.default(600),
	poll_seconds: seconds.default(10),
	attempts: int().min(1).max(100).default(3),
	branches: boolean().default(true),
	trace: strictObject({
		folder: folder.default(".cwom/runs"),
		store: string().refine(isAbsolute, "expected the whole path of a folder").optional(),
		max_bytes: int().min(1048576).max(1073741824).default(16777216)
	}).prefault({})
});
/** What holds where `cwom/config.yaml` says nothing of workers. */
const defaultWorkSettings = workSettingsSchema.parse({});
// src/store/config.ts
const levels = record(string(), _enum([
	"error",
	"warning",
	"info",
	"off"
]));
/** Which Tasks are let in: without settings, none. */
const gate = strictObject({
	allowed_repo_prefixes: array(string().min(1)).max(1e3).default([]),
	min_time_budget_seconds: int().min(0).default(30),
	max_time_budget_seconds: int().min(0).default(86400),
	allow_network: boolean().default(false),
	allow_secrets: boolean().default(false)
});
/** `cwom/config.yaml`: rule levels, seal policy, and the settings of other commands. */
const configSchema = strictObject({
	rules: levels.default({}),
	overrides: array(strictObject({
		paths: array(pathPattern).min(1).max(20),
		rules: levels
	})).max(20).default([]),
	seal: _enum(["landing", "explicit"]).default("landing"),
	transitions: partialRecord(_enum(statuses), array(_enum(statuses))).default({}),
	gate: gate.prefault({}),
	sync: strictObject({ github: githubSettingsSchema.prefault({}) }).prefault({}),
	work: workSettingsSchema.prefault({})
});
/** What holds without `cwom/config.yaml`: every rule at its own level, everything that has landed sealed. */
const defaultConfig = {
	rules: {},
	overrides: [],
	seal: "landing",
	transitions: {},
	gate: gate.parse({}),
	sync: { github: defaultGithubSettings },
	work: defaultWorkSettings
};
/** Several ask for the settings of one corpus, and a hostile file may take a second to read. */
const known = /* @__PURE__ */ new WeakMap();
/** Reads a corpus's `cwom/config.yaml`, once; without one the defaults stand. */
function readConfig(corpus) {
	const read = known.get(corpus) ?? readFresh(corpus);
	known.set(corpus, read);
	return read;
}
function readFresh(corpus) {
	const { value, flaws } = readSettings(corpus.at(configPath), configSchema, "mapping");
	return {
		config: value ?? defaultConfig,
		flaws
	};
}
/** The overrides that hold for the file at a path, by their numbers in the list. */
function overridesAt(config, path) {
	return config.overrides.flatMap(({ paths }, index) => paths.some((pattern) => fitsPattern(path, pattern)) ? [index] : []);
}
/** What the settings say of a rule where these overrides hold; null where they leave it alone. */
function levelSetting(config, rule, overrides) {
	const index = overrides.findLast((number) => Object.hasOwn(config.overrides[number]?.rules ?? {}, rule)) ?? -1;
	const special = config.overrides[index]?.rules[rule];
	if (special !== void 0) return {
		level: special,
		at: pointerOf([
			"overrides",
			index,
			"rules",
			rule
		])
	};
	const level = Object.hasOwn(config.rules, rule) ? config.rules[rule] : void 0;
	return level === void 0 ? null : {
		level,
		at: pointerOf(["rules", rule])
	};
}
export { readSettings as a, readConfig as i, levelSetting as n, fitsPattern as o, overridesAt as r, defaultConfig as t };
