import { n as Raced, t as Failure } from "./failure-CoSUsjhv.js";
import { t as kinds } from "./kinds-DFgvPIu9.js";
import { t as memberOrder } from "./member-order-ClEs15cm.js";
import { n as readBytes } from "./reading-B2MIY6L8.js";
import { i as pathOf } from "./layout-DeakROi7.js";
import { t as blobOid } from "./work-tree-B0M0TnNU.js";
import { t as editYaml } from "./edit-yaml-Dl_dK43G.js";
import { n as objectText } from "./object-text-CInyoK1D.js";
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
	/** Plans a new object, in canonical form unless its text is given; Failure `usage` where its place is taken. */
	async create(kind, id, value, text = objectText(kind, value)) {
		const path = pathOf(kind, id);
		if (await this.#objects.bytesAt(path) !== null) throw new Failure("usage", `${path} is there already`, `leave out the id to get a new one, or see it: cwom show ${id}`);
		const write = {
			path,
			before: null,
			after: Buffer.from(text)
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
		if (before === null || earlier === void 0 && blobOid(before) !== file.oid) throw new Raced(path);
		const dated = kinds[kind].sealed ? changes : [...changes, dateOf(value, this.#now)];
		const text = editYaml(Buffer.from(before).toString("utf8"), dated, (at) => memberOrder(kind, at));
		if (text === null) throw misfit(kind, id, changes);
		this.#put(kind, id, path, earlier?.write.before ?? (earlier === void 0 ? before : null), text);
	}
	/** Plans the whole text of an object's file anew. */
	async replace({ kind, id, file }, text) {
		const before = await this.#objects.bytesAt(file.path);
		if (before === null || blobOid(before) !== file.oid) throw new Raced(file.path);
		this.#put(kind, id, file.path, before, text);
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
/** Failure `usage` for changes that do not fit what an object says. */
function misfit(kind, id, changes) {
	const fields = changes.map(({ at }) => at.slice(1).replaceAll("/", ".")).join(", ");
	return new Failure("usage", `${kind} ${id} has nothing that takes a change of ${fields}`, `see it: cwom show ${id} --format yaml`);
}
export { misfit as n, Changes as t };
