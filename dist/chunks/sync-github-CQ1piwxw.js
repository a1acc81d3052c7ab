import { i as __toESM, t as __commonJSMin } from "./rolldown-runtime-DYf_mQCB.js";
import { t as Failure } from "./failure-CoSUsjhv.js";
import { $ as NEVER, B as strictObject, C as array, F as object, L as partialRecord, M as literal, N as looseObject, O as int, P as number$1, U as union, V as string, W as unknown, b as _enum, w as boolean, z as record } from "./schemas-BfIwbAFZ.js";
import { n as secretIn, r as withoutSecrets } from "./rules-C5KsT1s6.js";
import { _ as visibilities, d as priorities, h as statuses, l as issueTypes, n as artifactTypes, u as kindNames } from "./enums-CzFq0Rxf.js";
import { r as isTimestamp, s as countCharacters } from "./kinds-DFgvPIu9.js";
import { c as textLimit, n as isMapping, s as summaryLimit } from "./json-BOP16j8H.js";
import { n as canonicalText } from "./digest-As52ZD5b.js";
import { r as pointerOf } from "./json-pointer-Bx-9x7vW.js";
import { o as showForbidden } from "./read-yaml-CNeyYoMe.js";
import { i as pathOf, o as storeFolder } from "./layout-DeakROi7.js";
import { i as readObject, n as readBytes } from "./reading-B2MIY6L8.js";
import { t as version } from "./version-Bp-hWkP9.js";
import { a as Octokit, o as RequestError, r as silent, t as apiAddress } from "./client-Db5X3wKf.js";
import { i as overlayRevision, t as objectsOf$1 } from "./objects-BPhXLp2z.js";
import { i as uuidToULID } from "./apply-BIgiKGeE.js";
import { t as memberOrder } from "./member-order-ClEs15cm.js";
import { t as inSpecOrder } from "./in-spec-order-CmXGpu8S.js";
import { i as redundantMembers, n as objectText } from "./object-text-CInyoK1D.js";
import { t as printCursor } from "./cursor-text-Bb63g9C-.js";
import { n as together } from "./group-BZ34w_jB.js";
import { n as performPlan } from "./perform-Qw8EPA8r.js";
import { t as editYaml } from "./edit-yaml-Dl_dK43G.js";
import { t as Changes } from "./changes-BBeaR7QH.js";
import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { dirname, join } from "node:path";
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
const thrownSchema = object({
	status: number$1().catch(0),
	message: string().catch(""),
	response: object({ headers: record(string(), unknown()).catch({}) }).optional().catch(void 0)
});
/** What an error of the client means. `now` is ISO-8601 UTC, for servers that do not say what time it is. */
function refusalOf(thrown, request, now) {
	const { status, message, response } = thrownSchema.catch({
		status: 0,
		message: String(thrown)
	}).parse(thrown);
	const headers = response?.headers ?? {};
	const limited = limitOf(status, message, headers, now);
	if (limited !== null) return {
		is: "limited",
		until: limited
	};
	switch (status) {
		case 304: return { is: "unchanged" };
		case 421: return {
			is: "moved",
			to: textOf$1(headers["location"])
		};
		case 404:
		case 501: return request.feature === void 0 ? { is: "missing" } : {
			is: "absent",
			feature: request.feature
		};
		case 409: return { is: "missing" };
		case 410: return { is: "gone" };
		case 451: return { is: "withheld" };
		case 400:
		case 401:
		case 403:
		case 422: return {
			is: "refused",
			failure: refused(status, message, request, thrown),
			status
		};
		default: return {
			is: "broken",
			failure: broken(message, request, thrown)
		};
	}
}
/** The time a limit ends; null for an answer that is about none. */
function limitOf(status, message, headers, now) {
	const isGraphql = status === 0 && /rate limit/i.test(message);
	if (status !== 403 && status !== 429 && !isGraphql) return null;
	const sent = Date.parse(textOf$1(headers["date"])) || Date.parse(now);
	const retryAfter = Number(textOf$1(headers["retry-after"]) || "NaN");
	if (Number.isFinite(retryAfter)) return timeAt(sent + retryAfter * 1e3);
	const reset = Number(textOf$1(headers["x-ratelimit-reset"]) || "NaN");
	if (textOf$1(headers["x-ratelimit-remaining"]) === "0" && Number.isFinite(reset)) return timeAt(reset * 1e3);
	return status !== 403 || /secondary rate|abuse/i.test(message) ? timeAt(sent + 6e4) : null;
}
function timeAt(milliseconds) {
	return new Date(Math.min(Math.max(milliseconds, 0), 0xe677d21fd818)).toISOString().replace(/\.\d{3}Z$/, "Z");
}
function refused(status, message, { route, permission }, cause) {
	const help = {
		400: "is api_version in cwom/config.yaml one that this server knows?",
		401: "use a token that is valid: GITHUB_TOKEN, or the input github-token",
		403: `give the token the permission ${permission}`
	}[status] ?? "report it, with the request named here";
	return new Failure("github", `GitHub refused ${route} (${status}): ${message.slice(0, 300)}`, help, cause);
}
/** A list or object that GitHub sent in a form nobody knows, or that could not be had at all. */
function broken(why, { route }, cause) {
	return new Failure("github", `${route} cannot be read: ${why.slice(0, 300)}`, "try again later", cause);
}
function textOf$1(value) {
	return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
// src/github/absent-features.ts
/** One thing may be missing anywhere; so many in a row, and never one that is there, are a host without the feature. */
const enough = 3;
/** Keeps count of absent features, starting with those that are known to be. */
function absentFeatures(known) {
	const misses = new Map(known.map((feature) => [feature, enough]));
	const isAbsent = (feature) => (misses.get(feature) ?? 0) >= enough;
	return {
		withheld: ({ feature }) => feature !== void 0 && isAbsent(feature) ? {
			is: "absent",
			feature
		} : null,
		found: ({ feature }) => {
			if (feature !== void 0) misses.set(feature, Number.NEGATIVE_INFINITY);
		},
		missed: (refusal) => {
			if (refusal.is === "absent") misses.set(refusal.feature, (misses.get(refusal.feature) ?? 0) + 1);
			return refusal;
		},
		notes: () => [...misses.keys()].filter(isAbsent).map((feature) => `this server has no ${feature}: they are left out`)
	};
}
// src/github/page.ts
/** Reads the rows of a page, each by itself. */
function pageOf(rows, schema, { etag, hasNext }) {
	const read = rows.map((row) => ({
		row,
		parsed: schema.safeParse(row)
	}));
	return {
		is: "page",
		items: read.flatMap(({ parsed }) => parsed.success ? [parsed.data] : []),
		unreadable: read.flatMap(({ row, parsed }) => parsed.success ? [] : [{
			number: numbered$1.safeParse(row).data?.number ?? null,
			why: flawIn(parsed.error)
		}]),
		etag,
		hasNext
	};
}
/** One thing as its schema has it; what does not fit is broken, and never half a thing. */
function understood(schema, data, request, etag) {
	const parsed = schema.safeParse(data);
	if (parsed.success) return {
		is: "found",
		value: parsed.data,
		etag
	};
	return {
		is: "broken",
		failure: broken(flawIn(parsed.error), request)
	};
}
const numbered$1 = object({ number: int().positive() });
function flawIn(error) {
	const [flaw] = error.issues;
	return flaw === void 0 ? "it has another form" : `${flaw.path.map(String).join(".") || "it"}: ${flaw.message}`;
}
// src/github/requests.ts
const repo = "/repos/{owner}/{repo}";
const attempt = `${repo}/actions/runs/{run_id}/attempts/{attempt_number}`;
/** Every request that a reader can send, in one place: a test holds each against GitHub's own description. */
const requests = {
	repository: {
		route: `GET ${repo}`,
		permission: "metadata: read"
	},
	issues: {
		route: `GET ${repo}/issues`,
		permission: "issues: read"
	},
	issue: {
		route: `GET ${repo}/issues/{issue_number}`,
		permission: "issues: read"
	},
	parent: {
		route: `GET ${repo}/issues/{issue_number}/parent`,
		permission: "issues: read",
		feature: "sub-issues"
	},
	blockedBy: {
		route: `GET ${repo}/issues/{issue_number}/dependencies/blocked_by`,
		permission: "issues: read",
		feature: "issue dependencies"
	},
	subIssues: {
		route: `GET ${repo}/issues/{issue_number}/sub_issues`,
		permission: "issues: read",
		feature: "sub-issues"
	},
	timeline: {
		route: `GET ${repo}/issues/{issue_number}/timeline`,
		permission: "issues: read",
		feature: "timelines"
	},
	comments: {
		route: `GET ${repo}/issues/{issue_number}/comments`,
		permission: "issues: read"
	},
	pullRequest: {
		route: `GET ${repo}/pulls/{pull_number}`,
		permission: "pull requests: read"
	},
	reviews: {
		route: `GET ${repo}/pulls/{pull_number}/reviews`,
		permission: "pull requests: read"
	},
	pullRequestCommits: {
		route: `GET ${repo}/pulls/{pull_number}/commits`,
		permission: "pull requests: read"
	},
	commit: {
		route: `GET ${repo}/commits/{ref}`,
		permission: "contents: read"
	},
	pullRequestsOfCommit: {
		route: `GET ${repo}/commits/{commit_sha}/pulls`,
		permission: "pull requests: read"
	},
	checkRuns: {
		route: `GET ${repo}/commits/{ref}/check-runs`,
		permission: "checks: read",
		feature: "checks"
	},
	statuses: {
		route: `GET ${repo}/commits/{ref}/status`,
		permission: "commit statuses: read",
		feature: "checks"
	},
	workflowRuns: {
		route: `GET ${repo}/actions/runs`,
		permission: "actions: read",
		feature: "GitHub Actions"
	},
	workflowRun: {
		route: `GET ${repo}/actions/runs/{run_id}`,
		permission: "actions: read"
	},
	attempt: {
		route: `GET ${attempt}`,
		permission: "actions: read"
	},
	jobs: {
		route: `GET ${attempt}/jobs`,
		permission: "actions: read"
	},
	artifacts: {
		route: `GET ${repo}/actions/runs/{run_id}/artifacts`,
		permission: "actions: read"
	},
	account: {
		route: "GET /user/{account_id}",
		permission: "metadata: read"
	},
	repositoryById: {
		route: "GET /repositories/{repository_id}",
		permission: "metadata: read"
	},
	issueById: {
		route: "GET /repositories/{repository_id}/issues/{issue_number}",
		permission: "issues: read"
	},
	closingIssues: {
		route: "POST /graphql",
		permission: "pull requests: read",
		feature: "linked issues"
	}
};
const issue = `${repo}/issues/{issue_number}`;
const writesIssues = "issues: write";
/** Every request that writes what an Issue says, in one place: a test holds each against GitHub's own description. */
const writeRequests = {
	createIssue: {
		route: `POST ${repo}/issues`,
		permission: writesIssues
	},
	updateIssue: {
		route: `PATCH ${issue}`,
		permission: writesIssues
	},
	addSubIssue: {
		route: `POST ${issue}/sub_issues`,
		permission: writesIssues,
		feature: "sub-issues"
	},
	removeSubIssue: {
		route: `DELETE ${issue}/sub_issue`,
		permission: writesIssues,
		feature: "sub-issues"
	},
	addBlocker: {
		route: `POST ${issue}/dependencies/blocked_by`,
		permission: writesIssues,
		feature: "issue dependencies"
	},
	removeBlocker: {
		route: `DELETE ${issue}/dependencies/blocked_by/{issue_id}`,
		permission: writesIssues,
		feature: "issue dependencies"
	}
};
// src/github/reader.ts
/** A reader over a connection. */
function openReader({ octokit, rateLimit }, options) {
	const features = absentFeatures(options.absent ?? []);
	let sent = 0;
	/** Asks by `ask`, unless it is known already that there will be no answer. */
	const asking = async (request, ask) => {
		const reason = features.withheld(request) ?? limitReached(rateLimit(), options);
		if (reason !== null) return reason;
		sent += 1;
		try {
			const answer = await ask();
			features.found(request);
			return answer;
		} catch (thrown) {
			return features.missed(refusalOf(thrown, request, options.now()));
		}
	};
	const one = ({ name, parameters, etag = null }, schema) => asking(requests[name], async () => {
		const { data, headers } = await octokit.request(requests[name].route, {
			...parameters,
			...conditional(etag)
		});
		return understood(schema, data, requests[name], headers.etag ?? null);
	});
	const graphql = (query, variables, schema) => asking(requests.closingIssues, async () => {
		return understood(schema, await octokit.graphql(query, { ...variables }).catch(partOf), requests.closingIssues, null);
	});
	async function* pages({ name, parameters, etag = null }, schema) {
		const request = requests[name];
		const iterator = octokit.paginate.iterator(request.route, {
			...parameters,
			per_page: 100,
			...conditional(etag)
		})[Symbol.asyncIterator]();
		for (let isFirst = true;; isFirst = false) {
			const next = await asking(request, () => iterator.next());
			if ("is" in next) return yield next;
			if (next.done === true) {
				sent -= 1;
				return;
			}
			const rows = next.value.data;
			if (!Array.isArray(rows)) return yield {
				is: "broken",
				failure: broken("it is no list", request)
			};
			const { etag: tag = null, link = "" } = next.value.headers;
			yield pageOf(rows, schema, {
				etag: isFirst ? tag : null,
				hasNext: /rel="?next"?/.test(link)
			});
		}
	}
	return {
		one,
		pages,
		graphql,
		notes: features.notes,
		server: octokit.request.endpoint.DEFAULTS.baseUrl,
		sent: () => sent
	};
}
/** The refusal where no more than the reserve is left before a limit; null where more is, or nobody knows. */
function limitReached(limit, { reserve, now }) {
	if (limit === null || limit.remaining > Math.min(reserve, limit.limit / 2)) return null;
	return Date.parse(limit.resetAt) > Date.parse(now()) ? {
		is: "limited",
		until: limit.resetAt
	} : null;
}
function conditional(etag) {
	return etag === null ? {} : { headers: { "if-none-match": etag } };
}
/** Part of a GraphQL answer comes along with the errors of the rest; a whole answer of nothing but errors is no part. */
function partOf(thrown) {
	const partial = object({ data: looseObject({}) }).safeParse(thrown);
	if (partial.success && !Object.hasOwn(partial.data.data, "errors")) return partial.data.data;
	throw thrown;
}
// node_modules/@octokit/plugin-retry/dist-bundle/index.js
var import_light = /* @__PURE__ */ __toESM((/* @__PURE__ */ __commonJSMin(((exports, module, this$1) => {
	/**
	* This file contains the Bottleneck library (MIT), compiled to ES2017, and without Clustering support.
	* https://github.com/SGrondin/bottleneck
	*/
	(function(global, factory) {
		typeof exports === "object" && typeof module !== "undefined" ? module.exports = factory() : typeof define === "function" && define.amd ? define(factory) : global.Bottleneck = factory();
	})(this$1, (function() {
		"use strict";
		var commonjsGlobal = typeof globalThis !== "undefined" ? globalThis : typeof window !== "undefined" ? window : typeof global !== "undefined" ? global : typeof self !== "undefined" ? self : {};
		function getCjsExportFromNamespace(n) {
			return n && n["default"] || n;
		}
		var load = function(received, defaults, onto = {}) {
			var k, ref, v;
			for (k in defaults) {
				v = defaults[k];
				onto[k] = (ref = received[k]) != null ? ref : v;
			}
			return onto;
		};
		var overwrite = function(received, defaults, onto = {}) {
			var k, v;
			for (k in received) {
				v = received[k];
				if (defaults[k] !== void 0) onto[k] = v;
			}
			return onto;
		};
		var parser = {
			load,
			overwrite
		};
		var DLList_1 = class DLList {
			constructor(incr, decr) {
				this.incr = incr;
				this.decr = decr;
				this._first = null;
				this._last = null;
				this.length = 0;
			}
			push(value) {
				var node;
				this.length++;
				if (typeof this.incr === "function") this.incr();
				node = {
					value,
					prev: this._last,
					next: null
				};
				if (this._last != null) {
					this._last.next = node;
					this._last = node;
				} else this._first = this._last = node;
			}
			shift() {
				var value;
				if (this._first == null) return;
				else {
					this.length--;
					if (typeof this.decr === "function") this.decr();
				}
				value = this._first.value;
				if ((this._first = this._first.next) != null) this._first.prev = null;
				else this._last = null;
				return value;
			}
			first() {
				if (this._first != null) return this._first.value;
			}
			getArray() {
				var node = this._first, ref, results = [];
				while (node != null) results.push((ref = node, node = node.next, ref.value));
				return results;
			}
			forEachShift(cb) {
				var node = this.shift();
				while (node != null) cb(node), node = this.shift();
			}
			debug() {
				var node = this._first, ref, ref1, ref2, results = [];
				while (node != null) results.push((ref = node, node = node.next, {
					value: ref.value,
					prev: (ref1 = ref.prev) != null ? ref1.value : void 0,
					next: (ref2 = ref.next) != null ? ref2.value : void 0
				}));
				return results;
			}
		};
		var Events_1 = class Events {
			constructor(instance) {
				this.instance = instance;
				this._events = {};
				if (this.instance.on != null || this.instance.once != null || this.instance.removeAllListeners != null) throw new Error("An Emitter already exists for this object");
				this.instance.on = (name, cb) => {
					return this._addListener(name, "many", cb);
				};
				this.instance.once = (name, cb) => {
					return this._addListener(name, "once", cb);
				};
				this.instance.removeAllListeners = (name = null) => {
					if (name != null) return delete this._events[name];
					else return this._events = {};
				};
			}
			_addListener(name, status, cb) {
				var base;
				if ((base = this._events)[name] == null) base[name] = [];
				this._events[name].push({
					cb,
					status
				});
				return this.instance;
			}
			listenerCount(name) {
				if (this._events[name] != null) return this._events[name].length;
				else return 0;
			}
			async trigger(name, ...args) {
				var e, promises;
				try {
					if (name !== "debug") this.trigger("debug", `Event triggered: ${name}`, args);
					if (this._events[name] == null) return;
					this._events[name] = this._events[name].filter(function(listener) {
						return listener.status !== "none";
					});
					promises = this._events[name].map(async (listener) => {
						var e, returned;
						if (listener.status === "none") return;
						if (listener.status === "once") listener.status = "none";
						try {
							returned = typeof listener.cb === "function" ? listener.cb(...args) : void 0;
							if (typeof (returned != null ? returned.then : void 0) === "function") return await returned;
							else return returned;
						} catch (error) {
							e = error;
							this.trigger("error", e);
							return null;
						}
					});
					return (await Promise.all(promises)).find(function(x) {
						return x != null;
					});
				} catch (error) {
					e = error;
					this.trigger("error", e);
					return null;
				}
			}
		};
		var DLList$1 = DLList_1, Events$1 = Events_1;
		var Queues_1 = class Queues {
			constructor(num_priorities) {
				this.Events = new Events$1(this);
				this._length = 0;
				this._lists = (function() {
					var j, ref, results = [];
					for (j = 1, ref = num_priorities; 1 <= ref ? j <= ref : j >= ref; 1 <= ref ? ++j : --j) results.push(new DLList$1((() => {
						return this.incr();
					}), (() => {
						return this.decr();
					})));
					return results;
				}).call(this);
			}
			incr() {
				if (this._length++ === 0) return this.Events.trigger("leftzero");
			}
			decr() {
				if (--this._length === 0) return this.Events.trigger("zero");
			}
			push(job) {
				return this._lists[job.options.priority].push(job);
			}
			queued(priority) {
				if (priority != null) return this._lists[priority].length;
				else return this._length;
			}
			shiftAll(fn) {
				return this._lists.forEach(function(list) {
					return list.forEachShift(fn);
				});
			}
			getFirst(arr = this._lists) {
				var j = 0, len = arr.length, list;
				for (; j < len; j++) {
					list = arr[j];
					if (list.length > 0) return list;
				}
				return [];
			}
			shiftLastFrom(priority) {
				return this.getFirst(this._lists.slice(priority).reverse()).shift();
			}
		};
		var BottleneckError_1 = class BottleneckError extends Error {};
		var BottleneckError$1, DEFAULT_PRIORITY, Job, NUM_PRIORITIES = 10, parser$1;
		DEFAULT_PRIORITY = 5;
		parser$1 = parser;
		BottleneckError$1 = BottleneckError_1;
		Job = class Job {
			constructor(task, args, options, jobDefaults, rejectOnDrop, Events, _states, Promise) {
				this.task = task;
				this.args = args;
				this.rejectOnDrop = rejectOnDrop;
				this.Events = Events;
				this._states = _states;
				this.Promise = Promise;
				this.options = parser$1.load(options, jobDefaults);
				this.options.priority = this._sanitizePriority(this.options.priority);
				if (this.options.id === jobDefaults.id) this.options.id = `${this.options.id}-${this._randomIndex()}`;
				this.promise = new this.Promise((_resolve, _reject) => {
					this._resolve = _resolve;
					this._reject = _reject;
				});
				this.retryCount = 0;
			}
			_sanitizePriority(priority) {
				var sProperty = ~~priority !== priority ? DEFAULT_PRIORITY : priority;
				if (sProperty < 0) return 0;
				else if (sProperty > NUM_PRIORITIES - 1) return NUM_PRIORITIES - 1;
				else return sProperty;
			}
			_randomIndex() {
				return Math.random().toString(36).slice(2);
			}
			doDrop({ error, message = "This job has been dropped by Bottleneck" } = {}) {
				if (this._states.remove(this.options.id)) {
					if (this.rejectOnDrop) this._reject(error != null ? error : new BottleneckError$1(message));
					this.Events.trigger("dropped", {
						args: this.args,
						options: this.options,
						task: this.task,
						promise: this.promise
					});
					return true;
				} else return false;
			}
			_assertStatus(expected) {
				var status = this._states.jobStatus(this.options.id);
				if (!(status === expected || expected === "DONE" && status === null)) throw new BottleneckError$1(`Invalid job status ${status}, expected ${expected}. Please open an issue at https://github.com/SGrondin/bottleneck/issues`);
			}
			doReceive() {
				this._states.start(this.options.id);
				return this.Events.trigger("received", {
					args: this.args,
					options: this.options
				});
			}
			doQueue(reachedHWM, blocked) {
				this._assertStatus("RECEIVED");
				this._states.next(this.options.id);
				return this.Events.trigger("queued", {
					args: this.args,
					options: this.options,
					reachedHWM,
					blocked
				});
			}
			doRun() {
				if (this.retryCount === 0) {
					this._assertStatus("QUEUED");
					this._states.next(this.options.id);
				} else this._assertStatus("EXECUTING");
				return this.Events.trigger("scheduled", {
					args: this.args,
					options: this.options
				});
			}
			async doExecute(chained, clearGlobalState, run, free) {
				var error, eventInfo, passed;
				if (this.retryCount === 0) {
					this._assertStatus("RUNNING");
					this._states.next(this.options.id);
				} else this._assertStatus("EXECUTING");
				eventInfo = {
					args: this.args,
					options: this.options,
					retryCount: this.retryCount
				};
				this.Events.trigger("executing", eventInfo);
				try {
					passed = await (chained != null ? chained.schedule(this.options, this.task, ...this.args) : this.task(...this.args));
					if (clearGlobalState()) {
						this.doDone(eventInfo);
						await free(this.options, eventInfo);
						this._assertStatus("DONE");
						return this._resolve(passed);
					}
				} catch (error1) {
					error = error1;
					return this._onFailure(error, eventInfo, clearGlobalState, run, free);
				}
			}
			doExpire(clearGlobalState, run, free) {
				var error, eventInfo;
				if (this._states.jobStatus(this.options.id === "RUNNING")) this._states.next(this.options.id);
				this._assertStatus("EXECUTING");
				eventInfo = {
					args: this.args,
					options: this.options,
					retryCount: this.retryCount
				};
				error = new BottleneckError$1(`This job timed out after ${this.options.expiration} ms.`);
				return this._onFailure(error, eventInfo, clearGlobalState, run, free);
			}
			async _onFailure(error, eventInfo, clearGlobalState, run, free) {
				var retry, retryAfter;
				if (clearGlobalState()) {
					retry = await this.Events.trigger("failed", error, eventInfo);
					if (retry != null) {
						retryAfter = ~~retry;
						this.Events.trigger("retry", `Retrying ${this.options.id} after ${retryAfter} ms`, eventInfo);
						this.retryCount++;
						return run(retryAfter);
					} else {
						this.doDone(eventInfo);
						await free(this.options, eventInfo);
						this._assertStatus("DONE");
						return this._reject(error);
					}
				}
			}
			doDone(eventInfo) {
				this._assertStatus("EXECUTING");
				this._states.next(this.options.id);
				return this.Events.trigger("done", eventInfo);
			}
		};
		var Job_1 = Job;
		var BottleneckError$2, LocalDatastore, parser$2 = parser;
		BottleneckError$2 = BottleneckError_1;
		LocalDatastore = class LocalDatastore {
			constructor(instance, storeOptions, storeInstanceOptions) {
				this.instance = instance;
				this.storeOptions = storeOptions;
				this.clientId = this.instance._randomIndex();
				parser$2.load(storeInstanceOptions, storeInstanceOptions, this);
				this._nextRequest = this._lastReservoirRefresh = this._lastReservoirIncrease = Date.now();
				this._running = 0;
				this._done = 0;
				this._unblockTime = 0;
				this.ready = this.Promise.resolve();
				this.clients = {};
				this._startHeartbeat();
			}
			_startHeartbeat() {
				var base;
				if (this.heartbeat == null && (this.storeOptions.reservoirRefreshInterval != null && this.storeOptions.reservoirRefreshAmount != null || this.storeOptions.reservoirIncreaseInterval != null && this.storeOptions.reservoirIncreaseAmount != null)) return typeof (base = this.heartbeat = setInterval(() => {
					var amount, incr, maximum, now = Date.now(), reservoir;
					if (this.storeOptions.reservoirRefreshInterval != null && now >= this._lastReservoirRefresh + this.storeOptions.reservoirRefreshInterval) {
						this._lastReservoirRefresh = now;
						this.storeOptions.reservoir = this.storeOptions.reservoirRefreshAmount;
						this.instance._drainAll(this.computeCapacity());
					}
					if (this.storeOptions.reservoirIncreaseInterval != null && now >= this._lastReservoirIncrease + this.storeOptions.reservoirIncreaseInterval) {
						({reservoirIncreaseAmount: amount, reservoirIncreaseMaximum: maximum, reservoir} = this.storeOptions);
						this._lastReservoirIncrease = now;
						incr = maximum != null ? Math.min(amount, maximum - reservoir) : amount;
						if (incr > 0) {
							this.storeOptions.reservoir += incr;
							return this.instance._drainAll(this.computeCapacity());
						}
					}
				}, this.heartbeatInterval)).unref === "function" ? base.unref() : void 0;
				else return clearInterval(this.heartbeat);
			}
			async __publish__(message) {
				await this.yieldLoop();
				return this.instance.Events.trigger("message", message.toString());
			}
			async __disconnect__(flush) {
				await this.yieldLoop();
				clearInterval(this.heartbeat);
				return this.Promise.resolve();
			}
			yieldLoop(t = 0) {
				return new this.Promise(function(resolve, reject) {
					return setTimeout(resolve, t);
				});
			}
			computePenalty() {
				var ref;
				return (ref = this.storeOptions.penalty) != null ? ref : 15 * this.storeOptions.minTime || 5e3;
			}
			async __updateSettings__(options) {
				await this.yieldLoop();
				parser$2.overwrite(options, options, this.storeOptions);
				this._startHeartbeat();
				this.instance._drainAll(this.computeCapacity());
				return true;
			}
			async __running__() {
				await this.yieldLoop();
				return this._running;
			}
			async __queued__() {
				await this.yieldLoop();
				return this.instance.queued();
			}
			async __done__() {
				await this.yieldLoop();
				return this._done;
			}
			async __groupCheck__(time) {
				await this.yieldLoop();
				return this._nextRequest + this.timeout < time;
			}
			computeCapacity() {
				var maxConcurrent, reservoir;
				({maxConcurrent, reservoir} = this.storeOptions);
				if (maxConcurrent != null && reservoir != null) return Math.min(maxConcurrent - this._running, reservoir);
				else if (maxConcurrent != null) return maxConcurrent - this._running;
				else if (reservoir != null) return reservoir;
				else return null;
			}
			conditionsCheck(weight) {
				var capacity = this.computeCapacity();
				return capacity == null || weight <= capacity;
			}
			async __incrementReservoir__(incr) {
				var reservoir;
				await this.yieldLoop();
				reservoir = this.storeOptions.reservoir += incr;
				this.instance._drainAll(this.computeCapacity());
				return reservoir;
			}
			async __currentReservoir__() {
				await this.yieldLoop();
				return this.storeOptions.reservoir;
			}
			isBlocked(now) {
				return this._unblockTime >= now;
			}
			check(weight, now) {
				return this.conditionsCheck(weight) && this._nextRequest - now <= 0;
			}
			async __check__(weight) {
				var now;
				await this.yieldLoop();
				now = Date.now();
				return this.check(weight, now);
			}
			async __register__(index, weight, expiration) {
				var now, wait;
				await this.yieldLoop();
				now = Date.now();
				if (this.conditionsCheck(weight)) {
					this._running += weight;
					if (this.storeOptions.reservoir != null) this.storeOptions.reservoir -= weight;
					wait = Math.max(this._nextRequest - now, 0);
					this._nextRequest = now + wait + this.storeOptions.minTime;
					return {
						success: true,
						wait,
						reservoir: this.storeOptions.reservoir
					};
				} else return { success: false };
			}
			strategyIsBlock() {
				return this.storeOptions.strategy === 3;
			}
			async __submit__(queueLength, weight) {
				var blocked, now, reachedHWM;
				await this.yieldLoop();
				if (this.storeOptions.maxConcurrent != null && weight > this.storeOptions.maxConcurrent) throw new BottleneckError$2(`Impossible to add a job having a weight of ${weight} to a limiter having a maxConcurrent setting of ${this.storeOptions.maxConcurrent}`);
				now = Date.now();
				reachedHWM = this.storeOptions.highWater != null && queueLength === this.storeOptions.highWater && !this.check(weight, now);
				blocked = this.strategyIsBlock() && (reachedHWM || this.isBlocked(now));
				if (blocked) {
					this._unblockTime = now + this.computePenalty();
					this._nextRequest = this._unblockTime + this.storeOptions.minTime;
					this.instance._dropAllQueued();
				}
				return {
					reachedHWM,
					blocked,
					strategy: this.storeOptions.strategy
				};
			}
			async __free__(index, weight) {
				await this.yieldLoop();
				this._running -= weight;
				this._done += weight;
				this.instance._drainAll(this.computeCapacity());
				return { running: this._running };
			}
		};
		var LocalDatastore_1 = LocalDatastore;
		var BottleneckError$3 = BottleneckError_1;
		var States_1 = class States {
			constructor(status1) {
				this.status = status1;
				this._jobs = {};
				this.counts = this.status.map(function() {
					return 0;
				});
			}
			next(id) {
				var current = this._jobs[id], next = current + 1;
				if (current != null && next < this.status.length) {
					this.counts[current]--;
					this.counts[next]++;
					return this._jobs[id]++;
				} else if (current != null) {
					this.counts[current]--;
					return delete this._jobs[id];
				}
			}
			start(id) {
				var initial = 0;
				this._jobs[id] = initial;
				return this.counts[initial]++;
			}
			remove(id) {
				var current = this._jobs[id];
				if (current != null) {
					this.counts[current]--;
					delete this._jobs[id];
				}
				return current != null;
			}
			jobStatus(id) {
				var ref;
				return (ref = this.status[this._jobs[id]]) != null ? ref : null;
			}
			statusJobs(status) {
				var k, pos, ref, results, v;
				if (status != null) {
					pos = this.status.indexOf(status);
					if (pos < 0) throw new BottleneckError$3(`status must be one of ${this.status.join(", ")}`);
					ref = this._jobs;
					results = [];
					for (k in ref) {
						v = ref[k];
						if (v === pos) results.push(k);
					}
					return results;
				} else return Object.keys(this._jobs);
			}
			statusCounts() {
				return this.counts.reduce(((acc, v, i) => {
					acc[this.status[i]] = v;
					return acc;
				}), {});
			}
		};
		var DLList$2 = DLList_1;
		var Sync_1 = class Sync {
			constructor(name, Promise) {
				this.schedule = this.schedule.bind(this);
				this.name = name;
				this.Promise = Promise;
				this._running = 0;
				this._queue = new DLList$2();
			}
			isEmpty() {
				return this._queue.length === 0;
			}
			async _tryToRun() {
				var args, cb, error, reject, resolve, returned, task;
				if (this._running < 1 && this._queue.length > 0) {
					this._running++;
					({task, args, resolve, reject} = this._queue.shift());
					cb = await (async function() {
						try {
							returned = await task(...args);
							return function() {
								return resolve(returned);
							};
						} catch (error1) {
							error = error1;
							return function() {
								return reject(error);
							};
						}
					})();
					this._running--;
					this._tryToRun();
					return cb();
				}
			}
			schedule(task, ...args) {
				var promise, reject, resolve = reject = null;
				promise = new this.Promise(function(_resolve, _reject) {
					resolve = _resolve;
					return reject = _reject;
				});
				this._queue.push({
					task,
					args,
					resolve,
					reject
				});
				this._tryToRun();
				return promise;
			}
		};
		var version = "2.19.5";
		var version$2 = /*#__PURE__*/ Object.freeze({
			version,
			default: { version }
		});
		var require$$2 = () => console.log("You must import the full version of Bottleneck in order to use this feature.");
		var require$$3 = () => console.log("You must import the full version of Bottleneck in order to use this feature.");
		var require$$4 = () => console.log("You must import the full version of Bottleneck in order to use this feature.");
		var Events$2, Group, IORedisConnection$1, RedisConnection$1, Scripts$1, parser$3 = parser;
		Events$2 = Events_1;
		RedisConnection$1 = require$$2;
		IORedisConnection$1 = require$$3;
		Scripts$1 = require$$4;
		Group = (function() {
			class Group {
				constructor(limiterOptions = {}) {
					this.deleteKey = this.deleteKey.bind(this);
					this.limiterOptions = limiterOptions;
					parser$3.load(this.limiterOptions, this.defaults, this);
					this.Events = new Events$2(this);
					this.instances = {};
					this.Bottleneck = Bottleneck_1;
					this._startAutoCleanup();
					this.sharedConnection = this.connection != null;
					if (this.connection == null) {
						if (this.limiterOptions.datastore === "redis") this.connection = new RedisConnection$1(Object.assign({}, this.limiterOptions, { Events: this.Events }));
						else if (this.limiterOptions.datastore === "ioredis") this.connection = new IORedisConnection$1(Object.assign({}, this.limiterOptions, { Events: this.Events }));
					}
				}
				key(key = "") {
					var ref;
					return (ref = this.instances[key]) != null ? ref : (() => {
						var limiter = this.instances[key] = new this.Bottleneck(Object.assign(this.limiterOptions, {
							id: `${this.id}-${key}`,
							timeout: this.timeout,
							connection: this.connection
						}));
						this.Events.trigger("created", limiter, key);
						return limiter;
					})();
				}
				async deleteKey(key = "") {
					var deleted, instance = this.instances[key];
					if (this.connection) deleted = await this.connection.__runCommand__(["del", ...Scripts$1.allKeys(`${this.id}-${key}`)]);
					if (instance != null) {
						delete this.instances[key];
						await instance.disconnect();
					}
					return instance != null || deleted > 0;
				}
				limiters() {
					var k, ref = this.instances, results = [], v;
					for (k in ref) {
						v = ref[k];
						results.push({
							key: k,
							limiter: v
						});
					}
					return results;
				}
				keys() {
					return Object.keys(this.instances);
				}
				async clusterKeys() {
					var cursor, end, found, i, k, keys, len, next, start;
					if (this.connection == null) return this.Promise.resolve(this.keys());
					keys = [];
					cursor = null;
					start = `b_${this.id}-`.length;
					end = 9;
					while (cursor !== 0) {
						[next, found] = await this.connection.__runCommand__([
							"scan",
							cursor != null ? cursor : 0,
							"match",
							`b_${this.id}-*_settings`,
							"count",
							1e4
						]);
						cursor = ~~next;
						for (i = 0, len = found.length; i < len; i++) {
							k = found[i];
							keys.push(k.slice(start, -end));
						}
					}
					return keys;
				}
				_startAutoCleanup() {
					var base;
					clearInterval(this.interval);
					return typeof (base = this.interval = setInterval(async () => {
						var e, k, ref, results, time = Date.now(), v;
						ref = this.instances;
						results = [];
						for (k in ref) {
							v = ref[k];
							try {
								if (await v._store.__groupCheck__(time)) results.push(this.deleteKey(k));
								else results.push(void 0);
							} catch (error) {
								e = error;
								results.push(v.Events.trigger("error", e));
							}
						}
						return results;
					}, this.timeout / 2)).unref === "function" ? base.unref() : void 0;
				}
				updateSettings(options = {}) {
					parser$3.overwrite(options, this.defaults, this);
					parser$3.overwrite(options, options, this.limiterOptions);
					if (options.timeout != null) return this._startAutoCleanup();
				}
				disconnect(flush = true) {
					var ref;
					if (!this.sharedConnection) return (ref = this.connection) != null ? ref.disconnect(flush) : void 0;
				}
			}
			Group.prototype.defaults = {
				timeout: 3e5,
				connection: null,
				Promise,
				id: "group-key"
			};
			return Group;
		}).call(commonjsGlobal);
		var Group_1 = Group;
		var Batcher, Events$3, parser$4 = parser;
		Events$3 = Events_1;
		Batcher = (function() {
			class Batcher {
				constructor(options = {}) {
					this.options = options;
					parser$4.load(this.options, this.defaults, this);
					this.Events = new Events$3(this);
					this._arr = [];
					this._resetPromise();
					this._lastFlush = Date.now();
				}
				_resetPromise() {
					return this._promise = new this.Promise((res, rej) => {
						return this._resolve = res;
					});
				}
				_flush() {
					clearTimeout(this._timeout);
					this._lastFlush = Date.now();
					this._resolve();
					this.Events.trigger("batch", this._arr);
					this._arr = [];
					return this._resetPromise();
				}
				add(data) {
					var ret;
					this._arr.push(data);
					ret = this._promise;
					if (this._arr.length === this.maxSize) this._flush();
					else if (this.maxTime != null && this._arr.length === 1) this._timeout = setTimeout(() => {
						return this._flush();
					}, this.maxTime);
					return ret;
				}
			}
			Batcher.prototype.defaults = {
				maxTime: null,
				maxSize: null,
				Promise
			};
			return Batcher;
		}).call(commonjsGlobal);
		var Batcher_1 = Batcher;
		var require$$4$1 = () => console.log("You must import the full version of Bottleneck in order to use this feature.");
		var require$$8 = getCjsExportFromNamespace(version$2);
		var Bottleneck, DEFAULT_PRIORITY$1, Events$4, Job$1, LocalDatastore$1, NUM_PRIORITIES$1, Queues$1, RedisDatastore$1, States$1, Sync$1, parser$5, splice = [].splice;
		NUM_PRIORITIES$1 = 10;
		DEFAULT_PRIORITY$1 = 5;
		parser$5 = parser;
		Queues$1 = Queues_1;
		Job$1 = Job_1;
		LocalDatastore$1 = LocalDatastore_1;
		RedisDatastore$1 = require$$4$1;
		Events$4 = Events_1;
		States$1 = States_1;
		Sync$1 = Sync_1;
		Bottleneck = (function() {
			class Bottleneck {
				constructor(options = {}, ...invalid) {
					var storeInstanceOptions, storeOptions;
					this._addToQueue = this._addToQueue.bind(this);
					this._validateOptions(options, invalid);
					parser$5.load(options, this.instanceDefaults, this);
					this._queues = new Queues$1(NUM_PRIORITIES$1);
					this._scheduled = {};
					this._states = new States$1([
						"RECEIVED",
						"QUEUED",
						"RUNNING",
						"EXECUTING"
					].concat(this.trackDoneStatus ? ["DONE"] : []));
					this._limiter = null;
					this.Events = new Events$4(this);
					this._submitLock = new Sync$1("submit", this.Promise);
					this._registerLock = new Sync$1("register", this.Promise);
					storeOptions = parser$5.load(options, this.storeDefaults, {});
					this._store = (function() {
						if (this.datastore === "redis" || this.datastore === "ioredis" || this.connection != null) {
							storeInstanceOptions = parser$5.load(options, this.redisStoreDefaults, {});
							return new RedisDatastore$1(this, storeOptions, storeInstanceOptions);
						} else if (this.datastore === "local") {
							storeInstanceOptions = parser$5.load(options, this.localStoreDefaults, {});
							return new LocalDatastore$1(this, storeOptions, storeInstanceOptions);
						} else throw new Bottleneck.prototype.BottleneckError(`Invalid datastore type: ${this.datastore}`);
					}).call(this);
					this._queues.on("leftzero", () => {
						var ref;
						return (ref = this._store.heartbeat) != null ? typeof ref.ref === "function" ? ref.ref() : void 0 : void 0;
					});
					this._queues.on("zero", () => {
						var ref;
						return (ref = this._store.heartbeat) != null ? typeof ref.unref === "function" ? ref.unref() : void 0 : void 0;
					});
				}
				_validateOptions(options, invalid) {
					if (!(options != null && typeof options === "object" && invalid.length === 0)) throw new Bottleneck.prototype.BottleneckError("Bottleneck v2 takes a single object argument. Refer to https://github.com/SGrondin/bottleneck#upgrading-to-v2 if you're upgrading from Bottleneck v1.");
				}
				ready() {
					return this._store.ready;
				}
				clients() {
					return this._store.clients;
				}
				channel() {
					return `b_${this.id}`;
				}
				channel_client() {
					return `b_${this.id}_${this._store.clientId}`;
				}
				publish(message) {
					return this._store.__publish__(message);
				}
				disconnect(flush = true) {
					return this._store.__disconnect__(flush);
				}
				chain(_limiter) {
					this._limiter = _limiter;
					return this;
				}
				queued(priority) {
					return this._queues.queued(priority);
				}
				clusterQueued() {
					return this._store.__queued__();
				}
				empty() {
					return this.queued() === 0 && this._submitLock.isEmpty();
				}
				running() {
					return this._store.__running__();
				}
				done() {
					return this._store.__done__();
				}
				jobStatus(id) {
					return this._states.jobStatus(id);
				}
				jobs(status) {
					return this._states.statusJobs(status);
				}
				counts() {
					return this._states.statusCounts();
				}
				_randomIndex() {
					return Math.random().toString(36).slice(2);
				}
				check(weight = 1) {
					return this._store.__check__(weight);
				}
				_clearGlobalState(index) {
					if (this._scheduled[index] != null) {
						clearTimeout(this._scheduled[index].expiration);
						delete this._scheduled[index];
						return true;
					} else return false;
				}
				async _free(index, job, options, eventInfo) {
					var e, running;
					try {
						({running} = await this._store.__free__(index, options.weight));
						this.Events.trigger("debug", `Freed ${options.id}`, eventInfo);
						if (running === 0 && this.empty()) return this.Events.trigger("idle");
					} catch (error1) {
						e = error1;
						return this.Events.trigger("error", e);
					}
				}
				_run(index, job, wait) {
					var clearGlobalState, free, run;
					job.doRun();
					clearGlobalState = this._clearGlobalState.bind(this, index);
					run = this._run.bind(this, index, job);
					free = this._free.bind(this, index, job);
					return this._scheduled[index] = {
						timeout: setTimeout(() => {
							return job.doExecute(this._limiter, clearGlobalState, run, free);
						}, wait),
						expiration: job.options.expiration != null ? setTimeout(function() {
							return job.doExpire(clearGlobalState, run, free);
						}, wait + job.options.expiration) : void 0,
						job
					};
				}
				_drainOne(capacity) {
					return this._registerLock.schedule(() => {
						var args, index, next, options, queue;
						if (this.queued() === 0) return this.Promise.resolve(null);
						queue = this._queues.getFirst();
						({options, args} = next = queue.first());
						if (capacity != null && options.weight > capacity) return this.Promise.resolve(null);
						this.Events.trigger("debug", `Draining ${options.id}`, {
							args,
							options
						});
						index = this._randomIndex();
						return this._store.__register__(index, options.weight, options.expiration).then(({ success, wait, reservoir }) => {
							var empty;
							this.Events.trigger("debug", `Drained ${options.id}`, {
								success,
								args,
								options
							});
							if (success) {
								queue.shift();
								empty = this.empty();
								if (empty) this.Events.trigger("empty");
								if (reservoir === 0) this.Events.trigger("depleted", empty);
								this._run(index, next, wait);
								return this.Promise.resolve(options.weight);
							} else return this.Promise.resolve(null);
						});
					});
				}
				_drainAll(capacity, total = 0) {
					return this._drainOne(capacity).then((drained) => {
						var newCapacity;
						if (drained != null) {
							newCapacity = capacity != null ? capacity - drained : capacity;
							return this._drainAll(newCapacity, total + drained);
						} else return this.Promise.resolve(total);
					}).catch((e) => {
						return this.Events.trigger("error", e);
					});
				}
				_dropAllQueued(message) {
					return this._queues.shiftAll(function(job) {
						return job.doDrop({ message });
					});
				}
				stop(options = {}) {
					var done, waitForExecuting;
					options = parser$5.load(options, this.stopDefaults);
					waitForExecuting = (at) => {
						var finished = () => {
							var counts = this._states.counts;
							return counts[0] + counts[1] + counts[2] + counts[3] === at;
						};
						return new this.Promise((resolve, reject) => {
							if (finished()) return resolve();
							else return this.on("done", () => {
								if (finished()) {
									this.removeAllListeners("done");
									return resolve();
								}
							});
						});
					};
					done = options.dropWaitingJobs ? (this._run = function(index, next) {
						return next.doDrop({ message: options.dropErrorMessage });
					}, this._drainOne = () => {
						return this.Promise.resolve(null);
					}, this._registerLock.schedule(() => {
						return this._submitLock.schedule(() => {
							var k, ref = this._scheduled, v;
							for (k in ref) {
								v = ref[k];
								if (this.jobStatus(v.job.options.id) === "RUNNING") {
									clearTimeout(v.timeout);
									clearTimeout(v.expiration);
									v.job.doDrop({ message: options.dropErrorMessage });
								}
							}
							this._dropAllQueued(options.dropErrorMessage);
							return waitForExecuting(0);
						});
					})) : this.schedule({
						priority: NUM_PRIORITIES$1 - 1,
						weight: 0
					}, () => {
						return waitForExecuting(1);
					});
					this._receive = function(job) {
						return job._reject(new Bottleneck.prototype.BottleneckError(options.enqueueErrorMessage));
					};
					this.stop = () => {
						return this.Promise.reject(new Bottleneck.prototype.BottleneckError("stop() has already been called"));
					};
					return done;
				}
				async _addToQueue(job) {
					var args, blocked, error, options, reachedHWM, shifted, strategy;
					({args, options} = job);
					try {
						({reachedHWM, blocked, strategy} = await this._store.__submit__(this.queued(), options.weight));
					} catch (error1) {
						error = error1;
						this.Events.trigger("debug", `Could not queue ${options.id}`, {
							args,
							options,
							error
						});
						job.doDrop({ error });
						return false;
					}
					if (blocked) {
						job.doDrop();
						return true;
					} else if (reachedHWM) {
						shifted = strategy === Bottleneck.prototype.strategy.LEAK ? this._queues.shiftLastFrom(options.priority) : strategy === Bottleneck.prototype.strategy.OVERFLOW_PRIORITY ? this._queues.shiftLastFrom(options.priority + 1) : strategy === Bottleneck.prototype.strategy.OVERFLOW ? job : void 0;
						if (shifted != null) shifted.doDrop();
						if (shifted == null || strategy === Bottleneck.prototype.strategy.OVERFLOW) {
							if (shifted == null) job.doDrop();
							return reachedHWM;
						}
					}
					job.doQueue(reachedHWM, blocked);
					this._queues.push(job);
					await this._drainAll();
					return reachedHWM;
				}
				_receive(job) {
					if (this._states.jobStatus(job.options.id) != null) {
						job._reject(new Bottleneck.prototype.BottleneckError(`A job with the same id already exists (id=${job.options.id})`));
						return false;
					} else {
						job.doReceive();
						return this._submitLock.schedule(this._addToQueue, job);
					}
				}
				submit(...args) {
					var cb, fn, job, options, ref, ref1, task;
					if (typeof args[0] === "function") {
						ref = args, [fn, ...args] = ref, [cb] = splice.call(args, -1);
						options = parser$5.load({}, this.jobDefaults);
					} else {
						ref1 = args, [options, fn, ...args] = ref1, [cb] = splice.call(args, -1);
						options = parser$5.load(options, this.jobDefaults);
					}
					task = (...args) => {
						return new this.Promise(function(resolve, reject) {
							return fn(...args, function(...args) {
								return (args[0] != null ? reject : resolve)(args);
							});
						});
					};
					job = new Job$1(task, args, options, this.jobDefaults, this.rejectOnDrop, this.Events, this._states, this.Promise);
					job.promise.then(function(args) {
						return typeof cb === "function" ? cb(...args) : void 0;
					}).catch(function(args) {
						if (Array.isArray(args)) return typeof cb === "function" ? cb(...args) : void 0;
						else return typeof cb === "function" ? cb(args) : void 0;
					});
					return this._receive(job);
				}
				schedule(...args) {
					var job, options, task;
					if (typeof args[0] === "function") {
						[task, ...args] = args;
						options = {};
					} else [options, task, ...args] = args;
					job = new Job$1(task, args, options, this.jobDefaults, this.rejectOnDrop, this.Events, this._states, this.Promise);
					this._receive(job);
					return job.promise;
				}
				wrap(fn) {
					var schedule = this.schedule.bind(this), wrapped = function(...args) {
						return schedule(fn.bind(this), ...args);
					};
					wrapped.withOptions = function(options, ...args) {
						return schedule(options, fn, ...args);
					};
					return wrapped;
				}
				async updateSettings(options = {}) {
					await this._store.__updateSettings__(parser$5.overwrite(options, this.storeDefaults));
					parser$5.overwrite(options, this.instanceDefaults, this);
					return this;
				}
				currentReservoir() {
					return this._store.__currentReservoir__();
				}
				incrementReservoir(incr = 0) {
					return this._store.__incrementReservoir__(incr);
				}
			}
			Bottleneck.default = Bottleneck;
			Bottleneck.Events = Events$4;
			Bottleneck.version = Bottleneck.prototype.version = require$$8.version;
			Bottleneck.strategy = Bottleneck.prototype.strategy = {
				LEAK: 1,
				OVERFLOW: 2,
				OVERFLOW_PRIORITY: 4,
				BLOCK: 3
			};
			Bottleneck.BottleneckError = Bottleneck.prototype.BottleneckError = BottleneckError_1;
			Bottleneck.Group = Bottleneck.prototype.Group = Group_1;
			Bottleneck.RedisConnection = Bottleneck.prototype.RedisConnection = require$$2;
			Bottleneck.IORedisConnection = Bottleneck.prototype.IORedisConnection = require$$3;
			Bottleneck.Batcher = Bottleneck.prototype.Batcher = Batcher_1;
			Bottleneck.prototype.jobDefaults = {
				priority: DEFAULT_PRIORITY$1,
				weight: 1,
				expiration: null,
				id: "<no-id>"
			};
			Bottleneck.prototype.storeDefaults = {
				maxConcurrent: null,
				minTime: 0,
				highWater: null,
				strategy: Bottleneck.prototype.strategy.LEAK,
				penalty: null,
				reservoir: null,
				reservoirRefreshInterval: null,
				reservoirRefreshAmount: null,
				reservoirIncreaseInterval: null,
				reservoirIncreaseAmount: null,
				reservoirIncreaseMaximum: null
			};
			Bottleneck.prototype.localStoreDefaults = {
				Promise,
				timeout: null,
				heartbeatInterval: 250
			};
			Bottleneck.prototype.redisStoreDefaults = {
				Promise,
				timeout: null,
				heartbeatInterval: 5e3,
				clientTimeout: 1e4,
				Redis: null,
				clientOptions: {},
				clusterNodes: null,
				clearDatastore: false,
				connection: null
			};
			Bottleneck.prototype.instanceDefaults = {
				datastore: "local",
				connection: null,
				id: "<no-id>",
				rejectOnDrop: true,
				trackDoneStatus: false,
				Promise
			};
			Bottleneck.prototype.stopDefaults = {
				enqueueErrorMessage: "This limiter has been stopped and cannot accept new jobs.",
				dropWaitingJobs: true,
				dropErrorMessage: "This limiter has been stopped."
			};
			return Bottleneck;
		}).call(commonjsGlobal);
		var Bottleneck_1 = Bottleneck;
		return Bottleneck_1;
	}));
})))(), 1);
var VERSION$1 = "0.0.0-development";
function isRequestError(error) {
	return error.request !== void 0;
}
async function errorRequest(state, octokit, error, options) {
	if (!isRequestError(error) || !error?.request.request) throw error;
	if (error.status >= 400 && !state.doNotRetry.includes(error.status)) {
		const retries = options.request.retries != null ? options.request.retries : state.retries;
		const retryAfter = Math.pow((options.request.retryCount || 0) + 1, 2);
		throw octokit.retry.retryRequest(error, retries, retryAfter);
	}
	throw error;
}
async function wrapRequest$1(state, octokit, request, options) {
	const limiter = new import_light.default();
	limiter.on("failed", function(error, info) {
		const maxRetries = ~~error.request.request?.retries;
		const after = ~~error.request.request?.retryAfter;
		options.request.retryCount = info.retryCount + 1;
		if (maxRetries > info.retryCount) return after * state.retryAfterBaseValue;
	});
	return limiter.schedule(requestWithGraphqlErrorHandling.bind(null, state, octokit, request), options);
}
async function requestWithGraphqlErrorHandling(state, octokit, request, options) {
	const response = await request(options);
	if (response.data && response.data.errors && response.data.errors.length > 0 && /Something went wrong while executing your query/.test(response.data.errors[0].message)) return errorRequest(state, octokit, new RequestError(response.data.errors[0].message, 500, {
		request: options,
		response
	}), options);
	return response;
}
function retry(octokit, octokitOptions) {
	const state = Object.assign({
		enabled: true,
		retryAfterBaseValue: 1e3,
		doNotRetry: [
			400,
			401,
			403,
			404,
			410,
			422,
			451
		],
		retries: 3
	}, octokitOptions.retry);
	const retryPlugin = { retry: { retryRequest: (error, retries, retryAfter) => {
		error.request.request = Object.assign({}, error.request.request, {
			retries,
			retryAfter
		});
		return error;
	} } };
	if (state.enabled) {
		octokit.hook.error("request", errorRequest.bind(null, state, retryPlugin));
		octokit.hook.wrap("request", wrapRequest$1.bind(null, state, retryPlugin));
	}
	return retryPlugin;
}
retry.VERSION = VERSION$1;
// node_modules/@octokit/plugin-throttling/dist-bundle/index.js
var VERSION = "0.0.0-development";
var noop = () => Promise.resolve();
function wrapRequest(state, request, options) {
	return state.retryLimiter.schedule(doRequest, state, request, options);
}
async function doRequest(state, request, options) {
	const { pathname } = new URL(options.url, "http://github.test");
	const isAuth = isAuthRequest(options.method, pathname);
	const isWrite = !isAuth && options.method !== "GET" && options.method !== "HEAD";
	const isSearch = options.method === "GET" && pathname.startsWith("/search/");
	const isGraphQL = pathname.startsWith("/graphql");
	const jobOptions = ~~request.retryCount > 0 ? {
		priority: 0,
		weight: 0
	} : {};
	if (state.clustering) jobOptions.expiration = 6e4;
	if (isWrite || isGraphQL) await state.write.key(state.id).schedule(jobOptions, noop);
	if (isWrite && state.triggersNotification(pathname)) await state.notifications.key(state.id).schedule(jobOptions, noop);
	if (isSearch) await state.search.key(state.id).schedule(jobOptions, noop);
	const req = (isAuth ? state.auth : state.global).key(state.id).schedule(jobOptions, request, options);
	if (isGraphQL) {
		const res = await req;
		if (res.data.errors != null && res.data.errors.some((error) => error.type === "RATE_LIMITED")) throw Object.assign(/* @__PURE__ */ new Error("GraphQL Rate Limit Exceeded"), {
			response: res,
			data: res.data
		});
	}
	return req;
}
function isAuthRequest(method, pathname) {
	return method === "PATCH" && /^\/applications\/[^/]+\/token\/scoped$/.test(pathname) || method === "POST" && (/^\/applications\/[^/]+\/token$/.test(pathname) || /^\/app\/installations\/[^/]+\/access_tokens$/.test(pathname) || pathname === "/login/oauth/access_token");
}
var triggers_notification_paths_default = [
	"/orgs/{org}/invitations",
	"/orgs/{org}/invitations/{invitation_id}",
	"/orgs/{org}/teams/{team_slug}/discussions",
	"/orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments",
	"/repos/{owner}/{repo}/collaborators/{username}",
	"/repos/{owner}/{repo}/commits/{commit_sha}/comments",
	"/repos/{owner}/{repo}/issues",
	"/repos/{owner}/{repo}/issues/{issue_number}/comments",
	"/repos/{owner}/{repo}/issues/{issue_number}/sub_issue",
	"/repos/{owner}/{repo}/issues/{issue_number}/sub_issues/priority",
	"/repos/{owner}/{repo}/pulls",
	"/repos/{owner}/{repo}/pulls/{pull_number}/comments",
	"/repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies",
	"/repos/{owner}/{repo}/pulls/{pull_number}/merge",
	"/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers",
	"/repos/{owner}/{repo}/pulls/{pull_number}/reviews",
	"/repos/{owner}/{repo}/releases",
	"/teams/{team_id}/discussions",
	"/teams/{team_id}/discussions/{discussion_number}/comments"
];
function routeMatcher(paths) {
	const regex2 = `^(?:${paths.map((path) => path.split("/").map((c) => c.startsWith("{") ? "(?:.+?)" : c).join("/")).map((r) => `(?:${r})`).join("|")})[^/]*$`;
	return new RegExp(regex2, "i");
}
var regex = routeMatcher(triggers_notification_paths_default);
var triggersNotification = regex.test.bind(regex);
var groups = {};
var createGroups = function(Bottleneck, common) {
	groups.global = new Bottleneck.Group({
		id: "octokit-global",
		maxConcurrent: 10,
		...common
	});
	groups.auth = new Bottleneck.Group({
		id: "octokit-auth",
		maxConcurrent: 1,
		...common
	});
	groups.search = new Bottleneck.Group({
		id: "octokit-search",
		maxConcurrent: 1,
		minTime: 2e3,
		...common
	});
	groups.write = new Bottleneck.Group({
		id: "octokit-write",
		maxConcurrent: 1,
		minTime: 1e3,
		...common
	});
	groups.notifications = new Bottleneck.Group({
		id: "octokit-notifications",
		maxConcurrent: 1,
		minTime: 3e3,
		...common
	});
};
function throttling(octokit, octokitOptions) {
	const { enabled = true, Bottleneck = import_light.default, id = "no-id", timeout = 12e4, connection } = octokitOptions.throttle || {};
	if (!enabled) return {};
	const common = { timeout };
	if (typeof connection !== "undefined") common.connection = connection;
	const state = Object.assign({
		clustering: connection != null,
		triggersNotification,
		fallbackSecondaryRateRetryAfter: 60,
		retryAfterBaseValue: 1e3,
		id
	}, octokitOptions.throttle);
	if (typeof state.onSecondaryRateLimit !== "function" || typeof state.onRateLimit !== "function") throw new Error(`octokit/plugin-throttling error:
        You must pass the onSecondaryRateLimit and onRateLimit error handlers.
        See https://octokit.github.io/rest.js/#throttling

        const octokit = new Octokit({
          throttle: {
            onSecondaryRateLimit: (retryAfter, options) => {/* ... */},
            onRateLimit: (retryAfter, options) => {/* ... */}
          }
        })
    `);
	let initialized = false;
	const initializeBottleneck = () => {
		if (initialized) return;
		initialized = true;
		if (groups.global == null) createGroups(Bottleneck, common);
		state.global = state.global ?? groups.global;
		state.auth = state.auth ?? groups.auth;
		state.search = state.search ?? groups.search;
		state.write = state.write ?? groups.write;
		state.notifications = state.notifications ?? groups.notifications;
		state.retryLimiter = state.retryLimiter ?? new Bottleneck();
		const events = {};
		const emitter = new Bottleneck.Events(events);
		events.on("secondary-limit", state.onSecondaryRateLimit);
		events.on("rate-limit", state.onRateLimit);
		events.on("error", (e) => octokit.log.warn("Error in throttling-plugin limit handler", e));
		state.retryLimiter.on("failed", async function(error, info) {
			const [state2, request, options] = info.args;
			const { pathname } = new URL(options.url, "http://github.test");
			if (!(pathname.startsWith("/graphql") && error.status !== 401 || error.status === 403 || error.status === 429)) return;
			const retryCount = ~~request.retryCount;
			request.retryCount = retryCount;
			options.request.retryCount = retryCount;
			const { wantRetry, retryAfter = 0 } = await (async function() {
				if (/\bsecondary rate\b/i.test(error.message)) {
					const retryAfter2 = Number(error.response.headers["retry-after"]) || state2.fallbackSecondaryRateRetryAfter;
					return {
						wantRetry: await emitter.trigger("secondary-limit", retryAfter2, options, octokit, retryCount),
						retryAfter: retryAfter2
					};
				}
				if (error.response.headers != null && error.response.headers["x-ratelimit-remaining"] === "0" || (error.response.data?.errors ?? []).some((error2) => error2.type === "RATE_LIMITED")) {
					const rateLimitReset = (/* @__PURE__ */ new Date(~~error.response.headers["x-ratelimit-reset"] * 1e3)).getTime();
					const retryAfter2 = Math.max(Math.ceil((rateLimitReset - Date.now()) / 1e3) + 1, 0);
					return {
						wantRetry: await emitter.trigger("rate-limit", retryAfter2, options, octokit, retryCount),
						retryAfter: retryAfter2
					};
				}
				return {};
			})();
			if (wantRetry) {
				request.retryCount++;
				return retryAfter * state2.retryAfterBaseValue;
			}
		});
	};
	octokit.hook.wrap("request", (request, options) => {
		initializeBottleneck();
		return wrapRequest(state, request, options);
	});
	return {};
}
throttling.VERSION = VERSION;
throttling.triggersNotification = triggersNotification;
// src/github/reading-client.ts
/** Patience of a job that must not sleep. */
const usualPatience = {
	maxWaitSeconds: 10,
	timeoutMs: 6e4,
	secondMs: 1e3
};
const ReadingOctokit = Octokit.plugin(retry, throttling);
/** The end of the year 9999: a figure beyond it is no time. */
const lastSecond = 253402300800;
/** Connects for reading, as `connect` does for the one comment. */
function connectForReading(token, env, apiVersion, patience = usualPatience) {
	const baseUrl = apiAddress(env);
	const mayWait = (seconds, _options, _octokit, tries) => tries < 2 && seconds <= patience.maxWaitSeconds;
	let seen = null;
	const octokit = new ReadingOctokit({
		...token === "" ? {} : { auth: token },
		baseUrl,
		userAgent: `cwom/${version}`,
		log: silent,
		retry: {
			doNotRetry: [
				400,
				401,
				403,
				404,
				409,
				410,
				421,
				422,
				429,
				451
			],
			retryAfterBaseValue: patience.secondMs
		},
		throttle: {
			onRateLimit: mayWait,
			onSecondaryRateLimit: mayWait,
			retryAfterBaseValue: patience.secondMs
		},
		request: { fetch: (url, init) => fetchWhole(url, init, baseUrl, patience.timeoutMs) }
	});
	octokit.hook.before("request", (options) => {
		options.headers["x-github-api-version"] = apiVersion;
	});
	octokit.hook.after("request", ({ headers }) => void (seen = rateLimitOf(headers) ?? seen));
	octokit.hook.error("request", (error) => {
		if ("response" in error) seen = rateLimitOf(error.response?.headers ?? {}) ?? seen;
		throw error;
	});
	return {
		octokit,
		rateLimit: () => seen
	};
}
/**
* Fetches from this server alone, without following where it leads, and to the last byte: an answer that breaks off would
* otherwise be taken for an empty one. Rejects where it does, which is retried.
*/
async function fetchWhole(url, init, baseUrl, timeoutMs) {
	if (new URL(url).origin !== new URL(baseUrl).origin) throw new TypeError("the server names another host to go on at");
	const response = await fetch(url, {
		...init,
		redirect: "manual",
		signal: AbortSignal.timeout(timeoutMs)
	});
	if (response.status === 304 || response.status === 204) return response;
	const text = await response.text();
	if (response.ok) JSON.parse(text);
	const { status, statusText, headers } = response;
	if (status >= 300 && status < 400) return redirected(response);
	return Object.defineProperty(new Response(text, {
		status,
		statusText,
		headers
	}), "url", { value: url });
}
/** No list may go on with the empty body of a redirect, so it comes as an error: the one of a server that is the wrong one to ask. */
function redirected({ headers: given }) {
	const headers = new Headers(given);
	headers.set("content-type", "application/json");
	return new Response("{\"message\":\"moved\"}", {
		status: 421,
		headers
	});
}
/** What an answer's headers say of the limit; null where they say nothing of it. */
function rateLimitOf(headers) {
	const [limit, remaining, reset] = [
		"limit",
		"remaining",
		"reset"
	].map((name) => Number(headers[`x-ratelimit-${name}`]));
	if (!((headers["x-ratelimit-resource"] ?? "core") === "core") || limit === void 0 || remaining === void 0 || reset === void 0) return null;
	if (![
		limit,
		remaining,
		reset
	].every((figure) => Number.isInteger(figure) && figure >= 0 && figure < lastSecond)) return null;
	return {
		limit,
		remaining,
		resetAt: (/* @__PURE__ */ new Date(reset * 1e3)).toISOString().replace(".000Z", "Z")
	};
}
// src/github/repository-name.ts
/** `owner/name` as a person or an event names a repository; null for any other text. */
function parseRepositoryName(text) {
	const { owner, repo } = /^(?<owner>[\w.-]{1,100})\/(?<repo>[\w.-]{1,100})$/.exec(text)?.groups ?? {};
	return owner === void 0 || repo === void 0 ? null : {
		owner,
		repo
	};
}
/** The host and the repository that a git remote leads to: `https://host/owner/name.git`, `git@host:owner/name`, `ssh://…`; null for any other address. */
function parseRemote(url) {
	const { host = "", path = "" } = (/^(?:https?|ssh|git):\/\/(?:[^@/\s]{1,500}@)?(?<host>[^:/\s]{1,253})(?::\d{1,5})?\/(?<path>[^\s]{1,300})$/i.exec(url) ?? /^(?:[^@/\s]{1,100}@)(?<host>[^:/\s]{1,253}):(?<path>[^\s]{1,300})$/.exec(url))?.groups ?? {};
	const name = parseRepositoryName(path.replace(/^\/|\/$/g, "").replace(/\.git$/, ""));
	return name === null ? null : {
		...name,
		host: host.toLowerCase()
	};
}
// src/github/payload.ts
/** A value that GitHub may leave out, send as null, or send in a form that we do not know: null then. */
function maybe(schema) {
	return schema.nullish().catch(null).transform((value) => value ?? null);
}
/** A list that may be missing; an item that cannot be understood is left out. */
function items(schema) {
	return unknown().optional().transform((list) => {
		if (!Array.isArray(list)) return [];
		return list.flatMap((item) => {
			const parsed = schema.safeParse(item);
			return parsed.success ? [parsed.data] : [];
		});
	});
}
/** GitHub's number of a thing, such as an account; never the number people see. */
const numericId = int().positive();
/** A time as CWOM writes it, `2026-01-31T12:00:00Z`; a webhook may send seconds since 1970. */
const time = union([string(), number$1()]).transform((given, check) => {
	const milliseconds = typeof given === "number" ? given * 1e3 : Date.parse(given);
	if (Number.isFinite(milliseconds) && milliseconds >= 0 && milliseconds < 0xe677d21fdc00) return new Date(milliseconds).toISOString().replace(/\.000Z$/, "Z");
	check.addIssue("expected a time");
	return NEVER;
});
/** A whole commit id. */
const commitId = string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/);
/** An address of the web, fit for an object as it stands. */
const address = string().max(2048).regex(/^https?:\/\/[^\s\p{Cc}\p{Cs}\p{Cf}]+$/u).refine((text) => URL.canParse(text));
/** A label: an object, or its name alone. */
const label = union([string(), object({ name: string() }).transform(({ name }) => name)]);
/** A person, an organisation or a program; GitHub sends null for many that are gone. */
const accountPayload = object({
	id: numericId,
	login: string().min(1),
	type: maybe(string())
});
/** A repository, as far as a Repo is made of it. */
const repositoryPayload = object({
	id: numericId,
	node_id: maybe(string()),
	name: string().min(1),
	full_name: string().regex(/^[^/\s]+\/[^/\s]+$/),
	owner: maybe(accountPayload),
	private: maybe(boolean()),
	visibility: maybe(string()),
	html_url: address,
	homepage: maybe(address),
	topics: items(string()),
	default_branch: maybe(string().min(1)),
	archived: maybe(boolean()),
	fork: maybe(boolean()),
	license: maybe(object({ spdx_id: maybe(string()) })),
	created_at: time,
	updated_at: maybe(time)
});
/** A commit, as `GET …/commits` and `GET …/pulls/{n}/commits` send it. */
const commitPayload = object({
	sha: commitId,
	html_url: address,
	parents: items(object({ sha: string() })),
	commit: object({
		message: string().catch(""),
		committer: maybe(object({ date: maybe(time) })),
		author: maybe(object({ date: maybe(time) })),
		verification: maybe(object({
			verified: maybe(boolean()),
			reason: maybe(string())
		}))
	})
});
// src/sync/issue-words.ts
/** The short form of an external id for people: `#12` where it has a number. */
function issueWords(externalId) {
	return /#\d{1,9}/.exec(externalId)?.[0] ?? externalId;
}
// src/sync/sync-words.ts
/** The exit code of a sync: 0 everything is in, 1 a person must decide something, 3 not everything could be read. */
function exitCodeOfSync({ conflicts, refused, failed, limitedUntil, brokenBy, brought }) {
	if (conflicts.length + refused.length + (brought?.unsent.length ?? 0) > 0) return 1;
	return failed.length > 0 || limitedUntil !== null || brokenBy !== null ? 3 : 0;
}
/** A first import has something to say of many issues. */
const mostNotes = 20;
/** What became of a sync in lines: what is told, and what somebody has to look at. Both hold text of others as it stands. */
function syncWords(result, dryRun) {
	const { fullName, renamedFrom, objects, commits, requests } = result;
	return {
		told: [
			...renamedFrom === null ? [] : [`renamed  ${renamedFrom} is ${fullName} now`],
			...kindNames.flatMap((kind) => {
				const count = (change) => objects.filter((one) => one.kind === kind && one.change === change).length;
				const [created, changed] = [count("created"), count("changed")];
				return created + changed === 0 ? [] : [`${kind.padEnd(9)}${created} new, ${changed} changed`];
			}),
			...dryRun ? [] : broughtWords(result.brought, false),
			`${isIdle(result) ? "nothing to change" : dryRun ? "would be synced" : "synced"}  ${fullName}, ${requests} requests${commits.length === 0 ? "" : `, ${commits.length} commits`}`
		],
		warned: warnings(result)
	};
}
function isIdle({ objects, brought }) {
	return objects.length + (brought?.created.length ?? 0) + (brought?.changed.length ?? 0) === 0;
}
/** What was written to GitHub; of a dry run each issue by itself, as no diff shows it. */
function broughtWords(brought, dryRun) {
	if (brought === null) return [];
	const { created, changed } = brought;
	if (dryRun) return [...created.map(({ id, title, mentions }) => `would open    Issue ${id} "${title}"${mentionWords(mentions)}`), ...changed.map(({ number, title, fields }) => `would change  #${number} "${title}": ${fields.join(", ")}`)];
	return created.length + changed.length === 0 ? [] : [`GitHub   ${created.length} new, ${changed.length} changed, ${brought.writes} ${brought.writes === 1 ? "write" : "writes"}`];
}
function mentionWords(names) {
	return names.length === 0 ? "" : `, which mentions ${names.map((name) => `@${name}`).join(", ")}`;
}
function unsentWords({ unsent, unclear }) {
	return [...unsent.flatMap(({ id, number, field, why, help }) => [`not on GitHub  ${field} of Issue ${id}${number === null ? "" : ` (#${number})`}: ${why}`, `  help   ${help}`]), ...unclear.map((id) => `not known  whether GitHub made an issue of Issue ${id}: the next sync --push finds out`)];
}
function warnings({ conflicts, refused, failed, limitedUntil, notes, brought }) {
	return [
		...brought === null ? [] : unsentWords(brought),
		...notes.slice(0, mostNotes).map((note) => `note  ${note}`),
		...notes.length > mostNotes ? [`note  and ${notes.length - mostNotes} more: see them all with --format json`] : [],
		...conflicts.flatMap(({ kind, id, field, externalId, ours, theirs }) => [
			`conflict  ${kind} ${id} (${issueWords(externalId)}): ${field} was changed here and on GitHub`,
			`  here   ${JSON.stringify(ours)?.slice(0, 300)}`,
			`  there  ${JSON.stringify(theirs)?.slice(0, 300)}`,
			`  help   write in one place what the other says: cwom set ${id} …, or edit it on GitHub`
		]),
		...refused.flatMap(({ path, message, rule, help }) => [`left out  ${path} ${message}  ${rule}`, `  help   ${help}`]),
		...failed.length === 0 ? [] : [`not read  ${failed.map((number) => `#${number}`).join(", ")}: tried again by the next sync`],
		...limitedUntil === null ? [] : [`limited until ${limitedUntil}: run it again then, it goes on where it stopped`]
	];
}
// src/github/mapping.ts
/** `github.com/4711`: a repository, by its number. */
function repositoryOrigin({ host, repository }) {
	return `${host}/${repository.id}`;
}
/** `github.com/4711#12`: an issue or a pull request. */
function issueOrigin(where, number) {
	return `${repositoryOrigin(where)}#${number}`;
}
/** `github.com/4711#12@3f2a…`: a commit of a pull request. Another pull request may have the same commit, and is another cause. */
function commitOrigin(where, number, sha) {
	return `${issueOrigin(where, number)}@${sha}`;
}
/** `github.com/4711/actions/runs/30/attempts/2`: one attempt of a workflow run. */
function attemptOrigin(where, runId, attempt) {
	return `${repositoryOrigin(where)}/actions/runs/${runId}/attempts/${attempt}`;
}
/** `github.com/4711/actions/artifacts/8`: what a workflow run kept. */
function actionsArtifactOrigin(where, artifactId) {
	return `${repositoryOrigin(where)}/actions/artifacts/${artifactId}`;
}
/**
* The id of a new object: a ULID whose time is that of GitHub's `created_at`, and whose rest is the start of the SHA-256
* of kind and external id. Whoever imports the same thing gets the same id.
*/
function deterministicId(kind, externalId, createdAt) {
	const digits = `${Date.parse(createdAt).toString(16).padStart(12, "0")}${createHash("sha256").update(`${kind} ${externalId}`).digest("hex").slice(0, 20)}`.toUpperCase();
	return uuidToULID(digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5"));
}
/** The id of an object by its origin: the one it is known by, else the one it is to get. */
function idOf(mapping, kind, externalId, createdAt) {
	return mapping.knownId(kind, externalId) ?? deterministicId(kind, externalId, createdAt);
}
/** A Ref to the mapped Repo. */
function repoRef(mapping) {
	const { createdAt } = mapping.repository;
	return {
		kind: "Repo",
		id: idOf(mapping, "Repo", repositoryOrigin(mapping), createdAt)
	};
}
/** A Ref to the Issue of a number, if it is known. */
function knownIssue(mapping, number) {
	const id = mapping.knownId("Issue", issueOrigin(mapping, number));
	return id === null ? null : {
		kind: "Issue",
		id
	};
}
// src/github/payload-issue.ts
const fieldValue = object({
	issue_field_name: maybe(string()),
	name: maybe(string()),
	value: maybe(union([string(), number$1()])),
	single_select_option: maybe(object({ name: string() }))
});
/** What a payload says of an issue's state; some leave it out. */
function withState(issue) {
	return {
		...issue,
		state: issue.state ?? (issue.closed_at === null ? "open" : "closed")
	};
}
/** An issue, or the row of a pull request in a list of issues: that one has `pull_request`, and its `id` is not the pull request's. */
const issuePayload = object({
	id: numericId,
	node_id: maybe(string()),
	number: int().positive(),
	html_url: address,
	repository_url: maybe(address),
	title: string().catch(""),
	body: maybe(string()),
	state: maybe(string()),
	state_reason: maybe(string()),
	user: maybe(accountPayload),
	author_association: maybe(string()),
	closed_by: maybe(accountPayload),
	assignees: items(accountPayload),
	labels: items(label),
	milestone: maybe(object({ title: string() })),
	locked: maybe(boolean()),
	active_lock_reason: maybe(string()),
	type: maybe(object({ name: string() })),
	parent_issue_url: maybe(address),
	sub_issues_summary: maybe(object({ total: maybe(number$1()) })),
	issue_dependencies_summary: maybe(object({
		blocked_by: maybe(number$1()),
		total_blocked_by: maybe(number$1()),
		total_blocking: maybe(number$1())
	})),
	issue_field_values: items(fieldValue),
	performed_via_github_app: maybe(object({ slug: maybe(string()) })),
	pull_request: unknown().optional().transform((value) => typeof value === "object" && value !== null ? true : null),
	created_at: time,
	updated_at: maybe(time),
	closed_at: maybe(time)
}).transform(withState);
/** An event of an issue's timeline, whatever it is about. */
const timelineEventPayload = object({
	event: string(),
	commit_id: maybe(string()),
	created_at: maybe(time),
	source: maybe(object({ issue: maybe(object({
		number: int(),
		html_url: maybe(address)
	})) }))
});
/** A comment of an issue. */
const commentPayload = object({
	body: maybe(string()),
	user: maybe(accountPayload)
});
// src/github/read-repository.ts
/** A repository, also under a name that it had before: its own `full_name` says what it is called now. */
async function readRepository(reader, { owner, repo }, etag = null) {
	const answer = await reader.one({
		name: "repository",
		parameters: {
			owner,
			repo
		},
		etag
	}, repositoryPayload);
	const place = answer.is === "moved" ? placeOf(answer.to) : null;
	if (place === null) return answer;
	const parameters = { repository_id: place.repositoryId };
	return reader.one({
		name: "repositoryById",
		parameters,
		etag
	}, repositoryPayload);
}
/** An issue at the place that a `moved` answer names: in another repository, with another number. */
async function readMovedIssue(reader, to) {
	const place = placeOf(to);
	if (place === null || place.number === null) return { is: "missing" };
	const parameters = {
		repository_id: place.repositoryId,
		issue_number: place.number
	};
	return reader.one({
		name: "issueById",
		parameters
	}, issuePayload);
}
/** The numbers in the address that GitHub leads on to; null for any other address. */
function placeOf(address) {
	const found = /\/repositories\/(?<id>\d{1,15})(?:\/issues\/(?<number>\d{1,9}))?(?:[?#]|$)/.exec(address)?.groups;
	if (found === void 0) return null;
	const { id, number } = found;
	return {
		repositoryId: Number(id),
		number: number === void 0 ? null : Number(number)
	};
}
// src/sync/adopt-repo.ts
/** Takes the Repo that somebody made of a repository by hand, or a Task brought, for the one that a sync would make, so that there are never two. */
async function adoptRepo(origins, objects, repository, where) {
	const origin = repositoryOrigin(where);
	if (origins.idOf("Repo", origin) !== null) return;
	const found = (await objects.all("Repo")).find(({ object }) => object !== null && isOf$1(object, repository, origin));
	if (found !== void 0) origins.adopt("Repo", origin, found.id);
}
function isOf$1({ source, slug }, repository, origin) {
	const bound = source.system === "task" ? null : source.external_id ?? null;
	if (bound !== null) return bound === origin;
	const isSame = (url) => plain$2(url) === plain$2(repository.html_url);
	return isSame(source.url ?? "") || slug.toLowerCase() === repository.full_name.toLowerCase();
}
/** An address without what does not tell one repository from another. */
function plain$2(url) {
	return url.toLowerCase().replace(/\.git$|\/$/, "");
}
// src/github/merge-lists.ts
/** What tells an item of a list from the others, whatever else it says: a text itself, an Actor's id, an object's id, a check's name. */
function keyOf(item) {
	if (!isMapping(item)) return JSON.stringify(item);
	const { actor_id: actor, kind, id, name } = item;
	if (typeof actor === "string") return `actor ${actor}`;
	if (typeof id === "string") return `${typeof kind === "string" ? kind : ""} ${id}`;
	return typeof name === "string" ? `name ${name}` : JSON.stringify(item);
}
/**
* Merges lists without order, which stay in the order they have; where something changes and all of it comes to what GitHub has, in
* GitHub's. `base` tells whether GitHub had a key at the last sync; null where that is not known, and then nothing is taken off.
*/
function mergeSets(base, current, mapped) {
	const theirs = new Map(mapped.map((item) => [keyOf(item), item]));
	const ours = new Set(current.map(keyOf));
	const had = base ?? (() => false);
	const merged = [...current.flatMap((item) => {
		const theirItem = theirs.get(keyOf(item));
		if (theirItem !== void 0) return [theirItem];
		return had(keyOf(item)) ? [] : [item];
	}), ...mapped.filter((item) => !ours.has(keyOf(item)) && !had(keyOf(item)))];
	const isChanged = merged.length !== current.length || merged.some((item) => !ours.has(keyOf(item)));
	const isTheirs = merged.length === theirs.size && merged.every((item) => theirs.has(keyOf(item)));
	return isChanged && isTheirs ? [...theirs.values()] : merged;
}
/** Merges lists of which nothing is ever taken off. */
function appendItems(current, mapped) {
	const ours = new Set(current.map(keyOf));
	return [...current, ...mapped.filter((item) => !ours.has(keyOf(item)))];
}
/** Merges checks by name. One of GitHub's that it names no more was made of something else, and is unverified. */
function mergeChecks(base, current, mapped) {
	const theirs = new Map(mapped.map((check) => [keyOf(check), check]));
	return appendItems(current.map((check) => {
		const isVoid = !theirs.has(keyOf(check)) && base?.(keyOf(check)) === true && isMapping(check);
		return theirs.get(keyOf(check)) ?? (isVoid ? {
			...check,
			status: "unverified"
		} : check);
	}), mapped);
}
// src/github/draft.ts
/** A draft of the members of a valid object; they may come in any order, and with members that say the default. */
function draftOf(kind, id, externalId, members) {
	return {
		kind,
		id,
		externalId,
		value: canonicalValue(kind, {
			kind,
			id,
			...jsonOf$3(members)
		})
	};
}
/** An object's value with its members in the spec's order and without those that say what absent says. */
function canonicalValue(kind, value) {
	const bare = structuredClone(value);
	for (const path of redundantMembers(kind, bare)) remove(bare, path);
	return inSpecOrder(kind, bare);
}
function jsonOf$3(members) {
	const value = JSON.parse(JSON.stringify(members));
	return isMapping(value) ? value : {};
}
function remove(value, [step = "", ...rest]) {
	const child = Array.isArray(value) ? value[Number(step)] : isMapping(value) ? value[step] : void 0;
	if (rest.length > 0 && child !== void 0) return remove(child, rest);
	if (isMapping(value)) Reflect.deleteProperty(value, step);
}
// src/github/nameless.ts
const addresses = /* @__PURE__ */ new Set([
	"url",
	"uri",
	"evidence_uri"
]);
const inRepository = /^https?:\/\/[^/\s]+\/[^/\s]+\/[^/\s]+(?=\/(?:issues|pull|actions|commit|runs)\/)/;
/**
* An object without the name of the repository that GitHub puts into every address: a renamed one changes no Issue, Run or
* Artifact, and the old addresses lead to the new. Texts that people wrote, and relations to other repositories, stay whole.
*/
function nameless(value) {
	return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, memberOf(name, member)]));
}
function memberOf(name, member) {
	if (typeof member === "string") {
		if (addresses.has(name)) return member.replace(inRepository, "");
		return name === "repository" ? "" : member;
	}
	if (name === "unresolved") return member;
	if (Array.isArray(member)) return member.map((item) => isMapping(item) ? nameless(item) : item);
	return isMapping(member) ? nameless(member) : member;
}
// src/github/ownership.ts
function owned(policy, ...paths) {
	return paths.map((path) => ({
		path: path.split("."),
		policy
	}));
}
function origin(name) {
	return {
		path: ["meta", `github/${name}`],
		policy: "mirror"
	};
}
/** The fields of each kind that GitHub has a say in. Every other field is CWOM's alone, and no sync touches it. */
const ownership = {
	Repo: [
		...owned("merge", "name", "default_branch", "visibility"),
		...owned("once", "slug", "created_at"),
		...owned("mirror", "source"),
		...owned("set", "owners", "links", "tags"),
		origin("repository")
	],
	Issue: [
		...owned("once", "repo", "created_at"),
		...owned("merge", "title", "description", "type", "priority", "status", "relationships.parent"),
		...owned("set", "assignees", "relationships.blocked_by", "relationships.duplicates", "tags"),
		...owned("seed", "acceptance.criteria"),
		origin("issue")
	],
	Run: [
		...owned("once", "for_issue", "repo", "mode", "created_at"),
		...owned("merge", "status", "executor", "telemetry", "cost.compute_s", "outputs.result_summary", "failure"),
		...owned("seed", "plan.steps"),
		...owned("append", "outputs.artifacts"),
		origin("pull_request"),
		origin("workflow_run")
	],
	Artifact: [
		...owned("once", "produced_by", "for_issue", "type", "created_at"),
		...owned("merge", "title", "uri", "digest", "media_type", "size_bytes", "preview", "verification.status"),
		...owned("checks", "verification.checks"),
		...owned("set", "tags"),
		origin("pull_request"),
		origin("commit"),
		origin("artifact")
	]
};
// src/github/merge-synced.ts
/**
* Merges what GitHub says now into an object, field by field and three ways. `base` is what the last sync left, null for
* none; `current` is the object as it stands, null where it does not. Fields that CWOM owns stay as they are.
*/
function mergeSynced(draft, base, current) {
	const { kind, value: mapped, untold = [] } = draft;
	const theirs = effective(kind, mapped);
	if (current === null) {
		const isDeletedHere = base !== null;
		return {
			value: isDeletedHere ? null : mapped,
			base: baseOf(kind, theirs),
			conflicts: [],
			isDeletedHere
		};
	}
	const ours = effective(kind, current);
	const merged = structuredClone(current);
	const conflicts = [];
	for (const field of ownership[kind].filter((one) => !untold.includes(nameOf$1(one)))) {
		const sides = {
			base: base?.[nameOf$1(field)] ?? null,
			ours: at(ours, field),
			theirs: at(theirs, field)
		};
		if (isConflict(field, sides)) {
			conflicts.push({
				field: nameOf$1(field),
				ours: sides.ours,
				theirs: sides.theirs
			});
			continue;
		}
		const result = mergeField(field, sides);
		if (!isDeepStrictEqual(result, sides.ours)) put(merged, field.path, result);
	}
	const result = effective(kind, merged);
	const isSame = isDeepStrictEqual(result, ours);
	const isRenamed = !isSame && base !== null && kind !== "Repo" && isDeepStrictEqual(nameless(result), nameless(ours));
	const late = isRenamed ? ownership[kind].filter((field) => !isDeepStrictEqual(at(result, field), at(ours, field))) : [];
	const kept = [
		...untold,
		...conflicts.map(({ field }) => field),
		...late.map(nameOf$1)
	];
	const next = {
		...baseOf(kind, theirs),
		...keptBase(kept, base)
	};
	if (isRenamed) return {
		value: null,
		base: next,
		conflicts,
		isDeletedHere: false
	};
	return {
		value: isSame ? null : canonicalValue(kind, withLaterUpdate(merged, mapped)),
		base: next,
		conflicts,
		isDeletedHere: false
	};
}
/** What the next sync is to compare an object with that was just made of GitHub's side alone. */
function baseOf(kind, value) {
	const full = effective(kind, value);
	const fields = ownership[kind].filter(({ policy }) => [
		"merge",
		"set",
		"seed",
		"checks"
	].includes(policy));
	return Object.fromEntries(fields.map((field) => [nameOf$1(field), baseValue(field, at(full, field))]));
}
function isConflict({ policy }, { base, ours, theirs }) {
	if (policy !== "merge" || base === null || isDeepStrictEqual(ours, theirs)) return false;
	return base !== hashOf$1(ours) && base !== hashOf$1(theirs);
}
function mergeField({ policy }, { base, ours, theirs }) {
	const had = Array.isArray(base) ? (key) => base.includes(hashOf$1(key)) : null;
	const isAsBefore = base === hashOf$1(ours);
	switch (policy) {
		case "mirror": return theirs ?? ours;
		case "once": return ours ?? theirs;
		case "set": return mergeSets(had, listOf(ours), listOf(theirs));
		case "append": return appendItems(listOf(ours), listOf(theirs));
		case "checks": return mergeChecks(had, listOf(ours), listOf(theirs));
		case "seed": return isAsBefore || base === null && isNothing(ours) ? theirs : ours;
		case "merge": return base === null || isAsBefore ? theirs : ours;
	}
}
function isNothing(value) {
	return value === null || value === "" || Array.isArray(value) && value.length === 0;
}
function baseValue({ policy }, value) {
	return policy === "set" || policy === "checks" ? listOf(value).map((item) => hashOf$1(keyOf(item))) : hashOf$1(value);
}
function keptBase(fields, base) {
	const kept = fields.flatMap((field) => {
		const value = base?.[field];
		return value === void 0 ? [] : [[field, value]];
	});
	return Object.fromEntries(kept);
}
/** The object with its defaults, so that absent and default compare alike; as it stands where it is not valid. */
function effective(kind, value) {
	const { object } = readObject(kind, value);
	const full = object === null ? value : JSON.parse(JSON.stringify(object));
	return isMapping(full) ? full : value;
}
/** GitHub counts a comment as an update: the time moves only along with something else. */
function withLaterUpdate(merged, mapped) {
	const [ours, theirs] = [merged["updated_at"], mapped["updated_at"]];
	if (typeof theirs !== "string") return merged;
	return typeof ours !== "string" || !(Date.parse(ours) > Date.parse(theirs)) ? {
		...merged,
		updated_at: theirs
	} : merged;
}
function nameOf$1({ path }) {
	return path.join(".");
}
function at(value, { path }) {
	let member = value;
	for (const step of path) member = isMapping(member) && Object.hasOwn(member, step) ? member[step] ?? null : null;
	return member;
}
function put(value, [step = "", ...rest], member) {
	if (rest.length === 0) {
		value[step] = member;
		return;
	}
	const inner = value[step];
	const next = isMapping(inner) ? inner : {};
	value[step] = next;
	put(next, rest, member);
}
function listOf(value) {
	return Array.isArray(value) ? value : [];
}
/** A value as a base holds it, in 72 bits: enough to tell a change, short enough for a file of thousands. */
function hashOf$1(value) {
	return createHash("sha256").update(canonicalText({ value })).digest("base64url").slice(0, 12);
}
// src/github/clean-text.ts
/**
* Somebody's text as an object may hold it: line ends are LF, characters that no file may hold are written `<U+202E>`,
* what looks like a secret is taken out, and what is longer than `limit` characters is cut and says so. Nothing else changes.
*/
function cleanText(text, limit = textLimit) {
	const clean = withoutSecrets(showForbidden(text.replace(/\r\n?/g, "\n")));
	if (clean.length <= limit) return clean;
	const length = countCharacters(clean);
	return length <= limit ? clean : cut(clean, limit, `\n\n(cut here: the text on GitHub has ${length} characters)`);
}
/** The same for a name or title: one line, outer and repeated white space taken out, empty where nothing of it can be seen. */
function cleanLine(text, limit = 512) {
	const line = withoutSecrets(showForbidden(text.replace(/\s+/gu, " ").trim()));
	if (!/[^\s\p{Cf}\p{Mn}\p{Cc}\u115f\u1160\u2800\u3164\uffa0]/u.test(line)) return "";
	return countCharacters(line) <= limit ? line : cut(line, limit, "…");
}
/** The same for a member of meta: undefined, so that it is left out, where there is nothing to say. */
function wordOf(text) {
	return cleanLine(text ?? "") || void 0;
}
function cut(text, limit, note) {
	const characters = Array.from(text);
	const kept = (length) => characters.slice(0, Math.max(0, length)).join("");
	let length = limit - countCharacters(note);
	while (secretIn(kept(length)) !== null) length -= 512;
	return kept(length) + note;
}
// src/github/issue-marker.ts
const marker = /<!-- cwom:issue (?<id>[\w.-]{1,128}) (?<nonce>[\w-]{16,64}) -->/g;
/** The body of an issue for a description: invisible behind it, whose it is. */
function bodyOf(description, made) {
	if (made === null) return description;
	const line = `<!-- cwom:issue ${made.id} ${made.nonce} -->`;
	return description === "" ? line : `${description}\n\n${line}`;
}
/** Every marker in a body. Anybody may have written one: it proves nothing without its nonce. */
function markersIn(body) {
	return [...body.matchAll(marker)].flatMap(({ groups }) => {
		const { id, nonce } = groups ?? {};
		return id === void 0 || nonce === void 0 ? [] : [{
			id,
			nonce
		}];
	});
}
/** A body, its line ends LF, without the first marker of an Issue: the description that it was made of, wherever somebody wrote on. */
function withoutMarker(body, id) {
	const text = body.replace(/\r\n?/g, "\n");
	const own = markersIn(text).find((found) => found.id === id);
	if (own === void 0) return text;
	const line = bodyOf("", own);
	const at = text.indexOf(line);
	return text.slice(0, at).replace(/\n{1,2}$/, "") + text.slice(at + line.length);
}
/** What a store keeps of a nonce, until the issue is known: it lets nobody guess it. */
function nonceHash(nonce) {
	return createHash("sha256").update(nonce).digest("hex");
}
/** What of an Issue GitHub does not have yet. */
function outgoingOf(given, places) {
	const isWanted = (field) => given.fields.includes(field);
	const told = patchFields.filter(isWanted).map((field) => ({
		field,
		...tellers[field](given, places)
	}));
	const parent = isWanted("relationships.parent") ? parentFor(given, places) : nothing$1;
	const blockers = isWanted("relationships.blocked_by") ? blockersFor(given, places) : {
		add: [],
		remove: []
	};
	return {
		patch: Object.assign({}, ...told.map(({ patch }) => patch)),
		parent: parent.move ?? null,
		blockers,
		fields: [
			...told.flatMap(({ field, patch }) => Object.keys(patch).length > 0 ? [field] : []),
			...parent.move === void 0 ? [] : ["relationships.parent"],
			...blockers.add.length + blockers.remove.length > 0 ? ["relationships.blocked_by"] : []
		],
		left: [...told, {
			field: "relationships.parent",
			...parent
		}].flatMap(({ field, why }) => why === void 0 ? [] : [{
			field,
			why
		}])
	};
}
/** Whether GitHub has an issue of a status open or closed; null for a status that says nothing of it. */
function stateOf(status) {
	if (status === "failed") return null;
	return status === "done" || status === "canceled" ? "closed" : "open";
}
/** The labels that tags come to, given those that an issue has: the same name in another case is the same label. */
function labelsOf(tags, current) {
	const wanted = new Set(tags.map(plain$1));
	const kept = current.filter((label) => wanted.has(plain$1(label)) || cleanLine(label) === "");
	const there = new Set(kept.map(plain$1));
	const added = tags.filter((tag) => tag.length <= 50 && !there.has(plain$1(tag)));
	return [...kept, ...new Map(added.map((tag) => [plain$1(tag), tag])).values()];
}
const patchFields = [
	"title",
	"description",
	"status",
	"tags",
	"assignees"
];
const nothing$1 = {};
const tellers = {
	title({ ours, theirs }) {
		if (cleanLine(ours.title) === theirs.title) return { patch: {} };
		if (ours.title.length > 256) return staying(`GitHub takes titles of up to 256 characters`);
		return secretIn(ours.title) === null ? { patch: { title: ours.title } } : staying(secretWords);
	},
	description({ ours, theirs, input: { issue } }) {
		if (ours.description === theirs.description) return { patch: {} };
		const raw = issue.body ?? "";
		const text = withoutMarker(raw, ours.id);
		if (cleanText(text) !== text) return staying("what stands on GitHub is more than came over; change it there");
		if (secretIn(ours.description) !== null) return staying(secretWords);
		const body = bodyOf(ours.description, ownMarker(raw, ours.id));
		return { patch: body === raw.replace(/\r\n?/g, "\n") ? {} : { body } };
	},
	status({ ours, theirs }) {
		const [state, there] = [stateOf(ours.status), stateOf(theirs.status)];
		if (state === null || state === there) return { patch: {} };
		if (state === "open") return { patch: { state } };
		return { patch: {
			state,
			state_reason: ours.status === "done" ? "completed" : "not_planned"
		} };
	},
	tags({ ours, input: { issue } }) {
		const labels = labelsOf(ours.tags, issue.labels);
		const isSame = labels.length === issue.labels.length && labels.every((label) => issue.labels.includes(label));
		const long = ours.tags.filter((tag) => tag.length > 50);
		return {
			patch: isSame ? {} : { labels },
			...long.length === 0 ? {} : { why: `GitHub takes labels of up to 50 characters` }
		};
	},
	assignees({ ours, theirs, input: { issue }, logins }, places) {
		const accounts = (issueOf) => issueOf.assignees.flatMap((actor) => places.accountOf(actor) ?? []);
		const [wanted, there] = [accounts(ours), accounts(theirs)];
		const off = new Set(there.filter((id) => !wanted.includes(id)));
		const added = wanted.filter((id) => !there.includes(id));
		const names = added.flatMap((id) => logins.get(id) ?? []);
		const why = `the login of account ${added.filter((id) => !logins.has(id)).join(", ")} is not known`;
		const unknown = names.length === added.length ? {} : { why };
		if (off.size + names.length === 0) return {
			patch: {},
			...unknown
		};
		return {
			patch: { assignees: [...issue.assignees.filter(({ id }) => !off.has(id)).map(({ login }) => login), ...names] },
			...unknown
		};
	}
};
/** Why a text stays here. */
const secretWords = "it seems to hold a secret";
function staying(why) {
	return {
		patch: {},
		why
	};
}
/** A parent elsewhere is none that anybody here can have taken off. */
function parentFor({ ours, theirs, input }, { numberOf }) {
	const [wanted, there] = [ours.relationships.parent ?? null, theirs.relationships.parent ?? null];
	if (wanted?.id === there?.id) return nothing$1;
	const to = wanted === null ? null : numberOf(wanted.id);
	if (wanted !== null && to === null) return nothing$1;
	if (there === null && input.issue.parent_issue_url !== null) return { why: "it has a parent on GitHub that is none of this store" };
	return { move: {
		from: input.parent?.number ?? null,
		to
	} };
}
function blockersFor({ ours, theirs, input }, { numberOf }) {
	const numbers = (issueOf) => issueOf.relationships.blocked_by.flatMap(({ id }) => numberOf(id) ?? []);
	const [wanted, there] = [numbers(ours), numbers(theirs)];
	const off = new Set(there.filter((number) => !wanted.includes(number)));
	return {
		add: wanted.filter((number) => !there.includes(number) && number !== input.issue.number),
		remove: input.blockedBy.filter((row) => off.has(row.number) && folderOf(row) === folderOf(input.issue))
	};
}
/** Address of all issues of the repository that an issue is of. */
function folderOf({ html_url: page }) {
	return page.replace(/\/[^/]+$/, "").toLowerCase();
}
function ownMarker(body, id) {
	return markersIn(body).find((found) => found.id === id) ?? null;
}
/** GitHub tells names of labels apart without regard to case. */
function plain$1(label) {
	return cleanLine(label).toLowerCase();
}
// src/github/local-changes.ts
/** What was changed here since GitHub said what it has; nothing is asked to tell. */
function localChanges({ issue, base, unsent }, places) {
	const mine = baseOf("Issue", JSON.parse(JSON.stringify(issue)));
	const { parent, blocked_by: blockers } = issue.relationships;
	const isPlaced = ({ id }) => places.numberOf(id) !== null;
	const differs = {
		title: mine["title"] !== base["title"],
		description: mine["description"] !== base["description"],
		status: isOtherState(issue.status, base["status"]),
		tags: differ(issue.tags.filter((tag) => tag.length <= 50), mine["tags"], base["tags"]),
		assignees: differ(issue.assignees.filter((actor) => places.accountOf(actor) !== null), mine["assignees"], base["assignees"]),
		"relationships.parent": mine["relationships.parent"] !== base["relationships.parent"] && (parent === null || parent === void 0 || isPlaced(parent)),
		"relationships.blocked_by": differ(blockers.filter(isPlaced), mine["relationships.blocked_by"], base["relationships.blocked_by"])
	};
	const fields = outgoingFields.filter((field) => differs[field]);
	const isUnsent = (field) => unsent[field] === fieldHash(mine, field);
	return {
		changed: fields.filter((field) => !isUnsent(field)),
		unsent: fields.filter(isUnsent)
	};
}
/** The fields that go out, in the order in which they are told. */
const outgoingFields = [
	"title",
	"description",
	"status",
	"tags",
	"assignees",
	"relationships.parent",
	"relationships.blocked_by"
];
/** One hash of a field as an object has it, whatever the order of a list. */
function fieldHash(base, field) {
	const value = base[field] ?? "";
	return hashOf$1(typeof value === "string" ? value : [...value].toSorted());
}
function isOtherState(status, base) {
	const known = statuses.find((candidate) => hashOf$1(candidate) === base);
	const [ours, theirs] = [stateOf(status), known === void 0 ? null : stateOf(known)];
	return ours !== null && theirs !== null && ours !== theirs;
}
/** Whether a list has something more that can be sent, or something less. */
function differ(sendable, mine, base) {
	if (!Array.isArray(mine) || !Array.isArray(base)) return false;
	return sendable.some((item) => !base.includes(hashOf$1(keyOf(JSON.parse(JSON.stringify(item)))))) || base.some((key) => !mine.includes(key));
}
// src/github/decision.ts
/** A decision beyond doubt. */
function decided(value, by, from) {
	return {
		value,
		by,
		from,
		note: null
	};
}
/** The entry of a map from names to values, compared without case; null for none. */
function byName(map, name) {
	const wanted = name.trim().toLowerCase();
	const found = Object.entries(map).find(([key]) => key.trim().toLowerCase() === wanted);
	return found === void 0 ? null : found[1];
}
/** The words of a label, small: `kind/Bug-report` has `kind`, `bug` and `report`; none where it says that something lacks. */
function wordsOf(label) {
	const words = label.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	return /^(?:needs?|no|not|missing|wont|without)$/.test(words[0] ?? "") ? [] : words;
}
/** Names in quotes, for a decision's words. */
function quoted(names) {
	return names.map((name) => JSON.stringify(name)).join(", ");
}
// src/github/issue-priority.ts
const wordPriorities = /* @__PURE__ */ new Map([
	["critical", "P0"],
	["urgent", "P0"],
	["high", "P1"],
	["medium", "P2"],
	["normal", "P2"],
	["low", "P3"]
]);
/** The priority of an Issue: by the issue field of that name, else by labels, of which the most severe counts, else the default. */
function decidePriority(given, settings) {
	const name = settings.fields.priority.toLowerCase();
	const field = given.issue_field_values.find((value) => value.issue_field_name?.toLowerCase() === name);
	const text = field?.single_select_option?.name ?? field?.value ?? null;
	const value = text === null ? null : priorityBy(String(text), settings);
	if (value !== null) return decided(value, "field", `its field ${quoted([settings.fields.priority])}: ${quoted([String(text)])}`);
	const found = given.labels.flatMap((label) => {
		const priority = byName(settings.labels.priority, label) ?? labelled(label);
		return priority === null ? [] : [{
			label,
			priority
		}];
	});
	const [first, ...others] = found.toSorted((a, b) => a.priority < b.priority ? -1 : 1);
	if (first === void 0) return decided(settings.default_priority, "default", "the default");
	const labels = quoted(found.map(({ label }) => label));
	const differs = others.some(({ priority }) => priority !== first.priority);
	const note = `the labels ${labels} say different priorities, ${first.priority} was taken`;
	return {
		value: first.priority,
		by: "label",
		from: `the label ${quoted([first.label])}`,
		note: differs ? note : null
	};
}
/** What an option of the field is called: a word, or `P1` at the start of it. */
function priorityBy(text, settings) {
	return byName(settings.labels.priority, text) ?? plain(text);
}
function labelled(label) {
	const spoken = /^(?:priority|prio)\s{0,2}[:/ -]\s{0,2}(?<rest>\S.*)$/i.exec(label.trim())?.groups?.["rest"];
	return spoken === void 0 ? exact(label) : plain(spoken);
}
function plain(text) {
	const [word = ""] = text.trim().toLowerCase().split(/[^a-z0-9]/, 1);
	return exact(word) ?? wordPriorities.get(word) ?? null;
}
function exact(text) {
	return priorities.find((priority) => priority === text.trim().toUpperCase()) ?? null;
}
// src/github/issue-relations.ts
/** The relations of an issue. An issue of another repository, or one that is not known here, stays an address. */
function relationsOf({ issue, parent, blockedBy, comments }, mapping) {
	const unresolved = [];
	const resolve = (relation, other) => {
		const ref = isOurs(other, mapping) && other.number !== issue.number ? knownIssue(mapping, other.number) : null;
		if (ref !== null) return [ref];
		unresolved.push({
			relation,
			url: other.html_url
		});
		return [];
	};
	const parents = parent === null ? unread(issue, unresolved) : resolve("parent", parent);
	const waits = blockedBy.flatMap((other) => resolve("blocked_by", other));
	return {
		parent: parents[0] ?? null,
		blockedBy: unique(waits),
		duplicates: issue.state_reason === "duplicate" ? originals(issue, comments, mapping) : [],
		unresolved
	};
}
/** A parent that could not be read is known by its address in the API alone. */
function unread(issue, unresolved) {
	if (issue.parent_issue_url !== null) unresolved.push({
		relation: "parent",
		url: issue.parent_issue_url
	});
	return [];
}
/** Whether an issue is one of the repository that is mapped. */
function isOurs({ repository_url: api, html_url: page }, { repository }) {
	return (api ?? page.replace(/\/(?:issues|pull)\/\d+$/, "")).toLowerCase().endsWith(`/${repository.fullName.toLowerCase()}`);
}
/** GitHub says of a duplicate what it duplicates in the comment that closed it, and nowhere else in REST. */
function originals(issue, comments, mapping) {
	return unique(duplicatedNumbers(issue, comments).flatMap((number) => knownIssue(mapping, number) ?? [])).slice(-1);
}
/** Numbers of the issues that an issue is said to duplicate. */
function duplicatedNumbers(issue, comments) {
	return [issue.body, ...comments.map(({ body }) => body)].map((body) => Number(/^\s{0,20}duplicate of #(?<number>\d{1,9})\b/im.exec(body ?? "")?.groups?.["number"] ?? "0")).filter((number) => number !== 0 && number !== issue.number);
}
function unique(refs) {
	return [...new Map(refs.map((ref) => [ref.id, ref])).values()];
}
// src/github/issue-status.ts
const prefix = /^(?:status|state)\s{0,2}[:/ -]\s{0,2}/i;
const blocked = /^blocked\b/i;
const running = /^(?:in[ -]?progress|wip|doing|working|started)$/i;
const ready = /^(?:ready|todo|to[ -]do)\b/i;
/** The status of an Issue. Closed always wins, and an Issue never becomes failed: it is intent, not execution. */
function decideStatus({ issue, isDiscussion, hasOpenPullRequest }, settings) {
	if (isDiscussion) return decided("canceled", "state", "its conversion to a discussion");
	if (issue.state === "closed") return closed(issue.state_reason);
	const waits = issue.issue_dependencies_summary?.blocked_by ?? 0;
	if (waits > 0) return decided("blocked", "relation", `${waits} open ${waits === 1 ? "issue" : "issues"} that it waits for`);
	const named = issue.labels.map((label) => ({
		label,
		status: statusBy(label, settings)
	}));
	const labelled = (status) => named.find((entry) => entry.status === status)?.label ?? null;
	for (const status of ["blocked", "running"]) {
		const label = labelled(status);
		if (label !== null) return decided(status, "label", `the label ${quoted([label])}`);
	}
	if (hasOpenPullRequest) return decided("running", "relation", "an open pull request that is to close it");
	const label = labelled("ready");
	if (label !== null) return decided("ready", "label", `the label ${quoted([label])}`);
	return unlessUnknown(issue.state);
}
function closed(reason) {
	switch (reason) {
		case "not_planned":
		case "duplicate": return decided("canceled", "state", `closed as ${reason}`);
		case "completed":
		case null: return decided("done", "state", reason === null ? "closed" : "closed as completed");
		default: return {
			value: "done",
			by: "state",
			from: "closed",
			note: `the reason ${quoted([reason])} for closing is not known`
		};
	}
}
function statusBy(label, settings) {
	const set = byName(settings.labels.status, label);
	if (set !== null) return set;
	const rest = label.trim().replace(prefix, "");
	if (blocked.test(rest)) return "blocked";
	if (running.test(rest)) return "running";
	return ready.test(rest) ? "ready" : null;
}
function unlessUnknown(state) {
	const note = state === "open" ? null : `the state ${quoted([state])} is not known`;
	return {
		value: "planned",
		by: "state",
		from: state === "open" ? "open" : "the default",
		note
	};
}
// src/github/issue-type.ts
/** Names of issue types that an organisation starts with. */
const typeNames = {
	Bug: "bug",
	Feature: "feature",
	Task: "chore"
};
/** Words of labels, from the type that says most about the work to the one that says least. */
const labelWords = [
	["incident", ["incident", "outage"]],
	["bug", [
		"bug",
		"bugs",
		"defect",
		"regression",
		"bugfix"
	]],
	["feature", [
		"feature",
		"features",
		"enhancement"
	]],
	["doc", [
		"doc",
		"docs",
		"documentation",
		"editorial"
	]],
	["research", [
		"question",
		"research",
		"design",
		"investigation",
		"spike"
	]],
	["ops", [
		"ops",
		"infra",
		"infrastructure",
		"ci",
		"deployment"
	]],
	["chore", [
		"chore",
		"refactor",
		"refactoring",
		"test",
		"tests",
		"testing",
		"deps",
		"dependencies",
		"cleanup"
	]]
];
/** The type of an Issue: by GitHub's issue type, else by its labels, else the default. The settings' names come first. */
function decideType({ type, labels }, settings) {
	const typed = type === null ? null : typeByName(type.name, settings);
	if (typed !== null) return decided(typed, "type", `its type ${quoted([type?.name ?? ""])}`);
	const found = labels.flatMap((label) => {
		const value = typeByLabel(label, settings);
		return value === null ? [] : [{
			label,
			value
		}];
	});
	const rank = (value) => labelWords.findIndex(([known]) => known === value);
	const [first, ...others] = found.toSorted((a, b) => rank(a.value) - rank(b.value));
	if (first === void 0) return decided(settings.default_type, "default", "the default");
	const from = `the label ${quoted([first.label])}`;
	const other = others.find(({ value }) => value !== first.value);
	const note = `the labels ${quoted([first.label, other?.label ?? ""])} say different types, ${first.value} was taken`;
	return {
		value: first.value,
		by: "label",
		from,
		note: other === void 0 ? null : note
	};
}
function typeByName(name, settings) {
	return byName(settings.types, name) ?? byName(typeNames, name) ?? issueTypes.find((type) => type === name.trim().toLowerCase()) ?? null;
}
function typeByLabel(label, settings) {
	const set = byName(settings.labels.type, label);
	if (set !== null) return set;
	const words = wordsOf(label);
	return labelWords.find(([, keys]) => keys.some((key) => words.includes(key)))?.[0] ?? null;
}
// src/github/map-actor.ts
/** The accounts of well-known coding agents that GitHub calls bots, by their numbers on github.com. */
const knownAgents = /* @__PURE__ */ new Set([
	198982749,
	209825114,
	199175422,
	158243242
]);
/** An account as an Actor, by its number: logins change. Null, as GitHub sends it for what is gone, is a system called unknown. */
function mapActor(account, where) {
	if (account === null) return {
		actor_kind: "system",
		actor_id: `${where.host}/unknown`,
		display: "unknown"
	};
	const { id, login } = account;
	return {
		actor_kind: kindOf(account, where),
		actor_id: `${where.host}/user/${id}`,
		display: cleanLine(login) || `user ${id}`
	};
}
function kindOf({ id, type }, { host, settings }) {
	if (settings.agents.includes(id)) return "agent";
	if (settings.systems.includes(id)) return "system";
	if (type === "Organization") return "system";
	if (type !== "Bot") return "human";
	return host === "github.com" && knownAgents.has(id) ? "agent" : "system";
}
// src/github/tags.ts
/** Names of labels as tags: each once, none empty. */
function tagsOf(names) {
	return [...new Set(names.map((name) => cleanLine(name)))].filter((name) => name !== "");
}
// src/github/task-list.ts
const heading = /^ {0,3}#{1,6}[ \t](?<text>[^]*)$/;
const bold = /^ {0,3}\*\*(?<text>[^*]+)\*\*:?\s*$/;
const item = /^\s*(?:[-*+]|\d{1,9}[.)])\s+\[[ xX]\]\s+(?<text>\S.*)$/;
const fence = /^ {0,3}(?<mark>`{3,}|~{3,})/;
const about$1 = /acceptance|done when|definition of done/i;
/** More than this is no list that anybody checks, and the text stands in the description already. */
const most = 200;
const mostCharacters = 16e3;
/** The items of the task lists under headings about acceptance, done or not; nothing of fenced code. */
function acceptanceCriteria(body) {
	const criteria = [];
	let isInside = false;
	let open = null;
	let left = mostCharacters;
	for (const line of body.split(/\r\n?|\n/)) {
		const mark = fence.exec(line)?.groups?.["mark"] ?? null;
		if (open !== null) {
			if (mark?.startsWith(open) === true) open = null;
			continue;
		}
		if (mark !== null) {
			open = mark;
			continue;
		}
		const title = (heading.exec(line) ?? bold.exec(line))?.groups?.["text"];
		if (title !== void 0) isInside = about$1.test(title);
		const text = isInside ? item.exec(line)?.groups?.["text"] : void 0;
		const criterion = text === void 0 ? "" : cleanLine(text, summaryLimit);
		if (criterion === "" || criteria.length === most || criterion.length > left) continue;
		criteria.push(criterion);
		left -= criterion.length;
	}
	return criteria;
}
// src/github/times.ts
/** The later of two times; GitHub sometimes says that a thing ended, or was updated, before it began. */
function laterOf(first, second) {
	return second === null || Date.parse(second) < Date.parse(first) ? first : second;
}
/** Seconds from one time to another. */
function secondsBetween(start, end) {
	return Math.round((Date.parse(end) - Date.parse(start)) / 1e3);
}
// src/github/map-issue.ts
/** An issue alone, as a list sends it. */
function bareIssue(issue) {
	return {
		issue,
		parent: null,
		blockedBy: [],
		comments: [],
		timeline: [],
		hasOpenPullRequest: false,
		previous: []
	};
}
/** Decides what GitHub leaves open: type, priority, status, relations and acceptance. */
function decideIssue(input, mapping) {
	const { issue, timeline, hasOpenPullRequest } = input;
	const isDiscussion = timeline.some(({ event }) => event === "converted_to_discussion");
	return {
		type: decideType(issue, mapping.settings),
		priority: decidePriority(issue, mapping.settings),
		status: decideStatus({
			issue,
			isDiscussion,
			hasOpenPullRequest
		}, mapping.settings),
		relations: relationsOf(input, mapping),
		criteria: acceptanceCriteria(issue.body ?? "")
	};
}
/** An issue as an Issue. Its text is a description, never an instruction. */
function mapIssue(input, mapping) {
	const { issue } = input;
	const decisions = decideIssue(input, mapping);
	const { type, priority, status, relations, criteria } = decisions;
	const externalId = issueOrigin(mapping, issue.number);
	const id = idOf(mapping, "Issue", externalId, issue.created_at);
	const draft = draftOf("Issue", id, externalId, {
		repo: repoRef(mapping),
		title: cleanLine(issue.title) || `(untitled #${issue.number})`,
		description: cleanText(withoutMarker(issue.body ?? "", id)),
		type: type.value,
		priority: priority.value,
		status: status.value,
		assignees: issue.assignees.map((account) => mapActor(account, mapping)),
		acceptance: { criteria },
		relationships: {
			parent: relations.parent ?? void 0,
			blocked_by: relations.blockedBy,
			duplicates: relations.duplicates
		},
		tags: tagsOf(issue.labels),
		meta: { "github/issue": originOf$3(input, decisions, mapping) },
		created_at: issue.created_at,
		updated_at: laterOf(issue.created_at, issue.updated_at)
	});
	const notes = [
		type,
		priority,
		status
	].flatMap(({ note }) => note === null ? [] : [note]);
	return {
		drafts: [draft],
		notes: notes.map((note) => `#${issue.number}: ${note}`)
	};
}
function originOf$3({ issue, timeline, previous }, { type, relations }, mapping) {
	const actorId = (account) => mapActor(account, mapping).actor_id;
	return {
		external_id: issueOrigin(mapping, issue.number),
		previous: previous.length === 0 ? void 0 : previous,
		number: issue.number,
		node_id: wordOf(issue.node_id),
		url: issue.html_url,
		author: actorId(issue.user),
		closed_by: issue.closed_by === null ? void 0 : actorId(issue.closed_by),
		state_reason: wordOf(issue.state_reason),
		converted_to_discussion: timeline.some(({ event }) => event === "converted_to_discussion") || void 0,
		milestone: wordOf(issue.milestone?.title),
		locked: issue.locked === true || void 0,
		lock_reason: wordOf(issue.active_lock_reason),
		via_app: wordOf(issue.performed_via_github_app?.slug),
		type_from: type.by,
		raw_sha256: createHash("sha256").update(issue.body ?? "").digest("hex"),
		unresolved: relations.unresolved.length === 0 ? void 0 : relations.unresolved
	};
}
// src/github/read-list.ts
/** A whole list, or why it could not be read to its end. Rows that nobody understands are left out. */
async function readList(reader, question, schema) {
	const items = [];
	let etag = null;
	for await (const page of reader.pages(question, schema)) {
		if (page.is !== "page") return page;
		etag ??= page.etag;
		items.push(...page.items);
	}
	return {
		is: "found",
		value: items,
		etag
	};
}
/**
* Several lists and things as one answer: values where they were found, and `fallback` for what the host does not have or the
* token may not see, which `notes` says. Anything else, a limit above all, is the answer for the whole: half of what GitHub
* knows would read like something taken away.
*/
var Gathering = class {
	notes = [];
	#stopped = null;
	/** The value of an answer, or the fallback; nothing is asked any more once something stopped it. */
	async of(ask, fallback) {
		if (this.#stopped !== null) return fallback;
		const answer = await ask();
		switch (answer.is) {
			case "found": return answer.value;
			case "absent":
			case "missing":
			case "gone":
			case "withheld":
			case "moved":
			case "unchanged": return fallback;
			case "refused":
				this.notes.push(`${answer.failure.message}; ${answer.failure.help}`);
				return fallback;
			case "limited":
			case "broken":
				this.#stopped = answer;
				return fallback;
		}
	}
	/** The answer for the whole. */
	answer(value) {
		return this.#stopped ?? {
			is: "found",
			value,
			etag: null
		};
	}
};
// src/github/read-issue.ts
/**
* Issues and pull requests from the one that was left alone longest to the latest: whoever stops between two pages can go on
* at the last `updated_at`. `since` is ISO-8601 UTC, null for all.
*/
function listIssues(reader, where, since, etag = null) {
	const parameters = {
		owner: where.owner,
		repo: where.repo,
		state: "all",
		sort: "updated",
		direction: "asc",
		...since === null ? {} : { since }
	};
	return reader.pages({
		name: "issues",
		parameters,
		etag
	}, issuePayload);
}
/** One issue by its number: moved, gone and missing are three different answers. */
function readIssue(reader, where, number) {
	return reader.one({
		name: "issue",
		parameters: {
			...where,
			issue_number: number
		}
	}, issuePayload);
}
/** What the mapping of an issue asks for besides the issue itself; only what the issue says that there is. */
async function readIssueInput(reader, { owner, repo }, issue) {
	const gathering = new Gathering();
	const parameters = {
		owner,
		repo,
		issue_number: issue.number
	};
	const list = (name) => ({
		name,
		parameters
	});
	const hasParent = issue.parent_issue_url !== null;
	const waits = (issue.issue_dependencies_summary?.total_blocked_by ?? 0) > 0;
	const mayBeDiscussion = issue.state === "closed" && issue.locked === true;
	const input = {
		issue,
		parent: hasParent ? await gathering.of(() => reader.one(list("parent"), issuePayload), null) : null,
		blockedBy: waits ? await gathering.of(() => readList(reader, list("blockedBy"), issuePayload), []) : [],
		comments: issue.state_reason === "duplicate" ? await gathering.of(() => readList(reader, list("comments"), commentPayload), []) : [],
		timeline: mayBeDiscussion ? await gathering.of(() => readList(reader, list("timeline"), timelineEventPayload), []) : [],
		hasOpenPullRequest: false,
		previous: []
	};
	return {
		...gathering.answer(input),
		notes: gathering.notes
	};
}
// src/github/map-commit.ts
/** A commit as an Artifact; its signature is a check. */
function mapCommit(commit, { run, issue, number, openedAt }, mapping) {
	const { sha, html_url: uri } = commit;
	const externalId = commitOrigin(mapping, number, sha);
	const { committer, author, message } = commit.commit;
	const time = committer?.date ?? author?.date ?? openedAt;
	return draftOf("Artifact", idOf(mapping, "Artifact", externalId, time), externalId, {
		produced_by: run,
		for_issue: issue,
		type: "commit",
		title: cleanLine(message.split(/[\r\n]/, 1)[0] ?? "") || sha.slice(0, 12),
		uri,
		digest: `gitCommit:${sha}`,
		verification: signatureOf(commit),
		meta: { "github/commit": { external_id: externalId } },
		created_at: time,
		updated_at: time
	});
}
function signatureOf({ commit, html_url: uri }) {
	const { verified, reason } = commit.verification ?? {
		verified: null,
		reason: null
	};
	if (verified === true) return {
		status: "passed",
		checks: [{
			name: "signature",
			status: "passed",
			evidence_uri: uri
		}]
	};
	return {
		status: "unverified",
		checks: reason !== null && reason !== "unsigned" ? [{
			name: "signature",
			status: "unverified",
			evidence_uri: uri
		}] : []
	};
}
// src/github/closing-keywords.ts
const keyword = /(?<![\w/#-])(?:close[sd]?|fix(?:es|ed)?|resolve[sd]?):?\s{1,4}(?:(?<place>[\w.-]{1,100}\/[\w.-]{1,100})?#|(?<page>https?:\/\/[^\s/]{1,200}\/[\w.-]{1,100}\/[\w.-]{1,100})\/issues\/)(?<number>\d{1,9})(?!\w)/gi;
/** Numbers of this repository's issues that a text says it closes, in its order: `Fixes #12`, `closes owner/repo#12`, or an address. A plain mention is none. */
function closedBy(text, { host, repository }) {
	const ours = repository.fullName.toLowerCase();
	const home = `https://${host}/${ours}`.toLowerCase();
	const numbers = [...text.matchAll(keyword)].flatMap(({ groups }) => {
		const place = groups?.["place"]?.toLowerCase();
		const page = groups?.["page"]?.toLowerCase().replace(/^http:/, "https:");
		return (page === void 0 ? place === void 0 || place === ours : page === home) ? [Number(groups?.["number"])] : [];
	});
	return [...new Set(numbers)].filter((number) => number > 0);
}
// src/github/stub-issue.ts
/** Such an Issue as a draft; `synthesized` in its meta tells it from one that somebody wrote. */
function stubIssue(stub, mapping) {
	const { externalId, createdAt } = stub;
	return draftOf("Issue", idOf(mapping, "Issue", externalId, createdAt), externalId, {
		repo: repoRef(mapping),
		title: stub.title,
		description: stub.description,
		type: "chore",
		priority: mapping.settings.default_priority,
		status: stub.status,
		meta: { "github/issue": {
			external_id: externalId,
			synthesized: true,
			...stub.origin
		} },
		created_at: createdAt,
		updated_at: stub.updatedAt
	});
}
/** The one Issue of a repository for all that belongs to none. */
function inboxIssue(mapping) {
	const { fullName, createdAt } = mapping.repository;
	return stubIssue({
		externalId: `${repositoryOrigin(mapping)}/inbox`,
		title: `Work on ${fullName} without an issue`,
		description: `Pull requests of ${fullName} that close no issue.`,
		status: "planned",
		origin: {},
		createdAt,
		updatedAt: createdAt
	}, mapping);
}
/** A Ref to the Issue of a draft. */
function refTo({ id }) {
	return {
		kind: "Issue",
		id
	};
}
// src/github/pull-request-issue.ts
/** The Issue that a pull request was for when it came over, else the first issue that it closes, else what the settings say. */
function issueOfPullRequest(given, mapping) {
	const { number } = given.pullRequest;
	const closes = closedNumbers(given, mapping);
	const stub = stubOf(given, mapping);
	const bound = mapping.issueOfRun(issueOrigin(mapping, number));
	const known = closes.flatMap((other) => knownIssue(mapping, other) ?? []);
	const [first] = bound === null ? known : [{
		kind: "Issue",
		id: bound
	}];
	if (first !== void 0 && first.id !== stub.id) return {
		issue: first,
		closes,
		drafts: [],
		notes: notesOf(closes, known, number)
	};
	switch (first === void 0 ? mapping.settings.unlinked_pr : "stub") {
		case "skip": return {
			issue: null,
			closes,
			drafts: [],
			notes: []
		};
		case "inbox": return {
			issue: refTo(inboxIssue(mapping)),
			closes,
			drafts: [inboxIssue(mapping)],
			notes: []
		};
		case "stub": return {
			issue: refTo(stub),
			closes,
			drafts: [stub],
			notes: []
		};
	}
}
/** Numbers of the issues that a pull request closes: as GitHub links them, else as its text says. */
function closedNumbers({ pullRequest, closes }, where) {
	const { number, body, title } = pullRequest;
	return closes ?? closedBy(`${title}\n${body ?? ""}`, where).filter((other) => other !== number);
}
function notesOf(closes, known, number) {
	if (known.length < 2) return [];
	return [`#${number}: closes ${closes.map((other) => `#${other}`).join(", ")}; its Run is for the first that is known`];
}
function stubOf({ pullRequest }, mapping) {
	const { number, title, body, state, merged_at: mergedAt } = pullRequest;
	const closed = mergedAt === null ? "canceled" : "done";
	return stubIssue({
		externalId: issueOrigin(mapping, number),
		title: cleanLine(title) || `(untitled #${number})`,
		description: cleanText(body ?? ""),
		status: state === "closed" ? closed : "running",
		origin: {
			number,
			node_id: wordOf(pullRequest.node_id),
			url: pullRequest.html_url
		},
		createdAt: pullRequest.created_at,
		updatedAt: laterOf(pullRequest.created_at, pullRequest.updated_at)
	}, mapping);
}
// src/github/verification.ts
const mostChecks = 300;
const longestAddress = 512;
/**
* Reviews, check runs and statuses as the verification of an Artifact at `sha`: the latest review of each author, the latest
* check of each name. What was said of another commit is void: it stays as unverified, and so does a review that was
* dismissed, for which nobody waits.
*/
function verificationOf({ reviews, checkRuns, statuses }, sha) {
	const judged = [
		...latest(reviews.filter(isVerdict), ({ user }) => String(user?.id ?? "unknown")).map((review) => ofReview(review, sha)),
		...latest(checkRuns, ({ name, app }) => `${name} ${app?.slug ?? ""}`).map((run) => ofCheckRun(run, sha)),
		...statuses.map(ofStatus)
	];
	const checks = judged.map(({ check }) => check);
	return {
		status: verdictOver(judged),
		checks: uniquelyNamed(fewest(checks))
	};
}
/** Not more than a file can hold; what failed stays. */
function fewest(checks) {
	if (checks.length <= mostChecks) return checks;
	const failed = checks.filter(({ status }) => status === "failed");
	const others = checks.filter(({ status }) => status !== "failed");
	return [...failed, ...others].slice(0, mostChecks);
}
function verdictOver(judged) {
	const has = (status) => judged.some(({ check }) => check.status === status);
	if (has("failed")) return "failed";
	return has("passed") && !judged.some(({ isOpen }) => isOpen) ? "passed" : "unverified";
}
/** A comment after an approval takes nothing back; a dismissal does. */
function isVerdict({ state }) {
	return [
		"APPROVED",
		"CHANGES_REQUESTED",
		"DISMISSED"
	].includes(state.toUpperCase());
}
function ofReview({ user, state, commit_id: commit, html_url: uri }, sha) {
	const isDismissed = state.toUpperCase() === "DISMISSED";
	const isOpen = !isDismissed && commit !== null && commit !== sha;
	const status = isDismissed || isOpen ? "unverified" : state.toUpperCase() === "APPROVED" ? "passed" : "failed";
	return judgement(`review: ${user?.login ?? "unknown"}`, status, uri, isOpen);
}
const passing = /* @__PURE__ */ new Set(["success"]);
const failing = /* @__PURE__ */ new Set([
	"failure",
	"timed_out",
	"action_required",
	"startup_failure",
	"error"
]);
function ofCheckRun(run, sha) {
	const { name, status, conclusion, html_url: page, details_url: details } = run;
	const isOpen = status !== "completed" || run.head_sha !== null && run.head_sha !== sha;
	const verdict = isOpen ? "unverified" : verdictIn(conclusion ?? "");
	return judgement(`check: ${name}`, verdict, page ?? details, isOpen);
}
function ofStatus({ context, state, target_url: uri }) {
	return judgement(`status: ${context}`, verdictIn(state), uri, state === "pending");
}
function verdictIn(word) {
	if (passing.has(word)) return "passed";
	return failing.has(word) ? "failed" : "unverified";
}
function judgement(name, status, uri, isOpen) {
	return {
		check: {
			name: cleanLine(name),
			status,
			evidence_uri: uri !== null && uri.length > longestAddress ? null : uri
		},
		isOpen
	};
}
/** The last of those with one key, each at the place of the first. */
function latest(all, keyOf) {
	const last = /* @__PURE__ */ new Map();
	for (const one of all.toSorted((a, b) => a.id - b.id)) last.set(keyOf(one), one);
	return [...last.values()];
}
/** Two apps may name a check alike: the second of that name says so. */
function uniquelyNamed(checks) {
	const times = /* @__PURE__ */ new Map();
	return checks.map((check) => {
		const time = (times.get(check.name) ?? 0) + 1;
		times.set(check.name, time);
		return time === 1 ? check : {
			...check,
			name: cleanLine(`${check.name} (${time})`)
		};
	});
}
// src/github/map-pull-request.ts
/**
* A pull request as an Artifact of type pr, the Run of whoever wrote it, the commits that the settings ask for, and an Issue
* where it closes none. Nothing for one without an issue where the settings skip those.
*/
function mapPullRequest(input, mapping) {
	const { pullRequest } = input;
	const found = issueOfPullRequest(input, mapping);
	if (found.issue === null) return {
		drafts: [],
		notes: []
	};
	const { issue } = found;
	const externalId = issueOrigin(mapping, pullRequest.number);
	const created = pullRequest.created_at;
	const run = {
		kind: "Run",
		id: idOf(mapping, "Run", externalId, created)
	};
	const sides = {
		issue,
		run,
		number: pullRequest.number,
		openedAt: created
	};
	const commits = (mapping.settings.commits === "all" || mapping.settings.commits === "merged" && isMerged(pullRequest) ? input.commits : []).map((commit) => mapCommit(commit, sides, mapping));
	const outputs = [artifactOf(input, {
		run,
		issue,
		closes: found.closes
	}, mapping), ...commits];
	return {
		drafts: [
			...found.drafts,
			runOf(input, {
				issue,
				outputs
			}, mapping),
			...outputs
		],
		notes: found.notes
	};
}
/** Whether it was merged: `merge_commit_sha` alone says nothing, as an open one has the commit of a trial merge there. */
function isMerged({ merged, merged_at: mergedAt }) {
	return mergedAt !== null || merged === true;
}
/** The commit that a merged pull request became; null for one that is not merged, or where GitHub does not tell. */
function mergeShaOf({ pullRequest, timeline }) {
	if (!isMerged(pullRequest)) return null;
	const told = timeline.findLast(({ event: name }) => name === "merged")?.commit_id ?? "";
	return pullRequest.merge_commit_sha ?? (/^[0-9a-f]{40,64}$/.test(told) ? told : null);
}
function artifactOf(input, { run, issue, closes }, mapping) {
	const { pullRequest } = input;
	const { number, body, head, state } = pullRequest;
	const externalId = issueOrigin(mapping, number);
	const isAbandoned = state === "closed" && !isMerged(pullRequest);
	const states = [...pullRequest.draft === true ? ["draft"] : [], ...isAbandoned ? ["abandoned"] : []];
	const draft = draftOf("Artifact", idOf(mapping, "Artifact", externalId, pullRequest.created_at), externalId, {
		produced_by: run,
		for_issue: issue,
		type: "pr",
		title: cleanLine(pullRequest.title) || `(untitled #${number})`,
		uri: pullRequest.html_url,
		digest: `gitCommit:${mergeShaOf(input) ?? head.sha}`,
		preview: cleanText(body ?? "", 500).trim() || void 0,
		verification: verificationOf(input, head.sha),
		tags: tagsOf([...states, ...pullRequest.labels]),
		meta: { "github/pull_request": originOf$2(input, closes, mapping) },
		created_at: pullRequest.created_at,
		updated_at: laterOf(pullRequest.created_at, pullRequest.updated_at)
	});
	return input.isEvidencePartial ? {
		...draft,
		untold: ["verification.status", "verification.checks"]
	} : draft;
}
function originOf$2(input, closes, mapping) {
	const { number, node_id: node, html_url: url, head, base, merged_by: mergedBy } = input.pullRequest;
	return {
		external_id: issueOrigin(mapping, number),
		number,
		node_id: wordOf(node),
		url,
		head: {
			ref: wordOf(head.ref),
			sha: head.sha,
			repository: wordOf(head.repo?.full_name)
		},
		base: { ref: wordOf(base.ref) },
		closes: closes.length === 0 ? void 0 : closes,
		merged_by: mergedBy === null ? void 0 : mapActor(mergedBy, mapping).actor_id,
		merged_as: mergeFormOf(input)
	};
}
/** One parent means a squash where the commit is none of the pull request's own. */
function mergeFormOf(input) {
	const { mergeCommit, commits } = input;
	if (mergeCommit === null || mergeCommit.sha !== mergeShaOf(input)) return void 0;
	if (mergeCommit.parents.length > 1) return "merge";
	return commits.some(({ sha }) => sha === mergeCommit.sha) ? "rebase" : "squash";
}
/** The Run of writing it: from opening to merging or closing, by its author. */
function runOf(input, { issue, outputs }, mapping) {
	const { pullRequest } = input;
	const externalId = issueOrigin(mapping, pullRequest.number);
	const created = pullRequest.created_at;
	const actor = mapActor(pullRequest.user, mapping);
	const status = runStatusOf(pullRequest);
	const end = pullRequest.merged_at ?? pullRequest.closed_at ?? pullRequest.updated_at;
	return draftOf("Run", idOf(mapping, "Run", externalId, created), externalId, {
		for_issue: issue,
		repo: repoRef(mapping),
		status,
		mode: actor.actor_kind,
		executor: {
			actor,
			runtime: "github"
		},
		telemetry: {
			started_at: created,
			ended_at: status === "running" ? void 0 : laterOf(created, end)
		},
		outputs: {
			artifacts: outputs.map(({ id }) => ({
				kind: "Artifact",
				id
			})),
			result_summary: summaryOf$2(input)
		},
		meta: { "github/pull_request": {
			external_id: externalId,
			number: pullRequest.number,
			url: pullRequest.html_url
		} },
		created_at: created,
		updated_at: laterOf(created, pullRequest.updated_at)
	});
}
function runStatusOf(pullRequest) {
	if (isMerged(pullRequest)) return "done";
	return pullRequest.state === "closed" ? "canceled" : "running";
}
function summaryOf$2(input) {
	const { pullRequest } = input;
	const sha = mergeShaOf(input);
	if (isMerged(pullRequest)) return `Pull request #${pullRequest.number} was merged${sha === null ? "" : ` as ${sha}`}.`;
	return pullRequest.state === "closed" ? `Pull request #${pullRequest.number} was closed without a merge.` : void 0;
}
// src/github/map-repository.ts
/** A repository as a Repo; its slug is the name of the first import, which the merge never changes. */
function mapRepository(repository, mapping) {
	const externalId = repositoryOrigin(mapping);
	const { html_url: url, homepage, created_at: created } = repository;
	return draftOf("Repo", repoRef(mapping).id, externalId, {
		name: cleanLine(repository.name),
		slug: cleanLine(repository.full_name.toLowerCase()),
		source: {
			system: "github",
			external_id: externalId,
			url
		},
		default_branch: cleanLine(repository.default_branch ?? "main"),
		visibility: visibilityOf(repository),
		owners: repository.owner === null ? [] : [mapActor(repository.owner, mapping)],
		links: [.../* @__PURE__ */ new Set([url, ...homepage === null ? [] : [homepage]])],
		tags: tagsOf(repository.topics),
		meta: { "github/repository": {
			external_id: externalId,
			node_id: wordOf(repository.node_id),
			full_name: wordOf(repository.full_name),
			archived: repository.archived === true || void 0,
			fork: repository.fork === true || void 0,
			license: wordOf(repository.license?.spdx_id)
		} },
		created_at: created,
		updated_at: repository.updated_at ?? created
	});
}
function visibilityOf({ visibility, private: isPrivate }) {
	return visibilities.find((known) => known === visibility) ?? (isPrivate === false ? "public" : "private");
}
// src/github/map-actions-artifact.ts
/** Words of names, in the order they are looked for. */
const nameWords = [
	["log", ["log", "logs"]],
	["trace", ["trace", "traces"]],
	["report", [
		"report",
		"reports",
		"coverage",
		"results",
		"sarif",
		"junit"
	]],
	["doc", [
		"doc",
		"docs",
		"documentation"
	]],
	["dataset", ["data", "dataset"]],
	["container_image", [
		"image",
		"container",
		"docker"
	]],
	["binary", [
		"binary",
		"binaries",
		"bin",
		"exe"
	]]
];
/** A file that a workflow run kept, as an Artifact; one that GitHub has deleted keeps its address and is tagged expired. */
function mapActionsArtifact(kept, of, mapping) {
	const externalId = actionsArtifactOrigin(mapping, kept.id);
	return draftOf("Artifact", idOf(mapping, "Artifact", externalId, kept.created_at), externalId, {
		produced_by: of.run,
		for_issue: of.issue,
		type: typeOf(kept.name, mapping.settings),
		title: cleanLine(kept.name) || `(unnamed ${kept.id})`,
		uri: `${of.page}/artifacts/${kept.id}`,
		digest: /^sha256:[0-9a-f]{64}$/.test(kept.digest ?? "") ? kept.digest : void 0,
		media_type: "application/zip",
		size_bytes: kept.size_in_bytes ?? void 0,
		tags: kept.expired === true ? ["expired"] : [],
		meta: { "github/artifact": { external_id: externalId } },
		created_at: kept.created_at,
		updated_at: laterOf(kept.created_at, kept.updated_at)
	});
}
function typeOf(name, settings) {
	const set = byName(settings.artifacts, name);
	if (set !== null) return set;
	const words = wordsOf(name);
	return nameWords.find(([, keys]) => keys.some((key) => words.includes(key)))?.[0] ?? artifactTypes.find((type) => words.includes(type)) ?? "build";
}
// src/github/workflow-run-outcome.ts
const byStatus = {
	queued: "ready",
	requested: "ready",
	pending: "ready",
	waiting: "blocked",
	action_required: "blocked",
	in_progress: "running"
};
const byConclusion = {
	success: "done",
	neutral: "done",
	skipped: "canceled",
	cancelled: "canceled",
	stale: "canceled",
	action_required: "blocked",
	failure: "failed",
	timed_out: "failed",
	startup_failure: "failed"
};
/** The status of a workflow run's attempt; a word that is not known is blocked, never guessed to be done. */
function outcomeOf({ status, conclusion }) {
	const isOver = status === "completed";
	const word = (isOver ? conclusion : status) ?? "";
	const table = isOver ? byConclusion : byStatus;
	const known = Object.hasOwn(table, word) ? table[word] : void 0;
	if (known !== void 0) return {
		status: known,
		note: null
	};
	return {
		status: "blocked",
		note: `the ${isOver ? "conclusion" : "status"} ${quoted([word])} is not known`
	};
}
/** Why an attempt failed: by its conclusion, else by the names of the jobs that failed. */
function failureOf$1({ conclusion }, jobs) {
	const names = jobs.filter((job) => job.conclusion === "failure" || job.conclusion === "timed_out").map(({ name }) => name);
	const what = names.length === 0 ? "no job is said to have failed" : `failed: ${names.slice(0, 20).join(", ")}`;
	const message = cleanLine(`The workflow run ended as ${conclusion ?? "unknown"}; ${what}.`);
	return {
		category: categoryOf(conclusion, names),
		message
	};
}
function categoryOf(conclusion, names) {
	if (conclusion === "timed_out") return "runtime";
	const has = (word) => names.some((name) => word.test(name));
	if (has(/test/i)) return "test";
	if (has(/build|compile/i)) return "build";
	return has(/lint|policy/i) ? "policy" : "unknown";
}
// src/github/workflow-run-issue.ts
/** The Issue that an attempt is for, with the one that had to be made up; null where the settings skip it. */
function issueOfWorkflowRun({ run, issues }, mapping) {
	const bound = mapping.issueOfRun(attemptOrigin(mapping, run.id, run.run_attempt));
	const stub = workflowIssue(run, mapping);
	const known = bound ?? issues[0] ?? issueOfBranch(run, mapping);
	if (known !== null && known !== stub.id) return {
		issue: {
			kind: "Issue",
			id: known
		},
		drafts: []
	};
	if (known === null && mapping.settings.unlinked_run === "skip") return {
		issue: null,
		drafts: []
	};
	return {
		issue: refTo(stub),
		drafts: [stub]
	};
}
/** A branch that GitHub makes for an issue starts with its number. */
function issueOfBranch({ head_branch: branch }, mapping) {
	const number = /^(?<number>\d{1,9})-/.exec(branch ?? "")?.groups?.["number"];
	return number === void 0 ? null : knownIssue(mapping, Number(number))?.id ?? null;
}
/** One Issue for each workflow, for its runs that belong to no other. */
function workflowIssue(run, mapping) {
	const { createdAt, fullName } = mapping.repository;
	const workflow = run.workflow_id ?? "unknown";
	return stubIssue({
		externalId: `${repositoryOrigin(mapping)}/actions/workflows/${workflow}`,
		title: cleanLine(`Runs of the workflow ${run.path?.replace(/@.*$/s, "") ?? run.name ?? workflow}`),
		description: `Workflow runs of ${fullName} that belong to no issue.`,
		status: "planned",
		origin: {},
		createdAt,
		updatedAt: createdAt
	}, mapping);
}
// src/github/map-workflow-run.ts
/** A matrix has up to 256 jobs; nobody reads more names. */
const mostNames = 300;
/** One attempt of a workflow run as a Run of its own, with what it kept, and an Issue where it belongs to none. */
function mapWorkflowRun(input, mapping) {
	const { run, jobs } = input;
	const found = issueOfWorkflowRun(input, mapping);
	if (found.issue === null) return {
		drafts: [],
		notes: []
	};
	const externalId = attemptOrigin(mapping, run.id, run.run_attempt);
	const created = laterOf(run.created_at, run.run_started_at);
	const ref = {
		kind: "Run",
		id: idOf(mapping, "Run", externalId, created)
	};
	const of = {
		run: ref,
		issue: found.issue,
		page: run.html_url
	};
	const outputs = input.artifacts.map((kept) => mapActionsArtifact(kept, of, mapping));
	const { status, note } = outcomeOf(run);
	const over = status === "done" || status === "failed" || status === "canceled";
	const draft = draftOf("Run", ref.id, externalId, {
		for_issue: found.issue,
		repo: repoRef(mapping),
		status,
		mode: "system",
		executor: {
			actor: actionsOf(mapping),
			runtime: "ci",
			toolchain: toolchainOf(input)
		},
		plan: { steps: stepsOf(jobs) },
		telemetry: over || status === "running" ? telemetryOf(input, created, over) : {},
		cost: { compute_s: over && jobs.length > 0 ? computeSecondsOf(jobs) : void 0 },
		outputs: {
			artifacts: outputs.map(({ id }) => ({
				kind: "Artifact",
				id
			})),
			result_summary: over ? summaryOf$1(input) : void 0
		},
		failure: status === "failed" ? failureOf$1(run, jobs) : void 0,
		meta: { "github/workflow_run": originOf$1(run, externalId, mapping) },
		created_at: created,
		updated_at: laterOf(created, run.updated_at)
	});
	const notes = note === null ? [] : [`workflow run ${run.id}, attempt ${run.run_attempt}: ${note}`];
	return {
		drafts: [
			...found.drafts,
			draft,
			...outputs
		],
		notes
	};
}
/** What executes a workflow run is GitHub Actions; who set it off stands in its meta. */
function actionsOf({ host }) {
	return {
		actor_kind: "system",
		actor_id: `${host}/actions`,
		display: "GitHub Actions"
	};
}
function toolchainOf({ run, jobs }) {
	const names = [run.path ?? "", ...jobs.flatMap(({ labels }) => labels)].map((name) => cleanLine(name));
	return [...new Set(names)].filter((name) => name !== "").slice(0, mostNames);
}
function stepsOf(jobs) {
	return jobs.map(({ name }) => cleanLine(name, 256)).filter((name) => name !== "").slice(0, mostNames);
}
/** GitHub says of no run when it ended; its last job does, and else its last update. */
function telemetryOf({ run, jobs }, started, isOver) {
	if (!isOver) return { started_at: started };
	const ended = laterOf(started, jobs.flatMap(({ completed_at: end }) => end ?? []).toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1) ?? run.updated_at);
	return {
		started_at: started,
		ended_at: ended,
		duration_s: secondsBetween(started, ended)
	};
}
function computeSecondsOf(jobs) {
	return jobs.map(({ started_at: start, completed_at: end }) => start === null || end === null ? 0 : Math.max(0, secondsBetween(start, end))).reduce((sum, one) => sum + one, 0);
}
function summaryOf$1({ run, jobs }) {
	const good = jobs.filter(({ conclusion }) => conclusion === "success").length;
	return cleanLine(`${run.name ?? run.path ?? "Workflow"}, attempt ${run.run_attempt}: ${run.conclusion ?? ""}; ${good} of ${jobs.length} jobs succeeded.`);
}
function originOf$1(run, externalId, mapping) {
	return {
		external_id: externalId,
		run_id: run.id,
		attempt: run.run_attempt,
		node_id: wordOf(run.node_id),
		url: run.html_url,
		event: wordOf(run.event),
		title: wordOf(run.display_title),
		head: {
			branch: wordOf(run.head_branch),
			sha: run.head_sha
		},
		triggered_by: mapActor(run.triggering_actor ?? run.actor, mapping).actor_id
	};
}
// src/sync/batch-mapping.ts
/** Drafts of everything in some facts, each object once, and what had to be guessed. */
function mapFacts(facts, env) {
	const mapping = mappingFor(facts, env);
	const open = openPullRequests(facts, env, mapping);
	const mapped = [
		...facts.issues.map((input) => mapIssue({
			...input,
			hasOpenPullRequest: open.has(input.issue.number),
			previous: previousOf(input.issue)
		}, mapping)),
		...facts.transfers.map((transfer) => mapTransfer(transfer, mapping)),
		...facts.pulls.map((input) => mapPullRequest(input, mapping)),
		...facts.attempts.map(({ pullRequests, ...attempt }) => {
			const issues = pullRequests.flatMap((number) => env.origins.issueOfRun(issueOrigin(mapping, number)) ?? []);
			return mapWorkflowRun({
				...attempt,
				issues
			}, mapping);
		})
	];
	const drafts = [mapRepository(facts.repository, mapping), ...mapped.flatMap((one) => one.drafts)];
	return {
		drafts: [...new Map(drafts.map((draft) => [`${draft.kind} ${draft.id}`, draft])).values()],
		notes: mapped.flatMap(({ notes }) => notes)
	};
	function previousOf({ number }) {
		return env.origins.previousOf(issueOrigin(mapping, number));
	}
}
/** How a pull request stands to issues. */
function linkOf(given, where) {
	const { pullRequest } = given;
	const isOpen = pullRequest.state !== "closed" && pullRequest.draft !== true && !isMerged(pullRequest);
	return {
		closes: closedNumbers(given, where),
		isOpen,
		head: pullRequest.head.sha
	};
}
/** A mapping that knows the store, and the issues of these facts that will be in it. */
function mappingFor({ repository, issues }, env) {
	const { host, settings, origins, cursor } = env;
	const where = {
		host,
		repository: {
			id: repository.id,
			fullName: repository.full_name,
			createdAt: repository.created_at
		}
	};
	const along = new Map(issues.flatMap(({ issue }) => {
		const origin = issueOrigin(where, issue.number);
		if (cursor.objects[origin]?.Issue !== void 0) return [];
		return [[origin, deterministicId("Issue", origin, issue.created_at)]];
	}));
	return {
		...where,
		settings,
		knownId: (kind, externalId) => origins.idOf(kind, externalId) ?? (kind === "Issue" ? along.get(externalId) ?? null : null),
		issueOfRun: (externalId) => origins.issueOfRun(externalId)
	};
}
/** Numbers of the issues that an open pull request is to close. */
function openPullRequests({ pulls }, { origins }, mapping) {
	const links = new Map(origins.links);
	for (const input of pulls) links.set(input.pullRequest.number, linkOf(input, mapping));
	return new Set([...links.values()].flatMap(({ closes, isOpen }) => isOpen ? closes : []));
}
/** An issue that went to another repository stays the Issue it was; its relations there are none of this store's. */
function mapTransfer({ from, repository, issue }, mapping) {
	const there = {
		...mapping.repository,
		id: repository.id,
		fullName: repository.fullName
	};
	const id = mapping.knownId("Issue", from);
	const knownId = (kind, externalId) => kind === "Issue" && externalId === issueOrigin({
		...mapping,
		repository: there
	}, issue.number) ? id : mapping.knownId(kind, externalId);
	return mapIssue({
		issue,
		parent: null,
		blockedBy: [],
		comments: [],
		timeline: [],
		hasOpenPullRequest: false,
		previous: [from]
	}, {
		...mapping,
		repository: there,
		knownId
	});
}
// src/sync/facts.ts
/** Nothing was written to GitHub. */
const nothingBrought = {
	intents: /* @__PURE__ */ new Map(),
	dropped: /* @__PURE__ */ new Map(),
	links: /* @__PURE__ */ new Map(),
	told: /* @__PURE__ */ new Set(),
	unsent: /* @__PURE__ */ new Map()
};
/** Facts about nothing but the repository. */
function noFacts(repository) {
	return {
		repository,
		issues: [],
		pulls: [],
		attempts: [],
		transfers: [],
		gone: [],
		failed: [],
		settled: [],
		position: {
			issues: null,
			workflowRuns: null
		},
		openRuns: /* @__PURE__ */ new Map(),
		isLong: false,
		brought: nothingBrought
	};
}
// src/github/cursor.ts
const mostObjects = 2e5;
const mostBytes$2 = 67108864;
const mostNumbers = 5e3;
const hash$2 = string().regex(/^[\w-]{12}$/);
const when = string().refine(isTimestamp);
const number = int().positive();
const externalId = string().max(300).regex(/^[a-z0-9.:[\]-]+\/[\w./#@-]+$/i);
const known$1 = strictObject({
	id: string().max(128),
	/** What GitHub said at the last sync, for a three-way merge. */
	fields: record(string().max(100), union([hash$2, array(hash$2).max(1e4)])),
	/** By field: the value here, as a hash, that GitHub was sent and did not take; it is not sent again. */
	unsent: record(string().max(100), hash$2).optional()
});
/** An issue that is about to be made of an Issue, or has been though nobody heard so. */
const intent = strictObject({
	/** SHA-256 of the nonce in its marker. */
	nonce: string().regex(/^[0-9a-f]{64}$/),
	at: when,
	/** Title and description that were sent, for the first three-way merge. */
	fields: record(string().max(100), hash$2)
});
/** `cwom/.sync/<host>-<repository id>.json`: how far a repository was read, committed together with the objects it covers. */
const cursorSchema = strictObject({
	schema: literal("cwom.sync/1"),
	host: string().max(253),
	repository: strictObject({
		id: number,
		full_name: string().max(256)
	}),
	/** Everything that was updated up to these times is in. */
	position: strictObject({
		issues: when.nullable(),
		workflow_runs: when.nullable()
	}),
	/** Of a full pass that was stopped: when it began, and up to which updates everything was read again. */
	full: strictObject({
		from: when,
		to: when
	}).optional(),
	/** Workflow runs that were not over, to be read again by their ids. */
	open_runs: array(number).max(mostNumbers),
	/** Numbers of issues and pull requests that could not be read, to be tried again. */
	failed: array(number).max(mostNumbers),
	/** By request, for conditional requests. */
	etags: record(string().max(300), string().max(200)),
	/** By the id of the Issue that an issue is to be made of. */
	creating: record(string().max(128), intent).refine((all) => Object.keys(all).length <= mostNumbers).optional(),
	/** By external id, then by kind: one pull request is up to three objects. */
	objects: record(externalId, partialRecord(_enum(kindNames), known$1)).refine((all) => Object.keys(all).length <= mostObjects)
});
/** Where the cursor of a repository lies. */
function cursorPath(host, repositoryId) {
	return `${storeFolder}/.sync/${host.toLowerCase().replace(/[^a-z0-9.-]/g, "-")}-${repositoryId}.json`;
}
/** The cursor of a repository of which nothing was read. */
function newCursor(host, id, fullName) {
	return {
		schema: "cwom.sync/1",
		host,
		repository: {
			id,
			full_name: fullName
		},
		position: {
			issues: null,
			workflow_runs: null
		},
		open_runs: [],
		failed: [],
		etags: {},
		objects: {}
	};
}
/** Reads a cursor file. Failure `config` for a text that is none, so that a broken one is never taken for "nothing was read". */
function readCursor(path, text) {
	const parsed = text.length > mostBytes$2 ? null : cursorSchema.safeParse(jsonOf$2(text));
	if (parsed?.success === true) return parsed.data;
	const [flaw] = parsed?.error.issues ?? [];
	const where = flaw === void 0 || flaw.path.length === 0 ? "" : ` (at ${flaw.path.map(String).join(".").slice(0, 200)})`;
	if (/^(?:<{7}|={7}|>{7})/m.test(text.slice(0, mostBytes$2))) throw new Failure("config", `${path} has the marks of a merge that was left open: two branches synced, and git merged their cursors by lines`, `rm ${path}; the next sync reads everything again. Run cwom init once in each clone, and such files are merged by what they mean`);
	const help = `restore it: git checkout -- ${path}; or delete it, and everything is read again`;
	throw new Failure("config", `${path} is no cursor of a sync${where}`, help);
}
/** A cursor as its file's text: sorted, one line for each object, so that git shows and merges what really changed. */
function cursorText(cursor) {
	const { objects, ...head } = cursorSchema.parse(sortedLists(cursor));
	return printCursor(head, objects);
}
function sortedLists(cursor) {
	return {
		...cursor,
		open_runs: ordered(cursor.open_runs),
		failed: ordered(cursor.failed)
	};
}
function ordered(numbers) {
	return [...new Set(numbers)].toSorted((a, b) => a - b);
}
function jsonOf$2(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
// src/sync/cursor-file.ts
const mostBytes$1 = 67108864;
/** Reads the cursor of a repository, a new one where there is none; Failure `config` for a broken one. */
async function readCursorFile(tree, host, repository) {
	const path = cursorPath(host, repository.id);
	const bytes = await bytesAt(tree, path);
	return {
		path,
		bytes,
		cursor: bytes === null ? newCursor(host, repository.id, repository.full_name) : readCursor(path, Buffer.from(bytes).toString("utf8"))
	};
}
/** The write that brings a cursor file to another state; null where it says so already. */
function cursorWrite({ path, bytes }, next) {
	const after = Buffer.from(cursorText(next));
	return bytes !== null && Buffer.compare(bytes, after) === 0 ? null : {
		path,
		before: bytes,
		after
	};
}
async function bytesAt(tree, path) {
	const entries = await tree.entriesAt([path]);
	for await (const { bytes } of tree.read(entries.filter(({ mode }) => mode.startsWith("100")), mostBytes$1)) return bytes;
	return null;
}
// src/sync/made-here.ts
/** Which issues of some facts were made of Issues here, by external id, and are known as such for the first time. */
async function madeHere({ issues, brought }, where, { creating = {}, objects: known }, objects) {
	const made = /* @__PURE__ */ new Map();
	const taken = /* @__PURE__ */ new Set();
	for (const { issue } of issues.toSorted((a, b) => a.issue.number - b.issue.number)) {
		const externalId = issueOrigin(where, issue.number);
		if (known[externalId]?.Issue !== void 0) continue;
		const markers = markersIn(issue.body ?? "");
		const proved = markers.find(({ id, nonce }) => creating[id]?.nonce === nonceHash(nonce))?.id;
		const id = brought.links.get(issue.number) ?? proved ?? markers[0]?.id;
		const stored = id === void 0 || taken.has(id) ? null : await objects.get("Issue", id);
		if (id === void 0 || stored === null) continue;
		const origin = originOf(stored.value);
		if (!(origin === null && creating[id] !== void 0 && (brought.links.has(issue.number) || id === proved)) && !isByHand(origin, externalId)) continue;
		taken.add(id);
		made.set(externalId, {
			id,
			sent: creating[id]?.fields ?? {}
		});
	}
	return made;
}
/** Whether a person wrote down where an Issue is on GitHub: a sync would say more of it. */
function isByHand(origin, externalId) {
	return origin?.["external_id"] === externalId && origin["url"] === void 0;
}
/** Intents for Issues that are still there, and of which nobody has made an issue meanwhile. */
async function stillNew(intents, objects) {
	const kept = /* @__PURE__ */ new Map();
	for (const [id, intent] of intents) {
		const stored = await objects.get("Issue", id);
		if (stored !== null && originOf(stored.value) === null) kept.set(id, intent);
	}
	return kept;
}
/** Where an Issue says that it came from on GitHub; null where it says nothing. */
function originOf({ meta }) {
	const origin = isMapping(meta) ? meta["github/issue"] : null;
	return isMapping(origin) ? origin : null;
}
/** What GitHub is taken to have said of an issue when it was made: what was sent, and of all that was not sent what it says now. */
function baseOfMade({ kind, value }, { sent }) {
	const said = baseOf(kind, value);
	const lists = ownership[kind].filter(({ policy }) => policy === "set").map(({ path }) => [path.join("."), []]);
	const open = stateOf(statuses.find((one) => one === value["status"]) ?? "planned") === "open" ? said["status"] : hashOf$1("planned");
	return {
		...said,
		...Object.fromEntries(lists),
		...sent,
		status: open ?? hashOf$1("planned")
	};
}
/** The base where a change of ours had consequences, such as an Issue that waits now: a status that is open both here and there stays as it is. */
function baseOfTold(base, { value }, current) {
	const [ours, theirs] = [current?.["status"], value["status"]].map((given) => statuses.find((one) => one === given));
	if (base === null || ours === void 0 || theirs === void 0 || base["status"] === hashOf$1(ours)) return base;
	return stateOf(ours) === stateOf(theirs) ? {
		...base,
		status: hashOf$1(theirs)
	} : base;
}
// src/sync/issues-here.ts
/** The cursor as it stands now. */
async function readCursorHere({ asking, lander, repository }) {
	const { tree } = await lander.open();
	return (await readCursorFile(tree, asking.where.host, repository)).cursor;
}
/** Reads the Issues of the repository that is synced; those that cannot be understood are left out. */
async function readIssuesHere({ asking, lander, repository }) {
	const { where, origins } = asking;
	const { tree, cache } = await lander.open();
	const { cursor } = await readCursorFile(tree, where.host, repository);
	const repoId = origins.idOf("Repo", repositoryOrigin(where));
	const linked = [];
	const unlinked = [];
	for (const { id, object, value } of await objectsOf$1(tree, cache).all("Issue")) {
		if (object === null) continue;
		const origin = originOf(value);
		if (origin === null && object.repo.id === repoId) unlinked.push(object);
		const { number, external_id: externalId, synthesized, gone } = origin ?? {};
		if (typeof number !== "number" || externalId !== issueOrigin(where, number)) continue;
		if (synthesized !== true && gone === void 0) linked.push({
			id,
			number,
			externalId,
			issue: object,
			value
		});
	}
	const numbers = new Map(linked.map(({ id, number }) => [id, number]));
	const accounts = `${where.host}/user/`;
	return {
		linked,
		unlinked,
		places: {
			numberOf: (id) => numbers.get(id) ?? null,
			accountOf: ({ actor_id: actor }) => actor.startsWith(accounts) && /^[1-9]\d{0,14}$/.test(actor.slice(accounts.length)) ? Number(actor.slice(accounts.length)) : null
		},
		cursor
	};
}
// src/sync/write-outgoing.ts
/** What is answered is read again anyway. */
const anything = unknown();
/** Writes what is to go out, each thing once, until something stops it. */
async function writeOutgoing(writing, input, outgoing) {
	const work = new Work(writing, input);
	const { patch, parent, blockers } = outgoing;
	const patched = outgoing.fields.filter((field) => !field.startsWith("relationships."));
	if (patched.length > 0) await work.send(patched, "updateIssue", { ...patch });
	if (parent !== null) await work.moveTo(parent);
	for (const number of blockers.add) await work.waitFor(number);
	for (const { id: issueId } of blockers.remove) await work.send(["relationships.blocked_by"], "removeBlocker", { issue_id: issueId });
	const { isTouched, refused, absent, stop } = work;
	return {
		is: isTouched ? "touched" : "untouched",
		refused,
		absent,
		stop
	};
}
var Work = class {
	isTouched = false;
	stop = null;
	refused = /* @__PURE__ */ new Map();
	absent = /* @__PURE__ */ new Set();
	#writing;
	#input;
	constructor(writing, input) {
		this.#writing = writing;
		this.#input = input;
	}
	/** Sends one write about the issue, unless something has stopped it before; `parameters` may name another issue. */
	async send(fields, name, parameters) {
		if (this.stop !== null) return;
		const { pass, writer } = this.#writing;
		const { owner, repo } = pass.asking.name;
		const where = {
			owner,
			repo,
			issue_number: this.#input.issue.number
		};
		this.#take(fields, await writer.send(name, {
			...where,
			...parameters
		}, anything));
	}
	/** Gives the issue another parent, or none. */
	async moveTo({ from, to }) {
		const { id } = this.#input.issue;
		const field = ["relationships.parent"];
		if (to === null) {
			if (from !== null) await this.send(field, "removeSubIssue", {
				issue_number: from,
				sub_issue_id: id
			});
			return;
		}
		if (!await this.#has(...field, "subIssues", to)) return;
		await this.send(field, "addSubIssue", {
			issue_number: to,
			sub_issue_id: id,
			replace_parent: true
		});
	}
	/** Lets the issue wait for another one, which GitHub wants to be named by its id, not by its number. */
	async waitFor(number) {
		const { asking } = this.#writing.pass;
		const field = "relationships.blocked_by";
		if (!await this.#has(field, "blockedBy", this.#input.issue.number)) return;
		const other = await readIssue(asking.reader, asking.name, number);
		if (other.is === "found") await this.send([field], "addBlocker", { issue_id: other.value.id });
		else if (other.is === "limited" || other.is === "broken") this.stop ??= other;
	}
	async #has(field, list, number) {
		if (this.stop !== null) return false;
		const { asking, notes } = this.#writing.pass;
		const parameters = {
			...asking.name,
			issue_number: number
		};
		const answer = await readList(asking.reader, {
			name: list,
			parameters
		}, issuePayload);
		if (answer.is === "limited" || answer.is === "broken") this.stop ??= answer;
		if (answer.is === "absent") notes.add(`this server has no ${answer.feature}: they stay here`);
		if (answer.is === "absent") this.absent.add(field);
		return answer.is === "found";
	}
	#take(fields, answer) {
		switch (answer.is) {
			case "found":
				this.isTouched = true;
				return;
			case "broken":
				this.isTouched = true;
				this.stop = answer;
				return;
			case "refused":
				if (answer.status !== 422) this.stop = answer;
				for (const field of fields) this.refused.set(field, answer.failure.message);
				this.isTouched = true;
				return;
			case "limited":
				this.stop = answer;
				return;
			case "absent":
			case "gone":
			case "missing":
			case "moved":
			case "unchanged":
			case "withheld":
				for (const field of fields) this.refused.set(field, `GitHub says that it is not there (${answer.is})`);
				this.isTouched = true;
		}
	}
};
// src/sync/bring-changes.ts
/** So many issues are told before it lands what GitHub says of them. */
const batchSize$3 = 10;
/** Tells GitHub what was changed here, issue by issue: each is read, written and read again, and lands as GitHub then has it. */
async function bringChanges(telling) {
	const here = await readIssuesHere(telling.pass);
	const wanted = here.linked.flatMap((one) => {
		const changes = changesOf(one, here, telling.pass.full);
		telling.sum.unsent.push(...changes.unsent.map((field) => refusedBefore(one, field)));
		return changes.changed.length === 0 ? [] : [{
			one,
			fields: changes.changed
		}];
	});
	let told = [];
	for (const { one, fields } of wanted) {
		const result = await tellOne(telling, here, one, fields);
		if ("stop" in result) return await landTold(telling, told), result.stop;
		if (result.input !== null) told.push({
			...result,
			input: result.input
		});
		if (told.length < batchSize$3) continue;
		await landTold(telling, told);
		told = [];
	}
	await landTold(telling, told);
	return null;
}
function changesOf({ issue, externalId }, { cursor, places }, full) {
	const known = cursor.objects[externalId]?.Issue;
	if (known === void 0) return {
		changed: [],
		unsent: []
	};
	const unsent = full ? {} : known.unsent ?? {};
	return localChanges({
		issue,
		base: known.fields,
		unsent
	}, places);
}
function refusedBefore({ id, number }, field) {
	return {
		id,
		number,
		field,
		why: "GitHub did not take it when it was sent",
		help: `change it here or on GitHub, or try again: cwom sync github --push --full`
	};
}
async function landTold({ pass }, told) {
	if (told.length === 0) return;
	const hashes = told.map(({ one, unsent }) => {
		const mine = baseOf("Issue", jsonOf$1(one.issue));
		return [one.number, Object.fromEntries(unsent.map((field) => [field, fieldHash(mine, field)]))];
	});
	await pass.lander.land({
		...noFacts(pass.repository),
		issues: told.map(({ input }) => input),
		brought: {
			...nothingBrought,
			told: new Set(told.map(({ one }) => one.number)),
			unsent: new Map(hashes)
		}
	});
}
async function tellOne(telling, here, one, fields) {
	const { pass, bringing, logins, sum } = telling;
	const untold = {
		one,
		input: null,
		unsent: []
	};
	const fresh = await readNow(pass, one.number);
	if (!("input" in fresh)) return fresh.stop === null ? untold : { stop: fresh.stop };
	await logins.ask(one.issue.assignees.flatMap((actor) => here.places.accountOf(actor) ?? []));
	for (const { id, login } of fresh.input.issue.assignees) logins.learn(id, login);
	const outgoing = compare(telling, here, one, fresh.input, fields);
	for (const { field, why } of outgoing.left) pass.notes.add(`#${one.number}: ${field} stays here: ${why}`);
	const { id, number, issue } = one;
	const named = {
		id,
		number,
		title: issue.title,
		mentions: []
	};
	if (pass.dryRun && outgoing.fields.length > 0) sum.changed.push({
		...named,
		fields: outgoing.fields
	});
	if (pass.dryRun || outgoing.fields.length === 0) return untold;
	pass.progress(`changing #${number}`);
	const written = await writeOutgoing({
		pass,
		writer: bringing.writer
	}, fresh.input, outgoing);
	const { refused, absent, stop } = written;
	if (written.is === "untouched") return stop === null ? untold : { stop };
	const after = await readNow(pass, number);
	if (!("input" in after)) return after.stop === null ? untold : { stop: after.stop };
	const lacking = compare(telling, here, one, after.input, outgoing.fields).fields;
	const taken = outgoing.fields.filter((field) => !lacking.includes(field));
	const unsent = lacking.filter((field) => !absent.has(field));
	if (taken.length > 0) sum.changed.push({
		...named,
		fields: taken
	});
	if (stop === null || stop.is === "broken" && unsent.length === 0) {
		sum.unsent.push(...unsent.map((field) => ({
			id,
			number,
			field,
			...reasonFor(field, refused)
		})));
		return {
			one,
			input: after.input,
			unsent
		};
	}
	await landTold(telling, [{
		one,
		input: after.input,
		unsent: []
	}]);
	return { stop };
}
/** What GitHub lacks of an Issue, of some fields; nothing of one that was changed there too. */
function compare({ pass, logins }, { cursor, places }, { id, externalId, value }, input, fields) {
	const { asking, repository } = pass;
	const { where, settings, origins } = asking;
	const mapping = mappingFor({
		repository,
		issues: []
	}, {
		host: where.host,
		settings,
		origins,
		cursor
	});
	const [draft] = mapIssue({
		...input,
		previous: origins.previousOf(externalId)
	}, mapping).drafts;
	const base = cursor.objects[externalId]?.Issue?.fields ?? null;
	const merged = draft === void 0 || draft.id !== id ? null : mergeSynced(draft, base, value);
	const ours = issueOf(merged?.value ?? value);
	const theirs = draft === void 0 ? null : issueOf(draft.value);
	const conflicts = new Set(merged?.conflicts.map(({ field }) => field));
	const may = outgoingFields.filter((field) => fields.includes(field) && !conflicts.has(field));
	if (merged === null || ours === null || theirs === null) return nothing;
	return outgoingOf({
		ours,
		theirs,
		input,
		fields: may,
		logins: logins.known
	}, places);
}
const nothing = {
	patch: {},
	parent: null,
	blockers: {
		add: [],
		remove: []
	},
	fields: [],
	left: []
};
function issueOf(value) {
	const { object } = readObject("Issue", { ...value });
	return object?.kind === "Issue" ? object : null;
}
function jsonOf$1(issue) {
	return JSON.parse(JSON.stringify(issue));
}
/** An issue as it is now; a stop, or null where it is not there for this token, which an ordinary sync tells of. */
async function readNow({ asking, notes }, number) {
	const { reader, name } = asking;
	const found = await readIssue(reader, name, number);
	if (found.is === "limited" || found.is === "broken" || found.is === "refused") return { stop: found };
	if (found.is !== "found" || found.value.pull_request !== null) return { stop: null };
	const answer = await readIssueInput(reader, name, found.value);
	for (const note of answer.notes) notes.add(note);
	if (answer.is === "found") return { input: answer.value };
	return { stop: answer };
}
function reasonFor(field, refused) {
	const said = refused.get(field);
	if (said !== void 0) return {
		why: said,
		help: "change it here, then sync again"
	};
	return {
		why: "GitHub answered well, and has it as before",
		help: {
			tags: "give the token the permission issues: write, and its user the right to push: without it GitHub drops labels silently",
			assignees: "only people with access to the repository can be assigned, by somebody who may push"
		}[field] ?? "give the token the permission issues: write"
	};
}
// src/github/new-issue.ts
/**
* An Issue as a new issue, its text as it stands: who mentions somebody in it tells them, as on GitHub itself. Relations
* follow once all that they lead to is there.
*/
function newIssueOf(issue, nonce, logins, { accountOf }) {
	const { id, title, description, tags, assignees } = issue;
	if (title.length > 256) return { why: `GitHub takes titles of up to 256 characters` };
	if (secretIn(title) !== null || secretIn(description) !== null) return { why: secretWords };
	const labels = labelsOf(tags, []);
	const names = assignees.flatMap((actor) => logins.get(accountOf(actor) ?? 0) ?? []);
	return { members: {
		title,
		body: bodyOf(description, {
			id,
			nonce
		}),
		...labels.length === 0 ? {} : { labels },
		...names.length === 0 ? {} : { assignees: names }
	} };
}
/** Names after an `@` in a text, outside of code: GitHub tells whoever has that name. */
function mentionsIn(text) {
	const found = text.replace(/^ {0,3}(`{3,}(?!`)|~{3,}(?!~))[^]*?^ {0,3}\1/gm, "").replace(/`[^`\n]*`/g, "").matchAll(/(?<![\w@/.-])@(?<name>[a-z\d](?:[a-z\d-]{0,38}))(?![\w/-])/gi);
	return [...new Set([...found].map(({ groups }) => groups?.["name"] ?? ""))];
}
// src/github/newest-issues.ts
/** Issues that were made since a time (ISO-8601 UTC), latest first, without the pull requests that GitHub lists among them. */
async function readNewestIssues(reader, { owner, repo }, since) {
	const order = {
		state: "all",
		sort: "created",
		direction: "desc"
	};
	const found = [];
	for await (const page of reader.pages({
		name: "issues",
		parameters: {
			owner,
			repo,
			...order
		}
	}, issuePayload)) {
		if (page.is !== "page") return page;
		const isNew = ({ created_at: at }) => Date.parse(at) >= Date.parse(since);
		found.push(...page.items.filter((row) => isNew(row) && row.pull_request === null));
		if (!page.items.every(isNew)) break;
	}
	return {
		is: "found",
		value: found,
		etag: null
	};
}
// src/sync/seconds-before.ts
/** The time so many seconds before another one; both ISO-8601 UTC. */
function secondsBefore(time, seconds) {
	return (/* @__PURE__ */ new Date(Date.parse(time) - seconds * 1e3)).toISOString().replace(/\.\d{3}Z$/, "Z");
}
// src/sync/bring-new.ts
/** So many issues are announced together: few enough that all are asked for while their intents are fresh. */
const batchSize$2 = 5;
/** An intent that is older is not acted on any more. */
const freshSeconds = 15;
/** After that nobody is still about to act on an intent, or waits for an answer. */
const overSeconds = 40;
/** GitHub's lists may lag behind, and its clock may be another. */
const overlapSeconds$2 = 3600;
/** Makes an issue of each open Issue that has none: announced, asked for once, and looked for wherever no answer came. */
async function bringNew(making) {
	const { pass, sum } = making;
	const stopped = pass.dryRun ? null : await settleIntents(making);
	if (stopped !== null) return stopped;
	const here = await readIssuesHere(pass);
	const held = new Set(pass.lander.sum.held.map(({ id }) => id));
	const wanted = here.unlinked.filter((issue) => !held.has(issue.id) && isWanted(issue, pass));
	if (pass.dryRun) {
		sum.created.push(...wanted.map((issue) => ({
			...named(issue),
			number: null,
			mentions: mentionsIn(issue.description)
		})));
		return null;
	}
	let queue = wanted;
	for (let tries = 0; queue.length > 0;) {
		const { left, stop } = await makeSome(making, here, queue.slice(0, batchSize$2));
		if (stop !== null) return stop;
		tries = left.length === Math.min(queue.length, batchSize$2) ? tries + 1 : 0;
		if (tries === mostTries) return tooSlow;
		queue = [...left, ...queue.slice(batchSize$2)];
	}
	return null;
}
/** So often in a row landing may take longer than what it lands is fresh. */
const mostTries = 5;
const tooSlow = {
	is: "broken",
	failure: new Failure("github", "landing took too long for an issue to be made after it", "run it again")
};
function isWanted({ status, tags }, { asking }) {
	const only = asking.settings.push.tags;
	return stateOf(status) === "open" && (only.length === 0 || tags.some((tag) => only.includes(tag)));
}
/** Looks for the issues of intents that somebody left behind, once nobody can be at them any more; those without issue are dropped. */
async function settleIntents({ pass, bringing, sum }) {
	const creating = (await readCursorHere(pass)).creating ?? {};
	const intents = new Map(Object.entries(creating));
	if (intents.size === 0) return null;
	const before = await readIssuesHere(pass);
	const ages = [...intents.values()].map(({ at }) => ageOf(at, bringing));
	pass.progress("waiting for what another sync may have asked for");
	await bringing.wait(Math.max(0, overSeconds - Math.max(0, Math.min(...ages))));
	const found = await lookFor(pass, intents, [...intents.values()].map(({ at }) => at).toSorted()[0] ?? pass.now);
	if (found.is !== "found") return found;
	const there = new Set(found.value.flatMap(({ body }) => markersIn(body ?? "").map(({ id }) => id)));
	const linked = new Set(before.unlinked.flatMap(({ id }) => there.has(id) ? [id] : []));
	const dropped = new Map([...intents].flatMap(([id, { nonce }]) => linked.has(id) ? [] : [[id, nonce]]));
	await pass.lander.land(factsOf(pass, found.value, { dropped }));
	sum.created.push(...createdIn(pass, found.value, before.unlinked));
	return null;
}
function ageOf(at, { clock }) {
	return (Date.parse(clock()) - Date.parse(at)) / 1e3;
}
/** New issues that carry the marker of one of these intents. */
async function lookFor(pass, intents, since) {
	const { reader, name } = pass.asking;
	const answer = await readNewestIssues(reader, name, secondsBefore(since, overlapSeconds$2));
	if (answer.is !== "found") return answer;
	return {
		...answer,
		value: answer.value.filter((row) => isOneOf(row, intents))
	};
}
function isOneOf({ body }, intents) {
	return markersIn(body ?? "").some(({ id, nonce }) => intents.get(id)?.nonce === nonceHash(nonce));
}
function factsOf(pass, rows, brought) {
	const numbers = rows.map(({ number }) => number);
	const position = {
		issues: rows.length === 0 ? null : pass.repository.created_at,
		workflowRuns: null
	};
	return {
		...noFacts(pass.repository),
		issues: rows.map(bareIssue),
		settled: numbers,
		position,
		brought: {
			...nothingBrought,
			...brought
		}
	};
}
function named({ id, title }) {
	return {
		id,
		title,
		fields: []
	};
}
/** What has landed of new issues. */
function createdIn(pass, rows, issues) {
	const { origins, where } = pass.asking;
	return rows.flatMap(({ number }) => {
		const id = origins.idOf("Issue", issueOrigin(where, number));
		const issue = issues.find((one) => one.id === id);
		return issue === void 0 ? [] : [{
			...named(issue),
			number,
			mentions: mentionsIn(issue.description)
		}];
	});
}
/** Announces some, makes those that are still ours to make, and lands what came of it; answers those that are to be announced anew. */
async function makeSome(making, here, issues) {
	const { pass, sum } = making;
	const announced = await announce(making, here, issues);
	const rows = /* @__PURE__ */ new Map();
	const dropped = /* @__PURE__ */ new Map();
	const left = [];
	let stop = null;
	for (const one of announced) {
		const { id } = one.issue;
		const isStale = ageOf(one.intent.at, making.bringing) > freshSeconds;
		const made = stop !== null || isStale ? null : await makeOne(making, here, one);
		if (made === null) left.push(one.issue);
		if (made?.is === "found") rows.set(id, made.value);
		if (made?.is === "refused" && made.status === 422) sum.unsent.push({
			...about(one.issue),
			why: made.failure.message,
			help: "change the Issue, then sync again"
		});
		else if (made !== null && made.is !== "found") stop = made;
		if (made?.is === "broken") sum.unclear.push(id);
		else if (made?.is !== "found") dropped.set(id, one.intent.nonce);
	}
	const links = new Map([...rows].map(([id, { number }]) => [number, id]));
	await pass.lander.land(factsOf(pass, [...rows.values()], {
		links,
		dropped
	}));
	sum.created.push(...createdIn(pass, [...rows.values()], issues));
	return {
		left,
		stop
	};
}
function about({ id }) {
	return {
		id,
		number: null,
		field: "issue"
	};
}
/** Lands intents for what can be made; whoever was faster keeps theirs. */
async function announce({ pass, bringing, logins, sum }, { places }, issues) {
	for (const { assignees } of issues) await logins.ask(assignees.flatMap((actor) => places.accountOf(actor) ?? []));
	const at = bringing.clock();
	const announced = [];
	for (const issue of issues) {
		const nonce = bringing.newNonce();
		const made = newIssueOf(issue, nonce, logins.known, places);
		if ("why" in made) sum.unsent.push({
			...about(issue),
			why: made.why,
			help: `change it: cwom edit ${issue.id}`
		});
		else announced.push({
			issue,
			nonce,
			intent: intentOf(issue, nonce, at)
		});
	}
	const intents = new Map(announced.map(({ issue, intent }) => [issue.id, intent]));
	if (intents.size === 0) return [];
	await pass.lander.land(factsOf(pass, [], { intents }));
	const kept = (await readCursorHere(pass)).creating ?? {};
	return announced.filter(({ issue, intent }) => kept[issue.id]?.nonce === intent.nonce);
}
function intentOf(issue, nonce, at) {
	const { title = "", description = "" } = baseOf("Issue", JSON.parse(JSON.stringify(issue)));
	return {
		nonce: nonceHash(nonce),
		at,
		fields: {
			title: String(title),
			description: String(description)
		}
	};
}
/** Asks for one issue, once. Where no answer came it is looked for, and if it is not there nobody knows. */
async function makeOne({ pass, bringing, logins }, { places }, { issue, nonce, intent }) {
	const made = newIssueOf(issue, nonce, logins.known, places);
	if ("why" in made) return null;
	pass.progress(`making an issue of ${issue.title}`);
	const { owner, repo } = pass.asking.name;
	const answer = await bringing.writer.send("createIssue", {
		owner,
		repo,
		...made.members
	}, issuePayload);
	if (answer.is === "missing" || answer.is === "gone") return forbidden(pass);
	if (answer.is !== "broken") return answer;
	const found = await lookFor(pass, /* @__PURE__ */ new Map([[issue.id, intent]]), intent.at);
	const [row] = found.is === "found" ? found.value.toSorted((a, b) => a.number - b.number) : [];
	return row === void 0 ? answer : {
		is: "found",
		value: row,
		etag: null
	};
}
function forbidden({ repository }) {
	const words = `no issue can be made in ${repository.full_name} with this token`;
	return {
		is: "refused",
		failure: new Failure("github", words, "give the token the permission issues: write, and see that the repository has issues at all"),
		status: 404
	};
}
// src/sync/brought.ts
/** Logins of accounts by their numbers, asked of GitHub once: no login is guessed, and no old one is taken for granted. */
var Logins = class {
	#known = /* @__PURE__ */ new Map();
	#asked = /* @__PURE__ */ new Set();
	#reader;
	constructor(reader) {
		this.#reader = reader;
	}
	get known() {
		return this.#known;
	}
	/** Takes note of one that GitHub just named. */
	learn(id, login) {
		this.#asked.add(id);
		this.#known.set(id, login);
	}
	/** Asks for those that are not known yet; one that cannot be had stays unknown. */
	async ask(accounts) {
		for (const id of accounts.filter((one) => !this.#asked.has(one))) {
			this.#asked.add(id);
			const parameters = { account_id: id };
			const answer = await this.#reader.one({
				name: "account",
				parameters
			}, accountPayload);
			if (answer.is === "found" && answer.value.id === id) this.#known.set(id, answer.value.login);
		}
	}
};
// src/sync/bring-issues.ts
/**
* Brings the Issues of a store to GitHub once everything was read: new ones first, so that relations then have both ends.
* In a dry run nothing is written, and the sum says what would be.
*/
async function bringIssues(pass, bringing) {
	const sum = {
		created: [],
		changed: [],
		unsent: [],
		unclear: []
	};
	const making = {
		pass,
		bringing,
		logins: new Logins(pass.asking.reader),
		sum: {
			...sum,
			writes: 0
		}
	};
	const stop = await bringNew(making) ?? await bringChanges(making);
	return {
		sum: {
			...sum,
			writes: bringing.writer.sent()
		},
		stop
	};
}
// src/sync/number-in.ts
/** Number of the issue or pull request that an external id is of; null for any other. */
function numberIn(externalId) {
	const found = /#(?<number>\d{1,9})(?:@|$)/.exec(externalId)?.groups?.["number"];
	return found === void 0 ? null : Number(found);
}
// src/github/gone-issue.ts
/**
* An Issue whose issue was deleted on GitHub: it stays, canceled unless it was over, and its origin says since when it is
* known to be gone (ISO-8601 UTC). Null where it says so already.
*/
function withIssueGone(value, since) {
	const { meta, status } = value;
	const all = isMapping(meta) ? meta : {};
	const origin = isMapping(all["github/issue"]) ? all["github/issue"] : {};
	if (typeof origin["gone"] === "string") return null;
	const isOver = status === "done" || status === "failed" || status === "canceled";
	return canonicalValue("Issue", {
		...value,
		status: isOver ? status : "canceled",
		meta: {
			...all,
			"github/issue": {
				...origin,
				gone: since
			}
		},
		updated_at: since
	});
}
// src/sync/edited-text.ts
/** The text of an object's file with its value changed to another one: what did not change stays as somebody wrote it, comments too. */
function editedText(text, kind, before, after) {
	const edited = editYaml(text, changesBetween(before, after, []), (path) => memberOrder(kind, path));
	return edited !== null && isDeepStrictEqual(readBytes(Buffer.from(edited)).value, after) ? edited : objectText(kind, after);
}
function changesBetween(before, after, path) {
	return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) => {
		const here = [...path, name];
		const [was, is] = [before[name], after[name]];
		if (isDeepStrictEqual(was, is)) return [];
		if (is === void 0) return [{
			is: "remove",
			at: pointerOf(here)
		}];
		if (was !== void 0 && isMapping(was) && isMapping(is)) return changesBetween(was, is, here);
		return [{
			is: "set",
			at: pointerOf(here),
			value: is
		}];
	});
}
// src/sync/held-issues.ts
/** Authors whose word counts; anybody else may write any marker, and it is text like any other. */
const insiders = /* @__PURE__ */ new Set([
	"OWNER",
	"MEMBER",
	"COLLABORATOR"
]);
/**
* Issues of which a marker says that they were made of an Issue here, though no intent knows of it: another clone made them and
* has not shared so yet, or the link was lost. They are neither linked nor taken for new ones, and no second one is made.
*/
async function heldIssues({ issues }, where, known, made, objects) {
	const held = [];
	for (const { issue } of issues) {
		const externalId = issueOrigin(where, issue.number);
		if (known[externalId]?.Issue !== void 0 || made.has(externalId) || !mayBeOurs(issue)) continue;
		for (const { id } of markersIn(issue.body ?? "")) {
			const stored = await objects.get("Issue", id);
			if (stored === null || originOf(stored.value) !== null) continue;
			held.push({
				number: issue.number,
				id,
				externalId
			});
			break;
		}
	}
	return held;
}
/** Facts without what is held, which is read again by the next sync. */
function withoutHeld(facts, held) {
	const numbers = new Set(held.map(({ number }) => number));
	return {
		...facts,
		issues: facts.issues.filter(({ issue }) => !numbers.has(issue.number)),
		failed: [...facts.failed, ...numbers],
		settled: facts.settled.filter((number) => !numbers.has(number))
	};
}
/** What a person has to decide of a held issue. */
function heldWords({ number, id, externalId }) {
	return `#${number} says that it was made of Issue ${id}, which nothing here knows of: pull what others have synced; if it was, ${`cwom set ${id} 'meta.github/issue={external_id: "${externalId}", number: ${number}}'`}; if not, take the comment that says so out of its text`;
}
function mayBeOurs({ user, author_association: association }) {
	return user?.type === "Bot" || insiders.has(association ?? "");
}
// src/sync/next-cursor.ts
/**
* The cursor once facts have landed. Where nothing but the position would change, it stays as it is: reading a few rows
* again costs less than a commit for each comment.
*/
function nextCursor(cursor, facts, { bases, conflicting, isIdle }) {
	const { position, repository } = facts;
	const { creating: intents, full: begun, ...kept } = cursor;
	const creating = intentsIn(intents ?? {}, bases, facts);
	const full = facts.full === void 0 ? begun : facts.full ?? void 0;
	const next = {
		...kept,
		...Object.keys(creating).length === 0 ? {} : { creating },
		...full === void 0 ? {} : { full },
		repository: {
			id: repository.id,
			full_name: repository.full_name
		},
		open_runs: openRuns(cursor.open_runs, facts.openRuns),
		failed: failedNumbers(cursor.failed, facts, conflicting),
		objects: withBases(cursor.objects, bases, facts)
	};
	if (isIdle && !facts.isLong && isDeepStrictEqual(next, cursor) && cursor.position.issues !== null) return cursor;
	return {
		...next,
		position: {
			issues: later(cursor.position.issues, position.issues),
			workflow_runs: later(cursor.position.workflow_runs, position.workflowRuns)
		}
	};
}
function later(before, now) {
	if (before === null || now === null) return before ?? now;
	return Date.parse(now) > Date.parse(before) ? now : before;
}
function openRuns(before, seen) {
	const open = [...seen].flatMap(([id, isOpen]) => isOpen ? [id] : []);
	return [.../* @__PURE__ */ new Set([...before.filter((id) => seen.get(id) !== false), ...open])].toSorted((a, b) => a - b).slice(-5e3);
}
function failedNumbers(before, { failed, settled }, conflicting) {
	const kept = before.filter((number) => !settled.includes(number));
	return [.../* @__PURE__ */ new Set([
		...kept,
		...failed,
		...conflicting
	])].toSorted((a, b) => a - b);
}
/** An intent goes once its issue is known or it came to nothing; one that somebody else kept meanwhile stays. */
function intentsIn(before, bases, { brought: { intents, dropped } }) {
	const known = new Set(bases.map(({ id }) => id));
	const all = {
		...Object.fromEntries(intents),
		...before
	};
	const isOver = (id, nonce) => known.has(id) || dropped.get(id) === nonce;
	return Object.fromEntries(Object.entries(all).filter(([id, { nonce }]) => !isOver(id, nonce)));
}
/** What GitHub did not take is remembered until either side has something else. */
function unsentOf(known, fields) {
	const still = Object.entries(known?.unsent ?? {}).filter(([name]) => isDeepStrictEqual(fields[name], known?.fields[name]));
	return Object.fromEntries(still);
}
function withBases(before, bases, { transfers, brought }) {
	const gone = new Set(transfers.map(({ from }) => from));
	const objects = Object.fromEntries(Object.entries(before).filter(([externalId]) => !gone.has(externalId)));
	for (const { kind, id, externalId, fields } of bases) {
		const copied = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, typeof value === "string" ? value : [...value]]));
		const number = numberIn(externalId) ?? 0;
		const still = kind === "Issue" ? unsentOf(objects[externalId]?.Issue, copied) : {};
		const unsent = kind === "Issue" ? {
			...still,
			...brought.unsent.get(number)
		} : {};
		const known = {
			id,
			fields: copied,
			...Object.keys(unsent).length === 0 ? {} : { unsent }
		};
		objects[externalId] = {
			...objects[externalId],
			[kind]: known
		};
	}
	return objects;
}
// src/sync/summary.ts
/** One line for a commit: `Sync acme/shop: 2 Issues, 1 Run`. `leaving` is the number of Issues that issues are about to be made of. */
function summaryOf(fullName, objects, leaving = 0) {
	if (leaving > 0) return `Sync ${fullName}: ${leaving} ${leaving === 1 ? "Issue" : "Issues"} on the way to GitHub`;
	const counted = kindNames.flatMap((kind) => {
		const count = objects.filter((one) => one.kind === kind).length;
		return count === 0 ? [] : [`${count} ${kind}${count === 1 ? "" : "s"}`];
	});
	return `Sync ${fullName}: ${counted.length === 0 ? "how far it is read" : counted.join(", ")}`;
}
// src/sync/where.ts
/** A repository as mappings know it. */
function whereOf(host, repository) {
	const { id, full_name: fullName, created_at: createdAt } = repository;
	return {
		host,
		repository: {
			id,
			fullName,
			createdAt
		}
	};
}
// src/sync/plan-batch.ts
/** Plans what facts come to in a store as it is now: objects that changed, and the cursor. */
async function planBatch(place, all, env) {
	const objects = objectsOf$1(place.tree, place.cache);
	const settings = (await objects.settings()).sync.github;
	const file = await readCursorFile(place.tree, env.host, all.repository);
	const where = whereOf(env.host, all.repository);
	const made = await madeHere(all, where, file.cursor, objects);
	const held = await heldIssues(all, where, file.cursor.objects, made, objects);
	const facts = withoutHeld(all, held);
	for (const [origin, { id }] of made) env.origins.adopt("Issue", origin, id);
	const mapped = mapFacts(facts, {
		...env,
		settings,
		cursor: file.cursor
	});
	const told = new Set([...facts.brought.told].map((number) => issueOrigin(where, number)));
	const merging = new Merging(objects, file.cursor, env.now, {
		made,
		told
	});
	for (const draft of await merging.whole(mapped.drafts)) await merging.merge(draft);
	for (const externalId of facts.gone) await merging.bury(externalId);
	const conflicting = merging.conflicts.flatMap(({ externalId }) => numberIn(externalId) ?? []);
	const outcome = merging.changes.outcome("");
	const brought = {
		...facts.brought,
		intents: await stillNew(facts.brought.intents, objects)
	};
	const write = cursorWrite(file, nextCursor(file.cursor, {
		...facts,
		brought
	}, {
		bases: merging.bases,
		conflicting,
		isIdle: outcome.objects.length === 0
	}));
	const writes = [...outcome.transaction.writes, ...write === null ? [] : [write]];
	const summary = summaryOf(facts.repository.full_name, outcome.objects, facts.brought.intents.size);
	return {
		outcome: {
			...outcome,
			transaction: {
				summary,
				writes
			}
		},
		conflicts: merging.conflicts,
		notes: [
			...mapped.notes,
			...merging.notes,
			...held.map(heldWords)
		],
		held
	};
}
/** Merges drafts into a store, one after another. */
var Merging = class {
	changes;
	conflicts = [];
	notes = [];
	bases = [];
	#objects;
	#cursor;
	#now;
	#ours;
	constructor(objects, cursor, now, ours) {
		this.#objects = objects;
		this.#cursor = cursor;
		this.#now = now;
		this.#ours = ours;
		this.changes = new Changes(objects, now);
	}
	/** Drafts without Refs to what was deleted here, and without new objects that would hang on something deleted. */
	async whole(drafts) {
		const states = await Promise.all(drafts.map(async (draft) => ({
			draft,
			state: await this.#stateOf(draft)
		})));
		const there = new Set(states.filter(({ state }) => state !== "deleted").map(({ draft }) => draft.id));
		const exists = async (kind, id) => there.has(id) || await this.#objects.get(kind, id) !== null;
		const kept = [];
		for (const { draft, state } of states) {
			const cause = causeOf(draft);
			if (state === "new" && cause !== null && !await exists(cause.kind, cause.id)) {
				this.notes.push(`${draft.externalId}: left out, because ${cause.kind} ${cause.id} was deleted here`);
				there.delete(draft.id);
			} else kept.push(draft);
		}
		return Promise.all(kept.map((draft) => withoutLost(draft, (id) => exists("Artifact", id))));
	}
	async merge(draft) {
		const { kind, id, externalId } = draft;
		const stored = await this.#objects.get(kind, id);
		const known = this.#baseOf(draft);
		const base = this.#ours.told.has(externalId) ? baseOfTold(known, draft, stored?.value ?? null) : known;
		if (stored === null && await this.#objects.bytesAt(pathOf(kind, id)) !== null) {
			this.notes.push(`${externalId}: left alone, because ${pathOf(kind, id)} cannot be read`);
			return;
		}
		const merged = mergeSynced(draft, base, stored?.value ?? null);
		this.conflicts.push(...merged.conflicts.map((conflict) => ({
			...conflict,
			kind,
			id,
			externalId
		})));
		if (merged.isDeletedHere) return;
		this.bases.push({
			kind,
			id,
			externalId,
			fields: merged.base
		});
		if (merged.value === null) return;
		if (stored === null) await this.changes.create(kind, id, merged.value);
		else await this.#replace(stored, merged.value);
	}
	/** Marks an Issue whose issue is gone. */
	async bury(externalId) {
		const id = this.#cursor.objects[externalId]?.Issue?.id;
		const stored = id === void 0 ? null : await this.#objects.get("Issue", id);
		const value = stored === null ? null : withIssueGone(stored.value, this.#now);
		if (stored !== null && value !== null) await this.#replace(stored, value);
	}
	async #replace(stored, value) {
		const before = await this.#objects.bytesAt(stored.file.path);
		const text = Buffer.from(before ?? "").toString("utf8");
		await this.changes.replace(stored, editedText(text, stored.kind, stored.value, value));
	}
	#baseOf(draft) {
		const { kind, externalId, value } = draft;
		const made = kind === "Issue" ? this.#ours.made.get(externalId) : void 0;
		if (made !== void 0) return baseOfMade(draft, made);
		const known = this.#cursor.objects;
		const [previous] = previousIn(value);
		return (known[externalId]?.[kind] ?? known[previous ?? ""]?.[kind])?.fields ?? null;
	}
	async #stateOf(draft) {
		if (await this.#objects.get(draft.kind, draft.id) !== null) return "here";
		return this.#baseOf(draft) === null ? "new" : "deleted";
	}
};
/** The object that an object cannot be without. */
function causeOf({ kind, value }) {
	const [cause, member] = kind === "Artifact" ? ["Run", "produced_by"] : ["Issue", "for_issue"];
	const ref = kind === "Artifact" || kind === "Run" ? value[member] : null;
	return isMapping(ref) && typeof ref["id"] === "string" ? {
		kind: cause,
		id: ref["id"]
	} : null;
}
async function withoutLost(draft, exists) {
	const outputs = draft.kind === "Run" ? draft.value["outputs"] : null;
	if (!isMapping(outputs) || !Array.isArray(outputs["artifacts"])) return draft;
	const kept = await Promise.all(outputs["artifacts"].map(async (ref) => {
		const id = isMapping(ref) ? ref["id"] : null;
		return typeof id === "string" && await exists(id) ? [ref] : [];
	}));
	return {
		...draft,
		value: {
			...draft.value,
			outputs: {
				...outputs,
				artifacts: kept.flat()
			}
		}
	};
}
function previousIn({ meta }) {
	const origin = isMapping(meta) ? meta["github/issue"] : null;
	const previous = isMapping(origin) ? origin["previous"] : null;
	return Array.isArray(previous) ? previous.filter((one) => typeof one === "string").toReversed() : [];
}
// src/sync/landing.ts
/** Lands facts one after another, and keeps the sum. In a dry run each is planned on those before it, and nothing is written. */
var Lander = class {
	#landing;
	#origins;
	#host;
	#now;
	#overlay = null;
	#objects = /* @__PURE__ */ new Map();
	#commits = [];
	#conflicts = /* @__PURE__ */ new Map();
	#refused = [];
	#leftOut = /* @__PURE__ */ new Set();
	#notes = /* @__PURE__ */ new Set();
	#held = /* @__PURE__ */ new Map();
	constructor(landing, origins, host, now) {
		this.#landing = landing;
		this.#origins = origins;
		this.#host = host;
		this.#now = now;
	}
	get sum() {
		return {
			objects: [...this.#objects.values()],
			commits: this.#commits,
			conflicts: [...this.#conflicts.values()],
			refused: this.#refused,
			leftOut: [...this.#leftOut],
			notes: [...this.#notes],
			held: [...this.#held.values()]
		};
	}
	/** The place as it will be with everything landed so far. */
	async open() {
		const place = await this.#landing.open();
		return this.#overlay === null ? place : {
			...place,
			tree: overlayRevision(place.tree, this.#overlay)
		};
	}
	/** Lands some facts; what a rule refuses is left out and tried again by the next sync. */
	async land(facts) {
		let left = facts;
		for (;;) {
			let plan = null;
			const performed = await performPlan(async (place) => {
				plan = await planBatch(place, left, {
					host: this.#host,
					origins: this.#origins,
					now: this.#now
				});
				return plan.outcome;
			}, {
				open: () => this.open(),
				dryRun: this.#landing.dryRun
			});
			if (performed.is !== "refused") return this.#keep(plan, performed.commit);
			this.#refused.push(...performed.findings);
			const smaller = this.#without(left, performed.outcome.objects, performed.findings);
			if (smaller === null) return;
			left = smaller;
		}
	}
	#keep(plan, commit) {
		if (plan === null) return;
		const { outcome, conflicts, notes, held } = plan;
		const { transaction, objects } = outcome;
		for (const note of notes) this.#notes.add(note);
		for (const one of held) this.#held.set(one.number, one);
		for (const conflict of conflicts) this.#conflicts.set(`${conflict.kind} ${conflict.id} ${conflict.field}`, conflict);
		for (const touched of objects) this.#touch(touched);
		if (transaction.writes.length === 0) return;
		if (commit !== null) this.#commits.push(commit);
		if (this.#landing.dryRun) this.#overlay = together([...this.#overlay === null ? [] : [this.#overlay], transaction]);
		this.#landing.landed(transaction, commit);
	}
	#touch(touched) {
		const { kind, id, value, path } = touched;
		this.#origins.add(kind, id, value);
		const earlier = this.#objects.get(path);
		this.#objects.set(path, earlier?.change === "created" ? {
			...touched,
			change: "created"
		} : touched);
	}
	/** The facts without what led to errors; null where that cannot be told, or nothing would be left. */
	#without(facts, objects, findings) {
		const paths = new Set(findings.map(({ path }) => path));
		const guilty = new Set(objects.filter(({ path }) => paths.has(path)).flatMap((touched) => numberIn(externalIdOf(touched)) ?? []));
		const runs = new Set(objects.filter(({ path }) => paths.has(path)).flatMap((touched) => runIdOf(touched) ?? []));
		if (guilty.size === 0 && runs.size === 0) return null;
		const where = whereOf(this.#host, facts.repository);
		for (const input of facts.pulls) if (closedNumbers(input, where).filter((number) => guilty.has(number) && this.#origins.idOf("Issue", issueOrigin(where, number)) === null).length > 0) guilty.add(input.pullRequest.number);
		for (const number of guilty) this.#leftOut.add(number);
		return {
			...facts,
			issues: facts.issues.filter(({ issue }) => !guilty.has(issue.number)),
			pulls: facts.pulls.filter(({ pullRequest }) => !guilty.has(pullRequest.number)),
			attempts: facts.attempts.filter(({ run }) => !runs.has(run.id)),
			failed: [...facts.failed, ...guilty],
			settled: facts.settled.filter((number) => !guilty.has(number))
		};
	}
};
function externalIdOf({ value }) {
	return /"external_id":"(?<id>[^"]+)"/.exec(JSON.stringify(value["meta"] ?? {}))?.groups?.["id"] ?? "";
}
function runIdOf(touched) {
	const found = /\/actions\/runs\/(?<run>\d{1,15})\//.exec(externalIdOf(touched))?.groups?.["run"];
	return found === void 0 ? null : Number(found);
}
// src/sync/sync-memory.ts
const etag = string().min(1).max(300);
const hash$1 = string().max(64);
const mostBytes = 8388608;
const lastSync = strictObject({
	schema: literal("cwom.last-sync/1"),
	version: literal(version),
	/** Of the cursor that it left: with any other nothing of what follows holds, but for the repository. */
	cursor: hash$1,
	repository: strictObject({
		etag,
		value: repositoryPayload
	}).nullable(),
	issues: strictObject({
		since: string().nullable(),
		etag
	}).nullable(),
	/** Issues and pull requests that the next list will show again: what the row said, and when it was read. */
	rows: record(string(), strictObject({
		hash: hash$1,
		at: string()
	})),
	/** `open`: ids of the listed workflow runs that were not over. */
	runs: strictObject({
		from: string(),
		etag,
		open: array(number$1())
	}).nullable()
});
/** GitHub says to the second when something was updated, and its copies may lag behind by so much. */
const settledSeconds = 60;
/**
* What a clone remembers of the last sync, so that one with nothing new costs next to nothing: derived, lost without harm, and kept
* below `.git`, as an ETag that is new must be no change of the store. The new memory is gathered while a sync goes on.
*/
var SyncMemory = class {
	#file;
	#text;
	#known;
	#isSame = false;
	repository = null;
	issues = null;
	runs = null;
	#rows = /* @__PURE__ */ new Map();
	#isUnchanged = false;
	/** `what` tells syncs of one clone apart: server, repository and settings. */
	constructor(commonDir, what) {
		this.#file = join(commonDir, "cwom", "sync", `${hashOf(what.join("\n"))}.json`);
		this.#text = textOf(this.#file);
		this.#known = lastSync.safeParse(jsonOf(this.#text)).data ?? null;
	}
	/** The repository as it was, for an answer that it is unchanged. */
	get knownRepository() {
		return this.#known?.repository ?? null;
	}
	/** Says which cursor a sync begins with; of another one, and for a full sync (null), nothing is remembered. */
	begin(cursor) {
		this.#isSame = cursor !== null && this.#known?.cursor === hashOf(cursor);
	}
	/** The ETag of the list of issues since a time; null where there is none. */
	issuesTag(since) {
		const known = this.#isSame ? this.#known?.issues ?? null : null;
		return known?.since === since ? known.etag : null;
	}
	/** What is known of the list of workflow runs since a time; null where nothing is. */
	runsSince(from) {
		const known = this.#isSame ? this.#known?.runs ?? null : null;
		return known?.from === from ? known : null;
	}
	/** Whether a row says what it said when it was read, and was read late enough to be sure of it. */
	isSettled(row) {
		const known = this.#isSame ? this.#known?.rows[String(row.number)] : void 0;
		if (known === void 0 || row.updated_at === null || known.hash !== hashOf(JSON.stringify(row))) return false;
		return Date.parse(secondsBefore(known.at, settledSeconds)) >= Date.parse(row.updated_at);
	}
	listed(row) {
		this.#rows.set(row.number, row);
	}
	/** The list of issues is as it was. */
	listUnchanged() {
		this.issues = this.#known?.issues ?? null;
		this.#isUnchanged = true;
	}
	/** Keeps what a sync that came to its end has found; `since` is where the next list begins, `failed` what that one has to read again. */
	keep(cursor, { since, failed, now }) {
		const next = {
			schema: "cwom.last-sync/1",
			version,
			cursor: hashOf(cursor ?? ""),
			repository: this.repository,
			issues: this.issues,
			rows: this.#isUnchanged ? this.#known?.rows ?? {} : this.#rowsSince(since, failed, now),
			runs: this.runs
		};
		const text = JSON.stringify(next);
		if (text !== this.#text && text.length <= mostBytes) writeWhole(this.#file, text);
	}
	#rowsSince(since, failed, now) {
		const kept = [...this.#rows.values()].filter(({ number, updated_at: at }) => at !== null && since !== null && Date.parse(at) >= Date.parse(since) && !failed.includes(number));
		return Object.fromEntries(kept.map((row) => {
			const known = this.isSettled(row) ? this.#known?.rows[String(row.number)] : void 0;
			return [String(row.number), known ?? {
				hash: hashOf(JSON.stringify(row)),
				at: now
			}];
		}));
	}
};
function hashOf(content) {
	return createHash("sha256").update(content).digest("hex").slice(0, 32);
}
function textOf(file) {
	try {
		return statSync(file).size > mostBytes ? "" : readFileSync(file, "utf8");
	} catch {
		return "";
	}
}
function jsonOf(text) {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
/** Whole or not at all; where it cannot be written, the next sync asks once more. */
function writeWhole(file, text) {
	try {
		mkdirSync(dirname(file), { recursive: true });
		const beside = `${file}.${process.pid}`;
		writeFileSync(beside, text);
		renameSync(beside, file);
	} catch {
		return;
	}
}
// src/sync/origins.ts
/** What of a store came from one repository on GitHub, by its external ids. */
var Origins = class {
	#ids = /* @__PURE__ */ new Map();
	#issueOfRun = /* @__PURE__ */ new Map();
	#isOver = /* @__PURE__ */ new Set();
	#links = /* @__PURE__ */ new Map();
	#blockers = /* @__PURE__ */ new Map();
	#previous = /* @__PURE__ */ new Map();
	#repository;
	/** `repository` is the external id of the repository itself. */
	constructor(repository) {
		this.#repository = repository;
	}
	/** Id of the object that was made of an external id; null for none. */
	idOf(kind, externalId) {
		return this.#ids.get(`${kind} ${externalId}`) ?? null;
	}
	/** Id of the Issue that a Run is for, by the Run's external id. */
	issueOfRun(externalId) {
		return this.#issueOfRun.get(externalId) ?? null;
	}
	/** Whether a Run is known and over. */
	isOver(externalId) {
		return this.#isOver.has(externalId);
	}
	/** External ids that an issue had before it was transferred, oldest first. */
	previousOf(externalId) {
		return this.#previous.get(externalId) ?? [];
	}
	link(number) {
		return this.#links.get(number) ?? null;
	}
	/** Numbers of the issues that wait for an issue; null where it is here with this very state, which those know. */
	waitingFor(number, isClosed) {
		const issue = this.#blockers.get(number);
		if (issue === void 0 || issue.isOver === isClosed) return null;
		return [...this.#blockers].flatMap(([other, { by }]) => by.includes(issue.id) ? [other] : []);
	}
	/** All pull requests by their numbers. */
	get links() {
		return this.#links;
	}
	/** Takes note of an object as it stands now. */
	add(kind, id, value) {
		for (const [name, origin] of originsIn(value)) {
			const { external_id: externalId } = origin;
			if (typeof externalId !== "string") continue;
			this.#ids.set(`${kind} ${externalId}`, id);
			if (Array.isArray(origin["previous"])) this.#previous.set(externalId, origin["previous"].filter((one) => typeof one === "string"));
			if (kind === "Run") this.#addRun(externalId, value);
			if (kind === "Issue") this.#addIssue(externalId, id, value, origin);
			if (kind === "Artifact" && name === "github/pull_request") this.#addLink(externalId, value, origin);
		}
	}
	/** Takes an object for the one that was made of an external id, though it does not say so yet. */
	adopt(kind, externalId, id) {
		this.#ids.set(`${kind} ${externalId}`, id);
	}
	#addIssue(externalId, id, { status, relationships }, { number }) {
		if (typeof number !== "number" || externalId !== `${this.#repository}#${number}`) return;
		const refs = isMapping(relationships) ? relationships["blocked_by"] : null;
		const by = (Array.isArray(refs) ? refs : []).flatMap((ref) => isMapping(ref) && typeof ref["id"] === "string" ? [ref["id"]] : []);
		this.#blockers.set(number, {
			isOver: isEnd(status),
			id,
			by
		});
	}
	#addRun(externalId, { for_issue: issue, status }) {
		if (isMapping(issue) && typeof issue["id"] === "string") this.#issueOfRun.set(externalId, issue["id"]);
		if (isEnd(status)) this.#isOver.add(externalId);
		else this.#isOver.delete(externalId);
	}
	#addLink(externalId, { tags }, { number, closes, head }) {
		if (typeof number !== "number" || externalId !== `${this.#repository}#${number}`) return;
		const isDraft = Array.isArray(tags) && tags.includes("draft");
		this.#links.set(number, {
			closes: Array.isArray(closes) ? closes.filter((one) => typeof one === "number") : [],
			isOpen: !isDraft && this.idOf("Run", externalId) !== null && !this.isOver(externalId),
			head: isMapping(head) && typeof head["sha"] === "string" ? head["sha"] : null
		});
	}
};
/** Reads which objects came from where; each object is read once. */
async function readOrigins(objects, repository) {
	const origins = new Origins(repository);
	for (const kind of [
		"Repo",
		"Issue",
		"Run",
		"Artifact"
	]) {
		const all = await objects.all(kind);
		for (const { id, value } of all) origins.add(kind, id, value);
	}
	return origins;
}
function isEnd(status) {
	return status === "done" || status === "failed" || status === "canceled";
}
function originsIn({ meta }) {
	if (!isMapping(meta)) return [];
	return Object.entries(meta).flatMap(([name, origin]) => name.startsWith("github/") && isMapping(origin) ? [[name, origin]] : []);
}
// src/github/closing-issues.ts
/** So many pull requests are asked for at once. */
const atOnce = 50;
const references = object({
	mergeCommit: maybe(object({ oid: commitId })),
	closingIssuesReferences: object({ nodes: items(object({
		number: int().positive(),
		repository: object({ nameWithOwner: string() })
	})) })
});
const found = object({ repository: record(string(), references.nullable().catch(null)) });
/** What only GraphQL says of pull requests, by the number of each. One that is missing from the answer was not found. */
async function readClosingIssues(reader, { owner, repo }, numbers) {
	const linked = /* @__PURE__ */ new Map();
	for (let start = 0; start < numbers.length; start += atOnce) {
		const some = numbers.slice(start, start + atOnce);
		const answer = await reader.graphql(queryFor(some), {
			owner,
			repo
		}, found);
		if (answer.is !== "found") return answer;
		for (const number of some) {
			const links = answer.value.repository[`p${number}`];
			if (links === null || links === void 0) continue;
			const ours = links.closingIssuesReferences.nodes.filter(({ repository }) => repository.nameWithOwner.toLowerCase() === `${owner}/${repo}`.toLowerCase());
			linked.set(number, {
				closes: ours.map((node) => node.number),
				mergeSha: links.mergeCommit?.oid ?? null
			});
		}
	}
	return {
		is: "found",
		value: linked,
		etag: null
	};
}
function queryFor(numbers) {
	const links = "mergeCommit { oid } closingIssuesReferences(first: 50) { nodes { number repository { nameWithOwner } } }";
	return `query ($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { ${numbers.map((number) => `p${Math.trunc(number)}: pullRequest(number: ${Math.trunc(number)}) { ${links} }`).join(" ")} } }`;
}
// src/github/payload-pull-request.ts
/** One side of a pull request; `repo` is null where the fork was deleted. */
const side = object({
	ref: maybe(string()),
	sha: commitId,
	repo: maybe(object({
		id: numericId,
		full_name: maybe(string())
	}))
});
/** A pull request, as `GET …/pulls/{n}` sends it; `merge_commit_sha` is absent from API version 2026-03-10 on. */
const pullRequestPayload = object({
	id: numericId,
	node_id: maybe(string()),
	number: int().positive(),
	html_url: address,
	title: string().catch(""),
	body: maybe(string()),
	state: string(),
	draft: maybe(boolean()),
	user: maybe(accountPayload),
	labels: items(label),
	merged: maybe(boolean()),
	merged_at: maybe(time),
	merged_by: maybe(accountPayload),
	merge_commit_sha: maybe(commitId),
	head: side,
	base: side,
	created_at: time,
	updated_at: maybe(time),
	closed_at: maybe(time)
});
/** A review of a pull request; `commit_id` is what was looked at. */
const reviewPayload = object({
	id: numericId,
	user: maybe(accountPayload),
	state: string(),
	commit_id: maybe(string()),
	html_url: maybe(address),
	submitted_at: maybe(time)
});
/** A check run of a commit. */
const checkRunPayload = object({
	id: numericId,
	name: string(),
	head_sha: maybe(string()),
	status: string(),
	conclusion: maybe(string()),
	html_url: maybe(address),
	details_url: maybe(address),
	app: maybe(object({ slug: maybe(string()) }))
});
/** One context of a commit's combined status, the older form of a check. */
const commitStatusPayload = object({
	context: string(),
	state: string(),
	target_url: maybe(address)
});
// src/github/read-pull-request.ts
/** One pull request by its number. */
function readPullRequest(reader, where, number) {
	return reader.one({
		name: "pullRequest",
		parameters: {
			...where,
			pull_number: number
		}
	}, pullRequestPayload);
}
/** What the mapping of a pull request asks for besides the pull request itself. `linked` comes from `readClosingIssues`, for many at once. */
async function readPullRequestInput(reader, where, asRead, linked, settings) {
	const gathering = new Gathering();
	const pullRequest = {
		...asRead,
		merge_commit_sha: asRead.merge_commit_sha ?? linked?.mergeSha ?? null
	};
	const parameters = {
		owner: where.owner,
		repo: where.repo
	};
	const ofPull = {
		...parameters,
		pull_number: pullRequest.number
	};
	const ofHead = {
		...parameters,
		ref: pullRequest.head.sha
	};
	const wantsCommits = settings.commits === "all" || settings.commits === "merged" && isMerged(pullRequest);
	const lacksMerge = isMerged(pullRequest) && pullRequest.merge_commit_sha === null;
	const timeline = {
		name: "timeline",
		parameters: {
			...parameters,
			issue_number: pullRequest.number
		}
	};
	const events = lacksMerge ? await gathering.of(() => readList(reader, timeline, timelineEventPayload), []) : [];
	const mergeSha = mergeShaOf({
		pullRequest,
		timeline: events
	});
	const input = {
		pullRequest,
		closes: linked?.closes ?? null,
		timeline: events,
		reviews: await gathering.of(() => readList(reader, {
			name: "reviews",
			parameters: ofPull
		}, reviewPayload), []),
		checkRuns: await gathering.of(() => readList(reader, {
			name: "checkRuns",
			parameters: ofHead
		}, checkRunPayload), []),
		statuses: await gathering.of(() => readStatuses(reader, ofHead), []),
		commits: wantsCommits ? await gathering.of(() => readList(reader, {
			name: "pullRequestCommits",
			parameters: ofPull
		}, commitPayload), []) : [],
		mergeCommit: mergeSha === null ? null : await gathering.of(() => reader.one({
			name: "commit",
			parameters: {
				...parameters,
				ref: mergeSha
			}
		}, commitPayload), null)
	};
	const isEvidencePartial = gathering.notes.length > 0;
	return {
		...gathering.answer({
			...input,
			isEvidencePartial
		}),
		notes: gathering.notes
	};
}
const combined = object({ statuses: array(unknown()) });
/** The combined status is one object: its list ends at a hundred contexts, which nobody has. */
async function readStatuses(reader, parameters) {
	const schema = combined.transform(({ statuses }) => statuses.flatMap((row) => {
		const parsed = commitStatusPayload.safeParse(row);
		return parsed.success ? [parsed.data] : [];
	}));
	return reader.one({
		name: "statuses",
		parameters: {
			...parameters,
			per_page: 100
		}
	}, schema);
}
// src/sync/read-rows.ts
/** Issues that come along with others, at most; a chain may lead through a whole repository. */
const mostAlong = 500;
/** How a row of a list is to be read. */
function wantedOf(row) {
	const { number } = row;
	return row.pull_request === null ? {
		is: "issue",
		number,
		row
	} : {
		is: "pull",
		number
	};
}
/**
* Reads issues and pull requests one after another, each with the issues that it cannot be told without: those that it closes
* or waits for, when they are not in the store. Ends early at a limit, and when it is enough for one landing; what was read until then is whole.
*/
async function readRows(wanted, asking) {
	const reading = new Reading(asking, wanted);
	await reading.askForLinks(wanted.flatMap((one) => one.is === "pull" ? [one.number] : []));
	let done = 0;
	for (const one of wanted) {
		if (reading.stop !== null || reading.objects >= 100) break;
		await reading.read(one);
		if (reading.stop === null) done += 1;
	}
	const { stop, settled, failed } = reading;
	const notes = [...reading.notes];
	return {
		issues: [...reading.issues.values()],
		pulls: [...reading.pulls.values()],
		done,
		settled,
		failed,
		notes,
		stop
	};
}
var Reading = class {
	issues = /* @__PURE__ */ new Map();
	pulls = /* @__PURE__ */ new Map();
	settled = [];
	failed = [];
	notes = /* @__PURE__ */ new Set();
	stop = null;
	#linked = /* @__PURE__ */ new Map();
	#along = 0;
	#asking;
	#rows;
	constructor(asking, wanted) {
		this.#asking = asking;
		this.#rows = new Map(wanted.flatMap((one) => one.is === "issue" && one.row !== null ? [[one.number, one.row]] : []));
	}
	/** How many objects come of what was read, about. */
	get objects() {
		const ofPulls = [...this.pulls.values()].map(({ commits }) => 3 + commits.length);
		return this.issues.size + ofPulls.reduce((sum, one) => sum + one, 0);
	}
	/** Asks which issues pull requests close; where that cannot be asked, their texts have to do. */
	async askForLinks(numbers) {
		if (numbers.length === 0) return;
		const answer = await readClosingIssues(this.#asking.reader, this.#asking.name, numbers);
		if (answer.is === "found") this.#linked = answer.value;
		if (answer.is === "limited") this.stop = answer;
		if (answer.is === "refused" || answer.is === "broken") this.notes.add(`${answer.failure.message}; linked issues are taken from texts`);
	}
	/** Reads one with everything it needs; nothing of it is kept when a limit comes between. */
	async read(one) {
		const before = {
			issues: new Set(this.issues.keys()),
			pulls: new Set(this.pulls.keys())
		};
		const ended = await this.#whole(one);
		if (ended === "read") this.settled.push(one.number);
		if (ended === "failed") this.failed.push(one.number);
		if (ended === "read") return;
		for (const number of this.issues.keys()) if (!before.issues.has(number)) this.issues.delete(number);
		for (const number of this.pulls.keys()) if (!before.pulls.has(number)) this.pulls.delete(number);
	}
	/** Of a number alone nobody knows yet whether it is a pull request. */
	async #whole(one) {
		if (one.is === "pull") return this.#pull(one.number);
		if (one.row !== null) return this.#issues([one]);
		const found = this.#take(await readIssue(this.#asking.reader, this.#asking.name, one.number));
		if (!("value" in found)) return found.ended;
		return found.value.pull_request === null ? this.#issues([{
			...one,
			row: found.value
		}]) : this.#pull(one.number);
	}
	async #pull(number) {
		const { reader, name, settings, where, origins } = this.#asking;
		const linked = this.#linked.get(number) ?? null;
		const found = await readPullRequest(reader, name, number);
		const pull = this.#take(found);
		if (!("value" in pull)) {
			if (found.is !== "missing") return pull.ended;
			this.notes.add(`pull request #${number} is listed, but cannot be read; does the token have pull requests: read?`);
			return "failed";
		}
		const answer = await readPullRequestInput(reader, name, pull.value, linked, settings);
		for (const note of answer.notes) this.notes.add(note);
		const input = this.#take(answer);
		if (!("value" in input)) return input.ended;
		this.pulls.set(number, input.value);
		const before = origins.link(number);
		const now = linkOf(input.value, where);
		const touched = before !== null && before.isOpen === now.isOpen && sameNumbers(before.closes, now.closes) ? now.closes.filter((other) => !this.#isKnown(other)) : [...before?.closes ?? [], ...now.closes];
		return this.#issues(touched.map((other) => ({
			is: "issue",
			number: other,
			row: this.#rows.get(other) ?? null
		})));
	}
	/** Reads issues, and on to those that they name and nobody knows. */
	async #issues(first) {
		const queue = [...first];
		let ended = "read";
		for (let next = queue.shift(); next !== void 0; next = queue.shift()) {
			const isFirst = first.includes(next);
			if (this.issues.has(next.number)) continue;
			const how = await this.#issue(next);
			if (how === "limited") return how;
			if (how === "failed" && isFirst) ended = how;
			if (how === "failed" && !isFirst) this.failed.push(next.number);
			const along = this.#alongWith(next.number);
			queue.push(...along.slice(0, Math.max(0, mostAlong - this.#along)));
			this.#along += along.length;
		}
		return ended;
	}
	async #issue({ number, row }) {
		const { reader, name } = this.#asking;
		const issue = row === null ? this.#take(await readIssue(reader, name, number)) : { value: row };
		if (!("value" in issue)) return issue.ended;
		if (issue.value.pull_request !== null || issue.value.number !== number) return "read";
		const answer = await readIssueInput(reader, name, issue.value);
		for (const note of answer.notes) this.notes.add(note);
		const input = this.#take(answer);
		if (!("value" in input)) return input.ended;
		this.issues.set(number, input.value);
		return "read";
	}
	/** Issues that an issue names and nobody knows, and those that wait for it where it was closed or opened: nothing else tells of that. */
	#alongWith(number) {
		const input = this.issues.get(number);
		if (input === void 0) return [];
		const { where, origins } = this.#asking;
		const { issue, parent, blockedBy, comments } = input;
		const related = [...parent === null ? [] : [parent], ...blockedBy].filter((other) => isOurs(other, where));
		const duplicated = issue.state_reason === "duplicate" ? duplicatedNumbers(issue, comments) : [];
		const named = [...related.map((other) => other.number), ...duplicated].filter((other) => !this.#isKnown(other));
		const waiting = origins.waitingFor(number, issue.state === "closed") ?? [];
		const rows = new Map([...related.map((other) => [other.number, other]), ...this.#rows]);
		return [...named, ...waiting].filter((other) => !this.issues.has(other)).map((other) => ({
			is: "issue",
			number: other,
			row: rows.get(other) ?? null
		}));
	}
	#isKnown(number) {
		const origin = issueOrigin(this.#asking.where, number);
		return this.#asking.origins.idOf("Issue", origin) !== null || this.#asking.isDeletedHere(origin);
	}
	/** The value of an answer, or how reading ended without it. Something that is not there needs no other try. */
	#take(answer) {
		switch (answer.is) {
			case "found": return { value: answer.value };
			case "limited":
				this.stop = answer;
				return { ended: "limited" };
			case "refused":
			case "broken":
				this.notes.add(`${answer.failure.message}; ${answer.failure.help}`);
				return { ended: "failed" };
			case "unchanged":
			case "moved":
			case "gone":
			case "missing":
			case "withheld":
			case "absent": return { ended: "read" };
		}
	}
};
function sameNumbers(a, b) {
	return a.length === b.length && a.every((number) => b.includes(number));
}
// src/sync/sync-issues.ts
/** So many issues and pull requests land together: few enough that a limit or a kill costs little. */
const batchSize$1 = 50;
/** GitHub's lists may lag behind by so much. */
const overlapSeconds$1 = 60;
/** Reads and lands issues and pull requests: those that failed before, then everything updated since; answers why it stopped, null at the end. */
async function syncIssues(pass) {
	const { cursor, full } = pass;
	const stopped = await landWanted(pass, cursor.failed.map((number) => known(pass, number)), null, false);
	if (stopped !== null) return stopped;
	const ended = await landSince(pass, full ? null : listedSince(cursor));
	if (ended !== null && full) await keepProgress(pass);
	return ended;
}
/** A full pass that is stopped goes on where it was, if it does so soon: what was read long ago may have changed without a sign. */
const resumedSeconds = 172800;
/** The full pass that this one goes on with; null for none. */
function resumed({ full, cursor, now }) {
	const begun = full ? cursor.full : void 0;
	if (begun === void 0 || Date.parse(begun.from) < Date.parse(secondsBefore(now, resumedSeconds))) return null;
	return begun;
}
/** Up to which updates a pass has landed everything that it listed. */
const landedTo = /* @__PURE__ */ new WeakMap();
async function keepProgress(pass) {
	const to = landedTo.get(pass);
	const from = resumed(pass)?.from ?? pass.now;
	if (to !== void 0) await pass.lander.land({
		...noFacts(pass.repository),
		full: {
			from,
			to
		}
	});
}
/** Where a list of what is new begins, ISO-8601 UTC; null for all. */
function listedSince({ position }) {
	return position.issues === null ? null : secondsBefore(position.issues, overlapSeconds$1);
}
/** Numbers of all issues and pull requests that were listed; filled by a full pass. */
const seenBy = /* @__PURE__ */ new WeakMap();
/** When each issue and pull request that this pass listed was last updated, by its number. */
function seenIn(pass) {
	const seen = seenBy.get(pass) ?? /* @__PURE__ */ new Map();
	seenBy.set(pass, seen);
	return seen;
}
/**
* Each list is left after its first page, and asked for anew from there: while it is read, rows move to its end, and the pages
* behind would miss as many. Where a page is of one second, its next page has to do.
*/
async function landSince(pass, from) {
	const { asking, memory } = pass;
	let since = from;
	for (;;) {
		let goesOn = false;
		for await (const page of listIssues(asking.reader, asking.name, since, memory.issuesTag(since))) {
			if (page.is === "unchanged") memory.listUnchanged();
			if (page.is !== "page") return page.is === "unchanged" ? null : page;
			const stopped = await landPage(pass, page);
			if (stopped !== null) return stopped;
			if (!page.hasNext && page.etag !== null) memory.issues = {
				since,
				etag: page.etag
			};
			if (!page.hasNext) break;
			const last = page.items.at(-1)?.updated_at ?? null;
			const next = last === null ? null : secondsBefore(last, 1);
			goesOn = next !== null && (since === null || Date.parse(next) > Date.parse(since));
			if (!goesOn) continue;
			since = next;
			break;
		}
		if (!goesOn) return null;
	}
}
async function landPage(pass, page) {
	const seen = seenIn(pass);
	for (const row of page.items) pass.memory.listed(row);
	const settled = page.items.filter((row) => pass.memory.isSettled(row));
	for (const { number, updated_at: at } of settled) seen.set(number, at ?? "");
	const before = resumed(pass)?.to ?? "1970-01-01";
	const fresh = page.items.filter(({ number, updated_at: at }) => at === null || seen.get(number) !== at && Date.parse(at) >= Date.parse(before));
	for (const { number, updated_at: at } of page.items) if (at !== null && Date.parse(at) < Date.parse(before)) seen.set(number, at);
	const broken = page.unreadable.flatMap(({ number, why }) => {
		pass.notes.add(`${number === null ? "a row of the list" : `#${number}`} cannot be understood: ${why}`);
		return number ?? [];
	});
	for (let start = 0; start < fresh.length || start === 0; start += batchSize$1) {
		const rows = fresh.slice(start, start + batchSize$1);
		const isLong = page.hasNext || start + batchSize$1 < fresh.length;
		const stopped = await landRows(pass, rows, start === 0 ? broken : [], isLong);
		if (stopped !== null) return stopped;
		for (const { number, updated_at: at } of rows) seen.set(number, at ?? "");
	}
	return null;
}
async function landRows(pass, rows, broken, isLong) {
	return landWanted(pass, rows.map(wantedOf), rows.map(({ updated_at: at }) => at), isLong, broken);
}
/** Reads and lands some; `times` says up to when everything is in once each of them is. */
async function landWanted(pass, wanted, times, isLong, broken = []) {
	let left = broken;
	for (let start = 0; start < wanted.length || left.length > 0;) {
		const read = await readRows(wanted.slice(start), pass.asking);
		start += read.done;
		const last = times?.slice(0, start).findLast((time) => time !== null) ?? null;
		const isMore = isLong || read.stop !== null || start < wanted.length;
		await landRead(pass, {
			...read,
			failed: [...read.failed, ...left]
		}, last, isMore);
		if (read.stop !== null) return read.stop;
		left = [];
	}
	return null;
}
async function landRead(pass, read, last, isLong) {
	const { asking, lander, repository } = pass;
	for (const note of read.notes) pass.notes.add(note);
	const { issues, pulls, settled, failed } = read;
	const position = {
		issues: last !== null && Date.parse(last) < Date.parse(secondsBefore(pass.now, -86400)) ? last : null,
		workflowRuns: null
	};
	await lander.land({
		...noFacts(repository),
		issues,
		pulls,
		settled,
		failed,
		position,
		isLong
	});
	if (position.issues !== null) landedTo.set(pass, position.issues);
	pass.progress(`${asking.reader.sent()} requests, up to ${position.issues ?? "now"}`);
}
function known({ asking }, number) {
	return asking.origins.link(number) === null ? {
		is: "issue",
		number,
		row: null
	} : {
		is: "pull",
		number
	};
}
// src/github/payload-actions.ts
/** One attempt of a workflow run: `GET …/actions/runs/{id}` sends the latest, `…/attempts/{n}` any. */
const workflowRunPayload = object({
	id: numericId,
	node_id: maybe(string()),
	name: maybe(string()),
	display_title: maybe(string()),
	path: maybe(string()),
	workflow_id: maybe(numericId),
	run_number: maybe(int()),
	run_attempt: int().positive().catch(1),
	event: maybe(string()),
	status: maybe(string()),
	conclusion: maybe(string()),
	head_branch: maybe(string()),
	head_sha: commitId,
	html_url: address,
	actor: maybe(accountPayload),
	triggering_actor: maybe(accountPayload),
	run_started_at: maybe(time),
	created_at: time,
	updated_at: maybe(time)
});
/** A job of a workflow run's attempt. */
const jobPayload = object({
	id: numericId,
	name: string().catch(""),
	status: maybe(string()),
	conclusion: maybe(string()),
	started_at: maybe(time),
	completed_at: maybe(time),
	labels: items(string()),
	html_url: maybe(address)
});
/** A file that a workflow run kept; `digest` is `sha256:…` since upload-artifact v4. */
const actionsArtifactPayload = object({
	id: numericId,
	name: string(),
	size_in_bytes: maybe(int().nonnegative()),
	expired: maybe(boolean()),
	digest: maybe(string()),
	created_at: time,
	updated_at: maybe(time)
});
// src/github/read-workflow-runs.ts
/**
* Workflow runs that were created in a time, newest first: `from` and `to` (null for now) are ISO-8601 UTC, the ends included.
* GitHub shows no more than 1,000 of one question: whoever gets that many has to ask for a shorter time.
*/
function listWorkflowRuns(reader, { owner, repo }, { from, to }, etag = null) {
	const parameters = {
		owner,
		repo,
		created: to === null ? `>=${from}` : `${from}..${to}`
	};
	return reader.pages({
		name: "workflowRuns",
		parameters,
		etag
	}, workflowRunPayload);
}
/** The latest attempt of a workflow run. */
function readWorkflowRun(reader, where, runId) {
	return reader.one({
		name: "workflowRun",
		parameters: {
			...where,
			run_id: runId
		}
	}, workflowRunPayload);
}
/** All attempts of a workflow run but the one at hand, oldest first. */
async function readEarlierAttempts(reader, where, latest) {
	const gathering = new Gathering();
	const attempts = [];
	for (let number = 1; number < latest.run_attempt; number += 1) {
		const parameters = {
			...where,
			run_id: latest.id,
			attempt_number: number
		};
		const attempt = await gathering.of(() => reader.one({
			name: "attempt",
			parameters
		}, workflowRunPayload), null);
		if (attempt !== null) attempts.push(attempt);
	}
	return gathering.answer(attempts);
}
/** Everything that the mapping of one attempt asks for. `next` is when the next attempt began: what was kept from then on is its own. */
async function readAttemptInput(reader, { owner, repo }, run, next, issues) {
	const gathering = new Gathering();
	const ofRun = {
		owner,
		repo,
		run_id: run.id
	};
	const ofAttempt = {
		...ofRun,
		attempt_number: run.run_attempt
	};
	const input = {
		run,
		issues,
		jobs: await gathering.of(() => readList(reader, {
			name: "jobs",
			parameters: ofAttempt
		}, jobPayload), []),
		artifacts: (await gathering.of(() => readList(reader, {
			name: "artifacts",
			parameters: ofRun
		}, actionsArtifactPayload), [])).filter((kept) => isOf(kept, run, next))
	};
	return {
		...gathering.answer(input),
		notes: gathering.notes
	};
}
/** GitHub keeps artifacts by run: the time of each says in which attempt it was made. */
function isOf({ created_at: made }, { run_attempt: attempt, run_started_at: start }, next) {
	return (attempt === 1 || start === null || Date.parse(made) >= Date.parse(start)) && (next === null || Date.parse(made) < Date.parse(next));
}
/** Numbers of the pull requests that a commit belongs to. */
function readPullRequestsOfCommit(reader, { owner, repo }, sha) {
	return readList(reader, {
		name: "pullRequestsOfCommit",
		parameters: {
			owner,
			repo,
			commit_sha: sha
		}
	}, numbered);
}
const numbered = object({ number: numericId }).transform(({ number }) => number);
// src/sync/sync-runs.ts
/** GitHub shows no more of one question. */
const mostListed = 1e3;
/** A run may be tried again for a while, and is listed by the time it was first made. */
const overlapSeconds = 259200;
const batchSize = 25;
/** Reads and lands attempts of workflow runs, oldest first, and the pull requests that their checks belong to; answers why it stopped, null at the end. */
async function syncRuns(pass) {
	const { asking, cursor, repository } = pass;
	if (asking.settings.workflow_runs === "none") return null;
	const from = cursor.position.workflow_runs;
	const listed = await listAll(pass, from === null || pass.full ? repository.created_at : secondsBefore(from, overlapSeconds));
	const isAbsent = !("runs" in listed) && (listed.is === "absent" || listed.is === "missing");
	if (!("runs" in listed)) return isAbsent ? null : listed;
	const open = await runsLeftOpen(pass, listed.ids);
	if ("is" in open) return open;
	const ordered = [...new Map([...open, ...listed.runs].map((run) => [run.id, run])).values()].filter((run) => !isSettled(run, pass)).toSorted((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at));
	for (let rest = ordered; rest.length > 0;) {
		const { stop, done } = await landRuns(pass, rest);
		if (stop !== null) return stop;
		rest = rest.slice(done);
	}
	return null;
}
/** A run of which the latest attempt is here and over. */
function isSettled(run, { asking }) {
	return isOver(run) && asking.origins.isOver(attemptOrigin(asking.where, run.id, run.run_attempt));
}
function isOver({ status }) {
	return status === "completed";
}
/** Runs that were not over, or that somebody told of, and are in no list any more. */
async function runsLeftOpen({ asking, cursor, runs: told = [] }, listed) {
	const runs = [];
	for (const id of /* @__PURE__ */ new Set([...cursor.open_runs, ...told])) {
		if (listed.has(id)) continue;
		const answer = await readWorkflowRun(asking.reader, asking.name, id);
		if (answer.is === "limited") return answer;
		if (answer.is === "found") runs.push(answer.value);
	}
	return runs;
}
/** All runs made since a time; a list that is cut off goes on before the oldest run of it. None where the list is as it was. */
async function listAll({ asking, memory }, from) {
	const runs = /* @__PURE__ */ new Map();
	const known = memory.runsSince(from);
	let etag = null;
	for (let to = null;;) {
		let count = 0;
		const tag = to === null ? known?.etag ?? null : null;
		for await (const page of listWorkflowRuns(asking.reader, asking.name, {
			from,
			to
		}, tag)) {
			if (page.is === "unchanged" && known !== null) {
				memory.runs = known;
				return {
					runs: [],
					ids: new Set(known.open)
				};
			}
			if (page.is !== "page") return page;
			for (const run of page.items) runs.set(run.id, run);
			count += page.items.length + page.unreadable.length;
			etag = to === null && !page.hasNext ? page.etag : null;
		}
		const oldest = [...runs.values()].at(-1)?.created_at ?? from;
		if (count < mostListed || to !== null && Date.parse(oldest) >= Date.parse(to)) break;
		to = oldest;
	}
	const listed = [...runs.values()];
	const open = listed.filter((run) => !isOver(run)).map(({ id }) => id);
	if (etag !== null) memory.runs = {
		from,
		etag,
		open
	};
	return {
		runs: listed,
		ids: new Set(runs.keys())
	};
}
/** Lands the first of some runs, and answers how many. */
async function landRuns(pass, runs) {
	const { asking, lander, repository } = pass;
	const attempts = [];
	const openRuns = /* @__PURE__ */ new Map();
	let last = null;
	let stop = null;
	for (const run of runs.slice(0, batchSize)) {
		if (objectsOf(attempts) >= 100) break;
		const answer = await attemptsOf(pass, run);
		if (answer.is === "limited") stop = answer;
		if (answer.is === "limited") break;
		if (answer.is === "found") attempts.push(...answer.value);
		openRuns.set(run.id, answer.is !== "found" || !isOver(run));
		last = run.created_at;
	}
	const numbers = pullRequestsOf(attempts, pass);
	const wanted = numbers.map((number) => ({
		is: "pull",
		number
	}));
	const unread = stop ?? await landWanted(pass, wanted, null, false);
	if (unread !== null) for (const number of numbers) pass.waiting.add(number);
	await lander.land({
		...noFacts(repository),
		attempts,
		openRuns,
		failed: unread === null ? [] : numbers,
		position: {
			issues: null,
			workflowRuns: last
		},
		isLong: unread !== null || openRuns.size < runs.length
	});
	pass.progress(`${asking.reader.sent()} requests, workflow runs up to ${last ?? "now"}`);
	return {
		stop: unread,
		done: openRuns.size
	};
}
/** How many objects come of some attempts. */
function objectsOf(attempts) {
	return attempts.reduce((sum, { artifacts }) => sum + 1 + artifacts.length, 0);
}
async function attemptsOf(pass, run) {
	const { asking, notes } = pass;
	const { reader, name, where, origins } = asking;
	const earlier = await readEarlierAttempts(reader, name, run);
	if (earlier.is !== "found") return earlier;
	const pulls = await readPullRequestsOfCommit(reader, name, run.head_sha);
	if (pulls.is === "limited") return pulls;
	const pullRequests = pulls.is === "found" ? pulls.value.toSorted((a, b) => a - b) : [];
	const found = [];
	const all = [...earlier.value, run];
	for (const [index, attempt] of all.entries()) {
		if (origins.isOver(attemptOrigin(where, attempt.id, attempt.run_attempt))) continue;
		const answer = await readAttemptInput(reader, name, attempt, all[index + 1]?.run_started_at ?? null, []);
		for (const note of answer.notes) notes.add(note);
		if (answer.is !== "found") return answer;
		found.push({
			...answer.value,
			pullRequests
		});
	}
	return {
		is: "found",
		value: found,
		etag: null
	};
}
/**
* Pull requests that these attempts are about, as far as they are known; of those that are over, only where the attempt checks
* their last commit, which may end after the merge. What runs on the merge itself says nothing of them.
*/
function pullRequestsOf(attempts, { asking }) {
	const { origins, where } = asking;
	const isAbout = (number, head) => {
		const link = origins.link(number);
		return link !== null && (!origins.isOver(issueOrigin(where, number)) || link.head === head);
	};
	const numbers = attempts.flatMap(({ run, pullRequests }) => pullRequests.filter((number) => isAbout(number, run.head_sha)));
	return [...new Set(numbers)];
}
// src/sync/sweep.ts
/**
* Looks for issues that are known here and were not listed, among some numbers or (null) all: deleted ones are marked, transferred
* ones follow, and all others stay as they are.
*/
async function sweep(pass, among) {
	const missing = [...missingFrom(pass)].filter(([number]) => among?.includes(number) ?? true);
	const isThrough = among === null && pass.cursor.full !== void 0;
	if (missing.length === 0 && !isThrough) return null;
	const { asking, lander, repository } = pass;
	const gone = [];
	const transfers = [];
	let stop = null;
	for (const [number, origin] of missing) {
		const answer = await readIssue(asking.reader, asking.name, number);
		if (answer.is === "gone") gone.push(origin);
		if (answer.is === "limited") stop = answer;
		if (answer.is === "limited") break;
		if (answer.is !== "moved") continue;
		const transfer = await transferTo(pass, origin, answer.to);
		if (transfer !== null) transfers.push(transfer);
	}
	const full = isThrough && stop === null ? null : void 0;
	await lander.land({
		...noFacts(repository),
		gone,
		transfers,
		...full === void 0 ? {} : { full }
	});
	return stop;
}
/** Issues that the last sync left, by their numbers, and that the list has no more; what pull requests stand for is none of them. */
function missingFrom(pass) {
	const seen = seenIn(pass);
	const prefix = `${repositoryOrigin(pass.asking.where)}#`;
	const known = Object.entries(pass.cursor.objects).flatMap(([origin, kinds]) => {
		const number = origin.startsWith(prefix) ? Number(origin.slice(prefix.length)) : NaN;
		return kinds.Issue !== void 0 && kinds.Run === void 0 && Number.isInteger(number) && !seen.has(number) ? [[number, origin]] : [];
	});
	return new Map(known);
}
async function transferTo({ asking }, from, to) {
	const answer = await readMovedIssue(asking.reader, to);
	const place = placeOf(to);
	if (answer.is !== "found" || place === null || place.repositoryId === asking.where.repository.id) return null;
	const fullName = /\/(?<name>[^/]+\/[^/]+)\/issues\/\d+$/.exec(answer.value.html_url)?.groups?.["name"];
	return fullName === void 0 ? null : {
		from,
		repository: {
			id: place.repositoryId,
			fullName
		},
		issue: answer.value
	};
}
// src/sync/sync-github.ts
/** Reads what changed in a repository since the last sync and lands it, batch by batch: whoever is stopped goes on after the last one. */
async function syncGithub(request) {
	const { reader, now } = request;
	const place = await request.open();
	const objects = objectsOf$1(place.tree, place.cache);
	const settings = (await objects.settings()).sync.github;
	const asked = `${request.name.owner}/${request.name.repo}`.toLowerCase();
	const memory = new SyncMemory(place.repository.commonDir, [
		reader.server,
		asked,
		JSON.stringify(settings)
	]);
	const repository = await repositoryOf(request, memory);
	const host = hostOf(repository);
	const name = nameOf(repository);
	const where = whereOf(host, repository);
	const { cursor, path, bytes } = await readCursorFile(place.tree, host, repository);
	memory.begin(request.full ? null : bytes);
	const origins = await readOrigins(objects, repositoryOrigin(where));
	await adoptRepo(origins, objects, repository, where);
	const isDeletedHere = (origin) => cursor.objects[origin]?.Issue !== void 0 && origins.idOf("Issue", origin) === null;
	const asking = {
		reader,
		name,
		where,
		settings,
		origins,
		isDeletedHere
	};
	const lander = new Lander(request, origins, host, now);
	const told = {
		notes: /* @__PURE__ */ new Set(),
		waiting: /* @__PURE__ */ new Set()
	};
	const pass = {
		...request,
		...told,
		asking,
		lander,
		repository,
		cursor,
		memory
	};
	await lander.land(noFacts(repository));
	const unread = await syncIssues(pass) ?? await sweep(pass, request.full ? null : request.gone ?? []) ?? await syncRuns(pass);
	const wrote = unread === null && request.bringing ? await bringIssues(pass, request.bringing) : null;
	const stop = unread ?? wrote?.stop ?? null;
	const { cursor: last, bytes: left } = await readCursorFile((await lander.open()).tree, host, repository);
	if (stop === null && !request.dryRun) memory.keep(left, {
		since: listedSince(last),
		failed: last.failed,
		now
	});
	const { sum } = lander;
	return {
		...sum,
		notes: [
			...pass.notes,
			...sum.notes,
			...reader.notes()
		],
		fullName: repository.full_name,
		renamedFrom: cursor.repository.full_name === repository.full_name ? null : cursor.repository.full_name,
		limitedUntil: stop?.is === "limited" ? stop.until : null,
		brokenBy: stop === null || stop.is === "limited" ? null : failureOf(stop, repository.full_name, path),
		failed: last.failed.filter((number) => !sum.leftOut.includes(number) && !pass.waiting.has(number) && !sum.conflicts.some(({ externalId }) => externalId === issueOrigin(where, number))),
		brought: wrote?.sum ?? null,
		requests: reader.sent() + (wrote?.sum.writes ?? 0)
	};
}
/** Host of a repository's page, which is in every external id: whatever the address of the interface, a server knows its own name. */
function hostOf({ html_url: page }) {
	return new URL(page).host;
}
/** `owner` and `repo` of requests about a repository. */
function nameOf(repository) {
	const [owner = "", repo = ""] = repository.full_name.split("/");
	return {
		owner,
		repo
	};
}
/** The repository that is named, also by an older name; a Failure `github` where it cannot be had. */
async function repositoryOf({ reader, name }, memory = null) {
	const known = memory?.knownRepository ?? null;
	const answer = await readRepository(reader, name, known?.etag ?? null);
	if (memory !== null && answer.is === "unchanged") memory.repository = known;
	if (known !== null && answer.is === "unchanged") return known.value;
	if (memory !== null && answer.is === "found" && answer.etag !== null) memory.repository = {
		etag: answer.etag,
		value: answer.value
	};
	if (answer.is === "found") return answer.value;
	throw failureOf(answer, `${name.owner}/${name.repo}`, "");
}
function failureOf(refusal, fullName, cursor) {
	switch (refusal.is) {
		case "refused":
		case "broken": return refusal.failure;
		case "limited": return new Failure("github", `GitHub answers nothing more before ${refusal.until}`, "run it again after that");
		case "missing":
		case "gone": return new Failure("github", `${fullName} is not there, or not for this token`, "check its name, and give a token that may read it in GITHUB_TOKEN (metadata: read, issues: read)");
		case "moved":
		case "withheld":
		case "absent":
		case "unchanged": return new Failure("github", `${fullName} cannot be read (${refusal.is})`, `run it again; ${cursor}`.replace(/; $/, ""));
	}
}
export { refusalOf as A, fetchWhole as C, openReader as D, limitReached as E, writeRequests as O, connectForReading as S, throttling as T, exitCodeOfSync as _, readOrigins as a, parseRemote as b, mappingFor as c, decideIssue as d, mapIssue as f, broughtWords as g, repositoryOrigin as h, syncGithub as i, understood as k, readIssue as l, cleanLine as m, nameOf as n, whereOf as o, tagsOf as p, repositoryOf as r, readCursorFile as s, hostOf as t, readIssueInput as u, syncWords as v, rateLimitOf as w, parseRepositoryName as x, numericId as y };
