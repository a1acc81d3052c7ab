import { n as __require, r as __toESM, t as __commonJSMin } from "./rolldown-runtime-DegdyBIC.js";
import { t as Failure } from "./failure-DAUSSkE2.js";
import { n as printable } from "./printable-DgtL6E-l.js";
import { C as suppressionsPath, S as storeFolder, b as pathOf, u as readConfig, v as readCorpus, x as slotOf, y as configPath } from "./rules-COrELAX_.js";
import { a as isFileSafeId } from "./kinds-C5GewpLh.js";
import { l as kindNames } from "./enums-J2hstI5N.js";
import { T as require_dist, b as nearest, l as scalarFlaw, x as composeYaml } from "./reading-CqAWyfp5.js";
import { o as commitRevision, s as emptyRevision, t as check } from "./check-BeWImFye.js";
import { t as memoryCache } from "./reading-cache-CHmpnVJJ.js";
import { n as workTreeRevision, t as blobOid } from "./work-tree-Bkqf1kz7.js";
import { t as openRepository } from "./open-repository-CkHKKtIq.js";
import { t as cacheFor } from "./reading-cache-DcOY1mqi.js";
import { t as chooseById } from "./find-object-BiSD4dF-.js";
import { constants, lstatSync, mkdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
// src/text/format-yaml.ts
var import_dist = require_dist();
/** Quoting as a reader of YAML 1.1 needs it, so that both versions read the same; no line is ever folded. */
const output = {
	version: "1.1",
	directives: false
};
const style = {
	indent: 2,
	indentSeq: true,
	lineWidth: 0,
	blockQuote: "literal",
	singleQuote: false,
	minContentWidth: 0
};
/** A text that `readYaml` reads without a fatal flaw, in canonical form, comments kept; null when it cannot be read. */
function formatYaml(text, layout) {
	const { root, ...rest } = composeYaml(text, "mapping");
	if (root === null || !(0, import_dist.isMap)(root) || !("comments" in rest)) return null;
	arrange(root, [], layout);
	return printed(root, rest.comments);
}
/** A new value in canonical form; members are printed in the order of the value. */
function printYaml(value) {
	const { contents } = new import_dist.Document(value, {
		...output,
		aliasDuplicateObjects: false
	});
	return (0, import_dist.isMap)(contents) ? printed(contents, {
		before: null,
		after: null
	}) : "{}\n";
}
/** A new value as a node in canonical form, to be put into a document. */
function canonicalNode(value) {
	const node = new import_dist.Document(value, {
		...output,
		aliasDuplicateObjects: false
	}).contents ?? new import_dist.Scalar(null);
	restyle(node);
	return node;
}
function printed(root, comments) {
	const document = new import_dist.Document(null, output);
	restyle(root);
	document.contents = root;
	document.commentBefore = comments.before;
	document.comment = comments.after;
	return document.toString(style);
}
/** Puts members in order and leaves out the redundant ones, from the inside out. */
function arrange(node, path, layout) {
	if ((0, import_dist.isSeq)(node)) node.items.forEach((item, index) => arrange(item, [...path, index], layout));
	if (!(0, import_dist.isMap)(node)) return;
	for (const { key, value } of node.items) arrange(value, [...path, keyOf(key)], layout);
	const order = layout.orderAt(path);
	const rank = ({ key }) => {
		const place = order.indexOf(keyOf(key));
		return place === -1 ? order.length : place;
	};
	const isRedundant = (pair) => layout.redundant.some((other) => isSame(other, [...path, keyOf(pair.key)]));
	node.items = node.items.filter((pair) => !isRedundant(pair) || hasComment(pair)).toSorted((a, b) => rank(a) - rank(b));
}
function keyOf(key) {
	return (0, import_dist.isScalar)(key) ? String(key.value) : "";
}
function isSame(a, b) {
	return a.length === b.length && a.every((step, index) => String(step) === String(b[index]));
}
function hasComment(pair) {
	let found = false;
	const look = (node) => {
		if ((0, import_dist.isScalar)(node) || (0, import_dist.isMap)(node) || (0, import_dist.isSeq)(node)) found ||= Boolean(node.comment) || Boolean(node.commentBefore);
	};
	look(pair.key);
	look(pair.value);
	if ((0, import_dist.isMap)(pair.value) || (0, import_dist.isSeq)(pair.value)) (0, import_dist.visit)(pair.value, { Node: (_key, node) => look(node) });
	return found;
}
/** Blocks instead of brackets, quotes only where they are needed, long text as a literal block. */
function restyle(root) {
	(0, import_dist.visit)(root, {
		Collection(_key, collection) {
			collection.spaceBefore = false;
			collection.flow = collection.items.length === 0;
		},
		Scalar(_key, scalar) {
			scalar.spaceBefore = false;
			if (typeof scalar.value !== "string") return;
			scalar.type = styleOf(scalar.value);
		}
	});
}
/** The library quotes what a plain text cannot hold; what our own reader would call ambiguous is added to that. */
function styleOf(text) {
	if (text.includes("\n")) return import_dist.Scalar.BLOCK_LITERAL;
	return scalarFlaw(text) === null ? import_dist.Scalar.PLAIN : import_dist.Scalar.QUOTE_DOUBLE;
}
// src/store/overlay.ts
/** A revision as a transaction would leave it. */
function overlayRevision(below, transaction) {
	const writes = new Map(transaction.writes.map(({ path, after }) => [path, after]));
	return {
		...below,
		words: `${below.words} with the change`,
		entries: async () => withWrites(await below.entries(), writes),
		entriesAt: async (paths) => withWrites(await below.entriesAt(paths), only(writes, paths)),
		namesIn: async (folder) => namesWith(folder, await below.namesIn(folder), transaction),
		entryAt: async (path) => {
			const after = writes.get(path);
			if (after === void 0) return below.entryAt(path);
			return after === null ? null : entryOf(path, after);
		},
		read: (entries, maxBytes) => readThrough(below, writes, entries, maxBytes)
	};
}
function withWrites(entries, writes) {
	const untouched = entries.filter(({ path }) => !writes.has(path));
	const written = [...writes].flatMap(([path, after]) => after === null ? [] : [entryOf(path, after)]);
	return [...untouched, ...written].toSorted((a, b) => a.path < b.path ? -1 : 1);
}
function only(writes, paths) {
	const wanted = new Set(paths);
	return new Map([...writes].filter(([path]) => wanted.has(path)));
}
/** A folder that a write empties of a name has it no more; folders that would be empty are not looked for. */
function namesWith(folder, names, { writes }) {
	const inside = writes.filter(({ path }) => path.startsWith(`${folder}/`));
	const gone = new Set(inside.flatMap(({ path, after }) => after === null ? [path.slice(folder.length + 1)] : []));
	const added = inside.flatMap(({ path, after }) => after === null ? [] : [path.slice(folder.length + 1).split("/")[0] ?? ""]);
	return [.../* @__PURE__ */ new Set([...names.filter((name) => !gone.has(name)), ...added])].toSorted();
}
function entryOf(path, bytes) {
	return {
		path,
		mode: "100644",
		oid: blobOid(bytes),
		size: bytes.length
	};
}
async function* readThrough(below, writes, entries, maxBytes) {
	for (const { path } of entries) {
		const bytes = writes.get(path);
		if (bytes === void 0 || bytes === null) continue;
		yield {
			path,
			oid: blobOid(bytes),
			size: bytes.length,
			bytes: bytes.length > maxBytes ? null : bytes
		};
	}
	yield* below.read(entries.filter(({ path }) => !writes.has(path)), maxBytes);
}
// src/store/scope.ts
/** A revision of which only some paths, and the settings, are listed. */
function withinScope(revision, scope) {
	return scope.is === "all" ? revision : {
		...revision,
		entries: () => revision.entriesAt(scope.paths)
	};
}
/** Objects of these kinds must differ from all others of their kind. */
const oneAmongMany = /* @__PURE__ */ new Set(["Repo", "DoctrineRef"]);
/** Objects of these kinds are pinned by others that they do not name. */
const pinnedFromAfar = /* @__PURE__ */ new Set([
	"Repo",
	"DoctrineRef",
	"ContextPacket",
	"ConstraintSnapshot"
]);
/**
* What a transaction can break: the objects it writes, before and after, and everything they lead to by Refs, so that the
* cost is that of the neighbourhood and not of the store. All of the store where objects that do not show from there may
* rest on what changes: a settings file, a deletion, a change of something that others pin.
*/
async function scopeOf(transaction, before, after, cache) {
	if (transaction.writes.some(({ path, before: was, after: is }) => reachesFar(path, was === null, is === null))) return { is: "all" };
	const siblings = await siblingsOf(transaction, before);
	const paths = /* @__PURE__ */ new Set([
		configPath,
		suppressionsPath,
		...siblings
	]);
	let next = transaction.writes.flatMap(({ path }) => [path, ...namesakes(path)]);
	while (next.length > 0) {
		for (const path of next) paths.add(path);
		const scope = {
			is: "paths",
			paths: next
		};
		const sides = [await read(before, scope, cache), await read(after, scope, cache)];
		next = [...new Set(sides.flatMap(pathsNamed))].filter((path) => !paths.has(path));
	}
	return {
		is: "paths",
		paths: [...paths]
	};
}
function reachesFar(path, isNew, isGone) {
	const slot = slotOf(path);
	if (slot.is !== "object" || isGone) return true;
	return !isNew && pinnedFromAfar.has(slot.kind);
}
/** Where another object with the same id would stand. */
function namesakes(path) {
	const slot = slotOf(path);
	return slot.is === "object" ? kindNames.map((kind) => pathOf(kind, slot.id)) : [];
}
async function siblingsOf({ writes }, before) {
	const kinds = new Set(writes.flatMap(({ path }) => {
		const slot = slotOf(path);
		return slot.is === "object" && oneAmongMany.has(slot.kind) ? [slot.kind] : [];
	}));
	return (await Promise.all([...kinds].map((kind) => before.entriesBelow(`${storeFolder}/${kind}`)))).flatMap((entries) => entries.map(({ path }) => path));
}
function read(revision, scope, cache) {
	return readCorpus(withinScope(revision, scope), cache);
}
function pathsNamed(corpus) {
	return corpus.objects.flatMap(({ outline }) => outline.refs.map(({ kind, id }) => pathOf(kind, id)));
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
// node_modules/signal-exit/dist/cjs/signals.js
var require_signals = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.signals = void 0;
	/**
	* This is not the set of all possible signals.
	*
	* It IS, however, the set of all signals that trigger
	* an exit on either Linux or BSD systems.  Linux is a
	* superset of the signal names supported on BSD, and
	* the unknown signals just fail to register, so we can
	* catch that easily enough.
	*
	* Windows signals are a different set, since there are
	* signals that terminate Windows processes, but don't
	* terminate (or don't even exist) on Posix systems.
	*
	* Don't bother with SIGKILL.  It's uncatchable, which
	* means that we can't fire any callbacks anyway.
	*
	* If a user does happen to register a handler on a non-
	* fatal signal like SIGWINCH or something, and then
	* exit, it'll end up firing `process.emit('exit')`, so
	* the handler will be fired anyway.
	*
	* SIGBUS, SIGFPE, SIGSEGV and SIGILL, when not raised
	* artificially, inherently leave the process in a
	* state from which it is not safe to try and enter JS
	* listeners.
	*/
	exports.signals = [];
	exports.signals.push("SIGHUP", "SIGINT", "SIGTERM");
	if (process.platform !== "win32") exports.signals.push("SIGALRM", "SIGABRT", "SIGVTALRM", "SIGXCPU", "SIGXFSZ", "SIGUSR2", "SIGTRAP", "SIGSYS", "SIGQUIT", "SIGIOT");
	if (process.platform === "linux") exports.signals.push("SIGIO", "SIGPOLL", "SIGPWR", "SIGSTKFLT");
}));
// node_modules/signal-exit/dist/cjs/index.js
var require_cjs = /* @__PURE__ */ __commonJSMin(((exports) => {
	var _a;
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.unload = exports.load = exports.onExit = exports.signals = void 0;
	const signals_js_1 = require_signals();
	Object.defineProperty(exports, "signals", {
		enumerable: true,
		get: function() {
			return signals_js_1.signals;
		}
	});
	const processOk = (process) => !!process && typeof process === "object" && typeof process.removeListener === "function" && typeof process.emit === "function" && typeof process.reallyExit === "function" && typeof process.listeners === "function" && typeof process.kill === "function" && typeof process.pid === "number" && typeof process.on === "function";
	const kExitEmitter = Symbol.for("signal-exit emitter");
	const global = globalThis;
	const ObjectDefineProperty = Object.defineProperty.bind(Object);
	var Emitter = class {
		emitted = {
			afterExit: false,
			exit: false
		};
		listeners = {
			afterExit: [],
			exit: []
		};
		count = 0;
		id = Math.random();
		constructor() {
			if (global[kExitEmitter]) return global[kExitEmitter];
			ObjectDefineProperty(global, kExitEmitter, {
				value: this,
				writable: false,
				enumerable: false,
				configurable: false
			});
		}
		on(ev, fn) {
			this.listeners[ev].push(fn);
		}
		removeListener(ev, fn) {
			const list = this.listeners[ev];
			const i = list.indexOf(fn);
			/* c8 ignore start */
			if (i === -1) return;
			/* c8 ignore stop */
			if (i === 0 && list.length === 1) list.length = 0;
			else list.splice(i, 1);
		}
		emit(ev, code, signal) {
			if (this.emitted[ev]) return false;
			this.emitted[ev] = true;
			let ret = false;
			for (const fn of this.listeners[ev]) ret = fn(code, signal) === true || ret;
			if (ev === "exit") ret = this.emit("afterExit", code, signal) || ret;
			return ret;
		}
	};
	var SignalExitBase = class {};
	const signalExitWrap = (handler) => {
		return {
			onExit(cb, opts) {
				return handler.onExit(cb, opts);
			},
			load() {
				return handler.load();
			},
			unload() {
				return handler.unload();
			}
		};
	};
	var SignalExitFallback = class extends SignalExitBase {
		onExit() {
			return () => {};
		}
		load() {}
		unload() {}
	};
	var SignalExit = class extends SignalExitBase {
		/* c8 ignore start */
		#hupSig = process.platform === "win32" ? "SIGINT" : "SIGHUP";
		/* c8 ignore stop */
		#emitter = new Emitter();
		#process;
		#originalProcessEmit;
		#originalProcessReallyExit;
		#sigListeners = {};
		#loaded = false;
		constructor(process) {
			super();
			this.#process = process;
			this.#sigListeners = {};
			for (const sig of signals_js_1.signals) this.#sigListeners[sig] = () => {
				const listeners = this.#process.listeners(sig);
				let { count } = this.#emitter;
				/* c8 ignore start */
				const p = process;
				if (typeof p.__signal_exit_emitter__ === "object" && typeof p.__signal_exit_emitter__.count === "number") count += p.__signal_exit_emitter__.count;
				/* c8 ignore stop */
				if (listeners.length === count) {
					this.unload();
					const ret = this.#emitter.emit("exit", null, sig);
					/* c8 ignore start */
					const s = sig === "SIGHUP" ? this.#hupSig : sig;
					if (!ret) process.kill(process.pid, s);
				}
			};
			this.#originalProcessReallyExit = process.reallyExit;
			this.#originalProcessEmit = process.emit;
		}
		onExit(cb, opts) {
			/* c8 ignore start */
			if (!processOk(this.#process)) return () => {};
			/* c8 ignore stop */
			if (this.#loaded === false) this.load();
			const ev = opts?.alwaysLast ? "afterExit" : "exit";
			this.#emitter.on(ev, cb);
			return () => {
				this.#emitter.removeListener(ev, cb);
				if (this.#emitter.listeners["exit"].length === 0 && this.#emitter.listeners["afterExit"].length === 0) this.unload();
			};
		}
		load() {
			if (this.#loaded) return;
			this.#loaded = true;
			this.#emitter.count += 1;
			for (const sig of signals_js_1.signals) try {
				const fn = this.#sigListeners[sig];
				if (fn) this.#process.on(sig, fn);
			} catch (_) {}
			this.#process.emit = (ev, ...a) => {
				return this.#processEmit(ev, ...a);
			};
			this.#process.reallyExit = (code) => {
				return this.#processReallyExit(code);
			};
		}
		unload() {
			if (!this.#loaded) return;
			this.#loaded = false;
			signals_js_1.signals.forEach((sig) => {
				const listener = this.#sigListeners[sig];
				/* c8 ignore start */
				if (!listener) throw new Error("Listener not defined for signal: " + sig);
				/* c8 ignore stop */
				try {
					this.#process.removeListener(sig, listener);
				} catch (_) {}
				/* c8 ignore stop */
			});
			this.#process.emit = this.#originalProcessEmit;
			this.#process.reallyExit = this.#originalProcessReallyExit;
			this.#emitter.count -= 1;
		}
		#processReallyExit(code) {
			/* c8 ignore start */
			if (!processOk(this.#process)) return 0;
			this.#process.exitCode = code || 0;
			/* c8 ignore stop */
			this.#emitter.emit("exit", this.#process.exitCode, null);
			return this.#originalProcessReallyExit.call(this.#process, this.#process.exitCode);
		}
		#processEmit(ev, ...args) {
			const og = this.#originalProcessEmit;
			if (ev === "exit" && processOk(this.#process)) {
				if (typeof args[0] === "number") this.#process.exitCode = args[0];
				/* c8 ignore start */
				const ret = og.call(this.#process, ev, ...args);
				/* c8 ignore start */
				this.#emitter.emit("exit", this.#process.exitCode, null);
				/* c8 ignore stop */
				return ret;
			} else return og.call(this.#process, ev, ...args);
		}
	};
	const process = globalThis.process;
	_a = signalExitWrap(processOk(process) ? new SignalExit(process) : new SignalExitFallback()), exports.onExit = _a.onExit, exports.load = _a.load, exports.unload = _a.unload;
}));
// src/store/write-work-tree.ts
var import_lib = /* @__PURE__ */ __toESM((/* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = writeFile;
	module.exports.sync = writeFileSync;
	module.exports._getTmpname = getTmpname;
	module.exports._cleanupOnExit = cleanupOnExit;
	const fs = __require("fs");
	const crypto = __require("node:crypto");
	const { onExit } = require_cjs();
	const path = __require("path");
	const { promisify } = __require("util");
	const activeFiles = {};
	/* istanbul ignore next */
	const threadId = (function getId() {
		try {
			return __require("worker_threads").threadId;
		} catch (e) {
			return 0;
		}
	})();
	let invocations = 0;
	function getTmpname(filename) {
		return filename + "." + crypto.createHash("sha1").update("cwom").update(String(process.pid)).update(String(threadId)).update(String(++invocations)).digest().readUInt32BE(0);
	}
	function cleanupOnExit(tmpfile) {
		return () => {
			try {
				fs.unlinkSync(typeof tmpfile === "function" ? tmpfile() : tmpfile);
			} catch {}
		};
	}
	function serializeActiveFile(absoluteName) {
		return new Promise((resolve) => {
			if (!activeFiles[absoluteName]) activeFiles[absoluteName] = [];
			activeFiles[absoluteName].push(resolve);
			if (activeFiles[absoluteName].length === 1) resolve();
		});
	}
	function isChownErrOk(err) {
		if (err.code === "ENOSYS") return true;
		if (!process.getuid || process.getuid() !== 0) {
			if (err.code === "EINVAL" || err.code === "EPERM") return true;
		}
		return false;
	}
	async function writeFileAsync(filename, data, options = {}) {
		if (typeof options === "string") options = { encoding: options };
		let fd;
		let tmpfile;
		/* istanbul ignore next -- The closure only gets called when onExit triggers */
		const removeOnExitHandler = onExit(cleanupOnExit(() => tmpfile));
		const absoluteName = path.resolve(filename);
		try {
			await serializeActiveFile(absoluteName);
			const truename = await promisify(fs.realpath)(filename).catch(() => filename);
			tmpfile = getTmpname(truename);
			if (!options.mode || !options.chown) {
				const stats = await promisify(fs.stat)(truename).catch(() => {});
				if (stats) {
					if (options.mode == null) options.mode = stats.mode;
					if (options.chown == null && process.getuid) options.chown = {
						uid: stats.uid,
						gid: stats.gid
					};
				}
			}
			fd = await promisify(fs.open)(tmpfile, "w", options.mode);
			if (options.tmpfileCreated) await options.tmpfileCreated(tmpfile);
			if (ArrayBuffer.isView(data)) await promisify(fs.write)(fd, data, 0, data.length, 0);
			else if (data != null) await promisify(fs.write)(fd, String(data), 0, String(options.encoding || "utf8"));
			if (options.fsync !== false) await promisify(fs.fsync)(fd);
			await promisify(fs.close)(fd);
			fd = null;
			if (options.chown) await promisify(fs.chown)(tmpfile, options.chown.uid, options.chown.gid).catch((err) => {
				if (!isChownErrOk(err)) throw err;
			});
			if (options.mode) await promisify(fs.chmod)(tmpfile, options.mode).catch((err) => {
				if (!isChownErrOk(err)) throw err;
			});
			await promisify(fs.rename)(tmpfile, truename);
		} finally {
			if (fd) await promisify(fs.close)(fd).catch(
				/* istanbul ignore next */
				() => {}
			);
			removeOnExitHandler();
			await promisify(fs.unlink)(tmpfile).catch(() => {});
			activeFiles[absoluteName].shift();
			if (activeFiles[absoluteName].length > 0) activeFiles[absoluteName][0]();
			else delete activeFiles[absoluteName];
		}
	}
	async function writeFile(filename, data, options, callback) {
		if (options instanceof Function) {
			callback = options;
			options = {};
		}
		const promise = writeFileAsync(filename, data, options);
		if (callback) try {
			const result = await promise;
			return callback(result);
		} catch (err) {
			return callback(err);
		}
		return promise;
	}
	function writeFileSync(filename, data, options) {
		if (typeof options === "string") options = { encoding: options };
		else if (!options) options = {};
		try {
			filename = fs.realpathSync(filename);
		} catch (ex) {}
		const tmpfile = getTmpname(filename);
		if (!options.mode || !options.chown) try {
			const stats = fs.statSync(filename);
			options = Object.assign({}, options);
			if (!options.mode) options.mode = stats.mode;
			if (!options.chown && process.getuid) options.chown = {
				uid: stats.uid,
				gid: stats.gid
			};
		} catch (ex) {}
		let fd;
		const cleanup = cleanupOnExit(tmpfile);
		const removeOnExitHandler = onExit(cleanup);
		let threw = true;
		try {
			fd = fs.openSync(tmpfile, "w", options.mode || 438);
			if (options.tmpfileCreated) options.tmpfileCreated(tmpfile);
			if (ArrayBuffer.isView(data)) fs.writeSync(fd, data, 0, data.length, 0);
			else if (data != null) fs.writeSync(fd, String(data), 0, String(options.encoding || "utf8"));
			if (options.fsync !== false) fs.fsyncSync(fd);
			fs.closeSync(fd);
			fd = null;
			if (options.chown) try {
				fs.chownSync(tmpfile, options.chown.uid, options.chown.gid);
			} catch (err) {
				if (!isChownErrOk(err)) throw err;
			}
			if (options.mode) try {
				fs.chmodSync(tmpfile, options.mode);
			} catch (err) {
				if (!isChownErrOk(err)) throw err;
			}
			fs.renameSync(tmpfile, filename);
			threw = false;
		} finally {
			if (fd) try {
				fs.closeSync(fd);
			} catch (ex) {}
			removeOnExitHandler();
			if (threw) cleanup();
		}
	}
})))(), 1);
/**
* Writes a transaction into the work tree, each file whole or not at all and flushed to disk; when one fails, those before it
* are put back. Failure `git` when a file is not as it was planned from, or cannot be written. Reads everything back.
*/
function writeWorkTree(root, { writes }) {
	for (const write of writes) refuseChanged(root, write);
	const done = [];
	try {
		for (const write of writes) {
			put(root, write.path, write.after);
			done.push(write);
		}
		for (const write of writes) refuseUnlike(root, write.path, write.after);
	} catch (cause) {
		for (const { path, before } of done.toReversed()) put(root, path, before);
		if (cause instanceof Failure) throw cause;
		throw new Failure("git", "the files could not be written; nothing was changed", "check the disk and the permissions below cwom/", cause);
	}
}
function put(root, path, bytes) {
	const file = join(root, path);
	if (bytes === null) {
		rmSync(file, { force: true });
		return;
	}
	mkdirSync(dirname(file), { recursive: true });
	refuseOutside(root, file);
	import_lib.default.sync(file, Buffer.from(bytes), {
		mode: 420,
		fsync: true
	});
}
/** A folder of the store that is a link would lead the write somewhere else. */
function refuseOutside(root, file) {
	if (realpathSync(dirname(file)) === join(realpathSync(root), dirname(file).slice(root.length))) return;
	throw new Failure("git", `${dirname(file)} is a link`, "make it a plain folder");
}
function refuseChanged(root, { path, before }) {
	refuseUnlike(root, path, before);
}
function refuseUnlike(root, path, expected) {
	const found = bytesAt(join(root, path));
	if (found === null ? expected === null : expected !== null && Buffer.compare(found, expected) === 0) return;
	throw new Failure("conflict", `${path} changed while this was going on`, "run it again");
}
function bytesAt(file) {
	const stats = lstatSync(file, { throwIfNoEntry: false });
	if (stats === void 0) return null;
	return stats.isFile() ? readFileSync(file, { flag: constants.O_RDONLY | constants.O_NOFOLLOW }) : null;
}
// src/apply.ts
/** Opens a checkout; Failure `usage` where there is no work tree. */
async function openWorkplace(repository, cache, now) {
	const root = repository.workTree;
	if (root === null) throw new Failure("usage", "there is no work tree to change here", "run it in a checkout");
	const oid = await repository.resolveCommit("HEAD");
	const landed = oid === null ? emptyRevision : await commitRevision(repository, oid);
	return {
		repository,
		root,
		tree: workTreeRevision(root),
		landed,
		cache,
		now
	};
}
/** The whole store as it stands and as the last commit has it, for what looks at every object; Failure `no-store` where there is none. */
async function readWhole(place) {
	const landed = await readCorpus(place.landed, place.cache);
	const head = await readCorpus(place.tree, place.cache);
	if (head.exists) return {
		head,
		landed
	};
	throw new Failure("no-store", "there is no cwom/ folder in the work tree", "begin one: cwom init");
}
/** How often an operation that lost a race is planned anew. */
const attempts = 20;
/**
* Plans an operation on the work tree, checks it and writes it. One that loses a race is planned anew from what is there
* then. Failure `conflict` when it goes on losing.
*/
async function perform(place, operation, input, env, { dryRun }) {
	for (let left = attempts;; left -= 1) {
		const outcome = await operation.plan(input, objectsOf(place.tree, place.cache), env);
		try {
			const applied = await apply(place, outcome.transaction, dryRun);
			if (applied.is === "refused") return {
				is: "refused",
				outcome,
				findings: applied.findings
			};
			return {
				is: dryRun ? "planned" : "written",
				outcome,
				findings: []
			};
		} catch (thrown) {
			if (!(thrown instanceof Failure) || thrown.code !== "conflict" || left === 0) throw thrown;
		}
	}
}
/**
* Checks a transaction against every rule and, when it brings no new error, writes it into the work tree, whole or not at all.
* Only the part of the store that it can break is read. With `dryRun` nothing is written.
*/
async function apply(place, transaction, dryRun = false) {
	const findings = await newErrors(place, transaction);
	if (findings.length > 0) return {
		is: "refused",
		findings
	};
	if (!dryRun) writeWorkTree(place.root, transaction);
	return { is: "written" };
}
/** Errors that the store would have with the change and does not have without it. */
async function newErrors(place, transaction) {
	const planned = overlayRevision(place.tree, transaction);
	const scope = await scopeOf(transaction, place.tree, planned, place.cache);
	const after = errorsIn(await report(place, planned, scope));
	if (after.length === 0) return [];
	const known = new Set(errorsIn(await report(place, place.tree, scope)).map(nameOf));
	return after.filter((finding) => !known.has(nameOf(finding)));
}
function errorsIn(found) {
	return (found?.findings ?? []).filter(({ level }) => level === "error");
}
function nameOf({ rule, fingerprint }) {
	return `${rule} ${fingerprint}`;
}
/** Null where there is nothing to check yet. */
async function report({ landed, cache, now }, revision, scope) {
	const head = await readCorpus(withinScope(revision, scope), cache);
	const base = await readCorpus(withinScope(landed, scope), cache);
	if (!head.exists && !base.exists) return null;
	return check({
		head,
		base: base.exists ? base : null,
		cache,
		now
	});
}
// src/cli/workplace.ts
/** Does something with the checkout that a folder is in; what was read is kept for the next command. */
async function withWorkplace(folder, action) {
	const repository = await openRepository(folder);
	const now = /* @__PURE__ */ new Date();
	const cache = await cacheFor(repository, now.getTime());
	try {
		return await action(await openWorkplace(repository, cache ?? memoryCache(), now.toISOString()));
	} finally {
		cache?.close();
	}
}
/** Says on stderr which errors a change would have brought, and answers 1. */
function printRefusal(findings) {
	process.stderr.write("refused: nothing was written, because the change would bring\n");
	for (const { path, line, column, message, rule, help } of findings) {
		const place = printable(`${path}:${line}:${column}`);
		process.stderr.write(`  ${place} ${printable(message)}  ${rule}\n  help  ${printable(help)}\n`);
	}
	return 1;
}
export { readWhole as a, formatYaml as c, perform as i, printYaml as l, withWorkplace as n, objectsOf as o, apply as r, canonicalNode as s, printRefusal as t };
