import { a as Command, c as CommanderError, i as writingOptions, o as Option } from "./write-options-DGxWDsqy.js";
import { t as kinds } from "./kinds-DFgvPIu9.js";
import { n as itemValue, t as fieldValue } from "./field-value-D85Woys_.js";
import { n as fieldsOf, t as fieldNamed } from "./fields-CZlJSRyx.js";
import { r as requiredFields } from "./required-fields-CHNh6lX8.js";
import { r as misuse } from "./misuse-CaoDu3g9.js";
import { t as Failure } from "./failure-CoSUsjhv.js";
import { n as isMapping } from "./json-BOP16j8H.js";
// src/cli/making/given-fields.ts
/** An object's fields with one more, at its path. */
function withField(fields, { path }, value) {
	const [step, ...rest] = path;
	if (step === void 0) return fields;
	if (rest.length === 0) return {
		...fields,
		[step]: value
	};
	const inner = fields[step];
	return {
		...fields,
		[step]: withField(isMapping(inner) ? inner : {}, { path: rest }, value)
	};
}
/** Fields over others: mappings member by member, all else as a whole. */
function withFields(fields, over) {
	const merged = new Map(Object.entries(fields));
	for (const [key, value] of Object.entries(over)) {
		const below = merged.get(key);
		merged.set(key, isMapping(below) && isMapping(value) ? withFields(below, value) : value);
	}
	return Object.fromEntries(merged);
}
/** What the texts of one flag stand for: all of them as items of a list, or the last one. */
function valueFor(field, texts) {
	const [first = ""] = texts;
	if (!field.isList) return fieldValue(field, texts.at(-1) ?? "");
	if (texts.length === 1 && first.startsWith("[")) return fieldValue(field, first);
	return texts.map((text) => itemValue(field, text));
}
/** `field=value` of `--set`. Failure `usage` for what is none. */
function pairOf(kind, text) {
	const at = text.indexOf("=");
	if (at > 0) return {
		field: fieldNamed(kind, text.slice(0, at)),
		value: text.slice(at + 1)
	};
	throw new Failure("usage", `${JSON.stringify(text)} is no field and value`, "write --set field=value");
}
// src/cli/making/field-flags.ts
/** Names that the command keeps for itself. */
const taken = new Set("from edit set draft dry-run format help commit push stage message quiet".split(" "));
/** The flags of a kind in the spec's order: each has the last word of its field's path, or as many more as tell it from the others; those of lists take one item at a time and are singular. */
function fieldFlags(kind) {
	const fields = fieldsOf(kind).filter(({ path }) => path[0] !== "kind" && path[0] !== "seal");
	return fields.map((field) => ({
		name: nameOf(field, fields),
		field,
		placeholder: placeholderOf(field)
	}));
}
function nameOf(field, fields) {
	for (let words = 1; words < field.path.length; words += 1) {
		const name = flagFrom(field, words);
		if (fields.filter((other) => flagFrom(other, words) === name).length === 1 && !taken.has(name)) return name;
	}
	return flagFrom(field, field.path.length);
}
function flagFrom({ path, isList }, words) {
	const name = path.slice(-words).join("-").replaceAll("_", "-");
	return isList ? singular(name) : name;
}
/** Verbs of relations end in an s and are no plurals. */
function singular(name) {
	if (/(?:^|-)(?:blocks|duplicates)$/.test(name)) return name;
	return name.replace(/criteria$/, "criterion").replace(/s$/, "");
}
function placeholderOf({ type }) {
	switch (type.is) {
		case "choice": return type.values.length > 4 ? "word" : type.values.join("|");
		case "ref": return "id";
		case "actor": return "actor";
		case "mapping":
		case "free": return "yaml";
		case "number":
		case "text":
		case "time": return type.is;
	}
}
// src/cli/making/making-command.ts
/** Example values of the flags that somebody needs to see once, by kind. */
const examples = {
	Repo: "--name Orders --slug shop/orders --system github --url \"https://github.com/shop/orders\"",
	Issue: "\"Add /healthz\" --type feature --criterion \"GET /healthz answers 200\" --assignee me",
	ContextPacket: "\"Healthz briefing\" --for-issue 0C9 --instructions \"Answer 200 with an empty body.\"",
	ConstraintSnapshot: "--scope repo --available-minutes 90 --tolerance low",
	DoctrineRef: "small-changes --namespace shop --version 1.0 --type principle --statement \"Keep changes small.\"",
	Run: "--for-issue 0C9 --actor agent:coder",
	Artifact: "\"Test log\" --produced-by 7XK --type log --uri logs/test.txt"
};
/** The command line that makes one object of a kind, its flags generated from the model; `name` is what the person typed. */
function makingCommand(kind, name) {
	const needed = new Set(requiredFields(kind));
	const { titleField } = kinds[kind];
	const command = new Command(name).exitOverride().description(`Makes one ${kind}; on a terminal it asks for what is missing.`).argument(`[${titleField}]`, `the same as --${titleField}`).configureOutput({ outputError: () => void 0 }).optionsGroup(`Fields (* is needed where it does not follow; a list takes its flag once for each item; ids may be short):`);
	for (const flag of fieldFlags(kind)) command.addOption(optionOf(flag, needed));
	command.optionsGroup("Ways:").option("--set <field=value>", "any field by its name, meta.our/key too", collect).option("--from <file>", "take fields from Markdown with front matter, YAML or JSON; - is YAML or JSON from stdin").option("--edit", "write it in $VISUAL or $EDITOR").addOption(new Option("--draft", "leave it without a seal").hideHelp(!kinds[kind].sealed)).addHelpText("after", `\nExample:\n  $ ${name} ${examples[kind]}`);
	for (const option of writingOptions) command.addOption(option);
	return command;
}
/** Reads a command line with `makingCommand`; Failure `usage` for what it does not know and for values that do not fit, CommanderError where only its help was asked for. */
function readMaking(kind, name, args) {
	const command = parsed(makingCommand(kind, name), args);
	const given = command.opts();
	let fields = {};
	const [title] = command.args;
	if (title !== void 0) fields = withField(fields, fieldNamed(kind, kinds[kind].titleField), title);
	for (const flag of fieldFlags(kind)) {
		const texts = given[new Option(`--${flag.name}`).attributeName()];
		if (Array.isArray(texts)) fields = withField(fields, flag.field, valueFor(flag.field, texts.map(String)));
	}
	for (const text of given.set ?? []) {
		const { field, value } = pairOf(kind, text);
		fields = withField(fields, field, value === "" ? null : fieldValue(field, value));
	}
	return {
		fields,
		options: given
	};
}
function parsed(command, args) {
	try {
		return command.parse(args, { from: "user" });
	} catch (thrown) {
		if (thrown instanceof CommanderError && thrown.exitCode !== 0) throw misuse(thrown, command.name());
		throw thrown;
	}
}
function optionOf({ name, field, placeholder }, needed) {
	const { type, path, description } = field;
	const values = type.is === "choice" && placeholder === "word" ? ` (${type.values.join(", ")})` : "";
	const mark = path.length === 1 && needed.has(path[0] ?? "") ? "* " : "";
	return new Option(`--${name} <${placeholder}>`, `${mark}${description}${values}`).argParser(collect);
}
function collect(value, before) {
	return [...Array.isArray(before) ? before.map(String) : [], value];
}
export { withFields as a, withField as i, readMaking as n, fieldFlags as r, makingCommand as t };
