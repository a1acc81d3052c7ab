import { r as printableLine } from "./printable-bEUe1wzd.js";
import { t as Failure } from "./failure-CoSUsjhv.js";
import { n as kindWords, t as kindOfWord } from "./kind-words-DG5SYooP.js";
import { i as nouns, n as makingNoun } from "./new-4w9vlcmk.js";
import { u as kindNames } from "./enums-CzFq0Rxf.js";
import { a as isFileSafeId } from "./kinds-DFgvPIu9.js";
import { r as refFields } from "./schema-fields-DP9vXbW0.js";
import { n as fieldsOf } from "./fields-CZlJSRyx.js";
import { t as objectsOf } from "./objects-BPhXLp2z.js";
import { r as fieldFlags, t as makingCommand } from "./making-command-c1yCLjyL.js";
import { r as withWorkplace } from "./workplace-k7szFChc.js";
// src/cli/completion/complete-words.ts
/** The words that may stand where the cursor is. */
async function completeWords(cwom, { before, word }, sources) {
	return (await candidates(await placeOf(cwom, before, sources), word, sources)).filter((candidate) => candidate.word.startsWith(word) || candidate.word.endsWith(word));
}
async function candidates(place, word, sources) {
	const { command, values, option, operands, folder } = place;
	if (option !== null) return valuesOf(values.get(option.long ?? "") ?? optionValues(option), place, word, sources);
	if (word.startsWith("-")) return flagsOf(command);
	const argument = command.registeredArguments[operands.length] ?? command.registeredArguments.at(-1);
	const isPast = command.registeredArguments.length <= operands.length && argument?.variadic !== true;
	const named = operands.length === 0 ? subcommands(command) : [];
	if (argument === void 0 || isPast) return named;
	if (argument.name() === "changes") return sources.changes(folder, operands[0] ?? "", word);
	const taken = argument.argChoices === void 0 ? argumentValues(argument.name(), command) : wordsOf(argument.argChoices);
	return [...named, ...await valuesOf(taken, place, word, sources)];
}
/** Walks along what was typed: into commands, past options with their values, past arguments. */
async function placeOf(cwom, before, sources) {
	let here = {
		command: cwom,
		values: /* @__PURE__ */ new Map()
	};
	let folder = ".";
	let operands = [];
	let option = null;
	for (const word of before) if (option !== null) {
		if (option.long === void 0 && option.short === "-C") folder = word;
		option = null;
	} else if (word.startsWith("-")) option = optionNamed(word, here.command, cwom);
	else {
		const next = here.command.commands.find((command) => command.name() === word);
		if (next === void 0) operands.push(word);
		else [here, operands] = [{
			command: next,
			values: /* @__PURE__ */ new Map()
		}, []];
		const kind = kindMade(here.command, operands);
		if (kind !== null) [here, operands] = [await sources.making(kind), []];
	}
	return {
		...here,
		folder,
		operands,
		option
	};
}
/** The option whose value comes next; null where none does. */
function optionNamed(word, command, cwom) {
	const option = [...command.options, ...cwom.options].find(({ long, short }) => long === word || short === word);
	return option?.required === true ? option : null;
}
/** What `cwom new <kind>` or one of its shorthands makes, where such a command was typed. */
function kindMade(command, operands) {
	const noun = makingNoun(command.parent?.name() ?? "", command.name(), operands);
	try {
		return noun === null ? null : kindOfWord(noun);
	} catch (thrown) {
		if (thrown instanceof Failure) return null;
		throw thrown;
	}
}
function flagsOf(command) {
	return command.createHelp().visibleOptions(command).flatMap(({ long, description }) => long === void 0 || long === null ? [] : [{
		word: long,
		about: description
	}]);
}
function subcommands(command) {
	return command.createHelp().visibleCommands(command).map((sub) => ({
		word: sub.name(),
		about: sub.description()
	}));
}
function optionValues({ argChoices, flags, long }) {
	if (argChoices !== void 0) return wordsOf(argChoices);
	if (!/<(?:id|ids)\b/.test(flags)) return null;
	const noun = kindWords.find((name) => long?.endsWith(name) === true);
	return {
		are: "ids",
		kind: noun === void 0 ? null : kindOfWord(noun)
	};
}
/** By the names that arguments have in every command: an id in a noun's command is one of that kind. */
function argumentValues(name, command) {
	if (name === "kind") return wordsOf(kindWords);
	if (!/^(?:id|ids)$/.test(name)) return null;
	const noun = command.parent?.name() ?? "";
	return {
		are: "ids",
		kind: Object.hasOwn(nouns, noun) ? kindOfWord(noun) : null
	};
}
function wordsOf(words) {
	return {
		are: "words",
		words
	};
}
async function valuesOf(values, { folder }, word, sources) {
	if (values === null) return [];
	if (values.are === "ids") return sources.ids(folder, values.kind, word);
	return values.words.map((value) => ({
		word: value,
		about: ""
	}));
}
// src/cli/completion/store-sources.ts
/** How many objects are read for their titles. */
const shown = 100;
/** Candidates from the store of a folder and from the model; what cannot be read has none. */
const storeSources = {
	ids: (folder, kind, word) => inStore(folder, (objects) => idsIn(objects, kind, word)),
	changes: (folder, id, word) => inStore(folder, async (objects) => {
		const { kind } = await objects.find(id, ...kindNames);
		return changesOf(kind, word, (target) => idsIn(objects, target, afterSign(word)));
	}),
	making: (kind) => Promise.resolve(completable(kind))
};
/** A shell waits for this: what goes wrong here is for the command itself to say. */
async function inStore(folder, find) {
	return withWorkplace(folder, ({ tree, cache }) => find(objectsOf(tree, cache))).catch(() => []);
}
/** The latest objects whose id a word begins or ends, with their titles. A file may have any name: only ids are offered. */
async function idsIn(objects, kind, word) {
	const kindsAsked = kind === null ? kindNames : [kind];
	const latest = (await Promise.all(kindsAsked.map(async (one) => (await objects.ids(one)).map((id) => ({
		kind: one,
		id
	}))))).flat().filter(({ id }) => isFileSafeId(id) && (id.startsWith(word) || id.endsWith(word))).toSorted((a, b) => a.id < b.id ? 1 : -1).slice(0, shown);
	const found = await Promise.all(latest.map(({ kind: one, id }) => objects.get(one, id)));
	return latest.map(({ kind: one, id }, index) => ({
		word: id,
		about: `${one} ${found[index]?.title ?? ""}`.trim()
	}));
}
async function changesOf(kind, word, ids) {
	const { name = "", sign = "" } = /^(?<name>[^=+]*?)(?<sign>\+=|-=|=)/.exec(word)?.groups ?? {};
	const fields = fieldsOf(kind).filter(({ path }) => path[0] !== "kind" && path[0] !== "id" && path[0] !== "seal");
	if (sign === "") return fields.map(({ path, isList, description }) => ({
		word: `${path.join(".")}${isList ? "+=" : "="}`,
		about: description
	}));
	const field = fields.find(({ path }) => path.join(".") === name || path.at(-1) === name);
	const values = field === void 0 ? null : valuesFor(kind, field);
	return (values === null ? [] : values.are === "ids" ? await ids(values.kind) : values.words.map((value) => ({
		word: value,
		about: ""
	}))).map((candidate) => ({
		...candidate,
		word: `${name}${sign}${candidate.word}`
	}));
}
function afterSign(word) {
	return word.slice(word.indexOf("=") + 1);
}
function completable(kind) {
	const values = fieldFlags(kind).flatMap(({ name, field }) => {
		const taken = valuesFor(kind, field);
		return taken === null ? [] : [[`--${name}`, taken]];
	});
	return {
		command: makingCommand(kind, "cwom"),
		values: new Map(values)
	};
}
function valuesFor(kind, { path, type }) {
	if (type.is === "choice") return {
		are: "words",
		words: type.values
	};
	if (type.is === "actor") return {
		are: "words",
		words: ["me"]
	};
	if (type.is !== "ref") return null;
	const pointer = `/${path.join("/")}`;
	return {
		are: "ids",
		kind: refFields(kind).find(({ pattern }) => pattern === pointer || pattern === `${pointer}/*`)?.target ?? null
	};
}
// src/cli/completion/run-complete.ts
/** Says the candidates for the end of a command line, one a line: the word, a tab, what it is. Answers 1 where there is none. */
async function runComplete(cwom, typed, say) {
	const shown = (await completeWords(cwom, typed, storeSources)).filter(({ word }) => word.startsWith(typed.kept));
	for (const { word, about } of shown) say(`${word.slice(typed.kept.length)}\t${printableLine(about, 60)}`);
	return shown.length === 0 ? 1 : 0;
}
export { runComplete };
