import { n as isMapping, r as memberOf } from "./json-BOP16j8H.js";
import { n as parsePointer, t as itemNumber } from "./json-pointer-Bx-9x7vW.js";
import { s as Lines, t as readYaml } from "./read-yaml-CNeyYoMe.js";
import { t as reshapeYaml } from "./reshape-yaml-D5H3W89C.js";
import { isDeepStrictEqual } from "node:util";
// src/text/edit-value.ts
/** Members as they come: a new one is the last. */
const asTheyCome = () => [];
/** The value after edits, in the order given; null where one of them does not fit what stands there. */
function editValue(value, edits, orderAt = asTheyCome) {
	let edited = value;
	for (const edit of edits) {
		edited = changedAt(edited, {
			steps: parsePointer(edit.at),
			orderAt,
			change: (old) => changeOf(old, edit)
		}, 0);
		if (!isWhole(edited)) return null;
	}
	return edited;
}
const misfit = Symbol("misfit");
function isWhole(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function changeOf(old, edit) {
	switch (edit.is) {
		case "set": return edit.value;
		case "add":
			if (old === void 0 || old === null) return [edit.item];
			return Array.isArray(old) ? withItem(old, edit.item) : misfit;
		case "remove": return;
	}
}
function withItem(list, item) {
	return isMapping(item) && list.some((other) => isDeepStrictEqual(other, item)) ? list : [...list, item];
}
function changedAt(here, way, depth) {
	const step = way.steps[depth];
	if (step === void 0) return way.change(here);
	if (Array.isArray(here)) return changedItem(here, step, way, depth);
	if (here !== void 0 && here !== null && !isWhole(here)) return misfit;
	const mapping = here ?? {};
	const member = changedAt(memberOf(mapping, step), way, depth + 1);
	if (member === misfit) return misfit;
	if (Object.hasOwn(mapping, step)) {
		const { [step]: _, ...others } = mapping;
		return member === void 0 ? others : {
			...mapping,
			[step]: member
		};
	}
	return member === void 0 ? here : inserted(mapping, step, member, way.orderAt(way.steps.slice(0, depth)));
}
function changedItem(list, step, way, depth) {
	const index = itemNumber(step) ?? -1;
	const isThere = index in list;
	const item = changedAt(isThere ? list[index] : void 0, way, depth + 1);
	if (!isThere) return item === void 0 ? [...list] : misfit;
	if (item === misfit) return misfit;
	return item === void 0 ? list.toSpliced(index, 1) : list.with(index, item);
}
function inserted(mapping, key, member, order) {
	const rank = (name) => order.includes(name) ? order.indexOf(name) : order.length;
	const members = Object.entries(mapping);
	const next = members.findIndex(([name]) => rank(name) > rank(key));
	return Object.fromEntries(members.toSpliced(next === -1 ? members.length : next, 0, [key, member]));
}
// src/text/edit-yaml.ts
/** The text after edits: spans first, then values in the order given. Null when it cannot be read as one mapping, or an edit does not fit it. */
function editYaml(text, edits, orderAt = asTheyCome) {
	const written = writeSpans(text, edits.filter(isOfSpan));
	const changes = edits.filter((edit) => !isOfSpan(edit));
	if (changes.length === 0) return written;
	const value = valueIn(written);
	const wanted = value === null ? null : editValue(value, changes, orderAt);
	if (wanted === null) return null;
	if (isDeepStrictEqual(wanted, value)) return written;
	const edited = reshapeYaml(written, wanted);
	return edited !== null && isDeepStrictEqual(valueIn(edited), wanted) ? edited : null;
}
function isOfSpan(edit) {
	return edit.is === "quote" || edit.is === "write";
}
function valueIn(text) {
	return readYaml(Buffer.from(text)).value;
}
/** From the last place to the first, so that the places before stay where they are. */
function writeSpans(text, edits) {
	const lines = new Lines(text);
	return edits.filter(({ span }) => span.line === span.endLine).map((edit) => {
		const { line, column, endLine, endColumn } = edit.span;
		const [from, to] = [lines.offset(line, column), lines.offset(endLine, endColumn)];
		return {
			from,
			to,
			now: edit.is === "write" ? edit.text : JSON.stringify(text.slice(from, to))
		};
	}).toSorted((a, b) => b.from - a.from).reduce((done, { from, to, now }) => `${done.slice(0, from)}${now}${done.slice(to)}`, text);
}
export { editValue as n, editYaml as t };
