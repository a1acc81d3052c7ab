import { i as __toESM, n as __exportAll$1, t as __commonJSMin } from "./rolldown-runtime-DYf_mQCB.js";
import { t as Failure } from "./failure-CoSUsjhv.js";
import { a as doctrineTypes, c as isKind, d as priorities, g as verificationStatuses, h as statuses, l as issueTypes, n as artifactTypes, u as kindNames } from "./enums-CzFq0Rxf.js";
import { a as objectsOf, i as objectsCalled, n as indexedObject, r as objectNamed } from "./find-in-index-BEYmnWie.js";
import { a as isFileSafeId, r as isTimestamp, t as kinds } from "./kinds-DFgvPIu9.js";
import { n as isMapping, r as memberOf } from "./json-BOP16j8H.js";
import { c as verdictSentence, i as countsPhrase, r as counted$1 } from "./sentences-D37lPjhj.js";
import { i as isWeighing, o as provesKey } from "./proof-BR9HrQ2v.js";
import { n as tableOf } from "./table-names-Bgd_25A7.js";
import { i as isAbsent, o as refIn, t as wordParts } from "./word-parts-CK7kGJ9n.js";
import { n as stepsOf, r as touchesOf, t as objectHistory } from "./object-history-Xr0DP2dt.js";
import { o as storeFolder } from "./layout-DeakROi7.js";
import { n as valueOf } from "./object-value-Bh2IJUXV.js";
import { n as printable } from "./printable-bEUe1wzd.js";
import { n as parsePointer } from "./json-pointer-Bx-9x7vW.js";
import { r as objectDigest } from "./digest-As52ZD5b.js";
import { n as countObjects, o as listValues, t as connected } from "./list-objects-DjNnYZyb.js";
import { t as causesAround } from "./causes-Co5UWYua.js";
import { t as connectionsOf } from "./connections-CMcNStvJ.js";
import { i as supersedesKey } from "./issue-packets-D843iaHJ.js";
import { t as readyCondition } from "./ready-issues-flzM4xMg.js";
import { createHash } from "node:crypto";
// node_modules/hono/dist/utils/html.js
/**
* @module
* HTML utility.
*/
const HtmlEscapedCallbackPhase = {
	Stringify: 1,
	BeforeStream: 2,
	Stream: 3
};
const raw = (value, callbacks) => {
	const escapedString = new String(value);
	escapedString.isEscaped = true;
	escapedString.callbacks = callbacks;
	return escapedString;
};
const escapeRe = /[&<>'"]/;
const stringBufferToString = async (buffer, callbacks) => {
	let str = "";
	callbacks ||= [];
	const resolvedBuffer = await Promise.all(buffer);
	for (let i = resolvedBuffer.length - 1;; i--) {
		str += resolvedBuffer[i];
		i--;
		if (i < 0) break;
		let r = resolvedBuffer[i];
		if (r == null || typeof r === "boolean") continue;
		if (typeof r === "number") {
			str += r;
			continue;
		}
		if (typeof r === "object") callbacks.push(...r.callbacks || []);
		const isEscaped = r.isEscaped;
		r = await (typeof r === "object" ? r.toString() : r);
		if (typeof r === "object") callbacks.push(...r.callbacks || []);
		if (r.isEscaped ?? isEscaped) str += r;
		else {
			const buf = [str];
			escapeToBuffer(r, buf);
			str = buf[0];
		}
	}
	return raw(str, callbacks);
};
const escapeToBuffer = (str, buffer) => {
	const match = str.search(escapeRe);
	if (match === -1) {
		buffer[0] += str;
		return;
	}
	let escape;
	let index;
	let lastIndex = 0;
	for (index = match; index < str.length; index++) {
		switch (str.charCodeAt(index)) {
			case 34:
				escape = "&quot;";
				break;
			case 39:
				escape = "&#39;";
				break;
			case 38:
				escape = "&amp;";
				break;
			case 60:
				escape = "&lt;";
				break;
			case 62:
				escape = "&gt;";
				break;
			default: continue;
		}
		buffer[0] += str.substring(lastIndex, index) + escape;
		lastIndex = index + 1;
	}
	buffer[0] += str.substring(lastIndex, index);
};
const resolveCallbackSync = (str) => {
	const callbacks = str.callbacks;
	if (!callbacks?.length) return str;
	const buffer = [str];
	const context = {};
	callbacks.forEach((c) => c({
		phase: HtmlEscapedCallbackPhase.Stringify,
		buffer,
		context
	}));
	return buffer[0];
};
const resolveCallback = async (str, phase, preserveCallbacks, context, buffer) => {
	if (typeof str === "object" && !(str instanceof String)) {
		if (!(str instanceof Promise)) str = str.toString();
		if (str instanceof Promise) str = await str;
	}
	const callbacks = str.callbacks;
	if (!callbacks?.length) return Promise.resolve(str);
	if (buffer) buffer[0] += str;
	else buffer = [str];
	const resStr = Promise.all(callbacks.map((c) => c({
		phase,
		buffer,
		context
	}))).then((res) => Promise.all(res.filter(Boolean).map((str) => resolveCallback(str, phase, false, context, buffer))).then(() => buffer[0]));
	if (preserveCallbacks) return raw(await resStr, callbacks);
	else return resStr;
};
// src/query/kept-history.ts
/** How many steps of one file are told. */
const mostSteps = 200;
/** A history of more is too large to be kept in memory. */
const mostTouches = 5e5;
/** A whole history as far as it is told. */
function shortened(steps) {
	return {
		steps: steps.slice(0, mostSteps),
		older: Math.max(0, steps.length - mostSteps)
	};
}
/**
* The history of one store for a process that is asked for long: walked once, and from then on only what new commits bring. Where a branch was
* rewritten, or there is more than can be kept, the answers are the same and take longer.
*/
var KeptHistory = class {
	#repository;
	#most;
	#walked = nothing();
	#isTooLarge = false;
	#turn = Promise.resolve();
	constructor(repository, most = mostTouches) {
		this.#repository = repository;
		this.#most = most;
	}
	/** What became of the file at a path in the history of a commit. Failure `base-unavailable` where a shallow clone cuts that. */
	async of(tip, path) {
		const touches = await this.#inTurn(async () => await this.#follow(tip) ? this.#walked.touches.get(path) ?? [] : null);
		if (touches === null) return shortened((await objectHistory(this.#repository, tip, [path])).get(path) ?? []);
		const newest = touches.slice(0, mostSteps);
		return {
			steps: await stepsOf(this.#repository, newest),
			older: touches.length - newest.length
		};
	}
	/** Walks now what a later question would have to wait for. */
	async prepare(tip) {
		await this.#inTurn(() => this.#follow(tip));
	}
	/** One walk at a time, in the order asked. */
	#inTurn(action) {
		const done = this.#turn.then(action);
		this.#turn = done.catch(() => void 0);
		return done;
	}
	/** Whether what is kept is the history of this commit. */
	async #follow(tip) {
		const { tip: before } = this.#walked;
		if (before === tip) return true;
		if (this.#isTooLarge || this.#walked.trees.has(tip)) return false;
		const from = before !== null && await this.#repository.isAncestor(before, tip) === true ? this.#walked : nothing();
		this.#walked = nothing();
		const commits = [];
		const request = {
			tip,
			firstParent: false,
			without: from.tip
		};
		for await (const commit of this.#repository.history(request)) commits.push(commit);
		for (const { oid, tree } of commits) from.trees.set(oid, tree);
		const asked = {
			commits,
			trees: from.trees,
			folder: storeFolder,
			isWanted: () => true
		};
		const found = await touchesOf(this.#repository, asked);
		const count = from.count + found.length;
		for (const [path, touches] of Map.groupBy(found, (touch) => touch.path)) from.touches.set(path, [...touches, ...from.touches.get(path) ?? []]);
		this.#isTooLarge = count > this.#most;
		if (!this.#isTooLarge) this.#walked = {
			...from,
			tip,
			count
		};
		return !this.#isTooLarge;
	}
};
function nothing() {
	return {
		tip: null,
		trees: /* @__PURE__ */ new Map(),
		touches: /* @__PURE__ */ new Map(),
		count: 0
	};
}
// src/web/page-source.ts
/** What a file without a past is told with. */
const noHistory = {
	steps: [],
	older: 0
};
/** The history of every object of an index from one walk over the commits: for whoever makes all pages. */
async function wholeHistory(index, repository, tip) {
	if (tip === null) return () => noHistory;
	const paths = kindNames.flatMap((kind) => objectsOf(index, kind).map(({ path }) => path));
	const logs = await objectHistory(repository, tip, paths);
	return (path) => shortened(logs.get(path) ?? []);
}
const findingsByPath = /* @__PURE__ */ new WeakMap();
/** What the check found in the file at a path. */
function findingsAt({ report }, path) {
	if (report === null) return [];
	const known = findingsByPath.get(report) ?? Map.groupBy(report.findings, (finding) => finding.path);
	findingsByPath.set(report, known);
	return known.get(path) ?? [];
}
const knownObjects = /* @__PURE__ */ new WeakMap();
/** The object of a kind and id, or null; many pages name the same few, which are looked up once. */
function lookUp(index, kind, id) {
	const known = knownObjects.get(index) ?? /* @__PURE__ */ new Map();
	knownObjects.set(index, known);
	const key = `${kind}/${id}`;
	const found = known.get(key);
	if (found !== void 0) return found;
	const object = objectNamed(index, kind, id);
	const shown = object === null ? null : {
		...object,
		value: valueOf(index, object)
	};
	known.set(key, shown);
	return shown;
}
// src/web/addresses.ts
/** The pages that are not about one object, by what they are. At the top there are only names of ours, so that no id can take one. */
const addresses = {
	overview: "index.html",
	findings: "findings.html",
	runs: "runs-over-time.html",
	style: "style.css",
	script: "filter.js",
	icon: "icon.svg"
};
/** What only a server answers: the search in all texts. */
const searchAddress = "search.html";
/** The page of one object: `Issue/01J….html`; an id that no file can be named by gives way to its digest, before which no id can begin. */
function objectAddress(kind, id) {
	return `${kind}/${isFileSafeId(id) && id.length <= 128 ? id : `-${createHash("sha256").update(id).digest("hex").slice(0, 32)}`}.html`;
}
/** The file of one object as it stands, beside its page. */
function fileAddress(kind, id) {
	return objectAddress(kind, id).replace(/\.html$/, ".yaml");
}
/** A page of a kind's list; the first unless said, `all` for the one with everything. */
function listAddress(kind, page = 1) {
	return page === 1 ? `${kind}.html` : `${kind}-${page}.html`;
}
/** A link from one page to another, as a path from where the first stands. */
function linkFrom(from, to) {
	return from.includes("/") ? `../${to}` : to;
}
// src/web/filter-script.ts
/**
* With Ctrl+K one goes on to write into the first field for a search: a key alone might be meant for whoever speaks to the machine
* (WCAG 2.1.4). Narrows the rows of a static list down, where a browser runs scripts: the words of the form, and its choices,
* against the text of the cells. It makes no element and asks for nothing; without it the form stays hidden and the whole list is there to read.
*/
const filterScript = `"use strict";
(() => {
  document.addEventListener("keydown", (event) => {
    const field = document.querySelector("input[type=search]");
    if (event.key.toLowerCase() !== "k" || event.ctrlKey === event.metaKey || event.altKey || field === null) return;
    event.preventDefault();
    field.focus();
  });
  const form = document.querySelector("form.filter");
  const rows = Array.from(document.querySelectorAll("table.list tbody tr"));
  const said = document.querySelector("output.found");
  if (form === null || said === null) return;
  form.hidden = false;
  if (form.dataset.whole === undefined) return;
  const given = new URLSearchParams(location.search);
  for (const [name, value] of given) {
    const field = form.elements.namedItem(name);
    if (field !== null) field.value = value;
  }
  const places = new Map();
  document.querySelectorAll("table.list thead th").forEach((head, at) => {
    if (head.dataset.name !== undefined) places.set(head.dataset.name, at);
  });
  const plain = (text) => text.normalize("NFKD").replace(/\\p{M}/gu, "").toLowerCase();
  const whole = said.value;
  const texts = rows.map((row) => plain(row.textContent));
  const narrow = () => {
    const words = plain(form.elements.namedItem("text").value).split(/\\s+/).filter((word) => word !== "");
    const chosen = Array.from(form.querySelectorAll("select")).filter((field) => field.value !== "");
    let found = 0;
    rows.forEach((row, at) => {
      const fits = words.every((word) => texts[at].includes(word)) &&
        chosen.every((field) => row.cells[places.get(field.name)].textContent.trim() === field.value);
      row.hidden = !fits;
      if (fits) found += 1;
    });
    said.value = found === rows.length ? whole : found + " of " + rows.length + " shown";
  };
  form.addEventListener("input", narrow);
  form.addEventListener("submit", (event) => { event.preventDefault(); narrow(); });
  narrow();
})();
`;
// node_modules/hono/dist/helper/html/index.js
/**
* @module
* html Helper for Hono.
*/
const html$1 = (strings, ...values) => {
	const buffer = [""];
	for (let i = 0, len = strings.length - 1; i < len; i++) {
		buffer[0] += strings[i];
		const children = Array.isArray(values[i]) ? values[i].flat(Infinity) : [values[i]];
		for (let i = 0, len = children.length; i < len; i++) {
			const child = children[i];
			if (typeof child === "string") escapeToBuffer(child, buffer);
			else if (typeof child === "number") buffer[0] += child;
			else if (typeof child === "boolean" || child === null || child === void 0) continue;
			else if (typeof child === "object" && child.isEscaped) {
				if (child.callbacks) buffer.unshift("", child);
				else {
					const tmp = child.toString();
					if (tmp instanceof Promise) buffer.unshift("", tmp);
					else buffer[0] += tmp;
				}
			} else if (child instanceof Promise) buffer.unshift("", child);
			else escapeToBuffer(child.toString(), buffer);
		}
	}
	buffer[0] += strings.at(-1);
	return buffer.length === 1 ? "callbacks" in buffer ? raw(resolveCallbackSync(raw(buffer[0], buffer.callbacks))) : raw(buffer[0]) : stringBufferToString(buffer, buffer.callbacks);
};
// src/web/html.ts
/** HTML from a template; every text put into it is escaped, inside quoted attributes too. */
function html(parts, ...values) {
	const made = html$1(parts, ...values);
	if (made instanceof Promise) throw new TypeError("a template waits for something");
	return made;
}
/** Text that is HTML already and was made safe by whoever made it. */
function madeSafe(text) {
	return raw(text);
}
// src/query/overview.ts
const knownCounts = /* @__PURE__ */ new WeakMap();
/** How many objects of each kind there are; counted once, as an index shows one state. */
function countsByKind(index) {
	const counts = knownCounts.get(index) ?? counted(index);
	knownCounts.set(index, counts);
	return counts;
}
function counted({ database }) {
	const rows = database.prepare("SELECT kind, count(*) AS n FROM objects GROUP BY kind").all();
	const counts = new Map(rows.map((row) => [row["kind"], Number(row["n"])]));
	return new Map(kindNames.map((kind) => [kind, counts.get(kind) ?? 0]));
}
/** How many Issues, or Runs, are in which status. */
function countsByStatus({ database }, kind) {
	const rows = database.prepare(`SELECT status, count(*) AS n FROM ${tableOf(kind)} GROUP BY status ORDER BY status`);
	return new Map(rows.all().map((row) => [String(row["status"]), Number(row["n"])]));
}
/** The objects that say they were changed last, the latest first; those that give no time are left out. */
function latestObjects({ database }, limit) {
	const sql = `SELECT o.path, o.kind, o.id, o.title, d.at FROM (${kindNames.map((kind) => {
		const time = "coalesce(updated_at, created_at)";
		return `SELECT * FROM (SELECT path, ${time} AS at FROM ${tableOf(kind)} WHERE ${time} IS NOT NULL ORDER BY at DESC, path LIMIT ${limit})`;
	}).join(" UNION ALL ")}) d JOIN objects o ON o.path = d.path ORDER BY d.at DESC, o.path LIMIT ${limit}`;
	return database.prepare(sql).all().map((row) => ({
		...indexedObject(row),
		at: String(row["at"])
	}));
}
const runColumns = "id, status, coalesce(telemetry_started_at, created_at) AS at, telemetry_duration_s AS seconds, cost_usd AS usd, cost_tokens AS tokens";
/** The Runs, in the table `t`, that did work of their own, and not those that only weigh what others made. */
const attempting = {
	sql: `t.meta ->> '$."${provesKey}"' IS NULL`,
	values: []
};
/** Every attempt that says when it was, the earliest first. */
function runsOverTime({ database }) {
	const where = `at IS NOT NULL AND ${attempting.sql}`;
	return database.prepare(`SELECT ${runColumns} FROM runs t WHERE ${where} ORDER BY at, id, path`).all().map(runFigures);
}
/** The Runs that a condition on the table `t` fits. */
function runFiguresOf({ database }, { sql, values }) {
	return database.prepare(`SELECT ${runColumns} FROM runs t WHERE ${sql}`).all(...values).map(runFigures);
}
function runFigures(row) {
	return {
		id: String(row["id"]),
		status: String(row["status"]),
		at: String(row["at"]),
		seconds: figure$1(row["seconds"]),
		usd: figure$1(row["usd"]),
		tokens: figure$1(row["tokens"])
	};
}
function figure$1(cell) {
	return typeof cell === "number" ? cell : null;
}
// src/web/names.ts
/** What a kind is called on a page. */
const kindLabels = {
	Repo: {
		one: "Repo",
		many: "Repos"
	},
	Issue: {
		one: "Issue",
		many: "Issues"
	},
	ContextPacket: {
		one: "Context packet",
		many: "Packets"
	},
	ConstraintSnapshot: {
		one: "Constraint snapshot",
		many: "Snapshots"
	},
	DoctrineRef: {
		one: "Doctrine",
		many: "Doctrine"
	},
	Run: {
		one: "Run",
		many: "Runs"
	},
	Artifact: {
		one: "Artifact",
		many: "Artifacts"
	}
};
/** The value at the end of a way through mappings; null where it leads nowhere. */
function valueAt(value, ...way) {
	let at = value;
	for (const step of way) at = isMapping(at) ? memberOf(at, step) ?? null : null;
	return at;
}
/** The same where it is a text that says something. */
function textAt(value, ...way) {
	const found = valueAt(value, ...way);
	return typeof found === "string" && found.trim() !== "" ? found : null;
}
/** The same where it is a number. */
function numberAt(value, ...way) {
	const found = valueAt(value, ...way);
	return typeof found === "number" ? found : null;
}
/** The same where it is a list. */
function listAt(value, ...way) {
	const found = valueAt(value, ...way);
	return Array.isArray(found) ? found : [];
}
/** Who an Actor is, by display name or else by id; null for what is no Actor. */
function actorName(value) {
	if (textAt(value, "actor_kind") === null) return null;
	return textAt(value, "display") ?? textAt(value, "actor_id");
}
/** What people know an object by. A Run has no title of its own: it is an attempt at its Issue, or weighs what came of one. */
function nameOf$1(index, { kind, id, title, value }) {
	if (kind === "Run") {
		const issue = refIn(valueAt(value, "for_issue"));
		const asked = issue === null ? null : lookUp(index, "Issue", issue.id)?.title ?? issue.id;
		return `${isWeighing(value) ? "Weighing of" : "Attempt at"} ${asked === null || asked === "" ? "no Issue" : asked}`;
	}
	if (kind === "ConstraintSnapshot") {
		const captured = textAt(value, "captured_at");
		return `Constraints (${textAt(value, "scope") ?? "no scope"})${captured === null ? "" : ` of ${captured.slice(0, 10)}`}`;
	}
	return title === null || title === "" ? id : title;
}
// src/web/visible-text.ts
/** Somebody's text as a page shows it: line ends and tabs stay, whatever could not be seen, or would turn the reading direction, is written `\xNN`. */
function visibleText(text) {
	return text.replaceAll("\r\n", "\n").split(/([\n\t]+)/).map((part, at) => at % 2 === 1 ? part : printable(part)).join("");
}
/** The same in one line of at most so many code points; what is cut off leaves a `…`. */
function visibleLine(text, maxLength) {
	const line = visibleText(text.slice(0, maxLength * 4).toWellFormed()).replaceAll(/\s+/g, " ").trim();
	const characters = Array.from(line);
	return characters.length > maxLength ? `${characters.slice(0, maxLength).join("").trimEnd()}…` : line;
}
// src/web/web-address.ts
/** The address that a text is, where a reader may be led there: `http:` or `https:`, nothing else; null for every other text. */
function webAddress(text) {
	if (!/^https?:\/\//i.test(text)) return null;
	const address = URL.parse(text);
	return address !== null && ["http:", "https:"].includes(address.protocol) ? address : null;
}
/** What a link to somebody else's page says of us: nothing. */
const foreignRel = "noopener noreferrer nofollow";
// src/web/pieces.ts
/** Words that a style belongs to; all others are shown plainly. */
const marked = /* @__PURE__ */ new Set([
	...statuses,
	...verificationStatuses,
	"error",
	"warning",
	"info"
]);
const plainWords = /* @__PURE__ */ new Set([
	...issueTypes,
	...artifactTypes,
	...doctrineTypes
]);
/** A status in its colour, with a sign beside it for those who see no colour. */
function statusMark(status) {
	if (status === null) return null;
	if (!marked.has(status)) return words(status);
	return mark(status, status);
}
/** Words of ours in the colour and with the sign of a status. */
function mark(status, said) {
	return html`<span class="mark is-${status}">${said}</span>`;
}
/** A digest as far as people compare it; the file has the whole. */
function shortDigest(digest) {
	const [, start] = /^([\w-]+:[0-9a-f]{12})[0-9a-f]+$/.exec(digest) ?? [];
	return html`<span class="id">${start === void 0 ? visibleLine(digest, 120) : `${start}…`}</span>`;
}
/** Somebody's short text in one line, in its own direction. */
function words(text, maxLength = 200) {
	const shown = visibleLine(text, maxLength);
	return plainWords.has(shown) ? html`${shown}` : html`<bdi>${shown}</bdi>`;
}
/** Somebody's text with its line ends, whole. */
function block$1(text) {
	return html`<pre class="wrapped" dir="auto">${visibleText(text)}</pre>`;
}
/** A time in UTC as people read it; as it was written where it is none. */
function time(text) {
	if (text === null) return null;
	if (!isTimestamp(text)) return words(text, 40);
	const [day = "", clock = ""] = text.split("T");
	return html`<time datetime="${text}" class="when"><span>${day}</span> <span>${clock.slice(0, 5)}</span></time>`;
}
/** An address: a link where it leads to the web, else as it is. */
function address(text) {
	if (webAddress(text) === null) return html`<code dir="ltr">${visibleText(text)}</code>`;
	return html`<a href="${webAddress(text)?.href ?? ""}" rel="${foreignRel}" dir="ltr">${visibleText(text)}</a>`;
}
/** Free labels. */
function tagList(tags) {
	const texts = tags.filter((tag) => typeof tag === "string");
	if (texts.length === 0) return null;
	return html`<span class="tags">${texts.map((tag) => html`<bdi class="tag">${visibleLine(tag, 80)}</bdi> `)}</span>`;
}
const figures = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });
const money = new Intl.NumberFormat("en-US", {
	style: "currency",
	currency: "USD"
});
/** A number as people read it. */
function figure(value) {
	return figures.format(value);
}
const roundFigures = new Intl.NumberFormat("en-US", {
	notation: "compact",
	maximumFractionDigits: 1
});
/** A large number in few signs: `11.7M`. */
function roundly(value) {
	return roundFigures.format(value);
}
/** US dollars as people read them. */
function dollars(value) {
	return money.format(value);
}
/** Seconds as people say them: `45 s`, `20 min`, `3 h 5 min`. */
function duration(seconds) {
	if (seconds < 60) return `${figure(seconds)} s`;
	const minutes = Math.round(seconds / 60);
	if (minutes < 60) return `${minutes} min`;
	if (minutes >= 6e3) return `${figure(Math.round(minutes / 60))} h`;
	return `${figure(Math.floor(minutes / 60))} h${minutes % 60 === 0 ? "" : ` ${minutes % 60} min`}`;
}
// \0@oxc-project+runtime@0.156.0/helpers/esm/taggedTemplateLiteral.js
function _taggedTemplateLiteral(e, t) {
	return t || (t = e.slice(0)), Object.freeze(Object.defineProperties(e, { raw: { value: Object.freeze(t) } }));
}
// src/web/layout.ts
var _templateObject;
/** What a page may load and do, as its Content-Security-Policy: our own style, script and icon, and forms that come back to us. */
const contentPolicy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'";
/** A whole HTML document. */
function layOut(source, parts) {
	const { at, title, main, within = at, filters = false } = parts;
	const link = (to) => parts.base === void 0 ? linkFrom(at, to) : `${parts.base}${to}`;
	const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        ${source.served ? null : html`<meta http-equiv="Content-Security-Policy" content="${contentPolicy}" /> `}
        <meta name="viewport" content="width=device-width" />
        <meta name="referrer" content="no-referrer" />
        ${source.listed ? null : html`<meta name="robots" content="noindex" /> `}
        <meta name="color-scheme" content="light dark" />
        <title>${visibleLine(title, 120)}</title>
        <link rel="icon" href="${link(addresses.icon)}" type="image/svg+xml" />
        <link rel="stylesheet" href="${link(addresses.style)}" />
        ${filters || source.served ? html(_templateObject || (_templateObject = _taggedTemplateLiteral(["<script src=\"", "\" defer><\/script> "])), link(addresses.script)) : null}
      </head>
      <body>
        <a class="skip" href="#main">Skip to the content</a>
        <header class="top">
          ${navigation(source, link, within)}${source.served ? searchForm(link(searchAddress), parts.searched ?? "") : null}
        </header>
        <main id="main">${main}</main>
        <footer><p>Read from ${source.words}. This page only shows: the YAML files in git are what counts.</p></footer>
      </body>
    </html> `;
	return String(page);
}
/** Needs a server: files have no answer to a form. */
function searchForm(action, searched) {
	return html`<form class="search" action="${action}" method="get" role="search" aria-label="All objects">
    <label
      ><span class="unseen">Words in any object</span>
      <input
        type="search"
        name="text"
        aria-keyshortcuts="Control+K"
        value="${visibleLine(searched, 300)}"
        placeholder="Search" /></label
    ><button>Search</button>
  </form>`;
}
function navigation({ index, report }, link, within) {
	const counts = countsByKind(index);
	const entry = (to, name, count) => html`<a href="${link(to)}" ${within === to ? html` aria-current="page"` : null}
      >${name}${count === null ? null : html` <span class="count">${figure(count)}</span>`}</a
    > `;
	const found = report === null ? null : report.findings.length;
	return html`<nav aria-label="Pages">
    ${entry(addresses.overview, "Overview", null)}${kindNames.toSorted((a, b) => Number(a === "Repo") - Number(b === "Repo")).map((kind) => entry(listAddress(kind), kindLabels[kind].many, counts.get(kind) ?? 0))}${entry(addresses.runs, "Runs over time", null)}${entry(addresses.findings, "Findings", found)}
  </nav>`;
}
// src/web/object-link.ts
/** A link to an object by its name; only the words where no file holds it. */
function objectLink(index, from, { kind, id }, maxLength = 200) {
	const object = lookUp(index, kind, id);
	return object === null ? missing(kind, id) : linkTo(from, object, words(nameOf$1(index, object), maxLength));
}
/** The same beside others of its kind, with what tells it from them: how far it is, a version, of a Run when it was and whose. */
function siblingLink(index, from, { kind, id }) {
	const object = lookUp(index, kind, id);
	if (object === null) return missing(kind, id);
	if (kind !== "Run") return html`${linkTo(from, object, words(nameOf$1(index, object)))}${factsOf(object)}`;
	const { value } = object;
	const who = actorName(valueAt(value, "executor", "actor")) ?? "nobody";
	return html`${linkTo(from, object, html`Run ${time(textAt(value, "telemetry", "started_at") ?? textAt(value, "created_at"))} by ${words(who, 60)}`)}${factsOf(object)}`;
}
function linkTo(from, { kind, id }, said) {
	return html`<a href="${linkFrom(from, objectAddress(kind, id))}">${said}</a>`;
}
function missing(kind, id) {
	return html`<span class="muted">${kind} <bdi>${visibleLine(id, 140)}</bdi> (not in the store)</span>`;
}
function factsOf({ kind, value }) {
	if (kind === "Issue" || kind === "Run") return html` ${statusMark(textAt(value, "status") ?? "planned")}`;
	if (kind === "Artifact") return html` ${statusMark(textAt(value, "verification", "status") ?? "unverified")}`;
	const version = kind === "ContextPacket" ? textAt(value, "version") : null;
	return version === null ? null : html` <span class="muted">${visibleLine(version, 20)}</span>`;
}
// src/web/list-columns.ts
function text$1(head, ...way) {
	return {
		head,
		sort: way.join("_"),
		lesser: true,
		cell: (value) => short$1(textAt(value, ...way))
	};
}
function choice(head, name, all, fallback) {
	return {
		head,
		sort: name,
		choice: {
			name,
			words: all
		},
		cell: (value) => {
			const word = textAt(value, name) ?? fallback;
			return name === "status" ? statusMark(word) : short$1(word);
		}
	};
}
function when(head, ...ways) {
	const cell = (value) => time(ways.map((way) => textAt(value, ...way)).find((found) => found !== null) ?? null);
	return {
		head,
		sort: `-${ways[0]?.join("_") ?? ""}`,
		lesser: true,
		cell
	};
}
function ref(head, field) {
	return {
		head,
		sort: `${field}_id`,
		lesser: true,
		cell: (value, index, at) => {
			const named = refIn(valueAt(value, field));
			return named === null ? null : objectLink(index, at, named);
		}
	};
}
function actor(head, ...way) {
	return {
		head,
		sort: `${way.join("_")}_id`,
		lesser: true,
		cell: (value) => short$1(actorName(valueAt(value, ...way)))
	};
}
function short$1(found) {
	return found === null ? null : words(found, 60);
}
const changed = when("Changed", ["updated_at"], ["created_at"]);
const tags = {
	head: "Tags",
	lesser: true,
	cell: (value) => tagList(listAt(value, "tags"))
};
/** What the list of a kind shows, and the order that it stands in unless another is asked for. */
const listColumns = {
	Repo: {
		order: "slug",
		columns: [
			text$1("Slug", "slug"),
			text$1("Visibility", "visibility"),
			tags
		]
	},
	Issue: {
		order: "-updated_at",
		columns: [
			choice("Status", "status", statuses, "planned"),
			{
				...text$1("Priority", "priority"),
				cell: (value) => short$1(textAt(value, "priority") ?? priorities[2])
			},
			{
				...choice("Type", "type", issueTypes, null),
				lesser: true
			},
			tags,
			changed
		]
	},
	ContextPacket: {
		order: "-created_at",
		columns: [
			text$1("Version", "version"),
			ref("For", "for_issue"),
			when("Made", ["created_at"])
		]
	},
	ConstraintSnapshot: {
		order: "-captured_at",
		columns: [actor("Owner", "owner"), when("Captured", ["captured_at"])]
	},
	DoctrineRef: {
		order: "namespace,name",
		columns: [
			text$1("Version", "version"),
			text$1("Namespace", "namespace"),
			{
				...choice("Type", "type", doctrineTypes, null),
				lesser: true
			},
			{
				head: "Binding",
				sort: "priority",
				lesser: true,
				cell: (value) => short$1(textAt(value, "priority") ?? "should")
			}
		]
	},
	Run: {
		order: "-telemetry_started_at",
		columns: [
			choice("Status", "status", statuses, "planned"),
			actor("By", "executor", "actor"),
			when("Started", ["telemetry", "started_at"]),
			{
				head: "Took",
				sort: "-telemetry_duration_s",
				lesser: true,
				cell: (value) => maybe(numberAt(value, "telemetry", "duration_s"), duration)
			},
			{
				head: "Cost",
				sort: "-cost_usd",
				lesser: true,
				cell: (value) => maybe(numberAt(value, "cost", "usd"), dollars)
			}
		]
	},
	Artifact: {
		order: "-created_at",
		columns: [
			{
				head: "Verified",
				sort: "verification_status",
				cell: (value) => statusMark(textAt(value, "verification", "status") ?? verificationStatuses[0])
			},
			{
				...choice("Type", "type", artifactTypes, null),
				lesser: true
			},
			ref("For", "for_issue"),
			when("Made", ["created_at"])
		]
	}
};
function maybe(value, say) {
	return value === null ? null : html`${say(value)}`;
}
/** What can be chosen of a list beside the words that it is to hold; an empty text chooses nothing. */
const choices = [
	"text",
	"status",
	"type",
	"tag",
	"repo",
	"issue",
	"run",
	"sort"
];
/** The whole of a list, nothing chosen. */
function wholeList(kind, page = 1) {
	return {
		kind,
		page,
		text: "",
		status: "",
		type: "",
		tag: "",
		repo: "",
		issue: "",
		run: "",
		sort: ""
	};
}
/** The same as a question to the index; Failure `usage` from there for a word that the kind does not know. */
function requestOf(wish) {
	const { kind, page, status, type, tag, text } = wish;
	return {
		kind,
		status: given(status),
		type: given(type),
		tags: given(tag),
		repo: orNull(wish.repo),
		issue: orNull(wish.issue),
		run: orNull(wish.run),
		text: text.trim() === "" ? null : text,
		sort: wish.sort === "" ? listColumns[kind].order : wish.sort,
		limit: page === "all" ? null : 200,
		offset: page === "all" ? 0 : (page - 1) * 200
	};
}
function given(word) {
	return word === "" ? [] : [word];
}
function orNull(word) {
	return word === "" ? null : word;
}
/** The words that a request's query looks for; empty where it looks for none. Failure `usage` for what holds no word. */
function wordsIn(query) {
	const text = query.get("text") ?? "";
	if (text.trim() === "" || /[\p{L}\p{N}]/u.test(text)) return text;
	throw new Failure("usage", "there is no word to search for", "write words, or beginnings of words");
}
/** What a request's query asks of a list. Failure `usage` for a page that is no number, and for a search without a word. */
function listWish(kind, query) {
	const asked = choices.map((name) => [name, query.get(name) ?? ""]);
	return {
		...wholeList(kind, pageIn(query)),
		...Object.fromEntries(asked),
		text: wordsIn(query)
	};
}
/** The number of the page that a request's query asks for. Failure `usage` for one that is none. */
function pageIn(query) {
	const page = query.get("page") ?? "1";
	if (/^[1-9]\d{0,6}$/.test(page)) return Number(page);
	throw new Failure("usage", `${JSON.stringify(page)} is no number of a page`, "page=2");
}
/** Where a server shows what somebody asked for. */
function servedLink(wish) {
	const asked = choices.map((name) => [name, wish[name]]);
	const page = ["page", wish.page === 1 ? "" : String(wish.page)];
	const query = new URLSearchParams([...asked, page].filter(([, value]) => value !== "")).toString();
	return `${listAddress(wish.kind)}${query === "" ? "" : `?${query}`}`;
}
/** Whether anything is left out of a list. */
function isNarrowed(wish) {
	return choices.some((name) => name !== "sort" && wish[name] !== "");
}
// src/web/digest-of.ts
const known = /* @__PURE__ */ new WeakMap();
/** The digest that a seal or a pin of an object has to state; null for a value that has none, as JSON cannot hold it exactly. */
function digestOf(value) {
	const kept = known.get(value);
	if (kept !== void 0) return kept;
	const digest = digestOrNull(value);
	known.set(value, digest);
	return digest;
}
function digestOrNull(value) {
	try {
		return objectDigest(value);
	} catch {
		return null;
	}
}
// node_modules/mdurl/lib/decode.mjs
const decodeCache = {};
function getDecodeCache(exclude) {
	let cache = decodeCache[exclude];
	if (cache) return cache;
	cache = decodeCache[exclude] = [];
	for (let i = 0; i < 128; i++) {
		const ch = String.fromCharCode(i);
		cache.push(ch);
	}
	for (let i = 0; i < exclude.length; i++) {
		const ch = exclude.charCodeAt(i);
		cache[ch] = "%" + ("0" + ch.toString(16).toUpperCase()).slice(-2);
	}
	return cache;
}
function decode(string, exclude) {
	if (typeof exclude !== "string") exclude = decode.defaultChars;
	const cache = getDecodeCache(exclude);
	return string.replace(/(%[a-f0-9]{2})+/gi, function(seq) {
		let result = "";
		for (let i = 0, l = seq.length; i < l; i += 3) {
			const b1 = parseInt(seq.slice(i + 1, i + 3), 16);
			if (b1 < 128) {
				result += cache[b1];
				continue;
			}
			if ((b1 & 224) === 192 && i + 3 < l) {
				const b2 = parseInt(seq.slice(i + 4, i + 6), 16);
				if ((b2 & 192) === 128) {
					const chr = b1 << 6 & 1984 | b2 & 63;
					if (chr < 128) result += "��";
					else result += String.fromCharCode(chr);
					i += 3;
					continue;
				}
			}
			if ((b1 & 240) === 224 && i + 6 < l) {
				const b2 = parseInt(seq.slice(i + 4, i + 6), 16);
				const b3 = parseInt(seq.slice(i + 7, i + 9), 16);
				if ((b2 & 192) === 128 && (b3 & 192) === 128) {
					const chr = b1 << 12 & 61440 | b2 << 6 & 4032 | b3 & 63;
					if (chr < 2048 || chr >= 55296 && chr <= 57343) result += "���";
					else result += String.fromCharCode(chr);
					i += 6;
					continue;
				}
			}
			if ((b1 & 248) === 240 && i + 9 < l) {
				const b2 = parseInt(seq.slice(i + 4, i + 6), 16);
				const b3 = parseInt(seq.slice(i + 7, i + 9), 16);
				const b4 = parseInt(seq.slice(i + 10, i + 12), 16);
				if ((b2 & 192) === 128 && (b3 & 192) === 128 && (b4 & 192) === 128) {
					let chr = b1 << 18 & 1835008 | b2 << 12 & 258048 | b3 << 6 & 4032 | b4 & 63;
					if (chr < 65536 || chr > 1114111) result += "����";
					else {
						chr -= 65536;
						result += String.fromCharCode(55296 + (chr >> 10), 56320 + (chr & 1023));
					}
					i += 9;
					continue;
				}
			}
			result += "�";
		}
		return result;
	});
}
decode.defaultChars = ";/?:@&=+$,#";
decode.componentChars = "";
// node_modules/mdurl/lib/encode.mjs
const encodeCache = {};
function getEncodeCache(exclude) {
	let cache = encodeCache[exclude];
	if (cache) return cache;
	cache = encodeCache[exclude] = [];
	for (let i = 0; i < 128; i++) {
		const ch = String.fromCharCode(i);
		if (/^[0-9a-z]$/i.test(ch)) cache.push(ch);
		else cache.push("%" + ("0" + i.toString(16).toUpperCase()).slice(-2));
	}
	for (let i = 0; i < exclude.length; i++) cache[exclude.charCodeAt(i)] = exclude[i];
	return cache;
}
function encode(string, exclude, keepEscaped) {
	if (typeof exclude !== "string") {
		keepEscaped = exclude;
		exclude = encode.defaultChars;
	}
	if (typeof keepEscaped === "undefined") keepEscaped = true;
	const cache = getEncodeCache(exclude);
	let result = "";
	for (let i = 0, l = string.length; i < l; i++) {
		const code = string.charCodeAt(i);
		if (keepEscaped && code === 37 && i + 2 < l) {
			if (/^[0-9a-f]{2}$/i.test(string.slice(i + 1, i + 3))) {
				result += string.slice(i, i + 3);
				i += 2;
				continue;
			}
		}
		if (code < 128) {
			result += cache[code];
			continue;
		}
		if (code >= 55296 && code <= 57343) {
			if (code >= 55296 && code <= 56319 && i + 1 < l) {
				const nextCode = string.charCodeAt(i + 1);
				if (nextCode >= 56320 && nextCode <= 57343) {
					result += encodeURIComponent(string[i] + string[i + 1]);
					i++;
					continue;
				}
			}
			result += "%EF%BF%BD";
			continue;
		}
		result += encodeURIComponent(string[i]);
	}
	return result;
}
encode.defaultChars = ";/?:@&=+$,-_.!~*'()#";
encode.componentChars = "-_.!~*'()";
// node_modules/mdurl/lib/format.mjs
function format(url) {
	let result = "";
	result += url.protocol || "";
	result += url.slashes ? "//" : "";
	result += url.auth ? url.auth + "@" : "";
	if (url.hostname && url.hostname.indexOf(":") !== -1) result += "[" + url.hostname + "]";
	else result += url.hostname || "";
	result += url.port ? ":" + url.port : "";
	result += url.pathname || "";
	result += url.search || "";
	result += url.hash || "";
	return result;
}
// node_modules/mdurl/lib/parse.mjs
function Url() {
	this.protocol = null;
	this.slashes = null;
	this.auth = null;
	this.port = null;
	this.hostname = null;
	this.hash = null;
	this.search = null;
	this.pathname = null;
}
const protocolPattern = /^([a-z0-9.+-]+:)/i;
const portPattern = /:[0-9]*$/;
const simplePathPattern = /^(\/\/?(?!\/)[^\?\s]*)(\?[^\s]*)?$/;
const unwise = [
	"{",
	"}",
	"|",
	"\\",
	"^",
	"`"
].concat([
	"<",
	">",
	"\"",
	"`",
	" ",
	"\r",
	"\n",
	"	"
]);
const autoEscape = ["'"].concat(unwise);
const nonHostChars = [
	"%",
	"/",
	"?",
	";",
	"#"
].concat(autoEscape);
const hostEndingChars = [
	"/",
	"?",
	"#"
];
const hostnameMaxLen = 255;
const hostnamePartPattern = /^[+a-z0-9A-Z_-]{0,63}$/;
const hostnamePartStart = /^([+a-z0-9A-Z_-]{0,63})(.*)$/;
const hostlessProtocol = {
	javascript: true,
	"javascript:": true
};
const slashedProtocol = {
	http: true,
	https: true,
	ftp: true,
	gopher: true,
	file: true,
	"http:": true,
	"https:": true,
	"ftp:": true,
	"gopher:": true,
	"file:": true
};
function urlParse(url, slashesDenoteHost) {
	if (url && url instanceof Url) return url;
	const u = new Url();
	u.parse(url, slashesDenoteHost);
	return u;
}
Url.prototype.parse = function(url, slashesDenoteHost) {
	let lowerProto, hec, slashes;
	let rest = url;
	rest = rest.trim();
	if (!slashesDenoteHost && url.split("#").length === 1) {
		const simplePath = simplePathPattern.exec(rest);
		if (simplePath) {
			this.pathname = simplePath[1];
			if (simplePath[2]) this.search = simplePath[2];
			return this;
		}
	}
	let proto = protocolPattern.exec(rest);
	if (proto) {
		proto = proto[0];
		lowerProto = proto.toLowerCase();
		this.protocol = proto;
		rest = rest.substr(proto.length);
	}
	if (slashesDenoteHost || proto || rest.match(/^\/\/[^@\/]+@[^@\/]+/)) {
		slashes = rest.substr(0, 2) === "//";
		if (slashes && !(proto && hostlessProtocol[proto])) {
			rest = rest.substr(2);
			this.slashes = true;
		}
	}
	if (!hostlessProtocol[proto] && (slashes || proto && !slashedProtocol[proto])) {
		let hostEnd = -1;
		for (let i = 0; i < hostEndingChars.length; i++) {
			hec = rest.indexOf(hostEndingChars[i]);
			if (hec !== -1 && (hostEnd === -1 || hec < hostEnd)) hostEnd = hec;
		}
		let auth, atSign;
		if (hostEnd === -1) atSign = rest.lastIndexOf("@");
		else atSign = rest.lastIndexOf("@", hostEnd);
		if (atSign !== -1) {
			auth = rest.slice(0, atSign);
			rest = rest.slice(atSign + 1);
			this.auth = auth;
		}
		hostEnd = -1;
		for (let i = 0; i < nonHostChars.length; i++) {
			hec = rest.indexOf(nonHostChars[i]);
			if (hec !== -1 && (hostEnd === -1 || hec < hostEnd)) hostEnd = hec;
		}
		if (hostEnd === -1) hostEnd = rest.length;
		if (rest[hostEnd - 1] === ":") hostEnd--;
		const host = rest.slice(0, hostEnd);
		rest = rest.slice(hostEnd);
		this.parseHost(host);
		this.hostname = this.hostname || "";
		const ipv6Hostname = this.hostname[0] === "[" && this.hostname[this.hostname.length - 1] === "]";
		if (!ipv6Hostname) {
			const hostparts = this.hostname.split(/\./);
			for (let i = 0, l = hostparts.length; i < l; i++) {
				const part = hostparts[i];
				if (!part) continue;
				if (!part.match(hostnamePartPattern)) {
					let newpart = "";
					for (let j = 0, k = part.length; j < k; j++) if (part.charCodeAt(j) > 127) newpart += "x";
					else newpart += part[j];
					if (!newpart.match(hostnamePartPattern)) {
						const validParts = hostparts.slice(0, i);
						const notHost = hostparts.slice(i + 1);
						const bit = part.match(hostnamePartStart);
						if (bit) {
							validParts.push(bit[1]);
							notHost.unshift(bit[2]);
						}
						if (notHost.length) rest = notHost.join(".") + rest;
						this.hostname = validParts.join(".");
						break;
					}
				}
			}
		}
		if (this.hostname.length > hostnameMaxLen) this.hostname = "";
		if (ipv6Hostname) this.hostname = this.hostname.substr(1, this.hostname.length - 2);
	}
	const hash = rest.indexOf("#");
	if (hash !== -1) {
		this.hash = rest.substr(hash);
		rest = rest.slice(0, hash);
	}
	const qm = rest.indexOf("?");
	if (qm !== -1) {
		this.search = rest.substr(qm);
		rest = rest.slice(0, qm);
	}
	if (rest) this.pathname = rest;
	if (slashedProtocol[lowerProto] && this.hostname && !this.pathname) this.pathname = "";
	return this;
};
Url.prototype.parseHost = function(host) {
	let port = portPattern.exec(host);
	if (port) {
		port = port[0];
		if (port !== ":") this.port = port.substr(1);
		host = host.substr(0, host.length - port.length);
	}
	if (host) this.hostname = host;
};
// node_modules/mdurl/index.mjs
var mdurl_exports = /* @__PURE__ */ __exportAll$1({
	decode: () => decode,
	encode: () => encode,
	format: () => format,
	parse: () => urlParse
});
// node_modules/uc.micro/build/index.mjs
var build_exports = /* @__PURE__ */ __exportAll$1({
	Any: () => Any,
	Cc: () => Cc,
	Cf: () => Cf,
	P: () => P,
	S: () => S,
	Z: () => Z
});
const Any = /[\0-\uD7FF\uE000-\uFFFF]|[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;
const Cc = /[\0-\x1F\x7F-\x9F]/;
const Cf = /[\xAD\u0600-\u0605\u061C\u06DD\u070F\u0890\u0891\u08E2\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]|\uD804[\uDCBD\uDCCD]|\uD80D[\uDC30-\uDC3F]|\uD82F[\uDCA0-\uDCA3]|\uD834[\uDD73-\uDD7A]|\uDB40[\uDC01\uDC20-\uDC7F]/;
const P = /[!-#%-\*,-\/:;\?@\[-\]_\{\}\xA1\xA7\xAB\xB6\xB7\xBB\xBF\u037E\u0387\u055A-\u055F\u0589\u058A\u05BE\u05C0\u05C3\u05C6\u05F3\u05F4\u0609\u060A\u060C\u060D\u061B\u061D-\u061F\u066A-\u066D\u06D4\u0700-\u070D\u07F7-\u07F9\u0830-\u083E\u085E\u0964\u0965\u0970\u09FD\u0A76\u0AF0\u0C77\u0C84\u0DF4\u0E4F\u0E5A\u0E5B\u0F04-\u0F12\u0F14\u0F3A-\u0F3D\u0F85\u0FD0-\u0FD4\u0FD9\u0FDA\u104A-\u104F\u10FB\u1360-\u1368\u1400\u166E\u169B\u169C\u16EB-\u16ED\u1735\u1736\u17D4-\u17D6\u17D8-\u17DA\u1800-\u180A\u1944\u1945\u1A1E\u1A1F\u1AA0-\u1AA6\u1AA8-\u1AAD\u1B4E\u1B4F\u1B5A-\u1B60\u1B7D-\u1B7F\u1BFC-\u1BFF\u1C3B-\u1C3F\u1C7E\u1C7F\u1CC0-\u1CC7\u1CD3\u2010-\u2027\u2030-\u2043\u2045-\u2051\u2053-\u205E\u207D\u207E\u208D\u208E\u2308-\u230B\u2329\u232A\u2768-\u2775\u27C5\u27C6\u27E6-\u27EF\u2983-\u2998\u29D8-\u29DB\u29FC\u29FD\u2CF9-\u2CFC\u2CFE\u2CFF\u2D70\u2E00-\u2E2E\u2E30-\u2E4F\u2E52-\u2E5D\u3001-\u3003\u3008-\u3011\u3014-\u301F\u3030\u303D\u30A0\u30FB\uA4FE\uA4FF\uA60D-\uA60F\uA673\uA67E\uA6F2-\uA6F7\uA874-\uA877\uA8CE\uA8CF\uA8F8-\uA8FA\uA8FC\uA92E\uA92F\uA95F\uA9C1-\uA9CD\uA9DE\uA9DF\uAA5C-\uAA5F\uAADE\uAADF\uAAF0\uAAF1\uABEB\uFD3E\uFD3F\uFE10-\uFE19\uFE30-\uFE52\uFE54-\uFE61\uFE63\uFE68\uFE6A\uFE6B\uFF01-\uFF03\uFF05-\uFF0A\uFF0C-\uFF0F\uFF1A\uFF1B\uFF1F\uFF20\uFF3B-\uFF3D\uFF3F\uFF5B\uFF5D\uFF5F-\uFF65]|\uD800[\uDD00-\uDD02\uDF9F\uDFD0]|\uD801\uDD6F|\uD802[\uDC57\uDD1F\uDD3F\uDE50-\uDE58\uDE7F\uDEF0-\uDEF6\uDF39-\uDF3F\uDF99-\uDF9C]|\uD803[\uDD6E\uDEAD\uDED0\uDF55-\uDF59\uDF86-\uDF89]|\uD804[\uDC47-\uDC4D\uDCBB\uDCBC\uDCBE-\uDCC1\uDD40-\uDD43\uDD74\uDD75\uDDC5-\uDDC8\uDDCD\uDDDB\uDDDD-\uDDDF\uDE38-\uDE3D\uDEA9\uDFD4\uDFD5\uDFD7\uDFD8]|\uD805[\uDC4B-\uDC4F\uDC5A\uDC5B\uDC5D\uDCC6\uDDC1-\uDDD7\uDE41-\uDE43\uDE60-\uDE6C\uDEB9\uDF3C-\uDF3E]|\uD806[\uDC3B\uDD44-\uDD46\uDDE2\uDE3F-\uDE46\uDE9A-\uDE9C\uDE9E-\uDEA2\uDF00-\uDF09\uDFE1]|\uD807[\uDC41-\uDC45\uDC70\uDC71\uDEF7\uDEF8\uDF43-\uDF4F\uDFFF]|\uD809[\uDC70-\uDC74]|\uD80B[\uDFF1\uDFF2]|\uD81A[\uDE6E\uDE6F\uDEF5\uDF37-\uDF3B\uDF44]|\uD81B[\uDD6D-\uDD6F\uDE97-\uDE9A\uDFE2]|\uD82F\uDC9F|\uD836[\uDE87-\uDE8B]|\uD839\uDDFF|\uD83A[\uDD5E\uDD5F]/;
const S = /[\$\+<->\^`\|~\xA2-\xA6\xA8\xA9\xAC\xAE-\xB1\xB4\xB8\xD7\xF7\u02C2-\u02C5\u02D2-\u02DF\u02E5-\u02EB\u02ED\u02EF-\u02FF\u0375\u0384\u0385\u03F6\u0482\u058D-\u058F\u0606-\u0608\u060B\u060E\u060F\u06DE\u06E9\u06FD\u06FE\u07F6\u07FE\u07FF\u0888\u09F2\u09F3\u09FA\u09FB\u0AF1\u0B70\u0BF3-\u0BFA\u0C7F\u0D4F\u0D79\u0E3F\u0F01-\u0F03\u0F13\u0F15-\u0F17\u0F1A-\u0F1F\u0F34\u0F36\u0F38\u0FBE-\u0FC5\u0FC7-\u0FCC\u0FCE\u0FCF\u0FD5-\u0FD8\u109E\u109F\u1390-\u1399\u166D\u17DB\u1940\u19DE-\u19FF\u1B61-\u1B6A\u1B74-\u1B7C\u1FBD\u1FBF-\u1FC1\u1FCD-\u1FCF\u1FDD-\u1FDF\u1FED-\u1FEF\u1FFD\u1FFE\u2044\u2052\u207A-\u207C\u208A-\u208C\u20A0-\u20C1\u2100\u2101\u2103-\u2106\u2108\u2109\u2114\u2116-\u2118\u211E-\u2123\u2125\u2127\u2129\u212E\u213A\u213B\u2140-\u2144\u214A-\u214D\u214F\u218A\u218B\u2190-\u2307\u230C-\u2328\u232B-\u2429\u2440-\u244A\u249C-\u24E9\u2500-\u2767\u2794-\u27C4\u27C7-\u27E5\u27F0-\u2982\u2999-\u29D7\u29DC-\u29FB\u29FE-\u2B73\u2B76-\u2BFF\u2CE5-\u2CEA\u2E50\u2E51\u2E80-\u2E99\u2E9B-\u2EF3\u2F00-\u2FD5\u2FF0-\u2FFF\u3004\u3012\u3013\u3020\u3036\u3037\u303E\u303F\u309B\u309C\u3190\u3191\u3196-\u319F\u31C0-\u31E5\u31EF\u3200-\u321E\u322A-\u3247\u3250\u3260-\u327F\u328A-\u32B0\u32C0-\u33FF\u4DC0-\u4DFF\uA490-\uA4C6\uA700-\uA716\uA720\uA721\uA789\uA78A\uA828-\uA82B\uA836-\uA839\uAA77-\uAA79\uAB5B\uAB6A\uAB6B\uFB29\uFBB2-\uFBD2\uFD40-\uFD4F\uFD90\uFD91\uFDC8-\uFDCF\uFDFC-\uFDFF\uFE62\uFE64-\uFE66\uFE69\uFF04\uFF0B\uFF1C-\uFF1E\uFF3E\uFF40\uFF5C\uFF5E\uFFE0-\uFFE6\uFFE8-\uFFEE\uFFFC\uFFFD]|\uD800[\uDD37-\uDD3F\uDD79-\uDD89\uDD8C-\uDD8E\uDD90-\uDD9C\uDDA0\uDDD0-\uDDFC]|\uD802[\uDC77\uDC78\uDEC8]|\uD803[\uDD8E\uDD8F\uDED1-\uDED8]|\uD805\uDF3F|\uD807[\uDFD5-\uDFF1]|\uD81A[\uDF3C-\uDF3F\uDF45]|\uD82F\uDC9C|\uD833[\uDC00-\uDCEF\uDCFA-\uDCFC\uDD00-\uDEB3\uDEBA-\uDED0\uDEE0-\uDEF0\uDF50-\uDFC3]|\uD834[\uDC00-\uDCF5\uDD00-\uDD26\uDD29-\uDD64\uDD6A-\uDD6C\uDD83\uDD84\uDD8C-\uDDA9\uDDAE-\uDDEA\uDE00-\uDE41\uDE45\uDF00-\uDF56]|\uD835[\uDEC1\uDEDB\uDEFB\uDF15\uDF35\uDF4F\uDF6F\uDF89\uDFA9\uDFC3]|\uD836[\uDC00-\uDDFF\uDE37-\uDE3A\uDE6D-\uDE74\uDE76-\uDE83\uDE85\uDE86]|\uD838[\uDD4F\uDEFF]|\uD83B[\uDCAC\uDCB0\uDD2E\uDEF0\uDEF1]|\uD83C[\uDC00-\uDC2B\uDC30-\uDC93\uDCA0-\uDCAE\uDCB1-\uDCBF\uDCC1-\uDCCF\uDCD1-\uDCF5\uDD0D-\uDDAD\uDDE6-\uDE02\uDE10-\uDE3B\uDE40-\uDE48\uDE50\uDE51\uDE60-\uDE65\uDF00-\uDFFF]|\uD83D[\uDC00-\uDED8\uDEDC-\uDEEC\uDEF0-\uDEFC\uDF00-\uDFD9\uDFE0-\uDFEB\uDFF0]|\uD83E[\uDC00-\uDC0B\uDC10-\uDC47\uDC50-\uDC59\uDC60-\uDC87\uDC90-\uDCAD\uDCB0-\uDCBB\uDCC0\uDCC1\uDCD0-\uDCD8\uDD00-\uDE57\uDE60-\uDE6D\uDE70-\uDE7C\uDE80-\uDE8A\uDE8E-\uDEC6\uDEC8\uDECD-\uDEDC\uDEDF-\uDEEA\uDEEF-\uDEF8\uDF00-\uDF92\uDF94-\uDFEF\uDFFA]/;
const Z = /[ \xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/;
// node_modules/entities/dist/decode-codepoint.js
/**
* C1 Unicode control character reference replacements (code points 128–159).
* Index i gives the replacement for code point 128+i; 0 means "no replacement".
*/
const c1 = [
	8364,
	0,
	8218,
	402,
	8222,
	8230,
	8224,
	8225,
	710,
	8240,
	352,
	8249,
	338,
	0,
	381,
	0,
	0,
	8216,
	8217,
	8220,
	8221,
	8226,
	8211,
	8212,
	732,
	8482,
	353,
	8250,
	339,
	0,
	382,
	376
];
/**
* True for NUL, UTF-16 surrogates, and values past U+10FFFF.
* @param codePoint Unicode code point to check.
*/
function isInvalidCodePoint(codePoint) {
	return codePoint === 0 || codePoint >= 55296 && codePoint <= 57343 || codePoint > 1114111;
}
/**
* Replace the given code point with U+FFFD if it is NUL (0), a surrogate, or
* outside the valid Unicode range. Code points in the C1 controls range
* (128–159) are remapped to their Windows-1252 equivalents, following the
* HTML spec. All other code points are returned unchanged.
* @param codePoint Unicode code point to convert.
*/
function replaceCodePoint(codePoint) {
	if (isInvalidCodePoint(codePoint)) return 65533;
	if (codePoint >= 128 && codePoint <= 159) return c1[codePoint - 128] || codePoint;
	return codePoint;
}
/**
* Convert the code point of a decoded numeric entity to a string, replacing
* invalid values.
*
* Fast path for plain BMP code points: [1..0x7F] and [0xA0..0xD7FF] pass
* `replaceCodePoint` unchanged (no NUL, C1 remap, surrogate, or out-of-range
* handling) and fit a single charCode. 0xd760 = 0xD800 (the first surrogate)
* - 0xA0.
* @param codePoint Unicode code point to convert.
*/
function codePointToString(codePoint) {
	return codePoint - 1 >>> 0 < 127 || codePoint - 160 >>> 0 < 55136 ? String.fromCharCode(codePoint) : String.fromCodePoint(replaceCodePoint(codePoint));
}
// node_modules/entities/dist/internal/decode-shared.js
const BASE91_INVERSE = /* #__PURE__ */ (() => {
	const table = /* @__PURE__ */ new Uint8Array(127);
	let code = 0;
	for (let char = 33; char <= 126; char++) if (char !== 34 && char !== 36 && char !== 92) table[char] = code++;
	return table;
})();
/**
* Decode a dictionary-encoded trie string back into its Uint16Array.
*
* Stream layout (consumed in this order):
*   1. dict1 atoms — `dict1AtomCount` uint16 values, delta+RLE encoded.
*   2. dict2 atoms — `atomCount - dict1AtomCount` values, delta+RLE.
*   3. dict2 ngrams — `ngramCount - (dictSize - dict1AtomCount)` entries,
*      each a pair of slot codes that resolve to earlier slots.
*   4. dict1 ngrams — `dictSize - dict1AtomCount` entries, same shape.
*   5. data — slot codes, each expanding to one or more uint16 values.
*
* Codes use a 91-char base (printable ASCII minus `"`, `$`, `\`):
*   - char1 < dictSize  → 1-char code, slot = char1
*   - char1 ≥ dictSize  → 2-char code, slot = dictSize + (char1 - dictSize)*91 + char2
*
* Slot index → token kind:
*   [0, A)                  dict1 atoms     (1-char codes)
*   [A, dictSize)           dict1 ngrams    (1-char codes)
*   [dictSize, dictSize+D)  dict2 atoms     (2-char codes)
*   [dictSize+D, end)       dict2 ngrams    (2-char codes)
*
* Both atom dicts decode before any ngram, and dict2 ngrams decode before
* dict1 ngrams. So every ngram entry references slots whose contents are
* already filled — no forward references to handle.
*
* This runs on library import. Flat typed arrays store each slot as either
* a plain value (`single`, covering every atom) or a range in a shared
* `pool` (ngrams).
* @param input Packed trie string.
* @param resultLength Expected number of uint16 values in the output.
* @param atomCount Total number of distinct uint16 values in the trie.
* @param dict1AtomCount Atoms in the 1-char range (`A` above).
* @param ngramCount Total number of ngram entries (dict1 + dict2).
* @param dictSize Number of 1-char code slots; the rest of `BASE - dictSize`
*   first-byte values are 2-char codes.
*/
function decodeTrieDict(input, resultLength, atomCount, dict1AtomCount, ngramCount, dictSize) {
	const base = 91;
	const inputLength = input.length;
	const twoCharBias = dictSize * 90;
	let pos = 0;
	/** Read one slot code at `pos` and return its slot index, advancing pos. */
	const readSlotCode = () => {
		const c1 = BASE91_INVERSE[input.charCodeAt(pos++)];
		return c1 < dictSize ? c1 : c1 * base - twoCharBias + BASE91_INVERSE[input.charCodeAt(pos++)];
	};
	const dict2AtomCount = atomCount - dict1AtomCount;
	const slotCount = atomCount + ngramCount;
	const single = new Int32Array(slotCount);
	single.fill(-1, dict1AtomCount, dictSize);
	single.fill(-1, dictSize + dict2AtomCount, slotCount);
	const start = new Int32Array(slotCount);
	const length = new Int32Array(slotCount);
	/**
	* Decode `count` ascending uint16 values from a delta+RLE stream into
	* `single[off..off+count)`.
	*
	*   code < 89   → delta = code
	*   code == 89  → run-length: next char encodes runLength-2; emit `runLength` consecutive +1 values
	*   code == 90, next < 90  → escape: delta = 89 + next * BASE + after-next
	*   code == 90, next == 90 → double-escape: extra char for very large deltas
	* @param count
	* @param off
	*/
	function decodeDelta(count, off) {
		let previous = 0;
		let slot = off;
		const end = off + count;
		while (slot < end) {
			const code = BASE91_INVERSE[input.charCodeAt(pos++)];
			if (code < 89) {
				previous += code;
				single[slot++] = previous;
			} else if (code === 89) {
				let runLength = BASE91_INVERSE[input.charCodeAt(pos++)] + 2;
				while (runLength--) single[slot++] = ++previous;
			} else {
				const next = BASE91_INVERSE[input.charCodeAt(pos++)];
				previous += 89 + (next < 90 ? next * base + BASE91_INVERSE[input.charCodeAt(pos++)] : BASE91_INVERSE[input.charCodeAt(pos++)] * 8281 + BASE91_INVERSE[input.charCodeAt(pos++)] * base + BASE91_INVERSE[input.charCodeAt(pos++)]);
				single[slot++] = previous;
			}
		}
	}
	decodeDelta(dict1AtomCount, 0);
	decodeDelta(dict2AtomCount, dictSize);
	const references = new Int32Array(ngramCount * 2);
	let poolSize = 0;
	let ngramIndex = 0;
	/**
	* Read `count` ngram entries (each = 2 slot-code references) for the slots
	* starting at `startSlot`, recording references and assigning pool ranges.
	* @param count
	* @param startSlot
	*/
	function readNgramReferences(count, startSlot) {
		for (let index = 0; index < count; index++) {
			const slot = startSlot + index;
			const a = readSlotCode();
			const b = readSlotCode();
			references[ngramIndex * 2] = a;
			references[ngramIndex * 2 + 1] = b;
			ngramIndex += 1;
			start[slot] = poolSize;
			const entryLength = (single[a] < 0 ? length[a] : 1) + (single[b] < 0 ? length[b] : 1);
			length[slot] = entryLength;
			poolSize += entryLength;
		}
	}
	readNgramReferences(ngramCount - dictSize + dict1AtomCount, dictSize + dict2AtomCount);
	readNgramReferences(dictSize - dict1AtomCount, dict1AtomCount);
	const pool = new Uint16Array(poolSize);
	let write = 0;
	for (let index = 0; index < ngramIndex; index++) for (let half = 0; half < 2; half++) {
		const source = references[index * 2 + half];
		const value = single[source];
		if (value < 0) {
			let read = start[source];
			const readEnd = read + length[source];
			while (read < readEnd) pool[write++] = pool[read++];
		} else pool[write++] = value;
	}
	const out = new Uint16Array(resultLength);
	let outIndex = 0;
	while (pos < inputLength) {
		let slot = BASE91_INVERSE[input.charCodeAt(pos++)];
		if (slot >= dictSize) slot = slot * base - twoCharBias + BASE91_INVERSE[input.charCodeAt(pos++)];
		const value = single[slot];
		if (value < 0) {
			let read = start[slot];
			const readEnd = read + length[slot];
			while (read < readEnd) out[outIndex++] = pool[read++];
		} else out[outIndex++] = value;
	}
	return out;
}
// node_modules/entities/dist/generated/decode-data-html.js
/** Packed HTML decode trie data. */
const htmlDecodeTree = /* #__PURE__ */ decodeTrieDict("!}.&u%}'&}*'~!6*)%&,~!J~!J~%L~y<~!R,~~%Lu~~#GD~~#|)1#%}^%}2%+#.##%##%}&%##%'#%##&%#%#'%#&#%#&#'#%%#&#%##%#)%''%&%#%#'%#%%#%%}%%%#%#&(23#%%#&-%0%('1#(##%#'##+%'*.:1}#%#6-+(%'%%#%%%}#L'2351&('%}&/N'(0(/*-%(%%}#'+&T%7.2}#&%&#%#36/5##%&%%#&#%%#))2%%##%&&'0~!#*+&'%1~!%).'3q?&%'1~!.##%6(~!+%%%(Gw'rT~!E#<nA%#jZ~!H%(~!42##~!*31&~!G%U~#)5~#`3~!J~!Z~%]~%Y~%C~!q~!u~#kz~%#~!6'~!D~!U~!?~#T~!c%~!G#'~%7|~!G~!J~!G&~#pb~(Df}#%}*&}#%##%##%##&#-}&'#'&%#.++}%mI,#,@&(}*%}*'%&##&#%##%}&0}#.},U},%}+%}&%}#%##&}B%(}(%}+%)})%##%#&}&%##%&}<%}>%#%&}*%}(%}9%}/%})%}*%}*%}?&}&%}3%}&*#%})%#%#)}#&#-#+*%E%%'%'#%}#*V##&##I}#&&##%&%#&&Qf%%))w/0+&%#(#.%-''''++++7}>%4'',##1,#%#&%##&#'##&#*#9)%&%}#*}%,#+P(%A&%#'&##wSD',9E00#y#@}(+}&%&>~!#~!X}#*}(&&}(&}(,%}%&#+&}#&}I%#%}%)#(},'%#*}4%%#%}(''}#/##(##),%-##%%)#&}(.}&%#&}%%}*&#%},&&}&%}#%*'#%})%}D&}&%}-&}6&#&}-,%}#%})-(~+`~,=?~I9'9%~!,#%})%})%}@%}?%}(~!?~#<~#pP~#BG~#=1#%K+~#?#~%;)~#A~#mF1~#A'~'X%'~#lR~#N~'N~#r~#m#-~#i'?%#'%~#B%##%,%#~#_%#0%~#]732~,w~2+#:&#%&'0%&>%}#>##F+)#%&&#(+_}4&}-%}(&}@&}O7Fdf0@+/v4}&WU##&/0#&'('B#%}.%}'+#%}#%%&#&%#%##+#&#)#6#'#.},%}c%},%#%##%&#&%#&~#>'*-.%##%##%}#%%}%'~#)D1}#%*&~#_%%'(~#S2%'.}#~#=##*'*-%}&'%'##&&~'E%.#&~#M4}%%##&'%#~#O1##%&#'+~#<B%##%%'%+~#;#@%}#&%#&&%#(~#H1}'%'##&&~#?A}&'~#D#%32}'&&&&~#[}'(#%}'~#;C})&}%%#%~#=&%,3}%'(#%%~#^'#&&)#%'~#Y%-~#d-%'~#^%%&#&&&}#~#b~2t*&'~&(~&@~0%~e~3}%*''0})&}+~!9##-}#%-hD*)1fC#%/&/fB#40~!+#)*4~!+~!K'&:~!/*7~!.#~!H~!L':~%x&~!H#~!*~%1~!I#~!+A~#p'~!F~~#-#~,,(~.Z~!V~%;'B'mq-W~!N~%I%#&&#&}#%},%%}'%}+X#%}#&}(%}'%}<%}#%}%%'}'%}:~![)9@~%>~#UA%-%##&~!C%~!-.9:~!1~!-^2/:a~!y,D*J#-5)/4~%23,~#G~!L1~!0X3`~!2+~!!0-~&E~!W~!o,>Y&]~%cZx_&~#O*9#A#'#+I'%#)~!0B*-5A+-((F&*M#)(-7-5+'-3a5Vi~!Y~!?+[)%3),ERHm~!+:D,VG.+)?fB%%*(%)'(#&80%1'8`K8?`+'Z#&O&'H5#*9)A%%5&3))0%39+.*7#()&&*=4@**L)<'_&*+..;(#*+)./&0#3)%')-8(4ixD(&.}%,('aI:,)%,k2231T)I'#/-W7,/'Q#.'Y24+h')37</31&83##&0#),H(?'&?/1##%#&&#%''-%&&&#(&''&#.-'%#%%(,')*'&#&#'##%(%(#%('#&##%%%%('%#%#%%#%#&%##h>w+v<ayvyvcg.uuhKr}g/v|g>u9i[~>g5uI~=RvdwEg;v/g;uk!!TTSx]@RT!U!#!@VBRUU!'UTe-d0c`e&gSdicedFcrdTaqb.kYcAohdYd@a3e+d}dMdtd.aJ#bqcK`dle/e.e'dwdPdodddjbEb}ogd^ofdpduc6j?l%d{drdqc)d7bacOdQ%T#Y)X.sR[yH>6Vyv3[xwLu>vo'!*.[yBacahoj>6Rew3[xqdZa#!a&#^(X-[yG>6Vyu3[xvg3sEr|g.u/Ri9db0T#^(Xa)!-[y;>6Vylg4wKs{JwNZt3@3r=c4Z([xlg;wKt!cpq's@v7A'*a(a+!-a#[y<3Dt?3Dt'>6Vym3[xmg9rxsNJwLZt4~?r?db1T#`-!(Xa,!0[yS>6Vz%NuQs.g4wKtnJwNZtS@3r>c4Z([y%g;wKtrdga8!a(!#&T*Y-Xa#!a0<or[yc3Dtq>6Vz43[y3JwNZtf@3s!Ju}!%Dti:pm3c_%X#tjB5pkd6q!r]u?voC'*-a.a2!0a&a+[yI3DtI3Ds~3DtH>6Vyw3[xx;:s#~<5pKJwNZtE@3r~d`a)!a2T#a.(!+U.X1[yT3Dt`3Dtv>6Vz&3[y&g9rxwzcxstPu.<rAJwLZtT~?r@dZa%!a.&^*Za(/Reu[ya>6Vz23[y1g3sEr}wkg{NuQRg{ci(U#5@b`~,cg#U(2WnH5wugcRh7dX#T(Y,a'Ta!!a,[yZ<]mj>6Vz,3[y+Pv#5ReZKu+=,%!H}7ABwkaS?Rh:BcW(X#<]mrj:ubv/ARekdg%!(!a.*Ta(Y.X1!#sP>Rl*Dt6[y>>6Vyo3Wf*jOvuumvuRgRJuq*!:9<B@bX~3jVv&v@s@5Re[d/rQt{uAvo&a&a*)a2!,0Wf!3Dt0=Bs'>6Re}3[xy~<5s%JwJZt1~Gs)c;&!#2sJkNuXvzq7rxu,Re8dka4!a8(aEZ+a@Y.X1Xa)[yd=Bs(3DtP>6Vz53[y4cX#X&Re:avRe9~<5s&JwJZtQ~Gs*i^rzvdRg+Jv{%!2sbB@bX}kdga,!Za?&^*T1/!a'Dt+[y6>6Vyf3Wf%g/u;s4hGu6?Rh-JvZ,!c%#&RoX54Rivj7uyvf8RgTKvZB%*!2sGh<vu5Rgq<=C::9bb~#dZ#T&Ta6Y.X*Dt>[y93Wf)coZ(T,6VyifluvRgC@95@B@bX~/hFu34cC#T,k/unq8w8Q5RkUklwQuzunq8w8Q5Rk8d/rJu?v8w9)-&!a0a;a&aIWejg3sEr/h1s<DtDJvyZqY5aws3Jvy!&Wei~Hr1:au5@Bag>23E~5c:Z&bX};kKv?w&unuVu5Rjc;>bs)#~@:Rh.=ay<a]C;b`}Vd6s/t{uAvoaxa()!a,a7%-a#a2Dt,[yF2Wo[>6Vyt3[xuNuPRi&NuPwpi#RoWh?vf8Ri%Jv]!%Ri:KvxD!.'2WeAjZu`q9rxu,Re7woeAg-unLq(qA_/*2Wg_g3u5q^9:4E}/jTrxrzv=Wkkd~0UX#^^Xa-a1a5T&a=U1a'*aEa]!a*aPaA-adok[y54Rn>;:p3~Dp5g9rpsFNvZqjg3uJp4~<5p0Pw;5qlJwNZt*@3p1Pw:5p/Ou!5p2JvG'!6Vye=<qnJvh_[xhg3v,Rh3kOwOw-sDuev/Re^dha[a%!%!a+#Ta7)-5TaCaO!aka!a)sf[yb2>Rl!9ARiq5E}Qg=ucRkBE|oJrJ_@Wk~@Wk{JrJ_@Wk|@WkyJrJ_@Wk}@WkzJvO_[y2g-vMRmiKuYC!)&>Ri;>Ri<@3RkNc](X#@9Rk=g5vuRmhKvDB!+'=]meg3u4Rmgd)#Y'Vz3CARmfd`a+!%T'!+#Ta1Ta6TaM-sTDt9[yA9sYd'%Y#s[[xpj:ueunaXRgEjRq,v-vuqdd2'`#6Rev<32@5>:2<E}5xIo9a*X#Y(;5RePJvD_g>vyRgNj8w)v8<wggs:RgXiZt|vjx,hSq3ah!-(~@:Ro/Ou!5RhWj^v(pyw8unRhUdx-UY#^Ua.a3a70!)%UX1TaDa)'omRiRRhE[y:3Dsz=Br,>6Vyj3[xkg6ruwjcqsrPw;5r*Ku]D'Zt-@3r(~?r.i[vwv]dU1a--U#`a4(g/vsRhPOu!5RhLj:rmu9Wo!~@:wdh@g/vsRiTjXuvvNr}:RhBj^v(pyw8unRn]dz1UYa'a+^Y(!aETZalaRY.Ta?a4[yDJw1!#qLsW>6Vyrfzq-pLflpwRe|Js>%!Dt@3Dt&Jvy_[xs~HrnjMuwpsw'RecKu+D#'!t<~Grl~?rjg5u-x,gwp{ah!-(~@:Rg~Ou!5Rh'jXuvvNr}:Rh#cW#X/c;&!#2sLi[v7u7RgpJv)(!iLrxu,Re6j7v@s@5Se[e7d`aW!Za(a`T.a#!a3!&aDa-!9)Dt_=6s+3[x~~DR|h~DS6avhGun5RkZj3w)v-]mkKunB!&*]kb97R|i<ARk<c:Z(6Vy}Juh'!wziMRoS:F|vkLuauJv5vtvQRh1d='T+Y#VyO~DR|jcF#T'7R|g97R|kJv3'!ay<Rj,Jvh&!:ReXcsa6*a+#a#_aIRf9aLRf?c,Z&Rf5Rf7c.Z&Rf;Rf>cQ#%T'p-Rf8Rf=ct#%'(*!,p,Rf4p+Rf6Rf:Rf<d~'Ua%U*^UYa(!a,-!#a4YaTalaEX0a8a<Weo3Dt/3Dsx=Br93Wen~Dr;~<5p<JwNZt2@3p=Pw:5p;Ou!5r3c7&!#:p>3Ds}KvGB)_6Vyk2sM=<r7x'eovA(!hFu1ARf}cV#X&@r5j6rvwQa^Rf3c=Za'wkghJv__g;unRggA53B9=b^}%j6uduo5Jq;!(hIv%2Re`Ou4ARe_e%a#^^^Xa&!a*a2!&a6YaP!*ad!#a:aE/5Rn?[y@>6Vyp;:pE~DrY~<5pBJwNZt8@3pCh=rt3rWPw:5pAJup_[xoNuPpF9c!#'45pD5ARn)d8#X'X*3@rU72s]h>v<<sSjJpqvewOJq/(!hNw'5ReBk0s2u3w/w'5ReE5@Jq.!a+JQ!&WeU23d(#Y&RjG5]jBk!u7w&u0udARjEe#+^^^Ub#!a2/a`Z(agT1!a-a;|@TaG!aS[yV=Re~fow'RguNuPRe?bz#'>RoUWeL>:Cbb|?JwPZtVg6ruRmzJvD'!6Vz(g/vmRh~Jvy_[y(g9voRgyx*cy(#2>Ri2B9b]~9kIw9u7rluJu3Rg]dI#a%UY'@=p%CAx.gQZ&RhwwygtRm{x5g_Z'+ABqR9Woa=Bp&dV#^*Xa'!&@o{g4v]Rk;Jv{!%Rk[wkkiA5RkiwwfUB=x,fUuqC&*!>RfTg8v0RfV~ARfSd;rJsAuAv9wR'ae+/aO!a@aza/a#[yQ@Wg!2Wemg3sEr0JvB_g>uvReWg2v+Re=KupB_+[y!2AbY~-~Hr2AJwD!(h<~El>h<~El?Kun@+_:9b`}Kg-v/Ri3g;vtwyk_9]k_d=&T#*U.6qh@Ab`|K9:H|CJv[!&3Dtex'fDwC%!Rf[9WlMd[(^X,!a%Z06Vz!@WgBg=v~Rgvg,QRe@awd,#Y+jTv|Q~EfWj]uNr|~FRfXdy#Y&^Ua%!aO.!(a)Ua;=!a@aKap!a-,a!Ta]a[rSa]p?[y82sK=Bq~;:p:~<5p8Pw:5p7d'#Y'Wf(;RnRi[u4w&RgJJvG'!6Vyh=<r#ijuuv/sIKuYD'ZtG@3p9~Gr&d2#`(g<vtRgFj`u5w&rqpxRf2CJuY!+:wfnTOu!5Rg}jNs1ucv&RfwJvA!&3@q|BDcC#T,k/unq8w8Q5RkTklwQuzunq8w8Q5Rk9dga#!a'!a=#a0!:+Tb*b@aO.a4!aba8aFJv^}?!VyR~Dr<g;u%Rn.~<5p[x'e`wNZtR@3p]Pw:5pZhNvjBp.woe_g5u-r4JwF!%DtO3:ooc7&!#:p^3DtpLuGw(!+%)Dtk6Vz#2sd=<r8d'#Y([y#<x3gJt`w@!)%}MRiowzikRij=]ilxAf3,U(#B2Rf#g0v-Rm[ck{`U#]giKv3>)!&6Ri154s,KuGB_%@r68r:dJ|t`#X(9<E|u2@H|rx3gJu?w'!+'1Nu7Reg4=H~+9<wxgY95Rm]xLggZ-`(X}U2:Ri4h<uOawRmsJv__5@bb{jbV~3dka#a'a]!,#a+U=a>b6a3b%!/aKa/)!arwve^VyJ;:pR~DpTg3uJpS~<5pOPw;5qmPw:5pNOu!5pQJvG'!6Vyx=<qoJvA!{~Jup!%@qk7Rn/KvyD!}''[xz;>wkh'?Rh,x8gyt`w5D!&),(SgyccRgztJ@3pPB5p#d'(Y#<]mmifubw&RgoJvE&!82s^JvF&!8Rf,ADb]~;x=h'rNu]vK!,%'*0RnORh)4Rh*AqQg-vaRnNg;wHwkh'ba~4cE#Ta*x3gctyw@'!+%RnFRnD<4Rn@hFvK5RnCxWg[#`&a0Ua()`1Rm75Rg[c]%X#qi8Rg^NvdRj>BwzgZauwji7Rm6A4wgg]d1#&(*,.0a#Rm;Rm<Rm=Rm>Rm?Rm@RmARmBe%#^^^Xaea?aC/b+(,!a+a#!a/!>a&Ta<aKbD!2wphBRnk[yPw}hE|.=Br-3Dtm>6Vy~g6urRf.x,hPrNav!%'RnqRo%Ro#Nu;q[Pw;5r+JwNZtM@3r)d'#Y'Weh;xChL#`&RnmRnoKu}>%(!Rne~Bs-;2wjcussJv+'!aYSO}6@B<5?ba~8LrNvj!.%*ROwungw~ng~:9;Ri^>wtnig;wHRnixDh@|(UZ.x1h@|)!#:2<H|*xHn]#-UX'3Ro)z=iT}6ARns=Bwsn_wpnaRncw]aR(#UXa&Ua*a/=]iPd'#Y&Ro'WnXf{QRm2hNvj]nZd`'T~&1`{|`#9b]{}c:'!#Wl{>@=be}]?cl{{U#:5Abb}Jds#^YaF!a*b4a#a3aPa>&Tb!bH!*a_!Eau?/a&RjY<]gj>6Vz*;:pe~DrZg,QRj1JwNZtX@wihspcJvZ&!VyX9WmOJu|!|N2WmHJvh&!]ht~Bpbcn&T(!#RmQ<s7Nu;padH#X'`+WmJ@>RmKCARhnKup=!)&Wf+:RhqNuPpf9c!#'45pd5AwghpARn(Ls@w!%,)!RmP@Wfe<E|IJva!&WmNg8vsRmLd`*.`#Y'Xa!axRn*]hrA8Rhug5s@rXg8u!RmMd8#X'X*3@rV72smdI*#UY&RmICARho~GsgxVgd)Ta'U-Y&Xa!T#RnEWnA@Wffg1uDRi0hFvK5RnBxGnG&#`%owp)@wsf+bX}Ze-*1!a*^^^Ua|!#a.aq&Ya2!a>.a6!a:aO`aJDtL[y`@Wg#>6Vz12@wzoYRoZNuPRi!NuPRhzg=ucRi,@=b`{Yg=ucRi-ACJvB!&Sh[ebSh]ebi`wUuFRm4Jw2_[y0JvB!.<Ju(!&SoG}6Shd}6<Ju(!&SoH}6She}6Kur@._g5vHRieJvx!{L2G{Kx6gd'T#?Rh82Wi5cZ#X(g1w)Rm5dW-Y(Ta#!a)!#aYa=wnfE=su2>>bU{0j9udv:<svj8uQv-7RgHdE%#^'sq9sp=>Bb_{TJv`!&g/r|snj6v(us5d,#Y(56H}[978H}]Jw5!&g1rushJvB!+j;v{u5?zDhd}6}bj;v{u5?zDhe}6}ce*#`(^^^a[aea!=!a6a*aoXb1a.!aAbL!b>,b'aL!aV@Wf|2Wlg3[y/JwNZt^@3piPw:5pgJunZou3@rsJva&!Vy_g<v~Rm#JvG'!6Vz0=<r{Ju{%!:pj@WfsiXuJu3Rm:JvZ&!WfA~Bph@c4Z&Dtwax5rubx(#:awRk1@d,#Y&RfjRfid1#,Y(@Wfp2Wlrg5s@ryKu[@!,'=]ig9wlk?Rk>g5u-rqJvy'!@9RkQcH(T#=>Ri~@<wkj(Wj(KuZB*!&<7rw@9RkRcH(T#=>Ri}@<wkj)Wj)dg(Ta2Xa9X#`-!a*CARhg@@=I}d9x;c~#X%so=<sj>2@@=aybb}XjWv0Q~EfEj3vLv;<d,#Y(56H}`978H}_dgaPaFa'a/!#a3Y0a_a;a|!1(a7-[yE3[xt;:pJNvZrrg3uJrvJwNZt=@3pIh=rt3rxPw:5pGOu!5rpJvG'!6Vys=<rz@c4Z&Dt(ax5rtJvZ!&~BpH@wsfNg-vaRlNci*U#=<wei<F}a5@Jq.!a*JQ!%@qZ23d(#Y&RjH5]jCk!u7w&u0udARjFd/prq=tyvpaEa(a:.!a1aZ(@@=I}:9wpd%=<sX55w_h}@@=I{t=ay<aU@@=I}T=ay<2@@=I})?C9:9au@9Cb]}DP~=x-fAZ(2Wl1=ay<aU@@=I}>5@d##Y+jTv|vV~EfFj]uNpn~FRfGdgaK!Z2&!a8a-Tb({E!acTbM*!a(DtY[yYd'%Y#sl[y*hHvh>Re5x2c{Z}.j4uCvcawRiMd+#X+_x&d!},<5RkX;2Hzw@x,gavfB-!{CcF&T#Roe;RodwWbBg5urRgaKvHC*_6Vz+<4opieuew&Rmq@d]&Y)X,T#X0Rh}<BqP=4qS9:ReMg/ujReNJw0!/<Jui%!bd{kawwnemRelAxUa?a3#*.&UX(Ya+a/RhvRnQ<o}9Wmtd-#Y&RgSRmw9;Rmxay=Rmyg-vaRmuxEhSrNu,v-voC!%(aR.a(a7+1Ro1>Ro5CE{A9b]{@;5x#eO{:g;urRi+KrNA!%(Ro3>Ro79;Ri_Ku@>{;&!x%gX|{KunA_+g5QRj/g3u5Rj#g>uERj%wio/xRhS&!,!#^1U}wba{8>>@=be}qC@:D5ba{7Ku+A&!}x?ba}t>>@=be}se(aA^^^Uat!b0#{pa+awUazbGa#aLb9bgaWac'a5TbS=Br!d1#`%scp_Jvl!#rT>Re0JvX&!VyN=H{Fcm#U&:pY=ReaJv2&!]h0=]nUJvG'!6Vy|=<r%JrM_=]h2@Wlud'#)U'Wf'b]{i=]h/Jvh!&~BpWg=v]RnMx+ny#'Nu;pVwjnu=]nwxJnx,T#`&Reqwjnt=]nvieu9vrRjLLuYwP(#+!th@wih5pX~Gr'g5v/Rh4KunA'!-CARnP@wwiN:Rm_9x'cvw>!|l=<saKvAA!0&3@q}>w^e1bp#&Re2Re3BDx7gH#T|f5H|eKuZ>!%(:qNAH{]Jv6!+3B2B9=b^{X<5<B92:E{ZLvhwA(a;a%!igQuyRmad+#Y}m@3Rh5d8#X'X*:AqUAHzmaxwbh<aXRnVcF}RT#Nw&cj#U(BWnug/vsRntdka)(a3+.Zb7aYYan1!bVa@Xa}[y^@b[{G=H{+hFu73Rj&Pv#5ReQcK%T#sig1v{Rj'Ku+D#'!t]~Grm~?rkKuMB!01d5#`'Vy.ta3Dtu~Hroc8#'{^45s85AwZbP&!#Rn!wghxWn#KvEA!)&2RlA2RlBx:h|#(T,=]j09Wobz>x]z/@awRoTd+#Y(az]hFhCrm4d,#Y+jTv|Q~EfMj]uNr|~FRfOdCa!Xa9_X#@<plJvf!%b`{(9;Rgwc;.!#2x7cw#T|UDb]|T5Ju={(!=@E{&Jv)&!Ab`{'awJvf!~*>>@=be{#KuY>!+&4Ezyi[ugv&RjIdea+T)#UXa&T-T&a!Rh9auRmW=]kLg5vuRn+g3u4Rn-Ow6ARn,hHus5xNk?#UX(U~)/g8v0RkD~AwkkF?Ri.OuNBwkkA?Ri/d|a2`a*^UYa.!aBTZaTa'Xa;!(!2!-a#b2[yC>6Vyq3[xr2Wi?g1rusVh%s?DtF~<5rbJs;%!DtBfswKtCj[uvuSsEu3RgVx3o:u+wN'*Zt;@3rd~Grh~?rfg8w)Lq)qE&-a%!>bI|`jWv0vV~EfCjTv|vV~Ef@j]uNpn~FRfBcK#T']gWNu7x,k7q4ai(0!hHv8<RhmkMu9vrsBuev/RhlCJvB!,g<v{wchh~@:Rhji[vrv{wchi~@:RhkdS&a5UY#Ta!RgPwwiI5BwciI~@:Rh`x'iJvj'!5]iJPu8Bwch]~@:Rhach)U#h3rp]gLh@t|Ax,hTq3ah!-(~@:Ro0Ou!5RhXj^v(pyw8unRhVd|)`,^UYas!a?/a2Z'a^Ta{Tb7Ta(a#!a,Wf&9sZ3DtAadamov=Bqt3[xig8vsRm~>waiL2b`{QJv*_Ouv2qgj<v]v2BqfdR'X*X#Y-@3qr~Gqv~?p6hHv-]glPup5Lq+q?_%*b_{qF{n9b^{rOu4ARhpKvCD!+&~Bqp:5Dbb}nwoiKl&unuTuBv]v+ueunaXRf0=Jvh!0nKufu8v1w&w7q%w&uHrz:Rgnj5w,uxDJq/(!hNw'5ReCk0s2u3w/w'5ReFd>Za&!*UaA=<wkgsRnSJv^!%Refifw3vyRgOKu_B'!,<]gkiiu:w&Rh<=C@a^<B57@2F{[<B5@aW:=3away9A5aW=<B=C@a^<B57@2F{Ie-#`(^^^bCara.b8aza6!/bZ,!adTbnTbOb+aFaS!aAT9@Wf~2Wli3Dtl2@d,#Y&RfnRfmJwJZtN~GqyJva&!VyMg<v~Rm%iXuJu3Rm9Jv[_=]ih9wlkDRkCd1#`(@Wg>2Wls3cH#T(@<Rj*=>Ri|b~'#23s9h<~El.d'#Y&Dtxi^rzvdRl#d*#U%(o|B2s`hJwSaxRmDKv4B&!1:Rmdd5#`'Vx}to~Hq{x'f1v3(!BA5ba|bJv_&!Wfug1v]ReIdO+U/Y#&G}-8wze=Rh{g1v]ReHg/uQRf/by#)ibQwERl/cH#T(@<Rj+=>Ri{cNu+vlax-!(#a0qa9<Rii2;;bU{H;x<i=&X#Rk`<4wwi=C9H~8xAI(Y#<azRi@45wXI<B9;5bb~7dL(X#Xa(+!aL6Vy{g5QqOau:5au2@ay547EzbxOcU(UX-T#Ta#:Cbb|A?wjh/b_|SOw6ARgtihr}u7Rhy<d1#T)X1@@=I|~=ay<2@@=aybb}Sj3vLv;<d,#Y(56H}A978H}@dGpvs@uAu`vcw9*!aFa+ai%(b!aXa8.a?a[ozWey=sU2@G}Nch&U#Rf_WexKu+D#'!t:~Gr`~?r^j]uNr|~FRg*j^psurwJt|RmcKv)@&!)7Rkv~Br[@wxfO:Rl3co#U'6Rezj_q#vIuavjRltwzeyh@vr5JqD0!>aY?C9:9au@9Cb]}9cl#U*5;5<H||jbuus1ucv&Rfvg1v~d/pppzqFr^a--a~!aMat1(hFv;Wiz@@=Izoj5uuv-7Rix~Cw`fk2WlVcZ#X,k)u3vWs@u2]ktg;wEx'fBq(_2Wg/jTv|vV~EfoJv]!15x'hzqG!(P~EfU~CRl_j6v(us5x4i-#T(2WmZ?C2F|d>Kq<aj1!*jTqIsBv=Wl`~Cw`fi2WlWj`v0u*~>RlR=c>Z,k#u3vWs@u2]kr<c1Z+jTqIsBv=Wla~Cw`fm2WlXdmb3!a{(arZa`bkTa%TbQTa-a9+c'!aM!/[yL=Bqug.w'RifhFvyDRj.g>vgwyk^9]k^Jv3_@WfbAARkhJw2_[x|JvB_wkoIRoKwkoJRoLd'(Y#<]gm=<9<H|yd'%_X#skDtb3awwqkgNulRkgdB#^',9:p'hJwSaxRmEBwVb8@4=H|qLu+w50&!)@3qs~?pU>Awwn;;Rn=c:Z'ARn<=<qwKvC@!/&~BqqJv6!&]eVb^z^xRge'/a%+^`#Sge}6<4Rn3=]n0Pw2>Rn8Jw0!&>Rn:>Rn6cY#a7+!a&=<wkaNw~h3z_c5Z{=wjh#=]nLKv^D!&)Vyz=bW|swYb<WetcG#T(2wxa@qVx@gD#Y&b^|V5JwG&!5bb|pg/w&RgD@x=kHs=uAvn!a%%/'+RmSRh694Ro`g-vaRmRhHv-]mlxCcS#`&ba~.5cD#Ta)P~=d,#Y(56H{>978H{Dd_#{2^Y%_+qbbb{6g3sERhsbU{?dfa.,`a(Xa<!aiX#(55RiG54RiHcI#T'WiU3RiVNvdwtfcRlKNvdd,#Y&RlHRlExQgf.1*^T'X#Sgf}6Wn4=]hfPrk>Rn7Jw0!&>Rn5>Rn9Lunw?&a2!,5<oq@@wqfdRlJj5Q~=d,#Y(~ARfcOuN]fdDKw;ay(}i!547E}j?cI#T(@5bV}iCbV}hdv(^^Tb?a40,b##Tbo!a*bR!a<b|a/!aKai!aU[yK=]o^g:v>ReGJwPZtK<7Rh+h<~El,Pv#5ReR@awwxjCg,ulRjDJv6&!]j!z?aQeeg>w=Sh<eeJw;!&axEzOg,Qosc!#*:wkeJ]eJ>x'h-u(!%Ro.w~h.zPdNZ(X,Ya![x{;9ReY;wkgxRiF:x?ap#Y&RmUg<s2Rkod]+UY0TZ'!a&A9sw<=bczLNvuw{gqzNhJwSaxRmCKuLay!#&s_Rf-55b^{uJvZa!!c%#(55Ri654wmiu5RiuawLu,vp!+}^%b_}Y9;wkgxba}o>A9:=b^}zKuh=a''!3awRk3c*'!#aHRk6c+Z&Rk5Rk4Jv)&!awRjSawd9*`#0?C2@EzMj8u<uJ5RmbjQrquJu3x,k>uq@_+=ayb^|W~ARkEOuN]k@7dhzV^X/X&a-#zRzSb`zXcJzTT#2WkVKvDBzW!%FzY9;5bbzWjQrquJu3Jw3%!b`zU=ayb^zQd:#X(T-a!6Vyywxh}=b]{Jg=u1RiAdGp~qHtzv!w(wA+a+a;<!aJaYai'anasb(=azRmV:Cbb{MLq2vb!%')RjuRjrRjtRjqx3jnqCw3!%')Rk(Rk+Rk&Rk)Lq2vb!%')Rj{RjxRjzRjwLq2vb!%')RjsRjpRjfRjex3jcqCw3!%')Rk'Rk*RjkRjl9<CbbzfOu4ARhxLq2vb!%')RjyRjvRjhRjgx=joq*uKvb!%')+-Rk.Rk%Rj~Rk-Rk#Rj}x=jdq*uKvb!%')+-Rk,Rk!Rj|RjmRjjRjidAq&qKs@uAv8Aa.'*-a@a&0!aM@a5[y73Dsy3Ds|3Dt):wxgI2sHJwJZt.~Gqxwsf0ikrzt}Rl0Jvy_[xj~HqzKv_A|D!&WfP8axRoVcf,U#k(v]v+ueunaXRf1Ju}'!g8u#Ri=jQw!sCunLprq>!,')~<5qeGzq9F{W=c##%s5au:5aU3CBE|;d4#X(D!a&6Vygx(b;#(=]ed?C2F{N<capoq2r[a&!aPa9,'Pw;5s:@@=I|,55w_h|@@=IzcP~=x'fCqB_2Wl2>aU@@=I|1OuNBc1Z+jTqIsBv=Wlc~Cw`fl2WlZ~AcTa%!Z+jTqIsBv=Wlb~Cw`fh2WlYk+uNqJsBv=WlSg,u3dca3#UXaMYa)TaB-=cM|7T#<bI}l5@B932:aV2G{BOuNBJq:|M!5Ezt=<B=C@a^<B57@2F{v>cB{/T#=ay<bI{3Jv6!a.6BKq0ah&+!5E}HP~Ef{978BaU@@=Iza<7d#.Y#978BaU@@=IzH~AJq0!(@@=IzG978BaU@@=IzFe,aU*Y&^^^bvJb,b:bFad!a,c2Ta>aL.bo6!a#CbTa'T#Re{2Wlh2@G{yg6t~Ro_NvdRfticuRQRllJv3&!x&c|zs@Jw3!%RflwpfkRlpKuL;%(!Re<@G|C2GzdhIvuBwgjAg-u0RjAKQB%!(GzZ@G|5NuuRl7d='T+Y#Vy[g<v~Rm!==G|>JvA!)@wma=]m1ifuaw&RmnLs@vT'!|/+[y,g:v>ReTJw1!#qX=x!eC{bLu+wT&)ZtZauq_~Graci&U#F|89:r_Lupvq!.)&2RlG8RfaC=x!eF{_h?rpWlmd&'!#X|&]k::xJey#`'T|+<E|&2@H|%dE#(^,g;u.RiEg6vjRiC9xCkA{O|zY#g=ucRmXKs0@!&*@G|m@awRknJuh!,3d(}gY}eJvj!%Rm):Jw3!%Rm+Rm-Ls0w(&!a(a#@b[|6cZ#X'7RkxWgAOu4ARn'dH'U#Y*Vz-Wm'CARm}d]*#a%^a*T'aK!a<9bV{PC=p*Jw4!&SgxcbB5r]idw(wBRmF7xFkt#&`(Rm/Rm8E|!JuY_9:Rl5=wrgr2:bbxd@xXfB(a*#T+!.X0X1Ta/a'T&RlDRfL>RlyARl9b[z[>RfZ:RlL:RfRwlg/ARl;9;RlxKv,A/!%7s69<74=BA5ba{-8Bde#`a<XaKYa1,a'P~=wxfB2bZ}}?C972@@=I}r8@55B9;5bb}G978B2@@=aybb}3j3vLv;<Jw3&!>Rfk=ayb^}4~Ad1#`*@@=aybb{w2@>==<bbz]dx+UY#^UaF!a9!bB'Ya1.!ajXa#%olRhD[y=3Dt#Ov5BrHKuMB%!(Rf^Wep~HrJwkiQjKr|~FRg)Ku+D#'!t5~GrF~?rDdV)UY,Z/_7RkuG{<~BrBg,rlsO:235B@bX}|d?a1!#`(6Vyn5@d##Y+jTv|vV~EfIj]uNpn~FRfH7Lq2vb1!a9-978BaU@@=Iz9978BbU}#~AJq0!(@@=Iz8978BaU@@=Iz7~AJQ|}!978BbU}!JvkaK!AdUa21-U#`a+(g/vsRn~Ou!5RPj:rmu9WhOjXuvvNr}:RhAj^v(pyw8unRn[kPr}p|u7vwv]RiSBd;pppzq@qHQa?(b.!a.a`@.|xa(hFv;Wiyj5uuv-7Riw~Cw`fg2WlU978BbU|wOuNBJqG!(P~EfD~CRlQcZ#X,k)u3vWs@u2]ksg;wEx'f@q1_2Wg.j]uNpn~FRfqJv]!15x'h{qG!(@@=IzK~CRl^j6v(us5x4i,#T(2WmY?C2F{1>Kq<aj1!*jTqIsBv=Wld~Cw`fj2Wl[j`v0u*~>RlT=c>Z,k#u3vWs@u2]kq<c1Z+jTqIsBv=Wle~Cw`fn2Wl]dn1#c(a(b^a2!b/bAT(bj!aDa7bu,a_a{c0!2T0g:v>ReD2@G{42@G{5~DpM~<5rc=Bx6i>{RT#RnI@zCx]y]z:2Jv[!zr5Awyk]9]k]dD(Y+X#6Vz.g=wKtgwhaCwgmTWj2Lu,w%_+/[y-B;b^xeg3u3Rj-2@bX{*KrJ<!+'@Wg(g?QRlC@Jv`!%b[zIwsfII}8JQ_@w|kW|=Jv(%!AqcOuNBJvEzh!bYzjLs@wP#(0!oy@>RkdJwMZtc3Dtd@BcG#T'9bWxg2@2Fznd*#Y+;2x'c}w<zizixNgwa#Z'U+!/!a'!a+w~g~z6wcn{Rn}wcnzRn|5Rh%=]nJg5vuRmvNvdRlvcprJu}w*az*a#!%.a.'Bot9qT]kj@Wg'ay2Gzv@Jv`!%b[zEwsfHI}1;ck#Ux`<Cbbx_Lu+w!a&0*!wko*wwo,So,}6Juqxf!E}PigQuyRm`d3(`#8>Rn%:A5B;bZ~%KvhCa!a2!x>k7#Uxb@b{#xaRk7Jw0!)>wwhlShl}6>wwhmShm}6CJvB!.x'hhvj{!!5Bwkhhbaz}x'hivjz~!5Bwkhibaz|xEhTrNu,v-vpD!a%&/)a3a.,%Ro2t[CE{)@3re9b]{%wjo09:rgc:Z&Ro6=<riifuaw&RmoKrNA!%(Ro4>Ro89;Ri`dSaL'UYzxZb)7Rka3xRhT&!,!#^1U}vbaz{>>@=be}yC@:D5bazzKu+A&!}{?ba}y>>@=be}wxBh[t`u~vJvr!%a!a()a,a0a4RoC=]o;Ju(!%RoGRhdwjh`=]oAg>w#Ro?g5vuRo=NvdRl|Ku]C.!&;RoEJvB!%RoORoMBx'h[v+_?w~h`}~5?w~hd~!xKh]oiptu-utv.vp!#%&a30a@a'a+(a/aOp(o~p!RoDJu(!%RoHRhewjha=]oBNvdRl}g>w#Ro@g5vuRo>c[#X']o<CauRoRAd-#Y':RkpauRoQKu]C.!&;RoFJvB!%RoNRoPBx'h]v+_?w~ha}t5?w~he}ue!/UbhYacXaW^Tc&a;b:a-c/#b&aja1(!cL+!bKbt!bmcRc9aIc?8[yW3Dtt94Rg`Jv}!&SiRMzBhEebShEMNuPRe>x7gL#TzuwjirRipc<Z&>on;>z=h-MSh.Mwqczx'a7vj&!>Re4@=ResJt__NuPRi*NuPRi)j]uNr|~FRfzKrJ>_+@Wfy@Wf]2WocKrJ<!+'@Wg%g/QRl@@Jv`!&awRl<wsfFIzgLu(w*!.*&ShBMwvhIRhI9;RhNx1hK'!#Sn]Mx1hK~0!#:2<H~7cNu+w7D*'1ZtW>Rn1~?rOc:Z&Rn2=<rQ<7wjh&=BSnLMc]#X(6Vz)w[b=a!U#9wzgMc3#&(RgMRitRis<x,gKt`ax!&+SioM=BSilMc3#&(RgKRinRimKurB,!&SiQMzBhDebShDM6BJQ!(P~Efx978B2@@=I}WLrJw!!,a*&@G}O@9wkibRid@@x'fKwC!&SlDMSfLMjUv~Q~EfKKv3@a+!(hFv-]mpx/hYZ(C5RiWz<o/MwkhY?So/M@x,gbvfB*&!SgEM:SoeeehFu3:Rgbda(,^TZa)X/7Sg[eb:2RgI~BrMC@wgkc:wwkcRerx3h(uUvK!&*,SnOM4Sh*MArRg;wHRh(x=h;rJvPwI!a4',a'0@Wg&=BSh/Mg>w=Rh=g3w*wwgGRgGcW(X#;Sg}M2Gzk@Jv`!&awRl=wsfGIz`dKZ*T'Y-:RhR7RhQg5u-p`j6v(us5d,#Y+~Awkia?RicOuNBwkibba}Ld6p~tyu_vbAa'a+!a/'a3aEa8a!>Sh,ebJv{!&Sh@ebSaReb9;SgwebNuPRi(NvdRl)NuPRi'hHu^<Rm^Jvv_@Wl(g;u1Si/ebKu'B&!*Sh?eb@Wl'z@aPeb95Si.ebcpputyvjB)!,&a+0a%ShAMWeK@G}C@WfJ9;RhMwvhH9w{ia}ix,hJvRA1(!zAn[MRhHx1hJ~*!#hFv(BSn[MBJQ!(@@=I~'978B2@@=I}2db.Ua<'X}+T#a0XaG2G}E;wkg|wuh!Rh!x,hZu,@)!&So0MVy)C5RiXACJvB!&5RiY5RiZg8w)cG}*T#2@bU}=KsA>(!a.3wkhZba~(x,h^u(A!&(SoCMRhb5Bz=h[eb?w~hb~6x,h_u(A!&(SoDMRhc5Bz=h]eb?w~hc~6e)aA1T#T,^^^c-bMb&blcPaP(a/!0!bA=b5c@a(!bfbrc#2afwmhARnjwchORnp2Wlf3DtsNvdRl-2@wpa<]m0bx(#:awRk2@Jw3!%RfhwpfgRlnKQB%!(G{V@G|'NuuRl6d='T+Y#VyUg<v~Rl~==G|<Jv+'!aYShC}6@B<5?ba~8@Jw3'!g2QRljhLrpWlOd+#Y'g.w'rIg>w*wgj@g-u0Rj@Lu+wT&)ZtUauq]~GrGci&U#F|39:rELrNvj!.%*RhCwunfw~nf~:9;Ri]>wtnhg;wHRnhx3hDs@v~!/+'@Wfr@9RkSNu&Rlo=@<5GzoKs0@_+@Wl+@awRkmJuh!-3d(}pY#qWJvj!%Rm(:Jw3!%Rm,Rm*de&!1U-U#`)Re;@G|.@9Ri82@wjfvRlq=@<5GzpLvOvr!).&2RlF8Rf`C=x!eE{.Jw3_g2QRlkhLrpWlPde(!#U{s,UXa*Ta'[y'g:v>ReS;x0PZ&RnlRnn~HrKJw1}f!=x!eB|2w]aP(#Xa&a*Ta.Ua2a7=]iOd'#Y&Ro&WnWg;u.RiDg6vjRiBNvdRlzhNvj]nYJuW_2Wm3x)kFze{9d])!a.!,Y01!#&aC!a3RndC=ox~BrC@2b^{pg,rlse7x'ksuq!%Rm.E{xidw(wBRmGx9o+)X#wwo-So-}69:Rl4@xSf@a#XZ'X)X,Ta(/ARl8b[xc>RfY:RlI:RfQwlg.ARl:9;Rlwdn'#^XafaQa1X1TaHTa)@b[{zcZ#X'7RkwWg@Ou4ARn&x)kG#{,g7u/RkGdH'U#Y*Vz'Wm&CARm|bx#(A]gUbUzJj9Q~=d,#Y(56H}l978H{U7d,0#U*2>ABb_xZ978BbU{e~AJQ{g!978BbU{hxMh?ad{oUYZ.x1h?{l!#:2<H{mx3n[t{vl!,&a%3Ro(z=iS}6ARnr=Bwsn^wvn`Rnbd`*T}B0!#^X'BG{c9b]{a>>@=be}F?JvS!&BG{d7BG}(Bde#`a1X,Ya@!a'P~=wxf@2bZ}I56B2@@=aybb}08@55B9;5bb}<j3vLv;<Jw3&!>Rfg=ayb^}&OuNBKuLA!)a!P~=x#fD{f2@>==<bbzl?C972@@=Ix^d6rSu,v7w*C(0a)a6#B+a%!sQ[y?3Dt%3[xn~<5rLOu!5p@Ku+D#'!t7~GrP~?rNKvlaya7'!h+v-5qMg=t|cd,U#5AAaa5Abb{S@52B5@a[@52B5Gx[iXueu;d<#`a(!/549C;ag>23ExY5@Dah89b^~689Jv)!~2b[~1Lv'w(%*!a#bX|aPrmawRe]keu7uhv-q6rxu,q`xTo]/a5aU!bNaDXbi!b-!ao!b<bwA!#5@B932:aV2G|:d-)Y#hJrL>RhG<7@C5<H|_=Cau:5aj5@B932:bJ|ng>vIbs)#?C2F|9jPv0w.vISh-MKvUaz(.!9ABbb|[5;5<H|Eg>unwfh;9:4E|YjQsBt|vjx'hYq3!(?C2F|J:2<BaY?C2F|GOu!5x,g|p{ah!-(?C2F|c9:4E|OjXuvvNr}:Rh&i[w*t|cd+U#jJvsu)vsSn~Mkfrmu9p}u7vwv]So!McW#Xa!ax5@A5aY:5;5<H|>kJv~vYrquJu3x4ib#T)2@SmZM?C2F|Bj:rmu9@xPhI(a*a#U#`a3-5Abb|L~@:RhK9:4E|0@52B5G|#C::aY?C2F|-:2<BaY?C2F|.5Jvk!a)javYrquJu3x4ia#T)2@SmYM?C2F|HAxPhH(!a#U#`a*-5Abb|4~@:RhJ9:4E|R@52B5G|F:2<BaY?C2F|Sc^#Xa2j=Qq5CJvB!-g<v{z;hhM?C2F|Zi[vrv{z;hiM?C2F|XKsA>!a)-g<v{z;h[eb?C2F|]i[vrv{z;h]eb?C2F|^iZu.vix,hZq3ah!.(?C2F|QOu!5ShXM:2<BaY?C2F|P", 13494, 2713, 49, 25, 61);
// node_modules/entities/dist/internal/bin-trie-flags.js
/**
* Bit flags & masks for the binary trie encoding used for entity decoding.
*
* The trie is a flat `Uint16Array`. Every node starts with one header word:
*
*   15..14 VALUE_LENGTH   Number of words the value occupies, +1.
*                         0 = no value; 1 = value inline in bits 12..0;
*                         2/3 = value in the 1/2 words after the header.
*   13     FLAG13         If VALUE_LENGTH > 0: semicolon required ("strict"
*                         entity; `;` is never stored as a branch).
*                         If VALUE_LENGTH == 0: this node is a compact run.
*   12..7  BRANCH_LENGTH  Number of branches (or run length for runs).
*   6..0   JUMP_TABLE     Jump-table offset / single-branch char / first
*                         run char (see below).
*
* Branch data follows the header and any value words. Its shape is selected
* by (JUMP_TABLE, BRANCH_LENGTH) in the header:
*
*   Single branch  JUMP_TABLE = the only child's char, BRANCH_LENGTH = 0.
*                  No branch words; the child node follows immediately.
*   Jump table     JUMP_TABLE = first covered char (> 0), BRANCH_LENGTH =
*                  table length. One word per covered char: 0 = no branch,
*                  otherwise the child's offset from the END of the table,
*                  +1 (so 0 stays the no-branch sentinel).
*   Dictionary     JUMP_TABLE = 0, BRANCH_LENGTH = number of branches.
*                  ceil(n/2) words of sorted keys packed two per word
*                  (low byte first), then n pointer words storing the
*                  child's offset from the END of the branch data.
*   Compact run    VALUE_LENGTH = 0, FLAG13 set. BRANCH_LENGTH = run
*                  length (3..63), JUMP_TABLE = first char; remaining run
*                  chars packed two per word after the header. The target
*                  node follows the packed words immediately.
*
* Pointers are end-relative (rather than relative to the pointer's own
* position) because that makes the common "child encoded right after the
* branch data" case a small constant, which compresses far better. Offsets
* to already-encoded (shared) nodes wrap via uint16 modulo arithmetic; the
* decoder masks navigation results with `& 0xff_ff` to match.
*/
var BinTrieFlags;
(function(BinTrieFlags) {
	BinTrieFlags[BinTrieFlags["VALUE_LENGTH"] = 49152] = "VALUE_LENGTH";
	BinTrieFlags[BinTrieFlags["FLAG13"] = 8192] = "FLAG13";
	BinTrieFlags[BinTrieFlags["BRANCH_LENGTH"] = 8064] = "BRANCH_LENGTH";
	BinTrieFlags[BinTrieFlags["JUMP_TABLE"] = 127] = "JUMP_TABLE";
	/** Bits 12..0: the inline value of a VALUE_LENGTH = 1 header word. */
	BinTrieFlags[BinTrieFlags["VALUE_MASK"] = 8191] = "VALUE_MASK";
})(BinTrieFlags || (BinTrieFlags = {}));
// node_modules/entities/dist/decode.js
var CharCodes;
(function(CharCodes) {
	CharCodes[CharCodes["AMP"] = 38] = "AMP";
	CharCodes[CharCodes["NUM"] = 35] = "NUM";
	CharCodes[CharCodes["SEMI"] = 59] = "SEMI";
	CharCodes[CharCodes["EQUALS"] = 61] = "EQUALS";
	CharCodes[CharCodes["ZERO"] = 48] = "ZERO";
	CharCodes[CharCodes["NINE"] = 57] = "NINE";
	CharCodes[CharCodes["LOWER_A"] = 97] = "LOWER_A";
	CharCodes[CharCodes["LOWER_X"] = 120] = "LOWER_X";
})(CharCodes || (CharCodes = {}));
/** Bit that needs to be set to convert an upper case ASCII character to lower case */
const TO_LOWER_BIT = 32;
const CONSUMED_SHIFT = 21;
const CODE_POINT_MASK = 2097151;
/**
* Reserved consumed field for counts of at least 2047 characters after `&`.
* The true count is in `longNumericConsumed`.
*/
const CONSUMED_OVERFLOW = 2047;
/**
* Side channel for numeric entities of at least 2048 characters including
* `&`. Set by `parseNumericEntity` when its consumed count reaches the
* reserved value `CONSUMED_OVERFLOW`; callers read the true count from here.
* A module-level slot avoids a tuple allocation on the hot path.
*/
let longNumericConsumed = 0;
/**
* Extract the consumed count from a `parseNumericEntity` packed result,
* recovering the true length from `longNumericConsumed` when the packed
* field contains the sentinel. Read it before the next `parseNumericEntity`
* call, which may overwrite the side channel. This helper owns that protocol.
* @param packed Packed result of `parseNumericEntity`.
*/
function unpackConsumed(packed) {
	const consumed = packed >>> CONSUMED_SHIFT;
	return consumed === CONSUMED_OVERFLOW ? longNumericConsumed : consumed;
}
/**
* Unsigned subtraction trick: (code - lo) >>> 0 wraps negatives to large
* values, so a single `<=` covers the entire [lo..hi] range check.
* @param code Code point to check.
*/
function isNumber(code) {
	return code - CharCodes.ZERO >>> 0 <= 9;
}
function isHexadecimalCharacter(code) {
	return (code | TO_LOWER_BIT) - CharCodes.LOWER_A >>> 0 <= 5;
}
function isAlpha(code) {
	return (code | TO_LOWER_BIT) - CharCodes.LOWER_A >>> 0 <= 25;
}
/**
* Checks if the given character is a valid end character for an entity in an attribute.
*
* Attribute values that aren't terminated properly aren't parsed, and shouldn't lead to a parser error.
* See the example in https://html.spec.whatwg.org/multipage/parsing.html#named-character-reference-state
* @param code Code point to check.
*/
function isEntityInAttributeInvalidEnd(code) {
	return code === CharCodes.EQUALS || isAlpha(code) || isNumber(code);
}
var EntityDecoderState;
(function(EntityDecoderState) {
	EntityDecoderState[EntityDecoderState["EntityStart"] = 0] = "EntityStart";
	EntityDecoderState[EntityDecoderState["NumericStart"] = 1] = "NumericStart";
	EntityDecoderState[EntityDecoderState["NumericDecimal"] = 2] = "NumericDecimal";
	EntityDecoderState[EntityDecoderState["NumericHex"] = 3] = "NumericHex";
	EntityDecoderState[EntityDecoderState["NamedEntity"] = 4] = "NamedEntity";
})(EntityDecoderState || (EntityDecoderState = {}));
/**
* Decoding mode for named entities.
*/
var DecodingMode;
(function(DecodingMode) {
	/** Entities in text nodes that can end with any character. */
	DecodingMode[DecodingMode["Legacy"] = 0] = "Legacy";
	/** Only allow entities terminated with a semicolon. */
	DecodingMode[DecodingMode["Strict"] = 1] = "Strict";
	/** Entities in attributes have limitations on ending characters. */
	DecodingMode[DecodingMode["Attribute"] = 2] = "Attribute";
})(DecodingMode || (DecodingMode = {}));
/**
* Determines the branch of the current node that is taken given the current
* character. This function is used to traverse the trie.
*
* See `BinTrieFlags` for the branch-data layouts handled here.
* @param decodeTree The trie.
* @param current The current node's header word.
* @param nodeIndex Index of the node's first branch-data word (the header
*   plus any value words have been skipped by the caller).
* @param char The current character.
* @returns The index of the next node, or -1 if no branch is taken.
*/
function determineBranch(decodeTree, current, nodeIndex, char) {
	const branchCount = (current & BinTrieFlags.BRANCH_LENGTH) >> 7;
	const jumpOffset = current & BinTrieFlags.JUMP_TABLE;
	if (jumpOffset) {
		if (branchCount === 0) return char === jumpOffset ? nodeIndex : -1;
		const slot = char - jumpOffset;
		if (slot >>> 0 >= branchCount) return -1;
		const stored = decodeTree[nodeIndex + slot];
		return stored === 0 ? -1 : nodeIndex + branchCount + stored - 1 & 65535;
	}
	if (branchCount === 0) return -1;
	const packedKeySlots = branchCount + 1 >> 1;
	const branchEnd = nodeIndex + packedKeySlots + branchCount;
	for (let index = 0; index < branchCount; index++) {
		const key = decodeTree[nodeIndex + (index >> 1)] >> ((index & 1) << 3) & 255;
		if (key === char) return branchEnd + decodeTree[nodeIndex + packedKeySlots + index] & 65535;
		if (key > char) return -1;
	}
	return -1;
}
/**
* Read the decoded value from a trie node.
* @param decodeTree The trie.
* @param nodeIndex The index of the node.
* @param valueLength The length of the value (1, 2, or 3).
* @returns The decoded string.
*/
function readTrieValue(decodeTree, nodeIndex, valueLength) {
	if (valueLength === 1) return String.fromCharCode(decodeTree[nodeIndex] & BinTrieFlags.VALUE_MASK);
	if (valueLength === 2) return String.fromCharCode(decodeTree[nodeIndex + 1]);
	return String.fromCharCode(decodeTree[nodeIndex + 1], decodeTree[nodeIndex + 2]);
}
/**
* Parse a numeric entity (`&#DDD;` or `&#xHHH;`).
*
* Encodes the result as `(consumed << CONSUMED_SHIFT) | codepoint` (see
* the packing comment at the top of the file; overlong entities spill
* their length into `longNumericConsumed`). Returns 0 when no digits were
* found.
*
* This is the sync counterpart of the streaming
* `EntityDecoder#stateNumericDecimal` / `#stateNumericHex`. Digit parsing
* matches those methods; only this packed result needs a value clamp.
* @param input       The input string.
* @param numberStart Index of the `#` character.
* @param inputLength Cached `input.length`.
*/
function parseNumericEntity(input, numberStart, inputLength) {
	let offset = numberStart + 1;
	let cp = 0;
	let digitStart = offset;
	if (offset < inputLength && (input.charCodeAt(offset) | TO_LOWER_BIT) === CharCodes.LOWER_X) {
		offset += 1;
		digitStart = offset;
		while (offset < inputLength) {
			const char = input.charCodeAt(offset);
			if (isNumber(char)) cp = cp * 16 + (char - CharCodes.ZERO);
			else if (isHexadecimalCharacter(char)) cp = cp * 16 + ((char | TO_LOWER_BIT) - CharCodes.LOWER_A + 10);
			else break;
			offset += 1;
		}
	} else while (offset < inputLength) {
		const digit = input.charCodeAt(offset) - CharCodes.ZERO;
		if (digit >>> 0 > 9) break;
		cp = cp * 10 + digit;
		offset += 1;
	}
	if (offset === digitStart) return 0;
	if (offset < inputLength && input.charCodeAt(offset) === CharCodes.SEMI) offset += 1;
	if (cp > 1114111) cp = 1114112;
	let consumed = offset - numberStart;
	if (consumed >= CONSUMED_OVERFLOW) {
		longNumericConsumed = consumed;
		consumed = CONSUMED_OVERFLOW;
	}
	return consumed << CONSUMED_SHIFT | cp;
}
/**
* Decode all entities in `input` using the HTML trie.
*
* Hard-wired to `htmlDecodeTree`: the inline root navigation below assumes
* the HTML root's jump-table shape, so this must not be generalized to
* other tries (the XML trie's dictionary root would silently match no
* entities — `decodeXML` has its own hand-coded fast path instead).
* @param input      The string to decode.
* @param isStrict Only match semicolon-terminated entities.
* @param isAttribute Whether to apply attribute-specific parsing rules (disallowing certain non-semicolon terminators).
* @returns The decoded string.
*/
function decodeWithTrie(input, isStrict, isAttribute) {
	const decodeTree = htmlDecodeTree;
	let offset = input.indexOf("&");
	if (offset < 0) return input;
	const inputLength = input.length;
	let chunkStart = 0;
	let result = "";
	const root = decodeTree[0];
	const rootJumpOffset = root & BinTrieFlags.JUMP_TABLE;
	const rootBranchCount = (root & BinTrieFlags.BRANCH_LENGTH) >> 7;
	do {
		const entityStart = offset + 1;
		const firstChar = input.charCodeAt(entityStart);
		let consumed;
		let value;
		if (firstChar === CharCodes.NUM) {
			const packed = parseNumericEntity(input, entityStart, inputLength);
			consumed = unpackConsumed(packed);
			if (isStrict && consumed > 0 && input.charCodeAt(entityStart + consumed - 1) !== CharCodes.SEMI) consumed = 0;
			value = consumed === 0 ? "" : codePointToString(packed & CODE_POINT_MASK);
		} else if (isAlpha(firstChar)) {
			consumed = 0;
			value = "";
			const rootSlotIndex = firstChar - rootJumpOffset;
			let nodeIndex;
			if (rootSlotIndex >>> 0 < rootBranchCount) {
				const stored = decodeTree[1 + rootSlotIndex];
				nodeIndex = stored === 0 ? -1 : rootBranchCount + stored & 65535;
			} else nodeIndex = -1;
			let bestNodeIndex = 0;
			let bestValueLength = 0;
			let current = nodeIndex < 0 ? 0 : decodeTree[nodeIndex];
			let index = entityStart + 1;
			trie: while (index < inputLength) {
				while ((current & (BinTrieFlags.VALUE_LENGTH | BinTrieFlags.FLAG13)) === 0 && (current & BinTrieFlags.JUMP_TABLE) !== 0) {
					const jumpOffset = current & BinTrieFlags.JUMP_TABLE;
					const branchCount = (current & BinTrieFlags.BRANCH_LENGTH) >> 7;
					if (branchCount === 0) {
						if (input.charCodeAt(index) !== jumpOffset) break trie;
						nodeIndex += 1;
					} else {
						const slot = input.charCodeAt(index) - jumpOffset;
						if (slot >>> 0 >= branchCount) break trie;
						const stored = decodeTree[nodeIndex + 1 + slot];
						if (stored === 0) break trie;
						nodeIndex = nodeIndex + branchCount + stored & 65535;
					}
					current = decodeTree[nodeIndex];
					index += 1;
					if (index >= inputLength) break trie;
				}
				if ((current & (BinTrieFlags.VALUE_LENGTH | BinTrieFlags.FLAG13)) === BinTrieFlags.FLAG13) {
					const runLength = (current & BinTrieFlags.BRANCH_LENGTH) >> 7;
					if (input.charCodeAt(index) !== (current & BinTrieFlags.JUMP_TABLE)) break;
					index += 1;
					const remaining = runLength - 1;
					let wordIndex = nodeIndex + 1;
					let charIndexInPacked = 0;
					for (; charIndexInPacked + 1 < remaining; charIndexInPacked += 2) {
						const packed = decodeTree[wordIndex];
						if (input.charCodeAt(index) !== (packed & 255)) break trie;
						index += 1;
						if (input.charCodeAt(index) !== (packed >> 8 & 255)) break trie;
						index += 1;
						wordIndex += 1;
					}
					if (charIndexInPacked < remaining) {
						if (input.charCodeAt(index) !== (decodeTree[wordIndex] & 255)) break;
						index += 1;
					}
					nodeIndex += 1 + (runLength >> 1);
					current = decodeTree[nodeIndex];
					continue;
				}
				const valueLength = current >>> 14;
				const char = input.charCodeAt(index);
				if (valueLength !== 0) {
					if (char === CharCodes.SEMI) {
						consumed = index - entityStart + 1;
						value = valueLength === 1 ? String.fromCharCode(current & BinTrieFlags.VALUE_MASK) : readTrieValue(decodeTree, nodeIndex, valueLength);
						break;
					}
					if (!isStrict && (current & BinTrieFlags.FLAG13) === 0) {
						consumed = index - entityStart;
						bestNodeIndex = nodeIndex;
						bestValueLength = valueLength;
					}
					if (valueLength === 1) break;
				}
				const next = determineBranch(decodeTree, current, nodeIndex + (valueLength || 1), char);
				if (next < 0) break;
				nodeIndex = next;
				current = decodeTree[nodeIndex];
				index += 1;
			}
			if (value === "") {
				const finalVL = current >>> 14;
				if (finalVL !== 0 && !isStrict && (current & BinTrieFlags.FLAG13) === 0) {
					consumed = index - entityStart;
					bestNodeIndex = nodeIndex;
					bestValueLength = finalVL;
				}
				if (consumed > 0) value = readTrieValue(decodeTree, bestNodeIndex, bestValueLength);
			}
		} else {
			consumed = 0;
			value = "";
		}
		if (consumed === 0 || isAttribute && firstChar !== CharCodes.NUM && input.charCodeAt(entityStart + consumed - 1) !== CharCodes.SEMI && entityStart + consumed < inputLength && isEntityInAttributeInvalidEnd(input.charCodeAt(entityStart + consumed))) offset = entityStart;
		else {
			if (chunkStart < offset) result += input.slice(chunkStart, offset);
			result += value;
			offset = chunkStart = entityStart + consumed;
		}
		if (input.charCodeAt(offset) !== CharCodes.AMP) offset = input.indexOf("&", offset);
	} while (offset >= 0);
	return result + input.slice(chunkStart);
}
/**
* Decodes an HTML string, requiring all entities to be terminated by a semicolon.
* @param htmlString The string to decode.
* @returns The decoded string.
*/
function decodeHTMLStrict(htmlString) {
	return decodeWithTrie(htmlString, true, false);
}
// node_modules/linkify-it/build/index.mjs
var REBuilder = class {
	src_Any = Any.source;
	src_Cc = Cc.source;
	src_Z = Z.source;
	src_P = P.source;
	src_ZPCc = [
		this.src_Z,
		this.src_P,
		this.src_Cc
	].join("|");
	src_ZCc = [this.src_Z, this.src_Cc].join("|");
	cache = {};
	opts = {
		maxLength: 1e4,
		urlAuth: false,
		schema_names: []
	};
	constructor(opts = {}) {
		this.opts = {
			...this.opts,
			...opts
		};
	}
	set(opts = {}) {
		this.opts = {
			...this.opts,
			...opts
		};
		this.cache = {};
		return this;
	}
	escapeRE(str) {
		return str.replace(/[.?*+^$[\]\\(){}|-]/g, "\\$&");
	}
	nestedPairRE(open, close, depth = 4) {
		const openRE = this.escapeRE(open);
		const closeRE = this.escapeRE(close);
		const atom = `(?:(?!${this.src_ZCc}|${openRE}|${closeRE}).)`;
		let pair = `${openRE}${atom}{0,1000}${closeRE}`;
		for (let level = 2; level <= depth; level++) pair = `${openRE}(?:${atom}|${pair}){0,1000}${closeRE}`;
		return pair;
	}
	get_text_separators() {
		return this.cache.text_separators ??= /[><\uff5c]/;
	}
	get_pseudo_letter() {
		return this.cache.src_pseudo_letter ??= new RegExp(`(?:(?!${this.get_text_separators().source}|${this.src_ZPCc})${this.src_Any})`);
	}
	get_ipv4_addr() {
		return this.cache.src_ip4 ??= /* @__PURE__ */ new RegExp("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9][0-9]|[0-9])[.]){3}(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9][0-9]|[0-9])");
	}
	get_ipv6_addr() {
		const h16 = "[0-9A-Fa-f]{1,4}";
		const ls32 = `(?:(?:${h16}:${h16})|${this.get_ipv4_addr().source})`;
		return this.cache.src_ip6_addr ??= new RegExp(`(?:(?:${h16}:){6}${ls32}|::(?:${h16}:){5}${ls32}|(?:${h16})?::(?:${h16}:){4}${ls32}|(?:(?:${h16}:){0,1}${h16})?::(?:${h16}:){3}${ls32}|(?:(?:${h16}:){0,2}${h16})?::(?:${h16}:){2}${ls32}|(?:(?:${h16}:){0,3}${h16})?::${h16}:${ls32}|(?:(?:${h16}:){0,4}${h16})?::${ls32}|(?:(?:${h16}:){0,5}${h16})?::${h16}|(?:(?:${h16}:){0,6}${h16})?::)`);
	}
	get_ipv6_url_host() {
		return this.cache.src_ip6_host ??= new RegExp(`\\[${this.get_ipv6_addr().source}\\]`);
	}
	get_ipv6_mail_host() {
		return this.cache.src_ipv6_mail_host ??= new RegExp(`\\[IPv6:${this.get_ipv6_addr().source}\\]`);
	}
	get_auth() {
		return this.cache.src_auth ??= new RegExp(`(?:(?:(?!${this.src_ZCc}|[@/\\[\\]()]).){1,50}@)?`);
	}
	get_port() {
		return this.cache.src_port ??= /* @__PURE__ */ new RegExp("(?::(?:6(?:[0-4]\\d{3}|5(?:[0-4]\\d{2}|5(?:[0-2]\\d|3[0-5])))|[1-5]?\\d{1,4}))?");
	}
	get_host_terminator() {
		return this.cache.src_host_terminator ??= new RegExp(`(?=$|${this.get_text_separators().source}|${this.src_ZPCc})(?!${this.opts["---"] ? "-(?!--)|" : "-|"}_|:\\d|\\.-|\\.(?!$|${this.src_ZPCc}))`);
	}
	get_path_terminator() {
		return this.cache.src_path_terminator ??= new RegExp(`${this.src_ZPCc}|${this.get_text_separators().source}`);
	}
	get_path() {
		return this.cache.src_path ??= new RegExp(`(?:[/?#](?:${this.nestedPairRE("[", "]")}|${this.nestedPairRE("(", ")")}|${this.nestedPairRE("{", "}")}|\\"(?:(?!${this.src_ZCc}|["]).){1,100}\\"|\\'(?:(?!${this.src_ZCc}|[']).){1,100}\\'|\\'(?=${this.get_pseudo_letter().source}|[-])|\\.{2,20}[:]?[a-zA-Z0-9%/&]|\\.(?!${this.src_ZCc}|[.]|$)|` + (this.opts["---"] ? "\\-(?!--(?:[^-]|$))(?:-{0,19})|" : "\\-{1,20}|") + `,(?!${this.src_ZCc}|$)|;(?!${this.src_ZCc}|$)|\\!{1,20}(?!${this.src_ZCc}|[!]|$)|\\?(?!${this.src_ZCc}|[?]|$)|` + this.get_path_extra().source + `[\\\\/:%@#&=_~*]|(?!${this.get_path_terminator().source}).){1,${this.opts.maxLength}}|\\/)?`);
	}
	get_mail_name() {
		return this.cache.src_mail_name ??= /* @__PURE__ */ new RegExp("[-!#$%&'*+/=?^_`{|}~a-zA-Z0-9](?:[-!#$%&'*+/=?^_`{|}~a-zA-Z0-9]|[.](?=[-!#$%&'*+/=?^_`{|}~a-zA-Z0-9])){0,63}");
	}
	get_xn() {
		return this.cache.src_xn ??= /* @__PURE__ */ new RegExp("xn--[a-z0-9\\-]{1,59}");
	}
	get_tld() {
		if (this.cache.tld) return this.cache.tld;
		const tlds_src = [...new Set(this.opts.tlds || [])].sort().reverse().join("|");
		this.cache.tld = new RegExp(`${tlds_src || "$#none#$"}|${this.get_xn().source}`);
		return this.cache.tld;
	}
	get_domain_root() {
		return this.cache.src_domain_root ??= new RegExp("(?:" + this.get_xn().source + `|${this.get_pseudo_letter().source}{1,63})`);
	}
	get_domain() {
		return this.cache.src_domain ??= new RegExp("(?:" + this.get_xn().source + `|(?:${this.get_pseudo_letter().source})|(?:${this.get_pseudo_letter().source}(?:-|${this.get_pseudo_letter().source}){0,61}${this.get_pseudo_letter().source}))`);
	}
	get_url_host_port() {
		return this.cache.url_host_port ??= new RegExp("(?:" + this.get_ipv6_url_host().source + `|(?:(?:(?:${this.get_domain().source})\\.){0,10}${this.get_domain().source}))` + this.get_port().source + this.get_host_terminator().source);
	}
	get_fuzzy_url_host_port() {
		return this.cache.fuzzy_url_host_port ??= new RegExp("(?:" + (this.opts.fuzzyIP ? this.get_ipv4_addr().source + "|" : "") + `(?:(?:(?:${this.get_domain().source})\\.){1,10}(?:${this.get_tld().source})))` + this.get_host_terminator().source);
	}
	get_mail_host() {
		return this.cache.src_mail_host ??= new RegExp("(?:" + this.get_ipv6_mail_host().source + `|(?:(?:(?:${this.get_domain().source})\\.){0,4}${this.get_domain().source}))` + this.get_host_terminator().source);
	}
	get_fuzzy_mail_host() {
		return this.cache.src_fuzzy_mail_host ??= new RegExp("(?:" + this.get_ipv6_mail_host().source + `|(?:(?:(?:${this.get_domain().source})[.]){1,4}${this.get_domain_root().source}))` + this.get_host_terminator().source);
	}
	get_path_extra() {
		return this.cache.src_path_extra ??= /* @__PURE__ */ new RegExp("");
	}
	get_fuzzy_mail_host_search() {
		return this.cache.mail_fuzzy_host_search ??= new RegExp(`@${this.get_fuzzy_mail_host().source}`, "ig");
	}
	get_fuzzy_link_search() {
		return this.cache.link_fuzzy_search ??= new RegExp(`(^|(?![.:/\\-_@])(?:[$+<=>^\`|\uff5c]|${this.src_ZPCc}))(?:(?![$+<=>^\`|\uff5c])${this.get_fuzzy_url_host_port().source}${this.get_path().source})`, "ig");
	}
	get_http_validator() {
		return this.cache.http_validator ??= new RegExp("\\/\\/" + (this.opts.urlAuth ? this.get_auth().source : "") + this.get_url_host_port().source + this.get_path().source, "iy");
	}
	get_relative_proto_validator() {
		return this.cache.relative_proto_validator ??= new RegExp((this.opts.urlAuth ? this.get_auth().source : "") + `(?:localhost|${this.get_ipv6_url_host().source}|(?:(?:${this.get_domain().source})[.]){1,10}${this.get_domain_root().source})` + this.get_port().source + this.get_host_terminator().source + this.get_path().source, "iy");
	}
	get_mail_name_validator() {
		return this.cache.mail_name_validator ??= new RegExp(`(?:^|${this.get_text_separators().source}|"|\\(|${this.src_ZCc})(${this.get_mail_name().source})$`);
	}
	get_mailto_validator() {
		return this.cache.mailto_validator ??= new RegExp(`${this.get_mail_name().source}@${this.get_mail_host().source}`, "iy");
	}
	get_schema_names() {
		return this.cache.schema_names ??= new RegExp((this.opts.schema_names || []).map((name) => this.escapeRE(name)).join("|"));
	}
	get_schema_search() {
		return this.cache.schema_search ??= new RegExp(`(^|(?!_)(?:[><\uff5c]|${this.src_ZPCc}))(${this.get_schema_names().source})`, "ig");
	}
	get_schema_at_start() {
		return this.cache.schema_at_start ??= new RegExp(`^${this.get_schema_search().source}`, "i");
	}
};
var web_schema = {
	validate: (text, pos, self) => {
		const re = self.re.get_http_validator();
		re.lastIndex = pos;
		const m = re.exec(text);
		return m ? m[0].length : 0;
	},
	normalize: (match, self) => self.normalize(match)
};
var defaultSchemas = {
	"http:": web_schema,
	"https:": web_schema,
	"ftp:": web_schema,
	"//": {
		validate: function(text, pos, self) {
			const re = self.re.get_relative_proto_validator();
			re.lastIndex = pos;
			const m = re.exec(text);
			if (m) {
				if (pos >= 3 && text[pos - 3] === ":") return 0;
				if (pos >= 3 && text[pos - 3] === "/") return 0;
				return m[0].length;
			}
			return 0;
		},
		normalize: (match, self) => self.normalize(match)
	},
	"mailto:": {
		validate: function(text, pos, self) {
			const re = self.re.get_mailto_validator();
			re.lastIndex = pos;
			const m = re.exec(text);
			return m ? m[0].length : 0;
		},
		normalize: (match, self) => self.normalize(match)
	}
};
var tlds_2ch = "a:cdefgilmnoqrstuwxz|b:abdefghijmnorstvwyz|c:acdfghiklmnoruvwxyz|d:ejkmoz|e:cegrstu|f:ijkmor|g:abdefghilmnpqrstuwy|h:kmnrtu|i:delmnoqrst|j:emop|k:eghimnprwyz|l:abcikrstuvy|m:acdeghklmnopqrstuvwxyz|n:acefgilopruz|o:m|p:aefghklmnrstwy|q:a|r:eosuw|s:abcdeghijklmnortuvxyz|t:cdfghjklmnortvwz|u:agksyz|v:aceginu|w:fs|y:et|z:amw";
var tlds_default = "biz|com|edu|gov|net|org|pro|web|xxx|aero|asia|coop|info|museum|name|shop|рф";
function unpackTlds() {
	const result = tlds_default.split("|");
	tlds_2ch.split("|").forEach((item) => {
		const sep = item.indexOf(":");
		const prefix = item.slice(0, sep);
		for (const suffix of item.slice(sep + 1)) result.push(prefix + suffix);
	});
	return result;
}
var defaultOptions = {
	fuzzyLink: false,
	fuzzyEmail: true,
	fuzzyIP: false,
	"---": false,
	tlds: unpackTlds(),
	urlAuth: false,
	maxLength: 1e4
};
/**
* Match result returned by {@link LinkifyIt.match} and
* {@link LinkifyIt.matchAtStart}.
*
* @category types
*/
var Match = class {
	/** Prefix (protocol) for matched string. Empty for fuzzy links. */
	schema;
	/** First position of matched string. */
	index;
	/** Next position after matched string. */
	lastIndex;
	/** Matched string. */
	raw;
	/** Normalized text of matched string. */
	text;
	/** Normalized URL of matched string. */
	url;
	constructor(text, schema, index, lastIndex) {
		const raw = text.slice(index, lastIndex);
		this.schema = schema.toLowerCase();
		this.index = index;
		this.lastIndex = lastIndex;
		this.raw = raw;
		this.text = raw;
		this.url = raw;
	}
};
/** Linkifier instance. */
var LinkifyIt = class {
	__opts__;
	__schemas__;
	re;
	/**
	* Creates new linkifier instance.
	*
	* By default understands:
	*
	* - `http(s)://...` , `ftp://...`, `mailto:...` & `//...` links
	* - "fuzzy" emails (foo@bar.com).
	*
	* See {@link LinkifyConstructorOptions} for available options.
	*
	* @param options Recognition options.
	*
	* @example
	* ```javascript
	* import { LinkifyIt } from 'linkify-it'
	*
	* const linkify = new LinkifyIt({ fuzzyLink: true })
	*
	* linkify
	*   .tlds(require('tlds'))       // Reload with full TLD list
	*   .tlds('onion', true)         // Add unofficial `.onion` domain
	*   .add('ftp:', null)           // Disable `ftp:` protocol
	*   .set({ fuzzyIP: true })      // Enable IPs in fuzzy links
	*
	* console.log(linkify.test('Site github.com!')) // true
	* console.log(linkify.match('Site github.com!'))
	* ```
	*/
	constructor(options = {}) {
		const { rebuilder, ...linkifyOptions } = options;
		this.__opts__ = {
			...defaultOptions,
			...linkifyOptions
		};
		this.__schemas__ = { ...defaultSchemas };
		this.re = rebuilder || new REBuilder();
		this.re.set({
			...this.__opts__,
			schema_names: Object.keys(this.__schemas__)
		});
	}
	/**
	* Add new rule definition.
	*
	* `schema` is a link prefix (usually, protocol name with `:` at the end,
	* `skype:` for example). `linkify-it` makes sure that prefix is not
	* preceded with alphanumeric char and symbols. Only whitespaces and
	* punctuation allowed.
	*
	* `definition` is a rule to check tail after link prefix. To disable an
	* existing rule, pass `null`.
	*
	* @param schema Rule name (fixed pattern prefix).
	* @param definition Schema definition, or `null` to disable the rule.
	*
	* See [twitter mentions example](https://github.com/markdown-it/linkify-it/blob/master/examples/twitter.mjs).
	*/
	add(schema, definition = null) {
		if (!definition) delete this.__schemas__[schema];
		else {
			const def = {
				normalize: (match, self) => self.normalize(match),
				...definition
			};
			this.__schemas__[schema] = def;
		}
		this.re.set({
			...this.__opts__,
			schema_names: Object.keys(this.__schemas__)
		});
		return this;
	}
	/**
	* Set recognition options for links without schema.
	*
	* @param options Recognition options.
	*/
	set(options = {}) {
		this.__opts__ = {
			...this.__opts__,
			...options
		};
		this.re.set({
			...this.__opts__,
			schema_names: Object.keys(this.__schemas__)
		});
		return this;
	}
	/**
	* Searches linkifiable pattern and returns `true` on success or `false` on fail.
	*
	* @param text Text to scan.
	*/
	test(text) {
		if (!text.length) return false;
		let m, re;
		re = this.re.get_schema_search();
		re.lastIndex = 0;
		while ((m = re.exec(text)) !== null) if (this.testSchemaAt(text, m[2], re.lastIndex)) return true;
		if (this.__opts__.fuzzyLink && this.__schemas__["http:"]) {
			re = this.re.get_fuzzy_link_search();
			re.lastIndex = 0;
			if (re.exec(text) !== null) return true;
		}
		if (this.__opts__.fuzzyEmail && this.__schemas__["mailto:"]) {
			if (text.indexOf("@") >= 0) {
				const mailHostRe = this.re.get_fuzzy_mail_host_search();
				const mailNameRe = this.re.get_mail_name_validator();
				mailHostRe.lastIndex = 0;
				while ((m = mailHostRe.exec(text)) !== null) {
					const name = text.slice(Math.max(0, m.index - 65), m.index);
					if (mailNameRe.test(name)) return true;
				}
			}
		}
		return false;
	}
	/**
	* Similar to {@link LinkifyIt.test} but checks only specific protocol tail exactly
	* at given position. Returns length of found pattern (0 on fail).
	*
	* @param text Text to scan.
	* @param schema Rule (schema) name.
	* @param pos Text offset to check from.
	*/
	testSchemaAt(text, schema, pos) {
		if (!this.__schemas__[schema.toLowerCase()]) return 0;
		return this.__schemas__[schema.toLowerCase()].validate(text.slice(0, pos + this.__opts__.maxLength), pos, this);
	}
	/**
	* Returns array of found link descriptions or `null` on fail. We strongly
	* recommend to use {@link LinkifyIt.test} first, for best speed.
	*
	* @param text Text to scan.
	*/
	match(text) {
		const result = [];
		const schemaRe = this.re.get_schema_search();
		let fuzzyLinkRe;
		let mailHostRe;
		let mailNameRe;
		let fuzzyLinkCandidate;
		let fuzzyEmailCandidate;
		let schemaPrefix;
		let schemaDone = false;
		let fuzzyLinkDone = false;
		let fuzzyEmailDone = false;
		let pos = 0;
		if (!text.length) return null;
		schemaRe.lastIndex = 0;
		if (this.__opts__.fuzzyLink && this.__schemas__["http:"]) {
			fuzzyLinkRe = this.re.get_fuzzy_link_search();
			fuzzyLinkRe.lastIndex = 0;
		}
		if (this.__opts__.fuzzyEmail && this.__schemas__["mailto:"]) {
			mailHostRe = this.re.get_fuzzy_mail_host_search();
			mailHostRe.lastIndex = 0;
			mailNameRe = this.re.get_mail_name_validator();
		}
		for (;;) {
			const scanFrom = Math.max(pos - 1, 0);
			if (mailHostRe && mailNameRe && !fuzzyEmailDone && (!fuzzyEmailCandidate || fuzzyEmailCandidate.index < pos)) {
				if (mailHostRe.lastIndex < scanFrom) mailHostRe.lastIndex = scanFrom;
				for (;;) {
					const m = mailHostRe.exec(text);
					if (!m) {
						fuzzyEmailDone = true;
						fuzzyEmailCandidate = void 0;
						break;
					}
					const name = mailNameRe.exec(text.slice(Math.max(0, m.index - 65), m.index));
					if (!name) continue;
					fuzzyEmailCandidate = {
						schema: "mailto:",
						index: m.index - name[1].length,
						lastIndex: m.index + m[0].length
					};
					if (fuzzyEmailCandidate.index >= pos) break;
					if (mailHostRe.lastIndex < scanFrom) mailHostRe.lastIndex = scanFrom;
				}
			}
			if (fuzzyLinkRe && !fuzzyLinkDone && (!fuzzyLinkCandidate || fuzzyLinkCandidate.index < pos)) {
				if (fuzzyLinkRe.lastIndex < scanFrom) fuzzyLinkRe.lastIndex = scanFrom;
				for (;;) {
					const m = fuzzyLinkRe.exec(text);
					if (!m) {
						fuzzyLinkDone = true;
						fuzzyLinkCandidate = void 0;
						break;
					}
					fuzzyLinkCandidate = {
						schema: "",
						index: m.index + m[1].length,
						lastIndex: m.index + m[0].length
					};
					if (fuzzyLinkCandidate.index >= pos) break;
					if (fuzzyLinkRe.lastIndex < scanFrom) fuzzyLinkRe.lastIndex = scanFrom;
				}
			}
			let fuzzyCandidate = fuzzyEmailCandidate;
			if (!fuzzyCandidate || fuzzyLinkCandidate && (fuzzyLinkCandidate.index < fuzzyCandidate.index || fuzzyLinkCandidate.index === fuzzyCandidate.index && fuzzyLinkCandidate.lastIndex > fuzzyCandidate.lastIndex)) fuzzyCandidate = fuzzyLinkCandidate;
			let schemaCandidate;
			if (!schemaDone) for (;;) {
				if (!schemaPrefix) {
					if (schemaRe.lastIndex < scanFrom) schemaRe.lastIndex = scanFrom;
					const m = schemaRe.exec(text);
					if (!m) {
						schemaDone = true;
						break;
					}
					schemaPrefix = {
						schema: m[2],
						index: m.index + m[1].length,
						lastIndex: m.index + m[0].length
					};
				}
				if (schemaPrefix.index < pos) {
					schemaPrefix = void 0;
					continue;
				}
				if (fuzzyCandidate && schemaPrefix.index > fuzzyCandidate.index) break;
				const prefix = schemaPrefix;
				schemaPrefix = void 0;
				const len = this.testSchemaAt(text, prefix.schema, prefix.lastIndex);
				if (len) {
					schemaCandidate = {
						schema: prefix.schema,
						index: prefix.index,
						lastIndex: prefix.lastIndex + len
					};
					break;
				}
			}
			let candidate = schemaCandidate;
			if (!candidate || fuzzyEmailCandidate && (fuzzyEmailCandidate.index < candidate.index || fuzzyEmailCandidate.index === candidate.index && fuzzyEmailCandidate.lastIndex > candidate.lastIndex)) candidate = fuzzyEmailCandidate;
			if (!candidate || fuzzyLinkCandidate && (fuzzyLinkCandidate.index < candidate.index || fuzzyLinkCandidate.index === candidate.index && fuzzyLinkCandidate.lastIndex > candidate.lastIndex)) candidate = fuzzyLinkCandidate;
			if (!candidate) break;
			if (candidate === fuzzyEmailCandidate) fuzzyEmailCandidate = void 0;
			else if (candidate === fuzzyLinkCandidate) fuzzyLinkCandidate = void 0;
			const match = new Match(text, candidate.schema, candidate.index, candidate.lastIndex);
			if (match.schema) this.__schemas__[match.schema].normalize(match, this);
			else this.normalize(match);
			result.push(match);
			pos = candidate.lastIndex;
		}
		if (result.length) return result;
		return null;
	}
	/**
	* Returns fully-formed (not fuzzy) link if it starts at the beginning
	* of the string, and null otherwise.
	*
	* @param text Text to scan.
	*/
	matchAtStart(text) {
		if (!text.length) return null;
		const m = this.re.get_schema_at_start().exec(text);
		if (!m) return null;
		const len = this.testSchemaAt(text, m[2], m[0].length);
		if (!len) return null;
		const match = new Match(text, m[2], m.index + m[1].length, m.index + m[0].length + len);
		this.__schemas__[match.schema].normalize(match, this);
		return match;
	}
	/**
	* Load (or merge) new TLDs list. Those are used for fuzzy links (without
	* prefix) to avoid false positives. By default this algorithm is used:
	*
	* - hostname with any 2-letter root zones are ok.
	* - biz|com|edu|gov|net|org|pro|web|xxx|aero|asia|coop|info|museum|name|shop|рф
	*   are ok.
	* - encoded (`xn--...`) root zones are ok.
	*
	* If list is replaced, then exact match for 2-chars root zones will be checked.
	*
	* @param list List of TLDs.
	* @param keepOld Merge with current list if `true` (`false` by default).
	*/
	tlds(list, keepOld = false) {
		list = Array.isArray(list) ? list : [list];
		if (!keepOld) this.__opts__.tlds = list;
		else this.__opts__.tlds = this.__opts__.tlds.concat(list);
		this.re.set({
			...this.__opts__,
			schema_names: Object.keys(this.__schemas__)
		});
		return this;
	}
	/**
	* Default normalizer (if schema does not define its own).
	*
	* @param match Match to normalize.
	*/
	normalize(match) {
		if (!match.schema) match.url = `http://${match.url}`;
		if (match.schema === "mailto:" && !/^mailto:/i.test(match.url)) match.url = `mailto:${match.url}`;
	}
};
// node_modules/markdown-it/dist/markdown-it.mjs
/*! markdown-it 15.0.3 https://github.com/markdown-it/markdown-it @license MIT */
var import_punycode = /* @__PURE__ */ __toESM((/* @__PURE__ */ __commonJSMin(((exports, module) => {
	/** Highest positive signed 32-bit float value */
	const maxInt = 2147483647;
	/** Bootstring parameters */
	const base = 36;
	const tMin = 1;
	const tMax = 26;
	const skew = 38;
	const damp = 700;
	const initialBias = 72;
	const initialN = 128;
	const delimiter = "-";
	/** Regular expressions */
	const regexPunycode = /^xn--/;
	const regexNonASCII = /[^\0-\x7F]/;
	const regexSeparators = /[\x2E\u3002\uFF0E\uFF61]/g;
	/** Error messages */
	const errors = {
		"overflow": "Overflow: input needs wider integers to process",
		"not-basic": "Illegal input >= 0x80 (not a basic code point)",
		"invalid-input": "Invalid input"
	};
	/** Convenience shortcuts */
	const baseMinusTMin = 35;
	const floor = Math.floor;
	const stringFromCharCode = String.fromCharCode;
	/**
	* A generic error utility function.
	* @private
	* @param {String} type The error type.
	* @returns {Error} Throws a `RangeError` with the applicable error message.
	*/
	function error(type) {
		throw new RangeError(errors[type]);
	}
	/**
	* A generic `Array#map` utility function.
	* @private
	* @param {Array} array The array to iterate over.
	* @param {Function} callback The function that gets called for every array
	* item.
	* @returns {Array} A new array of values returned by the callback function.
	*/
	function map(array, callback) {
		const result = [];
		let length = array.length;
		while (length--) result[length] = callback(array[length]);
		return result;
	}
	/**
	* A simple `Array#map`-like wrapper to work with domain name strings or email
	* addresses.
	* @private
	* @param {String} domain The domain name or email address.
	* @param {Function} callback The function that gets called for every
	* character.
	* @returns {String} A new string of characters returned by the callback
	* function.
	*/
	function mapDomain(domain, callback) {
		const parts = domain.split("@");
		let result = "";
		if (parts.length > 1) {
			result = parts[0] + "@";
			domain = parts[1];
		}
		domain = domain.replace(regexSeparators, ".");
		const encoded = map(domain.split("."), callback).join(".");
		return result + encoded;
	}
	/**
	* Creates an array containing the numeric code points of each Unicode
	* character in the string. While JavaScript uses UCS-2 internally,
	* this function will convert a pair of surrogate halves (each of which
	* UCS-2 exposes as separate characters) into a single code point,
	* matching UTF-16.
	* @see `punycode.ucs2.encode`
	* @see <https://mathiasbynens.be/notes/javascript-encoding>
	* @memberOf punycode.ucs2
	* @name decode
	* @param {String} string The Unicode input string (UCS-2).
	* @returns {Array} The new array of code points.
	*/
	function ucs2decode(string) {
		const output = [];
		let counter = 0;
		const length = string.length;
		while (counter < length) {
			const value = string.charCodeAt(counter++);
			if (value >= 55296 && value <= 56319 && counter < length) {
				const extra = string.charCodeAt(counter++);
				if ((extra & 64512) == 56320) output.push(((value & 1023) << 10) + (extra & 1023) + 65536);
				else {
					output.push(value);
					counter--;
				}
			} else output.push(value);
		}
		return output;
	}
	/**
	* Creates a string based on an array of numeric code points.
	* @see `punycode.ucs2.decode`
	* @memberOf punycode.ucs2
	* @name encode
	* @param {Array} codePoints The array of numeric code points.
	* @returns {String} The new Unicode string (UCS-2).
	*/
	const ucs2encode = (codePoints) => String.fromCodePoint(...codePoints);
	/**
	* Converts a basic code point into a digit/integer.
	* @see `digitToBasic()`
	* @private
	* @param {Number} codePoint The basic numeric code point value.
	* @returns {Number} The numeric value of a basic code point (for use in
	* representing integers) in the range `0` to `base - 1`, or `base` if
	* the code point does not represent a value.
	*/
	const basicToDigit = function(codePoint) {
		if (codePoint >= 48 && codePoint < 58) return 26 + (codePoint - 48);
		if (codePoint >= 65 && codePoint < 91) return codePoint - 65;
		if (codePoint >= 97 && codePoint < 123) return codePoint - 97;
		return base;
	};
	/**
	* Converts a digit/integer into a basic code point.
	* @see `basicToDigit()`
	* @private
	* @param {Number} digit The numeric value of a basic code point.
	* @returns {Number} The basic code point whose value (when used for
	* representing integers) is `digit`, which needs to be in the range
	* `0` to `base - 1`. If `flag` is non-zero, the uppercase form is
	* used; else, the lowercase form is used. The behavior is undefined
	* if `flag` is non-zero and `digit` has no uppercase form.
	*/
	const digitToBasic = function(digit, flag) {
		return digit + 22 + 75 * (digit < 26) - ((flag != 0) << 5);
	};
	/**
	* Bias adaptation function as per section 3.4 of RFC 3492.
	* https://tools.ietf.org/html/rfc3492#section-3.4
	* @private
	*/
	const adapt = function(delta, numPoints, firstTime) {
		let k = 0;
		delta = firstTime ? floor(delta / damp) : delta >> 1;
		delta += floor(delta / numPoints);
		for (; delta > 455; k += base) delta = floor(delta / baseMinusTMin);
		return floor(k + 36 * delta / (delta + skew));
	};
	/**
	* Converts a Punycode string of ASCII-only symbols to a string of Unicode
	* symbols.
	* @memberOf punycode
	* @param {String} input The Punycode string of ASCII-only symbols.
	* @returns {String} The resulting string of Unicode symbols.
	*/
	const decode = function(input) {
		const output = [];
		const inputLength = input.length;
		let i = 0;
		let n = initialN;
		let bias = initialBias;
		let basic = input.lastIndexOf(delimiter);
		if (basic < 0) basic = 0;
		for (let j = 0; j < basic; ++j) {
			if (input.charCodeAt(j) >= 128) error("not-basic");
			output.push(input.charCodeAt(j));
		}
		for (let index = basic > 0 ? basic + 1 : 0; index < inputLength;) {
			const oldi = i;
			for (let w = 1, k = base;; k += base) {
				if (index >= inputLength) error("invalid-input");
				const digit = basicToDigit(input.charCodeAt(index++));
				if (digit >= base) error("invalid-input");
				if (digit > floor((maxInt - i) / w)) error("overflow");
				i += digit * w;
				const t = k <= bias ? tMin : k >= bias + tMax ? tMax : k - bias;
				if (digit < t) break;
				const baseMinusT = base - t;
				if (w > floor(maxInt / baseMinusT)) error("overflow");
				w *= baseMinusT;
			}
			const out = output.length + 1;
			bias = adapt(i - oldi, out, oldi == 0);
			if (floor(i / out) > maxInt - n) error("overflow");
			n += floor(i / out);
			i %= out;
			output.splice(i++, 0, n);
		}
		return String.fromCodePoint(...output);
	};
	/**
	* Converts a string of Unicode symbols (e.g. a domain name label) to a
	* Punycode string of ASCII-only symbols.
	* @memberOf punycode
	* @param {String} input The string of Unicode symbols.
	* @returns {String} The resulting Punycode string of ASCII-only symbols.
	*/
	const encode = function(input) {
		const output = [];
		input = ucs2decode(input);
		const inputLength = input.length;
		let n = initialN;
		let delta = 0;
		let bias = initialBias;
		for (const currentValue of input) if (currentValue < 128) output.push(stringFromCharCode(currentValue));
		const basicLength = output.length;
		let handledCPCount = basicLength;
		if (basicLength) output.push(delimiter);
		while (handledCPCount < inputLength) {
			let m = maxInt;
			for (const currentValue of input) if (currentValue >= n && currentValue < m) m = currentValue;
			const handledCPCountPlusOne = handledCPCount + 1;
			if (m - n > floor((maxInt - delta) / handledCPCountPlusOne)) error("overflow");
			delta += (m - n) * handledCPCountPlusOne;
			n = m;
			for (const currentValue of input) {
				if (currentValue < n && ++delta > maxInt) error("overflow");
				if (currentValue === n) {
					let q = delta;
					for (let k = base;; k += base) {
						const t = k <= bias ? tMin : k >= bias + tMax ? tMax : k - bias;
						if (q < t) break;
						const qMinusT = q - t;
						const baseMinusT = base - t;
						output.push(stringFromCharCode(digitToBasic(t + qMinusT % baseMinusT, 0)));
						q = floor(qMinusT / baseMinusT);
					}
					output.push(stringFromCharCode(digitToBasic(q, 0)));
					bias = adapt(delta, handledCPCountPlusOne, handledCPCount === basicLength);
					delta = 0;
					++handledCPCount;
				}
			}
			++delta;
			++n;
		}
		return output.join("");
	};
	/**
	* Converts a Punycode string representing a domain name or an email address
	* to Unicode. Only the Punycoded parts of the input will be converted, i.e.
	* it doesn't matter if you call it on a string that has already been
	* converted to Unicode.
	* @memberOf punycode
	* @param {String} input The Punycoded domain name or email address to
	* convert to Unicode.
	* @returns {String} The Unicode representation of the given Punycode
	* string.
	*/
	const toUnicode = function(input) {
		return mapDomain(input, function(string) {
			return regexPunycode.test(string) ? decode(string.slice(4).toLowerCase()) : string;
		});
	};
	/**
	* Converts a Unicode string representing a domain name or an email address to
	* Punycode. Only the non-ASCII parts of the domain name will be converted,
	* i.e. it doesn't matter if you call it with a domain that's already in
	* ASCII.
	* @memberOf punycode
	* @param {String} input The domain name or email address to convert, as a
	* Unicode string.
	* @returns {String} The Punycode representation of the given domain name or
	* email address.
	*/
	const toASCII = function(input) {
		return mapDomain(input, function(string) {
			return regexNonASCII.test(string) ? "xn--" + encode(string) : string;
		});
	};
	module.exports = {
		/**
		* A string representing the current Punycode.js version number.
		* @memberOf punycode
		* @type String
		*/
		"version": "2.3.1",
		/**
		* An object of methods to convert from JavaScript's internal character
		* representation (UCS-2) to Unicode code points, and back.
		* @see <https://mathiasbynens.be/notes/javascript-encoding>
		* @memberOf punycode
		* @type Object
		*/
		"ucs2": {
			"decode": ucs2decode,
			"encode": ucs2encode
		},
		"decode": decode,
		"encode": encode,
		"toASCII": toASCII,
		"toUnicode": toUnicode
	};
})))(), 1);
var __defProp = Object.defineProperty;
var __exportAll = (all, no_symbols) => {
	let target = {};
	for (var name in all) __defProp(target, name, {
		get: all[name],
		enumerable: true
	});
	if (!no_symbols) __defProp(target, Symbol.toStringTag, { value: "Module" });
	return target;
};
/**
* Common utility functions exposed through `md.utils` for use by plugins.
*
* @module md.utils
*/
var utils_exports = /* @__PURE__ */ __exportAll({
	arrayReplaceAt: () => arrayReplaceAt,
	asciiTrim: () => asciiTrim,
	callable: () => callable,
	escapeHtml: () => escapeHtml,
	escapeRE: () => escapeRE,
	fromCodePoint: () => fromCodePoint,
	isMdAsciiPunct: () => isMdAsciiPunct,
	isPunctChar: () => isPunctChar,
	isPunctCharCode: () => isPunctCharCode,
	isSpace: () => isSpace,
	isValidEntityCode: () => isValidEntityCode,
	isWhiteSpace: () => isWhiteSpace,
	lib: () => lib,
	normalizeReference: () => normalizeReference,
	unescapeAll: () => unescapeAll,
	unescapeMd: () => unescapeMd
});
function callable(cls) {
	const wrapper = function(...args) {
		return Reflect.construct(cls, args, new.target && new.target !== wrapper ? new.target : cls);
	};
	Object.defineProperty(wrapper, "name", { value: cls.name });
	Object.setPrototypeOf(wrapper, cls);
	wrapper.prototype = cls.prototype;
	return wrapper;
}
/**
* Returns a copy of a token array with the token at `pos` replaced by
* `newElements`. Used to transform token streams without modifying the
* original array.
*/
function arrayReplaceAt(src, pos, newElements) {
	return [].concat(src.slice(0, pos), newElements, src.slice(pos + 1));
}
/** Checks whether a code point can be decoded from a numeric HTML entity. */
function isValidEntityCode(c) {
	if (c >= 55296 && c <= 57343) return false;
	if (c >= 64976 && c <= 65007) return false;
	if ((c & 65535) === 65535 || (c & 65535) === 65534) return false;
	if (c >= 0 && c <= 8) return false;
	if (c === 11) return false;
	if (c >= 14 && c <= 31) return false;
	if (c >= 127 && c <= 159) return false;
	if (c > 1114111) return false;
	return true;
}
/**
* Converts a Unicode code point to a string, like `String.fromCodePoint()`,
* but does not throw for invalid input.
*/
function fromCodePoint(c) {
	if (c > 65535) {
		c -= 65536;
		const surrogate1 = 55296 + (c >> 10);
		const surrogate2 = 56320 + (c & 1023);
		return String.fromCharCode(surrogate1, surrogate2);
	}
	return String.fromCharCode(c);
}
var UNESCAPE_MD_RE = /\\([!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~])/g;
var UNESCAPE_ALL_RE = new RegExp(`${UNESCAPE_MD_RE.source}|${/&([a-z#][a-z0-9]{1,31});/gi.source}`, "gi");
var DIGITAL_ENTITY_TEST_RE = /^#((?:x[a-f0-9]{1,8}|[0-9]{1,8}))$/i;
function replaceEntityPattern(match, name) {
	if (name.charCodeAt(0) === 35 && DIGITAL_ENTITY_TEST_RE.test(name)) {
		const code = name[1].toLowerCase() === "x" ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
		if (isValidEntityCode(code)) return fromCodePoint(code);
		return match;
	}
	const decoded = decodeHTMLStrict(match);
	if (decoded !== match) return decoded;
	return match;
}
/** Decodes Markdown backslash escapes. */
function unescapeMd(str) {
	if (str.indexOf("\\") < 0) return str;
	return str.replace(UNESCAPE_MD_RE, "$1");
}
/**
* Decodes Markdown backslash escapes and HTML character references in link
* destinations, link titles, and fenced code info strings.
*/
function unescapeAll(str) {
	if (str.indexOf("\\") < 0 && str.indexOf("&") < 0) return str;
	return str.replace(UNESCAPE_ALL_RE, function(match, escaped, entity) {
		if (escaped) return escaped;
		return replaceEntityPattern(match, entity);
	});
}
var HTML_ESCAPE_TEST_RE = /[&<>"]/;
var HTML_ESCAPE_REPLACE_RE = /[&<>"]/g;
var HTML_REPLACEMENTS = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;"
};
function replaceUnsafeChar(ch) {
	return HTML_REPLACEMENTS[ch];
}
/** Escapes HTML special characters in a string. */
function escapeHtml(str) {
	if (HTML_ESCAPE_TEST_RE.test(str)) return str.replace(HTML_ESCAPE_REPLACE_RE, replaceUnsafeChar);
	return str;
}
var REGEXP_ESCAPE_RE = /[.?*+^$[\]\\(){}|-]/g;
/** Escapes regular expression metacharacters in a string. */
function escapeRE(str) {
	return str.replace(REGEXP_ESCAPE_RE, "\\$&");
}
/** Checks whether a character code is an ASCII space or tab. */
function isSpace(code) {
	switch (code) {
		case 9:
		case 32: return true;
	}
	return false;
}
/**
* Checks whether a character code is whitespace recognized by Markdown.
*
* Matches the Unicode `Zs` category or `\t`, `\f`, `\v`, `\r`, `\n`.
*/
function isWhiteSpace(code) {
	if (code >= 8192 && code <= 8202) return true;
	switch (code) {
		case 9:
		case 10:
		case 11:
		case 12:
		case 13:
		case 32:
		case 160:
		case 5760:
		case 8239:
		case 8287:
		case 12288: return true;
	}
	return false;
}
/**
* Checks whether a character is Unicode punctuation or a symbol.
*
* Does not support astral characters.
*/
function isPunctChar(ch) {
	return P.test(ch) || S.test(ch);
}
/** Checks whether a Unicode code point is punctuation or a symbol. */
function isPunctCharCode(code) {
	return isPunctChar(fromCodePoint(code));
}
/**
* Markdown ASCII punctuation characters.
*
*     !, ", #, $, %, &, ', (, ), *, +, ,, -, ., /, :, ;, <, =, >, ?, @,
*     [, \, ], ^, _, `, {, |, }, or ~
*
* http://spec.commonmark.org/0.15/#ascii-punctuation-character
*
* Don't confuse with Unicode punctuation. It lacks some characters in the
* ASCII range.
*/
function isMdAsciiPunct(ch) {
	switch (ch) {
		case 33:
		case 34:
		case 35:
		case 36:
		case 37:
		case 38:
		case 39:
		case 40:
		case 41:
		case 42:
		case 43:
		case 44:
		case 45:
		case 46:
		case 47:
		case 58:
		case 59:
		case 60:
		case 61:
		case 62:
		case 63:
		case 64:
		case 91:
		case 92:
		case 93:
		case 94:
		case 95:
		case 96:
		case 123:
		case 124:
		case 125:
		case 126: return true;
		default: return false;
	}
}
/** Normalizes `[reference labels]` for case-insensitive lookup. */
function normalizeReference(str) {
	str = str.trim().replace(/\s+/g, " ");
	return str.toLowerCase().toUpperCase();
}
function isAsciiTrimmable(c) {
	return c === 32 || c === 9 || c === 10 || c === 13;
}
/**
* "Light" `.trim()` for blocks (headings, paragraphs), where Unicode spaces
* should be preserved.
*/
function asciiTrim(str) {
	let start = 0;
	for (; start < str.length; start++) if (!isAsciiTrimmable(str.charCodeAt(start))) break;
	let end = str.length - 1;
	for (; end >= start; end--) if (!isAsciiTrimmable(str.charCodeAt(end))) break;
	return str.slice(start, end + 1);
}
/**
* Libraries commonly used by markdown-it and its plugins, re-exported to
* reduce duplicate dependencies in browser bundles.
*/
var lib = {
	mdurl: mdurl_exports,
	ucmicro: build_exports
};
/** Finds the end of a link or image label (`[label]`). */
function parseLinkLabel(state, start, disableNested) {
	let level, found, marker, prevPos;
	const max = state.posMax;
	const oldPos = state.pos;
	state.pos = start + 1;
	level = 1;
	while (state.pos < max) {
		marker = state.src.charCodeAt(state.pos);
		if (marker === 93) {
			level--;
			if (level === 0) {
				found = true;
				break;
			}
		}
		prevPos = state.pos;
		state.md.inline.skipToken(state);
		if (marker === 91) {
			if (prevPos === state.pos - 1) level++;
			else if (disableNested) {
				state.pos = oldPos;
				return -1;
			}
		}
	}
	let labelEnd = -1;
	if (found) labelEnd = state.pos;
	state.pos = oldPos;
	return labelEnd;
}
/** Parses the destination in `[label](destination "title")`. */
function parseLinkDestination(str, start, max) {
	let code;
	let pos = start;
	const result = {
		ok: false,
		pos: 0,
		str: ""
	};
	if (str.charCodeAt(pos) === 60) {
		pos++;
		while (pos < max) {
			code = str.charCodeAt(pos);
			if (code === 10) return result;
			if (code === 60) return result;
			if (code === 62) {
				result.pos = pos + 1;
				result.str = unescapeAll(str.slice(start + 1, pos));
				result.ok = true;
				return result;
			}
			if (code === 92 && pos + 1 < max) {
				pos += 2;
				continue;
			}
			pos++;
		}
		return result;
	}
	let level = 0;
	while (pos < max) {
		code = str.charCodeAt(pos);
		if (code === 32) break;
		if (code < 32 || code === 127) break;
		if (code === 92 && pos + 1 < max) {
			if (str.charCodeAt(pos + 1) === 32) {
				pos++;
				continue;
			}
			pos += 2;
			continue;
		}
		if (code === 40) {
			level++;
			if (level > 32) return result;
		}
		if (code === 41) {
			if (level === 0) break;
			level--;
		}
		pos++;
	}
	if (start === pos) return result;
	if (level !== 0) return result;
	result.str = unescapeAll(str.slice(start, pos));
	result.pos = pos;
	result.ok = true;
	return result;
}
/**
* Parses the optional title in `[label](destination "title")` or
* `[label]: destination "title"`.
*
* `prev_state` continues a reference title on the next source line.
*/
function parseLinkTitle(str, start, max, prev_state) {
	let code;
	let pos = start;
	const state = {
		ok: false,
		can_continue: false,
		pos: 0,
		str: "",
		marker: 0
	};
	if (prev_state) {
		state.str = prev_state.str;
		state.marker = prev_state.marker;
	} else {
		if (pos >= max) return state;
		let marker = str.charCodeAt(pos);
		if (marker !== 34 && marker !== 39 && marker !== 40) return state;
		start++;
		pos++;
		if (marker === 40) marker = 41;
		state.marker = marker;
	}
	while (pos < max) {
		code = str.charCodeAt(pos);
		if (code === state.marker) {
			state.pos = pos + 1;
			state.str += unescapeAll(str.slice(start, pos));
			state.ok = true;
			return state;
		} else if (code === 40 && state.marker === 41) return state;
		else if (code === 92 && pos + 1 < max) pos++;
		pos++;
	}
	state.can_continue = true;
	state.str += unescapeAll(str.slice(start, pos));
	return state;
}
/**
* Functions used to parse links and images, split out of parser rules because
* of their size.
*
* @module md.helpers
*/
var helpers_exports = /* @__PURE__ */ __exportAll({
	parseLinkDestination: () => parseLinkDestination,
	parseLinkLabel: () => parseLinkLabel,
	parseLinkTitle: () => parseLinkTitle
});
function _typeof(o) {
	"@babel/helpers - typeof";
	return _typeof = "function" == typeof Symbol && "symbol" == typeof Symbol.iterator ? function(o) {
		return typeof o;
	} : function(o) {
		return o && "function" == typeof Symbol && o.constructor === Symbol && o !== Symbol.prototype ? "symbol" : typeof o;
	}, _typeof(o);
}
function toPrimitive(t, r) {
	if ("object" != _typeof(t) || !t) return t;
	var e = t[Symbol.toPrimitive];
	if (void 0 !== e) {
		var i = e.call(t, r || "default");
		if ("object" != _typeof(i)) return i;
		throw new TypeError("@@toPrimitive must return a primitive value.");
	}
	return ("string" === r ? String : Number)(t);
}
function toPropertyKey(t) {
	var i = toPrimitive(t, "string");
	return "symbol" == _typeof(i) ? i : i + "";
}
function _defineProperty(e, r, t) {
	return (r = toPropertyKey(r)) in e ? Object.defineProperty(e, r, {
		value: t,
		enumerable: !0,
		configurable: !0,
		writable: !0
	}) : e[r] = t, e;
}
/**
* Represents one item in the parsed token stream, storing parsed data and
* providing helpers for managing HTML attributes.
*/
var Token = class {
	constructor(type, tag, nesting) {
		_defineProperty(
			this,
			/**
			* Source map info. Format: `[ line_begin, line_end ]`
			*/
			"map",
			null
		);
		_defineProperty(
			this,
			/**
			* nesting level, the same as `state.level`
			*/
			"level",
			0
		);
		_defineProperty(
			this,
			/**
			* An array of child nodes (inline and img tokens)
			*/
			"children",
			null
		);
		_defineProperty(
			this,
			/**
			* In a case of self-closing tag (code, html, fence, etc.),
			* it has contents of this tag.
			*/
			"content",
			""
		);
		_defineProperty(
			this,
			/**
			* '*' or '_' for emphasis, fence string for fence, etc.
			*/
			"markup",
			""
		);
		_defineProperty(
			this,
			/**
			* Additional information:
			*
			* - Info string for "fence" tokens
			* - The value "auto" for autolink "link_open" and "link_close" tokens
			* - The string value of the item marker for ordered-list "list_item_open" tokens
			*/
			"info",
			""
		);
		_defineProperty(
			this,
			/**
			* True for block-level tokens, false for inline tokens.
			* Used in renderer to calculate line breaks
			*/
			"block",
			false
		);
		_defineProperty(
			this,
			/**
			* If it's true, ignore this element when rendering. Used for tight lists
			* to hide paragraphs.
			*/
			"hidden",
			false
		);
		this.type = type;
		this.tag = tag;
		this.attrs = null;
		this.nesting = nesting;
		this.meta = null;
	}
	/**
	* Search attribute index by name.
	*/
	attrIndex(name) {
		if (!this.attrs) return -1;
		const attrs = this.attrs;
		for (let i = 0, len = attrs.length; i < len; i++) if (attrs[i][0] === name) return i;
		return -1;
	}
	/**
	* Add `[ name, value ]` attribute to list. Init attrs if necessary
	*/
	attrPush(attrData) {
		if (this.attrs) this.attrs.push(attrData);
		else this.attrs = [attrData];
	}
	/**
	* Set `name` attribute to `value`. Override old value if exists.
	*/
	attrSet(name, value) {
		const idx = this.attrIndex(name);
		const attrData = [name, value];
		if (idx < 0) this.attrPush(attrData);
		else this.attrs[idx] = attrData;
	}
	/**
	* Get the value of attribute `name`, or null if it does not exist.
	*/
	attrGet(name) {
		const idx = this.attrIndex(name);
		let value = null;
		if (idx >= 0) value = this.attrs[idx][1];
		return value;
	}
	/**
	* Join value to existing attribute via space. Or create new attribute if not
	* exists. Useful to operate with token classes.
	*/
	attrJoin(name, value) {
		const idx = this.attrIndex(name);
		if (idx < 0) this.attrPush([name, value]);
		else this.attrs[idx][1] = `${this.attrs[idx][1]} ${value}`;
	}
};
/**
* Helper class, used by {@link MarkdownIt.core}, {@link MarkdownIt.block} and
* {@link MarkdownIt.inline} to manage sequences of functions (rules):
*
* - keep rules in defined order
* - assign the name to each rule
* - enable/disable rules
* - add/replace rules
* - allow assign rules to additional named chains (in the same)
* - cacheing lists of active rules
*
* You will not need use this class directly until write plugins. For simple
* rules control use {@link MarkdownIt.disable}, {@link MarkdownIt.enable} and
* {@link MarkdownIt.use}.
*/
var Ruler = class {
	constructor() {
		_defineProperty(
			this,
			/** @internal */
			"__rules__",
			[]
		);
		_defineProperty(
			this,
			/** @internal */
			"__cache__",
			null
		);
	}
	/** @internal */
	__find__(name) {
		for (let i = 0; i < this.__rules__.length; i++) if (this.__rules__[i].name === name) return i;
		return -1;
	}
	/** @internal */
	__compile__() {
		const chains = /* @__PURE__ */ new Set();
		this.__rules__.forEach((rule) => {
			if (!rule.enabled) return;
			rule.alt.forEach((altName) => {
				if (altName) chains.add(altName);
			});
		});
		this.__cache__ = Object.create(null);
		this.__cache__[""] = [];
		this.__rules__.forEach((rule) => {
			if (rule.enabled) this.__cache__[""].push(rule.fn);
		});
		chains.forEach((chain) => {
			this.__cache__[chain] = [];
			this.__rules__.forEach((rule) => {
				if (rule.enabled && rule.alt.indexOf(chain) >= 0) this.__cache__[chain].push(rule.fn);
			});
		});
	}
	/**
	* Replace rule by name with new function & options. Throws error if name not
	* found.
	*
	* @example Replace existing typographer replacement rule with new one
	* ```javascript
	* import MarkdownIt from 'markdown-it'
	* const md = new MarkdownIt()
	*
	* md.core.ruler.at('replacements', function replace(state) {
	*   //...
	* });
	* ```
	*/
	at(name, fn, options = {}) {
		const index = this.__find__(name);
		if (index === -1) throw new Error(`Parser rule not found: ${name}`);
		this.__rules__[index].fn = fn;
		this.__rules__[index].alt = options.alt || [];
		this.__cache__ = null;
	}
	/**
	* Add new rule to chain before one with given name. See also
	* {@link Ruler.after}, {@link Ruler.push}.
	*
	* @example
	* ```javascript
	* import MarkdownIt from 'markdown-it'
	* const md = new MarkdownIt()
	*
	* md.block.ruler.before('paragraph', 'my_rule', function replace(state) {
	*   //...
	* });
	* ```
	*/
	before(beforeName, ruleName, fn, options = {}) {
		const index = this.__find__(beforeName);
		if (index === -1) throw new Error(`Parser rule not found: ${beforeName}`);
		this.__rules__.splice(index, 0, {
			name: ruleName,
			enabled: true,
			fn,
			alt: options.alt || []
		});
		this.__cache__ = null;
	}
	/**
	* Add new rule to chain after one with given name. See also
	* {@link Ruler.before}, {@link Ruler.push}.
	*
	* @example
	* ```javascript
	* import MarkdownIt from 'markdown-it'
	* const md = new MarkdownIt()
	*
	* md.inline.ruler.after('text', 'my_rule', function replace(state) {
	*   //...
	* });
	* ```
	*/
	after(afterName, ruleName, fn, options = {}) {
		const index = this.__find__(afterName);
		if (index === -1) throw new Error(`Parser rule not found: ${afterName}`);
		this.__rules__.splice(index + 1, 0, {
			name: ruleName,
			enabled: true,
			fn,
			alt: options.alt || []
		});
		this.__cache__ = null;
	}
	/**
	* Push new rule to the end of chain. See also
	* {@link Ruler.before}, {@link Ruler.after}.
	*
	* @example
	* ```javascript
	* import MarkdownIt from 'markdown-it'
	* const md = new MarkdownIt()
	*
	* md.core.ruler.push('my_rule', function replace(state) {
	*   //...
	* });
	* ```
	*/
	push(ruleName, fn, options = {}) {
		this.__rules__.push({
			name: ruleName,
			enabled: true,
			fn,
			alt: options.alt || []
		});
		this.__cache__ = null;
	}
	/**
	* Enable rules with given names. If any rule name not found - throw Error.
	* Errors can be disabled by second param.
	*
	* See also {@link Ruler.disable}, {@link Ruler.enableOnly}.
	*
	* Returns list of found rule names (if no exception happened).
	*/
	enable(list, ignoreInvalid = false) {
		if (!Array.isArray(list)) list = [list];
		const result = [];
		list.forEach((name) => {
			const idx = this.__find__(name);
			if (idx < 0) {
				if (ignoreInvalid) return;
				throw new Error(`Rules manager: invalid rule name ${name}`);
			}
			this.__rules__[idx].enabled = true;
			result.push(name);
		});
		this.__cache__ = null;
		return result;
	}
	/**
	* Enable rules with given names, and disable everything else. If any rule name
	* not found - throw Error. Errors can be disabled by second param.
	*
	* See also {@link Ruler.disable}, {@link Ruler.enable}.
	*/
	enableOnly(list, ignoreInvalid = false) {
		if (!Array.isArray(list)) list = [list];
		this.__rules__.forEach((rule) => {
			rule.enabled = false;
		});
		this.enable(list, ignoreInvalid);
	}
	/**
	* Disable rules with given names. If any rule name not found - throw Error.
	* Errors can be disabled by second param.
	*
	* See also {@link Ruler.enable}, {@link Ruler.enableOnly}.
	*
	* Returns list of found rule names (if no exception happened).
	*/
	disable(list, ignoreInvalid = false) {
		if (!Array.isArray(list)) list = [list];
		const result = [];
		list.forEach((name) => {
			const idx = this.__find__(name);
			if (idx < 0) {
				if (ignoreInvalid) return;
				throw new Error(`Rules manager: invalid rule name ${name}`);
			}
			this.__rules__[idx].enabled = false;
			result.push(name);
		});
		this.__cache__ = null;
		return result;
	}
	/**
	* Return array of active functions (rules) for given chain name. It analyzes
	* rules configuration, compiles caches if not exists and returns result.
	*
	* Default chain name is `''` (empty string). It can't be skipped. That's
	* done intentionally, to keep signature monomorphic for high speed.
	*/
	getRules(chainName) {
		if (!this.__cache__) this.__compile__();
		return this.__cache__[chainName] || [];
	}
};
var default_rules = {};
default_rules.code_inline = function(tokens, idx, options, env, slf) {
	const token = tokens[idx];
	return `<code${slf.renderAttrs(token)}>${escapeHtml(token.content)}</code>`;
};
default_rules.code_block = function(tokens, idx, options, env, slf) {
	const token = tokens[idx];
	return `<pre${slf.renderAttrs(token)}><code>${escapeHtml(tokens[idx].content)}</code></pre>\n`;
};
default_rules.fence = function(tokens, idx, options, env, slf) {
	const token = tokens[idx];
	const info = token.info ? unescapeAll(token.info).trim() : "";
	let langName = "";
	let langAttrs = "";
	if (info) {
		const arr = info.split(/(\s+)/g);
		langName = arr[0];
		langAttrs = arr.slice(2).join("");
	}
	let highlighted;
	if (options.highlight) highlighted = options.highlight(token.content, langName, langAttrs) || escapeHtml(token.content);
	else highlighted = escapeHtml(token.content);
	if (highlighted.indexOf("<pre") === 0) return highlighted + "\n";
	if (info) {
		const i = token.attrIndex("class");
		const tmpAttrs = token.attrs ? token.attrs.slice() : [];
		if (i < 0) tmpAttrs.push(["class", `${options.langPrefix}${langName}`]);
		else {
			tmpAttrs[i] = [tmpAttrs[i][0], tmpAttrs[i][1]];
			tmpAttrs[i][1] += ` ${options.langPrefix}${langName}`;
		}
		const tmpToken = { attrs: tmpAttrs };
		return `<pre><code${slf.renderAttrs(tmpToken)}>${highlighted}</code></pre>\n`;
	}
	return `<pre><code${slf.renderAttrs(token)}>${highlighted}</code></pre>\n`;
};
default_rules.image = function(tokens, idx, options, env, slf) {
	const token = tokens[idx];
	token.attrs[token.attrIndex("alt")][1] = slf.renderInlineAsText(token.children, options, env);
	return slf.renderToken(tokens, idx, options);
};
default_rules.hardbreak = function(tokens, idx, options) {
	return options.xhtmlOut ? "<br />\n" : "<br>\n";
};
default_rules.softbreak = function(tokens, idx, options) {
	return options.breaks ? options.xhtmlOut ? "<br />\n" : "<br>\n" : "\n";
};
default_rules.text = function(tokens, idx) {
	return escapeHtml(tokens[idx].content);
};
default_rules.html_block = function(tokens, idx) {
	return tokens[idx].content;
};
default_rules.html_inline = function(tokens, idx) {
	return tokens[idx].content;
};
/**
* Generates HTML from parsed token stream. Each instance has independent
* copy of rules. Those can be rewritten with ease. Also, you can add new
* rules if you create plugin and adds new token types.
*
* Creates new renderer instance and fills {@link Renderer.rules} with defaults.
*/
var Renderer = class {
	constructor() {
		_defineProperty(
			this,
			/**
			* Contains render rules for tokens. Can be updated and extended.
			*
			* See [source code](https://github.com/markdown-it/markdown-it/blob/master/src/renderer.ts)
			* for more details and examples.
			*
			* @example Custom render rules
			* ```javascript
			* import MarkdownIt from 'markdown-it'
			* const md = new MarkdownIt()
			*
			* md.renderer.rules.strong_open  = function () { return '<b>'; };
			* md.renderer.rules.strong_close = function () { return '</b>'; };
			*
			* const result = md.renderInline(...);
			* ```
			*
			* @example Each rule is called as independent static function with fixed signature
			* ```javascript
			* function my_token_render(tokens, idx, options, env, renderer) {
			*   // ...
			*   return renderedHTML;
			* }
			* ```
			*/
			"rules",
			Object.assign({}, default_rules)
		);
	}
	/**
	* Render token attributes to string.
	*/
	renderAttrs(token) {
		let i, l, result;
		if (!token.attrs) return "";
		result = "";
		for (i = 0, l = token.attrs.length; i < l; i++) result += ` ${escapeHtml(token.attrs[i][0])}="${escapeHtml(String(token.attrs[i][1]))}"`;
		return result;
	}
	/**
	* Default token renderer. Can be overriden by custom function
	* in {@link Renderer.rules}.
	*/
	renderToken(tokens, idx, options) {
		const token = tokens[idx];
		let result = "";
		if (token.hidden) return "";
		let prev = idx - 1;
		while (prev >= 0 && tokens[prev].hidden && tokens[prev].nesting === 0) prev--;
		if (token.block && token.nesting !== -1 && prev >= 0 && tokens[prev].hidden && tokens[prev].nesting === -1) result += "\n";
		result += (token.nesting === -1 ? "</" : "<") + token.tag;
		result += this.renderAttrs(token);
		if (token.nesting === 0 && options.xhtmlOut) result += " /";
		let needLf = false;
		if (token.block) {
			needLf = true;
			if (token.nesting === 1) {
				let next = idx + 1;
				while (next < tokens.length && tokens[next].hidden && tokens[next].nesting === 0) next++;
				if (next < tokens.length) {
					const nextToken = tokens[next];
					if (nextToken.type === "inline" || nextToken.hidden) needLf = false;
					else if (nextToken.nesting === -1 && nextToken.tag === token.tag) needLf = false;
				}
			}
		}
		result += needLf ? ">\n" : ">";
		return result;
	}
	/**
	* The same as {@link Renderer.render}, but for single token of `inline` type.
	*/
	renderInline(tokens, options, env) {
		let result = "";
		const rules = this.rules;
		for (let i = 0, len = tokens.length; i < len; i++) {
			const type = tokens[i].type;
			if (typeof rules[type] !== "undefined") result += rules[type](tokens, i, options, env, this);
			else result += this.renderToken(tokens, i, options);
		}
		return result;
	}
	/**
	* Special kludge for image `alt` attributes to conform CommonMark spec.
	* Don't try to use it! Spec requires to show `alt` content with stripped markup,
	* instead of simple escaping.
	*/
	renderInlineAsText(tokens, options, env) {
		let result = "";
		for (let i = 0, len = tokens.length; i < len; i++) switch (tokens[i].type) {
			case "text":
			case "code_inline":
				result += tokens[i].content;
				break;
			case "image":
				result += this.renderInlineAsText(tokens[i].children, options, env);
				break;
			case "html_inline":
			case "html_block":
				result += tokens[i].content;
				break;
			case "softbreak":
			case "hardbreak": result += "\n";
		}
		return result;
	}
	/**
	* Takes token stream and generates HTML. Probably, you will never need to call
	* this method directly.
	*/
	render(tokens, options, env) {
		let result = "";
		const rules = this.rules;
		for (let i = 0, len = tokens.length; i < len; i++) {
			const type = tokens[i].type;
			if (type === "inline") result += this.renderInline(tokens[i].children, options, env);
			else if (typeof rules[type] !== "undefined") result += rules[type](tokens, i, options, env, this);
			else result += this.renderToken(tokens, i, options);
		}
		return result;
	}
};
/** Mutable state passed through the core rules chain. */
var StateCore = class {
	constructor(src, md, env) {
		_defineProperty(this, "tokens", []);
		_defineProperty(this, "inlineMode", false);
		_defineProperty(this, "Token", Token);
		this.src = src;
		this.env = env;
		this.md = md;
	}
};
var UNNORMALIZED_NEWLINE_RE = /\r\n?/g;
var NULL_RE = /\0/g;
function normalize(state) {
	let str;
	str = state.src.replace(UNNORMALIZED_NEWLINE_RE, "\n");
	str = str.replace(NULL_RE, "�");
	state.src = str;
}
function block(state) {
	let token;
	if (state.inlineMode) {
		token = new state.Token("inline", "", 0);
		token.content = state.src;
		token.map = [0, 1];
		token.children = [];
		state.tokens.push(token);
	} else state.md.block.parse(state.src, state.md, state.env, state.tokens);
}
function strip_references(state) {
	const tokens = state.tokens;
	let last = 0;
	for (let curr = 0; curr < tokens.length; curr++) {
		if (tokens[curr].type === "reference_definition") continue;
		if (curr !== last) tokens[last] = tokens[curr];
		last++;
	}
	if (tokens.length !== last) tokens.length = last;
}
function inline(state) {
	const tokens = state.tokens;
	for (let i = 0, l = tokens.length; i < l; i++) {
		const tok = tokens[i];
		if (tok.type === "inline") state.md.inline.parse(tok.content, state.md, state.env, tok.children);
	}
}
function isLinkOpen$1(str) {
	return /^<a[>\s]/i.test(str);
}
function isLinkClose$1(str) {
	return /^<\/a\s*>/i.test(str);
}
function linkify$1(state) {
	const blockTokens = state.tokens;
	if (!state.md.options.linkify) return;
	for (let j = 0, l = blockTokens.length; j < l; j++) {
		if (blockTokens[j].type !== "inline" || !state.md.linkify.test(blockTokens[j].content)) continue;
		const tokens = blockTokens[j].children;
		const replacements = [];
		let htmlLinkLevel = 0;
		for (let i = tokens.length - 1; i >= 0; i--) {
			const currentToken = tokens[i];
			if (currentToken.type === "link_close") {
				i--;
				while (tokens[i].level !== currentToken.level && tokens[i].type !== "link_open") i--;
				continue;
			}
			if (currentToken.type === "html_inline") {
				if (isLinkOpen$1(currentToken.content) && htmlLinkLevel > 0) htmlLinkLevel--;
				if (isLinkClose$1(currentToken.content)) htmlLinkLevel++;
			}
			if (htmlLinkLevel > 0) continue;
			if (currentToken.type === "text" && state.md.linkify.test(currentToken.content)) {
				const text = currentToken.content;
				let links = state.md.linkify.match(text);
				const nodes = [];
				let level = currentToken.level;
				let lastPos = 0;
				if (links.length > 0 && links[0].index === 0 && i > 0 && tokens[i - 1].type === "text_special") links = links.slice(1);
				for (let ln = 0; ln < links.length; ln++) {
					const url = links[ln].url;
					const fullUrl = state.md.normalizeLink(url);
					if (!state.md.validateLink(fullUrl)) continue;
					let urlText = links[ln].text;
					if (!links[ln].schema) urlText = state.md.normalizeLinkText(`http://${urlText}`).replace(/^http:\/\//, "");
					else if (links[ln].schema === "mailto:" && !/^mailto:/i.test(urlText)) urlText = state.md.normalizeLinkText(`mailto:${urlText}`).replace(/^mailto:/, "");
					else urlText = state.md.normalizeLinkText(urlText);
					const pos = links[ln].index;
					if (pos > lastPos) {
						const token = new state.Token("text", "", 0);
						token.content = text.slice(lastPos, pos);
						token.level = level;
						nodes.push(token);
					}
					const token_o = new state.Token("link_open", "a", 1);
					token_o.attrs = [["href", fullUrl]];
					token_o.level = level++;
					token_o.markup = "linkify";
					token_o.info = "auto";
					nodes.push(token_o);
					const token_t = new state.Token("text", "", 0);
					token_t.content = urlText;
					token_t.level = level;
					nodes.push(token_t);
					const token_c = new state.Token("link_close", "a", -1);
					token_c.level = --level;
					token_c.markup = "linkify";
					token_c.info = "auto";
					nodes.push(token_c);
					lastPos = links[ln].lastIndex;
				}
				if (lastPos < text.length) {
					const token = new state.Token("text", "", 0);
					token.content = text.slice(lastPos);
					token.level = level;
					nodes.push(token);
				}
				replacements.push({
					index: i,
					nodes
				});
			}
		}
		if (replacements.length > 0) {
			let newTokensLength = tokens.length;
			for (const replacement of replacements) newTokensLength += replacement.nodes.length - 1;
			const newTokens = new Array(newTokensLength);
			let replacementIndex = 0;
			let newTokenIndex = 0;
			replacements.reverse();
			for (let i = 0; i < tokens.length; i++) {
				const replacement = replacements[replacementIndex];
				if ((replacement === null || replacement === void 0 ? void 0 : replacement.index) === i) {
					for (const node of replacement.nodes) newTokens[newTokenIndex++] = node;
					replacementIndex++;
				} else newTokens[newTokenIndex++] = tokens[i];
			}
			blockTokens[j].children = newTokens;
		}
	}
}
var RARE_RE = /\+-|\.\.|\?\?\?\?|!!!!|,,|--/;
var SCOPED_ABBR_TEST_RE = /\((c|tm|r)\)/i;
var SCOPED_ABBR_RE = /\((c|tm|r)\)/gi;
var SCOPED_ABBR = {
	c: "©",
	r: "®",
	tm: "™"
};
function replaceFn(match, name) {
	return SCOPED_ABBR[name.toLowerCase()];
}
function replace_scoped(inlineTokens) {
	let inside_autolink = 0;
	for (let i = inlineTokens.length - 1; i >= 0; i--) {
		const token = inlineTokens[i];
		if (token.type === "text" && !inside_autolink) token.content = token.content.replace(SCOPED_ABBR_RE, replaceFn);
		if (token.type === "link_open" && token.info === "auto") inside_autolink--;
		if (token.type === "link_close" && token.info === "auto") inside_autolink++;
	}
}
function replace_rare(inlineTokens) {
	let inside_autolink = 0;
	for (let i = inlineTokens.length - 1; i >= 0; i--) {
		const token = inlineTokens[i];
		if (token.type === "text" && !inside_autolink) {
			if (RARE_RE.test(token.content)) token.content = token.content.replace(/\+-/g, "±").replace(/\.{2,}/g, "…").replace(/([?!])…/g, "$1..").replace(/([?!]){4,}/g, "$1$1$1").replace(/,{2,}/g, ",").replace(/(^|[^-])---(?=[^-]|$)/gm, "$1—").replace(/(^|\s)--(?=\s|$)/gm, "$1–").replace(/(^|[^-\s])--(?=[^-\s]|$)/gm, "$1–");
		}
		if (token.type === "link_open" && token.info === "auto") inside_autolink--;
		if (token.type === "link_close" && token.info === "auto") inside_autolink++;
	}
}
function replace(state) {
	let blkIdx;
	if (!state.md.options.typographer) return;
	for (blkIdx = state.tokens.length - 1; blkIdx >= 0; blkIdx--) {
		if (state.tokens[blkIdx].type !== "inline") continue;
		if (SCOPED_ABBR_TEST_RE.test(state.tokens[blkIdx].content)) replace_scoped(state.tokens[blkIdx].children);
		if (RARE_RE.test(state.tokens[blkIdx].content)) replace_rare(state.tokens[blkIdx].children);
	}
}
var QUOTE_TEST_RE = /['"]/;
var QUOTE_RE = /['"]/g;
var APOSTROPHE = "’";
var MAX_OPENERS = 1e3;
function truncateStack(stack, heads, length) {
	while (stack.length > length) {
		const item = stack.pop();
		if (item.isSingleQuote) heads.single = item.prevSameQuoteIdx;
		else heads.double = item.prevSameQuoteIdx;
	}
}
function addReplacement(replacements, tokenIdx, pos, ch) {
	if (!replacements[tokenIdx]) replacements[tokenIdx] = [];
	replacements[tokenIdx].push({
		pos,
		ch
	});
}
function applyReplacements(str, replacements) {
	let result = "";
	let lastPos = 0;
	replacements.sort((a, b) => a.pos - b.pos);
	for (let i = 0; i < replacements.length; i++) {
		const replacement = replacements[i];
		result += str.slice(lastPos, replacement.pos) + replacement.ch;
		lastPos = replacement.pos + 1;
	}
	return result + str.slice(lastPos);
}
function process_inlines(tokens, state) {
	let j;
	const stack = [];
	const heads = {
		single: -1,
		double: -1
	};
	const replacements = {};
	for (let i = 0; i < tokens.length; i++) {
		const token = tokens[i];
		const thisLevel = tokens[i].level;
		for (j = stack.length - 1; j >= 0; j--) if (stack[j].level <= thisLevel) break;
		truncateStack(stack, heads, j + 1);
		if (token.type !== "text") continue;
		const text = token.content;
		let pos = 0;
		const max = text.length;
		OUTER: while (pos < max) {
			QUOTE_RE.lastIndex = pos;
			const t = QUOTE_RE.exec(text);
			if (!t) break;
			let canOpen = true;
			let canClose = true;
			pos = t.index + 1;
			const isSingle = t[0] === "'";
			let lastChar = 32;
			if (t.index - 1 >= 0) lastChar = text.charCodeAt(t.index - 1);
			else for (j = i - 1; j >= 0; j--) {
				if (tokens[j].type === "softbreak" || tokens[j].type === "hardbreak") break;
				if (!tokens[j].content) continue;
				lastChar = tokens[j].content.charCodeAt(tokens[j].content.length - 1);
				break;
			}
			let nextChar = 32;
			if (pos < max) nextChar = text.charCodeAt(pos);
			else for (j = i + 1; j < tokens.length; j++) {
				if (tokens[j].type === "softbreak" || tokens[j].type === "hardbreak") break;
				if (!tokens[j].content) continue;
				nextChar = tokens[j].content.charCodeAt(0);
				break;
			}
			const isLastPunctChar = isMdAsciiPunct(lastChar) || isPunctCharCode(lastChar);
			const isNextPunctChar = isMdAsciiPunct(nextChar) || isPunctCharCode(nextChar);
			const isLastWhiteSpace = isWhiteSpace(lastChar);
			const isNextWhiteSpace = isWhiteSpace(nextChar);
			if (isNextWhiteSpace) canOpen = false;
			else if (isNextPunctChar) {
				if (!(isLastWhiteSpace || isLastPunctChar)) canOpen = false;
			}
			if (isLastWhiteSpace) canClose = false;
			else if (isLastPunctChar) {
				if (!(isNextWhiteSpace || isNextPunctChar)) canClose = false;
			}
			if (nextChar === 34 && t[0] === "\"") {
				if (lastChar >= 48 && lastChar <= 57) canClose = canOpen = false;
			}
			if (canOpen && canClose) {
				canOpen = isLastPunctChar;
				canClose = isNextPunctChar;
			}
			if (!canOpen && !canClose) {
				if (isSingle) addReplacement(replacements, i, t.index, APOSTROPHE);
				continue;
			}
			if (canClose) {
				j = isSingle ? heads.single : heads.double;
				if (j >= 0 && stack[j].level === thisLevel) {
					const item = stack[j];
					let openQuote;
					let closeQuote;
					if (isSingle) {
						openQuote = state.md.options.quotes[2];
						closeQuote = state.md.options.quotes[3];
					} else {
						openQuote = state.md.options.quotes[0];
						closeQuote = state.md.options.quotes[1];
					}
					addReplacement(replacements, i, t.index, closeQuote);
					addReplacement(replacements, item.tokenIdx, item.contentPos, openQuote);
					truncateStack(stack, heads, j);
					continue OUTER;
				}
			}
			if (canOpen) {
				if (stack.length >= MAX_OPENERS) return;
				stack.push({
					tokenIdx: i,
					contentPos: t.index,
					isSingleQuote: isSingle,
					level: thisLevel,
					prevSameQuoteIdx: isSingle ? heads.single : heads.double
				});
				if (isSingle) heads.single = stack.length - 1;
				else heads.double = stack.length - 1;
			} else if (canClose && isSingle) addReplacement(replacements, i, t.index, APOSTROPHE);
		}
	}
	Object.keys(replacements).forEach(function(tokenIdx) {
		const idx = Number(tokenIdx);
		tokens[idx].content = applyReplacements(tokens[idx].content, replacements[tokenIdx]);
	});
}
function smartquotes(state) {
	if (!state.md.options.typographer) return;
	for (let blkIdx = state.tokens.length - 1; blkIdx >= 0; blkIdx--) {
		if (state.tokens[blkIdx].type !== "inline" || !QUOTE_TEST_RE.test(state.tokens[blkIdx].content)) continue;
		process_inlines(state.tokens[blkIdx].children, state);
	}
}
function join_alt(tokens) {
	let curr, last;
	const max = tokens.length;
	for (curr = 0; curr < max; curr++) if (tokens[curr].type === "text_special") tokens[curr].type = "text";
	for (curr = last = 0; curr < max; curr++) if (tokens[curr].type === "text" && curr + 1 < max && tokens[curr + 1].type === "text") tokens[curr + 1].content = tokens[curr].content + tokens[curr + 1].content;
	else {
		if (curr !== last) tokens[last] = tokens[curr];
		last++;
	}
	if (curr !== last) tokens.length = last;
}
function text_join(state) {
	let curr, last;
	const blockTokens = state.tokens;
	const l = blockTokens.length;
	for (let j = 0; j < l; j++) {
		if (blockTokens[j].type !== "inline") continue;
		const tokens = blockTokens[j].children;
		const max = tokens.length;
		for (curr = 0; curr < max; curr++) {
			if (tokens[curr].type === "text_special") tokens[curr].type = "text";
			if (tokens[curr].children) join_alt(tokens[curr].children);
		}
		for (curr = last = 0; curr < max; curr++) if (tokens[curr].type === "text" && curr + 1 < max && tokens[curr + 1].type === "text") tokens[curr + 1].content = tokens[curr].content + tokens[curr + 1].content;
		else {
			if (curr !== last) tokens[last] = tokens[curr];
			last++;
		}
		if (curr !== last) tokens.length = last;
	}
}
var _rules$2 = [
	["normalize", normalize],
	["block", block],
	["strip_references", strip_references],
	["inline", inline],
	["linkify", linkify$1],
	["replacements", replace],
	["smartquotes", smartquotes],
	["text_join", text_join]
];
/**
* Top-level rules executor. Glues block/inline parsers and does intermediate
* transformations.
*/
var ParserCore = class {
	constructor() {
		_defineProperty(
			this,
			/**
			* {@link Ruler} instance. Keep configuration of core rules.
			*/
			"ruler",
			new Ruler()
		);
		_defineProperty(this, "State", StateCore);
		for (let i = 0; i < _rules$2.length; i++) this.ruler.push(_rules$2[i][0], _rules$2[i][1]);
	}
	/**
	* Executes core chain rules.
	*/
	process(state) {
		const rules = this.ruler.getRules("");
		for (let i = 0, l = rules.length; i < l; i++) rules[i](state);
	}
};
/** Mutable state passed to block rules while tokenizing a source document. */
var StateBlock = class {
	constructor(src, md, env, tokens) {
		_defineProperty(this, "bMarks", []);
		_defineProperty(this, "eMarks", []);
		_defineProperty(this, "tShift", []);
		_defineProperty(this, "sCount", []);
		_defineProperty(this, "bsCount", []);
		_defineProperty(this, "blkIndent", 0);
		_defineProperty(this, "line", 0);
		_defineProperty(this, "lineMax", 0);
		_defineProperty(this, "tight", false);
		_defineProperty(this, "listIndent", -1);
		_defineProperty(this, "parentType", "root");
		_defineProperty(this, "level", 0);
		_defineProperty(this, "Token", Token);
		this.src = src;
		this.md = md;
		this.env = env;
		this.tokens = tokens;
		const s = this.src;
		for (let start = 0, pos = 0, indent = 0, offset = 0, len = s.length, indent_found = false; pos < len; pos++) {
			const ch = s.charCodeAt(pos);
			if (!indent_found) {
				if (isSpace(ch)) {
					indent++;
					if (ch === 9) offset += 4 - offset % 4;
					else offset++;
					continue;
				} else indent_found = true;
			}
			if (ch === 10 || pos === len - 1) {
				if (ch !== 10) pos++;
				this.bMarks.push(start);
				this.eMarks.push(pos);
				this.tShift.push(indent);
				this.sCount.push(offset);
				this.bsCount.push(0);
				indent_found = false;
				indent = 0;
				offset = 0;
				start = pos + 1;
			}
		}
		this.bMarks.push(s.length);
		this.eMarks.push(s.length);
		this.tShift.push(0);
		this.sCount.push(0);
		this.bsCount.push(0);
		this.lineMax = this.bMarks.length - 1;
	}
	push(type, tag, nesting) {
		const token = new Token(type, tag, nesting);
		token.block = true;
		if (nesting < 0) this.level--;
		token.level = this.level;
		if (nesting > 0) this.level++;
		this.tokens.push(token);
		return token;
	}
	isEmpty(line) {
		return this.bMarks[line] + this.tShift[line] >= this.eMarks[line];
	}
	skipEmptyLines(from) {
		for (let max = this.lineMax; from < max; from++) if (this.bMarks[from] + this.tShift[from] < this.eMarks[from]) break;
		return from;
	}
	skipSpaces(pos) {
		for (let max = this.src.length; pos < max; pos++) if (!isSpace(this.src.charCodeAt(pos))) break;
		return pos;
	}
	skipSpacesBack(pos, min) {
		if (pos <= min) return pos;
		while (pos > min) if (!isSpace(this.src.charCodeAt(--pos))) return pos + 1;
		return pos;
	}
	skipChars(pos, code) {
		for (let max = this.src.length; pos < max; pos++) if (this.src.charCodeAt(pos) !== code) break;
		return pos;
	}
	skipCharsBack(pos, code, min) {
		if (pos <= min) return pos;
		while (pos > min) if (code !== this.src.charCodeAt(--pos)) return pos + 1;
		return pos;
	}
	getLines(begin, end, indent, keepLastLF) {
		if (begin >= end) return "";
		const queue = new Array(end - begin);
		for (let i = 0, line = begin; line < end; line++, i++) {
			let lineIndent = 0;
			const lineStart = this.bMarks[line];
			let first = lineStart;
			let last;
			if (line + 1 < end || keepLastLF) last = this.eMarks[line] + 1;
			else last = this.eMarks[line];
			while (first < last && lineIndent < indent) {
				const ch = this.src.charCodeAt(first);
				if (isSpace(ch)) {
					if (ch === 9) lineIndent += 4 - (lineIndent + this.bsCount[line]) % 4;
					else lineIndent++;
				} else if (first - lineStart < this.tShift[line]) lineIndent++;
				else break;
				first++;
			}
			if (lineIndent > indent) queue[i] = new Array(lineIndent - indent + 1).join(" ") + this.src.slice(first, last);
			else queue[i] = this.src.slice(first, last);
		}
		return queue.join("");
	}
};
var MAX_AUTOCOMPLETED_CELLS = 65536;
function getLine(state, line) {
	const pos = state.bMarks[line] + state.tShift[line];
	const max = state.eMarks[line];
	return state.src.slice(pos, max);
}
function escapedSplit(str) {
	const result = [];
	const max = str.length;
	let pos = 0;
	let ch = str.charCodeAt(pos);
	let isEscaped = false;
	let lastPos = 0;
	let current = "";
	while (pos < max) {
		if (ch === 124) {
			if (!isEscaped) {
				result.push(current + str.substring(lastPos, pos));
				current = "";
				lastPos = pos + 1;
			} else {
				current += str.substring(lastPos, pos - 1);
				lastPos = pos;
			}
		}
		isEscaped = ch === 92;
		pos++;
		ch = str.charCodeAt(pos);
	}
	result.push(current + str.substring(lastPos));
	return result;
}
function table(state, startLine, endLine, silent) {
	if (startLine + 2 > endLine) return false;
	let nextLine = startLine + 1;
	if (state.sCount[nextLine] < state.blkIndent) return false;
	if (state.sCount[nextLine] - state.blkIndent >= 4) return false;
	let pos = state.bMarks[nextLine] + state.tShift[nextLine];
	if (pos >= state.eMarks[nextLine]) return false;
	const firstCh = state.src.charCodeAt(pos++);
	if (firstCh !== 124 && firstCh !== 45 && firstCh !== 58) return false;
	if (pos >= state.eMarks[nextLine]) return false;
	const secondCh = state.src.charCodeAt(pos++);
	if (secondCh !== 124 && secondCh !== 45 && secondCh !== 58 && !isSpace(secondCh)) return false;
	if (firstCh === 45 && isSpace(secondCh)) return false;
	while (pos < state.eMarks[nextLine]) {
		const ch = state.src.charCodeAt(pos);
		if (ch !== 124 && ch !== 45 && ch !== 58 && !isSpace(ch)) return false;
		pos++;
	}
	let lineText = getLine(state, startLine + 1);
	let columns = lineText.split("|");
	const aligns = [];
	for (let i = 0; i < columns.length; i++) {
		const t = columns[i].trim();
		if (!t) {
			if (i === 0 || i === columns.length - 1) continue;
			else return false;
		}
		if (!/^:?-+:?$/.test(t)) return false;
		if (t.charCodeAt(t.length - 1) === 58) aligns.push(t.charCodeAt(0) === 58 ? "center" : "right");
		else if (t.charCodeAt(0) === 58) aligns.push("left");
		else aligns.push("");
	}
	lineText = getLine(state, startLine).trim();
	if (lineText.indexOf("|") === -1) return false;
	if (state.sCount[startLine] - state.blkIndent >= 4) return false;
	columns = escapedSplit(lineText);
	if (columns.length && columns[0] === "") columns.shift();
	if (columns.length && columns[columns.length - 1] === "") columns.pop();
	const columnCount = columns.length;
	if (columnCount === 0 || columnCount !== aligns.length) return false;
	if (silent) return true;
	const oldParentType = state.parentType;
	state.parentType = "table";
	const terminatorRules = state.md.block.ruler.getRules("blockquote");
	const token_to = state.push("table_open", "table", 1);
	const tableLines = [startLine, 0];
	token_to.map = tableLines;
	const token_tho = state.push("thead_open", "thead", 1);
	token_tho.map = [startLine, startLine + 1];
	const token_htro = state.push("tr_open", "tr", 1);
	token_htro.map = [startLine, startLine + 1];
	for (let i = 0; i < columns.length; i++) {
		const token_ho = state.push("th_open", "th", 1);
		if (aligns[i]) token_ho.attrs = [["style", `text-align:${aligns[i]}`]];
		const token_il = state.push("inline", "", 0);
		token_il.content = columns[i].trim();
		token_il.children = [];
		state.push("th_close", "th", -1);
	}
	state.push("tr_close", "tr", -1);
	state.push("thead_close", "thead", -1);
	let tbodyLines;
	let autocompletedCells = 0;
	for (nextLine = startLine + 2; nextLine < endLine; nextLine++) {
		if (state.sCount[nextLine] < state.blkIndent) break;
		let terminate = false;
		for (let i = 0, l = terminatorRules.length; i < l; i++) if (terminatorRules[i](state, nextLine, endLine, true)) {
			terminate = true;
			break;
		}
		if (terminate) break;
		lineText = getLine(state, nextLine).trim();
		if (!lineText) break;
		if (state.sCount[nextLine] - state.blkIndent >= 4) break;
		columns = escapedSplit(lineText);
		if (columns.length && columns[0] === "") columns.shift();
		if (columns.length && columns[columns.length - 1] === "") columns.pop();
		autocompletedCells += columnCount - columns.length;
		if (autocompletedCells > MAX_AUTOCOMPLETED_CELLS) break;
		if (nextLine === startLine + 2) {
			const token_tbo = state.push("tbody_open", "tbody", 1);
			token_tbo.map = tbodyLines = [startLine + 2, 0];
		}
		const token_tro = state.push("tr_open", "tr", 1);
		token_tro.map = [nextLine, nextLine + 1];
		for (let i = 0; i < columnCount; i++) {
			const token_tdo = state.push("td_open", "td", 1);
			if (aligns[i]) token_tdo.attrs = [["style", `text-align:${aligns[i]}`]];
			const token_il = state.push("inline", "", 0);
			token_il.content = columns[i] ? columns[i].trim() : "";
			token_il.children = [];
			state.push("td_close", "td", -1);
		}
		state.push("tr_close", "tr", -1);
	}
	if (tbodyLines) {
		state.push("tbody_close", "tbody", -1);
		tbodyLines[1] = nextLine;
	}
	state.push("table_close", "table", -1);
	tableLines[1] = nextLine;
	state.parentType = oldParentType;
	state.line = nextLine;
	return true;
}
function code(state, startLine, endLine) {
	if (state.sCount[startLine] - state.blkIndent < 4) return false;
	let nextLine = startLine + 1;
	let last = nextLine;
	while (nextLine < endLine) {
		if (state.isEmpty(nextLine)) {
			nextLine++;
			continue;
		}
		if (state.sCount[nextLine] - state.blkIndent >= 4) {
			nextLine++;
			last = nextLine;
			continue;
		}
		break;
	}
	state.line = last;
	const token = state.push("code_block", "code", 0);
	token.content = state.getLines(startLine, last, 4 + state.blkIndent, false) + "\n";
	token.map = [startLine, state.line];
	return true;
}
function fence(state, startLine, endLine, silent) {
	let pos = state.bMarks[startLine] + state.tShift[startLine];
	let max = state.eMarks[startLine];
	if (state.sCount[startLine] - state.blkIndent >= 4) return false;
	if (pos + 3 > max) return false;
	const marker = state.src.charCodeAt(pos);
	if (marker !== 126 && marker !== 96) return false;
	let mem = pos;
	pos = state.skipChars(pos, marker);
	let len = pos - mem;
	if (len < 3) return false;
	const markup = state.src.slice(mem, pos);
	const params = state.src.slice(pos, max);
	if (marker === 96) {
		if (params.indexOf(String.fromCharCode(marker)) >= 0) return false;
	}
	if (silent) return true;
	let nextLine = startLine;
	let haveEndMarker = false;
	for (;;) {
		nextLine++;
		if (nextLine >= endLine) break;
		pos = mem = state.bMarks[nextLine] + state.tShift[nextLine];
		max = state.eMarks[nextLine];
		if (pos < max && state.sCount[nextLine] < state.blkIndent) break;
		if (state.src.charCodeAt(pos) !== marker) continue;
		if (state.sCount[nextLine] - state.blkIndent >= 4) continue;
		pos = state.skipChars(pos, marker);
		if (pos - mem < len) continue;
		pos = state.skipSpaces(pos);
		if (pos < max) continue;
		haveEndMarker = true;
		break;
	}
	len = state.sCount[startLine];
	state.line = nextLine + (haveEndMarker ? 1 : 0);
	const token = state.push("fence", "code", 0);
	token.info = params;
	token.content = state.getLines(startLine + 1, nextLine, len, true);
	token.markup = markup;
	token.map = [startLine, state.line];
	return true;
}
function blockquote(state, startLine, endLine, silent) {
	let pos = state.bMarks[startLine] + state.tShift[startLine];
	let max = state.eMarks[startLine];
	const oldLineMax = state.lineMax;
	if (state.sCount[startLine] - state.blkIndent >= 4) return false;
	if (state.src.charCodeAt(pos) !== 62) return false;
	if (silent) return true;
	const oldBMarks = [];
	const oldBSCount = [];
	const oldSCount = [];
	const oldTShift = [];
	const terminatorRules = state.md.block.ruler.getRules("blockquote");
	const oldParentType = state.parentType;
	state.parentType = "blockquote";
	let lastLineEmpty = false;
	let nextLine;
	for (nextLine = startLine; nextLine < endLine; nextLine++) {
		const isOutdented = state.sCount[nextLine] < state.blkIndent;
		pos = state.bMarks[nextLine] + state.tShift[nextLine];
		max = state.eMarks[nextLine];
		if (pos >= max) break;
		if (state.src.charCodeAt(pos++) === 62 && !isOutdented) {
			let initial = state.sCount[nextLine] + 1;
			let spaceAfterMarker;
			let adjustTab;
			if (state.src.charCodeAt(pos) === 32) {
				pos++;
				initial++;
				adjustTab = false;
				spaceAfterMarker = true;
			} else if (state.src.charCodeAt(pos) === 9) {
				spaceAfterMarker = true;
				if ((state.bsCount[nextLine] + initial) % 4 === 3) {
					pos++;
					initial++;
					adjustTab = false;
				} else adjustTab = true;
			} else spaceAfterMarker = false;
			let offset = initial;
			oldBMarks.push(state.bMarks[nextLine]);
			state.bMarks[nextLine] = pos;
			while (pos < max) {
				const ch = state.src.charCodeAt(pos);
				if (isSpace(ch)) {
					if (ch === 9) offset += 4 - (offset + state.bsCount[nextLine] + (adjustTab ? 1 : 0)) % 4;
					else offset++;
				} else break;
				pos++;
			}
			lastLineEmpty = pos >= max;
			oldBSCount.push(state.bsCount[nextLine]);
			state.bsCount[nextLine] = state.sCount[nextLine] + 1 + (spaceAfterMarker ? 1 : 0);
			oldSCount.push(state.sCount[nextLine]);
			state.sCount[nextLine] = offset - initial;
			oldTShift.push(state.tShift[nextLine]);
			state.tShift[nextLine] = pos - state.bMarks[nextLine];
			continue;
		}
		if (lastLineEmpty) break;
		let terminate = false;
		for (let i = 0, l = terminatorRules.length; i < l; i++) if (terminatorRules[i](state, nextLine, endLine, true)) {
			terminate = true;
			break;
		}
		if (terminate) {
			state.lineMax = nextLine;
			if (state.blkIndent !== 0) {
				oldBMarks.push(state.bMarks[nextLine]);
				oldBSCount.push(state.bsCount[nextLine]);
				oldTShift.push(state.tShift[nextLine]);
				oldSCount.push(state.sCount[nextLine]);
				state.sCount[nextLine] -= state.blkIndent;
			}
			break;
		}
		oldBMarks.push(state.bMarks[nextLine]);
		oldBSCount.push(state.bsCount[nextLine]);
		oldTShift.push(state.tShift[nextLine]);
		oldSCount.push(state.sCount[nextLine]);
		state.sCount[nextLine] = -1;
	}
	const oldIndent = state.blkIndent;
	state.blkIndent = 0;
	const token_o = state.push("blockquote_open", "blockquote", 1);
	token_o.markup = ">";
	const lines = [startLine, 0];
	token_o.map = lines;
	state.md.block.tokenize(state, startLine, nextLine);
	const token_c = state.push("blockquote_close", "blockquote", -1);
	token_c.markup = ">";
	state.lineMax = oldLineMax;
	state.parentType = oldParentType;
	lines[1] = state.line;
	for (let i = 0; i < oldTShift.length; i++) {
		state.bMarks[i + startLine] = oldBMarks[i];
		state.tShift[i + startLine] = oldTShift[i];
		state.sCount[i + startLine] = oldSCount[i];
		state.bsCount[i + startLine] = oldBSCount[i];
	}
	state.blkIndent = oldIndent;
	return true;
}
function hr(state, startLine, endLine, silent) {
	const max = state.eMarks[startLine];
	if (state.sCount[startLine] - state.blkIndent >= 4) return false;
	let pos = state.bMarks[startLine] + state.tShift[startLine];
	const marker = state.src.charCodeAt(pos++);
	if (marker !== 42 && marker !== 45 && marker !== 95) return false;
	let cnt = 1;
	while (pos < max) {
		const ch = state.src.charCodeAt(pos++);
		if (ch !== marker && !isSpace(ch)) return false;
		if (ch === marker) cnt++;
	}
	if (cnt < 3) return false;
	if (silent) return true;
	state.line = startLine + 1;
	const token = state.push("hr", "hr", 0);
	token.map = [startLine, state.line];
	token.markup = Array(cnt + 1).join(String.fromCharCode(marker));
	return true;
}
function skipBulletListMarker(state, startLine) {
	const max = state.eMarks[startLine];
	let pos = state.bMarks[startLine] + state.tShift[startLine];
	const marker = state.src.charCodeAt(pos++);
	if (marker !== 42 && marker !== 45 && marker !== 43) return -1;
	if (pos < max) {
		if (!isSpace(state.src.charCodeAt(pos))) return -1;
	}
	return pos;
}
function skipOrderedListMarker(state, startLine) {
	const start = state.bMarks[startLine] + state.tShift[startLine];
	const max = state.eMarks[startLine];
	let pos = start;
	if (pos + 1 >= max) return -1;
	let ch = state.src.charCodeAt(pos++);
	if (ch < 48 || ch > 57) return -1;
	for (;;) {
		if (pos >= max) return -1;
		ch = state.src.charCodeAt(pos++);
		if (ch >= 48 && ch <= 57) {
			if (pos - start >= 10) return -1;
			continue;
		}
		if (ch === 41 || ch === 46) break;
		return -1;
	}
	if (pos < max) {
		ch = state.src.charCodeAt(pos);
		if (!isSpace(ch)) return -1;
	}
	return pos;
}
function markTightParagraphs(state, idx) {
	const level = state.level + 2;
	for (let i = idx + 2, l = state.tokens.length - 2; i < l; i++) if (state.tokens[i].level === level && state.tokens[i].type === "paragraph_open") {
		state.tokens[i + 2].hidden = true;
		state.tokens[i].hidden = true;
		i += 2;
	}
}
function list(state, startLine, endLine, silent) {
	let max, pos, start, token;
	let nextLine = startLine;
	let tight = true;
	if (state.sCount[nextLine] - state.blkIndent >= 4) return false;
	if (state.listIndent >= 0 && state.sCount[nextLine] - state.listIndent >= 4 && state.sCount[nextLine] < state.blkIndent) return false;
	let isTerminatingParagraph = false;
	if (silent && state.parentType === "paragraph") {
		if (state.sCount[nextLine] >= state.blkIndent) isTerminatingParagraph = true;
	}
	let isOrdered;
	let markerValue;
	let posAfterMarker;
	if ((posAfterMarker = skipOrderedListMarker(state, nextLine)) >= 0) {
		isOrdered = true;
		start = state.bMarks[nextLine] + state.tShift[nextLine];
		markerValue = Number(state.src.slice(start, posAfterMarker - 1));
		if (isTerminatingParagraph && markerValue !== 1) return false;
	} else if ((posAfterMarker = skipBulletListMarker(state, nextLine)) >= 0) isOrdered = false;
	else return false;
	if (isTerminatingParagraph) {
		if (state.skipSpaces(posAfterMarker) >= state.eMarks[nextLine]) return false;
	}
	if (silent) return true;
	const markerCharCode = state.src.charCodeAt(posAfterMarker - 1);
	const listTokIdx = state.tokens.length;
	if (isOrdered) {
		token = state.push("ordered_list_open", "ol", 1);
		if (markerValue !== 1) token.attrs = [["start", markerValue]];
	} else token = state.push("bullet_list_open", "ul", 1);
	const listLines = [nextLine, 0];
	token.map = listLines;
	token.markup = String.fromCharCode(markerCharCode);
	let prevEmptyEnd = false;
	const terminatorRules = state.md.block.ruler.getRules("list");
	const oldParentType = state.parentType;
	state.parentType = "list";
	while (nextLine < endLine) {
		pos = posAfterMarker;
		max = state.eMarks[nextLine];
		const initial = state.sCount[nextLine] + posAfterMarker - (state.bMarks[nextLine] + state.tShift[nextLine]);
		let offset = initial;
		while (pos < max) {
			const ch = state.src.charCodeAt(pos);
			if (ch === 9) offset += 4 - (offset + state.bsCount[nextLine]) % 4;
			else if (ch === 32) offset++;
			else break;
			pos++;
		}
		const contentStart = pos;
		let indentAfterMarker;
		if (contentStart >= max) indentAfterMarker = 1;
		else indentAfterMarker = offset - initial;
		if (indentAfterMarker > 4) indentAfterMarker = 1;
		const indent = initial + indentAfterMarker;
		token = state.push("list_item_open", "li", 1);
		token.markup = String.fromCharCode(markerCharCode);
		const itemLines = [nextLine, 0];
		token.map = itemLines;
		if (isOrdered) token.info = state.src.slice(start, posAfterMarker - 1);
		const oldTight = state.tight;
		const oldTShift = state.tShift[nextLine];
		const oldSCount = state.sCount[nextLine];
		const oldListIndent = state.listIndent;
		state.listIndent = state.blkIndent;
		state.blkIndent = indent;
		state.tight = true;
		state.tShift[nextLine] = contentStart - state.bMarks[nextLine];
		state.sCount[nextLine] = offset;
		if (contentStart >= max && state.isEmpty(nextLine + 1)) state.line = Math.min(state.line + 2, endLine);
		else state.md.block.tokenize(state, nextLine, endLine);
		if (!state.tight || prevEmptyEnd) tight = false;
		prevEmptyEnd = state.line - nextLine > 1 && state.isEmpty(state.line - 1);
		state.blkIndent = state.listIndent;
		state.listIndent = oldListIndent;
		state.tShift[nextLine] = oldTShift;
		state.sCount[nextLine] = oldSCount;
		state.tight = oldTight;
		token = state.push("list_item_close", "li", -1);
		token.markup = String.fromCharCode(markerCharCode);
		nextLine = state.line;
		itemLines[1] = nextLine;
		if (nextLine >= endLine) break;
		if (state.sCount[nextLine] < state.blkIndent) break;
		if (state.sCount[nextLine] - state.blkIndent >= 4) break;
		let terminate = false;
		for (let i = 0, l = terminatorRules.length; i < l; i++) if (terminatorRules[i](state, nextLine, endLine, true)) {
			terminate = true;
			break;
		}
		if (terminate) break;
		if (isOrdered) {
			posAfterMarker = skipOrderedListMarker(state, nextLine);
			if (posAfterMarker < 0) break;
			start = state.bMarks[nextLine] + state.tShift[nextLine];
		} else {
			posAfterMarker = skipBulletListMarker(state, nextLine);
			if (posAfterMarker < 0) break;
		}
		if (markerCharCode !== state.src.charCodeAt(posAfterMarker - 1)) break;
	}
	if (isOrdered) token = state.push("ordered_list_close", "ol", -1);
	else token = state.push("bullet_list_close", "ul", -1);
	token.markup = String.fromCharCode(markerCharCode);
	listLines[1] = nextLine;
	state.line = nextLine;
	state.parentType = oldParentType;
	if (tight) markTightParagraphs(state, listTokIdx);
	return true;
}
var MAX_LABEL_LENGTH = 999;
function countCodePoints(str) {
	let length = str.length;
	for (let i = 0; i < str.length - 1; i++) {
		const high = str.charCodeAt(i);
		if (high < 55296 || high > 56319) continue;
		const low = str.charCodeAt(i + 1);
		if (low >= 56320 && low <= 57343) {
			length--;
			i++;
		}
	}
	return length;
}
function lineEnd(state, line) {
	return Math.min(state.eMarks[line] + 1, state.src.length);
}
function getNextLinePos(state, nextLine) {
	const endLine = state.lineMax;
	if (nextLine >= endLine || state.isEmpty(nextLine)) return -1;
	let isContinuation = false;
	if (state.sCount[nextLine] - state.blkIndent > 3) isContinuation = true;
	if (state.sCount[nextLine] < 0) isContinuation = true;
	if (!isContinuation) {
		const terminatorRules = state.md.block.ruler.getRules("reference");
		const oldParentType = state.parentType;
		state.parentType = "reference";
		let terminate = false;
		for (let i = 0, l = terminatorRules.length; i < l; i++) if (terminatorRules[i](state, nextLine, endLine, true)) {
			terminate = true;
			break;
		}
		state.parentType = oldParentType;
		if (terminate) return -1;
	}
	return state.bMarks[nextLine] + state.tShift[nextLine];
}
function reference(state, startLine, _endLine, silent) {
	const src = state.src;
	let pos = state.bMarks[startLine] + state.tShift[startLine];
	let nextLine = startLine + 1;
	if (state.sCount[startLine] - state.blkIndent >= 4) return false;
	if (src.charCodeAt(pos) !== 91) return false;
	let max = lineEnd(state, startLine);
	let rawLabel = "";
	let labelEnd = -1;
	let segmentStart = ++pos;
	while (pos < max) {
		if (rawLabel.length + pos - segmentStart > MAX_LABEL_LENGTH * 2) return false;
		let ch = src.charCodeAt(pos);
		if (ch === 91) return false;
		if (ch === 93) {
			labelEnd = pos;
			break;
		}
		if (ch === 92) ch = src.charCodeAt(++pos);
		if (ch === 10 && pos < max) {
			const nextPos = getNextLinePos(state, nextLine);
			if (nextPos < 0) return false;
			rawLabel += src.slice(segmentStart, max);
			pos = segmentStart = nextPos;
			max = lineEnd(state, nextLine++);
			continue;
		}
		pos++;
	}
	if (labelEnd < 0 || src.charCodeAt(labelEnd + 1) !== 58) return false;
	rawLabel += src.slice(segmentStart, labelEnd);
	if (rawLabel.length > MAX_LABEL_LENGTH && countCodePoints(rawLabel) > MAX_LABEL_LENGTH) return false;
	pos = labelEnd + 2;
	while (pos < max) {
		const ch = src.charCodeAt(pos);
		if (ch === 10) {
			const nextPos = getNextLinePos(state, nextLine);
			if (nextPos < 0) break;
			pos = nextPos;
			max = lineEnd(state, nextLine++);
		} else if (isSpace(ch)) pos++;
		else break;
	}
	const destRes = state.md.helpers.parseLinkDestination(src, pos, max);
	if (!destRes.ok) return false;
	const href = state.md.normalizeLink(destRes.str);
	if (!state.md.validateLink(href)) return false;
	pos = destRes.pos;
	const destEndPos = pos;
	const destEndMax = max;
	const destEndLineNo = nextLine;
	while (pos < max) {
		const ch = src.charCodeAt(pos);
		if (ch === 10) {
			const nextPos = getNextLinePos(state, nextLine);
			if (nextPos < 0) break;
			pos = nextPos;
			max = lineEnd(state, nextLine++);
		} else if (isSpace(ch)) pos++;
		else break;
	}
	const titleStart = pos;
	let titleRes = state.md.helpers.parseLinkTitle(src, pos, max);
	while (titleRes.can_continue) {
		const nextPos = getNextLinePos(state, nextLine);
		if (nextPos < 0) break;
		pos = nextPos;
		max = lineEnd(state, nextLine++);
		titleRes = state.md.helpers.parseLinkTitle(src, pos, max, titleRes);
	}
	let title;
	if (titleStart !== destEndPos && titleRes.ok) {
		title = titleRes.str;
		pos = titleRes.pos;
	} else {
		title = "";
		pos = destEndPos;
		max = destEndMax;
		nextLine = destEndLineNo;
	}
	while (pos < max) {
		if (!isSpace(src.charCodeAt(pos))) break;
		pos++;
	}
	if (pos < max && src.charCodeAt(pos) !== 10) {
		if (title) {
			title = "";
			pos = destEndPos;
			max = destEndMax;
			nextLine = destEndLineNo;
			while (pos < max) {
				if (!isSpace(src.charCodeAt(pos))) break;
				pos++;
			}
		}
	}
	if (pos < max && src.charCodeAt(pos) !== 10) return false;
	const label = normalizeReference(rawLabel);
	if (!label) return false;
	/* istanbul ignore if */
	if (silent) return true;
	if (typeof state.env.references === "undefined") state.env.references = {};
	if (typeof state.env.references[label] === "undefined") state.env.references[label] = {
		title,
		href
	};
	const token = state.push("reference_definition", "", 0);
	token.map = [startLine, nextLine];
	token.hidden = true;
	const meta = Object.create(null);
	meta.label = label;
	token.meta = meta;
	state.line = nextLine;
	return true;
}
var html_blocks_default = [
	"address",
	"article",
	"aside",
	"base",
	"basefont",
	"blockquote",
	"body",
	"caption",
	"center",
	"col",
	"colgroup",
	"dd",
	"details",
	"dialog",
	"dir",
	"div",
	"dl",
	"dt",
	"fieldset",
	"figcaption",
	"figure",
	"footer",
	"form",
	"frame",
	"frameset",
	"h1",
	"h2",
	"h3",
	"h4",
	"h5",
	"h6",
	"head",
	"header",
	"hr",
	"html",
	"iframe",
	"legend",
	"li",
	"link",
	"main",
	"menu",
	"menuitem",
	"nav",
	"noframes",
	"ol",
	"optgroup",
	"option",
	"p",
	"param",
	"search",
	"section",
	"summary",
	"table",
	"tbody",
	"td",
	"tfoot",
	"th",
	"thead",
	"title",
	"tr",
	"track",
	"ul"
];
var open_tag = `<[A-Za-z][A-Za-z0-9\\-]*(?:\\s+[a-zA-Z_:][a-zA-Z0-9:._-]*(?:\\s*=\\s*(?:[^"'=<>\`\\x00-\\x20]+|'[^']*'|"[^"]*"))?)*\\s*\\/?>`;
var close_tag = "<\\/[A-Za-z][A-Za-z0-9\\-]*\\s*>";
new RegExp(`^(?:${open_tag}|${close_tag}|<!---?>|<!--(?:[^-]|-[^-]|--[^>])*-->|<[?][\\s\\S]*?[?]>|<![A-Za-z][^>]*>|<!\\[CDATA\\[[\\s\\S]*?\\]\\]>)`);
var HTML_OPEN_CLOSE_TAG_RE = new RegExp(`^(?:${open_tag}|${close_tag})`);
var HTML_SEQUENCES = [
	[
		/^<(script|pre|style|textarea)(?=(\s|>|$))/i,
		/<\/(script|pre|style|textarea)>/i,
		true
	],
	[
		/^<!--/,
		/-->/,
		true
	],
	[
		/^<\?/,
		/\?>/,
		true
	],
	[
		/^<![A-Za-z]/,
		/>/,
		true
	],
	[
		/^<!\[CDATA\[/,
		/\]\]>/,
		true
	],
	[
		new RegExp(`^</?(${html_blocks_default.join("|")})(?=(\\s|/?>|$))`, "i"),
		/^$/,
		true
	],
	[
		new RegExp(`${HTML_OPEN_CLOSE_TAG_RE.source}\\s*$`),
		/^$/,
		false
	]
];
function html_block(state, startLine, endLine, silent) {
	let pos = state.bMarks[startLine] + state.tShift[startLine];
	let max = state.eMarks[startLine];
	if (state.sCount[startLine] - state.blkIndent >= 4) return false;
	if (!state.md.options.html) return false;
	if (state.src.charCodeAt(pos) !== 60) return false;
	let lineText = state.src.slice(pos, max);
	let i = 0;
	for (; i < HTML_SEQUENCES.length; i++) if (HTML_SEQUENCES[i][0].test(lineText)) break;
	if (i === HTML_SEQUENCES.length) return false;
	if (silent) return HTML_SEQUENCES[i][2];
	let nextLine = startLine + 1;
	const endsOnBlankLine = HTML_SEQUENCES[i][1].test("");
	if (!HTML_SEQUENCES[i][1].test(lineText)) for (; nextLine < endLine; nextLine++) {
		if (state.sCount[nextLine] < state.blkIndent) {
			if (endsOnBlankLine || !state.isEmpty(nextLine)) break;
		}
		pos = state.bMarks[nextLine] + state.tShift[nextLine];
		max = state.eMarks[nextLine];
		lineText = state.src.slice(pos, max);
		if (HTML_SEQUENCES[i][1].test(lineText)) {
			if (lineText.length !== 0) nextLine++;
			break;
		}
	}
	state.line = nextLine;
	const token = state.push("html_block", "", 0);
	token.map = [startLine, nextLine];
	token.content = state.getLines(startLine, nextLine, state.blkIndent, true);
	return true;
}
function heading(state, startLine, endLine, silent) {
	let pos = state.bMarks[startLine] + state.tShift[startLine];
	let max = state.eMarks[startLine];
	if (state.sCount[startLine] - state.blkIndent >= 4) return false;
	let ch = state.src.charCodeAt(pos);
	if (ch !== 35 || pos >= max) return false;
	let level = 1;
	ch = state.src.charCodeAt(++pos);
	while (ch === 35 && pos < max && level <= 6) {
		level++;
		ch = state.src.charCodeAt(++pos);
	}
	if (level > 6 || pos < max && !isSpace(ch)) return false;
	if (silent) return true;
	max = state.skipSpacesBack(max, pos);
	const tmp = state.skipCharsBack(max, 35, pos);
	if (tmp > pos && isSpace(state.src.charCodeAt(tmp - 1))) max = tmp;
	state.line = startLine + 1;
	const token_o = state.push("heading_open", `h${level}`, 1);
	token_o.markup = "########".slice(0, level);
	token_o.map = [startLine, state.line];
	const token_i = state.push("inline", "", 0);
	token_i.content = asciiTrim(state.src.slice(pos, max));
	token_i.map = [startLine, state.line];
	token_i.children = [];
	const token_c = state.push("heading_close", `h${level}`, -1);
	token_c.markup = "########".slice(0, level);
	return true;
}
function lheading(state, startLine, endLine) {
	const terminatorRules = state.md.block.ruler.getRules("paragraph");
	if (state.sCount[startLine] - state.blkIndent >= 4) return false;
	const oldParentType = state.parentType;
	state.parentType = "paragraph";
	let level = 0;
	let marker;
	let nextLine = startLine + 1;
	for (; nextLine < endLine && !state.isEmpty(nextLine); nextLine++) {
		if (state.sCount[nextLine] - state.blkIndent > 3) continue;
		if (state.sCount[nextLine] >= state.blkIndent) {
			let pos = state.bMarks[nextLine] + state.tShift[nextLine];
			const max = state.eMarks[nextLine];
			if (pos < max) {
				marker = state.src.charCodeAt(pos);
				if (marker === 45 || marker === 61) {
					pos = state.skipChars(pos, marker);
					pos = state.skipSpaces(pos);
					if (pos >= max) {
						level = marker === 61 ? 1 : 2;
						break;
					}
				}
			}
		}
		if (state.sCount[nextLine] < 0) continue;
		let terminate = false;
		for (let i = 0, l = terminatorRules.length; i < l; i++) if (terminatorRules[i](state, nextLine, endLine, true)) {
			terminate = true;
			break;
		}
		if (terminate) break;
	}
	if (!level) {
		state.parentType = oldParentType;
		return false;
	}
	const content = asciiTrim(state.getLines(startLine, nextLine, state.blkIndent, false));
	state.line = nextLine + 1;
	const token_o = state.push("heading_open", `h${level}`, 1);
	token_o.markup = String.fromCharCode(marker);
	token_o.map = [startLine, state.line];
	const token_i = state.push("inline", "", 0);
	token_i.content = content;
	token_i.map = [startLine, state.line - 1];
	token_i.children = [];
	const token_c = state.push("heading_close", `h${level}`, -1);
	token_c.markup = String.fromCharCode(marker);
	state.parentType = oldParentType;
	return true;
}
function paragraph(state, startLine, endLine) {
	const terminatorRules = state.md.block.ruler.getRules("paragraph");
	const oldParentType = state.parentType;
	let nextLine = startLine + 1;
	state.parentType = "paragraph";
	for (; nextLine < endLine && !state.isEmpty(nextLine); nextLine++) {
		if (state.sCount[nextLine] - state.blkIndent > 3) continue;
		if (state.sCount[nextLine] < 0) continue;
		let terminate = false;
		for (let i = 0, l = terminatorRules.length; i < l; i++) if (terminatorRules[i](state, nextLine, endLine, true)) {
			terminate = true;
			break;
		}
		if (terminate) break;
	}
	const content = asciiTrim(state.getLines(startLine, nextLine, state.blkIndent, false));
	state.line = nextLine;
	const token_o = state.push("paragraph_open", "p", 1);
	token_o.map = [startLine, state.line];
	const token_i = state.push("inline", "", 0);
	token_i.content = content;
	token_i.map = [startLine, state.line];
	token_i.children = [];
	state.push("paragraph_close", "p", -1);
	state.parentType = oldParentType;
	return true;
}
var _rules$1 = [
	[
		"table",
		table,
		["paragraph", "reference"]
	],
	["code", code],
	[
		"fence",
		fence,
		[
			"paragraph",
			"reference",
			"blockquote",
			"list"
		]
	],
	[
		"blockquote",
		blockquote,
		[
			"paragraph",
			"reference",
			"blockquote",
			"list"
		]
	],
	[
		"hr",
		hr,
		[
			"paragraph",
			"reference",
			"blockquote",
			"list"
		]
	],
	[
		"list",
		list,
		[
			"paragraph",
			"reference",
			"blockquote"
		]
	],
	["reference", reference],
	[
		"html_block",
		html_block,
		[
			"paragraph",
			"reference",
			"blockquote"
		]
	],
	[
		"heading",
		heading,
		[
			"paragraph",
			"reference",
			"blockquote"
		]
	],
	["lheading", lheading],
	["paragraph", paragraph]
];
/**
* Block-level tokenizer.
*/
var ParserBlock = class {
	constructor() {
		_defineProperty(
			this,
			/**
			* {@link Ruler} instance. Keep configuration of block rules.
			*/
			"ruler",
			new Ruler()
		);
		_defineProperty(this, "State", StateBlock);
		for (let i = 0; i < _rules$1.length; i++) this.ruler.push(_rules$1[i][0], _rules$1[i][1], { alt: (_rules$1[i][2] || []).slice() });
	}
	tokenize(state, startLine, endLine) {
		const rules = this.ruler.getRules("");
		const len = rules.length;
		const maxNesting = state.md.options.maxNesting;
		let line = startLine;
		let hasEmptyLines = false;
		while (line < endLine) {
			state.line = line = state.skipEmptyLines(line);
			if (line >= endLine) break;
			if (state.sCount[line] < state.blkIndent) break;
			if (state.level >= maxNesting) {
				state.line = endLine;
				break;
			}
			const prevLine = state.line;
			let ok = false;
			for (let i = 0; i < len; i++) {
				ok = rules[i](state, line, endLine, false);
				if (ok) {
					if (prevLine >= state.line) throw new Error("block rule didn't increment state.line");
					break;
				}
			}
			if (!ok) throw new Error("none of the block rules matched");
			state.tight = !hasEmptyLines;
			if (state.isEmpty(state.line - 1)) hasEmptyLines = true;
			line = state.line;
			if (line < endLine && state.isEmpty(line)) {
				hasEmptyLines = true;
				line++;
				state.line = line;
			}
		}
	}
	/**
	* Process input string and push block tokens into `outTokens`
	*/
	parse(src, md, env, outTokens) {
		if (!src) return;
		const state = new this.State(src, md, env, outTokens);
		this.tokenize(state, state.line, state.lineMax);
	}
};
/** Mutable state passed to inline rules while tokenizing inline content. */
var StateInline = class {
	constructor(src, md, env, outTokens) {
		_defineProperty(this, "pos", 0);
		_defineProperty(this, "level", 0);
		_defineProperty(this, "pending", "");
		_defineProperty(this, "pendingLevel", 0);
		_defineProperty(this, "cache", {});
		_defineProperty(this, "backticks", {});
		_defineProperty(this, "backticksScanned", false);
		_defineProperty(this, "skipHtmlSpecial", false);
		_defineProperty(this, "linkLevel", 0);
		_defineProperty(this, "delimiters", []);
		_defineProperty(this, "_prev_delimiters", []);
		_defineProperty(this, "Token", Token);
		this.src = src;
		this.env = env;
		this.md = md;
		this.tokens = outTokens;
		this.tokens_meta = Array(outTokens.length);
		this.posMax = this.src.length;
	}
	pushPending() {
		const token = new Token("text", "", 0);
		token.content = this.pending;
		token.level = this.pendingLevel;
		this.tokens.push(token);
		this.pending = "";
		return token;
	}
	push(type, tag, nesting) {
		if (this.pending) this.pushPending();
		const token = new Token(type, tag, nesting);
		let token_meta = void 0;
		if (nesting < 0) {
			this.level--;
			this.delimiters = this._prev_delimiters.pop();
		}
		token.level = this.level;
		if (nesting > 0) {
			this.level++;
			this._prev_delimiters.push(this.delimiters);
			this.delimiters = [];
			token_meta = { delimiters: this.delimiters };
		}
		this.pendingLevel = this.level;
		this.tokens.push(token);
		this.tokens_meta.push(token_meta);
		return token;
	}
	scanDelims(start, canSplitWord) {
		const max = this.posMax;
		const marker = this.src.charCodeAt(start);
		let lastChar;
		if (start === 0) lastChar = 32;
		else if (start === 1) {
			lastChar = this.src.charCodeAt(0);
			if ((lastChar & 63488) === 55296) lastChar = 65533;
		} else {
			lastChar = this.src.charCodeAt(start - 1);
			if ((lastChar & 64512) === 56320) {
				const highSurr = this.src.charCodeAt(start - 2);
				lastChar = (highSurr & 64512) === 55296 ? 65536 + (highSurr - 55296 << 10) + (lastChar - 56320) : 65533;
			} else if ((lastChar & 64512) === 55296) lastChar = 65533;
		}
		let pos = start;
		while (pos < max && this.src.charCodeAt(pos) === marker) pos++;
		const count = pos - start;
		let nextChar = pos < max ? this.src.charCodeAt(pos) : 32;
		if ((nextChar & 64512) === 55296) {
			const lowSurr = this.src.charCodeAt(pos + 1);
			nextChar = (lowSurr & 64512) === 56320 ? 65536 + (nextChar - 55296 << 10) + (lowSurr - 56320) : 65533;
		} else if ((nextChar & 64512) === 56320) nextChar = 65533;
		const isLastPunctChar = isMdAsciiPunct(lastChar) || isPunctCharCode(lastChar);
		const isNextPunctChar = isMdAsciiPunct(nextChar) || isPunctCharCode(nextChar);
		const isLastWhiteSpace = isWhiteSpace(lastChar);
		const isNextWhiteSpace = isWhiteSpace(nextChar);
		const left_flanking = !isNextWhiteSpace && (!isNextPunctChar || isLastWhiteSpace || isLastPunctChar);
		const right_flanking = !isLastWhiteSpace && (!isLastPunctChar || isNextWhiteSpace || isNextPunctChar);
		return {
			can_open: left_flanking && (canSplitWord || !right_flanking || isLastPunctChar),
			can_close: right_flanking && (canSplitWord || !left_flanking || isNextPunctChar),
			length: count
		};
	}
};
function isTerminatorChar(ch) {
	switch (ch) {
		case 10:
		case 33:
		case 35:
		case 36:
		case 37:
		case 38:
		case 42:
		case 43:
		case 45:
		case 58:
		case 60:
		case 61:
		case 62:
		case 64:
		case 91:
		case 92:
		case 93:
		case 94:
		case 95:
		case 96:
		case 123:
		case 125:
		case 126: return true;
		default: return false;
	}
}
function text(state, silent) {
	let pos = state.pos;
	while (pos < state.posMax && !isTerminatorChar(state.src.charCodeAt(pos))) pos++;
	if (pos === state.pos) return false;
	if (!silent) state.pending += state.src.slice(state.pos, pos);
	state.pos = pos;
	return true;
}
function isAsciiAlpha(code) {
	return code >= 65 && code <= 90 || code >= 97 && code <= 122;
}
function isSchemeChar(code) {
	return code >= 65 && code <= 90 || code >= 97 && code <= 122 || code >= 48 && code <= 57 || code === 43 || code === 45 || code === 46;
}
function linkify(state, silent) {
	if (!state.md.options.linkify) return false;
	if (state.linkLevel > 0) return false;
	const pos = state.pos;
	const max = state.posMax;
	if (pos + 3 > max) return false;
	if (state.src.charCodeAt(pos) !== 58) return false;
	if (state.src.charCodeAt(pos + 1) !== 47) return false;
	if (state.src.charCodeAt(pos + 2) !== 47) return false;
	const protoMin = pos - Math.min(10, state.pending.length, pos);
	let protoStart = pos;
	while (protoStart > protoMin && isSchemeChar(state.src.charCodeAt(protoStart - 1))) protoStart--;
	if (protoStart === pos || !isAsciiAlpha(state.src.charCodeAt(protoStart))) return false;
	const protoLength = pos - protoStart;
	const link = state.md.linkify.matchAtStart(state.src.slice(protoStart));
	if (!link) return false;
	let url = link.url;
	if (url.length <= protoLength) return false;
	let urlEnd = url.length;
	while (urlEnd > 0 && url.charCodeAt(urlEnd - 1) === 42) urlEnd--;
	if (urlEnd !== url.length) url = url.slice(0, urlEnd);
	const fullUrl = state.md.normalizeLink(url);
	if (!state.md.validateLink(fullUrl)) return false;
	if (!silent) {
		state.pending = state.pending.slice(0, -protoLength);
		const token_o = state.push("link_open", "a", 1);
		token_o.attrs = [["href", fullUrl]];
		token_o.markup = "linkify";
		token_o.info = "auto";
		const token_t = state.push("text", "", 0);
		token_t.content = state.md.normalizeLinkText(url);
		const token_c = state.push("link_close", "a", -1);
		token_c.markup = "linkify";
		token_c.info = "auto";
	}
	state.pos += url.length - protoLength;
	return true;
}
function newline(state, silent) {
	let pos = state.pos;
	if (state.src.charCodeAt(pos) !== 10) return false;
	const pmax = state.pending.length - 1;
	const max = state.posMax;
	if (!silent) {
		if (pmax >= 0 && state.pending.charCodeAt(pmax) === 32) {
			if (pmax >= 1 && state.pending.charCodeAt(pmax - 1) === 32) {
				let ws = pmax - 1;
				while (ws >= 1 && state.pending.charCodeAt(ws - 1) === 32) ws--;
				state.pending = state.pending.slice(0, ws);
				state.push("hardbreak", "br", 0);
			} else {
				state.pending = state.pending.slice(0, -1);
				state.push("softbreak", "br", 0);
			}
		} else state.push("softbreak", "br", 0);
	}
	pos++;
	while (pos < max && isSpace(state.src.charCodeAt(pos))) pos++;
	state.pos = pos;
	return true;
}
var ESCAPED = [];
for (let i = 0; i < 256; i++) ESCAPED.push(0);
"\\!\"#$%&'()*+,./:;<=>?@[]^_`{|}~-".split("").forEach(function(ch) {
	ESCAPED[ch.charCodeAt(0)] = 1;
});
function escape$1(state, silent) {
	let pos = state.pos;
	const max = state.posMax;
	if (state.src.charCodeAt(pos) !== 92) return false;
	pos++;
	if (pos >= max) return false;
	let ch1 = state.src.charCodeAt(pos);
	if (ch1 === 10) {
		if (!silent) state.push("hardbreak", "br", 0);
		pos++;
		while (pos < max) {
			ch1 = state.src.charCodeAt(pos);
			if (!isSpace(ch1)) break;
			pos++;
		}
		state.pos = pos;
		return true;
	}
	if (ch1 === 32) {
		if (!silent) {
			const token = state.push("text_special", "", 0);
			token.content = "\\";
			token.markup = "\\";
			token.info = "escape";
		}
		state.pos = pos;
		return true;
	}
	let escapedStr = state.src[pos];
	if (ch1 >= 55296 && ch1 <= 56319 && pos + 1 < max) {
		const ch2 = state.src.charCodeAt(pos + 1);
		if (ch2 >= 56320 && ch2 <= 57343) {
			escapedStr += state.src[pos + 1];
			pos++;
		}
	}
	const origStr = "\\" + escapedStr;
	if (!silent) {
		const token = state.push("text_special", "", 0);
		if (ch1 < 256 && ESCAPED[ch1] !== 0) token.content = escapedStr;
		else token.content = origStr;
		token.markup = origStr;
		token.info = "escape";
	}
	state.pos = pos + 1;
	return true;
}
function buildLastRuns(src) {
	const lastRuns = {};
	let pos = 0;
	while ((pos = src.indexOf("`", pos)) !== -1) {
		const start = pos;
		while (src.charCodeAt(++pos) === 96);
		lastRuns[pos - start] = start;
	}
	return lastRuns;
}
function backtick(state, silent) {
	var _state$backticks$open;
	const start = state.pos;
	if (state.src.charCodeAt(start) !== 96) return false;
	const max = state.posMax;
	let pos = start + 1;
	while (pos < max && state.src.charCodeAt(pos) === 96) pos++;
	const marker = state.src.slice(start, pos);
	const openerLength = marker.length;
	if (!state.backticksScanned) {
		state.backticks = buildLastRuns(state.src);
		state.backticksScanned = true;
	}
	if (((_state$backticks$open = state.backticks[openerLength]) !== null && _state$backticks$open !== void 0 ? _state$backticks$open : -1) >= pos) {
		let matchEnd = pos;
		let matchStart;
		while ((matchStart = state.src.indexOf("`", matchEnd)) !== -1 && matchStart < max) {
			matchEnd = matchStart + 1;
			while (state.src.charCodeAt(matchEnd) === 96) matchEnd++;
			if (matchEnd > max) break;
			if (matchEnd - matchStart === openerLength) {
				if (!silent) {
					const token = state.push("code_inline", "code", 0);
					token.markup = marker;
					let content = state.src.slice(pos, matchStart).replace(/\n/g, " ");
					if (content.startsWith(" ") && content.endsWith(" ") && /[^ ]/.test(content)) content = content.slice(1, -1);
					token.content = content;
				}
				state.pos = matchEnd;
				return true;
			}
		}
	}
	if (!silent) state.pending += marker;
	state.pos = pos;
	return true;
}
function strikethrough_tokenize(state, silent) {
	const start = state.pos;
	const marker = state.src.charCodeAt(start);
	if (silent) return false;
	if (marker !== 126) return false;
	const scanned = state.scanDelims(state.pos, true);
	let len = scanned.length;
	const ch = String.fromCharCode(marker);
	if (len < 2) return false;
	let token;
	if (len % 2) {
		token = state.push("text", "", 0);
		token.content = ch;
		len--;
	}
	for (let i = 0; i < len; i += 2) {
		token = state.push("text", "", 0);
		token.content = ch + ch;
		state.delimiters.push({
			marker,
			length: 0,
			token: state.tokens.length - 1,
			end: -1,
			open: scanned.can_open,
			close: scanned.can_close
		});
	}
	state.pos += scanned.length;
	return true;
}
function postProcess$1(state, delimiters) {
	let token;
	const loneMarkers = [];
	const max = delimiters.length;
	for (let i = 0; i < max; i++) {
		const startDelim = delimiters[i];
		if (startDelim.marker !== 126) continue;
		if (startDelim.end === -1) continue;
		const endDelim = delimiters[startDelim.end];
		token = state.tokens[startDelim.token];
		token.type = "s_open";
		token.tag = "s";
		token.nesting = 1;
		token.markup = "~~";
		token.content = "";
		token = state.tokens[endDelim.token];
		token.type = "s_close";
		token.tag = "s";
		token.nesting = -1;
		token.markup = "~~";
		token.content = "";
		if (state.tokens[endDelim.token - 1].type === "text" && state.tokens[endDelim.token - 1].content === "~") loneMarkers.push(endDelim.token - 1);
	}
	while (loneMarkers.length) {
		const i = loneMarkers.pop();
		let j = i + 1;
		while (j < state.tokens.length && state.tokens[j].type === "s_close") j++;
		j--;
		if (i !== j) {
			token = state.tokens[j];
			state.tokens[j] = state.tokens[i];
			state.tokens[i] = token;
		}
	}
}
function strikethrough_postProcess(state) {
	const tokens_meta = state.tokens_meta;
	const max = state.tokens_meta.length;
	postProcess$1(state, state.delimiters);
	for (let curr = 0; curr < max; curr++) {
		var _tokens_meta$curr;
		const delimiters = (_tokens_meta$curr = tokens_meta[curr]) === null || _tokens_meta$curr === void 0 ? void 0 : _tokens_meta$curr.delimiters;
		if (delimiters) postProcess$1(state, delimiters);
	}
}
var strikethrough_default = {
	tokenize: strikethrough_tokenize,
	postProcess: strikethrough_postProcess
};
function emphasis_tokenize(state, silent) {
	const start = state.pos;
	const marker = state.src.charCodeAt(start);
	if (silent) return false;
	if (marker !== 95 && marker !== 42) return false;
	const scanned = state.scanDelims(state.pos, marker === 42);
	for (let i = 0; i < scanned.length; i++) {
		const token = state.push("text", "", 0);
		token.content = String.fromCharCode(marker);
		state.delimiters.push({
			marker,
			length: scanned.length,
			token: state.tokens.length - 1,
			end: -1,
			open: scanned.can_open,
			close: scanned.can_close
		});
	}
	state.pos += scanned.length;
	return true;
}
function postProcess(state, delimiters) {
	const max = delimiters.length;
	for (let i = max - 1; i >= 0; i--) {
		const startDelim = delimiters[i];
		if (startDelim.marker !== 95 && startDelim.marker !== 42) continue;
		if (startDelim.end === -1) continue;
		const endDelim = delimiters[startDelim.end];
		const isStrong = i > 0 && delimiters[i - 1].end === startDelim.end + 1 && delimiters[i - 1].marker === startDelim.marker && delimiters[i - 1].token === startDelim.token - 1 && delimiters[startDelim.end + 1].token === endDelim.token + 1;
		const ch = String.fromCharCode(startDelim.marker);
		const token_o = state.tokens[startDelim.token];
		token_o.type = isStrong ? "strong_open" : "em_open";
		token_o.tag = isStrong ? "strong" : "em";
		token_o.nesting = 1;
		token_o.markup = isStrong ? ch + ch : ch;
		token_o.content = "";
		const token_c = state.tokens[endDelim.token];
		token_c.type = isStrong ? "strong_close" : "em_close";
		token_c.tag = isStrong ? "strong" : "em";
		token_c.nesting = -1;
		token_c.markup = isStrong ? ch + ch : ch;
		token_c.content = "";
		if (isStrong) {
			state.tokens[delimiters[i - 1].token].content = "";
			state.tokens[delimiters[startDelim.end + 1].token].content = "";
			i--;
		}
	}
}
function emphasis_post_process(state) {
	const tokens_meta = state.tokens_meta;
	const max = state.tokens_meta.length;
	postProcess(state, state.delimiters);
	for (let curr = 0; curr < max; curr++) {
		var _tokens_meta$curr;
		const delimiters = (_tokens_meta$curr = tokens_meta[curr]) === null || _tokens_meta$curr === void 0 ? void 0 : _tokens_meta$curr.delimiters;
		if (delimiters) postProcess(state, delimiters);
	}
}
var emphasis_default = {
	tokenize: emphasis_tokenize,
	postProcess: emphasis_post_process
};
function link(state, silent) {
	let code, label, res, ref;
	let href = "";
	let title = "";
	let start = state.pos;
	let parseReference = true;
	if (state.src.charCodeAt(state.pos) !== 91) return false;
	const oldPos = state.pos;
	const max = state.posMax;
	const labelStart = state.pos + 1;
	const labelEnd = state.md.helpers.parseLinkLabel(state, state.pos, true);
	if (labelEnd < 0) return false;
	let pos = labelEnd + 1;
	if (pos < max && state.src.charCodeAt(pos) === 40) {
		parseReference = false;
		pos++;
		for (; pos < max; pos++) {
			code = state.src.charCodeAt(pos);
			if (!isSpace(code) && code !== 10) break;
		}
		if (pos >= max) return false;
		start = pos;
		res = state.md.helpers.parseLinkDestination(state.src, pos, state.posMax);
		if (res.ok) {
			href = state.md.normalizeLink(res.str);
			if (state.md.validateLink(href)) pos = res.pos;
			else href = "";
			start = pos;
			for (; pos < max; pos++) {
				code = state.src.charCodeAt(pos);
				if (!isSpace(code) && code !== 10) break;
			}
			res = state.md.helpers.parseLinkTitle(state.src, pos, state.posMax);
			if (pos < max && start !== pos && res.ok) {
				title = res.str;
				pos = res.pos;
				for (; pos < max; pos++) {
					code = state.src.charCodeAt(pos);
					if (!isSpace(code) && code !== 10) break;
				}
			}
		}
		if (pos >= max || state.src.charCodeAt(pos) !== 41) parseReference = true;
		pos++;
	}
	if (parseReference) {
		if (typeof state.env.references === "undefined") return false;
		if (pos < max && state.src.charCodeAt(pos) === 91) {
			start = pos + 1;
			pos = state.md.helpers.parseLinkLabel(state, pos);
			if (pos >= 0) label = state.src.slice(start, pos++);
			else pos = labelEnd + 1;
		} else pos = labelEnd + 1;
		if (!label) label = state.src.slice(labelStart, labelEnd);
		label = normalizeReference(label);
		ref = state.env.references[label];
		if (!ref) {
			state.pos = oldPos;
			return false;
		}
		href = ref.href;
		title = ref.title;
	}
	if (!silent) {
		state.pos = labelStart;
		state.posMax = labelEnd;
		const token_o = state.push("link_open", "a", 1);
		const attrs = [["href", href]];
		token_o.attrs = attrs;
		if (title) attrs.push(["title", title]);
		if (label) {
			const meta = Object.create(null);
			meta.label = label;
			token_o.meta = meta;
		}
		state.linkLevel++;
		state.md.inline.tokenize(state);
		state.linkLevel--;
		state.push("link_close", "a", -1);
	}
	state.pos = pos;
	state.posMax = max;
	return true;
}
function image(state, silent) {
	let code, content, label, pos, ref, res, title, start;
	let href = "";
	const oldPos = state.pos;
	const max = state.posMax;
	if (state.src.charCodeAt(state.pos) !== 33) return false;
	if (state.src.charCodeAt(state.pos + 1) !== 91) return false;
	const labelStart = state.pos + 2;
	const labelEnd = state.md.helpers.parseLinkLabel(state, state.pos + 1, false);
	if (labelEnd < 0) return false;
	pos = labelEnd + 1;
	if (pos < max && state.src.charCodeAt(pos) === 40) {
		pos++;
		for (; pos < max; pos++) {
			code = state.src.charCodeAt(pos);
			if (!isSpace(code) && code !== 10) break;
		}
		if (pos >= max) return false;
		start = pos;
		res = state.md.helpers.parseLinkDestination(state.src, pos, state.posMax);
		if (res.ok) {
			href = state.md.normalizeLink(res.str);
			if (state.md.validateLink(href)) pos = res.pos;
			else href = "";
		}
		start = pos;
		for (; pos < max; pos++) {
			code = state.src.charCodeAt(pos);
			if (!isSpace(code) && code !== 10) break;
		}
		res = state.md.helpers.parseLinkTitle(state.src, pos, state.posMax);
		if (pos < max && start !== pos && res.ok) {
			title = res.str;
			pos = res.pos;
			for (; pos < max; pos++) {
				code = state.src.charCodeAt(pos);
				if (!isSpace(code) && code !== 10) break;
			}
		} else title = "";
		if (pos >= max || state.src.charCodeAt(pos) !== 41) {
			state.pos = oldPos;
			return false;
		}
		pos++;
	} else {
		if (typeof state.env.references === "undefined") return false;
		if (pos < max && state.src.charCodeAt(pos) === 91) {
			start = pos + 1;
			pos = state.md.helpers.parseLinkLabel(state, pos);
			if (pos >= 0) label = state.src.slice(start, pos++);
			else pos = labelEnd + 1;
		} else pos = labelEnd + 1;
		if (!label) label = state.src.slice(labelStart, labelEnd);
		label = normalizeReference(label);
		ref = state.env.references[label];
		if (!ref) {
			state.pos = oldPos;
			return false;
		}
		href = ref.href;
		title = ref.title;
	}
	if (!silent) {
		content = state.src.slice(labelStart, labelEnd);
		const tokens = [];
		state.md.inline.parse(content, state.md, state.env, tokens);
		const token = state.push("image", "img", 0);
		const attrs = [["src", href], ["alt", ""]];
		token.attrs = attrs;
		token.children = tokens;
		token.content = content;
		if (title) attrs.push(["title", title]);
		if (label) {
			const meta = Object.create(null);
			meta.label = label;
			token.meta = meta;
		}
	}
	state.pos = pos;
	state.posMax = max;
	return true;
}
var EMAIL_RE = /^([a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*)$/;
var AUTOLINK_RE = /^([a-zA-Z][a-zA-Z0-9+.-]{1,31}):([^<>\x00-\x20]*)$/;
function autolink(state, silent) {
	let pos = state.pos;
	if (state.src.charCodeAt(pos) !== 60) return false;
	const start = state.pos;
	const max = state.posMax;
	for (;;) {
		if (++pos >= max) return false;
		const ch = state.src.charCodeAt(pos);
		if (ch === 60) return false;
		if (ch === 62) break;
	}
	const url = state.src.slice(start + 1, pos);
	if (AUTOLINK_RE.test(url)) {
		const fullUrl = state.md.normalizeLink(url);
		if (!state.md.validateLink(fullUrl)) return false;
		if (!silent) {
			const token_o = state.push("link_open", "a", 1);
			token_o.attrs = [["href", fullUrl]];
			token_o.markup = "autolink";
			token_o.info = "auto";
			const token_t = state.push("text", "", 0);
			token_t.content = state.md.normalizeLinkText(url);
			const token_c = state.push("link_close", "a", -1);
			token_c.markup = "autolink";
			token_c.info = "auto";
		}
		state.pos += url.length + 2;
		return true;
	}
	if (EMAIL_RE.test(url)) {
		const fullUrl = state.md.normalizeLink(`mailto:${url}`);
		if (!state.md.validateLink(fullUrl)) return false;
		if (!silent) {
			const token_o = state.push("link_open", "a", 1);
			token_o.attrs = [["href", fullUrl]];
			token_o.markup = "autolink";
			token_o.info = "auto";
			const token_t = state.push("text", "", 0);
			token_t.content = state.md.normalizeLinkText(url);
			const token_c = state.push("link_close", "a", -1);
			token_c.markup = "autolink";
			token_c.info = "auto";
		}
		state.pos += url.length + 2;
		return true;
	}
	return false;
}
function isLinkOpen(str) {
	return /^<a[>\s]/i.test(str);
}
function isLinkClose(str) {
	return /^<\/a\s*>/i.test(str);
}
function isLetter(ch) {
	const lc = ch | 32;
	return lc >= 97 && lc <= 122;
}
function scanSpecial(state, pos) {
	const src = state.src;
	let start;
	let terminator;
	if (src.startsWith("<!--", pos)) {
		if (src.startsWith(">", pos + 4)) return pos + 5;
		if (src.startsWith("->", pos + 4)) return pos + 6;
		start = pos + 4;
		terminator = "-->";
	} else if (src.startsWith("<![CDATA[", pos)) {
		start = pos + 9;
		terminator = "]]>";
	} else if (src.charCodeAt(pos + 1) === 63) {
		start = pos + 2;
		terminator = "?>";
	} else if (isLetter(src.charCodeAt(pos + 2))) {
		start = pos + 3;
		terminator = ">";
	} else return -1;
	if (state.skipHtmlSpecial) return -1;
	const end = src.indexOf(terminator, start);
	if (end < 0) {
		state.skipHtmlSpecial = true;
		return -1;
	}
	return end + terminator.length;
}
function html_inline(state, silent) {
	if (!state.md.options.html) return false;
	const max = state.posMax;
	const pos = state.pos;
	if (state.src.charCodeAt(pos) !== 60 || pos + 2 >= max) return false;
	let end;
	const ch = state.src.charCodeAt(pos + 1);
	if (ch === 33 || ch === 63) end = scanSpecial(state, pos);
	else if (ch === 47 || isLetter(ch)) {
		const match = state.src.slice(pos).match(HTML_OPEN_CLOSE_TAG_RE);
		end = match ? pos + match[0].length : -1;
	} else return false;
	if (end < 0) return false;
	if (!silent) {
		const token = state.push("html_inline", "", 0);
		token.content = state.src.slice(pos, end);
		if (isLinkOpen(token.content)) state.linkLevel++;
		if (isLinkClose(token.content)) state.linkLevel--;
	}
	state.pos = end;
	return true;
}
var DIGITAL_RE = /^&#((?:x[a-f0-9]{1,6}|[0-9]{1,7}));/i;
var NAMED_RE = /^&([a-z][a-z0-9]{1,31});/i;
function entity(state, silent) {
	const pos = state.pos;
	const max = state.posMax;
	if (state.src.charCodeAt(pos) !== 38) return false;
	if (pos + 1 >= max) return false;
	if (state.src.charCodeAt(pos + 1) === 35) {
		const match = state.src.slice(pos).match(DIGITAL_RE);
		if (match) {
			if (!silent) {
				const code = match[1][0].toLowerCase() === "x" ? parseInt(match[1].slice(1), 16) : parseInt(match[1], 10);
				const token = state.push("text_special", "", 0);
				token.content = isValidEntityCode(code) ? fromCodePoint(code) : fromCodePoint(65533);
				token.markup = match[0];
				token.info = "entity";
			}
			state.pos += match[0].length;
			return true;
		}
	} else {
		const match = state.src.slice(pos).match(NAMED_RE);
		if (match) {
			const decoded = decodeHTMLStrict(match[0]);
			if (decoded !== match[0]) {
				if (!silent) {
					const token = state.push("text_special", "", 0);
					token.content = decoded;
					token.markup = match[0];
					token.info = "entity";
				}
				state.pos += match[0].length;
				return true;
			}
		}
	}
	return false;
}
function processDelimiters(delimiters) {
	const openersBottom = {};
	const max = delimiters.length;
	if (!max) return;
	let headerIdx = 0;
	let lastTokenIdx = -2;
	const jumps = [];
	for (let closerIdx = 0; closerIdx < max; closerIdx++) {
		const closer = delimiters[closerIdx];
		jumps.push(0);
		if (delimiters[headerIdx].marker !== closer.marker || lastTokenIdx !== closer.token - 1) headerIdx = closerIdx;
		lastTokenIdx = closer.token;
		closer.length = closer.length || 0;
		if (!closer.close) continue;
		if (!openersBottom.hasOwnProperty(closer.marker)) openersBottom[closer.marker] = [
			-1,
			-1,
			-1,
			-1,
			-1,
			-1
		];
		const minOpenerIdx = openersBottom[closer.marker][(closer.open ? 3 : 0) + closer.length % 3];
		let openerIdx = headerIdx - jumps[headerIdx] - 1;
		let newMinOpenerIdx = openerIdx;
		for (; openerIdx > minOpenerIdx; openerIdx -= jumps[openerIdx] + 1) {
			const opener = delimiters[openerIdx];
			if (opener.marker !== closer.marker) continue;
			if (opener.open && opener.end < 0) {
				let isOddMatch = false;
				if (opener.close || closer.open) {
					if ((opener.length + closer.length) % 3 === 0) {
						if (opener.length % 3 !== 0 || closer.length % 3 !== 0) isOddMatch = true;
					}
				}
				if (!isOddMatch) {
					const lastJump = openerIdx > 0 && !delimiters[openerIdx - 1].open ? jumps[openerIdx - 1] + 1 : 0;
					jumps[closerIdx] = closerIdx - openerIdx + lastJump;
					jumps[openerIdx] = lastJump;
					closer.open = false;
					opener.end = closerIdx;
					opener.close = false;
					newMinOpenerIdx = -1;
					lastTokenIdx = -2;
					break;
				}
			}
		}
		if (newMinOpenerIdx !== -1) openersBottom[closer.marker][(closer.open ? 3 : 0) + (closer.length || 0) % 3] = newMinOpenerIdx;
	}
}
function link_pairs(state) {
	const tokens_meta = state.tokens_meta;
	const max = state.tokens_meta.length;
	processDelimiters(state.delimiters);
	for (let curr = 0; curr < max; curr++) {
		var _tokens_meta$curr;
		const delimiters = (_tokens_meta$curr = tokens_meta[curr]) === null || _tokens_meta$curr === void 0 ? void 0 : _tokens_meta$curr.delimiters;
		if (delimiters) processDelimiters(delimiters);
	}
}
function fragments_join(state) {
	let curr, last;
	let level = 0;
	const tokens = state.tokens;
	const max = state.tokens.length;
	for (curr = last = 0; curr < max; curr++) {
		if (tokens[curr].nesting < 0) level--;
		tokens[curr].level = level;
		if (tokens[curr].nesting > 0) level++;
		if (tokens[curr].type === "text" && curr + 1 < max && tokens[curr + 1].type === "text") tokens[curr + 1].content = tokens[curr].content + tokens[curr + 1].content;
		else {
			if (curr !== last) tokens[last] = tokens[curr];
			last++;
		}
	}
	if (curr !== last) tokens.length = last;
}
var _rules = [
	["text", text],
	["linkify", linkify],
	["newline", newline],
	["escape", escape$1],
	["backticks", backtick],
	["strikethrough", strikethrough_default.tokenize],
	["emphasis", emphasis_default.tokenize],
	["link", link],
	["image", image],
	["autolink", autolink],
	["html_inline", html_inline],
	["entity", entity]
];
var _rules2 = [
	["balance_pairs", link_pairs],
	["strikethrough", strikethrough_default.postProcess],
	["emphasis", emphasis_default.postProcess],
	["fragments_join", fragments_join]
];
/**
* Tokenizes paragraph content.
*/
var ParserInline = class {
	constructor() {
		_defineProperty(
			this,
			/**
			* {@link Ruler} instance. Keep configuration of inline rules.
			*/
			"ruler",
			new Ruler()
		);
		_defineProperty(
			this,
			/**
			* {@link Ruler} instance. Second ruler used for post-processing
			* (e.g. in emphasis-like rules).
			*/
			"ruler2",
			new Ruler()
		);
		_defineProperty(this, "State", StateInline);
		for (let i = 0; i < _rules.length; i++) this.ruler.push(_rules[i][0], _rules[i][1]);
		for (let i = 0; i < _rules2.length; i++) this.ruler2.push(_rules2[i][0], _rules2[i][1]);
	}
	skipToken(state) {
		const pos = state.pos;
		const rules = this.ruler.getRules("");
		const len = rules.length;
		const maxNesting = state.md.options.maxNesting;
		const cache = state.cache;
		if (typeof cache[pos] !== "undefined") {
			state.pos = cache[pos];
			return;
		}
		let ok = false;
		if (state.level < maxNesting) for (let i = 0; i < len; i++) {
			state.level++;
			ok = rules[i](state, true);
			state.level--;
			if (ok) {
				if (pos >= state.pos) throw new Error("inline rule didn't increment state.pos");
				break;
			}
		}
		else state.pos = state.posMax;
		if (!ok) state.pos++;
		cache[pos] = state.pos;
	}
	tokenize(state) {
		const rules = this.ruler.getRules("");
		const len = rules.length;
		const end = state.posMax;
		const maxNesting = state.md.options.maxNesting;
		while (state.pos < end) {
			const prevPos = state.pos;
			let ok = false;
			if (state.level < maxNesting) for (let i = 0; i < len; i++) {
				ok = rules[i](state, false);
				if (ok) {
					if (prevPos >= state.pos) throw new Error("inline rule didn't increment state.pos");
					break;
				}
			}
			if (ok) {
				if (state.pos >= end) break;
				continue;
			}
			state.pending += state.src[state.pos++];
		}
		if (state.pending) state.pushPending();
	}
	/**
	* Process input string and push inline tokens into `outTokens`
	*/
	parse(str, md, env, outTokens) {
		const state = new this.State(str, md, env, outTokens);
		this.tokenize(state);
		const rules = this.ruler2.getRules("");
		const len = rules.length;
		for (let i = 0; i < len; i++) rules[i](state);
	}
};
var config = {
	default: {
		options: {
			html: false,
			xhtmlOut: false,
			breaks: false,
			langPrefix: "language-",
			linkify: false,
			typographer: false,
			quotes: "“”‘’",
			highlight: null,
			maxNesting: 100
		},
		components: {
			core: {},
			block: {},
			inline: {}
		}
	},
	zero: {
		options: {
			html: false,
			xhtmlOut: false,
			breaks: false,
			langPrefix: "language-",
			linkify: false,
			typographer: false,
			quotes: "“”‘’",
			highlight: null,
			maxNesting: 20
		},
		components: {
			core: { rules: [
				"normalize",
				"block",
				"strip_references",
				"inline",
				"text_join"
			] },
			block: { rules: ["paragraph"] },
			inline: {
				rules: ["text"],
				rules2: ["balance_pairs", "fragments_join"]
			}
		}
	},
	commonmark: {
		options: {
			html: true,
			xhtmlOut: true,
			breaks: false,
			langPrefix: "language-",
			linkify: false,
			typographer: false,
			quotes: "“”‘’",
			highlight: null,
			maxNesting: 20
		},
		components: {
			core: { rules: [
				"normalize",
				"block",
				"strip_references",
				"inline",
				"text_join"
			] },
			block: { rules: [
				"blockquote",
				"code",
				"fence",
				"heading",
				"hr",
				"html_block",
				"lheading",
				"list",
				"reference",
				"paragraph"
			] },
			inline: {
				rules: [
					"autolink",
					"backticks",
					"emphasis",
					"entity",
					"escape",
					"html_inline",
					"image",
					"link",
					"newline",
					"text"
				],
				rules2: [
					"balance_pairs",
					"emphasis",
					"fragments_join"
				]
			}
		}
	}
};
var BAD_PROTO_RE = /^(vbscript|javascript|file|data):/;
var GOOD_DATA_RE = /^data:image\/(gif|png|jpeg|webp);/;
var RECODE_HOSTNAME_FOR = [
	"http:",
	"https:",
	"mailto:"
];
/**
* Parses Markdown into tokens and renders them to HTML.
*
* @category Main
*/
var MarkdownIt = class {
	/**
	* Link validation function. CommonMark allows too much in links. By default
	* we disable `javascript:`, `vbscript:`, `file:` schemas, and almost all `data:...` schemas
	* except some embedded image types.
	*
	* You can change this behaviour:
	*
	* @example
	* ```javascript
	* import MarkdownIt from 'markdown-it'
	* const md = new MarkdownIt()
	*
	* // enable everything
	* md.validateLink = function () { return true; }
	* ```
	*/
	validateLink(url) {
		const str = url.trim().toLowerCase();
		return BAD_PROTO_RE.test(str) ? GOOD_DATA_RE.test(str) : true;
	}
	/**
	* Function used to encode link url to a machine-readable format,
	* which includes url-encoding, punycode, etc.
	*/
	normalizeLink(url) {
		const parsed = urlParse(url, true);
		if (parsed.hostname) {
			if (!parsed.protocol || RECODE_HOSTNAME_FOR.indexOf(parsed.protocol) >= 0) try {
				parsed.hostname = import_punycode.default.toASCII(parsed.hostname);
			} catch (er) {}
		}
		if (parsed.auth) parsed.auth = encode(parsed.auth);
		if (parsed.hostname) parsed.hostname = encode(parsed.hostname);
		if (parsed.pathname) parsed.pathname = encode(parsed.pathname);
		if (parsed.search) parsed.search = encode(parsed.search);
		if (parsed.hash) parsed.hash = encode(parsed.hash);
		return format(parsed);
	}
	/**
	* Function used to decode link url to a human-readable format`
	*/
	normalizeLinkText(url) {
		const parsed = urlParse(url, true);
		if (parsed.hostname) {
			if (!parsed.protocol || RECODE_HOSTNAME_FOR.indexOf(parsed.protocol) >= 0) try {
				parsed.hostname = import_punycode.default.toUnicode(parsed.hostname);
			} catch (er) {}
		}
		return decode(format(parsed), decode.defaultChars + "%");
	}
	constructor(...args) {
		_defineProperty(
			this,
			/**
			* Instance of {@link ParserInline}. You may need it to add new rules when
			* writing plugins. For simple rules control use {@link MarkdownIt.disable}
			* and {@link MarkdownIt.enable}.
			*/
			"inline",
			new ParserInline()
		);
		_defineProperty(
			this,
			/**
			* Instance of {@link ParserBlock}. You may need it to add new rules when
			* writing plugins. For simple rules control use {@link MarkdownIt.disable}
			* and {@link MarkdownIt.enable}.
			*/
			"block",
			new ParserBlock()
		);
		_defineProperty(
			this,
			/**
			* Instance of {@link ParserCore} chain executor. You may need it to add new
			* rules when writing plugins. For simple rules control use
			* {@link MarkdownIt.disable} and {@link MarkdownIt.enable}.
			*/
			"core",
			new ParserCore()
		);
		_defineProperty(
			this,
			/**
			* Instance of {@link Renderer}. Use it to modify output look. Or to add rendering
			* rules for new token types, generated by plugins.
			*
			* See {@link Renderer} docs and
			* [source code](https://github.com/markdown-it/markdown-it/blob/master/src/renderer.ts).
			*
			* @example
			* ```javascript
			* import MarkdownIt from 'markdown-it'
			* const md = new MarkdownIt()
			*
			* function myToken(tokens, idx, options, env, self) {
			*   //...
			*   return result;
			* };
			*
			* md.renderer.rules['my_token'] = myToken
			* ```
			*/
			"renderer",
			new Renderer()
		);
		_defineProperty(
			this,
			/**
			* [linkify-it](https://github.com/markdown-it/linkify-it) instance.
			* Used by [linkify](https://github.com/markdown-it/markdown-it/blob/master/src/rules_core/linkify.ts)
			* rule.
			*/
			"linkify",
			new LinkifyIt()
		);
		_defineProperty(
			this,
			/**
			* Assorted utility functions, useful to write plugins. See details
			* [here](https://github.com/markdown-it/markdown-it/blob/master/src/common/utils.ts).
			*/
			"utils",
			utils_exports
		);
		_defineProperty(
			this,
			/**
			* Link components parser functions, useful to write plugins. See details
			* [here](https://github.com/markdown-it/markdown-it/blob/master/src/helpers).
			*/
			"helpers",
			Object.assign({}, helpers_exports)
		);
		const [presetNameOrOptions, options] = args;
		if (typeof presetNameOrOptions === "string") {
			this.configure(presetNameOrOptions);
			if (options) this.set(options);
		} else {
			this.configure("default");
			this.set(presetNameOrOptions || {});
		}
	}
	/**
	* Set parser options (in the same format as in constructor). Probably, you
	* will never need it, but you can change options after constructor call.
	*
	* __Note:__ To achieve the best possible performance, don't modify a
	* `markdown-it` instance options on the fly. If you need multiple configurations
	* it's best to create multiple instances and initialize each with separate
	* config.
	*
	* @example
	* ```javascript
	* import MarkdownIt from 'markdown-it'
	*
	* const md = new MarkdownIt()
	*   .set({ html: true, breaks: true })
	*   .set({ typographer: true })
	* ```
	*/
	set(options) {
		Object.assign(this.options, options);
		return this;
	}
	/**
	* Batch load of all options and compenent settings. This is internal method,
	* and you probably will not need it. But if you will - see available presets
	* and data structure [here](https://github.com/markdown-it/markdown-it/tree/master/src/presets)
	*
	* We strongly recommend to use presets instead of direct config loads. That
	* will give better compatibility with next versions.
	*/
	configure(presets) {
		let p;
		if (typeof presets === "string") {
			const presetName = presets;
			p = config[presetName];
			if (!p) throw new Error(`Wrong 'markdown-it' preset "${presetName}", check name`);
		} else p = presets;
		if (!p) throw new Error("Wrong `markdown-it` preset, can't be empty");
		if (p.options) this.options = { ...p.options };
		const components = p.components;
		if (components) {
			var _components$inline;
			[
				"core",
				"block",
				"inline"
			].forEach((name) => {
				var _components$name;
				const rules = (_components$name = components[name]) === null || _components$name === void 0 ? void 0 : _components$name.rules;
				if (rules) this[name].ruler.enableOnly(rules);
			});
			const rules2 = (_components$inline = components.inline) === null || _components$inline === void 0 ? void 0 : _components$inline.rules2;
			if (rules2) this.inline.ruler2.enableOnly(rules2);
		}
		return this;
	}
	/**
	* Enable list or rules. It will automatically find appropriate components,
	* containing rules with given names. If rule not found, and `ignoreInvalid`
	* not set - throws exception.
	*
	* @example
	* ```javascript
	* import MarkdownIt from 'markdown-it'
	*
	* const md = new MarkdownIt()
	*   .enable(['sub', 'sup'])
	*   .disable('smartquotes')
	* ```
	*/
	enable(list, ignoreInvalid = false) {
		let result = [];
		if (!Array.isArray(list)) list = [list];
		[
			"core",
			"block",
			"inline"
		].forEach((chain) => {
			result = result.concat(this[chain].ruler.enable(list, true));
		});
		result = result.concat(this.inline.ruler2.enable(list, true));
		const missed = list.filter((name) => result.indexOf(name) < 0);
		if (missed.length && !ignoreInvalid) throw new Error(`MarkdownIt. Failed to enable unknown rule(s): ${missed}`);
		return this;
	}
	/**
	* The same as {@link MarkdownIt.enable}, but turn specified rules off.
	*/
	disable(list, ignoreInvalid = false) {
		let result = [];
		if (!Array.isArray(list)) list = [list];
		[
			"core",
			"block",
			"inline"
		].forEach((chain) => {
			result = result.concat(this[chain].ruler.disable(list, true));
		});
		result = result.concat(this.inline.ruler2.disable(list, true));
		const missed = list.filter((name) => result.indexOf(name) < 0);
		if (missed.length && !ignoreInvalid) throw new Error(`MarkdownIt. Failed to disable unknown rule(s): ${missed}`);
		return this;
	}
	/**
	* Load specified plugin with given params into current parser instance.
	* It's just a sugar to call `plugin(md, params)` with curring.
	*
	* @example
	* ```javascript
	* import MarkdownIt from 'markdown-it'
	* import iterator from 'markdown-it-for-inline'
	*
	* const md = new MarkdownIt()
	*   .use(iterator, 'foo_replace', 'text', function (tokens, idx) {
	*     tokens[idx].content = tokens[idx].content.replace(/foo/g, 'bar')
	*   })
	* ```
	*/
	use(plugin, ...params) {
		plugin.apply(plugin, [this, ...params]);
		return this;
	}
	/**
	* Parse input string and return list of block tokens (special token type
	* "inline" will contain list of inline tokens). You should not call this
	* method directly, until you write custom renderer (for example, to produce
	* AST).
	*
	* `env` is used to pass data between "distributed" rules and return additional
	* metadata like reference info, needed for the renderer. It also can be used to
	* inject data in specific cases. Usually, you will be ok to pass `{}`,
	* and then pass updated object to renderer.
	*/
	parse(src, env) {
		if (typeof src !== "string") throw new Error("Input data should be a String");
		const state = new this.core.State(src, this, env);
		this.core.process(state);
		return state.tokens;
	}
	/**
	* Render markdown string into html. It does all magic for you :).
	*
	* `env` can be used to inject additional metadata (`{}` by default).
	* But you will not need it with high probability. See also comment
	* in {@link MarkdownIt.parse}.
	*/
	render(src, env = {}) {
		return this.renderer.render(this.parse(src, env), this.options, env);
	}
	/**
	* The same as {@link MarkdownIt.parse} but skip all block rules. It returns
	* the block tokens list with the single `inline` element, containing parsed
	* inline tokens in `children` property. Also updates `env` object.
	*/
	parseInline(src, env) {
		const state = new this.core.State(src, this, env);
		state.inlineMode = true;
		this.core.process(state);
		return state.tokens;
	}
	/**
	* Similar to {@link MarkdownIt.render} but for single paragraph content.
	* Result will NOT be wrapped into `<p>` tags.
	*/
	renderInline(src, env = {}) {
		return this.renderer.render(this.parseInline(src, env), this.options, env);
	}
};
_defineProperty(MarkdownIt, "Token", Token);
_defineProperty(MarkdownIt, "Ruler", Ruler);
_defineProperty(MarkdownIt, "Renderer", Renderer);
_defineProperty(MarkdownIt, "ParserCore", ParserCore);
_defineProperty(MarkdownIt, "StateCore", StateCore);
_defineProperty(MarkdownIt, "ParserBlock", ParserBlock);
_defineProperty(MarkdownIt, "StateBlock", StateBlock);
_defineProperty(MarkdownIt, "ParserInline", ParserInline);
_defineProperty(MarkdownIt, "StateInline", StateInline);
/**
* Default package export.
*
* For backward compatibility, the {@link MarkdownIt} class is wrapped so
* legacy code can call it without `new`. New code should instantiate it as a
* regular class with `new`. The compatibility wrapper may be removed in a
* future release.
*
* @category Main
*/
var MarkdownItCallable = callable(MarkdownIt);
// src/web/markdown.ts
/** Our own pages use the first levels of headings. */
const headingShift = 2;
const reader = new MarkdownItCallable({
	html: false,
	linkify: false,
	typographer: false
});
reader.disable(["image", "entity"]);
reader.validateLink = (address) => webAddress(address) !== null;
reader.core.ruler.push("cwom", ({ tokens }) => {
	for (const token of tokens) plainBlock(token);
});
const { rules } = reader.renderer;
const escape = reader.utils.escapeHtml;
rules["fence"] = (tokens, at) => codeBlock(tokens[at]);
rules["code_block"] = (tokens, at) => codeBlock(tokens[at]);
rules["link_open"] = (tokens, at) => {
	const address = webAddress(String(tokens[at]?.attrGet("href") ?? ""));
	return address === null ? "<span>" : `<a href="${escape(address.href)}" rel="${foreignRel}">`;
};
rules["link_close"] = (tokens, at) => {
	const opened = tokens.slice(0, at).findLast(({ type }) => type === "link_open");
	const address = webAddress(String(opened?.attrGet("href") ?? ""));
	if (address === null) return "</span>";
	return (tokens[at - 1]?.content ?? "").includes(address.host) && opened?.markup === "autolink" ? "</a>" : `</a><span class="host"> (${escape(address.host)})</span>`;
};
/** Somebody's Markdown as HTML: no HTML of theirs, no pictures, links to the web only, each with its host; headings below ours; every block in its own direction. */
function markdown(text) {
	return madeSafe(`<div class="prose">${reader.render(visibleText(text))}</div>`);
}
function plainBlock(token) {
	if (/^(?:paragraph|heading|list_item|blockquote|t[hd])_open$/.test(token.type)) token.attrs = [["dir", "auto"]];
	if (!token.type.startsWith("heading_")) return;
	token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + headingShift)}`;
}
function codeBlock(token) {
	return `<pre tabindex="0" dir="auto"><code>${escape(token?.content ?? "")}</code></pre>\n`;
}
// src/web/fields.ts
/** Texts that people write for people, often in Markdown. */
const prose = new Set(`description instructions summary statement rationale result_summary excerpt notes message criteria tests_expected
   assumptions open_questions steps risk_notes decision_log`.split(/\s+/));
const addressFields = /* @__PURE__ */ new Set([
	"uri",
	"url",
	"links",
	"evidence_uri"
]);
/** Longer than this, what only programs read is folded. */
const folded = 600;
/** How many items of a list are in sight. */
const mostInSight$1 = 10;
/** Members of a mapping by name, whatever they are; those in `without`, and what says nothing, left out. */
function fieldList(place, value, without = /* @__PURE__ */ new Set()) {
	const members = Object.entries(value).filter(([name, member]) => !without.has(name) && !saysNothing(member));
	if (members.length === 0) return null;
	return html`<dl>
    ${members.map(([name, member]) => html`<dt>${fieldName(name)}</dt>
          <dd>${fieldValue(place, name, member)}</dd> `)}
  </dl>`;
}
/** Absent, or made of nothing but what is. */
function saysNothing(value) {
	return isAbsent(value) || isMapping(value) && Object.values(value).every(saysNothing);
}
/** A field's name as people say it. */
function fieldName(name) {
	return html`<bdi>${visibleLine(name.replaceAll("_", " "), 120)}</bdi>`;
}
/** Any value, by the name of the field that it stands in. */
function fieldValue(place, name, value) {
	if (Array.isArray(value)) return listValue(place, name, value);
	if (isMapping(value)) return mappingValue(place, value);
	if (typeof value === "string") return textValue(name, value);
	return html`${typeof value === "number" ? String(Number(value.toFixed(6))) : String(value)}`;
}
function listValue(place, name, items) {
	if (name === "tags") return html`${tagList(items)}`;
	if (items.length === 1 && items[0] !== void 0 && !isMapping(items[0])) return fieldValue(place, name, items[0]);
	return foldedList(items.map((item) => html`<li>${fieldValue(place, name, item)}</li>`));
}
/** A list of which only the first items are in sight where there are many. */
function foldedList(items) {
	const [first, rest] = items.length > 12 ? [items.slice(0, mostInSight$1), items.slice(mostInSight$1)] : [items, []];
	return html`<ul>
      ${first}
    </ul>
    ${rest.length === 0 ? null : html`<details>
            <summary>${figure(rest.length)} more</summary>
            <ul>
              ${rest}
            </ul>
          </details>`}`;
}
function mappingValue(place, value) {
	const ref = refIn(value);
	if (ref !== null) {
		const { role = null, digest = null } = value;
		const notes = [typeof role === "string" ? html` <span class="muted">as ${words(role)}</span>` : null, typeof digest === "string" ? pinNote(place, ref, digest) : null];
		return html`${siblingLink(place.index, place.at, ref)}${notes}`;
	}
	const actor = actorName(value);
	if (actor !== null) return actorValue(actor, value);
	return fieldList(place, value) ?? html`<span class="muted">empty</span>`;
}
/** Whether the store still has what was pinned. */
function pinNote({ index }, { kind, id }, digest) {
	const target = lookUp(index, kind, id);
	return html` <span class="pin">${target !== null && digestOf(target.value) === digest ? mark("passed", "pinned") : mark("failed", target === null ? "pinned, and gone" : "pinned otherwise")} ${shortDigest(digest)}</span>`;
}
function actorValue(name, value) {
	const kind = textAt(value, "actor_kind") ?? "";
	const id = textAt(value, "actor_id") ?? "";
	return html`${words(name)} <span class="muted">(${words(kind)}${id === name ? null : html` ${words(id)}`})</span>`;
}
function textValue(name, text) {
	if (name === "status") return html`${statusMark(text)}`;
	if (addressFields.has(name)) return address(text);
	if (prose.has(name)) return markdown(text);
	const whole = visibleText(text);
	if (text.length > folded) return html`<details>
      <summary>${text.length} characters</summary>
      ${block$1(text)}
    </details>`;
	if (whole.includes("\n") || text.length > 200) return block$1(text);
	if (/^\d{4}-\d\d-\d\dT/.test(text)) return html`${time(text)}`;
	return /(?:^|_)(?:digest|id|slug)$/.test(name) ? html`<code>${whole}</code>` : html`<bdi>${whole}</bdi>`;
}
// src/web/object-sections.ts
const mostConnections = 100;
const mostChanges = 30;
const shownLength = 300;
/** Shorter texts are told before and after, longer ones take too long to tell apart. */
const shortTexts = 60;
const longTexts = 6e4;
/** So many characters of what stayed are told beside a change. */
const around = 60;
/** What the check says, worst first, with what to do about it; `about` says of what it is, and the reason may stand elsewhere. */
function findingItems(findings, about, withReason = true) {
	return html`${findings.map((finding) => {
		const { rule, level, message, why, help, path, line } = finding;
		const reason = html`<code>${rule}</code> at <code>${visibleLine(path, 300)}:${line}</code>`;
		return html`<div class="finding ${level}">
      <p>${statusMark(level)} <bdi>${visibleLine(message, 1e3)}</bdi></p>
      <p class="muted">
        ${about(finding)}${withReason ? reason : html`<code>${visibleLine(path, 300)}:${line}</code>`}
      </p>
      <p>
        ${withReason ? html`<span class="muted">Why:</span> ${visibleLine(why, 600)}<br />` : null}<span class="muted"
          >Help:</span
        >
        <bdi>${visibleLine(help, 600)}</bdi>
      </p>
    </div> `;
	})}`;
}
/** The objects that name this one, by kind and field; those that it names itself are told among its fields. */
function namedBySection(place, connections) {
	const named = new Set(connections.flatMap(({ isInward, kind, id }) => isInward ? [] : [`${kind}/${id}`]));
	const inward = connections.filter(({ isInward, kind, id }) => isInward && !named.has(`${kind}/${id}`));
	if (inward.length === 0) return null;
	return html`<section aria-labelledby="named-by">
    <h2 id="named-by">Also named by</h2>
    <dl>${[...Map.groupBy(inward, ({ kind, field }) => `${kind} ${field}`).values()].map((group) => {
		const [first] = group;
		const kind = first?.kind ?? "Issue";
		const items = group.slice(0, mostConnections).map(({ id }) => html`<li>${siblingLink(place.index, place.at, {
			kind,
			id
		})}</li>`);
		const more = group.length - items.length;
		return html`<dt>${kindLabels[kind].many}: ${fieldName(first?.field ?? "")}</dt>
      <dd>${foldedList(items)}${more === 0 ? null : html`<p class="muted">and ${figure(more)} more</p>`}</dd> `;
	})}</dl>
  </section>`;
}
/** What became of the object, commit by commit, the newest first. */
function historySection(history) {
	return html`<section aria-labelledby="history">
    <h2 id="history">History</h2>
    ${"unknown" in history ? html`<p class="notice">${visibleLine(history.unknown, 600)}</p>` : steps(history)}
  </section>`;
}
function steps({ steps: told, older }) {
	if (told.length === 0) return html`<p class="muted">It is in no commit yet.</p>`;
	return html`<ol class="steps">
      ${told.map(historyItem)}
    </ol>
    ${older === 0 ? null : html`<p class="muted">and ${figure(older)} older commits: <code>cwom log</code></p>`}`;
}
function historyItem({ commit, date, author, change, fields, isUnreadable }) {
	const head = html`<p class="kind">
    ${time(date)} <code>${commit.slice(0, 7)}</code> <bdi>${visibleLine(author, 120)}</bdi>: ${change}
  </p>`;
	if (isUnreadable) return html`<li>
      ${head}
      <p>What it said cannot be read on both sides.</p>
    </li> `;
	if (change !== "modified") return html`<li>${head}</li> `;
	if (fields.length === 0) return html`<li>
      ${head}
      <p>Only the form of the text changed.</p>
    </li> `;
	const changes = fields.slice(0, mostChanges).map(({ pointer, old, new: now }) => html`<dt>${fieldName(pointer === "" ? "all of it" : parsePointer(pointer).join(" › "))}</dt>
        <dd>${changeWords(old, now)}</dd> `);
	const more = fields.length - changes.length;
	return html`<li>
    ${head}
    <dl>${changes}</dl>
    ${more === 0 ? null : html`<p class="muted">and ${more} more fields</p>`}
  </li> `;
}
/** A text that became a longer, shorter or other one word by word; any other value before and after. */
function changeWords(old, now) {
	if (!(typeof old === "string" && typeof now === "string" && old.length + now.length > shortTexts) || old.length + now.length > longTexts) return html`${side("del", old)} → ${side("ins", now)}`;
	return html`<div class="change" dir="auto">${wordParts(old, now).map(partWords)}</div>`;
}
/** What went and what came whole, what stayed only where it touches that. */
function partWords({ is, text }, at, all) {
	const shown = visibleText(text);
	if (is === "removed") return html`<del>${shown}</del>`;
	if (is === "added") return html`${all[at - 1]?.is === "removed" ? " " : null}<ins>${shown}</ins>`;
	const characters = Array.from(shown);
	if (characters.length <= 140) return html`${shown}`;
	const [start, end] = [at === 0 ? "" : characters.slice(0, around).join(""), at === all.length - 1 ? "" : characters.slice(-60).join("")];
	return html`${start} <span class="muted">[…]</span> ${end}`;
}
function side(mark, value) {
	if (value === void 0) return html`<span class="muted">nothing</span>`;
	const shown = words(typeof value === "string" ? value : isMapping(value) || Array.isArray(value) ? JSON.stringify(value) : String(value), shownLength);
	return mark === "del" ? html`<del>${shown}</del>` : html`<ins>${shown}</ins>`;
}
// src/web/findings-page.ts
const at$3 = addresses.findings;
/** How many findings of a rule are in sight before it is asked for. */
const mostInSight = 3;
/** How many more of them a page without a server can unfold. */
const mostFolded = 50;
/** How many there are on a page of one rule. */
const onPage = 100;
/** What the check says of the whole store, rule by rule; a server also answers with one rule, or one kind of object, alone. */
function findingsPage(source, query = new URLSearchParams()) {
	const { report } = source;
	const body = report === null ? uncheckedNotice(source.unchecked) : reportBody(source, report, query);
	return layOut(source, {
		at: at$3,
		title: "Findings · CWOM",
		main: html`<h1>Findings</h1>
      ${body}`
	});
}
/** Why there is nothing to tell of the check. */
function uncheckedNotice(reason) {
	return html`<p class="notice">
    The check was not done${reason === null ? "" : html`: <bdi>${visibleLine(reason, 600)}</bdi>`}.
  </p>`;
}
function reportBody(source, report, query) {
	const rule = query.get("rule") ?? "";
	const level = query.get("level") ?? "";
	const found = report.findings.filter((finding) => (rule === "" || finding.rule === rule) && (level === "" || finding.level === level));
	const body = rule === "" ? byRule(source, found) : oneRule(source, found, rule, level, pageIn(query));
	return html`<p>${verdictSentence(report, (text) => text)}</p>
    ${report.notes.map((note) => html`<p class="notice">${note}</p>`)}${source.served ? filterForm$1(report, rule, level) : null}${found.length === report.findings.length ? null : html`<p>
            <output>${figure(found.length)} of ${figure(report.findings.length)} findings</output>
            <a href="${at$3}">Show all</a>
          </p>`}${body}`;
}
function filterForm$1({ findings, counts }, rule, level) {
	if (findings.length === 0) return null;
	const rules = [...Map.groupBy(findings, (finding) => finding.rule)].toSorted(([a], [b]) => a < b ? -1 : 1);
	const levels = [
		"error",
		"warning",
		"info"
	].filter((name) => counts[name] > 0);
	return html`<form class="filter" action="${at$3}" method="get" aria-label="Findings">
    <label
      >Level
      <select name="level">
        <option value="">any</option>
        ${levels.map((name) => option(name, `${name} (${figure(counts[name])})`, level))}
      </select></label
    >
    <label
      >Rule
      <select name="rule">
        <option value="">any</option>
        ${rules.map(([name, some]) => option(name, `${name} (${figure(some.length)})`, rule))}
      </select></label
    >
    <button>Show</button>
  </form>`;
}
function option(value, said, chosen) {
	return html`<option value="${value}" ${value === chosen ? html` selected` : null}>${said}</option>`;
}
/** A part for each rule, in the order of the worst of its findings. */
function byRule(source, findings) {
	return [...Map.groupBy(findings, ({ rule }) => rule)].map(([rule, some]) => rulePart(source, rule, some));
}
function rulePart(source, rule, findings) {
	const [first, rest] = [findings.slice(0, mostInSight), findings.slice(mostInSight)];
	return html`<section>
    <h2><code>${rule}</code> ${countsOf(findings)}</h2>
    <p class="muted">${visibleLine(findings[0]?.why ?? "", 600)}</p>
    ${items(source, first)}${rest.length === 0 ? null : moreOf(source, rule, rest)}
  </section>`;
}
function countsOf(findings) {
	const count = (level) => findings.filter((finding) => finding.level === level).length;
	const counts = {
		error: count("error"),
		warning: count("warning"),
		info: count("info")
	};
	return html`<span class="muted">${countsPhrase(counts)}</span>`;
}
function moreOf(source, rule, rest) {
	if (source.served) return html`<p><a href="${ruleLink(rule, "", 1)}">and ${figure(rest.length)} more of this rule</a></p>`;
	const beyond = rest.length - mostFolded;
	return html`<details>
    <summary>${figure(rest.length)} more of this rule</summary>
    ${items(source, rest.slice(0, mostFolded))}${beyond <= 0 ? null : html`<p class="muted">and ${figure(beyond)} more: <code>cwom check</code></p>`}
  </details>`;
}
function oneRule(source, findings, rule, level, page) {
	const last = Math.max(1, Math.ceil(findings.length / onPage));
	const step = (number, name) => number < 1 || number > last ? null : html`<a href="${ruleLink(rule, level, number)}">${name}</a>`;
	return html`<section>
    <h2><code>${visibleLine(rule, 80)}</code> ${countsOf(findings)}</h2>
    ${findings.length === 0 ? html`<p>Nothing is here that fits.</p>` : html`<p class="muted">${visibleLine(findings[0]?.why ?? "", 600)}</p>`}
    ${items(source, findings.slice((page - 1) * onPage, page * onPage))}${last === 1 ? null : html`<nav class="pages" aria-label="Pages of the findings">
            ${step(page - 1, "← Page before")}
            <span>Page ${figure(page)} of ${figure(last)}</span> ${step(page + 1, "Next page →")}
          </nav>`}
  </section>`;
}
function ruleLink(rule, level, page) {
	const asked = Object.entries({
		rule,
		level,
		page: page === 1 ? "" : String(page)
	}).filter(([, value]) => value !== "");
	return `${at$3}?${new URLSearchParams(asked).toString()}`;
}
function items({ index }, findings) {
	const about = ({ kind, id }) => kind === null || id === null ? null : html`${objectLink(index, at$3, {
		kind,
		id
	})} · `;
	return findingItems(findings, about, false);
}
// src/web/list-page.ts
/** How many pages the whole list of a kind has. */
function pageCount(source, kind) {
	return Math.max(1, Math.ceil((countsByKind(source.index).get(kind) ?? 0) / 200));
}
/** A page of a kind's list. Failure `usage` for a word that its kind does not know. */
function listPage(source, wish) {
	const { kind, page } = wish;
	const { many } = kindLabels[kind];
	const at = listAddress(kind, source.served ? 1 : page);
	const request = requestOf(wish);
	const count = countObjects(source.index, request);
	const rows = listValues(source.index, request);
	const main = html`<h1>${many}</h1>
    ${filterForm(source, wish, at)}${relatedLine(source, wish, at)}
    <p><output class="found">${countLine(source, count, rows.length, wish)}</output> ${clearLink(source, wish)}</p>
    ${rows.length === 0 ? emptyLine(wish) : rowTable(source, wish, at, rows)} ${pageLinks(source, wish, at, count)}`;
	return layOut(source, {
		at,
		title: `${many} · CWOM`,
		main,
		within: listAddress(kind),
		filters: true
	});
}
/** How many there are, how many of them fit, and which of those are here. */
function countLine({ index }, count, shown, wish) {
	const { kind, page } = wish;
	const { one, many } = kindLabels[kind];
	const all = countsByKind(index).get(kind) ?? 0;
	const name = all === 1 ? one : many;
	const said = isNarrowed(wish) ? `${figure(count)} of ${figure(all)} ${name}` : `${figure(all)} ${name}`;
	if (page === "all" || shown === count || shown === 0) return said;
	const first = (page - 1) * 200 + 1;
	return `${said}, here ${figure(first)} to ${figure(first + shown - 1)}`;
}
function clearLink({ served }, wish) {
	return served && isNarrowed(wish) ? html`<a href="${listAddress(wish.kind)}">Show all</a>` : null;
}
function emptyLine(wish) {
	if (isNarrowed(wish) || wish.page !== 1) return html`<p>Nothing is here that fits.</p>`;
	return html`<p>
    There are no ${kindLabels[wish.kind].many} yet. The first is made by <code>cwom new ${wish.kind}</code>.
  </p>`;
}
const related = [
	["repo", "Repo"],
	["issue", "Issue"],
	["run", "Run"]
];
/** What the objects here are connected with, where that is chosen: there is no field for it in the form. */
function relatedLine({ index }, wish, at) {
	return related.map(([name, kind]) => wish[name] === "" ? null : html`<p>
          Only those of ${objectLink(index, at, {
		kind,
		id: wish[name]
	})}.
          <a href="${servedLink({
		...wish,
		[name]: "",
		page: 1
	})}">All of them</a>
        </p> `);
}
/** On a server a form that it answers; among files one that a script of ours goes by, and that stays hidden without. */
function filterForm(source, wish, at) {
	const { kind } = wish;
	const isWhole = source.served || wish.page === "all" || pageCount(source, kind) === 1;
	const action = source.served || pageCount(source, kind) === 1 ? listAddress(kind) : listAddress(kind, "all");
	const choices = listColumns[kind].columns.flatMap(({ head, choice }) => choice === void 0 ? [] : [html`<label>${head} ${select(choice, wish)}</label> `]);
	const hasTags = source.served && listColumns[kind].columns.some(({ head }) => head === "Tags");
	return html`<form
    class="filter"
    action="${linkFrom(at, action)}"
    method="get"
    role="search"
    ${source.served ? null : html` hidden`}${isWhole && !source.served ? html` data-whole` : null}
  >
    <label
      >${source.served ? "Words in any text" : "Words in a row"}
      <input type="search" name="text" aria-keyshortcuts="Control+K" value="${visibleLine(wish.text, 300)}"
    /></label>
    ${kept(wish)}${choices}${hasTags ? html`<label>Tag <input name="tag" value="${visibleLine(wish.tag, 300)}" /></label> ` : null}<button>
      Show
    </button>
  </form> `;
}
/** What was chosen elsewhere than in the form goes with it. */
function kept(wish) {
	return [
		"repo",
		"issue",
		"run",
		"sort"
	].map((name) => wish[name] === "" ? null : html`<input type="hidden" name="${name}" value="${visibleLine(wish[name], 300)}" />`);
}
function select({ name, words }, wish) {
	return html`<select name="${name}">
    <option value="">any</option>
    ${words.map((word) => html`<option${wish[name] === word ? html` selected` : null}>${word}</option>`)}
  </select>`;
}
function rowTable(source, wish, at, rows) {
	const { kind } = wish;
	const { columns } = listColumns[kind];
	const heads = columns.map(({ head, lesser, choice, sort }) => {
		const name = choice === void 0 ? null : html` data-name="${choice.name}"`;
		const order = ariaSort(wish, sort);
		return html`<th scope="col" ${lesser === true ? html` class="lesser"` : null}${name}${order}>
      ${sortLink(source, wish, head, sort)}
    </th>`;
	});
	const body = rows.map((value) => {
		const id = textAt(value, "id") ?? "";
		const cells = columns.map(({ cell, lesser }) => html`<td${lesser === true ? html` class="lesser"` : null}>${cell(value, source.index, at)}</td>`);
		const title = kinds[kind].titleOf(value);
		const name = visibleLine(nameOf$1(source.index, {
			kind,
			id,
			title,
			value
		}), 160);
		return html`<tr>
      <td class="title">
        <a href="${linkFrom(at, objectAddress(kind, id))}" dir="auto" class="clip">${name}</a><span class="id">${visibleLine(id, 140)}</span>
      </td>
      ${cells}
    </tr> `;
	});
	return html`<div class="scroll">
    <table class="list">
      <thead>
        <tr>
          <th scope="col" ${ariaSort(wish, titleSort(kind))}>${sortLink(source, wish, "Title", titleSort(kind))}</th>
          ${heads}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>
  </div>`;
}
/** What a Run is called follows from its Issue, and a snapshot has no name to sort by. */
function titleSort(kind) {
	return kind === "ConstraintSnapshot" ? void 0 : "title";
}
/** A head that leads to the list in its order, or in the other one where it stands in that already. */
function sortLink({ served }, wish, head, sort) {
	if (!served || sort === void 0) return head;
	const next = currentSort(wish) === sort ? opposite(sort) : sort;
	return html`<a href="${servedLink({
		...wish,
		sort: next,
		page: 1
	})}">${head}</a>`;
}
function ariaSort(wish, sort) {
	const current = currentSort(wish);
	if (sort === void 0 || ![sort, opposite(sort)].includes(current)) return null;
	return html` aria-sort="${current.startsWith("-") ? "descending" : "ascending"}"`;
}
function currentSort({ kind, sort }) {
	return sort === "" ? listColumns[kind].order : sort;
}
function opposite(sort) {
	return sort.startsWith("-") ? sort.slice(1) : `-${sort}`;
}
function pageLinks(source, wish, at, count) {
	const last = Math.max(1, Math.ceil(count / 200));
	const { page, kind } = wish;
	if (page === "all") return html`<nav class="pages" aria-label="Pages of the list">
      <a href="${listAddress(kind)}">Page by page</a>
    </nav>`;
	if (last === 1 && page === 1) return null;
	const to = (number) => source.served ? servedLink({
		...wish,
		page: number
	}) : linkFrom(at, listAddress(kind, number));
	const step = (number, name) => number < 1 || number > last ? null : html`<a href="${to(number)}">${name}</a>`;
	return html`<nav class="pages" aria-label="Pages of the list">
    ${step(page - 1, "← Page before")}
    <span>Page ${page} of ${figure(last)}</span>
    ${step(page + 1, "Next page →")} ${page < last - 1 ? step(last, "Last page") : null}
    ${source.served ? null : html`<a href="${listAddress(kind, "all")}">All on one page</a>`}
  </nav>`;
}
// src/query/evidence.ts
/**
* An Issue's acceptance criteria and expected tests, each with the checks of its Artifacts that have it for a name: the same text but
* for case, spaces and a full stop at the end.
*/
function acceptanceOf(issue, artifacts) {
	const checks = artifacts.toSorted((a, b) => compare(ageOf$1(b), ageOf$1(a))).flatMap(checksOf);
	const byName = Map.groupBy(checks, ({ name }) => plain(name));
	const asked = isMapping(issue["acceptance"]) ? issue["acceptance"] : {};
	const criteria = [...texts$1(asked["criteria"]).map((text) => ({
		text,
		isTest: false
	})), ...texts$1(asked["tests_expected"]).map((text) => ({
		text,
		isTest: true
	}))].map(({ text, isTest }) => {
		const found = byName.get(plain(text)) ?? [];
		return {
			text,
			isTest,
			checks: found,
			state: found[0]?.status ?? null
		};
	});
	const used = new Set(criteria.flatMap((criterion) => criterion.checks));
	return {
		criteria,
		others: checks.filter((check) => !used.has(check))
	};
}
function ageOf$1({ created_at: created, id }) {
	return `${typeof created === "string" ? created : ""} ${typeof id === "string" ? id : ""}`;
}
function compare(a, b) {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
function checksOf(artifact) {
	const { checks = [] } = isMapping(artifact["verification"]) ? artifact["verification"] : {};
	if (!Array.isArray(checks)) return [];
	return checks.filter(isMapping).flatMap(({ name, status, evidence_uri: uri }) => {
		if (typeof name !== "string") return [];
		return [{
			name,
			status: typeof status === "string" ? status : "unverified",
			evidenceUri: typeof uri === "string" ? uri : null,
			artifact
		}];
	});
}
function texts$1(value) {
	return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
function plain(text) {
	return text.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, " ").trim().replace(/\.$/, "");
}
// src/web/acceptance-section.ts
/** How many checks of one criterion are in sight. */
const mostChecks = 2;
/** What an Issue asks for, each with the checks of its Artifacts that say whether it is there; null where nothing is asked and nothing was checked. */
function acceptanceSection(place, issue, artifacts) {
	const { criteria, others } = acceptanceOf(issue, artifacts);
	if (criteria.length === 0 && others.length === 0) return null;
	const shown = criteria.filter(({ state }) => state === "passed").length;
	return html`<section aria-labelledby="acceptance">
    <h2 id="acceptance">Acceptance</h2>
    ${criteria.length === 0 ? null : html`<p class="muted">${shown} of ${criteria.length} shown by a check that passed</p>
          <ul class="plain criteria">
            ${criteria.map((criterion) => criterionItem(place, criterion))}
          </ul>`}${others.length === 0 ? null : html`<h3>Other checks</h3>
          <ul class="plain criteria">
            ${[...Map.groupBy(others, ({ name }) => name)].map(([name, checks]) => checkedItem(place, checks, words(name)))}
          </ul>`}
  </section>`;
}
function criterionItem(place, { text, isTest, checks }) {
	return checkedItem(place, checks, html`${isTest ? html`<span class="muted">Expected test</span>` : null}${markdown(text)}`);
}
/** What was checked, with the newest checks in sight: the first of them says how it stands. */
function checkedItem(place, checks, said) {
	const [newest, older] = [checks.slice(0, mostChecks), checks.slice(mostChecks)];
	const [last] = newest;
	const evidence = html`${checkList(place, newest)}${older.length === 0 ? null : html`<details>
          <summary>${older.length} older</summary>
          ${checkList(place, older)}
        </details>`}`;
	return html`<li>
    <div>${last === void 0 ? mark("none", "no evidence") : statusMark(last.status)}</div>
    <div>${said}${evidence}</div>
  </li> `;
}
function checkList(place, checks) {
	return checks.length === 0 ? null : html`<ul>
        ${checks.map((check) => html`<li>${checkWords(place, check)}</li>`)}
      </ul>`;
}
function checkWords({ index, at }, { status, evidenceUri, artifact }) {
	const link = objectLink(index, at, {
		kind: "Artifact",
		id: textAt(artifact, "id") ?? ""
	});
	return html`${statusMark(status)} by ${link}${evidenceUri === null ? null : html`, ${address(evidenceUri)}`}`;
}
// src/web/attempts-section.ts
/** How many Runs are told one by one. */
const mostRuns = 50;
/** The attempts at an Issue, the newest first: how each ended, what it cost and what came of it; null where there are none. */
function attemptsSection(place, issue, all) {
	const { index } = place;
	const { sql, values } = connected("Run", "Issue", issue);
	const attempts = {
		sql: `(${sql}) AND ${attempting.sql}`,
		values
	};
	const request = {
		...requestOf(wholeList("Run")),
		limit: mostRuns
	};
	const count = countObjects(index, request, [attempts]);
	if (count === 0) return null;
	const rows = listValues(index, request, [attempts]).map((run) => attemptRow(place, run));
	const more = count - rows.length;
	return html`<section aria-labelledby="attempts">
    <h2 id="attempts">Attempts <span class="muted">${figure(count)}</span></h2>
    ${totals$1(runFiguresOf(index, attempts))}
    <div class="scroll">
      <table class="tight">
        <thead>
          <tr>
            <th scope="col">Started</th>
            <th scope="col">Status</th>
            <th scope="col">What came of it</th>
            <th scope="col" class="lesser">By</th>
            <th scope="col" class="number lesser">Took</th>
            <th scope="col" class="number lesser">Cost</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
    ${more <= 0 ? null : html`<p class="muted">and ${figure(more)} older ones${all}</p>`}
  </section>`;
}
/** How the attempts ended, and what they cost together. */
function totals$1(runs) {
	const sum = (of) => runs.reduce((all, run) => all + (of(run) ?? 0), 0);
	const counts = Map.groupBy(runs, ({ status }) => status);
	const usd = sum((run) => run.usd);
	const seconds = sum((run) => run.seconds);
	return html`<p>
    ${[...counts].map(([status, some]) => html`<span class="fact">${mark(status, `${figure(some.length)} ${status}`)}</span> `)}${usd === 0 ? null : html`<span class="fact"><span class="muted">Cost</span> ${dollars(usd)}</span> `}${seconds === 0 ? null : html`<span class="fact"><span class="muted">Time</span> ${duration(seconds)}</span>`}
  </p>`;
}
function attemptRow({ at }, run) {
	const id = textAt(run, "id") ?? "";
	const said = textAt(run, "failure", "message") ?? textAt(run, "outputs", "result_summary");
	const who = actorName(valueAt(run, "executor", "actor"));
	const seconds = numberAt(run, "telemetry", "duration_s");
	const usd = numberAt(run, "cost", "usd");
	const category = textAt(run, "failure", "category");
	return html`<tr>
    <td>${time(textAt(run, "telemetry", "started_at") ?? textAt(run, "created_at"))}</td>
    <td>
      ${statusMark(textAt(run, "status") ?? "planned")}${category === null ? null : html`<br /><span class="muted">${words(category, 40)}</span>`}
    </td>
    <td class="title">
      <a class="clip" dir="auto" href="${linkFrom(at, objectAddress("Run", id))}"
        >${said === null ? html`Run ${words(id, 60)}` : words(said, 200)}</a
      >
    </td>
    <td class="lesser">${who === null ? null : words(who, 40)}</td>
    <td class="number lesser">${seconds === null ? null : duration(seconds)}</td>
    <td class="number lesser">${usd === null ? null : dollars(usd)}</td>
  </tr> `;
}
// src/web/chain.ts
/** The columns of a chain, from cause to effect. */
const chainColumns = [
	{
		head: "Issue",
		kinds: ["Issue"]
	},
	{
		head: "What the work was given",
		kinds: [
			"ContextPacket",
			"ConstraintSnapshot",
			"DoctrineRef"
		]
	},
	{
		head: "Runs",
		kinds: ["Run"]
	},
	{
		head: "Artifacts",
		kinds: ["Artifact"]
	}
];
/** The part of a graph that one Issue's work is: not what its parts, or other Issues that share doctrine with it, led to. */
function chainOf(graph) {
	const nodes = [...reached(graph)];
	const all = chainColumns.map(({ kinds }) => nodes.filter(({ kind }) => kinds.includes(kind)).toSorted(byAge));
	const shown = placesIn(all.map((column) => chosen(column, graph.focus)));
	const onward = graph.links.filter(({ cause, effect }) => (shown.get(cause) ?? 9) < (shown.get(effect) ?? -1));
	const given = new Set(onward.filter(({ cause }) => cause.kind === "ContextPacket").map(({ effect }) => effect));
	const links = onward.filter(({ cause, effect }) => !(cause.kind === "Issue" && given.has(effect)));
	const linked = /* @__PURE__ */ new Set([graph.focus, ...links.flatMap(({ cause, effect }) => [cause, effect])]);
	const columns = inOrder(all.map((column) => column.filter((node) => linked.has(node) && shown.has(node))), links);
	return {
		focus: graph.focus,
		columns,
		links,
		more: nodes.length - shown.size
	};
}
/** In which column a node is. */
function placesIn(columns) {
	return new Map(columns.flatMap((column, at) => column.map((node) => [node, at])));
}
/** Kinds in one column one after the other, and Artifacts beside their Runs, so that few lines cross. */
function inOrder(columns, links) {
	const rows = /* @__PURE__ */ new Map();
	return columns.map((column, at) => {
		const kindsHere = chainColumns[at]?.kinds ?? [];
		const places = new Map(column.map((node) => [node, node.kind === "Artifact" ? lowestCause(node, links, rows) : 0]));
		const sorted = column.toSorted((a, b) => kindsHere.indexOf(a.kind) - kindsHere.indexOf(b.kind) || (places.get(a) ?? 0) - (places.get(b) ?? 0) || byAge(a, b));
		for (const [row, node] of sorted.entries()) rows.set(node, row);
		return sorted;
	});
}
/** The row of the last of a node's causes. */
function lowestCause(node, links, rows) {
	const causes = links.flatMap(({ cause, effect }) => effect === node ? rows.get(cause) ?? [] : []);
	return Math.max(0, ...causes);
}
/** From the focus on, by links of either way, but not through what many share and not to a second Issue. */
function reached({ focus, links }) {
	const neighbours = /* @__PURE__ */ new Map();
	for (const { cause, effect } of links) for (const [node, other] of [[cause, effect], [effect, cause]]) neighbours.set(node, [...neighbours.get(node) ?? [], other]);
	const met = /* @__PURE__ */ new Set([focus]);
	const waiting = [focus];
	for (let node = waiting.shift(); node !== void 0; node = waiting.shift()) {
		const isShared = node.kind === "DoctrineRef" || node.kind === "ConstraintSnapshot";
		const isEnd = node !== focus && (isShared || node.kind === "Issue");
		for (const next of isEnd ? [] : neighbours.get(node) ?? []) {
			if (met.has(next) || next.kind === "Repo" || next.kind === "Issue" && focus.kind === "Issue") continue;
			met.add(next);
			waiting.push(next);
		}
	}
	return met;
}
/** The newest, and the focus in any case. */
function chosen(column, focus) {
	const newest = column.slice(-14);
	return column.includes(focus) && !newest.includes(focus) ? [focus, ...newest.slice(1)] : newest;
}
function byAge(a, b) {
	const [first, second] = [ageOf(a), ageOf(b)];
	if (first === second) return a.id < b.id ? -1 : 1;
	return first < second ? -1 : 1;
}
function ageOf({ value }) {
	const at = value["created_at"] ?? value["captured_at"];
	return typeof at === "string" ? at : "";
}
// src/web/successor.ts
/** The id of the packet whose place a packet took; null where it says none. */
function predecessorOf(packet) {
	return textAt(packet, "meta", supersedesKey);
}
/** The id of the packet of the same Issue that took the place of one; null where none did. */
function successorOf(index, packet) {
	const id = textAt(packet, "id");
	const issue = textAt(packet, "for_issue", "id");
	if (issue === null) return null;
	const request = requestOf(wholeList("ContextPacket", "all"));
	const next = listValues(index, request, [connected("ContextPacket", "Issue", issue)]).find((other) => predecessorOf(other) === id);
	return next === void 0 ? null : textAt(next, "id");
}
// src/web/chain-picture.ts
const box$1 = {
	width: 232,
	height: 52,
	gap: 14,
	apart: 76,
	top: 28
};
/** A chain as a picture with a link in every box, and the same as a list of sentences. */
function chainPicture(index, from, chain) {
	const columns = chain.columns.map((nodes, at) => ({
		nodes,
		at
	})).filter(({ nodes }) => nodes.length > 0);
	const most = Math.max(...columns.map(({ nodes }) => nodes.length));
	const height = box$1.top + most * (box$1.height + box$1.gap);
	const width = columns.length * (box$1.width + box$1.apart) - box$1.apart + 4;
	const places = new Map(columns.flatMap(({ nodes }, column) => nodes.map((node, row) => [node, {
		x: 2 + column * (box$1.width + box$1.apart),
		y: box$1.top + row * (box$1.height + box$1.gap)
	}])));
	const heads = columns.map(({ at }, column) => html`<text class="head" x="${2 + column * (box$1.width + box$1.apart)}" y="16"
        >${chainColumns[at]?.head ?? ""}</text
      > `);
	const boxes = [...places].map(([node, spot]) => nodeBox(index, from, node, spot, node === chain.focus));
	return html`<div class="scroll chain" role="region" aria-label="Picture of the chain" tabindex="0">
      <svg
        width="${width}"
        height="${height}"
        viewBox="0 0 ${width} ${height}"
        role="group"
        aria-label="The chain of causes, from left to right; the list below says the same"
      >
        ${heads}${chain.links.map((link) => curve(places, link))}${nextLines(places)}${boxes}
      </svg>
    </div>
    <p class="muted">
      A whole line: pinned by its digest. A broken line: named. An arrow: took the place of the one above.
    </p>
    ${chain.more === 0 ? null : html`<p class="muted">${chain.more} older objects have no room here.</p>`}
    <details>
      <summary>The chain in words</summary>
      ${inWords(index, from, chain)}
    </details>`;
}
function nodeBox(index, from, node, { x, y }, isFocus) {
	const { kind, id, path } = node;
	const inside = html`<span class="line what">${[kindLabels[kind].one, versionOf(node)].filter((fact) => fact !== null).join(" ")} ${statusOf(node)}</span
    ><span class="line" dir="auto">${visibleLine(nameIn(index, node), 90)}</span>`;
	const link = linkFrom(from, objectAddress(kind, id));
	const whole = path === null ? html`<div class="node gone">${inside}</div>` : html`<a class="node${isFocus ? " focus" : ""}" href="${link}" ${isFocus ? html` aria-current="page"` : null}
          >${inside}</a
        >`;
	return html`<foreignObject x="${x}" y="${y}" width="${box$1.width}" height="${box$1.height}">${whole}</foreignObject> `;
}
function nameIn(index, { kind, id, title, value, path }) {
	if (path === null) return `${id} (not in the store)`;
	if (kind !== "Run") return nameOf$1(index, {
		kind,
		id,
		title,
		value
	});
	const who = actorName(valueAt(value, "executor", "actor"));
	return textAt(value, "outputs", "result_summary") ?? textAt(value, "failure", "message") ?? who ?? id;
}
function versionOf({ kind, value }) {
	if (kind === "Run") return textAt(value, "telemetry", "started_at")?.slice(0, 10) ?? null;
	const version = kind === "ContextPacket" || kind === "DoctrineRef" ? textAt(value, "version") : null;
	return version === null ? null : visibleLine(version, 20);
}
function statusOf({ kind, value, path }) {
	if (path === null) return null;
	if (kind === "Issue" || kind === "Run") return statusMark(textAt(value, "status") ?? "planned");
	return kind === "Artifact" ? statusMark(textAt(value, "verification", "status") ?? "unverified") : null;
}
/** From the right edge of one box to the left edge of another; what is pinned is a whole line, and what is given to many a faint one. */
function curve(places, { cause, effect, digest }) {
	const [from, to] = [places.get(cause), places.get(effect)];
	if (from === void 0 || to === void 0) return null;
	const [x1, y1] = [from.x + box$1.width, from.y + box$1.height / 2];
	const [x2, y2] = [to.x, to.y + box$1.height / 2];
	const bend = Math.max(24, (x2 - x1) / 2);
	const isFaint = cause.kind === "DoctrineRef" || cause.kind === "ConstraintSnapshot";
	const look = [digest === null ? "loose" : "", isFaint ? "faint" : ""].filter((name) => name !== "").join(" ");
	return html`<path${look === "" ? null : html` class="${look}"`}
    d="M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}"
  /> `;
}
/** A packet that stands right below the one that it took the place of is tied to it. */
function nextLines(places) {
	const packets = new Map([...places].filter(([{ kind }]) => kind === "ContextPacket").map(([{ id }, spot]) => [id, spot]));
	return [...places].map(([node, spot]) => {
		const before = packets.get(predecessor(node) ?? "");
		if (before === void 0 || spot.y - before.y !== box$1.height + box$1.gap) return null;
		return html`<path class="next" d="M${spot.x + 20} ${before.y + box$1.height}V${spot.y - 1}m-4 -5l4 5l4 -5" /> `;
	});
}
/** The id of the packet whose place a packet took. */
function predecessor({ kind, value }) {
	return kind === "ContextPacket" ? predecessorOf(value) : null;
}
function inWords(index, from, { links, columns }) {
	const packets = columns.flat().filter(({ kind }) => kind === "ContextPacket");
	const next = packets.flatMap((node) => {
		const before = packets.find(({ id }) => id === predecessor(node));
		return before === void 0 ? [] : [html`<li>
            ${named(index, from, node)} <span class="muted">took the place of</span> ${named(index, from, before)}
          </li> `];
	});
	if (links.length === 0) return html`<p>Nothing is connected yet.</p>`;
	return html`<ul>
    ${links.map(({ cause, effect, words: { toEffect }, digest }) => {
		const pinned = digest === null ? null : html` <span class="muted">(pinned)</span>`;
		return html`<li>
      ${named(index, from, cause)} <span class="muted">${toEffect}</span> ${named(index, from, effect)}${pinned}
    </li> `;
	})}${next}
  </ul>`;
}
function named(index, from, node) {
	return html`${kindLabels[node.kind].one} ${objectLink(index, from, node)} ${statusOf(node)}`;
}
// src/web/checks-section.ts
/** What was checked of an Artifact, a line each, with whatever else its verification says; null for other kinds and where nothing is said. */
function checksSection(place, { kind, value }) {
	const verification = valueAt(value, "verification");
	if (kind !== "Artifact" || !isMapping(verification)) return null;
	const checks = listAt(verification, "checks").filter(isMapping);
	const more = fieldList(place, verification, /* @__PURE__ */ new Set(["status", "checks"]));
	if (checks.length === 0 && more === null) return null;
	return html`<section aria-labelledby="checks">
    <h2 id="checks">Checks</h2>
    ${checks.length === 0 ? null : html`<ul class="plain criteria">
            ${checks.map((check) => checkItem(place, check))}
          </ul>`}${more}
  </section>`;
}
function checkItem(place, check) {
	const evidence = textAt(check, "evidence_uri");
	return html`<li>
    <div>${statusMark(textAt(check, "status") ?? "unverified")}</div>
    <div>
      ${words(textAt(check, "name") ?? "no name", 600)}${evidence === null ? null : html`<br />${address(evidence)}`}
      ${fieldList(place, check, /* @__PURE__ */ new Set([
		"name",
		"status",
		"evidence_uri"
	]))}
    </div>
  </li> `;
}
// src/web/latest-proof.ts
/** The id of the latest proof of a Run, by whomever it was made; null where it was never weighed. */
function latestProofOf(index, run) {
	const issue = textAt(run, "for_issue", "id");
	if (issue === null) return null;
	const isOfRun = (artifact) => textAt(artifact, "meta", "cwom/proof") !== null && (textAt(artifact, "meta", "cwom/proves") ?? textAt(artifact, "produced_by", "id")) === textAt(run, "id");
	const request = {
		...requestOf(wholeList("Artifact", "all")),
		type: ["report"],
		sort: "-created_at,-id"
	};
	const latest = listValues(index, request, [connected("Artifact", "Issue", issue)]).find(isOfRun);
	return latest === void 0 ? null : textAt(latest, "id");
}
// src/web/proof-section.ts
/** What can be proved of an object from the store and its history alone, recomputed for this page: its seal, that nothing changed since, the texts that were pinned. */
function proofSection(place, object, history, connections) {
	const { kind, value } = object;
	return html`<section aria-labelledby="proof">
    <h2 id="proof">Proof</h2>
    <dl>
      ${[
		["In git", landedWords(history)],
		...kinds[kind].sealed ? sealedRows(value, history) : [],
		...kind === "Run" ? runRows(place, value, connections) : [],
		...kind === "Artifact" ? artifactRows(place, value) : [],
		["Pinned by", pinnedByWords(object, connections)]
	].map(([head, said]) => said === null ? null : html`<dt>${head}</dt>
              <dd>${said}</dd> `)}
    </dl>
  </section>`;
}
function landedWords(history) {
	if ("unknown" in history) return html`<span class="muted">the history cannot be read</span>`;
	const { steps, older } = history;
	const first = steps.findLast(({ change }) => change === "added");
	const [last] = steps;
	if (last === void 0) return html`<span class="muted">in no commit yet</span>`;
	const since = older > 0 || first === void 0 ? null : html`since ${commitWords(first)}`;
	return first === last ? since : html`${since}${since === null ? null : html`; `}changed last by ${commitWords(last)}`;
}
function commitWords({ commit, date, author }) {
	return html`<code>${commit.slice(0, 7)}</code> of ${time(date)}, <bdi>${visibleLine(author, 120)}</bdi>`;
}
function sealedRows(value, history) {
	return [["Seal", sealWords(value)], ["Since then", sameWords(history)]];
}
function sealWords(value) {
	const stated = textAt(value, "seal", "digest");
	if (stated === null) return html`<span class="muted">none; it is sealed by having landed</span>`;
	const actual = digestOf(value);
	const by = actorName(valueAt(value, "seal", "sealed_by"));
	const who = html`${time(textAt(value, "seal", "sealed_at"))}${by === null ? null : html` by ${words(by, 80)}`}`;
	return actual === stated ? html`${mark("passed", "verified")} ${who} ${shortDigest(stated)}` : html`${mark("failed", "broken")} ${who} ${shortDigest(stated)}, but what it says now has
      ${actual === null ? "none" : shortDigest(actual)}`;
}
/** A seal may be added to what has landed; everything else makes another text of it. */
function sameWords(history) {
	if ("unknown" in history || history.steps.length === 0) return null;
	const { steps, older } = history;
	const later = steps.filter(({ change, fields }, at) => {
		const isFirst = older === 0 && at === steps.length - 1 && change === "added";
		const isSealing = fields.length > 0 && fields.every(({ pointer }) => /^\/seal(?:\/|$)/.test(pointer));
		return !isFirst && !isSealing;
	});
	const count = later.length + older;
	return count === 0 ? mark("passed", "unchanged") : html`${mark("warning", `${counted$1(count, "commit")} changed it`)}, the last of them
        <code>${later[0]?.commit.slice(0, 7) ?? ""}</code>`;
}
function runRows(place, value, connections) {
	const proof = latestProofOf(place.index, value);
	return [["Inputs", pinsWords(place, connections)], ["Weighed", proof === null ? null : siblingLink(place.index, place.at, {
		kind: "Artifact",
		id: proof
	})]];
}
/** Whether what a Run was told can still be read as it was. */
function pinsWords({ index, at }, connections) {
	const inputs = connections.filter(({ field, isInward }) => !isInward && inputFields.has(field));
	if (inputs.length === 0) return html`<span class="muted">none are named</span>`;
	const states = Map.groupBy(inputs, ({ kind, id, digest }) => {
		const target = lookUp(index, kind, id);
		if (digest === null) return "open";
		return target !== null && digestOf(target.value) === digest ? "same" : "other";
	});
	const [same, other, open] = [
		"same",
		"other",
		"open"
	].map((state) => states.get(state) ?? []);
	const names = (list = []) => list.slice(0, 10).map((named) => html`<li>${objectLink(index, at, named)}</li>`);
	return html`${same === void 0 || same.length === 0 ? null : html`<p>${mark("passed", `${counted$1(same.length, "pin")} verified`)}: the store has what the Run was told</p>`}${other === void 0 || other.length === 0 ? null : html`<p>${mark("failed", `${counted$1(other.length, "pin")} broken`)}: the store has another text, or none</p>
          <ul>
            ${names(other)}
          </ul>`}${open === void 0 || open.length === 0 ? null : html`<p>${mark("unverified", `${figure(open.length)} not pinned`)}: nothing tells what they said</p>
          <ul>
            ${names(open)}
          </ul>`}`;
}
const inputFields = /* @__PURE__ */ new Set([
	"context_packets",
	"doctrine_refs",
	"constraint_snapshot"
]);
function artifactRows({ index, at }, value) {
	const digest = textAt(value, "digest");
	const run = refIn(valueAt(value, "produced_by"));
	return [["Content", digest === null ? html`${mark("unverified", "no digest")}: nothing tells whether what the address leads to is what was made` : html`<code>${visibleLine(digest, 200)}</code>`], ["Made by", run === null ? null : objectLink(index, at, run)]];
}
function pinnedByWords({ value }, connections) {
	const pins = connections.filter(({ isInward, kind, digest }) => isInward && kind === "Run" && digest !== null);
	if (pins.length === 0) return null;
	const actual = digestOf(value);
	const other = pins.filter(({ digest }) => digest !== actual).length;
	const runs = counted$1(pins.length, "Run");
	return other === 0 ? html`${mark("passed", runs)}, with this text` : html`${mark("failed", `${figure(other)} of ${runs}`)} with another text than this`;
}
// src/web/object-page.ts
/** The texts that an object is read for, in the order that they are read in, each the way to a field. */
const texts = {
	Repo: [],
	Issue: [{
		head: "Description",
		way: ["description"]
	}],
	ContextPacket: [{
		head: "Summary",
		way: ["summary"]
	}, {
		head: "Instructions",
		way: ["instructions"]
	}],
	ConstraintSnapshot: [],
	DoctrineRef: [{
		head: "Statement",
		way: ["statement"]
	}, {
		head: "Rationale",
		way: ["rationale"]
	}],
	Run: [{
		head: "Result",
		way: ["outputs", "result_summary"]
	}, {
		head: "Failure",
		way: ["failure", "message"]
	}],
	Artifact: []
};
const mostFindings = 20;
/** Kinds that have a chain of their own. */
const chained = /* @__PURE__ */ new Set([
	"Issue",
	"ContextPacket",
	"Run",
	"Artifact"
]);
/** Members that are shown at the top, or in a part of their own. */
const shownApart = new Set("kind id title name status priority tags description summary instructions statement rationale acceptance preview created_at updated_at".split(" "));
/** The same for single kinds. */
const partsOf = {
	Issue: ["runs"],
	ContextPacket: ["seal"],
	ConstraintSnapshot: ["seal"],
	Artifact: ["verification"]
};
/** The page of one object. */
function objectPage(source, object) {
	const { kind, id, path, value } = object;
	const { index } = source;
	const place = {
		index,
		at: objectAddress(kind, id)
	};
	const connections = connectionsOf(index, object);
	const history = source.historyOf(path);
	const name = visibleLine(nameOf$1(index, object), 600);
	const main = html`<p class="kind">${kindLabels[kind].one} <code class="id">${visibleLine(id, 140)}</code></p>
    <h1 dir="auto">${name}</h1>
    ${factLine(place, kind, value)}${newerNote(place, object)}
    ${findingsNote(source, path)}${textParts(kind, value)}${previewPart(value)}${acceptancePart(place, object)}${attemptsPart(source, place, object)}
    ${checksSection(place, object)}${chainPart(place, object)} ${proofSection(place, object, history, connections)}
    ${fieldsPart(place, object)} ${namedBySection(place, inSight(object, connections))} ${findingsPart(source, path)}
    ${historySection(history)}
    <p class="muted">
      File: <a href="${linkFrom(place.at, fileAddress(kind, id))}"><code>${visibleLine(path, 400)}</code></a>
    </p>`;
	return layOut(source, {
		at: place.at,
		title: `${name} · CWOM`,
		main,
		within: listAddress(kind)
	});
}
/** What one wants to know first, in a line. */
function factLine(place, kind, value) {
	const issue = refIn(valueAt(value, "for_issue"));
	const repo = kind === "Issue" ? refIn(valueAt(value, "repo")) : null;
	const status = kind === "Issue" || kind === "Run" ? textAt(value, "status") ?? "planned" : textAt(value, "verification", "status");
	const before = kind === "ContextPacket" ? predecessorOf(value) : null;
	const seconds = numberAt(value, "telemetry", "duration_s");
	const usd = numberAt(value, "cost", "usd");
	const tokens = numberAt(value, "cost", "tokens");
	return html`<ul class="facts">
    ${[
		["", statusMark(status)],
		["Priority", kind === "Issue" || kind === "DoctrineRef" ? short(textAt(value, "priority")) : null],
		["For", issue === null ? null : objectLink(place.index, place.at, issue)],
		["In", repo === null ? null : objectLink(place.index, place.at, repo)],
		["By", short(actorName(valueAt(value, "executor", "actor")) ?? actorName(valueAt(value, "owner")))],
		["Assigned to", short(listAt(value, "assignees").flatMap((item) => actorName(item) ?? []).join(", "))],
		["Version", short(textAt(value, "version"))],
		["In place of", before === null ? null : siblingLink(place.index, place.at, {
			kind,
			id: before
		})],
		["Started", time(textAt(value, "telemetry", "started_at"))],
		["Took", seconds === null ? null : duration(seconds)],
		["Cost", usd === null ? null : dollars(usd)],
		["Tokens", tokens === null ? null : figure(tokens)],
		["Created", time(textAt(value, "created_at"))],
		["Changed", textAt(value, "updated_at") === textAt(value, "created_at") ? null : time(textAt(value, "updated_at"))],
		["Tags", tagList(listAt(value, "tags"))]
	].filter(([, fact]) => fact !== null).map(([head, fact]) => html`<li>${head === "" ? null : html`<b>${head}</b> `}${fact}</li> `)}
  </ul>`;
}
/** Nobody should go by a packet that another took the place of. */
function newerNote({ index, at }, { kind, value }) {
	const id = kind === "ContextPacket" ? successorOf(index, value) : null;
	if (id === null) return null;
	return html`<p class="notice">A newer version took its place: ${siblingLink(index, at, {
		kind,
		id
	})}</p>`;
}
function short(text) {
	return text === null || text === "" ? null : words(text, 120);
}
function findingsNote(source, path) {
	const findings = findingsAt(source, path).filter(({ level }) => level !== "info");
	if (findings.length === 0) return null;
	const count = findings.length === 1 ? "1 finding" : `${findings.length} findings`;
	return html`<p>${statusMark(findings[0]?.level ?? null)} The check has <a href="#findings">${count}</a> here.</p>`;
}
function findingsPart(source, path) {
	const findings = findingsAt(source, path);
	if (findings.length === 0) return null;
	const more = findings.length - mostFindings;
	return html`<section aria-labelledby="findings">
    <h2 id="findings">Findings</h2>
    ${findingItems(findings.slice(0, mostFindings), () => null)}${more <= 0 ? null : html`<p class="muted">and ${more} more: <code>cwom check</code></p>`}
  </section>`;
}
function chainPart({ index, at }, object) {
	if (!chained.has(object.kind)) return null;
	const chain = chainOf(causesAround(index, object));
	if (chain.links.length === 0) return null;
	return html`<section aria-labelledby="chain">
    <h2 id="chain">Chain of causes</h2>
    ${chainPicture(index, at, chain)}
  </section>`;
}
function textParts(kind, value) {
	return html`${texts[kind].map(({ head, way }) => {
		const text = textAt(value, ...way);
		if (text === null || way[0] === "summary" && text.trim() === kinds[kind].titleOf(value)) return null;
		return html`<section>
      <h2>${head}</h2>
      ${markdown(text)}
    </section> `;
	})}`;
}
function previewPart(value) {
	const preview = textAt(value, "preview");
	return preview === null ? null : html`<section>
        <h2>Preview</h2>
        ${block$1(preview)}
      </section> `;
}
function acceptancePart(place, { kind, id, value }) {
	if (kind !== "Issue") return null;
	const request = requestOf(wholeList("Artifact", "all"));
	return acceptanceSection(place, value, listValues(place.index, request, [connected("Artifact", "Issue", id)]));
}
function attemptsPart(source, place, { kind, id }) {
	if (kind !== "Issue") return null;
	const link = servedLink({
		...wholeList("Run"),
		issue: id
	});
	return attemptsSection(place, id, source.served ? html`: <a href="${linkFrom(place.at, link)}">all Runs</a>` : null);
}
/** What is told in a part of its own is not named again. */
function inSight({ kind }, connections) {
	return kind === "Issue" ? connections.filter((other) => !(other.isInward && other.kind === "Run")) : connections;
}
function fieldsPart(place, { kind, value }) {
	const outputs = without(valueAt(value, "outputs"), "result_summary");
	const list = fieldList(place, {
		...value,
		...outputs === null ? {} : { outputs }
	}, /* @__PURE__ */ new Set([...shownApart, ...partsOf[kind] ?? []]));
	return list === null ? null : html`<section aria-labelledby="fields">
        <h2 id="fields">Fields</h2>
        ${list}
      </section>`;
}
function without(value, name) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
	const { [name]: _, ...rest } = value;
	return rest;
}
// src/web/overview-page.ts
const at$2 = addresses.overview;
const mostInPart = 8;
/** The first page: what is there, what goes on, what waits, what is new. */
function overviewPage(source) {
	const main = html`<h1>${storeName(source)}</h1>
    ${unreadNotice(source)}${verdictLine(source)}
    <ul class="counts two">
      ${["Issue", "Run"].map((kind) => countBox(source, kind))}
    </ul>
    <ul class="counts">
      ${kindNames.filter((kind) => kind !== "Issue" && kind !== "Run").map((kind) => countBox(source, kind))}
    </ul>
    <div class="sides">
      ${part(source, "Running now", "Run", status("running"), "-telemetry_started_at", "running")}
      ${part(source, "Ready to be worked on", "Issue", readyCondition(false), "priority,created_at", "")}
      ${part(source, "Waiting for a worker", "Run", status("ready"), "created_at", "ready")}
      ${part(source, "Blocked", "Issue", status("blocked"), "priority,created_at", "blocked")}
      ${part(source, "Failed Runs", "Run", status("failed"), "-telemetry_started_at", "failed")}
    </div>
    ${latestPart(source)}`;
	return layOut(source, {
		at: at$2,
		title: `${storeName(source)} · CWOM`,
		main
	});
}
function status(word) {
	return {
		sql: "t.status = ?",
		values: [word]
	};
}
/** A store of one Repo is called as that. */
function storeName({ index }) {
	const [only, ...others] = listValues(index, {
		...requestOf(wholeList("Repo")),
		limit: 2
	});
	const name = only === void 0 || others.length > 0 ? null : textAt(only, "name");
	return name === null ? "Work objects" : visibleLine(name, 120);
}
function unreadNotice({ index }) {
	if (index.unread === 0) return null;
	return html`<p class="notice">${index.unread === 1 ? "1 file of the store cannot be read and is" : `${figure(index.unread)} files of the store cannot be read and are`} shown nowhere but among the <a href="${addresses.findings}">findings</a>.</p>`;
}
const conclusions = {
	clean: ["passed", "The check passes"],
	findings: ["failed", "The check fails"],
	undecided: ["warning", "The check was not done"]
};
function verdictLine({ report, unchecked }) {
	if (report === null) return uncheckedNotice(unchecked);
	const [state, sentence] = conclusions[report.conclusion];
	const told = verdictSentence(report, (text) => text);
	return html`<p>${mark(state, sentence)} <a href="${addresses.findings}">${told}</a></p>`;
}
function countBox(source, kind) {
	const { index } = source;
	const counts = kind === "Issue" || kind === "Run" ? [...countsByStatus(index, kind)].toSorted(byProgress) : [];
	const states = counts.map(([name, count]) => {
		const said = mark(name, `${figure(count)} ${name}`);
		return html`<li>${source.served ? html`<a href="${listLink(source, kind, name)}">${said}</a>` : said}</li> `;
	});
	return html`<li>
    <a class="whole" href="${listAddress(kind)}"
      ><span class="figure">${figure(countsByKind(index).get(kind) ?? 0)}</span
      ><span class="name">${kindLabels[kind].many}</span></a
    >${counts.length === 0 ? null : html`<ul class="states">
            ${states}
          </ul>`}
  </li> `;
}
/** The list of a kind, where a server answers narrowed down to a status. */
function listLink({ served }, kind, word) {
	return served ? servedLink({
		...wholeList(kind),
		status: word
	}) : listAddress(kind);
}
function byProgress([a], [b]) {
	return statuses.findIndex((word) => word === a) - statuses.findIndex((word) => word === b);
}
function part(source, head, kind, condition, sort, word) {
	const { index } = source;
	const request = {
		...requestOf(wholeList(kind)),
		sort,
		limit: mostInPart
	};
	const count = countObjects(index, request, [condition]);
	const items = listValues(index, request, [condition]).map((value) => partItem(source, kind, value));
	const more = count - items.length;
	const list = count === 0 ? html`<p class="muted">Nothing.</p>` : html`<ul class="plain">
          ${items}
        </ul>`;
	return html`<section>
    <h2>${head}${count === 0 ? null : html` <span class="muted">${figure(count)}</span>`}</h2>
    ${list}${more <= 0 ? null : html`<p><a href="${listLink(source, kind, word)}">and ${figure(more)} more</a></p>`}
  </section>`;
}
function partItem(source, kind, value) {
	const { index } = source;
	const id = textAt(value, "id") ?? "";
	const link = objectLink(index, at$2, {
		kind,
		id
	}, 110);
	if (kind === "Issue") return html`<li>${words(textAt(value, "priority") ?? "P2", 10)} ${link}${waiting(source, id, value)}</li> `;
	const who = actorName(valueAt(value, "executor", "actor"));
	const failed = textAt(value, "failure", "message");
	return html`<li>
    ${link}<br /><span class="muted"
      >${who === null ? null : html`${words(who, 60)} · `}${time(textAt(value, "telemetry", "started_at") ?? textAt(value, "created_at"))}${failed === null ? null : html` · ${words(failed, 120)}`}</span
    >
  </li> `;
}
/** What a blocked Issue waits for. */
function waiting({ index }, id, value) {
	if (textAt(value, "status") !== "blocked") return null;
	const object = lookUp(index, "Issue", id);
	const blockers = object === null ? [] : connectionsOf(index, object).filter(({ field, isInward }) => field === (isInward ? "blocks" : "blocked_by"));
	const others = [...new Map(blockers.map((other) => [other.id, other])).values()].slice(0, 5);
	if (others.length === 0) return html` <span class="muted">does not say what it waits for</span>`;
	return html`${others.map((other) => {
		const state = textAt(lookUp(index, "Issue", other.id)?.value ?? {}, "status");
		return html`<br /><span class="muted">waits for</span> ${objectLink(index, at$2, {
			kind: "Issue",
			id: other.id
		}, 70)}
      ${statusMark(state)}`;
	})}`;
}
function latestPart({ index }) {
	return html`<section>
    <h2>Changed last</h2>
    <div class="scroll">
      <table class="tight">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col" class="lesser">What</th>
            <th scope="col">Title</th>
          </tr>
        </thead>
        <tbody>
          ${latestObjects(index, 20).map(({ at: changed, kind, id }) => html`<tr>
        <td>${time(changed)}</td>
        <td class="lesser">${kindLabels[kind].one}</td>
        <td class="title">${objectLink(index, at$2, {
		kind,
		id
	}, 140)}</td>
      </tr> `)}
        </tbody>
      </table>
    </div>
  </section>`;
}
// src/web/bar-chart.ts
const box = {
	width: 900,
	height: 150,
	left: 62,
	right: 34,
	bottom: 22,
	top: 8
};
const floor = box.height - box.bottom;
const mostTicks = 9;
/** Bars from left to right under one scale; `label` tells those who do not see it where the figures are. */
function barChart(label, bars, say) {
	const most = Math.max(...bars.map(heightOf), 1e-9);
	const step = (box.width - box.left - box.right) / bars.length;
	const every = Math.ceil(bars.length / mostTicks);
	const shapes = bars.map((bar, at) => {
		const x = box.left + at * step + step / 2;
		const tick = at % every === 0 ? html`<text x="${round(x)}" y="${box.height - 6}" text-anchor="middle">${bar.name}</text>` : null;
		return html`<g><title>${titleOf(bar, say)}</title>${barShape(bar, x, Math.min(48, step * .78), most)}${tick}</g>`;
	});
	return html`<div class="scroll" tabindex="0" role="region" aria-label="${label}">
    <svg class="chart" viewBox="0 0 ${box.width} ${box.height}" role="img" aria-label="${label}">
      ${line(box.top)}${line((box.top + floor) / 2)}${line(floor)}
      <text x="0" y="${box.top + 9}">${say(most)}</text>
      <text x="0" y="${(box.top + floor) / 2 + 4}">${say(most / 2)}</text>
      <text x="0" y="${floor}">0</text>
      ${shapes}
    </svg>
  </div>`;
}
/** What a bar says to who stops over it. */
function titleOf({ name, parts }, say) {
	const said = parts.filter(({ value }) => value > 0).map(({ className, value }) => `${say(value)} ${className}`);
	return `${name}: ${said.length === 0 ? "none" : said.join(", ")}`;
}
function barShape({ parts }, middle, thick, most) {
	let y = floor;
	return parts.map(({ className, value }) => {
		const height = value / most * (floor - box.top);
		y -= height;
		if (height <= 0) return null;
		return html`<rect
      class="bar-${className}"
      x="${round(middle - thick / 2)}"
      y="${round(y)}"
      width="${round(thick)}"
      height="${round(height)}"
    />`;
	});
}
function line(y) {
	return html`<line class="axis" x1="${box.left}" x2="${box.width}" y1="${y}" y2="${y}" />`;
}
function heightOf({ parts }) {
	return parts.reduce((sum, { value }) => sum + value, 0);
}
function round(value) {
	return Math.round(value * 10) / 10;
}
// src/web/run-periods.ts
const dayLength = 864e5;
/** More bars than this are too thin to see. */
const mostPeriods = 60;
/** Runs by stretches of time, the shortest that give a picture, without gaps; the earliest first. Only the latest where there are too many. */
function periodsOf(runs) {
	const dated = runs.flatMap((run) => {
		const time = Date.parse(run.at);
		return Number.isNaN(time) ? [] : [{
			run,
			time
		}];
	});
	const times = dated.map(({ time }) => time);
	const [first, last] = [times.reduce((a, b) => Math.min(a, b), Infinity), times.reduce((a, b) => Math.max(a, b), -Infinity)];
	if (dated.length === 0) return {
		stretch: "day",
		periods: []
	};
	const days = (last - first) / dayLength;
	const stretch = days < mostPeriods ? "day" : days < 420 ? "week" : "month";
	const groups = Map.groupBy(dated, ({ time }) => nameOf(time, stretch));
	return {
		stretch,
		periods: namesBetween(first, last, stretch).slice(-60).map((name) => periodOf(name, (groups.get(name) ?? []).map(({ run }) => run)))
	};
}
function periodOf(name, runs) {
	const count = (status) => runs.filter((run) => run.status === status).length;
	const sum = (of) => runs.reduce((total, run) => total + (of(run) ?? 0), 0);
	const [done, failed, canceled] = [
		count("done"),
		count("failed"),
		count("canceled")
	];
	return {
		name,
		done,
		failed,
		canceled,
		open: runs.length - done - failed - canceled,
		usd: sum(({ usd }) => usd),
		tokens: sum(({ tokens }) => tokens),
		seconds: sum(({ seconds }) => seconds)
	};
}
function namesBetween(first, last, stretch) {
	const names = /* @__PURE__ */ new Set();
	const longest = {
		day: 1,
		week: 7,
		month: 31
	}[stretch] * 61 * dayLength;
	for (let time = Math.max(first, last - longest); time < last; time += dayLength) names.add(nameOf(time, stretch));
	return [...names.add(nameOf(last, stretch))];
}
function nameOf(time, stretch) {
	const day = new Date(time);
	if (stretch === "month") return day.toISOString().slice(0, 7);
	if (stretch === "day") return day.toISOString().slice(0, 10);
	const sinceMonday = (day.getUTCDay() + 6) % 7;
	return (/* @__PURE__ */ new Date(time - sinceMonday * dayLength)).toISOString().slice(0, 10);
}
// src/web/runs-page.ts
const at$1 = addresses.runs;
const outcomes = [
	"done",
	"failed",
	"canceled",
	"open"
];
const stretchWords = {
	day: "day",
	week: "week, by its Monday",
	month: "month"
};
/** Runs over time: how they ended, and what they cost. */
function runsPage(source) {
	const runs = runsOverTime(source.index);
	const { stretch, periods } = periodsOf(runs);
	const body = runs.length === 0 ? html`<p>No Run says yet when it was.</p>` : html`${totals(runs)}
          <h2>Outcome by ${stretchWords[stretch]}</h2>
          ${legend()}${outcomeChart(periods)}
          ${periods.some(({ usd }) => usd > 0) ? html`<h2>Cost by ${stretchWords[stretch]}</h2>
                  ${costChart(periods)}` : null}
          ${periodTable(periods, stretch)} ${latestRuns(source, runs)}`;
	return layOut(source, {
		at: at$1,
		title: "Runs over time · CWOM",
		main: html`<h1>Runs over time</h1>
      ${body}`
	});
}
function totals(runs) {
	const sum = (of) => runs.reduce((so, run) => so + (of(run) ?? 0), 0);
	const over = runs.filter(({ status }) => status === "done" || status === "failed");
	const done = over.filter(({ status }) => status === "done").length;
	return html`<ul class="counts figures">
    ${[
		["Runs", figure(runs.length)],
		["Done of those that ended", over.length === 0 ? "none ended" : `${Math.round(100 * done / over.length)} %`],
		["Cost", dollars(sum(({ usd }) => usd))],
		["Tokens", roundly(sum(({ tokens }) => tokens))],
		["Time", duration(sum(({ seconds }) => seconds))]
	].map(([name, value]) => html`<li><span class="figure">${value}</span><span class="name">${name}</span></li> `)}
  </ul>`;
}
function legend() {
	return html`<ul class="legend">
    ${outcomes.map((outcome) => html`<li>
          <svg width="12" height="12" aria-hidden="true"><rect class="bar-${outcome}" width="12" height="12" /></svg>
          ${outcome}
        </li>`)}
  </ul>`;
}
function outcomeChart(periods) {
	return barChart("Runs by outcome; the table below has the figures", periods.map(({ name, ...counts }) => ({
		name,
		parts: outcomes.map((outcome) => ({
			className: outcome,
			value: counts[outcome]
		}))
	})), figure);
}
function costChart(periods) {
	return barChart("Cost in US dollars; the table below has the figures", periods.map(({ name, usd }) => ({
		name,
		parts: [{
			className: "cost",
			value: usd
		}]
	})), dollars);
}
function periodTable(periods, stretch) {
	const rows = periods.filter((period) => outcomes.some((outcome) => period[outcome] > 0)).toReversed().map(({ name, usd, tokens, seconds, ...counts }) => html`<tr>
        <th scope="row">${name}</th>
        ${outcomes.map((outcome) => numberCell(counts[outcome] === 0 ? "" : figure(counts[outcome])))}${numberCell(dollars(usd))}${numberCell(figure(tokens))}${numberCell(duration(seconds))}
      </tr> `);
	return html`<details>
    <summary>The figures</summary>
    <div class="scroll" tabindex="0" role="region" aria-label="The figures">
      <table>
        <thead>
          <tr>
            <th scope="col">${stretch}</th>
            ${[
		...outcomes,
		"cost",
		"tokens",
		"time"
	].map((head) => html`<th scope="col" class="number">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
  </details>`;
}
function numberCell(value) {
	return html`<td class="number">${value}</td>`;
}
function latestRuns({ index }, runs) {
	return html`<section>
    <h2>The latest</h2>
    <div class="scroll">
      <table class="tight">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Status</th>
            <th scope="col">Run</th>
            <th scope="col" class="number lesser">Took</th>
            <th scope="col" class="number">Cost</th>
            <th scope="col" class="number lesser">Tokens</th>
          </tr>
        </thead>
        <tbody>
          ${runs.slice(-50).toReversed().map(({ id, status, at: began, seconds, usd, tokens }) => html`<tr>
          <td>${time(began)}</td>
          <td>${statusMark(status)}</td>
          <td class="title">${objectLink(index, at$1, {
		kind: "Run",
		id
	}, 110)}</td>
          <td class="number lesser">${seconds === null ? null : duration(seconds)}</td>
          <td class="number">${usd === null ? null : dollars(usd)}</td>
          <td class="number lesser">${tokens === null ? null : figure(tokens)}</td>
        </tr> `)}
        </tbody>
      </table>
    </div>
    <p><a href="${listAddress("Run")}">All Runs</a></p>
  </section>`;
}
// src/web/search-page.ts
const at = searchAddress;
/** How many objects of a kind are shown before the list itself is. */
const mostOfKind = 8;
/** Everything whose texts hold some words, by kind: a page that only a server answers. Failure `usage` where the words are none. */
function searchPage(source, query) {
	const text = wordsIn(query);
	const parts = text.trim() === "" ? [] : kindNames.flatMap((kind) => kindPart(source, kind, text) ?? []);
	const count = parts.reduce((sum, part) => sum + part.count, 0);
	const answer = text.trim() === "" ? html`<p>Words, or beginnings of words; what holds all of them is found, in any text of any object.</p>` : html`<p><output>${count === 1 ? "1 object holds" : `${figure(count)} objects hold`} these words.</output></p>
          ${calledPart(source, text.trim())}${parts.map(({ part }) => part)}`;
	return layOut(source, {
		at,
		title: `Search · CWOM`,
		within: "",
		searched: text,
		main: html`<h1>Search${text.trim() === "" ? null : html` <bdi class="muted">${visibleLine(text, 120)}</bdi>`}</h1>
      ${answer}`
	});
}
/** Whoever writes an id, or a part of one, means that object. */
function calledPart({ index }, text) {
	const called = objectsCalled(index, text, mostOfKind);
	if (called.length === 0) return null;
	return html`<section>
    <h2>With this id</h2>
    <ul class="plain">
      ${called.map(({ kind, id }) => html`<li>
            ${kindLabels[kind].one} ${objectLink(index, at, {
		kind,
		id
	})}
            <code class="id">${visibleLine(id, 140)}</code>
          </li> `)}
    </ul>
  </section>`;
}
function kindPart(source, kind, text) {
	const { index } = source;
	const wish = {
		...wholeList(kind),
		text
	};
	const request = {
		...requestOf(wish),
		limit: mostOfKind
	};
	const count = countObjects(index, request);
	if (count === 0) return null;
	const items = listValues(index, request).map((value) => item(source, kind, value));
	const more = count - items.length;
	return {
		count,
		part: html`<section>
    <h2>${kindLabels[kind].many} <span class="muted">${figure(count)}</span></h2>
    <ul class="plain">
      ${items}
    </ul>
    ${more <= 0 ? null : html`<p><a href="${servedLink(wish)}">and ${figure(more)} more</a></p>`}
  </section>`
	};
}
function item({ index }, kind, value) {
	const named = {
		kind,
		id: textAt(value, "id") ?? ""
	};
	if (kind !== "Run") return html`<li>${siblingLink(index, at, named)}</li> `;
	return html`<li>
    ${objectLink(index, at, named)} ${time(textAt(value, "telemetry", "started_at"))}
    ${statusMark(textAt(value, "status"))}
  </li> `;
}
// src/web/style.ts
/** The one style sheet: system fonts, light and dark by the reader's own setting, paper, narrow screens. */
const style = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#ffffff, #15171a);
  --soft: light-dark(#f5f4f1, #1e2125);
  --line: light-dark(#dcd9d2, #363b42);
  --ink: light-dark(#1d1c1a, #e9e7e3);
  --muted: light-dark(#5a5751, #aeaaa3);
  --link: light-dark(#0a4fa0, #8fbcff);
  --accent: light-dark(#0a4fa0, #8fbcff);
  --good: light-dark(#17622d, #7fd497);
  --bad: light-dark(#a3181f, #ff9c96);
  --warn: light-dark(#7a4b00, #f0bd62);
  --busy: light-dark(#5a2ea6, #c5aaff);
  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace;
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
a { color: var(--link); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 0.5rem; background: var(--paper); padding: 0.3rem 0.8rem; z-index: 1; }
.top { border-bottom: 1px solid var(--line); background: var(--soft); }
.top { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: center; padding: 0.4rem max(0.4rem, (100% - 78rem) / 2 + 0.4rem); }
.top nav { display: flex; flex-wrap: wrap; flex: 1 1 30rem; font-size: 0.94rem; }
.search { display: flex; gap: 0.3rem; padding: 0.2rem 0.5rem; flex: 0 1 13rem; font-size: 0.94rem; }
.search label { flex: 1; }
.search input { width: 100%; min-width: 6rem; }
.search button { padding-inline: 0.6rem; background: none; color: var(--ink); border-color: var(--muted); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.top a { padding: 0.35rem 0.5rem; white-space: nowrap; color: var(--ink); text-decoration: none; border-radius: 6px; }
.top a:hover { background: var(--line); }
.top a[aria-current] { font-weight: 650; box-shadow: inset 0 -2px var(--accent); border-radius: 6px 6px 0 0; }
.top .count { color: var(--muted); font-size: 0.85em; font-weight: 400; }
main { max-width: 78rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
footer { border-top: 1px solid var(--line); color: var(--muted); font-size: 0.875rem; }
footer p { max-width: 78rem; margin: auto; padding: 1rem; }
h1 { font-size: clamp(1.4rem, 1.1rem + 1.4vw, 2rem); line-height: 1.2; margin: 0.2rem 0 0.6rem; text-wrap: pretty; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 2.2rem 0 0.7rem; padding-bottom: 0.25rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.02rem; margin: 1.4rem 0 0.4rem; }
h4, h5, h6 { font-size: 1rem; margin: 1.2rem 0 0.3rem; }
code, pre, .id { font-family: var(--mono); font-size: 0.875em; }
.id, .muted, .host { color: var(--muted); }
.id { font-size: 0.8rem; }
pre { background: var(--soft); border: 1px solid var(--line); border-radius: 6px; padding: 0.7rem 0.9rem; overflow-x: auto; max-width: 100%; }
pre.wrapped { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0.2rem 0; }
pre code { font-size: 1em; }
:not(pre) > code { background: var(--soft); border-radius: 4px; padding: 0.1em 0.3em; }
.prose { max-width: 70ch; }
.prose > :first-child { margin-top: 0; }
.prose > :last-child { margin-bottom: 0; }
.prose ul, .prose ol { padding-inline: 1.7rem; }
.prose table { display: block; overflow-x: auto; }
blockquote { margin: 0.8rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); color: var(--muted); }
.kind { color: var(--muted); font-size: 0.9rem; margin: 0; }
.facts { display: flex; flex-wrap: wrap; gap: 0.3rem 1.4rem; margin: 0 0 0.4rem; padding: 0; list-style: none; }
.facts b { font-weight: 400; color: var(--muted); }
.mark { display: inline-block; white-space: nowrap; font-weight: 600; font-size: 0.9em; color: var(--muted); }
.mark::before { content: "○ "; }
.is-ready::before { content: "● "; }
.is-running { color: var(--busy); } .is-running::before { content: "▶ "; }
.is-blocked, .is-warning { color: var(--warn); } .is-blocked::before { content: "■ "; } .is-warning::before { content: "▲ "; }
.is-done, .is-passed { color: var(--good); } .is-done::before, .is-passed::before { content: "✓ "; }
.is-failed, .is-error { color: var(--bad); } .is-failed::before, .is-error::before { content: "✕ "; }
.is-canceled::before { content: "– "; }
.tags { display: inline-flex; flex-wrap: wrap; gap: 0.25rem; }
.tag { border: 1px solid var(--line); border-radius: 1rem; padding: 0 0.55rem; font-size: 0.82rem; max-width: 16rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.sides { columns: 2 26rem; column-gap: 2.5rem; margin-top: 2rem; }
.sides section { break-inside: avoid; padding-bottom: 1.6rem; }
.sides h2 { margin-top: 0; }
.scroll { overflow-x: auto; max-width: 100%; }
table { border-collapse: collapse; width: 100%; font-size: 0.94rem; }
caption { text-align: start; color: var(--muted); padding: 0.3rem 0; }
th a { color: inherit; } th[aria-sort="ascending"] a::after { content: " ↑"; } th[aria-sort="descending"] a::after { content: " ↓"; }
th { text-align: start; font-weight: 600; font-size: 0.85rem; color: var(--muted); white-space: nowrap; }
th, td { padding: 0.4rem 0.9rem 0.4rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
td.title { min-width: 14rem; width: 45%; }
td.number, th.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.when span { white-space: nowrap; }
.when { white-space: nowrap; font-variant-numeric: tabular-nums; }
table.tight td:not(.title) { width: 1%; white-space: nowrap; }
.figures { grid-template-columns: repeat(auto-fill, minmax(11.5rem, 1fr)); }
.clip { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
form.filter { display: flex; flex-wrap: wrap; gap: 0.6rem 0.9rem; align-items: end; margin: 0.6rem 0 1rem; padding: 0.8rem; background: var(--soft); border: 1px solid var(--line); border-radius: 8px; }
form.filter[hidden] { display: none; }
form.filter label { display: grid; gap: 0.15rem; font-size: 0.85rem; color: var(--muted); }
input, select, button { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--muted); border-radius: 6px; padding: 0.35rem 0.55rem; max-width: 100%; }
button { background: var(--ink); color: var(--paper); border-color: var(--ink); padding-inline: 1rem; }
.pages { display: flex; flex-wrap: wrap; gap: 0.4rem 1rem; margin: 1rem 0; }
td.title [dir="auto"], .node [dir="auto"] { text-align: left; }
ul.criteria > li { display: grid; grid-template-columns: 8rem minmax(0, 1fr); gap: 0 1rem; }
ul.criteria ul { list-style: none; margin: 0.2rem 0 0; padding: 0; font-size: 0.94rem; }
ul.plain { list-style: none; padding: 0; margin: 0; }
ul.plain > li { padding: 0.4rem 0; border-bottom: 1px solid var(--line); }
dl { display: grid; grid-template-columns: minmax(8rem, 13rem) minmax(0, 1fr); gap: 0.45rem 1.2rem; margin: 0; }
dt { color: var(--muted); }
dd { margin: 0; min-width: 0; }
dd > ul, dd > ol { margin: 0; padding-inline-start: 1.2rem; }
dd dl { grid-template-columns: minmax(6rem, max-content) minmax(0, 1fr); gap: 0.15rem 0.9rem; }
.counts { display: grid; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); gap: 0.7rem; padding: 0; margin: 1rem 0 0; list-style: none; }
.counts.two { grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); }
.states { display: flex; flex-wrap: wrap; gap: 0.1rem 1.2rem; list-style: none; padding: 0; margin: 0.4rem 0 0; }
.states a { text-decoration: none; } .states a:hover .mark { text-decoration: underline; }
.counts > li { border: 1px solid var(--line); border-radius: 8px; padding: 0.6rem 0.8rem; }
.counts .whole { text-decoration: none; color: inherit; display: block; }
.counts .whole:hover .name { text-decoration: underline; }
.counts .figure { display: block; font-size: 1.6rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.notice { border: 1px solid var(--line); border-inline-start: 4px solid var(--warn); background: var(--soft); border-radius: 4px; padding: 0.6rem 0.9rem; margin: 1rem 0; }
.finding { border-inline-start: 4px solid var(--line); padding: 0.1rem 0 0.1rem 0.9rem; margin: 1rem 0; }
.finding.error { border-color: var(--bad); } .finding.warning { border-color: var(--warn); }
.finding p { margin: 0.15rem 0; max-width: 90ch; }
.steps { list-style: none; padding: 0; margin: 0; }
.steps > li { border-bottom: 1px solid var(--line); padding: 0.5rem 0; }
del, ins { text-decoration-thickness: 1px; }
del { color: var(--bad); } ins { text-decoration: none; background: light-dark(#e3f1e6, #1d3524); border-radius: 2px; }
.change { white-space: pre-wrap; max-width: 80ch; }
.fact { margin-inline-end: 1.2rem; white-space: nowrap; }
.pin { white-space: nowrap; }
#proof ~ dl p { margin: 0; }
svg { display: block; max-width: none; font: inherit; }
.chain { overflow-x: auto; padding: 3px; }
.chain path { fill: none; stroke: var(--muted); stroke-width: 1.4; }
.chain path.loose { stroke-dasharray: 4 4; }
.chain path.faint { stroke: color-mix(in srgb, var(--muted) 40%, var(--paper)); stroke-width: 1; }
.chain path.next { stroke: var(--accent); }
.chain .head { fill: var(--muted); font-size: 13px; }
.node { display: block; height: 100%; padding: 5px 10px; border: 1px solid var(--line); border-radius: 7px; background: var(--paper); color: var(--ink); text-decoration: none; font-size: 13px; line-height: 1.35; overflow: hidden; }
a.node:hover { border-color: var(--accent); }
.node:focus-visible { outline-offset: -3px; }
.node.focus { border: 2px solid var(--accent); background: var(--soft); }
.node.gone { border-style: dashed; color: var(--muted); }
.node .line { display: block; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.node .what { color: var(--muted); font-size: 12px; }
.chart rect { stroke: var(--paper); stroke-width: 1; }
.chart { width: 100%; height: auto; min-width: 36rem; }
.chart .axis { stroke: var(--line); } .chart text { fill: var(--muted); font-size: 12px; }
.bar-done { fill: var(--good); } .bar-failed { fill: var(--bad); } .bar-canceled { fill: var(--muted); } .bar-open { fill: var(--busy); } .bar-cost { fill: var(--accent); }
.legend { display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem; padding: 0; margin: 0.3rem 0; list-style: none; font-size: 0.9rem; }
.legend svg { display: inline-block; vertical-align: -1px; }
details > summary { cursor: pointer; color: var(--link); padding: 0.2rem 0; }
@media screen and (max-width: 46rem) {
  .lesser, .top .count { display: none; }
  .when, table.tight td:not(.title) { white-space: normal; }
  table.tight .title { min-width: 9rem; }
  th, td { padding-inline-end: 0.6rem; }
  .search { flex: 1; }
  td.title { min-width: 0; width: auto; }
  dl { grid-template-columns: minmax(0, 1fr); gap: 0.1rem; }
  dt { margin-top: 0.5rem; }
  dd dl, ul.criteria > li { grid-template-columns: minmax(0, 1fr); }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media (forced-colors: active) { .node.focus { outline: 2px solid; } }
@media print {
  :root { color-scheme: light; }
  body { font-size: 10.5pt; }
  .top, .skip, form, .pages { display: none; }
  main { max-width: none; padding: 0; }
  a { color: inherit; text-decoration: none; }
  .prose a[href^="http"]::after { content: " <" attr(href) ">"; font-size: 0.85em; }
  .host { display: none; }
  h1, h2, h3 { break-after: avoid; }
  tr, .node, .finding, .steps > li { break-inside: avoid; }
  .chain { overflow: visible; }
  .chain svg { max-width: 100%; height: auto; }
  pre { white-space: pre-wrap; }
}
`.trimStart();
/** A small picture for the tab of a browser. */
const icon = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><rect width=\"32\" height=\"32\" rx=\"7\" fill=\"#0a4fa0\"/><g fill=\"none\" stroke=\"#fff\" stroke-width=\"3\"><circle cx=\"9\" cy=\"16\" r=\"4\"/><circle cx=\"23\" cy=\"16\" r=\"4\"/><path d=\"M13 16h6\"/></g></svg>\n";
// src/web/render-page.ts
/** What every answer carries beside its type. */
const safeHeaders = {
	"content-security-policy": `${contentPolicy}; frame-ancestors 'none'`,
	"x-content-type-options": "nosniff",
	"referrer-policy": "no-referrer",
	"cross-origin-opener-policy": "same-origin",
	"cross-origin-resource-policy": "same-origin",
	"cache-control": "no-cache"
};
const htmlType = "text/html; charset=utf-8";
/** The files that every page needs, by address, with their types. */
const assets = /* @__PURE__ */ new Map([
	[addresses.style, {
		text: style,
		type: "text/css; charset=utf-8"
	}],
	[addresses.script, {
		text: filterScript,
		type: "text/javascript; charset=utf-8"
	}],
	[addresses.icon, {
		text: icon,
		type: "image/svg+xml"
	}]
]);
const listKinds = new Map(kindNames.map((kind) => [listAddress(kind), kind]));
/** Whether a path is one of the pages' own; else something other than a page may answer it. */
function isPagePath(path) {
	const [, first = "", second] = path.split("/");
	if (second !== void 0) return isKind(first);
	return [
		"",
		"search.html",
		...Object.values(addresses)
	].includes(first) || listKinds.has(first);
}
/** The object that a path is about; null for a page of another kind, and where there is none. */
function wantedAt(index, path) {
	const [, kind = "", name = "", ...rest] = path.split("/");
	const [, stem, ending] = /^(.+)\.(html|yaml)$/s.exec(name) ?? [];
	if (!isKind(kind) || rest.length > 0 || stem === void 0) return null;
	const address = `${kind}/${stem}.html`;
	const object = (objectAddress(kind, stem) === address ? objectNamed(index, kind, stem) : null) ?? objectsOf(index, kind).find(({ id }) => objectAddress(kind, id) === address) ?? null;
	return object === null ? null : {
		object,
		isFile: ending === "yaml"
	};
}
/** The file of an object as it stands, for a browser to show as nothing but text. */
function filePage(text) {
	return {
		status: 200,
		body: text,
		headers: {
			...safeHeaders,
			"content-type": "text/plain; charset=utf-8"
		}
	};
}
/** The page at a path (`/`, `/Issue.html`, `/Issue/01J….html`) of a server; 404 with a page that says so where there is none. */
function renderPage(source, path, query) {
	const address = path === "/" ? addresses.overview : path.slice(1);
	const asset = assets.get(address);
	if (asset !== void 0) return {
		status: 200,
		body: asset.text,
		headers: {
			...safeHeaders,
			"content-type": asset.type
		}
	};
	try {
		const body = pageAt(source, address, query);
		return body === null ? plainPage(source, 404, "Not here", "No page and no object has this address.") : answer(200, body);
	} catch (thrown) {
		if (!(thrown instanceof Failure) || thrown.code !== "usage") throw thrown;
		return plainPage(source, 400, "That cannot be answered", `${thrown.message}: ${thrown.help}`);
	}
}
function pageAt(source, address, query) {
	if (address === addresses.overview) return overviewPage(source);
	if (address === addresses.findings) return findingsPage(source, query);
	if (address === "search.html") return searchPage(source, query);
	if (address === addresses.runs) return runsPage(source);
	const listed = listKinds.get(address);
	if (listed !== void 0) return listPage(source, listWish(listed, query));
	const wanted = wantedAt(source.index, `/${address}`);
	const object = wanted === null || wanted.isFile ? null : lookUp(source.index, wanted.object.kind, wanted.object.id);
	return object === null ? null : objectPage(source, object);
}
function plainPage(source, status, head, sentence) {
	const main = html`<h1>${head}</h1>
    <p><bdi>${visibleLine(sentence, 600)}</bdi></p>
    <p><a href="/">To the overview</a></p>`;
	return answer(status, layOut(source, {
		at: addresses.overview,
		title: `${head} · CWOM`,
		main,
		within: "",
		base: "/"
	}));
}
function answer(status, body) {
	return {
		status,
		body,
		headers: {
			...safeHeaders,
			"content-type": htmlType
		}
	};
}
export { HtmlEscapedCallbackPhase as C, KeptHistory as S, listAddress as _, wantedAt as a, noHistory as b, objectPage as c, findingsPage as d, wholeList as f, fileAddress as g, addresses as h, renderPage as i, listPage as l, html as m, filePage as n, runsPage as o, layOut as p, isPagePath as r, overviewPage as s, assets as t, pageCount as u, objectAddress as v, resolveCallback as w, wholeHistory as x, lookUp as y };
