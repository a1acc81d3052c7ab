import { t as Failure } from "./failure-D-MmrxjY.js";
import { n as isMapping } from "./json-Db2zG5np.js";
import { l as kindNames, t as actorKinds } from "./enums-J2hstI5N.js";
import { a as isFileSafeId, t as kinds } from "./kinds-BrGwMZnd.js";
import { n as readBytes } from "./reading-8UO1jAkf.js";
import { i as storeFolder, n as pathOf, r as slotOf, t as configPath } from "./layout-C-6W6_wQ.js";
import { t as nearest } from "./did-you-mean-D4f_Wh_J.js";
import { n as expand, r as refFields, t as actorFields } from "./schema-fields-CzESnupH.js";
import { r as readCorpus } from "./corpus-fRdm0dzX.js";
import { i as readConfig } from "./config-CpyOHJqA.js";
import { i as printYaml, n as formatYaml } from "./format-yaml-Bg6MsQec.js";
import { t as editYaml } from "./edit-yaml-CU-C2150.js";
import { t as memberOrder } from "./member-order-CkHMvuGv.js";
import { t as redundantMembers } from "./redundant-members-C2wEGxk0.js";
import { t as chooseById } from "./find-object-wk-iqJTp.js";
import { c as overlayRevision, s as withinScope } from "./workplace-B3SZkfax.js";
// src/operations/object-text.ts
/** The file of an object in canonical form; what the model does not know stays, for the check to name. */
function objectText(kind, value) {
	const printed = printYaml(value);
	const layout = {
		orderAt: (path) => memberOrder(kind, path),
		redundant: redundantMembers(kind, value)
	};
	return formatYaml(printed, layout) ?? printed;
}
// src/operations/changes.ts
/** Collects what one operation does to the store, object by object, and makes one transaction of it. */
var Changes = class {
	#objects;
	/** When this happens, for `updated_at`: ISO-8601 UTC. */
	#now;
	#planned = /* @__PURE__ */ new Map();
	constructor(objects, now) {
		this.#objects = objects;
		this.#now = now;
	}
	/** The store as it will be with what is planned so far. */
	get objects() {
		return this.#objects.after([...this.#planned.values()].map(({ write }) => write));
	}
	/** Plans a new object; Failure `usage` where its place is taken. */
	async create(kind, id, value) {
		const path = pathOf(kind, id);
		if (await this.#objects.bytesAt(path) !== null) throw new Failure("usage", `${path} is there already`, `leave out the id to get a new one, or see it: cwom show ${id}`);
		const write = {
			path,
			before: null,
			after: Buffer.from(objectText(kind, value))
		};
		this.#planned.set(path, {
			write,
			touched: {
				kind,
				id,
				path,
				change: "created",
				value
			}
		});
	}
	/** Plans changes of fields of an object, comments and order kept; `updated_at` follows where the kind may change. Failure `usage` where they do not fit. */
	async edit({ kind, id, file, value }, changes) {
		if (changes.length === 0) return;
		const { path } = file;
		const earlier = this.#planned.get(path);
		const before = earlier === void 0 ? await this.#objects.bytesAt(path) : earlier.write.after;
		if (before === null) throw new Failure("conflict", `${path} is gone`, "run it again");
		const dated = kinds[kind].sealed ? changes : [...changes, dateOf(value, this.#now)];
		const text = editYaml(Buffer.from(before).toString("utf8"), dated.map((change) => editOf(change, kind)));
		if (text === null) throw misfit(kind, id, changes);
		this.#put(kind, id, path, earlier?.write.before ?? (earlier === void 0 ? before : null), text);
	}
	/** Plans the whole text of an object's file anew. */
	async replace({ kind, id, file }, text) {
		this.#put(kind, id, file.path, await this.#objects.bytesAt(file.path), text);
	}
	/** All of it as one transaction; `summary` is one line fit for a commit message. */
	outcome(summary) {
		const planned = [...this.#planned.values()];
		return {
			transaction: {
				summary,
				writes: planned.map(({ write }) => write)
			},
			objects: planned.map(({ touched }) => touched)
		};
	}
	#put(kind, id, path, before, text) {
		const after = Buffer.from(text);
		const value = readBytes(after).value ?? {};
		const change = before === null ? "created" : "changed";
		this.#planned.set(path, {
			write: {
				path,
				before,
				after
			},
			touched: {
				kind,
				id,
				path,
				change,
				value
			}
		});
	}
};
/** A clock that is behind must not make the change older than the object. */
function dateOf({ created_at: created }, now) {
	return {
		is: "set",
		at: "/updated_at",
		value: typeof created === "string" && Date.parse(created) > Date.parse(now) ? created : now
	};
}
function editOf(change, kind) {
	const orderAt = (path) => memberOrder(kind, path);
	switch (change.is) {
		case "set": return {
			...change,
			orderAt
		};
		case "add": return {
			is: "add",
			list: change.at,
			item: change.item,
			orderAt
		};
		case "remove": return change;
	}
}
function misfit(kind, id, changes) {
	const fields = changes.map(({ at }) => at.slice(1).replaceAll("/", ".")).join(", ");
	return new Failure("usage", `${kind} ${id} has nothing that takes a change of ${fields}`, `see it: cwom show ${id} --format yaml`);
}
// src/operations/loose-value.ts
/** How an actor may be written in one word: `ada`, `agent:reviewer`, `me`. */
async function actorNamed(word, env) {
	if (word === "me") return env.actor();
	const kind = actorKinds.find((name) => word.startsWith(`${name}:`));
	const actor_id = kind === void 0 ? word : word.slice(kind.length + 1);
	if (actor_id === "") throw new Failure("usage", `${JSON.stringify(word)} names nobody`, "write ada, agent:reviewer or me");
	return {
		actor_kind: kind ?? "human",
		actor_id
	};
}
/**
* An object as people and agents give it, with every Ref and Actor written out: where a Ref is wanted an id or a part of one
* is enough, where an Actor is wanted one word (`actorNamed`), and where a list is wanted one item. Everything else is
* handed on as it is. Failure `usage` for an id that fits no object or several.
*/
async function strictValue(kind, given, objects, env) {
	let value = given;
	for (const pattern of actorFields(kind)) value = await mapAt(value, pattern.split("/").slice(1), async (item) => typeof item === "string" ? { ...await actorNamed(item, env) } : item);
	for (const { pattern, target } of refFields(kind)) value = await mapAt(value, pattern.split("/").slice(1), (item) => strictRef(item, target, objects));
	return isMapping(value) ? value : given;
}
async function strictRef(item, target, objects) {
	const wanted = target === null ? kindNames : [target];
	if (typeof item === "string") {
		const { kind, id } = await objects.find(item, ...wanted);
		return {
			kind,
			id
		};
	}
	if (!isMapping(item) || typeof item["id"] !== "string" || item["kind"] !== void 0) return item;
	const { kind, id } = await objects.find(item["id"], ...wanted);
	return {
		kind,
		...item,
		id
	};
}
/** The value with what stands at a pattern of steps replaced; `*` is every item of a list, and a single value in a list's place becomes one. */
async function mapAt(value, steps, change) {
	const [step, ...rest] = steps;
	if (step === void 0) return change(value);
	if (step === "*") {
		if (value === null) return value;
		const items = Array.isArray(value) ? value : [value];
		return Promise.all(items.map((item) => mapAt(item, rest, change)));
	}
	if (!isMapping(value)) return value;
	const member = Object.hasOwn(value, step) ? value[step] : void 0;
	if (member === void 0 || member === null) return value;
	return {
		...value,
		[step]: await mapAt(member, rest, change)
	};
}
// src/operations/mirrors.ts
const mirrors = [
	{
		of: "ContextPacket",
		at: "/for_issue",
		in: "Issue",
		list: "/context_packets"
	},
	{
		of: "Artifact",
		at: "/produced_by",
		in: "Run",
		list: "/outputs/artifacts"
	},
	{
		of: "Issue",
		at: "/relationships/blocks/*",
		in: "Issue",
		list: "/relationships/blocked_by"
	},
	{
		of: "Issue",
		at: "/relationships/blocked_by/*",
		in: "Issue",
		list: "/relationships/blocks"
	}
];
/** Adds an object to the lists of the objects that it names now, and takes it out of those that it names no more (§5). */
async function mirrorChange(changes, kind, { before, after }, objects) {
	const id = after["id"];
	if (typeof id !== "string") return;
	for (const { of, at, in: other, list } of mirrors) {
		if (of !== kind) continue;
		const was = idsAt(before, at);
		const is = idsAt(after, at);
		for (const name of /* @__PURE__ */ new Set([...was, ...is])) {
			const target = was.has(name) && is.has(name) ? null : await objects.get(other, name);
			const place = target === null ? -1 : placeIn(target.value, list, id);
			if (target !== null && is.has(name) && place === -1) await changes.edit(target, [{
				is: "add",
				at: list,
				item: {
					kind,
					id
				}
			}]);
			if (target !== null && !is.has(name) && place !== -1) await changes.edit(target, [{
				is: "remove",
				at: `${list}/${place}`
			}]);
		}
	}
}
function idsAt(value, pattern) {
	return new Set(expand(pattern, value).flatMap(({ value: ref }) => idOf(ref) ?? []));
}
function placeIn(value, list, id) {
	return expand(`${list}/*`, value).findIndex(({ value: item }) => idOf(item) === id);
}
function idOf(ref) {
	return isMapping(ref) && typeof ref["id"] === "string" ? ref["id"] : null;
}
// src/operations/operation.ts
/** Declares an operation; its input's type follows from the schema. */
function operation(given) {
	return given;
}
// src/store/objects.ts
/** The objects of a revision; what was read once is read again when it is asked for again, so that it is never stale. */
function objectsOf(revision, cache) {
	const readAt = (paths) => readCorpus(withinScope(revision, {
		is: "paths",
		paths
	}), cache);
	const get = async (kind, id) => isFileSafeId(id) ? (await readAt([pathOf(kind, id)])).find(kind, id) : null;
	const names = async (kind) => (await revision.namesIn(`${storeFolder}/${kind}`)).flatMap((name) => {
		const slot = slotOf(`${storeFolder}/${kind}/${name}`);
		return slot.is === "object" ? [slot.id] : [];
	});
	return {
		get,
		async find(part, ...kinds) {
			const exact = (await Promise.all(kinds.map((kind) => get(kind, part)))).filter((object) => object !== null);
			if (exact[0] !== void 0 && exact.length === 1) return exact[0];
			const ids = (await Promise.all(kinds.map(async (kind) => ({
				kind,
				ids: await names(kind)
			})))).flatMap(({ kind, ids: all }) => all.map((id) => ({
				kind,
				id
			})));
			const chosen = chooseById(part, ids);
			if (chosen === null) throw await nothing(part, kinds, ids);
			const object = await get(chosen.kind, chosen.id);
			if (object !== null) return object;
			throw new Failure("usage", `${pathOf(chosen.kind, chosen.id)} cannot be read`, "see what is wrong with it: cwom check");
		},
		async all(kind) {
			return (await readAt((await names(kind)).map((id) => pathOf(kind, id)))).of(kind);
		},
		after: (writes) => objectsOf(overlayRevision(revision, {
			summary: "",
			writes
		}), cache),
		async settings() {
			const { config, flaws } = readConfig(await readAt([configPath]));
			if (flaws[0] === void 0) return config;
			throw new Failure("config", `${configPath}: ${flaws[0].message}`, "see where it is wrong: cwom check");
		},
		async bytesAt(path) {
			const corpus = await readAt([path]);
			return (await corpus.contentsOf(corpus.files)).get(path) ?? null;
		}
	};
	async function nothing(part, kinds, ids) {
		const others = kindNames.filter((kind) => !kinds.includes(kind));
		const elsewhere = (await Promise.all(others.map((kind) => get(kind, part)))).find((object) => object !== null);
		const wanted = kinds.length === kindNames.length ? "object" : kinds.join(" or ");
		if (elsewhere !== void 0 && elsewhere !== null) return new Failure("usage", `${part} is a ${elsewhere.kind}, not a ${wanted}`, `name a ${wanted}: cwom list`);
		const meant = nearest(part, ids.map(({ id }) => id));
		const help = meant === null ? `see which there are: cwom list` : `did you mean ${meant}?`;
		return new Failure("usage", `no ${wanted} has an id that is, begins or ends with ${JSON.stringify(part)}`, help);
	}
}
export { Changes as a, strictValue as i, operation as n, objectText as o, mirrorChange as r, objectsOf as t };
