import { t as Failure } from "./failure-CoSUsjhv.js";
import { n as isMapping } from "./json-BOP16j8H.js";
import { n as newObject } from "./new-object-BlU1S0Ro.js";
import { o as printYaml } from "./format-yaml-CC6PaRre.js";
import { n as fieldsOf } from "./fields-CZlJSRyx.js";
import { r as requiredFields, t as Incomplete } from "./required-fields-CHNh6lX8.js";
import { t as carryOut } from "./carry-out-DG_iOblC.js";
import { t as fieldValue } from "./field-value-D85Woys_.js";
import { a as withFields, i as withField, n as readMaking, r as fieldFlags } from "./making-command-c1yCLjyL.js";
import { n as hasTerminal, r as terminalPrompter, t as editUntilDone } from "./edit-until-done-BuYybgEB.js";
import { n as readFrom, t as fieldsIn } from "./read-from-CxdCKMBX.js";
// src/operations/object-template.ts
/**
* A text to write a new object in: what is needed comes first, what was given is filled in, all else is in comments, each
* field with what it takes. Read as YAML it is what was given.
*/
function objectTemplate(kind, given) {
	const needed = requiredFields(kind);
	const others = [...new Set(fieldsOf(kind).map(({ path }) => path[0] ?? ""))].filter((name) => !needed.includes(name) && ![
		"kind",
		"seal",
		"created_at",
		"updated_at"
	].includes(name));
	return [
		`# A new ${kind}. Save and close to make it; an empty or unchanged text makes nothing.\n`,
		"# What opens with # is left out. Where a Ref is wanted an id will do, or the end of one; where an actor: ada, agent:coder, me.\n",
		"\n# Needed, unless it follows from the rest:\n",
		...needed.map((name) => memberText(kind, name, given, "")),
		"\n# As you like:\n",
		...others.map((name) => memberText(kind, name, given, "# "))
	].join("");
}
/** One member: as given, or empty behind `prefix` with what it takes. */
function memberText(kind, name, given, prefix) {
	const value = given[name];
	if (value !== void 0 && value !== null) return isMapping(value) && Object.keys(value).length === 0 ? "" : printYaml({ [name]: value });
	const fields = fieldsOf(kind).filter(({ path }) => path[0] === name);
	const lines = [];
	let open = [];
	for (const field of fields) {
		const parents = field.path.slice(0, -1);
		for (const [depth, step] of parents.entries()) if (open[depth] !== step) lines.push(`${"  ".repeat(depth)}${step}:`);
		open = parents;
		lines.push(`${"  ".repeat(parents.length)}${lineFor(field)}`);
	}
	return lines.map((line) => `${prefix}${line}\n`).join("");
}
function lineFor({ path, isList, type, description }) {
	const words = type.is === "choice" ? `${type.values.join(" | ")}; ${description}` : description;
	return `${path.at(-1) ?? ""}: ${isList ? "[] " : ""}# ${words}`;
}
// src/cli/making/ask-missing.ts
/** Asks for the fields that are missing, and for no others; null when the person would rather not. */
async function askMissing(missing, prompter) {
	let fields = {};
	for (const { field, choices } of missing) {
		const question = `${field.path.join(".")}: ${field.description}`;
		const answer = choices.length > 0 ? await prompter.choose(question, choices) : await prompter.text(question, (text) => flawOf(field, text));
		if (answer === null) return null;
		fields = withField(fields, field, fieldValue(field, answer));
	}
	return fields;
}
function flawOf(field, text) {
	if (text.trim() === "") return "it is needed";
	try {
		fieldValue(field, text);
		return null;
	} catch (thrown) {
		if (thrown instanceof Failure) return `${thrown.message}: ${thrown.help}`;
		throw thrown;
	}
}
// src/cli/commands/run-new.ts
/** Makes one object of a kind from the words after `name`, the command that was typed; answers the exit code. */
async function runNew(kind, name, args, globals) {
	const { fields: flags, options } = readMaking(kind, name, args);
	const from = options.from === void 0 ? {} : await readFrom(kind, options.from);
	const fields = withFields(from, flags);
	const make = (all) => carryOut(newObject, {
		kind,
		fields: all,
		draft: options.draft === true
	}, options, globals);
	if (options.edit === true) return editUntilDone(globals.C, {
		start: objectTemplate(kind, fields),
		take: (text) => make(given(fieldsIn(Buffer.from(text), "the text"))),
		resume: (path) => `go on with it: ${name} --edit --from ${path}`
	});
	try {
		return await make(fields);
	} catch (thrown) {
		if (!(thrown instanceof Incomplete)) throw thrown;
		if (!mayAsk(options)) throw inFlags(kind, name, thrown);
		const answers = await askMissing(thrown.missing, await terminalPrompter());
		if (answers !== null) return make(withFields(fields, answers));
		process.stderr.write("nothing was made\n");
		return 1;
	}
}
function mayAsk({ from, format }) {
	return hasTerminal() && from !== "-" && format !== "json";
}
/** The same in the words of a command line: the flags that are missing, and what they take. */
function inFlags(kind, name, { missing }) {
	const flags = fieldFlags(kind);
	const named = missing.map(({ field, choices }) => {
		const flag = flags.find((other) => other.field.path.join(".") === field.path.join("."));
		return {
			flag: `--${flag?.name ?? field.path.join(".")} <${flag?.placeholder ?? "text"}>`,
			choices
		};
	});
	const choices = named.flatMap(({ flag, choices: some }) => some.length === 0 ? [] : [`${flag} is one of ${some.map(({ label }) => label).join(", ")}; `]);
	return new Failure("usage", `${kind} needs ${named.map(({ flag }) => flag).join(", ")}`, `${choices.join("")}all flags: ${name} --help`);
}
/** What a filled-in template says: a member that was left empty was not given. */
function given(fields) {
	const members = Object.entries(fields).map(([key, value]) => [key, isMapping(value) ? given(value) : value]);
	return Object.fromEntries(members.filter(([, value]) => value !== null && !(isMapping(value) && Object.keys(value).length === 0)));
}
export { runNew };
