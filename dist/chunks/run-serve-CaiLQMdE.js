import { C as HtmlEscapedCallbackPhase, S as KeptHistory, a as wantedAt, b as noHistory, i as renderPage, n as filePage, r as isPagePath, w as resolveCallback } from "./render-page-C19Sh0s1.js";
import { n as jsonText } from "./json-text-D5Wce0Bb.js";
import { n as readBytes } from "./reading-B2MIY6L8.js";
import { t as blobOid } from "./work-tree-B0M0TnNU.js";
import { t as Failure } from "./failure-CoSUsjhv.js";
import { u as kindNames } from "./enums-CzFq0Rxf.js";
import { t as causesAround } from "./causes-Co5UWYua.js";
import { r as objectNamed } from "./find-in-index-BEYmnWie.js";
import { r as traceValue } from "./trace-formats-BBdQKKSm.js";
import { t as kinds } from "./kinds-DFgvPIu9.js";
import { i as completedMembers, n as newObject, t as looseFields } from "./new-object-BlU1S0Ro.js";
import { t as operation } from "./operation-Dwjby8X6.js";
import { n as valueOf } from "./object-value-Bh2IJUXV.js";
import { a as createMcpHandler, i as pageOf, n as mcpServer, r as cursorLimit, t as openService } from "./open-service-BkU2ezm_.js";
import { n as isMapping, o as fileByteLimit, r as memberOf, t as isJsonObject } from "./json-BOP16j8H.js";
import { r as pointerOf } from "./json-pointer-Bx-9x7vW.js";
import { t as Changes } from "./changes-BBeaR7QH.js";
import { n as strictValue } from "./loose-value-DURo3BSs.js";
import { t as mirrorChange } from "./mirrors-COj0hST8.js";
import { t as jsonSchemaOf } from "./json-schema-Di0G2yU_.js";
import { t as fieldColumns } from "./field-columns-7aSmVoHQ.js";
import { c as sortableColumns } from "./list-objects-DjNnYZyb.js";
import { t as connectionsOf } from "./connections-CMcNStvJ.js";
import { n as tableOf } from "./table-names-Bgd_25A7.js";
import { n as failRun, r as cancelRun, t as finishRun } from "./finish-run-DBpplGh8.js";
import { t as claim } from "./claim-y40C3L4r.js";
import { t as prove } from "./prove-CIrTfdke.js";
import { n as recordArtifact } from "./record-artifact-1bw-1Air.js";
import { t as seal } from "./seal-BnZii5LF.js";
import { i as setFields } from "./set-fields-B-uueqQy.js";
import { r as startRun } from "./start-run-dG42mcr1.js";
import { n as supersedePacket } from "./supersede-packet-Z17GfSZa.js";
import { t as enqueueTask } from "./enqueue-task-B4PfFMQB.js";
import { o as taskSchema } from "./task-inputs-CmF9txV1.js";
import { t as taskOfIssue } from "./task-of-issue-DMNjAQ_D.js";
import { B as strictObject, C as array, F as object, M as literal, O as int, P as number, Q as registry, V as string, W as unknown, Z as globalRegistry, b as _enum, p as ZodOptional, q as toJSONSchema, t as ZodArray, w as boolean, z as record } from "./schemas-BfIwbAFZ.js";
import { t as version } from "./version-Bp-hWkP9.js";
import { t as nearest } from "./did-you-mean-n7IoM4GU.js";
import { n as printable } from "./printable-bEUe1wzd.js";
import { n as failureOf, r as print } from "./output-BW60d30d.js";
import { t as check } from "./check-gGr5wbvS.js";
import { r as readCorpus } from "./corpus-CwjWYWj4.js";
import { D as openReader, S as connectForReading, b as parseRemote, i as syncGithub, v as syncWords, x as parseRepositoryName } from "./sync-github-CQ1piwxw.js";
import { n as repositoryNamed, t as githubToken } from "./github-remote-CnTAGEIh.js";
import { i as webHost } from "./client-Db5X3wKf.js";
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { STATUS_CODES, ServerResponse, createServer } from "node:http";
import { Readable } from "node:stream";
import { Http2ServerRequest, constants } from "node:http2";
import { readFile } from "node:fs/promises";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
// node_modules/hono/dist/http-exception.js
/**
* `HTTPException` must be used when a fatal error such as authentication failure occurs.
*
* @see {@link https://hono.dev/docs/api/exception}
*
* @param {StatusCode} status - status code of HTTPException
* @param {HTTPExceptionOptions} options - options of HTTPException
* @param {HTTPExceptionOptions["res"]} options.res - response of options of HTTPException
* @param {HTTPExceptionOptions["message"]} options.message - message of options of HTTPException
* @param {HTTPExceptionOptions["cause"]} options.cause - cause of options of HTTPException
*
* @example
* ```ts
* import { HTTPException } from 'hono/http-exception'
*
* // ...
*
* app.post('/auth', async (c, next) => {
*   // authentication
*   if (authorized === false) {
*     throw new HTTPException(401, { message: 'Custom error message' })
*   }
*   await next()
* })
* ```
*/
var HTTPException = class extends Error {
	res;
	status;
	/**
	* Creates an instance of `HTTPException`.
	* @param status - HTTP status code for the exception. Defaults to 500.
	* @param options - Additional options for the exception.
	*/
	constructor(status = 500, options) {
		super(options?.message, { cause: options?.cause });
		this.res = options?.res;
		this.status = status;
	}
	/**
	* Returns the response object associated with the exception.
	* If a response object is not provided, a new response is created with the error message and status code.
	* @returns The response object.
	*/
	getResponse() {
		if (this.res) return new Response(this.res.body, {
			status: this.status,
			headers: this.res.headers
		});
		return new Response(this.message, { status: this.status });
	}
};
// node_modules/hono/dist/request/constants.js
const GET_MATCH_RESULT = Symbol();
// node_modules/hono/dist/utils/buffer.js
const bufferToFormData = (arrayBuffer, contentType) => {
	return new Response(arrayBuffer, { headers: { "Content-Type": contentType.replace(/^[^;]+/, (mediaType) => mediaType.toLowerCase()) } }).formData();
};
// node_modules/hono/dist/utils/body.js
const MAX_NESTED_OBJECTS = 1e4;
const isRawRequest = (request) => "headers" in request;
const parseBody = async (request, options = Object.create(null)) => {
	const { all = false, dot = false } = options;
	const mediaType = (isRawRequest(request) ? request.headers : request.raw.headers).get("Content-Type")?.split(";")[0].trim().toLowerCase();
	if (mediaType === "multipart/form-data" || mediaType === "application/x-www-form-urlencoded") return parseFormData(request, {
		all,
		dot
	});
	return {};
};
/**
* Parses form data from a request.
*
* @template T - The type of the parsed body data.
* @param {HonoRequest | Request} request - The request object containing form data.
* @param {ParseBodyOptions} options - Options for parsing the form data.
* @returns {Promise<T>} The parsed body data.
*/
async function parseFormData(request, options) {
	if (!isRawRequest(request) && request.bodyCache.formData) return convertFormDataToBodyData(await request.bodyCache.formData, options);
	const headers = isRawRequest(request) ? request.headers : request.raw.headers;
	const arrayBuffer = await request.arrayBuffer();
	const formDataPromise = bufferToFormData(arrayBuffer, headers.get("Content-Type") || "");
	if (!isRawRequest(request)) request.bodyCache.formData = formDataPromise;
	const formData = await formDataPromise;
	if (formData) return convertFormDataToBodyData(formData, options);
	return {};
}
/**
* Converts form data to body data based on the provided options.
*
* @template T - The type of the parsed body data.
* @param {FormData} formData - The form data to convert.
* @param {ParseBodyOptions} options - Options for parsing the form data.
* @returns {T} The converted body data.
*/
function convertFormDataToBodyData(formData, options) {
	const form = Object.create(null);
	const nestingState = { count: 0 };
	formData.forEach((value, key) => {
		if (!(options.all || key.endsWith("[]"))) form[key] = value;
		else handleParsingAllValues(form, key, value);
	});
	if (options.dot) Object.entries(form).forEach(([key, value]) => {
		if (key.includes(".")) {
			handleParsingNestedValues(form, key, value, nestingState);
			delete form[key];
		}
	});
	return form;
}
/**
* Handles parsing all values for a given key, supporting multiple values as arrays.
*
* @param {BodyData} form - The form data object.
* @param {string} key - The key to parse.
* @param {FormDataEntryValue} value - The value to assign.
*/
const handleParsingAllValues = (form, key, value) => {
	if (form[key] !== void 0) {
		if (Array.isArray(form[key])) form[key].push(value);
		else form[key] = [form[key], value];
	} else if (!key.endsWith("[]")) form[key] = value;
	else form[key] = [value];
};
/**
* Handles parsing nested values using dot notation keys.
*
* @param {BodyData} form - The form data object.
* @param {string} key - The dot notation key.
* @param {BodyDataValue} value - The value to assign.
* @param {{ count: number }} state - The state object tracking nesting depth.
*/
const handleParsingNestedValues = (form, key, value, state) => {
	if (/(?:^|\.)__proto__\./.test(key)) return;
	let nestedForm = form;
	const keys = key.split(".", 34);
	if (keys.length > 33) throwNestingLimitExceeded();
	keys.forEach((key, index) => {
		if (index === keys.length - 1) nestedForm[key] = value;
		else {
			if (!nestedForm[key] || typeof nestedForm[key] !== "object" || Array.isArray(nestedForm[key]) || nestedForm[key] instanceof File) {
				if (state.count++ >= MAX_NESTED_OBJECTS) throwNestingLimitExceeded();
				nestedForm[key] = Object.create(null);
			}
			nestedForm = nestedForm[key];
		}
	});
};
const throwNestingLimitExceeded = () => {
	throw new Error("Nesting limit exceeded");
};
// node_modules/hono/dist/utils/url.js
const splitPath = (path) => {
	const paths = path.split("/");
	if (paths[0] === "") paths.shift();
	return paths;
};
const splitRoutingPath = (routePath) => {
	const { groups, path } = extractGroupsFromPath(routePath);
	const paths = splitPath(path);
	return replaceGroupMarks(paths, groups);
};
const extractGroupsFromPath = (path) => {
	const groups = [];
	path = path.replace(/\{[^}]+\}/g, (match, index) => {
		const mark = `@${index}`;
		groups.push([mark, match]);
		return mark;
	});
	return {
		groups,
		path
	};
};
const replaceGroupMarks = (paths, groups) => {
	for (let i = groups.length - 1; i >= 0; i--) {
		const [mark] = groups[i];
		for (let j = paths.length - 1; j >= 0; j--) if (paths[j].includes(mark)) {
			paths[j] = paths[j].replace(mark, groups[i][1]);
			break;
		}
	}
	return paths;
};
const patternCache = {};
const getPattern = (label, next) => {
	if (label === "*") return "*";
	const match = label.match(/^\:([^\{\}]+)(?:\{(.+)\})?$/);
	if (match) {
		const cacheKey = `${label}#${next}`;
		if (!patternCache[cacheKey]) {
			if (match[2]) patternCache[cacheKey] = next && next[0] !== ":" && next[0] !== "*" ? [
				cacheKey,
				match[1],
				new RegExp(`^${match[2]}(?=/${next})`)
			] : [
				label,
				match[1],
				new RegExp(`^${match[2]}$`)
			];
			else patternCache[cacheKey] = [
				label,
				match[1],
				true
			];
		}
		return patternCache[cacheKey];
	}
	return null;
};
const tryDecode = (str, decoder) => {
	try {
		return decoder(str);
	} catch {
		return str.replace(/(?:%[0-9A-Fa-f]{2})+/g, (match) => {
			try {
				return decoder(match);
			} catch {
				return match;
			}
		});
	}
};
const decodeURIWithPreservedPercent = (value) => decodeURI(value.includes("%25") ? value.replace(/%25/g, "%2525") : value);
const getPath = (request) => {
	const url = request.url;
	const start = url.indexOf("/", url.indexOf(":") + 4);
	let i = start;
	for (; i < url.length; i++) {
		const charCode = url.charCodeAt(i);
		if (charCode === 37) {
			const queryIndex = url.indexOf("?", i);
			const hashIndex = url.indexOf("#", i);
			const end = queryIndex === -1 ? hashIndex === -1 ? void 0 : hashIndex : hashIndex === -1 ? queryIndex : Math.min(queryIndex, hashIndex);
			const path = url.slice(start, end);
			const decoded = tryDecode(path, decodeURIWithPreservedPercent);
			if (/%(?![0-9A-Fa-f]{2})/.test(path)) {
				const rewritten = new URL("http://localhost");
				rewritten.pathname = decoded.replace(/[\\\t\n\r]/g, encodeURIComponent);
				if (tryDecode(rewritten.pathname, decodeURIWithPreservedPercent) !== decoded) return tryDecode(path.replace(/%(?![0-9A-Fa-f]{2})/g, "%25"), decodeURIWithPreservedPercent);
			}
			return decoded;
		} else if (charCode === 63 || charCode === 35) break;
	}
	return url.slice(start, i);
};
const getPathNoStrict = (request) => {
	const result = getPath(request);
	return result.length > 1 && result.at(-1) === "/" ? result.slice(0, -1) : result;
};
/**
* Merge paths.
* @param {string[]} ...paths - The paths to merge.
* @returns {string} The merged path.
* @example
* mergePath('/api', '/users') // '/api/users'
* mergePath('/api/', '/users') // '/api/users'
* mergePath('/api', '/') // '/api'
* mergePath('/api/', '/') // '/api/'
*/
const mergePath = (base, sub, ...rest) => {
	if (rest.length) sub = mergePath(sub, ...rest);
	return `${base?.[0] === "/" ? "" : "/"}${base}${sub === "/" ? "" : `${base?.at(-1) === "/" ? "" : "/"}${sub?.[0] === "/" ? sub.slice(1) : sub}`}`;
};
const checkOptionalParameter = (path) => {
	if (path.charCodeAt(path.length - 1) !== 63 || !path.includes(":")) return null;
	const segments = path.split("/");
	const results = [];
	let basePath = "";
	segments.forEach((segment) => {
		if (segment !== "" && !/\:/.test(segment)) basePath += "/" + segment;
		else if (/\:/.test(segment)) {
			if (segment.charCodeAt(segment.length - 1) === 63) {
				if (results.length === 0 && basePath === "") results.push("/");
				else results.push(basePath);
				const optionalSegment = segment.slice(0, -1);
				basePath += "/" + optionalSegment;
				results.push(basePath);
			} else basePath += "/" + segment;
		}
	});
	return results.filter((v, i, a) => a.indexOf(v) === i);
};
const tryDecodeURIComponent = (str) => str.indexOf("%") !== -1 ? tryDecode(str, decodeURIComponent_) : str;
const _decodeURI = (value) => {
	if (value.indexOf("+") !== -1) value = value.replace(/\+/g, " ");
	return tryDecodeURIComponent(value);
};
const _getQueryParam = (url, key, multiple) => {
	const hashIndex = url.indexOf("#", 8);
	if (hashIndex !== -1) url = url.slice(0, hashIndex);
	let encoded;
	if (!multiple && key && !/[%+&=]/.test(key)) {
		const queryIndex = url.indexOf("?", 8);
		let keyIndex = queryIndex;
		if (keyIndex === -1) return;
		if (!url.startsWith(key, keyIndex + 1)) keyIndex = url.indexOf(`&${key}`, keyIndex + 1);
		while (keyIndex !== -1) {
			const trailingKeyCode = url.charCodeAt(keyIndex + key.length + 1);
			if (trailingKeyCode === 61 || trailingKeyCode === 38 || isNaN(trailingKeyCode)) {
				if (keyIndex > queryIndex && /(?:^|&)[^=&]*[%+]/.test(url.slice(queryIndex + 1, keyIndex))) break;
				if (trailingKeyCode === 61) {
					const valueIndex = keyIndex + key.length + 2;
					const endIndex = url.indexOf("&", valueIndex);
					return _decodeURI(url.slice(valueIndex, endIndex === -1 ? void 0 : endIndex));
				}
				return "";
			}
			keyIndex = url.indexOf(`&${key}`, keyIndex + 1);
		}
		encoded = /[%+]/.test(url);
		if (!encoded) return;
	}
	const results = Object.create(null);
	encoded ??= /[%+]/.test(url);
	let keyIndex = url.indexOf("?", 8);
	while (keyIndex !== -1) {
		const nextKeyIndex = url.indexOf("&", keyIndex + 1);
		let valueIndex = url.indexOf("=", keyIndex);
		if (valueIndex > nextKeyIndex && nextKeyIndex !== -1) valueIndex = -1;
		let name = url.slice(keyIndex + 1, valueIndex === -1 ? nextKeyIndex === -1 ? void 0 : nextKeyIndex : valueIndex);
		if (encoded) name = _decodeURI(name);
		keyIndex = nextKeyIndex;
		if (name === "") continue;
		let value;
		if (valueIndex === -1) value = "";
		else {
			value = url.slice(valueIndex + 1, nextKeyIndex === -1 ? void 0 : nextKeyIndex);
			if (encoded) value = _decodeURI(value);
		}
		if (multiple) {
			if (!(results[name] && Array.isArray(results[name]))) results[name] = [];
			results[name].push(value);
		} else results[name] ??= value;
	}
	return key ? results[key] : results;
};
const getQueryParam = _getQueryParam;
const getQueryParams = (url, key) => {
	return _getQueryParam(url, key, true);
};
const decodeURIComponent_ = decodeURIComponent;
// node_modules/hono/dist/request.js
var HonoRequest = class {
	/**
	* `.raw` can get the raw Request object.
	*
	* @see {@link https://hono.dev/docs/api/request#raw}
	*
	* @example
	* ```ts
	* // For Cloudflare Workers
	* app.post('/', async (c) => {
	*   const metadata = c.req.raw.cf?.hostMetadata?
	*   ...
	* })
	* ```
	*/
	raw;
	#validatedData;
	#matchResult;
	routeIndex = 0;
	/**
	* `.path` can get the pathname of the request.
	*
	* @see {@link https://hono.dev/docs/api/request#path}
	*
	* @example
	* ```ts
	* app.get('/about/me', (c) => {
	*   const pathname = c.req.path // `/about/me`
	* })
	* ```
	*/
	path;
	bodyCache = {};
	constructor(request, path = "/", matchResult = [[]]) {
		this.raw = request;
		this.path = path;
		this.#matchResult = matchResult;
	}
	param(key) {
		return key ? this.#getDecodedParam(key) : this.#getAllDecodedParams();
	}
	#getDecodedParam(key) {
		const paramKey = this.#matchResult[0][this.routeIndex]?.[1][key];
		const param = this.#getParamValue(paramKey);
		return param && tryDecodeURIComponent(param);
	}
	#getAllDecodedParams() {
		const decoded = {};
		const keys = Object.keys(this.#matchResult[0][this.routeIndex]?.[1] ?? {});
		for (const key of keys) {
			const value = this.#getParamValue(this.#matchResult[0][this.routeIndex][1][key]);
			if (value !== void 0) decoded[key] = tryDecodeURIComponent(value);
		}
		return decoded;
	}
	#getParamValue(paramKey) {
		return this.#matchResult[1] ? this.#matchResult[1][paramKey] : paramKey;
	}
	query(key) {
		return getQueryParam(this.url, key);
	}
	queries(key) {
		return getQueryParams(this.url, key);
	}
	header(name) {
		if (name) return this.raw.headers.get(name) ?? void 0;
		const headerData = Object.create(null);
		this.raw.headers.forEach((value, key) => {
			headerData[key] = value;
		});
		return headerData;
	}
	async parseBody(options) {
		return parseBody(this, options);
	}
	#cachedBody = (key) => {
		const { bodyCache, raw } = this;
		const cachedBody = bodyCache[key];
		if (cachedBody) return cachedBody;
		for (const anyCachedKey in bodyCache) return bodyCache[anyCachedKey].then((body) => {
			if (anyCachedKey === "json") body = JSON.stringify(body);
			const contentType = anyCachedKey === "formData" ? void 0 : raw.headers.get("content-type");
			return new Response(body, { headers: contentType ? { "Content-Type": contentType } : void 0 })[key]();
		});
		return bodyCache[key] = raw[key]();
	};
	/**
	* `.json()` can parse Request body of type `application/json`
	*
	* @see {@link https://hono.dev/docs/api/request#json}
	*
	* @example
	* ```ts
	* app.post('/entry', async (c) => {
	*   const body = await c.req.json()
	* })
	* ```
	*/
	json() {
		return this.#cachedBody("text").then((text) => JSON.parse(text));
	}
	/**
	* `.text()` can parse Request body of type `text/plain`
	*
	* @see {@link https://hono.dev/docs/api/request#text}
	*
	* @example
	* ```ts
	* app.post('/entry', async (c) => {
	*   const body = await c.req.text()
	* })
	* ```
	*/
	text() {
		return this.#cachedBody("text");
	}
	/**
	* `.arrayBuffer()` parse Request body as an `ArrayBuffer`
	*
	* @see {@link https://hono.dev/docs/api/request#arraybuffer}
	*
	* @example
	* ```ts
	* app.post('/entry', async (c) => {
	*   const body = await c.req.arrayBuffer()
	* })
	* ```
	*/
	arrayBuffer() {
		return this.#cachedBody("arrayBuffer");
	}
	/**
	* `.bytes()` parses the request body as a `Uint8Array`.
	*
	* @see {@link https://hono.dev/docs/api/request#bytes}
	*
	* @example
	* ```ts
	* app.post('/entry', async (c) => {
	*   const body = await c.req.bytes()
	* })
	* ```
	*/
	bytes() {
		return this.#cachedBody("arrayBuffer").then((buffer) => new Uint8Array(buffer));
	}
	/**
	* Parses the request body as a `Blob`.
	* @example
	* ```ts
	* app.post('/entry', async (c) => {
	*   const body = await c.req.blob();
	* });
	* ```
	* @see https://hono.dev/docs/api/request#blob
	*/
	blob() {
		return this.#cachedBody("blob");
	}
	/**
	* Parses the request body as `FormData`.
	* @example
	* ```ts
	* app.post('/entry', async (c) => {
	*   const body = await c.req.formData();
	* });
	* ```
	* @see https://hono.dev/docs/api/request#formdata
	*/
	formData() {
		return this.#cachedBody("formData");
	}
	/**
	* Adds validated data to the request.
	*
	* @param target - The target of the validation.
	* @param data - The validated data to add.
	*/
	addValidatedData(target, data) {
		(this.#validatedData ??= {})[target] = data;
	}
	valid(target) {
		return this.#validatedData?.[target];
	}
	/**
	* `.url` can get the request url strings.
	*
	* @see {@link https://hono.dev/docs/api/request#url}
	*
	* @example
	* ```ts
	* app.get('/about/me', (c) => {
	*   const url = c.req.url // `http://localhost:8787/about/me`
	*   ...
	* })
	* ```
	*/
	get url() {
		return this.raw.url;
	}
	/**
	* `.method` can get the method name of the request.
	*
	* @see {@link https://hono.dev/docs/api/request#method}
	*
	* @example
	* ```ts
	* app.get('/about/me', (c) => {
	*   const method = c.req.method // `GET`
	* })
	* ```
	*/
	get method() {
		return this.raw.method;
	}
	get [GET_MATCH_RESULT]() {
		return this.#matchResult;
	}
	/**
	* `.matchedRoutes` can return a matched route in the handler
	*
	* @deprecated
	*
	* Use matchedRoutes helper defined in "hono/route" instead.
	*
	* @see {@link https://hono.dev/docs/api/request#matchedroutes}
	*
	* @example
	* ```ts
	* app.use('*', async function logger(c, next) {
	*   await next()
	*   c.req.matchedRoutes.forEach(({ handler, method, path }, i) => {
	*     const name = handler.name || (handler.length < 2 ? '[handler]' : '[middleware]')
	*     console.log(
	*       method,
	*       ' ',
	*       path,
	*       ' '.repeat(Math.max(10 - path.length, 0)),
	*       name,
	*       i === c.req.routeIndex ? '<- respond from here' : ''
	*     )
	*   })
	* })
	* ```
	*/
	get matchedRoutes() {
		return this.#matchResult[0].map(([[, route]]) => route);
	}
	/**
	* `.routePath` can retrieve the path registered within the handler
	*
	* @deprecated
	*
	* Use routePath helper defined in "hono/route" instead.
	*
	* @see {@link https://hono.dev/docs/api/request#routepath}
	*
	* @example
	* ```ts
	* app.get('/posts/:id', (c) => {
	*   return c.json({ path: c.req.routePath })
	* })
	* ```
	*/
	get routePath() {
		return this.#matchResult[0].map(([[, route]]) => route)[this.routeIndex].path;
	}
};
// node_modules/hono/dist/context.js
const TEXT_PLAIN = "text/plain; charset=UTF-8";
const setDefaultContentType = (contentType, headers) => {
	return {
		"Content-Type": contentType,
		...headers
	};
};
const createResponseInstance = (body, init) => new Response(body, init);
var Context = class {
	#rawRequest;
	#req;
	/**
	* `.env` can get bindings (environment variables, secrets, KV namespaces, D1 database, R2 bucket etc.) in Cloudflare Workers.
	*
	* @see {@link https://hono.dev/docs/api/context#env}
	*
	* @example
	* ```ts
	* // Environment object for Cloudflare Workers
	* app.get('*', async c => {
	*   const counter = c.env.COUNTER
	* })
	* ```
	*/
	env = {};
	#var;
	finalized = false;
	/**
	* `.error` can get the error object from the middleware if the Handler throws an error.
	*
	* @see {@link https://hono.dev/docs/api/context#error}
	*
	* @example
	* ```ts
	* app.use('*', async (c, next) => {
	*   await next()
	*   if (c.error) {
	*     // do something...
	*   }
	* })
	* ```
	*/
	error;
	#status;
	#executionCtx;
	#res;
	#layout;
	#renderer;
	#notFoundHandler;
	#preparedHeaders;
	#matchResult;
	#path;
	/**
	* Creates an instance of the Context class.
	*
	* @param req - The Request object.
	* @param options - Optional configuration options for the context.
	*/
	constructor(req, options) {
		this.#rawRequest = req;
		if (options) {
			this.#executionCtx = options.executionCtx;
			this.env = options.env;
			this.#notFoundHandler = options.notFoundHandler;
			this.#path = options.path;
			this.#matchResult = options.matchResult;
		}
	}
	/**
	* `.req` is the instance of {@link HonoRequest}.
	*/
	get req() {
		this.#req ??= new HonoRequest(this.#rawRequest, this.#path, this.#matchResult);
		return this.#req;
	}
	/**
	* @see {@link https://hono.dev/docs/api/context#event}
	* The FetchEvent associated with the current request.
	*
	* @throws Will throw an error if the context does not have a FetchEvent.
	*/
	get event() {
		if (this.#executionCtx && "respondWith" in this.#executionCtx) return this.#executionCtx;
		else throw Error("This context has no FetchEvent");
	}
	/**
	* @see {@link https://hono.dev/docs/api/context#executionctx}
	* The ExecutionContext associated with the current request.
	*
	* @throws Will throw an error if the context does not have an ExecutionContext.
	*/
	get executionCtx() {
		if (this.#executionCtx) return this.#executionCtx;
		else throw Error("This context has no ExecutionContext");
	}
	/**
	* @see {@link https://hono.dev/docs/api/context#res}
	* The Response object for the current request.
	*/
	get res() {
		return this.#res ||= createResponseInstance(null, { headers: this.#preparedHeaders ??= new Headers() });
	}
	/**
	* Sets the Response object for the current request.
	*
	* @param _res - The Response object to set.
	*/
	set res(_res) {
		if (this.#res && _res) {
			_res = createResponseInstance(_res.body, _res);
			for (const [k, v] of this.#res.headers.entries()) {
				if (k === "content-type") continue;
				if (k === "set-cookie") {
					const cookies = this.#res.headers.getSetCookie();
					_res.headers.delete("set-cookie");
					for (const cookie of cookies) _res.headers.append("set-cookie", cookie);
				} else _res.headers.set(k, v);
			}
		}
		this.#res = _res;
		this.finalized = true;
	}
	/**
	* `.render()` can create a response within a layout.
	*
	* @see {@link https://hono.dev/docs/api/context#render-setrenderer}
	*
	* @example
	* ```ts
	* app.get('/', (c) => {
	*   return c.render('Hello!')
	* })
	* ```
	*/
	render = (...args) => {
		this.#renderer ??= (content) => this.html(content);
		return this.#renderer(...args);
	};
	/**
	* Sets the layout for the response.
	*
	* @param layout - The layout to set.
	* @returns The layout function.
	*/
	setLayout = (layout) => this.#layout = layout;
	/**
	* Gets the current layout for the response.
	*
	* @returns The current layout function.
	*/
	getLayout = () => this.#layout;
	/**
	* `.setRenderer()` can set the layout in the custom middleware.
	*
	* @see {@link https://hono.dev/docs/api/context#render-setrenderer}
	*
	* @example
	* ```tsx
	* app.use('*', async (c, next) => {
	*   c.setRenderer((content) => {
	*     return c.html(
	*       <html>
	*         <body>
	*           <p>{content}</p>
	*         </body>
	*       </html>
	*     )
	*   })
	*   await next()
	* })
	* ```
	*/
	setRenderer = (renderer) => {
		this.#renderer = renderer;
	};
	/**
	* `.header()` can set headers.
	*
	* @see {@link https://hono.dev/docs/api/context#header}
	*
	* @example
	* ```ts
	* app.get('/welcome', (c) => {
	*   // Set headers
	*   c.header('X-Message', 'Hello!')
	*   c.header('Content-Type', 'text/plain')
	*
	*   // Append multiple headers using the append option (e.g. Vary)
	*   c.header('Vary', 'Accept-Encoding', { append: true })
	*   c.header('Vary', 'User-Agent', { append: true })
	*
	*   return c.body('Thank you for coming')
	* })
	* ```
	*/
	header = (name, value, options) => {
		if (this.finalized && !this.#res.bodyUsed) this.#res = createResponseInstance(this.#res.body, this.#res);
		const headers = this.#res ? this.#res.headers : this.#preparedHeaders ??= new Headers();
		if (value === void 0) headers.delete(name);
		else if (options?.append) headers.append(name, value);
		else headers.set(name, value);
	};
	status = (status) => {
		this.#status = status;
	};
	/**
	* `.set()` can set the value specified by the key.
	*
	* @see {@link https://hono.dev/docs/api/context#set-get}
	*
	* @example
	* ```ts
	* app.use('*', async (c, next) => {
	*   c.set('message', 'Hono is hot!!')
	*   await next()
	* })
	* ```
	*/
	set = (key, value) => {
		this.#var ??= /* @__PURE__ */ new Map();
		this.#var.set(key, value);
	};
	/**
	* `.get()` can use the value specified by the key.
	*
	* @see {@link https://hono.dev/docs/api/context#set-get}
	*
	* @example
	* ```ts
	* app.get('/', (c) => {
	*   const message = c.get('message')
	*   return c.text(`The message is "${message}"`)
	* })
	* ```
	*/
	get = (key) => {
		return this.#var ? this.#var.get(key) : void 0;
	};
	/**
	* `.var` can access the value of a variable.
	*
	* @see {@link https://hono.dev/docs/api/context#var}
	*
	* @example
	* ```ts
	* const result = c.var.client.oneMethod()
	* ```
	*/
	get var() {
		if (!this.#var) return {};
		return Object.fromEntries(this.#var);
	}
	#newResponse(data, arg, headers) {
		let responseHeaders = this.#res ? new Headers(this.#res.headers) : this.#preparedHeaders;
		if (typeof arg === "object" && arg.headers) {
			responseHeaders ??= new Headers();
			for (const [key, value] of new Headers(arg.headers)) if (key === "set-cookie") responseHeaders.append(key, value);
			else responseHeaders.set(key, value);
		}
		if (headers) {
			if (!responseHeaders) {
				let count = 0;
				for (const k in headers) if (++count > 1 || typeof headers[k] !== "string") {
					responseHeaders = new Headers();
					break;
				}
			}
			if (responseHeaders) for (const k in headers) {
				const v = headers[k];
				if (typeof v === "string") responseHeaders.set(k, v);
				else {
					responseHeaders.delete(k);
					for (const v2 of v) responseHeaders.append(k, v2);
				}
			}
		}
		const status = typeof arg === "number" ? arg : arg?.status ?? this.#status;
		return createResponseInstance(data, {
			status,
			headers: responseHeaders ?? headers
		});
	}
	newResponse = (...args) => this.#newResponse(...args);
	/**
	* `.body()` can return the HTTP response.
	* You can set headers with `.header()` and set HTTP status code with `.status`.
	* This can also be set in `.text()`, `.json()` and so on.
	*
	* @see {@link https://hono.dev/docs/api/context#body}
	*
	* @example
	* ```ts
	* app.get('/welcome', (c) => {
	*   // Set headers
	*   c.header('X-Message', 'Hello!')
	*   c.header('Content-Type', 'text/plain')
	*   // Set HTTP status code
	*   c.status(201)
	*
	*   // Return the response body
	*   return c.body('Thank you for coming')
	* })
	* ```
	*/
	body = (data, arg, headers) => this.#newResponse(data, arg, headers);
	/**
	* `.text()` can render text as `Content-Type:text/plain`.
	*
	* @see {@link https://hono.dev/docs/api/context#text}
	*
	* @example
	* ```ts
	* app.get('/say', (c) => {
	*   return c.text('Hello!')
	* })
	* ```
	*/
	text = (text, arg, headers) => {
		return !this.#preparedHeaders && !this.#status && !arg && !headers && !this.finalized ? new Response(text) : this.#newResponse(text, arg, setDefaultContentType(TEXT_PLAIN, headers));
	};
	/**
	* `.json()` can render JSON as `Content-Type:application/json`.
	*
	* @see {@link https://hono.dev/docs/api/context#json}
	*
	* @example
	* ```ts
	* app.get('/api', (c) => {
	*   return c.json({ message: 'Hello!' })
	* })
	* ```
	*/
	json = (object, arg, headers) => {
		return this.#newResponse(JSON.stringify(object), arg, setDefaultContentType("application/json", headers));
	};
	html = (html, arg, headers) => {
		const res = (html) => this.#newResponse(html, arg, setDefaultContentType("text/html; charset=UTF-8", headers));
		return typeof html === "object" ? resolveCallback(html, HtmlEscapedCallbackPhase.Stringify, false, {}).then(res) : res(html);
	};
	/**
	* `.redirect()` can Redirect, default status code is 302.
	*
	* @see {@link https://hono.dev/docs/api/context#redirect}
	*
	* @example
	* ```ts
	* app.get('/redirect', (c) => {
	*   return c.redirect('/')
	* })
	* app.get('/redirect-permanently', (c) => {
	*   return c.redirect('/', 301)
	* })
	* ```
	*/
	redirect = (location, status) => {
		const locationString = String(location);
		this.header("Location", !/[^\x00-\xFF]/.test(locationString) ? locationString : encodeURI(locationString));
		return this.newResponse(null, status ?? 302);
	};
	/**
	* `.notFound()` can return the Not Found Response.
	*
	* @see {@link https://hono.dev/docs/api/context#notfound}
	*
	* @example
	* ```ts
	* app.get('/notfound', (c) => {
	*   return c.notFound()
	* })
	* ```
	*/
	notFound = () => {
		this.#notFoundHandler ??= () => createResponseInstance();
		return this.#notFoundHandler(this);
	};
};
// node_modules/hono/dist/compose.js
/**
* Compose middleware functions into a single function based on `koa-compose` package.
*
* @template E - The environment type.
*
* @param {[[Function, unknown], unknown][] | [[Function]][]} middleware - An array of middleware functions and their corresponding parameters.
* @param {ErrorHandler<E>} [onError] - An optional error handler function.
* @param {NotFoundHandler<E>} [onNotFound] - An optional not-found handler function.
*
* @returns {(context: Context, next?: Next) => Promise<Context>} - A composed middleware function.
*/
const compose = (middleware, onError, onNotFound) => {
	return (context, next) => {
		let index = -1;
		return dispatch(0);
		/**
		* Dispatch the middleware functions.
		*
		* @param {number} i - The current index in the middleware array.
		*
		* @returns {Promise<Context>} - A promise that resolves to the context.
		*/
		async function dispatch(i) {
			if (i <= index) throw new Error("next() called multiple times");
			index = i;
			let res;
			let isError = false;
			let handler;
			if (middleware[i]) {
				handler = middleware[i][0][0];
				context.req.routeIndex = i;
			} else handler = i === middleware.length && next || void 0;
			if (handler) try {
				res = await handler(context, () => dispatch(i + 1));
			} catch (err) {
				if (err instanceof Error && onError) {
					context.error = err;
					res = await onError(err, context);
					isError = true;
				} else throw err;
			}
			else if (context.finalized === false && onNotFound) res = await onNotFound(context);
			if (res && (context.finalized === false || isError)) context.res = res;
			return context;
		}
	};
};
// node_modules/hono/dist/helper/route/index.js
/**
* Get matched routes in the handler
*
* @param {Context} c - The context object
* @returns An array of matched routes
*
* @example
* ```ts
* import { matchedRoutes } from 'hono/route'
*
* app.use('*', async function logger(c, next) {
*   await next()
*   matchedRoutes(c).forEach(({ handler, method, path }, i) => {
*     const name = handler.name || (handler.length < 2 ? '[handler]' : '[middleware]')
*     console.log(
*       method,
*       ' ',
*       path,
*       ' '.repeat(Math.max(10 - path.length, 0)),
*       name,
*       i === c.req.routeIndex ? '<- respond from here' : ''
*     )
*   })
* })
* ```
*/
const matchedRoutes = (c) => c.req[GET_MATCH_RESULT][0].map(([[, route]]) => route);
/**
* Get the route path registered within the handler
*
* @param {Context} c - The context object
* @param {number} index - The index of the route from which to retrieve the path, similar to Array.prototype.at(), where a negative number is the index counted from the end of the matching route. Defaults to the current route index.
* @returns The route path registered within the handler
*
* @example
* ```ts
* import { routePath } from 'hono/route'
*
* app.use('*', (c, next) => {
*   console.log(routePath(c)) // '*'
*   console.log(routePath(c, -1)) // '/posts/:id'
*   return next()
* })
*
* app.get('/posts/:id', (c) => {
*   return c.text(routePath(c)) // '/posts/:id'
* })
* ```
*/
const routePath = (c, index) => matchedRoutes(c).at(index ?? c.req.routeIndex)?.path ?? "";
// node_modules/hono/dist/router.js
/**
* Array of supported HTTP methods.
*/
const METHODS = [
	"get",
	"post",
	"put",
	"delete",
	"options",
	"patch",
	"query"
];
/**
* Error message indicating that a route cannot be added because the matcher is already built.
*/
const MESSAGE_MATCHER_IS_ALREADY_BUILT = "Can not add a route since the matcher is already built.";
/**
* Error class representing an unsupported path error.
*/
var UnsupportedPathError = class extends Error {};
// node_modules/hono/dist/utils/constants.js
/**
* Constant used to mark a composed handler.
*/
const COMPOSED_HANDLER = "__COMPOSED_HANDLER";
// node_modules/hono/dist/utils/mount.js
const countTrailingSlashes = (path) => {
	let index = path.length;
	while (index > 0 && path.charCodeAt(index - 1) === 47) index--;
	return path.length - index;
};
const getPathPrefixLength = (c, pathPrefix, routePath) => {
	if (!/[:*]/.test(pathPrefix)) return pathPrefix.length;
	const path = c.req.path;
	const matchResult = c.req[GET_MATCH_RESULT];
	const paramNames = /* @__PURE__ */ new Set();
	let length = 0;
	for (const part of splitRoutingPath(pathPrefix)) {
		if (part[0] === ":" && part.endsWith("}?")) throw new Error(`mount(): Optional regular expression parameters are not supported in "${routePath}".`);
		const pattern = getPattern(part);
		if (pattern && pattern !== "*") {
			const name = pattern[1];
			if (paramNames.has(name)) throw new Error(`mount(): Duplicate path parameter "${name}" in "${routePath}".`);
			paramNames.add(name);
		}
		if (pattern && pattern !== "*" && pattern[2] !== true) {
			const value = matchResult.length === 2 ? matchResult[1][matchResult[0][c.req.routeIndex][1][pattern[1]]] : matchResult[0][c.req.routeIndex][1][pattern[1]];
			length += value.length + 1;
		} else if (pattern || part.endsWith("*")) {
			const end = path.indexOf("/", length + 1);
			length = end === -1 ? path.length : end;
		} else length += part.length + 1;
	}
	return length;
};
const createMountedRequest = (c, pathPrefix, routePath) => {
	if (/[^/]\*$/.test(routePath)) throw new Error(`mount(): Wildcard must follow "/" in "${routePath}".`);
	const prefixLength = getPathPrefixLength(c, pathPrefix, routePath);
	const path = c.req.path.slice(prefixLength) || "/";
	if (prefixLength > c.req.path.length || path[0] !== "/" || /\/(?:\.|%2e){1,2}(?:\/|$)/i.test(path)) throw new HTTPException(400, { message: "Invalid mounted path" });
	const rawUrl = c.req.raw.url;
	if (/^[^/?#]*\/\/[^/?#\\]*[?#\\]/.test(rawUrl)) throw new HTTPException(400, { message: "Invalid mounted path" });
	const rawPathEnd = rawUrl.search(/[?#]/);
	const rawTrailingSlashes = countTrailingSlashes(rawPathEnd === -1 ? rawUrl : rawUrl.slice(0, rawPathEnd));
	if (rawTrailingSlashes > 1 && countTrailingSlashes(c.req.path) === rawTrailingSlashes - 1) throw new HTTPException(400, { message: "Invalid mounted path" });
	const url = new URL(rawUrl);
	url.pathname = path.replace(/[\\\t\n\r]/g, encodeURIComponent);
	if (path.includes("%")) {}
	return new Request(url, c.req.raw);
};
// node_modules/hono/dist/hono-base.js
/**
* @module
* This module is the base module for the Hono object.
*/
const notFoundHandler = (c) => {
	return c.text("404 Not Found", 404);
};
const errorHandler = (err, c) => {
	if ("getResponse" in err) {
		const res = err.getResponse();
		return c.newResponse(res.body, res);
	}
	console.error(err);
	return c.text("Internal Server Error", 500);
};
var Hono$1 = class Hono {
	get;
	post;
	put;
	delete;
	options;
	patch;
	query;
	all;
	on;
	use;
	router;
	getPath;
	_basePath = "/";
	#path = "/";
	routes = [];
	constructor(options = {}) {
		[...METHODS, "all"].forEach((method) => {
			this[method] = (args1, ...args) => {
				const methodName = method.toUpperCase();
				if (typeof args1 === "string") this.#path = args1;
				else this.#addRoute(methodName, this.#path, args1);
				args.forEach((handler) => {
					this.#addRoute(methodName, this.#path, handler);
				});
				return this;
			};
		});
		this.on = (method, path, ...handlers) => {
			for (const p of [path].flat()) {
				this.#path = p;
				for (const m of [method].flat()) {
					const methodName = m.toUpperCase();
					for (const handler of handlers) this.#addRoute(methodName, this.#path, handler);
				}
			}
			return this;
		};
		this.use = (arg1, ...handlers) => {
			if (typeof arg1 === "string") this.#path = arg1;
			else {
				this.#path = "*";
				handlers.unshift(arg1);
			}
			handlers.forEach((handler) => {
				this.#addRoute("ALL", this.#path, handler);
			});
			return this;
		};
		const { strict, ...optionsWithoutStrict } = options;
		Object.assign(this, optionsWithoutStrict);
		this.getPath = strict ?? true ? options.getPath ?? getPath : getPathNoStrict;
	}
	#clone() {
		const clone = new Hono({
			router: this.router,
			getPath: this.getPath
		});
		clone.errorHandler = this.errorHandler;
		clone.#notFoundHandler = this.#notFoundHandler;
		clone.routes = this.routes;
		return clone;
	}
	#notFoundHandler = notFoundHandler;
	errorHandler = errorHandler;
	/**
	* `.route()` allows grouping other Hono instance in routes.
	*
	* @see {@link https://hono.dev/docs/api/routing#grouping}
	*
	* @param {string} path - base Path
	* @param {Hono} app - other Hono instance
	* @returns {Hono} routed Hono instance
	*
	* @example
	* ```ts
	* const app = new Hono()
	* const app2 = new Hono()
	*
	* app2.get("/user", (c) => c.text("user"))
	* app.route("/api", app2) // GET /api/user
	* ```
	*/
	route(path, app) {
		const subApp = this.basePath(path);
		app.routes.map((r) => {
			let handler;
			if (app.errorHandler === errorHandler) handler = r.handler;
			else {
				handler = async (c, next) => (await compose([], app.errorHandler)(c, () => r.handler(c, next))).res;
				handler[COMPOSED_HANDLER] = r.handler;
			}
			subApp.#addRoute(r.method, r.path, handler, r.basePath);
		});
		return this;
	}
	/**
	* `.basePath()` allows base paths to be specified.
	*
	* @see {@link https://hono.dev/docs/api/routing#base-path}
	*
	* @param {string} path - base Path
	* @returns {Hono} changed Hono instance
	*
	* @example
	* ```ts
	* const api = new Hono().basePath('/api')
	* ```
	*/
	basePath(path) {
		const subApp = this.#clone();
		subApp._basePath = mergePath(this._basePath, path);
		return subApp;
	}
	/**
	* `.onError()` handles an error and returns a customized Response.
	*
	* @see {@link https://hono.dev/docs/api/hono#error-handling}
	*
	* @param {ErrorHandler} handler - request Handler for error
	* @returns {Hono} changed Hono instance
	*
	* @example
	* ```ts
	* app.onError((err, c) => {
	*   console.error(`${err}`)
	*   return c.text('Custom Error Message', 500)
	* })
	* ```
	*/
	onError = (handler) => {
		this.errorHandler = handler;
		return this;
	};
	/**
	* `.notFound()` allows you to customize a Not Found Response.
	*
	* @see {@link https://hono.dev/docs/api/hono#not-found}
	*
	* @param {NotFoundHandler} handler - request handler for not-found
	* @returns {Hono} changed Hono instance
	*
	* @example
	* ```ts
	* app.notFound((c) => {
	*   return c.text('Custom 404 Message', 404)
	* })
	* ```
	*/
	notFound = (handler) => {
		this.#notFoundHandler = handler;
		return this;
	};
	/**
	* `.mount()` allows you to mount applications built with other frameworks into your Hono application.
	*
	* @deprecated Use `mount()` from `hono/mount` instead. `.mount()` will be removed in v5.
	*
	* @see {@link https://hono.dev/docs/api/hono#mount}
	*
	* @param {string} path - base Path
	* @param {Function} applicationHandler - other Request Handler
	* @param {MountOptions} [options] - options of `.mount()`
	* @returns {Hono} mounted Hono instance
	* @throws {Error} If automatic request rewriting encounters duplicate path parameter names or an optional regular expression parameter.
	* @throws {HTTPException} With status 400 if automatic request rewriting cannot safely preserve the routed path.
	*
	* @example
	* ```ts
	* import { Router as IttyRouter } from 'itty-router'
	* import { Hono } from 'hono'
	* // Create itty-router application
	* const ittyRouter = IttyRouter()
	* // GET /itty-router/hello
	* ittyRouter.get('/hello', () => new Response('Hello from itty-router'))
	*
	* const app = new Hono()
	* app.mount('/itty-router', ittyRouter.handle)
	* ```
	*
	* @example
	* ```ts
	* const app = new Hono()
	* // Send the request to another application without modification.
	* app.mount('/app', anotherApp, {
	*   replaceRequest: (req) => req,
	* })
	* ```
	*/
	mount(path, applicationHandler, options) {
		let replaceRequest;
		let optionHandler;
		if (options) {
			if (typeof options === "function") optionHandler = options;
			else {
				optionHandler = options.optionHandler;
				if (options.replaceRequest === false) replaceRequest = (request) => request;
				else replaceRequest = options.replaceRequest;
			}
		}
		const getOptions = optionHandler ? (c) => {
			const options = optionHandler(c);
			return Array.isArray(options) ? options : [options];
		} : (c) => {
			let executionContext = void 0;
			try {
				executionContext = c.executionCtx;
			} catch {}
			return [c.env, executionContext];
		};
		const defaultReplaceRequest = (c) => {
			const mountedRoutePath = routePath(c);
			return createMountedRequest(c, mountedRoutePath.replace(/\/?\*$/, ""), mountedRoutePath);
		};
		const handler = async (c, next) => {
			const res = await applicationHandler(replaceRequest ? replaceRequest(c.req.raw) : defaultReplaceRequest(c), ...getOptions(c));
			if (res) return res;
			await next();
		};
		this.#addRoute("ALL", mergePath(path, "*"), handler);
		return this;
	}
	#addRoute(method, path, handler, baseRoutePath) {
		path = mergePath(this._basePath, path);
		const r = {
			basePath: baseRoutePath !== void 0 ? mergePath(this._basePath, baseRoutePath) : this._basePath,
			path,
			method,
			handler
		};
		this.router.add(method, path, [handler, r]);
		this.routes.push(r);
	}
	#handleError(err, c) {
		if (err instanceof Error) return this.errorHandler(err, c);
		throw err;
	}
	#dispatch(request, executionCtx, env, method) {
		if (method === "HEAD") return (async () => new Response(null, await this.#dispatch(request, executionCtx, env, "GET")))();
		const path = this.getPath(request, { env });
		const matchResult = this.router.match(method, path);
		const c = new Context(request, {
			path,
			matchResult,
			env,
			executionCtx,
			notFoundHandler: this.#notFoundHandler
		});
		if (matchResult[0].length === 1) {
			let res;
			try {
				res = matchResult[0][0][0][0](c, async () => {
					c.res = await this.#notFoundHandler(c);
				});
			} catch (err) {
				return this.#handleError(err, c);
			}
			return res instanceof Promise ? res.then((resolved) => resolved || (c.finalized ? c.res : this.#notFoundHandler(c))).catch((err) => this.#handleError(err, c)) : res ?? this.#notFoundHandler(c);
		}
		const composed = compose(matchResult[0], this.errorHandler, this.#notFoundHandler);
		return (async () => {
			try {
				const context = await composed(c);
				if (!context.finalized) throw new Error("Context is not finalized. Did you forget to return a Response object or `await next()`?");
				return context.res;
			} catch (err) {
				return this.#handleError(err, c);
			}
		})();
	}
	/**
	* `.fetch()` will be entry point of your app.
	*
	* @see {@link https://hono.dev/docs/api/hono#fetch}
	*
	* @param {Request} request - request Object of request
	* @param {Env} env - env Object
	* @param {ExecutionContext} executionCtx - context of execution
	* @returns {Response | Promise<Response>} response of request
	*
	*/
	fetch = (request, ...rest) => {
		return this.#dispatch(request, rest[1], rest[0], request.method);
	};
	/**
	* `.request()` is a useful method for testing.
	* You can pass a URL or pathname to send a GET request.
	* app will return a Response object.
	* ```ts
	* test('GET /hello is ok', async () => {
	*   const res = await app.request('/hello')
	*   expect(res.status).toBe(200)
	* })
	* ```
	* @see https://hono.dev/docs/api/hono#request
	*/
	request = (input, requestInit, Env, executionCtx) => {
		if (input instanceof Request) return this.fetch(requestInit ? new Request(input, requestInit) : input, Env, executionCtx);
		input = input.toString();
		return this.fetch(new Request(/^https?:\/\//.test(input) ? input : `http://localhost${mergePath("/", input)}`, requestInit), Env, executionCtx);
	};
	/**
	* `.fire()` automatically adds a global fetch event listener.
	* This can be useful for environments that adhere to the Service Worker API, such as non-ES module Cloudflare Workers.
	* @deprecated
	* Use `fire` from `hono/service-worker` instead.
	* ```ts
	* import { Hono } from 'hono'
	* import { fire } from 'hono/service-worker'
	*
	* const app = new Hono()
	* // ...
	* fire(app)
	* ```
	* @see https://hono.dev/docs/api/hono#fire
	* @see https://developer.mozilla.org/en-US/docs/Web/API/Service_Worker_API
	* @see https://developers.cloudflare.com/workers/reference/migrate-to-module-workers/
	*/
	fire = () => {
		addEventListener("fetch", (event) => {
			event.respondWith(this.#dispatch(event.request, event, void 0, event.request.method));
		});
	};
};
// node_modules/hono/dist/router/utils.js
const createNullObject = () => Object.create(null);
// node_modules/hono/dist/router/reg-exp-router/matcher.js
const emptyParam = [];
function match(method, path) {
	const matchers = this.buildAllMatchers();
	const match = ((method, path) => {
		const matcher = matchers[method] || matchers["ALL"];
		const staticMatch = matcher[2][path];
		if (staticMatch) return staticMatch;
		const match = path.match(matcher[0]);
		if (!match) return [[], emptyParam];
		const index = match.indexOf("", 1);
		return [matcher[1][index], match];
	});
	this.match = match;
	return match(method, path);
}
// node_modules/hono/dist/router/reg-exp-router/node.js
const LABEL_REG_EXP_STR = "[^/]+";
const ONLY_WILDCARD_REG_EXP_STR = "[^]*";
const TAIL_WILDCARD_REG_EXP_STR = "(?:|/[^]*)";
const PATH_ERROR = Symbol();
const regExpMetaChars = /* @__PURE__ */ new Set(".\\+*[^]$()");
/**
* Sort order:
* 1. literal
* 2. special pattern (e.g. :label{[0-9]+})
* 3. common label pattern (e.g. :label)
* 4. wildcard
*/
function compareKey(a, b) {
	if (a.length === 1) return b.length === 1 ? a < b ? -1 : 1 : -1;
	if (b.length === 1) return 1;
	if (a === "[^]*" || a === "(?:|/[^]*)") return b === "[^]*" ? -1 : 1;
	else if (b === "[^]*" || b === "(?:|/[^]*)") return -1;
	if (a === "[^/]+") return 1;
	else if (b === "[^/]+") return -1;
	return a.length === b.length ? a < b ? -1 : 1 : b.length - a.length;
}
var Node$1 = class Node {
	#index;
	#varIndex;
	#children = createNullObject();
	insert(tokens, index, paramMap, context, keys) {
		let node = this;
		for (let i = 0, len = tokens.length; i < len; i++) {
			const token = tokens[i];
			const pattern = token.length === 1 ? token === "*" ? i === len - 1 ? [
				"",
				"",
				ONLY_WILDCARD_REG_EXP_STR
			] : [
				"",
				"",
				LABEL_REG_EXP_STR
			] : null : token === "/*" ? [
				"",
				"",
				TAIL_WILDCARD_REG_EXP_STR
			] : token.match(/^\:([^\{\}]+)(?:\{(.+)\})?$/);
			let nextNode;
			if (pattern) {
				const name = pattern[1];
				let regexpStr = pattern[2] || "[^/]+";
				if (name && pattern[2]) {
					if (new RegExp(regexpStr).test("")) throw PATH_ERROR;
					regexpStr = regexpStr.replace(/^\((?!\?:)(?=[^)]+\)$)/, "(?:");
					if (/\((?!\?:)/.test(regexpStr)) throw PATH_ERROR;
					if (regexpStr.length === 1 && regExpMetaChars.has(regexpStr)) throw PATH_ERROR;
				}
				keys.push(regexpStr);
				nextNode = node.#children[regexpStr];
				if (!nextNode) {
					if (regexpStr !== "[^]*" && regexpStr !== "(?:|/[^]*)") {
						for (const k in node.#children) if ((regexpStr.length > 1 || k.length > 1) && k !== "[^]*" && k !== "(?:|/[^]*)") throw PATH_ERROR;
					}
					nextNode = node.#children[regexpStr] = new Node();
				}
				if (name !== "") {
					nextNode.#varIndex ??= context.varIndex++;
					paramMap.push([name, nextNode.#varIndex]);
				}
			} else {
				keys.push(token);
				nextNode = node.#children[token];
				if (!nextNode) {
					for (const k in node.#children) if (k.length > 1 && k !== "[^]*" && k !== "(?:|/[^]*)") throw PATH_ERROR;
					nextNode = node.#children[token] = new Node();
				}
			}
			node = nextNode;
		}
		if (node.#index !== void 0) throw PATH_ERROR;
		node.#index = index;
	}
	buildRegExpStr() {
		const strList = Object.keys(this.#children).sort(compareKey).map((k) => {
			const c = this.#children[k];
			const childStr = c.buildRegExpStr();
			return childStr === "" ? "" : (typeof c.#varIndex === "number" ? `(${k})@${c.#varIndex}` : regExpMetaChars.has(k) ? `\\${k}` : k) + childStr;
		}).filter(Boolean);
		if (typeof this.#index === "number" && this.#index !== -1) strList.unshift(`#${this.#index}`);
		if (strList.length === 0) return "";
		if (strList.length === 1) return strList[0];
		return "(?:" + strList.join("|") + ")";
	}
};
// node_modules/hono/dist/router/reg-exp-router/trie.js
var Trie = class {
	#context = { varIndex: 0 };
	#root = new Node$1();
	#index = 0;
	paths = createNullObject();
	insert(path, isStatic) {
		const keys = [];
		if (isStatic) {
			this.#root.insert(path.split(""), -1, [], this.#context, keys);
			this.paths[path] = [
				-1,
				[],
				keys
			];
			return;
		}
		const paramAssoc = [];
		const groups = [];
		let markedPath = path;
		for (let i = 0;;) {
			let replaced = false;
			markedPath = markedPath.replace(/\{(?:\{[\d,]+\}|[^}])+\}/g, (m) => {
				const mark = `@\\${i}`;
				groups[i] = [mark, m];
				i++;
				replaced = true;
				return mark;
			});
			if (!replaced) break;
		}
		/**
		*  - pattern (:label, :label{0-9]+}, ...)
		*  - /* wildcard
		*  - character
		*/
		const tokens = markedPath.match(/(?::[^\/]+)|(?:\/\*$)|./gs) || [];
		for (let i = groups.length - 1; i >= 0; i--) {
			const [mark] = groups[i];
			for (let j = tokens.length - 1; j >= 0; j--) if (tokens[j].indexOf(mark) !== -1) {
				tokens[j] = tokens[j].replace(mark, groups[i][1]);
				break;
			}
		}
		this.#root.insert(tokens, this.#index, paramAssoc, this.#context, keys);
		this.paths[path] = [
			this.#index++,
			paramAssoc,
			keys
		];
	}
	buildRegExp() {
		let regexp = this.#root.buildRegExpStr();
		if (regexp === "") return [
			/^$/,
			[],
			[]
		];
		let captureIndex = 0;
		const indexReplacementMap = [];
		const paramReplacementMap = [];
		regexp = regexp.replace(/#(\d+)|@(\d+)|\.\*\$/g, (_, handlerIndex, paramIndex) => {
			if (handlerIndex !== void 0) {
				indexReplacementMap[++captureIndex] = Number(handlerIndex);
				return "$()";
			}
			if (paramIndex !== void 0) {
				paramReplacementMap[Number(paramIndex)] = ++captureIndex;
				return "";
			}
			return "";
		});
		return [
			new RegExp(`^${regexp}`),
			indexReplacementMap,
			paramReplacementMap
		];
	}
};
// node_modules/hono/dist/router/reg-exp-router/router.js
function endsWithWildcard(keys) {
	const tail = keys[keys.length - 1];
	return tail === "[^]*" || tail === "(?:|/[^]*)";
}
function covers(wildcard, target) {
	const last = wildcard.length - 1;
	for (let i = 0; i < last; i++) if (wildcard[i] !== target[i]) return false;
	return wildcard[last] === "[^]*" || target.length === last || target[last] === "/";
}
var RegExpRouter = class {
	name = "RegExpRouter";
	#handlers;
	#tries;
	constructor() {
		this.#handlers = { ["ALL"]: [] };
		this.#tries = { ["ALL"]: new Trie() };
	}
	#insertPath(method, path) {
		try {
			this.#tries[method].insert(path, !/\*|\/:/.test(path));
		} catch (e) {
			throw e === PATH_ERROR ? new UnsupportedPathError(path) : e;
		}
	}
	add(method, path, handler) {
		const handlers = this.#handlers;
		if (!handlers) throw new Error(MESSAGE_MATCHER_IS_ALREADY_BUILT);
		const tries = this.#tries;
		if (!handlers[method]) {
			tries[method] = new Trie();
			handlers[method] = [...handlers["ALL"]];
			for (const p in tries["ALL"].paths) this.#insertPath(method, p);
		}
		if (path === "/*") path = "*";
		const methods = method === "ALL" ? Object.keys(handlers) : [method];
		const paths = checkOptionalParameter(path) || [path];
		for (const path of paths) for (const m of methods) {
			if (!tries[m].paths[path]) this.#insertPath(m, path);
			handlers[m].push([handler, path]);
		}
	}
	match = match;
	buildAllMatchers() {
		const matchers = createNullObject();
		for (const method of Object.keys(this.#handlers)) matchers[method] = this.#buildMatcher(method);
		this.#handlers = this.#tries = void 0;
		return matchers;
	}
	#buildMatcher(method) {
		const handlers = this.#handlers[method];
		const trie = this.#tries[method];
		const staticMap = createNullObject();
		const handlerData = [];
		const [regexp, indexReplacementMap, paramReplacementMap] = trie.buildRegExp();
		const own = createNullObject();
		const entries = handlers.map(([h, p], i) => {
			(own[p] ??= []).push(i);
			return [h, trie.paths[p][1].reduceRight((map, [key, varIndex]) => {
				map[key] = paramReplacementMap[varIndex];
				return map;
			}, createNullObject())];
		});
		const wildcards = Object.keys(own).filter((p) => endsWithWildcard(trie.paths[p][2]));
		for (const path in trie.paths) {
			const [index, , keys] = trie.paths[path];
			const indexes = [...own[path]];
			for (const p of wildcards) if (p !== path && covers(trie.paths[p][2], keys)) indexes.push(...own[p]);
			const data = indexes.sort((a, b) => a - b).map((i) => entries[i]);
			if (index === -1) {
				const last = Math.max(-1, ...data.flatMap(([, map]) => Object.values(map)));
				staticMap[path] = [data, last === -1 ? emptyParam : path.match(regexp).slice(0, last + 1)];
			} else handlerData[index] = data;
		}
		return [
			regexp,
			indexReplacementMap.map((i) => handlerData[i]),
			staticMap
		];
	}
};
// node_modules/hono/dist/router/smart-router/router.js
var SmartRouter = class {
	name = "SmartRouter";
	#routers = [];
	#routes = [];
	constructor(init) {
		this.#routers = init.routers;
	}
	add(method, path, handler) {
		if (!this.#routes) throw new Error(MESSAGE_MATCHER_IS_ALREADY_BUILT);
		this.#routes.push([
			method,
			path,
			handler
		]);
	}
	match(method, path) {
		if (!this.#routes) throw new Error("Fatal error");
		const routers = this.#routers;
		const routes = this.#routes;
		const len = routers.length;
		let i = 0;
		let res;
		for (; i < len; i++) {
			const router = routers[i];
			try {
				for (let i = 0, len = routes.length; i < len; i++) router.add(...routes[i]);
				res = router.match(method, path);
			} catch (e) {
				if (e instanceof UnsupportedPathError) continue;
				throw e;
			}
			this.match = router.match.bind(router);
			this.#routers = [router];
			this.#routes = void 0;
			break;
		}
		if (i === len) throw new Error("Fatal error");
		this.name = `SmartRouter + ${this.activeRouter.name}`;
		return res;
	}
	get activeRouter() {
		if (this.#routes || this.#routers.length !== 1) throw new Error("No active router has been determined yet.");
		return this.#routers[0];
	}
};
// node_modules/hono/dist/router/trie-router/node.js
const emptyParams = createNullObject();
let order = 0;
var Node = class Node {
	#methods = [];
	#children = createNullObject();
	#patterns = [];
	#pattern;
	#params = emptyParams;
	insert(method, path, handler) {
		let curNode = this;
		const parts = splitRoutingPath(path);
		const possibleKeys = /* @__PURE__ */ new Set();
		let i = 0;
		for (const p of parts) {
			const nextP = parts[++i];
			const pattern = getPattern(p, nextP) || (nextP === void 0 && p && p.indexOf("*") === p.length - 1 ? p : null);
			const isParam = Array.isArray(pattern);
			const key = isParam ? pattern[0] : pattern || p;
			const child = curNode.#children[key] ||= new Node();
			if (pattern && !child.#pattern) {
				child.#pattern = pattern;
				curNode.#patterns.push(child);
			}
			curNode = child;
			if (isParam) possibleKeys.add(pattern[1]);
		}
		curNode.#methods.push({ [method]: {
			handler,
			possibleKeys: [...possibleKeys],
			score: ++order
		} });
	}
	#pushHandlerSets(handlerSets, node, method, nodeParams, params) {
		for (let i = 0, len = node.#methods.length; i < len; i++) {
			const m = node.#methods[i];
			const handlerSet = m[method] || m["ALL"];
			if (handlerSet) {
				handlerSet.params = createNullObject();
				handlerSets.push(handlerSet);
				for (let i = 0, len = handlerSet.possibleKeys.length; i < len; i++) {
					const key = handlerSet.possibleKeys[i];
					handlerSet.params[key] = params?.[key] && !i ? params[key] : nodeParams[key] ?? params?.[key];
				}
			}
		}
	}
	search(method, path) {
		const handlerSets = [];
		this.#params = emptyParams;
		let curNodes = [this];
		const parts = splitPath(path);
		const curNodesQueue = [];
		const len = parts.length;
		let partOffsets = null;
		for (let i = 0; i < len; i++) {
			const part = parts[i];
			const isLast = i === len - 1;
			const tempNodes = [];
			for (let j = 0, len2 = curNodes.length; j < len2; j++) {
				const node = curNodes[j];
				const nextNode = node.#children[part];
				if (nextNode) {
					nextNode.#params = node.#params;
					if (isLast) {
						if (nextNode.#children["*"]) this.#pushHandlerSets(handlerSets, nextNode.#children["*"], method, node.#params);
						this.#pushHandlerSets(handlerSets, nextNode, method, node.#params);
					} else tempNodes.push(nextNode);
				}
				for (const child of node.#patterns) {
					const pattern = child.#pattern;
					const params = node.#params === emptyParams ? {} : { ...node.#params };
					if (typeof pattern === "string") {
						if (pattern === "*" || part.startsWith(pattern.slice(0, -1))) {
							this.#pushHandlerSets(handlerSets, child, method, node.#params);
							if (pattern === "*") {
								child.#params = params;
								tempNodes.push(child);
							}
						}
						continue;
					}
					const [, name, matcher] = pattern;
					if (!part && matcher === true) continue;
					if (matcher !== true) {
						if (!partOffsets) {
							partOffsets = [];
							let offset = path[0] === "/" ? 1 : 0;
							for (let p = 0; p < len; p++) {
								partOffsets[p] = offset;
								offset += parts[p].length + 1;
							}
						}
						const restPathString = path.slice(partOffsets[i]);
						const m = matcher.exec(restPathString);
						if (m) {
							if (!Object.hasOwn(params, name)) params[name] = m[0];
							this.#pushHandlerSets(handlerSets, child, method, node.#params, params);
							if (m[0].length === restPathString.length && child.#children["*"]) this.#pushHandlerSets(handlerSets, child.#children["*"], method, node.#params, params);
							for (const _ in child.#children) {
								child.#params = params;
								const componentCount = m[0].match(/\//g)?.length ?? 0;
								(curNodesQueue[componentCount] ||= []).push(child);
								break;
							}
							continue;
						}
					}
					if (matcher === true || matcher.test(part)) {
						if (!Object.hasOwn(params, name)) params[name] = part;
						if (isLast) {
							this.#pushHandlerSets(handlerSets, child, method, params, node.#params);
							if (child.#children["*"]) this.#pushHandlerSets(handlerSets, child.#children["*"], method, params, node.#params);
						} else {
							child.#params = params;
							tempNodes.push(child);
						}
					}
				}
			}
			const shifted = curNodesQueue.shift();
			curNodes = shifted ? tempNodes.concat(shifted) : tempNodes;
		}
		if (handlerSets[1]) handlerSets.sort((a, b) => {
			return a.score - b.score;
		});
		return [handlerSets.map(({ handler, params }) => [handler, params])];
	}
};
// node_modules/hono/dist/router/trie-router/router.js
var TrieRouter = class {
	name = "TrieRouter";
	#node = new Node();
	add(method, path, handler) {
		for (const result of checkOptionalParameter(path) || [path]) this.#node.insert(method, result, handler);
	}
	match(method, path) {
		return this.#node.search(method, path);
	}
};
// node_modules/hono/dist/hono.js
/**
* The Hono class extends the functionality of the HonoBase class.
* It sets up routing and allows for custom options to be passed.
*
* @template E - The environment type.
* @template S - The schema type.
* @template BasePath - The base path type.
*/
var Hono = class extends Hono$1 {
	/**
	* Creates an instance of the Hono class.
	*
	* @param options - Optional configuration options for the Hono instance.
	*/
	constructor(options = {}) {
		super(options);
		this.router = options.router ?? new SmartRouter({ routers: [new RegExpRouter(), new TrieRouter()] });
	}
};
// node_modules/hono/dist/middleware/body-limit/index.js
const ERROR_MESSAGE = "Payload Too Large";
/**
* Body Limit Middleware for Hono.
*
* @see {@link https://hono.dev/docs/middleware/builtin/body-limit}
*
* @param {BodyLimitOptions} options - The options for the body limit middleware.
* @param {number} options.maxSize - The maximum body size allowed.
* @param {OnError} [options.onError] - The error handler to be invoked if the specified body size is exceeded.
* @returns {MiddlewareHandler} The middleware handler function.
*
* @example
* ```ts
* const app = new Hono()
*
* app.post(
*   '/upload',
*   bodyLimit({
*     maxSize: 50 * 1024, // 50kb
*     onError: (c) => {
*       return c.text('overflow :(', 413)
*     },
*   }),
*   async (c) => {
*     const body = await c.req.parseBody()
*     if (body['file'] instanceof File) {
*       console.log(`Got file sized: ${body['file'].size}`)
*     }
*     return c.text('pass :)')
*   }
* )
* ```
*/
const bodyLimit$1 = (options) => {
	const onError = options.onError || (() => {
		throw new HTTPException(413, { res: new Response(ERROR_MESSAGE, { status: 413 }) });
	});
	const maxSize = options.maxSize;
	return async function bodyLimit(c, next) {
		if (!c.req.raw.body) return next();
		const hasTransferEncoding = c.req.raw.headers.has("transfer-encoding");
		if (c.req.raw.headers.has("content-length") && !hasTransferEncoding) return parseInt(c.req.raw.headers.get("content-length") || "0", 10) > maxSize ? onError(c) : next();
		let size = 0;
		let buffer = /* @__PURE__ */ new Uint8Array(0);
		const rawReader = c.req.raw.body.getReader();
		for (;;) {
			const { done, value } = await rawReader.read();
			if (done) break;
			const offset = size;
			size += value.length;
			if (size > maxSize) return onError(c);
			if (size > buffer.length) {
				const grown = new Uint8Array(Math.min(maxSize, Math.max(size, buffer.length * 2)));
				grown.set(buffer.subarray(0, offset));
				buffer = grown;
			}
			buffer.set(value, offset);
		}
		c.req.raw = new Request(c.req.raw, { body: buffer.subarray(0, size) });
		return next();
	};
};
// src/api/http-failure.ts
/** A request that HTTP itself has a status for, such as 404 or 412. */
var HttpFailure = class extends Failure {
	status;
	/** Headers that belong to the status, such as Allow. */
	headers;
	constructor(status, message, help, headers = {}) {
		super("usage", message, help);
		this.name = "HttpFailure";
		this.status = status;
		this.headers = headers;
	}
};
// src/api/etag.ts
/** The entity tag of content with an id of its own. */
function etagOf(oid) {
	return `"${oid}"`;
}
/** Whether If-None-Match names the tag, weakly compared (RFC 9110, 13.1.2). */
function isNoneMatch(header, etag) {
	return header !== null && tagsIn(header).some((tag) => tag === "*" || tag.replace(/^W\//, "") === etag);
}
/** The tags that a change demands the object to have. Failure 428 where nothing is demanded: then one change would silently undo another. */
function requiredTags(header) {
	const tags = header === null ? [] : tagsIn(header);
	if (tags.length > 0) return tags;
	throw new HttpFailure(428, "a change needs If-Match with the ETag that the object had when you read it", "GET the object first and send its ETag as If-Match");
}
/** Failure 412 unless an object's tag is among those demanded, strongly compared. */
function refuseStale(demanded, etag) {
	if (demanded.some((tag) => tag === "*" || tag === etag)) return;
	throw new HttpFailure(412, `the object has changed since: its ETag is ${etag} now`, "GET it again, look at what changed, and send the change with the new ETag", { etag });
}
function tagsIn(header) {
	return header.match(/\*|(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g) ?? [];
}
// src/api/problem.ts
const finding = object({
	rule: string().describe("Id of the rule, as cwom rules lists it."),
	level: string(),
	kind: string().nullable(),
	id: string().nullable(),
	path: string().describe("The file that would be wrong."),
	pointer: string().nullable().describe("JSON pointer to the member that is wrong."),
	message: string(),
	why: string().describe("Why there is this rule."),
	help: string().describe("What to do about it.")
}).describe("What a rule holds against the change; the same as cwom check says.");
/** What every refusal says (RFC 9457). */
const problemSchema = object({
	type: string().describe("urn:cwom:problem: and a word that stays the same."),
	title: string().describe("The status in words."),
	status: int(),
	detail: string().describe("What is wrong with this request."),
	help: string().describe("What to do next."),
	findings: array(finding).optional()
}).meta({
	id: "Problem",
	description: "Why a request was not carried out (RFC 9457)."
});
const statusOf = {
	usage: 400,
	"no-store": 404,
	conflict: 409,
	uncommitted: 409,
	refused: 422,
	config: 500,
	"no-repository": 500,
	"base-unavailable": 500,
	git: 500,
	database: 500,
	github: 502,
	"unsupported-repository": 500
};
const titles = /* @__PURE__ */ new Map([
	[400, "Malformed request"],
	[401, "Not authorized"],
	[403, "Forbidden"],
	[404, "Not found"],
	[405, "Method not allowed"],
	[409, "Conflict"],
	[412, "Changed meanwhile"],
	[413, "Too large"],
	[415, "Unsupported media type"],
	[422, "Refused by the rules"],
	[428, "If-Match is missing"]
]);
/** The answer to a request that failed. What nobody foresaw says nothing of its inside. */
function problemAnswer(thrown) {
	if (thrown instanceof HttpFailure) return answer$1(thrown.status, thrown, thrown.headers);
	if (thrown instanceof Failure) return answer$1(statusOf[thrown.code], thrown);
	return answer$1(500, new Failure("git", "something broke while answering", "see what cwom serve printed"));
}
/** The answer to a change that rules refuse. */
function refusalAnswer(findings) {
	const count = findings.length === 1 ? "1 error" : `${findings.length} errors`;
	const shown = findings.slice(0, 100).map(({ rule, level, kind, id, path, pointer, message, why, help }) => ({
		rule,
		level,
		kind,
		id,
		path,
		pointer,
		message,
		why,
		help
	}));
	const help = findings[0]?.help ?? "see the findings";
	return problem({
		...named(422),
		detail: `the change would bring ${count}`,
		help,
		findings: shown
	});
}
function answer$1(status, { message, help }, headers = {}) {
	return problem({
		...named(status),
		detail: message,
		help
	}, headers);
}
function named(status) {
	const title = titles.get(status) ?? "Something broke";
	return {
		type: `urn:cwom:problem:${title.toLowerCase().replaceAll(" ", "-")}`,
		title,
		status
	};
}
function problem(body, headers = {}) {
	return new Response(jsonText(body), {
		status: body.status,
		headers: {
			...headers,
			"content-type": "application/problem+json"
		}
	});
}
// src/api/answers.ts
/** A value as JSON. */
function jsonAnswer(value, headers = {}, status = 200) {
	return new Response(jsonText(value), {
		status,
		headers: {
			"content-type": "application/json",
			...headers
		}
	});
}
/** The same with an entity tag, or 304 where the client has it already. */
function taggedAnswer(value, tag, ifNoneMatch) {
	const etag = etagOf(tag);
	if (isNoneMatch(ifNoneMatch, etag)) return new Response(null, {
		status: 304,
		headers: { etag }
	});
	return jsonAnswer(value(), { etag });
}
/** The answer to an operation: what `written` makes of it, or why the rules refuse it. */
function performedAnswer(performed, written) {
	return performed.is === "refused" ? refusalAnswer(performed.findings) : written(performed);
}
/** The tag that a file has after an operation; null where the operation leaves it as it is. */
function tagAfter(performed, path) {
	const bytes = bytesAfter(performed, path);
	return bytes === null ? null : blobOid(bytes);
}
/** An object as its file says it after an operation, which is how it will be read. */
function valueAfter(performed, path) {
	const bytes = bytesAfter(performed, path);
	return (bytes === null ? null : readBytes(bytes).value) ?? {};
}
function bytesAfter({ outcome }, path) {
	return outcome.transaction.writes.find((write) => write.path === path)?.after ?? null;
}
// src/api/endpoint.ts
/** Declares an endpoint whose query is read by its schema before `handle` sees it. */
function endpoint(given) {
	const { query, handle } = given;
	return {
		...given,
		handle: (request, service) => handle(request, service),
		...query === void 0 ? {} : { query }
	};
}
// src/operations/patch-object.ts
/** Changes one object by a merge patch (RFC 7396): members replace members, mappings are merged, null takes out. */
const patchObject = operation({
	name: "patch",
	summary: "change members of a work object by a JSON merge patch",
	input: strictObject({
		kind: _enum(kindNames).describe("Kind of the object."),
		id: string().min(1).describe("Its whole id."),
		patch: looseFields.describe("The merge patch; ids may be short where a Ref is wanted.")
	}),
	plan: async ({ kind, id, patch }, objects, env) => {
		const object = await objects.find(id, kind);
		refuseFixed(object.value, patch);
		const strict = await strictValue(kind, patch, objects, env);
		const planned = stepsTo(object.value, strict, []);
		const value = merged(object.value, strict);
		const changes = new Changes(objects, env.now);
		if (!isDeepStrictEqual(value, object.value)) {
			await changes.edit(object, planned);
			await mirrorChange(changes, kind, {
				before: object.value,
				after: value
			}, objects);
		}
		const names = Object.keys(patch).join(", ");
		return changes.outcome(`Set ${names} of ${kind} ${object.id} ${JSON.stringify(object.title ?? "")}`);
	}
});
/** What an object is stays as it is; said again, it changes nothing. */
function refuseFixed(value, patch) {
	const fixed = [
		"kind",
		"id",
		"seal"
	].filter((name) => Object.hasOwn(patch, name)).find((name) => !isDeepStrictEqual(memberOf(patch, name), memberOf(value, name) ?? null));
	if (fixed === void 0) return;
	throw new Failure("usage", `the ${fixed} of an object cannot be set`, "leave it out, or make a new object");
}
/** The smallest changes of a file that the patch asks for. */
function stepsTo(value, patch, path) {
	return Object.entries(patch).flatMap(([name, wanted]) => {
		const at = pointerOf([...path, name]);
		const is = memberOf(value, name);
		if (wanted === null) return is === void 0 ? [] : [{
			is: "remove",
			at
		}];
		if (isMapping(wanted) && isMapping(is)) return stepsTo(is, wanted, [...path, name]);
		const whole = isMapping(wanted) ? merged({}, wanted) : wanted;
		return isDeepStrictEqual(is, whole) ? [] : [{
			is: "set",
			at,
			value: whole
		}];
	});
}
/** RFC 7396, section 2. */
function merged(value, patch) {
	const result = new Map(Object.entries(value));
	for (const [name, wanted] of Object.entries(patch)) {
		const is = result.get(name);
		if (wanted === null) result.delete(name);
		else result.set(name, isMapping(wanted) ? merged(isMapping(is) ? is : {}, wanted) : wanted);
	}
	return Object.fromEntries(result);
}
// src/api/object-schemas.ts
/** The schemas of the seven kinds as the document names them: as they stand in a file, and as they are sent to be made or changed. */
function kindSchemas() {
	const entries = kindNames.flatMap((kind) => {
		const { $schema: _dialect, $id: _id, ...schema } = jsonSchemaOf(kind);
		const plain = withoutDefaults(schema);
		return [
			[kind, plain],
			[`New${kind}`, newSchema(kind, plain)],
			...patches(kind, plain)
		];
	});
	return Object.fromEntries(entries);
}
/** The kinds that are changed by PATCH. */
const patchable = /* @__PURE__ */ new Set(["Issue", "Run"]);
/** A reference to one of these schemas. */
function schemaNamed(name) {
	return { $ref: `#/components/schemas/${name}` };
}
/** What the path says, what is made, and what follows from other members may be left out; for a Ref its id does, for an Actor one word. */
function newSchema(kind, schema) {
	const required = Array.isArray(schema["required"]) ? schema["required"] : [];
	const given = /* @__PURE__ */ new Set([
		"kind",
		"id",
		...completedMembers[kind]
	]);
	return {
		...schema,
		title: `New ${kind}`,
		properties: mapMembers(schema["properties"], loosened),
		required: required.filter((name) => !given.has(name))
	};
}
function patches(kind, schema) {
	return patchable.has(kind) ? [[`${kind}Patch`, patchSchema(kind, schema)]] : [];
}
/** RFC 7396: any member of a mapping may be left out, and null takes one out. */
function patchSchema(kind, whole) {
	const { required: _, ...schema } = whole;
	const { kind: _kind, id: _id, ...members } = isMapping(schema["properties"]) ? schema["properties"] : {};
	const properties = mapMembers(members, (member) => ({ anyOf: [loosened(partial(member)), { type: "null" }] }));
	return {
		...schema,
		title: `Patch of a ${kind}`,
		properties
	};
}
/** The same with every member of a mapping to be left out; a Ref, an Actor and an item of a list are whole. */
function partial(schema) {
	if (wordFor(schema) !== null || !isMapping(schema["properties"])) return schema;
	const { required: _, ...rest } = schema;
	return {
		...rest,
		properties: mapMembers(schema["properties"], partial)
	};
}
/** Who makes types of a document takes a member with a default for one that is always there: it is told in words. */
function withoutDefaults(schema) {
	const { default: usual, ...rest } = schema;
	const says = typeof usual === "string" && usual !== "" ? ` Unless given: ${usual}.` : "";
	const words = typeof rest["description"] === "string" ? { description: `${rest["description"]}${says}` } : {};
	return below({
		...rest,
		...words
	}, withoutDefaults);
}
/** The same with a word in place of each Ref and Actor, too. */
function loosened(schema) {
	const description = wordFor(schema);
	if (description === null) return below(schema, loosened);
	const { description: said = "" } = schema;
	return {
		...said === "" ? {} : { description: said },
		anyOf: [schema, {
			type: "string",
			description
		}]
	};
}
/** What may be said in place of a Ref or an Actor; null for any other schema. */
function wordFor({ properties }) {
	if (!isMapping(properties)) return null;
	if ("actor_kind" in properties && "actor_id" in properties) return "In one word: ada, agent:coder.";
	return "kind" in properties && "id" in properties && "digest" in properties ? "Its id alone, which may be short." : null;
}
/** A schema with all schemas right below it changed. */
function below(schema, change) {
	const { properties, items, anyOf } = schema;
	return {
		...schema,
		...isMapping(properties) && { properties: mapMembers(properties, change) },
		...isMapping(items) && { items: change(items) },
		...Array.isArray(anyOf) && { anyOf: anyOf.map((one) => isMapping(one) ? change(one) : one) }
	};
}
function mapMembers(members, change) {
	const all = Object.entries(isMapping(members) ? members : {});
	return Object.fromEntries(all.map(([name, member]) => [name, isMapping(member) ? change(member) : member]));
}
/** A page of objects. */
function pageSchema(kind) {
	return {
		type: "object",
		properties: {
			items: {
				type: "array",
				items: schemaNamed(kind)
			},
			next_cursor: {
				type: ["string", "null"],
				description: "Leads to the next page; null where this is the last."
			}
		},
		required: ["items", "next_cursor"]
	};
}
/** A tag of one object, or of the commit that a list was read from. */
const etagHeader = object({ ETag: string().describe("Changes when what was answered does.") });
// src/api/change-endpoint.ts
/** PATCH of one object of a kind. */
function changeOne(kind, path) {
	return endpoint({
		method: "patch",
		path: `${path}/{id}`,
		name: `patch${kind}`,
		summary: `Change members of a ${kind} by a JSON merge patch (RFC 7396).`,
		headers: object({ "If-Match": string().describe("ETag that the object had when it was read.") }),
		body: {
			schema: schemaNamed(`${kind}Patch`),
			types: ["application/merge-patch+json", "application/json"]
		},
		success: {
			status: 200,
			description: "Changed, committed and on disk; a patch that changes nothing makes no commit.",
			schema: schemaNamed(kind),
			headers: etagHeader
		},
		refusals: [
			404,
			409,
			412,
			422,
			428
		],
		handle: async ({ id, body, header }, service) => {
			const { patch, seen } = patchIf(requiredTags(header("if-match")));
			return performedAnswer(await service.perform(patch, {
				kind,
				id,
				patch: body
			}), (done) => {
				const { file, value } = seen();
				return jsonAnswer(done.outcome.objects.find((object) => object.path === file.path)?.value ?? value, { etag: etagOf(tagAfter(done, file.path) ?? file.oid) });
			});
		}
	});
}
/** A patch of an object that still has one of these tags when it is planned, and the object that it was planned from. */
function patchIf(tags) {
	let planned = null;
	const patch = operation({
		...patchObject,
		plan: async (input, objects, env) => {
			const { kind, id } = input;
			planned = await objects.get(kind, id);
			if (planned === null) throw new HttpFailure(404, `there is no ${kind} ${id}`, "list those that there are");
			refuseStale(tags, etagOf(planned.file.oid));
			return patchObject.plan(input, objects, env);
		}
	});
	const seen = () => {
		if (planned === null) throw new TypeError("a patch that was not planned is not answered");
		return planned;
	};
	return {
		patch,
		seen
	};
}
// src/api/list-query.ts
const most = 200;
const paging = {
	limit: string().regex(/^\d{1,9}$/, "a whole number is wanted").transform(Number).pipe(int().min(1).max(most)).default(50).meta({
		description: "How many objects at most.",
		override: {
			type: "integer",
			minimum: 1,
			maximum: most
		}
	}),
	cursor: string().max(cursorLimit).optional().describe("`next_cursor` of the page before.")
};
const filters = {
	repo_id: string().min(1).max(512).optional().describe("Of this Repo, by id or slug."),
	issue_id: string().min(1).max(128).optional().describe("Connected with this Issue."),
	run_id: string().min(1).max(128).optional().describe("Connected with this Run."),
	tag: array(string().max(1e3)).max(20).optional().describe("With all of these tags."),
	text: string().min(1).max(512).optional().describe("With all of these words, or beginnings of words.")
};
/** What a list of a kind may be asked for; `status` and `type` only where the kind has them, with the words that they take. */
function listQuery(kind) {
	return strictObject({
		...filters,
		...words(kind, "status"),
		...words(kind, "type"),
		sort: sorting(kind),
		...paging
	});
}
/** Any column is taken that the command line takes too; the document names those that make sense. */
function sorting(kind) {
	const name = `-?(?:${sortableColumns(kind).join("|")})`;
	return string().min(1).max(200).optional().meta({
		description: "By these columns, parted by commas, and then by id; with - before one from the greatest down. What has none comes last.",
		override: {
			type: "string",
			pattern: `^${name}(?:,${name}){0,2}$`
		}
	});
}
function words(kind, name) {
	const known = fieldColumns(kind).find((column) => column.name === name)?.words ?? null;
	if (known === null) return {};
	return { [name]: array(_enum(known)).max(known.length).optional().describe(`With any of these; ${name} may be given several times.`) };
}
const given = object({
	limit: number(),
	cursor: string().nullish(),
	repo_id: string().nullish(),
	issue_id: string().nullish(),
	run_id: string().nullish(),
	text: string().nullish(),
	sort: string().nullish(),
	tag: array(string()).default([]),
	status: array(string()).default([]),
	type: array(string()).default([])
});
/** The same as the index is asked. */
function pageRequest(kind, query) {
	const { limit, cursor, repo_id, issue_id, run_id, text, sort, tag, status, type } = given.parse(query);
	return {
		kind,
		status,
		type,
		tags: tag,
		repo: repo_id ?? null,
		issue: issue_id ?? null,
		run: run_id ?? null,
		text: text ?? null,
		sort: sort ?? null,
		limit,
		cursor: cursor ?? null
	};
}
// src/api/related.ts
/** What `include=related` answers. */
const relatedSchema = object({
	object: record(string(), unknown()),
	related: array(object({
		field: string().describe("The field that holds the Ref."),
		direction: _enum(["names", "named_by"]).describe("Whether this object holds it, or the other one."),
		kind: string(),
		id: string(),
		role: string().nullable(),
		digest: string().nullable().describe("What the Ref pins."),
		object: record(string(), unknown()).nullable().describe("The other object; null where no file holds it.")
	}))
}).meta({
	id: "WithRelated",
	description: "An object, and all that it is connected with."
});
/** An object with what it names, and what names it. */
function relatedTo(index, kind, id) {
	const found = objectNamed(index, kind, id);
	if (found === null) throw new Failure("usage", `there is no ${kind} ${id}`, "list those that there are");
	const related = connectionsOf(index, found).map(({ field, isInward, kind: other, id: name, object, role, digest }) => ({
		field,
		direction: isInward ? "named_by" : "names",
		kind: other,
		id: name,
		role,
		digest,
		object: object === null ? null : valueOf(index, object)
	}));
	return {
		object: valueOf(index, found),
		related
	};
}
// src/api/kind-endpoints.ts
/** The endpoints of one kind under one spelling. */
function kindEndpoints(kind, spelling) {
	const path = spelling.collection(kind);
	const all = [
		makeOne(kind, path),
		listAll(kind, path),
		showOne(kind, path)
	];
	return patchable.has(kind) ? [...all, changeOne(kind, path)] : all;
}
function makeOne(kind, path) {
	return endpoint({
		method: "post",
		path,
		name: `create${kind}`,
		summary: `Make a new ${kind}${kinds[kind].sealed ? ", sealed" : ""}.`,
		body: {
			schema: schemaNamed(`New${kind}`),
			types: ["application/json"]
		},
		success: {
			status: 201,
			description: "Made, committed and on disk.",
			schema: schemaNamed(kind),
			headers: object({
				Location: string(),
				ETag: string()
			})
		},
		refusals: [409, 422],
		handle: async ({ body }, service) => {
			return performedAnswer(await service.perform(newOnly, {
				kind,
				fields: bodyOf(kind, body)
			}), (done) => {
				const [made] = done.outcome.objects;
				if (made === void 0) throw new TypeError("a new object is made of something");
				const etag = etagOf(tagAfter(done, made.path) ?? "");
				return jsonAnswer(valueAfter(done, made.path), {
					location: `${path}/${made.id}`,
					etag
				}, 201);
			});
		}
	});
}
/** An object under an id that is taken is a conflict, and nothing else. */
const newOnly = operation({
	...newObject,
	plan: async (input, objects, env) => {
		const { kind, fields } = input;
		const id = fields["id"];
		if (typeof id === "string" && await objects.get(kind, id) !== null) throw new Failure("conflict", `there is a ${kind} ${id} already`, "leave out the id to get a new one");
		return newObject.plan(input, objects, env);
	}
});
function bodyOf(kind, body) {
	const { kind: said, ...fields } = body;
	if (said === void 0 || said === kind) return fields;
	throw new HttpFailure(400, `kind is ${JSON.stringify(said)}, and this path makes a ${kind}`, "leave kind out");
}
function listAll(kind, path) {
	return endpoint({
		method: "get",
		path,
		name: `list${kind}s`,
		summary: `List ${kind}s, in the order of their ids unless sort says another.`,
		query: listQuery(kind),
		success: {
			status: 200,
			description: "A page.",
			schema: pageSchema(kind),
			headers: etagHeader
		},
		refusals: [304],
		handle: ({ query, header }, service) => service.ask((index, commit) => taggedAnswer(() => pageValue(index, kind, query), commit ?? "", header("if-none-match")))
	});
}
/** A page as it is answered. */
function pageValue(index, kind, query) {
	const { items, next } = pageOf(index, pageRequest(kind, query));
	return {
		items: items.map(({ value }) => value),
		next_cursor: next
	};
}
function showOne(kind, path) {
	return endpoint({
		method: "get",
		path: `${path}/{id}`,
		name: `get${kind}`,
		summary: `Show a ${kind} as it stands.`,
		query: strictObject({ include: literal("related").optional().describe("Answers {object, related} with what it names and what names it.") }),
		success: {
			status: 200,
			description: "The object, or with include=related the object and what it is connected with.",
			schema: { anyOf: [schemaNamed(kind), schemaNamed("WithRelated")] },
			headers: etagHeader
		},
		refusals: [304, 404],
		handle: ({ id, query, header }, service) => service.ask((index, commit) => {
			const { path: file, oid } = namedOne(index, kind, id);
			const ifNoneMatch = header("if-none-match");
			if (query.include === void 0) return taggedAnswer(() => valueOf(index, { path: file }), oid, ifNoneMatch);
			return taggedAnswer(() => relatedTo(index, kind, id), `${commit}-related`, ifNoneMatch);
		})
	});
}
/** Where the object of a kind and a whole id stands, and its blob id; Failure 404 where it does not. */
function namedOne(index, kind, id) {
	const object = objectNamed(index, kind, id);
	const row = index.database.prepare("SELECT oid FROM objects WHERE path = ?").get(object?.path ?? "");
	if (object !== null && row !== void 0) return {
		path: object.path,
		oid: String(row["oid"])
	};
	throw new HttpFailure(404, `there is no ${kind} ${id}`, "list those that there are; an id is given whole");
}
// src/api/chain-endpoints.ts
const name = object({
	kind: string(),
	id: string()
});
const traceSchema = object({
	schema: literal("cwom.trace/1"),
	focus: name,
	nodes: array(name.extend({
		title: string().nullable(),
		path: string().nullable(),
		value: record(string(), unknown())
	})),
	links: array(object({
		cause: name,
		effect: name,
		relation: string(),
		role: string().nullable(),
		digest: string().nullable()
	})),
	isCut: boolean().describe("There is more than fits.")
}).meta({
	id: "Trace",
	description: "The chain of causes around an object."
});
/** The endpoints that follow Refs, under one spelling. */
function chainEndpoints(spelling) {
	return [artifactsOfRun(spelling), traceOfIssue(spelling)];
}
function artifactsOfRun(spelling) {
	return endpoint({
		method: "get",
		path: `${spelling.collection("Run")}/{id}/artifacts`,
		name: "listArtifactsOfRun",
		summary: "List what a Run produced.",
		query: listQuery("Artifact").omit({ run_id: true }),
		success: {
			status: 200,
			description: "A page.",
			schema: pageSchema("Artifact"),
			headers: etagHeader
		},
		refusals: [304, 404],
		handle: ({ id, query, header }, service) => service.ask((index, commit) => {
			namedOne(index, "Run", id);
			const page = () => pageValue(index, "Artifact", {
				...query,
				run_id: id
			});
			return taggedAnswer(page, commit ?? "", header("if-none-match"));
		})
	});
}
function traceOfIssue(spelling) {
	return endpoint({
		method: "get",
		path: `${spelling.collection("Issue")}/{id}/trace`,
		name: "traceIssue",
		summary: "Show all that led to an Issue and all that came of it.",
		success: {
			status: 200,
			description: "The chain of causes.",
			schema: traceSchema
		},
		refusals: [404],
		handle: ({ id }, service) => service.ask((index) => {
			const issue = objectNamed(index, "Issue", id);
			if (issue === null) throw new HttpFailure(404, `there is no Issue ${id}`, "list those that there are");
			return jsonAnswer(traceValue(causesAround(index, issue)));
		})
	});
}
// src/api/kind-names.ts
/** Both spellings; the documentation begins with the first. */
const spellings = [{
	prefix: "/cwom",
	collection: (kind) => `/cwom/${tableOf(kind).replaceAll("_", "-")}`
}, {
	prefix: "",
	collection: (kind) => `/${tableOf(kind)}`
}];
// src/operations/index.ts
/** Every operation that a program may ask for by its name. */
const operations = [
	newObject,
	setFields,
	patchObject,
	seal,
	supersedePacket,
	enqueueTask,
	claim,
	startRun,
	recordArtifact,
	finishRun,
	failRun,
	cancelRun,
	prove
];
// src/api/operation-endpoints.ts
const resultSchema = object({
	schema: literal("cwom.result/1"),
	conclusion: literal("written"),
	summary: string().describe("What was done, in one line."),
	commit: string().nullable().describe("The commit that it is in; null where nothing had to change."),
	objects: array(object({
		kind: string(),
		id: string(),
		path: string(),
		change: _enum(["created", "changed"]),
		value: record(string(), unknown())
	}))
}).meta({
	id: "Result",
	description: "What became of an operation."
});
/** Every verb that the command line has, under one spelling. */
function operationEndpoints({ prefix }) {
	return operations.map((one) => operationEndpoint(one, prefix));
}
function operationEndpoint(one, prefix) {
	return endpoint({
		method: "post",
		path: `${prefix}/operations/${wordsOf(one)}`,
		name: `do-${wordsOf(one)}`,
		summary: `${one.summary.charAt(0).toUpperCase()}${one.summary.slice(1)}.`,
		body: {
			schema: one.input,
			types: ["application/json"]
		},
		success: {
			status: 200,
			description: "Done, committed and on disk.",
			schema: resultSchema
		},
		refusals: [409, 422],
		handle: async ({ body }, service) => performedAnswer(await service.perform(one, body), ({ outcome, commit }) => {
			const { transaction, objects } = outcome;
			const { summary } = transaction;
			return jsonAnswer({
				schema: "cwom.result/1",
				conclusion: "written",
				summary,
				commit,
				objects
			});
		})
	});
}
/** The name of an operation as one word of a path: `run start` is `run-start`. */
function wordsOf({ name }) {
	return name.replaceAll(" ", "-");
}
// src/api/task-endpoints.ts
const enqueuedSchema = object({
	task_id: string().describe("Id of the Issue, by which the Task is asked for."),
	objects: array(object({
		kind: string(),
		id: string()
	})).describe("All that the Task became."),
	commit: string().describe("The commit that it is in.")
}).meta({
	id: "Enqueued",
	description: "What became of a Task that was let in."
});
/** The Task schema as it is sent; older names of members are taken too. */
const taskDocumentSchema = taskSchema.out.meta({
	id: "Task",
	description: "A Task (V1)."
});
/** The intake of Tasks under one spelling. */
function taskEndpoints({ prefix }) {
	return [endpoint({
		method: "post",
		path: `${prefix}/tasks/enqueue`,
		name: "enqueueTask",
		summary: "Let a Task in: an Issue with its briefing and limits, and a Run that is ready.",
		body: {
			schema: taskDocumentSchema,
			types: ["application/json"]
		},
		success: {
			status: 201,
			description: "Let in, committed and on disk.",
			schema: enqueuedSchema,
			headers: object({ Location: string() })
		},
		refusals: [409, 422],
		handle: async ({ body }, service) => {
			return performedAnswer(await service.perform(enqueueTask, { task: body }), ({ outcome, commit }) => {
				const objects = outcome.objects.map(({ kind, id }) => ({
					kind,
					id
				}));
				const id = objects.find(({ kind }) => kind === "Issue")?.id ?? "";
				return jsonAnswer({
					task_id: id,
					objects,
					commit
				}, { location: `${prefix}/tasks/${id}` }, 201);
			});
		}
	}), endpoint({
		method: "get",
		path: `${prefix}/tasks/{id}`,
		name: "getTask",
		summary: "Show an Issue as a Task.",
		success: {
			status: 200,
			description: "The Task, defaults applied.",
			schema: schemaNamed("Task")
		},
		refusals: [404],
		handle: async ({ id }, service) => {
			const { objects } = await service.view();
			const issue = await objects.get("Issue", id);
			if (issue === null) throw new HttpFailure(404, `there is no Issue ${id}`, "list those that there are");
			return jsonAnswer(await taskOfIssue(issue, objects));
		}
	})];
}
// src/api/endpoints.ts
/** Every endpoint of the API, under both spellings; one with a fixed path stands before one whose id it could be taken for. */
const endpoints = spellings.flatMap((spelling) => [
	...kindNames.flatMap((kind) => kindEndpoints(kind, spelling)),
	...chainEndpoints(spelling),
	...taskEndpoints(spelling),
	...operationEndpoints(spelling)
]);
// src/api/docs-page.ts
const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
code { font: 0.95em ui-monospace, monospace; overflow-wrap: anywhere; }
section { border-top: 1px solid #8886; padding: 0.75rem 0; }
h2 { font-size: 1rem; margin: 0; }
p, ul { margin: 0.25rem 0; }
.method { display: inline-block; min-width: 4rem; font-weight: 600; text-transform: uppercase; }
`;
const policy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
/** The API for a person to read: made here, of nothing but the endpoints; needs no network and no script. */
function docsPage() {
	const below = endpoints.filter(({ path }) => path.startsWith("/cwom/"));
	const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>CWOM API</title>
<style>${style}</style>
<h1>CWOM API</h1>
<p>The whole description for programs: <a href="/openapi.json"><code>/openapi.json</code></a> (OpenAPI 3.1).
Every path below <code>/cwom</code> is there at the root too, with <code>_</code> in place of <code>-</code>.</p>
${below.map(section).join("\n")}
</html>
`;
	return new Response(html, { headers: {
		"content-type": "text/html; charset=utf-8",
		"content-security-policy": policy
	} });
}
function section({ method, path, summary, query, body, success, refusals }) {
	const parameters = Object.entries(query?.shape ?? {}).map(([name, schema]) => `<li><code>${escaped(name)}</code> ${escaped(schema.description ?? "")}</li>`);
	const types = body === void 0 ? "" : `<p>Body: <code>${body.types.map(escaped).join("</code>, <code>")}</code></p>`;
	return `<section>
<h2><span class="method">${method}</span> <code>${escaped(path)}</code></h2>
<p>${escaped(summary)}</p>
${types}${parameters.length === 0 ? "" : `<ul>${parameters.join("")}</ul>`}
<p>Answers ${[success.status, ...refusals].join(", ")}.</p>
</section>`;
}
function escaped(text) {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\"", "&quot;");
}
// src/api/guard.ts
/**
* Failure 403 for a request that a page of another site has made a browser send, by its name for this server (DNS rebinding) or
* by its origin; 401 for one without the token.
*/
function refuseStranger(sender, { hosts, token }) {
	const host = sender.header("host") ?? "";
	if (hosts !== null && !hosts.has(hostName(host))) throw new HttpFailure(403, `this server is not ${JSON.stringify(host)}`, "name it with --allow-host if it is");
	if (!isSafe(sender.method)) refuseOtherOrigin(sender, host);
	if (token === null || isTold(sender.header("authorization"), token)) return;
	throw new HttpFailure(401, "the token is missing or wrong", "send Authorization: Bearer with the token of the server", { "www-authenticate": "Bearer realm=\"cwom\", Basic realm=\"cwom\"" });
}
function isSafe(method) {
	return method === "GET" || method === "HEAD" || method === "OPTIONS";
}
/** Programs send no Origin; browsers always do when they change something. */
function refuseOtherOrigin(sender, host) {
	const origin = sender.header("origin");
	const site = sender.header("sec-fetch-site");
	if (!(origin !== null && URL.parse(origin)?.host !== host.toLowerCase()) && (site === null || site === "same-origin" || site === "none")) return;
	throw new HttpFailure(403, "a page of another site may change nothing here", "send it from a program, without Origin");
}
/** The name in a Host header, without the port. */
function hostName(host) {
	return host.toLowerCase().replace(/:\d+$/, "");
}
/** A token as Bearer, or as the password of Basic, which is what a browser asks a person for. */
function isTold(header, token) {
	const [scheme = "", credentials = ""] = (header ?? "").trim().split(/\s+/);
	if (scheme.toLowerCase() === "bearer") return isSame$1(credentials, token);
	if (scheme.toLowerCase() !== "basic") return false;
	const pair = Buffer.from(credentials, "base64").toString("utf8");
	return isSame$1(pair.slice(pair.indexOf(":") + 1), token);
}
/** In a time that tells nothing of the token, its length included. */
function isSame$1(a, b) {
	const [left, right] = [a, b].map((text) => createHash("sha256").update(text).digest());
	return left !== void 0 && right !== void 0 && timingSafeEqual(left, right);
}
// node_modules/zod-openapi/lib/components-Dl9_S9V7.mjs
const isAnyZodType = (schema) => typeof schema === "object" && schema !== null && "_zod" in schema;
const createExamples = (examples, registry, path) => {
	if (!examples) return;
	const examplesObject = {};
	for (const [name, example] of Object.entries(examples)) examplesObject[name] = registry.addExample(example, [...path, name]);
	return examplesObject;
};
const unwrapZodObject = (zodType, io, path) => {
	const def = zodType._zod.def;
	switch (def.type) {
		case "object": return zodType;
		case "lazy": return unwrapZodObject(def.getter(), io, path);
		case "pipe":
			if (io === "input") return unwrapZodObject(def.in, io, path);
			return unwrapZodObject(def.out, io, path);
	}
	throw new Error(`Failed to unwrap ZodObject from type: ${zodType._zod.def.type} at ${path.join(" > ")}`);
};
const inputOptin = (schema) => {
	const def = schema._zod.def;
	if (def.type === "pipe" && def.in._zod.traits.has("$ZodTransform")) return inputOptin(def.out);
	if (def.type === "catch") return inputOptin(def.innerType);
	return schema._zod.optin;
};
const isRequired = (zodType, io) => {
	if (io === "input") return inputOptin(zodType) === void 0;
	return zodType._zod.optout === void 0;
};
const createHeaders = (headers, registry, path) => {
	if (!headers) return;
	if (isAnyZodType(headers)) {
		const zodObject = unwrapZodObject(headers, "output", path);
		const headersObject = {};
		for (const [key, zodSchema] of Object.entries(zodObject._zod.def.shape)) headersObject[key] = registry.addHeader(zodSchema, [...path, key]);
		return headersObject;
	}
	return headers;
};
const isISpecificationExtension = (key) => key.startsWith("x-");
const createMediaTypeObject = (mediaType, ctx, path) => {
	const { schema, itemSchema, examples, encoding, itemEncoding, prefixEncoding, ...rest } = mediaType;
	const mediaTypeObject = rest;
	if (isAnyZodType(schema)) mediaTypeObject.schema = ctx.registry.addSchema(schema, [...path, "schema"], {
		io: ctx.io,
		source: { type: "mediaType" }
	});
	else if (schema) mediaTypeObject.schema = schema;
	if (isAnyZodType(itemSchema)) mediaTypeObject.itemSchema = ctx.registry.addSchema(itemSchema, [...path, "itemSchema"], {
		io: ctx.io,
		source: { type: "mediaType" }
	});
	else if (itemSchema) mediaTypeObject.itemSchema = itemSchema;
	if (examples) mediaTypeObject.examples = createExamples(examples, ctx.registry, [...path, "examples"]);
	if (encoding) mediaTypeObject.encoding = createEncodingObject(encoding, ctx, [...path, "encoding"]);
	if (itemEncoding) mediaTypeObject.itemEncoding = createEncodingProperty(itemEncoding, ctx, [...path, "itemEncoding"]);
	if (prefixEncoding) mediaTypeObject.prefixEncoding = prefixEncoding.map((encodingPrefix) => createEncodingProperty(encodingPrefix, ctx, [...path, "prefixEncoding"]));
	return mediaTypeObject;
};
const createContent = (content, ctx, path) => {
	const contentObject = {};
	for (const [mediaType, mediaTypeObject] of Object.entries(content)) if (mediaTypeObject) contentObject[mediaType] = createMediaTypeObject(mediaTypeObject, ctx, [...path, mediaType]);
	return contentObject;
};
const createEncodingObject = (encoding, ctx, path) => {
	const encodingObject = {};
	for (const [property, encodingProperty] of Object.entries(encoding)) {
		if (isISpecificationExtension(property)) {
			encodingObject[property] = encodingProperty;
			continue;
		}
		encodingObject[property] = createEncodingProperty(encodingProperty, ctx, [...path, property]);
	}
	return encodingObject;
};
const createEncodingProperty = (encodingProperty, ctx, path) => {
	const { headers, encoding, prefixEncoding, itemEncoding, ...rest } = encodingProperty;
	const encodingPropertyObject = rest;
	if (headers) encodingPropertyObject.headers = createHeaders(headers, ctx.registry, [...path, "headers"]);
	if (encoding) encodingPropertyObject.encoding = createEncodingObject(encoding, ctx, [...path, "encoding"]);
	if (prefixEncoding) encodingPropertyObject.prefixEncoding = prefixEncoding.map((encodingPrefix) => createEncodingProperty(encodingPrefix, ctx, [...path, "prefixEncoding"]));
	if (itemEncoding) encodingPropertyObject.itemEncoding = createEncodingProperty(itemEncoding, ctx, [...path, "itemEncoding"]);
	return encodingPropertyObject;
};
const createLinks = (links, registry, path) => {
	if (!links) return;
	const linksObject = {};
	for (const [name, link] of Object.entries(links)) linksObject[name] = registry.addLink(link, [...path, name]);
	return linksObject;
};
const createManualParameters = (parameters, registry, path) => {
	if (!parameters) return;
	const parameterObjects = [];
	for (const parameter of parameters) {
		if (isAnyZodType(parameter)) {
			const paramObject = registry.addParameter(parameter, [...path, "parameters"]);
			parameterObjects.push(paramObject);
			continue;
		}
		parameterObjects.push(parameter);
	}
	return parameterObjects;
};
const createParameters = (requestParams, registry, path) => {
	if (!requestParams) return;
	const parameterObjects = [];
	for (const [location, schema] of Object.entries(requestParams ?? {})) {
		const zodObject = unwrapZodObject(schema, "input", path);
		for (const [name, zodSchema] of Object.entries(zodObject._zod.def.shape)) {
			const paramObject = registry.addParameter(zodSchema, [
				...path,
				location,
				name
			], { location: {
				in: location,
				name
			} });
			parameterObjects.push(paramObject);
		}
	}
	return parameterObjects;
};
const createCallbacks = (callbacks, registry, path) => {
	if (!callbacks) return;
	const callbacksObject = {};
	for (const [name, value] of Object.entries(callbacks)) {
		if (isISpecificationExtension(name)) {
			callbacksObject[name] = value;
			continue;
		}
		callbacksObject[name] = registry.addCallback(value, [...path, name]);
	}
	return callbacksObject;
};
const createResponses = (responses, registry, path) => {
	if (!responses) return;
	const responsesObject = {};
	for (const [statusCode, response] of Object.entries(responses)) {
		if (!response) continue;
		if (isISpecificationExtension(statusCode)) {
			responsesObject[statusCode] = response;
			continue;
		}
		if ("$ref" in response) {
			responsesObject[statusCode] = response;
			continue;
		}
		responsesObject[statusCode] = registry.addResponse(response, [...path, statusCode]);
	}
	return responsesObject;
};
const createOperation = (operation, registry, path) => {
	const { parameters, requestParams, requestBody, responses, callbacks, ...rest } = operation;
	const operationObject = rest;
	const maybeManualParameters = createManualParameters(parameters, registry, [...path, "parameters"]);
	const maybeRequestParams = createParameters(requestParams, registry, [...path, "requestParams"]);
	if (maybeRequestParams || maybeManualParameters) operationObject.parameters = [...maybeRequestParams ?? [], ...maybeManualParameters ?? []];
	const maybeRequestBody = requestBody && registry.addRequestBody(requestBody, path);
	if (maybeRequestBody) operationObject.requestBody = maybeRequestBody;
	const maybeResponses = createResponses(responses, registry, [...path, "responses"]);
	if (maybeResponses) operationObject.responses = maybeResponses;
	const maybeCallbacks = createCallbacks(callbacks, registry, [...path, "callbacks"]);
	if (maybeCallbacks) operationObject.callbacks = maybeCallbacks;
	return operationObject;
};
const createPaths = (paths, registry, path) => {
	if (!paths) return;
	const pathsObject = {};
	for (const [singlePath, pathItemObject] of Object.entries(paths)) {
		if (isISpecificationExtension(singlePath)) {
			pathsObject[singlePath] = pathItemObject;
			continue;
		}
		pathsObject[singlePath] = registry.addPathItem(pathItemObject, [...path, singlePath]);
	}
	return pathsObject;
};
const openApiVersions = [
	"3.0.0",
	"3.0.1",
	"3.0.2",
	"3.0.3",
	"3.1.0",
	"3.1.1",
	"3.2.0"
];
const satisfiesVersion = (test, against) => openApiVersions.indexOf(test) >= openApiVersions.indexOf(against);
const override = (ctx) => {
	const def = ctx.zodSchema._zod.def;
	switch (def.type) {
		case "bigint":
			ctx.jsonSchema.type = "integer";
			ctx.jsonSchema.format = "int64";
			break;
		case "union": {
			if ("discriminator" in def && typeof def.discriminator === "string") {
				ctx.jsonSchema.oneOf ??= ctx.jsonSchema.anyOf;
				delete ctx.jsonSchema.anyOf;
				ctx.jsonSchema.type = "object";
				ctx.jsonSchema.discriminator = { propertyName: def.discriminator };
				const mapping = {};
				for (const [index, obj] of Object.entries(ctx.jsonSchema.oneOf)) {
					const ref = obj.$ref;
					if (!ref) {
						delete ctx.jsonSchema.discriminator;
						return;
					}
					const discriminatorValues = def.options[Number(index)]._zod.propValues?.[def.discriminator];
					if (!discriminatorValues?.size) return;
					for (const value of [...discriminatorValues ?? []]) {
						if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return;
						mapping[String(value)] = ref;
					}
				}
				ctx.jsonSchema.discriminator.mapping = mapping;
			}
			const meta = globalRegistry.get(ctx.zodSchema);
			if (typeof meta?.unionOneOf === "boolean") {
				if (meta.unionOneOf) {
					ctx.jsonSchema.oneOf = ctx.jsonSchema.anyOf;
					delete ctx.jsonSchema.anyOf;
				}
				delete ctx.jsonSchema.unionOneOf;
			}
			break;
		}
		case "date":
			ctx.jsonSchema.type = "string";
			break;
		case "literal":
			if (def.values.includes(void 0)) break;
			break;
		case "undefined": ctx.jsonSchema.not = {};
	}
};
const validate = (ctx, opts, previousContext) => {
	if (previousContext.context && ctx.zodSchema._zod.parent !== previousContext.context.zodSchema) {
		if (previousContext.context.zodSchema._zod.def.type === "pipe") throw new Error(`Zod transform found at ${previousContext.context.path.join(" > ")} are not supported in output schemas. Please use \`.overwrite()\` or wrap the schema in a \`.pipe()\` or assign it manual metadata with \`.meta()\``);
		throw new Error(`Zod schema of type \`${previousContext.context.zodSchema._zod.def.type}\` at ${previousContext.context?.path.join(" > ")} cannot be represented in OpenAPI. Please assign it metadata with \`.meta()\``);
	}
	previousContext.context = void 0;
	if (Object.keys(ctx.jsonSchema).length) return;
	const def = ctx.zodSchema._zod.def;
	const allowEmptySchema = opts.allowEmptySchema?.[def.type];
	if (allowEmptySchema === true || allowEmptySchema?.[ctx.io]) return;
	switch (def.type) {
		case "optional":
			validate({
				...ctx,
				zodSchema: def.innerType
			}, opts, previousContext);
			return;
		case "any": return;
		case "unknown": return;
		case "pipe":
			if (ctx.io === "output") {
				if (!ctx.zodSchema._zod.parent) {
					previousContext.context = ctx;
					return;
				}
			}
			return;
		case "transform":
			if (ctx.io === "output") return;
			break;
		case "literal":
			if (def.values.includes(void 0)) throw new Error(`Zod literal at ${ctx.path.join(" > ")} cannot include \`undefined\` as a value. Please use \`z.undefined()\` or \`.optional()\` instead.`);
			return;
		case "custom": if (!ctx.zodSchema._zod.parent) {
			previousContext.context = ctx;
			return;
		}
	}
	throw new Error(`Zod schema of type \`${def.type}\` at ${ctx.path.join(" > ")} cannot be represented in OpenAPI. Please assign it metadata with \`.meta()\``);
};
const renameComponents = (components, outputIds, ctx, refPath) => {
	const componentsToRename = /* @__PURE__ */ new Map();
	if (ctx.io === "input") return componentsToRename;
	const componentDependencies = /* @__PURE__ */ new Map();
	const stringifiedComponents = /* @__PURE__ */ new Map();
	for (const [key, value] of Object.entries(components)) {
		const stringified = JSON.stringify(value);
		const regex = new RegExp(`"${refPath}([^"]+)"`, "g");
		const matches = stringified.matchAll(regex);
		const dependencies = /* @__PURE__ */ new Set();
		for (const match of matches) {
			const dep = match[1];
			if (dep !== key) dependencies.add(dep);
		}
		stringifiedComponents.set(key, stringified);
		componentDependencies.set(key, { dependencies });
	}
	for (const [key] of stringifiedComponents) {
		if (!ctx.registry.components.schemas.ids.get(key)) continue;
		if (isDependencyPure(componentDependencies, stringifiedComponents, ctx.registry, key)) continue;
		const newName = outputIds.get(key) ?? `${key}${ctx.opts.outputIdSuffix ?? "Output"}`;
		componentsToRename.set(key, newName);
		components[newName] = components[key];
		delete components[key];
	}
	return componentsToRename;
};
const isDependencyPure = (componentDependencies, stringifiedComponents, registry, key, visited = /* @__PURE__ */ new Set()) => {
	if (visited.has(key)) return true;
	const dependencies = componentDependencies.get(key);
	if (dependencies.pure !== void 0) return dependencies.pure;
	const stringified = stringifiedComponents.get(key);
	const component = registry.components.schemas.ids.get(key);
	if (component && stringified !== JSON.stringify(component)) {
		dependencies.pure = false;
		return false;
	}
	visited.add(key);
	const result = [...dependencies.dependencies].every((dep) => isDependencyPure(componentDependencies, stringifiedComponents, registry, dep, new Set(visited)));
	dependencies.pure = result;
	return result;
};
const zodOpenApiMetadataFields = [
	"param",
	"header",
	"unusedIO",
	"override",
	"outputId"
];
const deleteZodOpenApiMeta = (jsonSchema) => {
	zodOpenApiMetadataFields.forEach((field) => {
		delete jsonSchema[field];
	});
};
const deleteInvalidJsonSchemaFields = (jsonSchema) => {
	delete jsonSchema.$schema;
	delete jsonSchema.id;
	delete jsonSchema.$id;
};
const createSchemas = (schemas, ctx) => {
	const refPath = ctx.opts.schemaRefPath ?? "#/components/schemas/";
	const entries = {};
	for (const [name, { zodType }] of Object.entries(schemas)) entries[name] = zodType;
	const zodRegistry = registry();
	zodRegistry.add(object(entries), { id: "zodOpenApiCreateSchema" });
	for (const [id, { zodType }] of ctx.registry.components.schemas.manual) zodRegistry.add(zodType, { id });
	const outputIds = /* @__PURE__ */ new Map();
	const defsName = satisfiesVersion(ctx.openapiVersion ?? "3.1.0", "3.1.0") ? "$defs" : "definitions";
	const previousContext = {};
	const jsonSchema = toJSONSchema(zodRegistry, {
		override(context) {
			const meta = globalRegistry.get(context.zodSchema);
			if (meta?.outputId && meta?.id) outputIds.set(meta.id, meta.outputId);
			if (context.jsonSchema.$ref) return;
			const enrichedContext = {
				...context,
				io: ctx.io
			};
			override(enrichedContext);
			if (typeof ctx.opts.override === "function") ctx.opts.override(enrichedContext);
			if (typeof meta?.override === "function") {
				meta.override(enrichedContext);
				delete context.jsonSchema.override;
			}
			if (typeof meta?.override === "object" && meta.override !== null) {
				Object.assign(context.jsonSchema, meta.override);
				delete context.jsonSchema.override;
			}
			deleteInvalidJsonSchemaFields(context.jsonSchema);
			deleteZodOpenApiMeta(context.jsonSchema);
			validate(enrichedContext, ctx.opts, previousContext);
		},
		io: ctx.io,
		unrepresentable: "any",
		reused: ctx.opts.reused,
		cycles: ctx.opts.cycles,
		target: satisfiesVersion(ctx.openapiVersion ?? "3.1.0", "3.1.0") ? void 0 : "openapi-3.0",
		uri: (id) => id === "__shared" ? `#ZOD_OPENAPI/${id}` : `#ZOD_OPENAPI/__shared#/${defsName}/${id}`
	});
	const components = jsonSchema.schemas.__shared?.[defsName] ?? {};
	jsonSchema.schemas.__shared ??= { [defsName]: components };
	const dynamicComponents = /* @__PURE__ */ new Map();
	for (const [key, value] of Object.entries(components)) {
		deleteInvalidJsonSchemaFields(value);
		if (/^schema\d+$/.test(key)) {
			const newName = `__schema${ctx.registry.components.schemas.dynamicSchemaCount++}`;
			dynamicComponents.set(key, `"${refPath}${newName}"`);
			if (newName !== key) {
				components[newName] = value;
				delete components[key];
			}
		}
	}
	for (const [key] of ctx.registry.components.schemas.manual) {
		const manualComponent = jsonSchema.schemas[key];
		if (!manualComponent) continue;
		deleteInvalidJsonSchemaFields(manualComponent);
	}
	const manualUsed = {};
	const parsedJsonSchema = JSON.parse(JSON.stringify(jsonSchema).replace(/"#ZOD_OPENAPI\/__shared#\/(?:\$defs|definitions)\/([^"]+)"/g, (_, match) => {
		const dynamic = dynamicComponents.get(match);
		if (dynamic) return dynamic;
		if (ctx.registry.components.schemas.manual.get(match)) manualUsed[match] = true;
		return `"${refPath}${match}"`;
	}));
	const parsedComponents = parsedJsonSchema.schemas.__shared?.[defsName] ?? {};
	parsedJsonSchema.schemas.__shared ??= { [defsName]: parsedComponents };
	for (const [key] of ctx.registry.components.schemas.manual) {
		const manualComponent = parsedJsonSchema.schemas[key];
		if (!manualComponent) continue;
		if (manualUsed[key]) {
			if (parsedComponents[key]) throw new Error(`Component "${key}" is already registered as a component in the registry`);
			parsedComponents[key] = manualComponent;
		}
	}
	const componentsToRename = renameComponents(parsedComponents, outputIds, ctx, refPath);
	if (!componentsToRename.size) {
		const parsedSchemas = parsedJsonSchema.schemas.zodOpenApiCreateSchema?.properties;
		delete parsedJsonSchema.schemas.zodOpenApiCreateSchema;
		delete parsedJsonSchema.schemas.__shared;
		return {
			schemas: parsedSchemas,
			components: parsedComponents,
			manual: parsedJsonSchema.schemas
		};
	}
	const renamedJsonSchema = JSON.parse(JSON.stringify(parsedJsonSchema).replace(new RegExp(`"${refPath}([^"]+)"`, "g"), (_, match) => {
		const replacement = componentsToRename.get(match);
		if (replacement) return `"${refPath}${replacement}"`;
		return `"${refPath}${match}"`;
	}));
	const renamedSchemas = renamedJsonSchema.schemas.zodOpenApiCreateSchema?.properties;
	const renamedComponents = renamedJsonSchema.schemas.__shared?.[defsName] ?? {};
	delete renamedJsonSchema.schemas.zodOpenApiCreateSchema;
	delete renamedJsonSchema.schemas.__shared;
	return {
		schemas: renamedSchemas,
		components: renamedComponents,
		manual: renamedJsonSchema.schemas
	};
};
const createRegistry = (components) => {
	const registry = {
		components: {
			schemas: {
				dynamicSchemaCount: 0,
				input: /* @__PURE__ */ new Map(),
				output: /* @__PURE__ */ new Map(),
				ids: /* @__PURE__ */ new Map(),
				manual: /* @__PURE__ */ new Map()
			},
			headers: {
				ids: /* @__PURE__ */ new Map(),
				seen: /* @__PURE__ */ new WeakMap()
			},
			requestBodies: {
				ids: /* @__PURE__ */ new Map(),
				seen: /* @__PURE__ */ new WeakMap()
			},
			responses: {
				ids: /* @__PURE__ */ new Map(),
				seen: /* @__PURE__ */ new WeakMap()
			},
			parameters: {
				ids: /* @__PURE__ */ new Map(),
				seen: /* @__PURE__ */ new WeakMap()
			},
			callbacks: {
				ids: /* @__PURE__ */ new Map(),
				seen: /* @__PURE__ */ new WeakMap()
			},
			pathItems: {
				ids: /* @__PURE__ */ new Map(),
				seen: /* @__PURE__ */ new WeakMap()
			},
			securitySchemes: {
				ids: /* @__PURE__ */ new Map(),
				seen: /* @__PURE__ */ new WeakMap()
			},
			links: {
				ids: /* @__PURE__ */ new Map(),
				seen: /* @__PURE__ */ new WeakMap()
			},
			examples: {
				ids: /* @__PURE__ */ new Map(),
				seen: /* @__PURE__ */ new WeakMap()
			}
		},
		addSchema: (schema, path, opts) => {
			const schemaObject = {};
			registry.components.schemas[opts.io].set(path.join(" > "), {
				schemaObject,
				zodType: schema,
				source: {
					path,
					...opts?.source
				}
			});
			return schemaObject;
		},
		addParameter: (parameter, path, opts) => {
			const seenParameter = registry.components.parameters.seen.get(parameter);
			if (seenParameter) return seenParameter;
			const meta = globalRegistry.get(parameter);
			const name = opts?.location?.name ?? meta?.param?.name;
			const inLocation = opts?.location?.in ?? meta?.param?.in;
			if (opts?.location?.name && meta?.param?.name || opts?.location?.in && meta?.param?.in) throw new Error(`Parameter at ${path.join(" > ")} has both \`.meta({ param: { name, in } })\` and \`.meta({ param: { location: { in, name } } })\` information`);
			if (!name || !inLocation) throw new Error(`Parameter at ${path.join(" > ")} is missing \`.meta({ param: { name, in } })\` information`);
			const schemaObject = registry.addSchema(parameter, [
				...path,
				inLocation,
				name,
				"schema"
			], {
				io: "input",
				source: {
					type: "parameter",
					location: {
						in: inLocation,
						name
					}
				}
			});
			const { id: metaId, examples, ...rest } = meta?.param ?? {};
			const parameterObject = {
				in: inLocation,
				name,
				schema: schemaObject,
				...rest
			};
			const examplesObject = createExamples(examples, registry, [
				...path,
				inLocation,
				name,
				"examples"
			]);
			if (examplesObject) parameterObject.examples = examplesObject;
			if (isRequired(parameter, "input")) parameterObject.required = true;
			if (!parameterObject.description && meta?.description) parameterObject.description = meta.description;
			const id = metaId ?? opts?.manualId;
			if (id) {
				if (registry.components.parameters.ids.has(id)) throw new Error(`Schema "${id}" at ${path.join(" > ")} is already registered`);
				const ref = { $ref: `#/components/parameters/${id}` };
				registry.components.parameters.seen.set(parameter, ref);
				registry.components.parameters.ids.set(id, parameterObject);
				if (opts?.manualId) return parameterObject;
				return ref;
			}
			if (opts?.location?.name || opts?.location?.in) return parameterObject;
			registry.components.parameters.seen.set(parameter, parameterObject);
			return parameterObject;
		},
		addHeader: (header, path, opts) => {
			const seenHeader = registry.components.headers.seen.get(header);
			if (seenHeader) return seenHeader;
			const meta = globalRegistry.get(header);
			const { id: metaId, ...rest } = meta?.header ?? {};
			const id = metaId ?? opts?.manualId;
			const headerObject = rest;
			if (isRequired(header, "output")) headerObject.required = true;
			if (!headerObject.description && meta?.description) headerObject.description = meta.description;
			headerObject.schema = registry.addSchema(header, [...path, "schema"], {
				io: "output",
				source: { type: "header" }
			});
			if (id) {
				if (registry.components.schemas.ids.has(id)) throw new Error(`Schema "${id}" at ${path.join(" > ")} is already registered`);
				const ref = { $ref: `#/components/headers/${id}` };
				registry.components.headers.ids.set(id, headerObject);
				registry.components.headers.seen.set(header, ref);
				if (opts?.manualId) return headerObject;
				return ref;
			}
			registry.components.headers.seen.set(header, headerObject);
			return headerObject;
		},
		addRequestBody: (requestBody, path, opts) => {
			const seenRequestBody = registry.components.requestBodies.seen.get(requestBody);
			if (seenRequestBody) return seenRequestBody;
			const { content, id: metaId, ...rest } = requestBody;
			const requestBodyObject = {
				...rest,
				content: createContent(content, {
					registry,
					io: "input"
				}, [...path, "content"])
			};
			const id = metaId ?? opts?.manualId;
			if (id) {
				if (registry.components.requestBodies.ids.has(id)) throw new Error(`RequestBody "${id}" at ${path.join(" > ")} is already registered`);
				const ref = { $ref: `#/components/requestBodies/${id}` };
				registry.components.requestBodies.ids.set(id, requestBodyObject);
				registry.components.requestBodies.seen.set(requestBody, ref);
				if (opts?.manualId) return requestBodyObject;
				return ref;
			}
			registry.components.requestBodies.seen.set(requestBody, requestBodyObject);
			return requestBodyObject;
		},
		addPathItem: (pathItem, path, opts) => {
			const seenPathItem = registry.components.pathItems.seen.get(pathItem);
			if (seenPathItem) return seenPathItem;
			const pathItemObject = {};
			const { id: metaId, ...rest } = pathItem;
			const id = metaId ?? opts?.manualId;
			for (const [key, value] of Object.entries(rest)) {
				if (isISpecificationExtension(key)) {
					pathItemObject[key] = value;
					continue;
				}
				if (key === "get" || key === "put" || key === "post" || key === "delete" || key === "options" || key === "head" || key === "patch" || key === "trace" || key === "query") {
					pathItemObject[key] = createOperation(value, registry, [...path, key]);
					continue;
				}
				if (key === "parameters") {
					pathItemObject[key] = createManualParameters(value, registry, [...path, key]);
					continue;
				}
				if (key === "additionalOperations") {
					const additionalOperations = {};
					for (const [method, operation] of Object.entries(value)) additionalOperations[method] = createOperation(operation, registry, [
						...path,
						key,
						method
					]);
					pathItemObject.additionalOperations = additionalOperations;
					continue;
				}
				pathItemObject[key] = value;
			}
			if (id) {
				if (registry.components.pathItems.ids.has(id)) throw new Error(`PathItem "${id}" at ${path.join(" > ")} is already registered`);
				const ref = { $ref: `#/components/pathItems/${id}` };
				registry.components.pathItems.ids.set(id, pathItemObject);
				registry.components.pathItems.seen.set(pathItem, ref);
				if (opts?.manualId) return pathItemObject;
				return ref;
			}
			registry.components.pathItems.seen.set(pathItem, pathItemObject);
			return pathItemObject;
		},
		addResponse: (response, path, opts) => {
			const seenResponse = registry.components.responses.seen.get(response);
			if (seenResponse) return seenResponse;
			const { content, headers, links, id: metaId, ...rest } = response;
			const responseObject = rest;
			const maybeHeaders = createHeaders(headers, registry, [...path, "headers"]);
			if (maybeHeaders) responseObject.headers = maybeHeaders;
			if (content) responseObject.content = createContent(content, {
				registry,
				io: "output"
			}, [...path, "content"]);
			if (links) responseObject.links = createLinks(links, registry, [...path, "links"]);
			const id = metaId ?? opts?.manualId;
			if (id) {
				if (registry.components.responses.ids.has(id)) throw new Error(`Response "${id}" at ${path.join(" > ")} is already registered`);
				const ref = { $ref: `#/components/responses/${id}` };
				registry.components.responses.ids.set(id, responseObject);
				registry.components.responses.seen.set(response, ref);
				if (opts?.manualId) return responseObject;
				return ref;
			}
			registry.components.responses.seen.set(response, responseObject);
			return responseObject;
		},
		addCallback: (callback, path, opts) => {
			const seenCallback = registry.components.callbacks.seen.get(callback);
			if (seenCallback) return seenCallback;
			const { id: metaId, ...rest } = callback;
			const callbackObject = {};
			for (const [name, pathItem] of Object.entries(rest)) {
				if (isISpecificationExtension(name)) {
					callbackObject[name] = pathItem;
					continue;
				}
				callbackObject[name] = registry.addPathItem(pathItem, [...path, name]);
			}
			const id = metaId ?? opts?.manualId;
			if (id) {
				if (registry.components.callbacks.ids.has(id)) throw new Error(`Callback "${id}" at ${path.join(" > ")} is already registered`);
				const ref = { $ref: `#/components/callbacks/${id}` };
				registry.components.callbacks.ids.set(id, callbackObject);
				registry.components.callbacks.seen.set(callback, ref);
				if (opts?.manualId) return callbackObject;
				return ref;
			}
			registry.components.callbacks.seen.set(callback, callbackObject);
			return callbackObject;
		},
		addSecurityScheme: (securityScheme, path, opts) => {
			const seenSecurityScheme = registry.components.securitySchemes.seen.get(securityScheme);
			if (seenSecurityScheme) return seenSecurityScheme;
			const { id: metaId, ...rest } = securityScheme;
			const securitySchemeObject = rest;
			const id = metaId ?? opts?.manualId;
			if (id) {
				if (registry.components.securitySchemes.ids.has(id)) throw new Error(`SecurityScheme "${id}" at ${path.join(" > ")} is already registered`);
				const ref = { $ref: `#/components/securitySchemes/${id}` };
				registry.components.securitySchemes.ids.set(id, securitySchemeObject);
				registry.components.securitySchemes.seen.set(securityScheme, ref);
				if (opts?.manualId) return securitySchemeObject;
				return ref;
			}
			registry.components.securitySchemes.seen.set(securityScheme, securitySchemeObject);
			return securitySchemeObject;
		},
		addLink: (link, path, opts) => {
			const seenLink = registry.components.links.seen.get(link);
			if (seenLink) return seenLink;
			const { id: metaId, ...rest } = link;
			const linkObject = rest;
			const id = metaId ?? opts?.manualId;
			if (id) {
				if (registry.components.links.ids.has(id)) throw new Error(`Link "${id}" at ${path.join(" > ")} is already registered`);
				const ref = { $ref: `#/components/links/${id}` };
				registry.components.links.ids.set(id, linkObject);
				registry.components.links.seen.set(link, ref);
				if (opts?.manualId) return linkObject;
				return ref;
			}
			registry.components.links.seen.set(link, linkObject);
			return linkObject;
		},
		addExample: (example, path, opts) => {
			const seenExample = registry.components.examples.seen.get(example);
			if (seenExample) return seenExample;
			const { id: metaId, ...rest } = example;
			const exampleObject = rest;
			const id = metaId ?? opts?.manualId;
			if (id) {
				if (registry.components.examples.ids.has(id)) throw new Error(`Example "${id}" at ${path.join(" > ")} is already registered`);
				const ref = { $ref: `#/components/examples/${id}` };
				registry.components.examples.ids.set(id, exampleObject);
				registry.components.examples.seen.set(example, ref);
				if (opts?.manualId) return exampleObject;
				return ref;
			}
			registry.components.examples.seen.set(example, exampleObject);
			return exampleObject;
		}
	};
	registerSchemas(components?.schemas, registry);
	registerParameters(components?.parameters, registry);
	registerHeaders(components?.headers, registry);
	registerResponses(components?.responses, registry);
	registerPathItems(components?.pathItems, registry);
	registerRequestBodies(components?.requestBodies, registry);
	registerCallbacks(components?.callbacks, registry);
	registerSecuritySchemes(components?.securitySchemes, registry);
	registerLinks(components?.links, registry);
	registerExamples(components?.examples, registry);
	return registry;
};
const registerSchemas = (schemas, registry) => {
	if (!schemas) return;
	for (const [key, schema] of Object.entries(schemas)) {
		if (isAnyZodType(schema)) {
			const id = globalRegistry.get(schema)?.id ?? key;
			registry.components.schemas.manual.set(id, {
				input: { schemaObject: {} },
				output: { schemaObject: {} },
				zodType: schema
			});
			continue;
		}
		registry.components.schemas.ids.set(key, schema);
	}
};
const registerParameters = (parameters, registry) => {
	if (!parameters) return;
	for (const [key, schema] of Object.entries(parameters)) {
		if (isAnyZodType(schema)) {
			const path = [
				"components",
				"parameters",
				key
			];
			registry.addParameter(schema, path, { manualId: key });
			continue;
		}
		registry.components.parameters.ids.set(key, schema);
	}
};
const registerHeaders = (headers, registry) => {
	if (!headers) return;
	for (const [key, schema] of Object.entries(headers)) {
		if (isAnyZodType(schema)) {
			const path = [
				"components",
				"headers",
				key
			];
			registry.addHeader(schema, path, { manualId: key });
			continue;
		}
		registry.components.headers.ids.set(key, schema);
	}
};
const registerResponses = (responses, registry) => {
	if (!responses) return;
	for (const [key, schema] of Object.entries(responses)) {
		const responseObject = registry.addResponse(schema, [
			"components",
			"responses",
			key
		], { manualId: key });
		registry.components.responses.ids.set(key, responseObject);
		registry.components.responses.seen.set(schema, responseObject);
	}
};
const registerRequestBodies = (requestBodies, registry) => {
	if (!requestBodies) return;
	for (const [key, schema] of Object.entries(requestBodies)) {
		if (isAnyZodType(schema)) {
			registry.addRequestBody(schema, [
				"components",
				"requestBodies",
				key
			], { manualId: key });
			continue;
		}
		registry.components.requestBodies.ids.set(key, schema);
	}
};
const registerCallbacks = (callbacks, registry) => {
	if (!callbacks) return;
	for (const [key, schema] of Object.entries(callbacks)) registry.addCallback(schema, [
		"components",
		"callbacks",
		key
	], { manualId: key });
};
const registerPathItems = (pathItems, registry) => {
	if (!pathItems) return;
	for (const [key, schema] of Object.entries(pathItems)) registry.addPathItem(schema, [
		"components",
		"pathItems",
		key
	], { manualId: key });
};
const registerSecuritySchemes = (securitySchemes, registry) => {
	if (!securitySchemes) return;
	for (const [key, schema] of Object.entries(securitySchemes)) registry.addSecurityScheme(schema, [
		"components",
		"securitySchemes",
		key
	], { manualId: key });
};
const registerLinks = (links, registry) => {
	if (!links) return;
	for (const [key, schema] of Object.entries(links)) registry.addLink(schema, [
		"components",
		"links",
		key
	], { manualId: key });
};
const registerExamples = (examples, registry) => {
	if (!examples) return;
	for (const [key, schema] of Object.entries(examples)) registry.components.examples.ids.set(key, schema);
};
const createIOSchemas = (ctx) => {
	const { schemas, components, manual } = createSchemas(Object.fromEntries(ctx.registry.components.schemas[ctx.io]), ctx);
	for (const [key, schema] of Object.entries(components)) ctx.registry.components.schemas.ids.set(key, schema);
	for (const [key, schema] of Object.entries(schemas)) {
		const ioSchema = ctx.registry.components.schemas[ctx.io].get(key);
		if (ioSchema) Object.assign(ioSchema.schemaObject, schema);
	}
	for (const [key, value] of Object.entries(manual)) {
		const manualSchema = ctx.registry.components.schemas.manual.get(key);
		if (!manualSchema) continue;
		if (components[key]) manualSchema[ctx.io].used = true;
		Object.assign(manualSchema[ctx.io].schemaObject, value);
	}
};
const createManualSchemas = (registry) => {
	for (const [key, value] of registry.components.schemas.manual) if (!value.input.used) {
		const schema = value[globalRegistry.get(value.zodType)?.unusedIO ?? "output"].schemaObject;
		registry.components.schemas.ids.set(key, schema);
	}
};
const createComponents = (registry, opts, openapiVersion) => {
	createIOSchemas({
		registry,
		io: "input",
		opts,
		openapiVersion
	});
	createIOSchemas({
		registry,
		io: "output",
		opts,
		openapiVersion
	});
	createManualSchemas(registry);
	const components = {};
	if (registry.components.schemas.ids.size > 0) components.schemas = Object.fromEntries(registry.components.schemas.ids);
	if (registry.components.headers.ids.size > 0) components.headers = Object.fromEntries(registry.components.headers.ids);
	if (registry.components.requestBodies.ids.size > 0) components.requestBodies = Object.fromEntries(registry.components.requestBodies.ids);
	if (registry.components.responses.ids.size > 0) components.responses = Object.fromEntries(registry.components.responses.ids);
	if (registry.components.parameters.ids.size > 0) components.parameters = Object.fromEntries(registry.components.parameters.ids);
	if (registry.components.callbacks.ids.size > 0) components.callbacks = Object.fromEntries(registry.components.callbacks.ids);
	if (registry.components.pathItems.ids.size > 0) components.pathItems = Object.fromEntries(registry.components.pathItems.ids);
	if (registry.components.securitySchemes.ids.size > 0) components.securitySchemes = Object.fromEntries(registry.components.securitySchemes.ids);
	if (registry.components.links.ids.size > 0) components.links = Object.fromEntries(registry.components.links.ids);
	if (registry.components.examples.ids.size > 0) components.examples = Object.fromEntries(registry.components.examples.ids);
	return components;
};
// node_modules/zod-openapi/lib/index.mjs
const createDocument = (zodOpenApiObject, opts = {}) => {
	const { paths, webhooks, components, ...rest } = zodOpenApiObject;
	const document = rest;
	const registry = createRegistry(components);
	const createdPaths = createPaths(paths, registry, ["paths"]);
	if (createdPaths) document.paths = createdPaths;
	const createdWebhooks = createPaths(webhooks, registry, ["webhooks"]);
	if (createdWebhooks) document.webhooks = createdWebhooks;
	const createdComponents = createComponents(registry, opts, zodOpenApiObject.openapi);
	if (Object.keys(createdComponents).length > 0) document.components = createdComponents;
	return document;
};
// src/api/openapi.ts
const about = `The work objects of one branch of a git repository.

Every write is checked by the same rules as \`cwom check\`, is in a commit, and is answered when that is on disk; many that
come at once may share a commit. The paths below \`/cwom\` and those at the root are the same.`;
const reasons = {
	304: "Nothing has changed since the ETag that If-None-Match names.",
	400: "The request is malformed.",
	401: "The token is missing or wrong.",
	403: "The request comes from a page of another site.",
	404: "There is no such object.",
	409: "Somebody else was faster, or it is there already.",
	412: "The object has changed since the ETag that If-Match names.",
	413: "The body is too large.",
	415: "The body is of another media type.",
	422: "The rules, or the state of the objects, refuse it; `findings` says why.",
	428: "If-Match is missing.",
	500: "Something broke; nothing was written that is not told."
};
/** The whole API as OpenAPI 3.1. */
function openApiDocument() {
	const document = createDocument({
		openapi: "3.1.0",
		info: {
			title: "CWOM",
			version,
			description: about,
			license: {
				name: "MIT",
				identifier: "MIT"
			}
		},
		servers: [{ url: "/" }],
		security: [{}, { token: [] }],
		tags: [{
			name: "cwom",
			description: "Below /cwom."
		}, {
			name: "root",
			description: "The same at the root."
		}],
		components: {
			securitySchemes: { token: {
				type: "http",
				scheme: "bearer",
				description: "Wanted where others than this machine can ask."
			} },
			schemas: {
				Problem: problemSchema,
				Task: taskDocumentSchema,
				WithRelated: relatedSchema
			}
		},
		paths: pathsOf(endpoints)
	}, { allowEmptySchema: {
		unknown: true,
		pipe: true,
		custom: true,
		any: true
	} });
	const { components } = document;
	const { __schema0: _, ...named } = components?.schemas ?? {};
	const schemas = {
		...named,
		Json: { description: "Any JSON." },
		...kindSchemas()
	};
	return {
		...document,
		components: {
			...components,
			schemas
		}
	};
}
function pathsOf(all) {
	const byPath = Map.groupBy(all, ({ path }) => path);
	return Object.fromEntries([...byPath].map(([path, methods]) => [path, Object.fromEntries(methods.map((endpoint) => [endpoint.method, operationOf(endpoint)]))]));
}
function operationOf(endpoint) {
	const { path, name, summary, query, headers, body } = endpoint;
	const isBelow = path.startsWith("/cwom/");
	const id = path.includes("{id}") ? object({ id: string().describe("A whole id.") }) : void 0;
	return {
		operationId: isBelow ? name : `${name}AtRoot`,
		tags: [isBelow ? "cwom" : "root"],
		summary,
		requestParams: {
			...id === void 0 ? {} : { path: id },
			...query === void 0 ? {} : { query },
			...headers === void 0 ? {} : { header: headers }
		},
		...body === void 0 ? {} : { requestBody: {
			required: true,
			content: contentOf(body.types, body.schema)
		} },
		responses: responsesOf(endpoint)
	};
}
function responsesOf({ success, refusals, body }) {
	const refused = [
		400,
		401,
		403,
		...body === void 0 ? [] : [413, 415],
		500,
		...refusals
	].toSorted((a, b) => a - b).map((status) => [status, {
		description: reasons[status] ?? "",
		...status === 304 ? {} : { content: contentOf(["application/problem+json"], problemSchema) }
	}]);
	const { status, description, schema, headers } = success;
	const done = {
		description,
		content: contentOf(["application/json"], schema),
		...headers === void 0 ? {} : { headers }
	};
	return {
		[status]: done,
		...Object.fromEntries(refused)
	};
}
function contentOf(types, schema) {
	return Object.fromEntries(types.map((type) => [type, { schema }]));
}
// src/api/read-request.ts
/** Bytes of one request's body at most. */
const bodyLimit = 1048576;
/** The body of a request as the JSON object that it is. Failure 415 for another media type, 400 for anything else. */
async function readBody(request, types) {
	refuseOtherForm(request.headers, types);
	const value = jsonIn(new Uint8Array(await request.arrayBuffer()));
	if (isJsonObject(value)) return value;
	throw new HttpFailure(400, `the body is no JSON object of at most 32 levels and with numbers that are finite`, "send one JSON object");
}
function refuseOtherForm(headers, types) {
	const [type = "", ...parameters] = (headers.get("content-type") ?? "").toLowerCase().split(";");
	const charset = parameters.map((one) => /^\s*charset\s*=\s*"?([^"\s]*)/.exec(one)?.[1]).find((one) => one !== void 0);
	const encoding = headers.get("content-encoding")?.toLowerCase() ?? "identity";
	if (!types.includes(type.trim())) throw new HttpFailure(415, `a body of type ${JSON.stringify(type.trim())} is not read here`, `send ${types.join(" or ")}`);
	if ((charset ?? "utf-8") !== "utf-8" || encoding !== "identity") throw new HttpFailure(415, "a body is read as UTF-8, and not unpacked", "send plain UTF-8, without Content-Encoding");
}
/** JSON in strict UTF-8, without a member that would get lost on its way through JavaScript. */
function jsonIn(bytes) {
	try {
		return JSON.parse(new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes), (name, value) => {
			if (name === "__proto__") throw new SyntaxError("no member may be called __proto__");
			return value;
		});
	} catch (cause) {
		throw new HttpFailure(400, `the body is no JSON: ${cause instanceof Error ? cause.message : "it cannot be read"}`, "send one JSON object in UTF-8");
	}
}
/** What a schema makes of the query of an address; a member that is a list takes a name several times. Failure 400 that names what does not fit. */
function readQuery(schema, given) {
	const shape = schema?.shape ?? {};
	const unknown = Object.keys(given).find((name) => !Object.hasOwn(shape, name));
	if (unknown !== void 0) throw unknownParameter(unknown, Object.keys(shape));
	const twice = Object.entries(given).find(([name, values]) => values.length > 1 && !isList(shape[name]));
	if (twice !== void 0) throw new HttpFailure(400, `${twice[0]} is given twice`, "give it once");
	const entries = Object.entries(given).map(([name, values]) => [name, isList(shape[name]) ? values : values[0]]);
	if (schema === void 0) return {};
	const read = schema.safeParse(Object.fromEntries(entries));
	if (read.success) return read.data;
	const [flaw] = read.error.issues;
	throw new HttpFailure(400, `${flaw?.path.map(String).join(".") ?? "the query"}: ${flaw?.message ?? "does not fit"}`, "see what it takes in /openapi.json");
}
function isList(schema) {
	return schema instanceof ZodArray || schema instanceof ZodOptional && schema.def.innerType instanceof ZodArray;
}
function unknownParameter(name, known) {
	const meant = nearest(name, known);
	const list = known.length === 0 ? "it takes none" : `it takes ${known.join(", ")}`;
	return new HttpFailure(400, `there is no parameter ${JSON.stringify(name)}`, meant === null ? list : `did you mean ${meant}?`);
}
// src/api/refused-methods.ts
const instead = {
	ContextPacket: "make its next version: cwom packet supersede <id>, or POST /cwom/operations/packet-supersede with {id, fields}",
	ConstraintSnapshot: "take a new one: cwom snapshot take, or POST /cwom/constraint-snapshots"
};
/** Failure 405 for a method that a path does not take: it says what to do in its place. */
function methodFailure(method, path, allowed) {
	const kind = kindNames.find((name) => spellings.some((spelling) => path.startsWith(`${spelling.collection(name)}/`)));
	const allow = allowed.join(", ");
	if (kind === void 0 || !(method === "PATCH" || method === "PUT" || method === "DELETE") || !path.endsWith("/{id}")) return failure(`${method} is not for this path`, `it takes ${allow}`, allow);
	if (kinds[kind].sealed) return failure(`a ${kind} never changes and never goes once it has landed`, instead[kind] ?? `it takes ${allow}`, allow);
	const help = method === "DELETE" ? "work objects are kept: set the status to canceled, or delete the file in a reviewed commit" : "change it with POST /cwom/operations/set, or cwom set <id> field=value";
	return failure(`${method} is not for ${kind}s`, help, allow);
}
function failure(message, help, allow) {
	return new HttpFailure(405, message, help, { allow });
}
// src/api/webhooks.ts
/** Bytes of one event at most. */
const eventLimit = 5242880;
/** Deliveries that are remembered, so that one that comes again is not acted on again. */
const remembered = 1e4;
const payload = object({ repository: object({
	id: int().nullable().catch(null),
	full_name: string().regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/)
}) });
/** Answers GitHub's webhooks: 401 for a signature that does not fit the bytes, 202 for an event that was taken as a hint, 200 for one that needs nothing done. */
var WebhookReceiver = class {
	#options;
	#seen = /* @__PURE__ */ new Set();
	constructor(options) {
		this.#options = options;
	}
	/** The body is read here, raw: what was signed are its bytes. */
	async receive(request) {
		const bytes = new Uint8Array(await request.arrayBuffer());
		this.#refuseForged(bytes, request.headers.get("x-hub-signature-256") ?? "");
		const delivery = request.headers.get("x-github-delivery") ?? "";
		const event = request.headers.get("x-github-event") ?? "";
		if (delivery === "" || event === "") throw new HttpFailure(400, "X-GitHub-Delivery or X-GitHub-Event is missing", "let GitHub send the webhook");
		if (this.#seen.has(delivery)) return jsonAnswer({
			taken: false,
			reason: "it was delivered before"
		});
		const repository = event === "ping" ? null : repositoryIn(bytes);
		const isTaken = repository !== null && await this.#options.onHint(repository);
		this.#remember(delivery);
		if (repository === null) return jsonAnswer({
			taken: false,
			reason: "it names no repository"
		});
		if (!isTaken) return jsonAnswer({
			taken: false,
			reason: `${repository.fullName} is not synced here`
		});
		return jsonAnswer({
			taken: true,
			repository: repository.fullName
		}, {}, 202);
	}
	#refuseForged(bytes, signature) {
		const wanted = Buffer.from(`sha256=${createHmac("sha256", this.#options.secret).update(bytes).digest("hex")}`);
		const given = Buffer.from(signature);
		if (given.length === wanted.length && timingSafeEqual(given, wanted)) return;
		throw new HttpFailure(401, "the signature does not fit the body", "give GitHub's webhook the secret that is in CWOM_WEBHOOK_SECRET, and the content type application/json");
	}
	#remember(delivery) {
		this.#seen.add(delivery);
		const [first] = this.#seen;
		if (this.#seen.size > remembered && first !== void 0) this.#seen.delete(first);
	}
};
/** Null for an event of no repository, and for one that is no JSON. */
function repositoryIn(bytes) {
	try {
		const read = payload.safeParse(JSON.parse(Buffer.from(bytes).toString("utf8")));
		if (!read.success) return null;
		const { id, full_name: fullName } = read.data.repository;
		return {
			id,
			fullName
		};
	} catch {
		return null;
	}
}
// src/api/app.ts
const webhookPath = "/webhooks/github";
/** What of a body is read before it is known to be a request at all. */
const tooLarge = (c) => {
	const size = c.req.path === webhookPath ? eventLimit : bodyLimit;
	return Promise.resolve(problemAnswer(new HttpFailure(413, `a body has at most ${size} bytes here`, "send less at once")));
};
/** The whole server as one function from Request to Response. */
function createApp(options) {
	const { guard, onError, webhooks, mcp, page } = options;
	const app = new Hono();
	app.onError((thrown) => {
		const answer = problemAnswer(isCut(thrown) ? cut : thrown);
		if (answer.status >= 500) onError(thrown);
		return answer;
	});
	app.use(async (c, next) => {
		await next();
		harmless(c.res.headers);
	});
	if (webhooks !== void 0) app.post(webhookPath, bodyLimit$1({
		maxSize: eventLimit,
		onError: tooLarge
	}), (c) => webhooks.receive(c.req.raw));
	app.get("/healthz", () => jsonAnswer({ status: "ok" }));
	app.use(async (c, next) => {
		refuseStranger({
			method: c.req.method,
			header: (name) => c.req.header(name) ?? null
		}, guard);
		await next();
	});
	app.use(bodyLimit$1({
		maxSize: bodyLimit,
		onError: tooLarge
	}));
	addDocument(app);
	for (const endpoint of endpoints) addEndpoint(app, endpoint, options.service);
	refuseOtherMethods(app);
	if (mcp !== void 0) app.all("/mcp", async (c) => await mcp(c.req.raw) ?? notFound(c));
	app.all("*", async (c) => await page?.(c.req.raw) ?? notFound(c));
	return app;
}
const cut = new HttpFailure(400, "the body broke off", "send it whole, within half a minute");
/** Whether a client left off in the middle of its body, which is no mistake of this program. */
function isCut(thrown) {
	return thrown instanceof Error && "code" in thrown && thrown.code === "ECONNRESET";
}
/** No site may show, read or keep an answer, and no browser may guess what it is. */
function harmless(headers) {
	for (const [name, value] of Object.entries({
		"x-content-type-options": "nosniff",
		"cache-control": "no-cache",
		"content-security-policy": "default-src 'none'; frame-ancestors 'none'",
		"referrer-policy": "no-referrer",
		"cross-origin-resource-policy": "same-origin"
	})) if (!headers.has(name)) headers.set(name, value);
}
function notFound(c) {
	throw new HttpFailure(404, `there is nothing at ${c.req.path}`, "see what there is: GET /openapi.json or /docs");
}
/** Made when it is first asked for, and the same for as long as this runs. */
function addDocument(app) {
	let text = null;
	app.get("/openapi.json", () => {
		text ??= jsonText(openApiDocument());
		return new Response(text, { headers: { "content-type": "application/json" } });
	});
	app.get("/docs", () => docsPage());
}
function addEndpoint(app, endpoint, service) {
	const { method, path, query, body, handle } = endpoint;
	app.on(method.toUpperCase(), routeOf(path), async (c) => {
		const read = readQuery(query, c.req.queries());
		const header = (name) => c.req.header(name) ?? null;
		const content = body === void 0 ? {} : await readBody(c.req.raw, body.types);
		return await handle({
			id: c.req.param("id") ?? "",
			query: read,
			body: content,
			header
		}, service);
	});
}
/** OpenAPI's `{id}` as a router writes it. */
function routeOf(path) {
	return path.replace("{id}", ":id");
}
function refuseOtherMethods(app) {
	for (const [path, methods] of Map.groupBy(endpoints, (endpoint) => endpoint.path)) {
		const allowed = methods.flatMap(({ method }) => method === "get" ? ["GET", "HEAD"] : [method.toUpperCase()]);
		app.all(routeOf(path), (c) => {
			if (c.req.method === "OPTIONS") return c.body(null, 204, { allow: [...allowed, "OPTIONS"].join(", ") });
			throw methodFailure(c.req.method, path, allowed);
		});
	}
}
// node_modules/@hono/node-server/dist/index.mjs
var RequestError = class extends Error {
	constructor(message, options) {
		super(message, options);
		this.name = "RequestError";
	}
};
const nonJoinedHeaders = /* @__PURE__ */ new Set([
	"age",
	"authorization",
	"content-length",
	"content-type",
	"etag",
	"expires",
	"from",
	"host",
	"if-modified-since",
	"if-unmodified-since",
	"last-modified",
	"location",
	"max-forwards",
	"proxy-authorization",
	"referer",
	"retry-after",
	"server",
	"user-agent"
]);
const validHeaderName = /^[!#$%&'*+\-.^_`|~\dA-Za-z]+$/;
const isHttpWhitespace = (code) => code === 9 || code === 10 || code === 13 || code === 32;
const normalizeHeaderValue = (value) => {
	if (!isHttpWhitespace(value.charCodeAt(0)) && !isHttpWhitespace(value.charCodeAt(value.length - 1))) return value;
	let start = 0;
	let end = value.length;
	while (start < end && isHttpWhitespace(value.charCodeAt(start))) start++;
	while (end > start && isHttpWhitespace(value.charCodeAt(end - 1))) end--;
	return value.slice(start, end);
};
const forbiddenHeaderValue = /[\0\r\n]/;
const GlobalHeaders = globalThis.Headers;
const materializeHeaders = (rawHeaders, HeadersCtor = GlobalHeaders) => {
	const headers = new HeadersCtor();
	for (let i = 0; i < rawHeaders.length; i += 2) {
		const name = rawHeaders[i];
		if (!name.startsWith(":")) headers.append(name, rawHeaders[i + 1]);
	}
	return headers;
};
var RequestHeaders = class {
	#incoming;
	#rawHeaders;
	#headers;
	#invalidValue;
	constructor(incoming) {
		this.#incoming = incoming;
		if (incoming instanceof Http2ServerRequest) this.#rawHeaders = incoming.rawHeaders.slice();
	}
	get #lazyRawHeaders() {
		return this.#rawHeaders ??= this.#incoming.rawHeaders.slice();
	}
	get #native() {
		if (!this.#headers) {
			this.#headers = materializeHeaders(this.#lazyRawHeaders);
			this.#rawHeaders = void 0;
		}
		return this.#headers;
	}
	#normalizedName(name) {
		if (typeof name !== "string") return;
		if (!validHeaderName.test(name)) throw new TypeError(`Invalid header name: ${name}`);
		return name.toLowerCase();
	}
	#lookupHttp1(lowerName) {
		const headers = this.#incoming instanceof Http2ServerRequest ? void 0 : this.#incoming.headers;
		if (!headers || nonJoinedHeaders.has(lowerName) || lowerName === "set-cookie" || lowerName === "__proto__") return;
		if (!Object.hasOwn(headers, lowerName)) return null;
		const rawValue = headers[lowerName];
		if (typeof rawValue === "string") {
			const value = normalizeHeaderValue(rawValue);
			return forbiddenHeaderValue.test(value) ? void 0 : value;
		}
	}
	#lookup(rawHeaders, lowerName) {
		const separator = lowerName === "cookie" ? "; " : ", ";
		let value = null;
		for (let i = 0; i < rawHeaders.length; i += 2) {
			const rawName = rawHeaders[i];
			if (rawName.length === lowerName.length && rawName.toLowerCase() === lowerName) {
				const rawValue = normalizeHeaderValue(rawHeaders[i + 1]);
				if (forbiddenHeaderValue.test(rawValue)) {
					this.#invalidValue = true;
					return;
				}
				value = value === null ? rawValue : value + separator + rawValue;
			}
		}
		return value;
	}
	append(name, value) {
		this.#native.append(name, value);
	}
	delete(name) {
		this.#native.delete(name);
	}
	get(name) {
		const lowerName = this.#normalizedName(name);
		if (lowerName && !this.#headers && !this.#invalidValue) {
			const http1Value = this.#lookupHttp1(lowerName);
			if (http1Value !== void 0) return http1Value;
			const value = this.#lookup(this.#lazyRawHeaders, lowerName);
			if (value !== void 0) return value;
		}
		return this.#native.get(name);
	}
	has(name) {
		const lowerName = this.#normalizedName(name);
		if (lowerName && !this.#headers && !this.#invalidValue) {
			const http1Value = this.#lookupHttp1(lowerName);
			if (http1Value !== void 0) return http1Value !== null;
			const value = this.#lookup(this.#lazyRawHeaders, lowerName);
			if (value !== void 0) return value !== null;
		}
		return this.#native.has(name);
	}
	set(name, value) {
		this.#native.set(name, value);
	}
	getSetCookie() {
		return this.#native.getSetCookie();
	}
	keys() {
		return this.#native.keys();
	}
	values() {
		return this.#native.values();
	}
	entries() {
		return this.#native.entries();
	}
	forEach(callback, thisArg) {
		this.#native.forEach((value, key) => {
			callback.call(thisArg, value, key, this);
		});
	}
	[Symbol.iterator]() {
		return this.entries();
	}
};
Object.defineProperty(RequestHeaders.prototype, Symbol.for("nodejs.util.inspect.custom"), { value: function(depth, options, inspectFn) {
	return `Headers (lightweight) ${inspectFn(Object.fromEntries(this), {
		...options,
		depth: depth == null ? null : depth - 1
	})}`;
} });
Object.setPrototypeOf(RequestHeaders.prototype, GlobalHeaders.prototype);
const newHeadersFromIncoming = (incoming) => globalThis.Headers === GlobalHeaders ? new RequestHeaders(incoming) : materializeHeaders(incoming.rawHeaders, globalThis.Headers);
const reValidRequestUrl = /^\/[!#$&-;=?-\[\]_a-z~]*$/;
const reDotSegment = /\/\.\.?(?:[/?#]|$)/;
const reValidHost = /^[a-z0-9._-]+(?::(?:[1-5]\d{3,4}|[6-9]\d{3}))?$/;
const validateRequestTarget = (target) => {
	const backslash = target.indexOf("\\");
	if (backslash !== -1) {
		const query = target.indexOf("?");
		if (query === -1 || backslash < query) throw new RequestError("Backslash in request path");
	}
};
const buildUrl = (scheme, host, incomingUrl) => {
	const url = `${scheme}://${host}${incomingUrl}`;
	if (!reValidHost.test(host)) {
		validateRequestTarget(incomingUrl);
		const urlObj = new URL(url);
		if (urlObj.hostname.length !== host.length && urlObj.hostname !== (host.includes(":") ? host.replace(/:\d+$/, "") : host).toLowerCase()) throw new RequestError("Invalid host header");
		return urlObj.href;
	} else if (incomingUrl.length === 0) return url + "/";
	else {
		if (incomingUrl.charCodeAt(0) !== 47) throw new RequestError("Invalid URL");
		if (!reValidRequestUrl.test(incomingUrl) || reDotSegment.test(incomingUrl)) {
			validateRequestTarget(incomingUrl);
			return new URL(url).href;
		}
		return url;
	}
};
const toRequestError = (e) => {
	if (e instanceof RequestError) return e;
	return new RequestError(e.message, { cause: e });
};
const GlobalRequest = global.Request;
var Request$1 = class extends GlobalRequest {
	constructor(input, options) {
		if (typeof input === "object" && getRequestCache in input) {
			const hasReplacementBody = options !== void 0 && "body" in options && options.body != null;
			if (input[bodyConsumedDirectlyKey] && !hasReplacementBody) throw new TypeError("Cannot construct a Request with a Request object that has already been used.");
			input = input[getRequestCache]();
		}
		if (typeof (options?.body)?.getReader !== "undefined") options.duplex ??= "half";
		super(input, options);
	}
};
const wrapBodyStream = Symbol("wrapBodyStream");
const byteExactEncodings = /* @__PURE__ */ new Set([
	"latin1",
	"binary",
	"hex",
	"base64",
	"base64url"
]);
const isByteExactEncoding = (encoding) => encoding === null || byteExactEncodings.has(encoding);
const bodyBufferedBeforeDisconnectKey = Symbol("bodyBufferedBeforeDisconnect");
const bodyBufferedLengthBeforeDisconnectKey = Symbol("bodyBufferedLengthBeforeDisconnect");
const toBufferChunk = (chunk, encoding) => Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk, encoding ?? "utf8");
const isRecoverableDisconnectedIncoming = (incoming) => !(incoming instanceof Http2ServerRequest) && !!incoming.complete && !!incoming.readableAborted && typeof incoming.read === "function" && isByteExactEncoding(incoming.readableEncoding);
const recordBodyBufferedBeforeDisconnect = (incoming) => {
	if (incoming.readableDidRead || !isRecoverableDisconnectedIncoming(incoming)) return;
	const incomingWithRecovery = incoming;
	incomingWithRecovery[bodyBufferedLengthBeforeDisconnectKey] ??= incoming.readableLength;
};
const readBodyBufferedBeforeDisconnect = (incoming, chunks) => {
	if (incoming.readableDidRead && !chunks || !isRecoverableDisconnectedIncoming(incoming)) return;
	const incomingWithRecovery = incoming;
	if (incomingWithRecovery[bodyBufferedBeforeDisconnectKey] !== void 0) return incomingWithRecovery[bodyBufferedBeforeDisconnectKey];
	let result;
	const errored = incoming.errored;
	if (errored && errored.code !== "ECONNRESET") result = errored;
	else if (incomingWithRecovery[bodyBufferedLengthBeforeDisconnectKey] !== void 0 && incoming.readableLength !== incomingWithRecovery[bodyBufferedLengthBeforeDisconnectKey]) result = newBodyUnusableError();
	else {
		const bodyChunks = chunks ?? [];
		const chunk = incoming.read();
		if (chunk !== null) bodyChunks.push(toBufferChunk(chunk, incoming.readableEncoding));
		const buffer = bodyChunks.length === 1 ? bodyChunks[0] : Buffer.concat(bodyChunks);
		result = buffer;
		const contentLength = incoming.headers["content-length"];
		if (typeof contentLength === "string" && /^\d+$/.test(contentLength)) {
			const expectedLength = Number(contentLength);
			if (Number.isSafeInteger(expectedLength) && buffer.length !== expectedLength) result = newBodyUnusableError();
		}
	}
	incomingWithRecovery[bodyBufferedBeforeDisconnectKey] = result;
	return result;
};
const enqueueBufferedBody = (controller, buffered) => {
	if (buffered instanceof Error) {
		controller.error(buffered);
		return;
	}
	if (buffered.length > 0) controller.enqueue(buffered);
	controller.close();
};
const newRequestFromIncoming = (method, url, headers, incoming, abortController) => {
	const init = {
		method,
		headers,
		signal: abortController.signal
	};
	if (method === "TRACE") {
		init.method = "GET";
		const req = new Request$1(url, init);
		Object.defineProperty(req, "method", { get() {
			return "TRACE";
		} });
		return req;
	}
	if (!(method === "GET" || method === "HEAD")) if ("rawBody" in incoming && incoming.rawBody instanceof Buffer) init.body = new ReadableStream({ start(controller) {
		controller.enqueue(incoming.rawBody);
		controller.close();
	} });
	else if (incoming[wrapBodyStream]) {
		let reader;
		init.body = new ReadableStream({ async pull(controller) {
			try {
				if (!reader) {
					const buffered = readBodyBufferedBeforeDisconnect(incoming);
					if (buffered !== void 0) {
						enqueueBufferedBody(controller, buffered);
						return;
					}
				}
				reader ||= Readable.toWeb(incoming).getReader();
				const { done, value } = await reader.read();
				if (done) controller.close();
				else controller.enqueue(value);
			} catch (error) {
				controller.error(error);
			}
		} });
	} else {
		const buffered = readBodyBufferedBeforeDisconnect(incoming);
		if (buffered !== void 0) init.body = new ReadableStream({ start(controller) {
			enqueueBufferedBody(controller, buffered);
		} });
		else init.body = Readable.toWeb(incoming);
	}
	return new Request$1(url, init);
};
const getRequestCache = Symbol("getRequestCache");
const requestCache = Symbol("requestCache");
const incomingKey = Symbol("incomingKey");
const urlKey = Symbol("urlKey");
const methodKey = Symbol("methodKey");
const headersKey = Symbol("headersKey");
const abortControllerKey = Symbol("abortControllerKey");
const getAbortController = Symbol("getAbortController");
const abortRequest = Symbol("abortRequest");
const bodyBufferKey = Symbol("bodyBuffer");
const bodyReadPromiseKey = Symbol("bodyReadPromise");
const bodyConsumedDirectlyKey = Symbol("bodyConsumedDirectly");
const bodyLockReaderKey = Symbol("bodyLockReader");
const abortReasonKey = Symbol("abortReason");
const newBodyUnusableError = () => {
	return /* @__PURE__ */ new TypeError("Body is unusable");
};
const rejectBodyUnusable = () => {
	return Promise.reject(newBodyUnusableError());
};
const textDecoder = new TextDecoder();
const consumeBodyDirectOnce = (request) => {
	if (request[bodyConsumedDirectlyKey]) return rejectBodyUnusable();
	request[bodyConsumedDirectlyKey] = true;
};
const toArrayBuffer = (buf) => {
	return buf.buffer.slice(buf.byteOffset, buf.byteOffset + buf.byteLength);
};
const contentType = (request) => {
	return (request[headersKey] ||= newHeadersFromIncoming(request[incomingKey])).get("content-type") || "";
};
const methodTokenRegExp = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const normalizeIncomingMethod = (method) => {
	if (typeof method !== "string" || method.length === 0) return "GET";
	switch (method) {
		case "DELETE":
		case "GET":
		case "HEAD":
		case "OPTIONS":
		case "PATCH":
		case "POST":
		case "PUT":
		case "QUERY": return method;
	}
	const upper = method.toUpperCase();
	switch (upper) {
		case "DELETE":
		case "GET":
		case "HEAD":
		case "OPTIONS":
		case "POST":
		case "PUT": return upper;
		default: return method;
	}
};
const validateDirectReadMethod = (method) => {
	if (!methodTokenRegExp.test(method)) return /* @__PURE__ */ new TypeError(`'${method}' is not a valid HTTP method.`);
	const normalized = method.toUpperCase();
	if (normalized === "CONNECT" || normalized === "TRACK" || normalized === "TRACE" && method !== "TRACE") return /* @__PURE__ */ new TypeError(`'${method}' HTTP method is unsupported.`);
};
const readBodyWithFastPath = (request, method, fromBuffer) => {
	if (request[bodyConsumedDirectlyKey]) return rejectBodyUnusable();
	const methodName = request.method;
	if (methodName === "GET" || methodName === "HEAD") return request[getRequestCache]()[method]();
	const methodValidationError = validateDirectReadMethod(methodName);
	if (methodValidationError) return Promise.reject(methodValidationError);
	if (request[requestCache]) {
		if (methodName !== "TRACE") return request[requestCache][method]();
	}
	const alreadyUsedError = consumeBodyDirectOnce(request);
	if (alreadyUsedError) return alreadyUsedError;
	const raw = readRawBodyIfAvailable(request);
	if (raw) {
		const result = Promise.resolve(fromBuffer(raw, request));
		request[bodyBufferKey] = void 0;
		return result;
	}
	return readBodyDirect(request).then((buf) => {
		const result = fromBuffer(buf, request);
		request[bodyBufferKey] = void 0;
		return result;
	});
};
const readRawBodyIfAvailable = (request) => {
	const incoming = request[incomingKey];
	if ("rawBody" in incoming && incoming.rawBody instanceof Buffer) return incoming.rawBody;
};
const normalizeAbortError = (request, incoming) => {
	if (incoming.errored) return incoming.errored;
	const reason = request[abortReasonKey];
	if (reason !== void 0) return reason instanceof Error ? reason : new Error(String(reason));
	return /* @__PURE__ */ new Error("Client connection prematurely closed.");
};
const readBodyDirect = (request) => {
	if (request[bodyBufferKey]) return Promise.resolve(request[bodyBufferKey]);
	if (request[bodyReadPromiseKey]) return request[bodyReadPromiseKey];
	const incoming = request[incomingKey];
	if (incoming.readableDidRead) return rejectBodyUnusable();
	const buffered = readBodyBufferedBeforeDisconnect(incoming);
	if (buffered !== void 0) {
		if (buffered instanceof Error) return Promise.reject(buffered);
		request[bodyBufferKey] = buffered;
		return Promise.resolve(buffered);
	}
	const promise = new Promise((resolve, reject) => {
		const chunks = [];
		let settled = false;
		const finish = (callback) => {
			if (settled) return;
			settled = true;
			cleanup();
			callback();
		};
		const recoverCompleteBodyAfterDisconnect = (error) => {
			const streamError = incoming.errored ?? error;
			if (!isRecoverableDisconnectedIncoming(incoming) || streamError && streamError.code !== "ECONNRESET") return false;
			finish(() => {
				const recovered = readBodyBufferedBeforeDisconnect(incoming, chunks);
				if (recovered instanceof Error) reject(recovered);
				else if (recovered === void 0) reject(error ?? normalizeAbortError(request, incoming));
				else {
					request[bodyBufferKey] = recovered;
					resolve(recovered);
				}
			});
			return true;
		};
		const onData = (chunk) => {
			chunks.push(toBufferChunk(chunk, incoming.readableEncoding));
		};
		const onEnd = () => {
			finish(() => {
				const buffer = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
				request[bodyBufferKey] = buffer;
				resolve(buffer);
			});
		};
		const onError = (error) => {
			if (recoverCompleteBodyAfterDisconnect(error)) return;
			finish(() => {
				reject(error);
			});
		};
		const onClose = () => {
			if (incoming.readableEnded) {
				onEnd();
				return;
			}
			if (recoverCompleteBodyAfterDisconnect()) return;
			finish(() => {
				reject(normalizeAbortError(request, incoming));
			});
		};
		const cleanup = () => {
			incoming.off("data", onData);
			incoming.off("end", onEnd);
			incoming.off("error", onError);
			incoming.off("close", onClose);
			request[bodyReadPromiseKey] = void 0;
		};
		incoming.on("data", onData);
		incoming.on("end", onEnd);
		incoming.on("error", onError);
		incoming.on("close", onClose);
		queueMicrotask(() => {
			if (settled) return;
			if (incoming.readableEnded) onEnd();
			else if (incoming.errored) onError(incoming.errored);
			else if (incoming.destroyed) onClose();
		});
	});
	request[bodyReadPromiseKey] = promise;
	return promise;
};
const requestPrototype = {
	get method() {
		return this[methodKey];
	},
	get url() {
		return this[urlKey];
	},
	get headers() {
		return this[headersKey] ||= newHeadersFromIncoming(this[incomingKey]);
	},
	[abortRequest](reason) {
		if (this[abortReasonKey] === void 0) this[abortReasonKey] = reason;
		const abortController = this[abortControllerKey];
		if (abortController && !abortController.signal.aborted) abortController.abort(reason);
	},
	[getAbortController]() {
		this[abortControllerKey] ||= new AbortController();
		if (this[abortReasonKey] !== void 0 && !this[abortControllerKey].signal.aborted) this[abortControllerKey].abort(this[abortReasonKey]);
		return this[abortControllerKey];
	},
	[getRequestCache]() {
		const abortController = this[getAbortController]();
		if (this[requestCache]) return this[requestCache];
		const method = this.method;
		if (this[bodyConsumedDirectlyKey] && !(method === "GET" || method === "HEAD")) {
			this[bodyBufferKey] = void 0;
			const init = {
				method: method === "TRACE" ? "GET" : method,
				headers: this.headers,
				signal: abortController.signal
			};
			if (method !== "TRACE") {
				init.body = new ReadableStream({ start(c) {
					c.close();
				} });
				init.duplex = "half";
			}
			const req = new Request$1(this[urlKey], init);
			if (method === "TRACE") Object.defineProperty(req, "method", { get() {
				return "TRACE";
			} });
			return this[requestCache] = req;
		}
		return this[requestCache] = newRequestFromIncoming(this.method, this[urlKey], this.headers, this[incomingKey], abortController);
	},
	get body() {
		if (!this[bodyConsumedDirectlyKey]) return this[getRequestCache]().body;
		const request = this[getRequestCache]();
		if (!this[bodyLockReaderKey] && request.body) this[bodyLockReaderKey] = request.body.getReader();
		return request.body;
	},
	get bodyUsed() {
		if (this[bodyConsumedDirectlyKey]) return true;
		if (this[requestCache]) return this[requestCache].bodyUsed;
		return false;
	}
};
Object.defineProperty(requestPrototype, "signal", { get() {
	return this[getAbortController]().signal;
} });
[
	"cache",
	"credentials",
	"destination",
	"duplex",
	"integrity",
	"mode",
	"redirect",
	"referrer",
	"referrerPolicy",
	"keepalive"
].forEach((k) => {
	Object.defineProperty(requestPrototype, k, { get() {
		return this[getRequestCache]()[k];
	} });
});
["clone", "formData"].forEach((k) => {
	Object.defineProperty(requestPrototype, k, { value: function() {
		if (this[bodyConsumedDirectlyKey]) {
			if (k === "clone") throw newBodyUnusableError();
			return rejectBodyUnusable();
		}
		return this[getRequestCache]()[k]();
	} });
});
Object.defineProperty(requestPrototype, "text", { value: function() {
	return readBodyWithFastPath(this, "text", (buf) => textDecoder.decode(buf));
} });
Object.defineProperty(requestPrototype, "arrayBuffer", { value: function() {
	return readBodyWithFastPath(this, "arrayBuffer", (buf) => toArrayBuffer(buf));
} });
Object.defineProperty(requestPrototype, "blob", { value: function() {
	return readBodyWithFastPath(this, "blob", (buf, request) => {
		const type = contentType(request);
		return new Response(buf, type ? { headers: { "content-type": type } } : void 0).blob();
	});
} });
Object.defineProperty(requestPrototype, "json", { value: function() {
	if (this[bodyConsumedDirectlyKey]) return rejectBodyUnusable();
	return this.text().then(JSON.parse);
} });
Object.defineProperty(requestPrototype, Symbol.for("nodejs.util.inspect.custom"), { value: function(depth, options, inspectFn) {
	return `Request (lightweight) ${inspectFn({
		method: this.method,
		url: this.url,
		headers: this.headers,
		nativeRequest: this[requestCache]
	}, {
		...options,
		depth: depth == null ? null : depth - 1
	})}`;
} });
Object.setPrototypeOf(requestPrototype, Request$1.prototype);
const newRequest = (incoming, defaultHostname) => {
	const req = Object.create(requestPrototype);
	req[incomingKey] = incoming;
	req[methodKey] = normalizeIncomingMethod(incoming.method);
	const incomingUrl = incoming.url || "";
	if (incomingUrl[0] !== "/" && (incomingUrl.startsWith("http://") || incomingUrl.startsWith("https://"))) {
		if (incoming instanceof Http2ServerRequest) throw new RequestError("Absolute URL for :path is not allowed in HTTP/2");
		try {
			validateRequestTarget(incomingUrl);
			req[urlKey] = new URL(incomingUrl).href;
		} catch (e) {
			throw new RequestError("Invalid absolute URL", { cause: e });
		}
		return req;
	}
	const host = (incoming instanceof Http2ServerRequest ? incoming.authority : incoming.headers.host) || defaultHostname;
	if (!host) throw new RequestError("Missing host header");
	let scheme;
	if (incoming instanceof Http2ServerRequest) {
		scheme = incoming.scheme;
		if (!(scheme === "http" || scheme === "https")) throw new RequestError("Unsupported scheme");
	} else scheme = incoming.socket && incoming.socket.encrypted ? "https" : "http";
	try {
		req[urlKey] = buildUrl(scheme, host, incomingUrl);
	} catch (e) {
		if (e instanceof RequestError) throw e;
		else throw new RequestError("Invalid URL", { cause: e });
	}
	return req;
};
const defaultContentType = "text/plain; charset=UTF-8";
const responseCache = Symbol("responseCache");
const getResponseCache = Symbol("getResponseCache");
const cacheKey = Symbol("cache");
const GlobalResponse = global.Response;
var Response$1 = class Response$1 {
	#body;
	#init;
	[getResponseCache]() {
		const cache = this[cacheKey];
		const liveHeaders = cache && cache[2] instanceof Headers ? cache[2] : void 0;
		delete this[cacheKey];
		return this[responseCache] ||= new GlobalResponse(this.#body, liveHeaders ? {
			status: this.#init?.status,
			statusText: this.#init?.statusText,
			headers: liveHeaders
		} : this.#init);
	}
	constructor(body, init) {
		let headers;
		this.#body = body;
		if (init instanceof GlobalResponse) {
			const cachedGlobalResponse = init[responseCache];
			if (cachedGlobalResponse) {
				this.#init = cachedGlobalResponse;
				this[getResponseCache]();
				return;
			}
			this.#init = init instanceof Response$1 ? init.#init : init;
			headers = new Headers(init.headers);
		} else this.#init = init;
		if (body == null || typeof body === "string" || typeof body?.getReader !== "undefined" || body instanceof Blob || body instanceof Uint8Array) this[cacheKey] = [
			init?.status || 200,
			body ?? null,
			headers || init?.headers
		];
	}
	get headers() {
		const cache = this[cacheKey];
		if (cache) {
			if (!(cache[2] instanceof Headers)) cache[2] = new Headers(cache[2] || (cache[1] === null ? void 0 : { "content-type": defaultContentType }));
			return cache[2];
		}
		return this[getResponseCache]().headers;
	}
	get status() {
		return this[cacheKey]?.[0] ?? this[getResponseCache]().status;
	}
	get ok() {
		const status = this.status;
		return status >= 200 && status < 300;
	}
};
[
	"body",
	"bodyUsed",
	"redirected",
	"statusText",
	"trailers",
	"type",
	"url"
].forEach((k) => {
	Object.defineProperty(Response$1.prototype, k, { get() {
		return this[getResponseCache]()[k];
	} });
});
[
	"arrayBuffer",
	"blob",
	"clone",
	"formData",
	"json",
	"text"
].forEach((k) => {
	Object.defineProperty(Response$1.prototype, k, { value: function() {
		return this[getResponseCache]()[k]();
	} });
});
Object.defineProperty(Response$1.prototype, Symbol.for("nodejs.util.inspect.custom"), { value: function(depth, options, inspectFn) {
	return `Response (lightweight) ${inspectFn({
		status: this.status,
		headers: this.headers,
		ok: this.ok,
		nativeResponse: this[responseCache]
	}, {
		...options,
		depth: depth == null ? null : depth - 1
	})}`;
} });
Object.setPrototypeOf(Response$1, GlobalResponse);
Object.setPrototypeOf(Response$1.prototype, GlobalResponse.prototype);
const validRedirectUrl = /^https?:\/\/[!#-;=?-[\]_a-z~A-Z]+$/;
const parseRedirectUrl = (url) => {
	if (url instanceof URL) return url.href;
	if (validRedirectUrl.test(url)) return url;
	return new URL(url).href;
};
const validRedirectStatuses = /* @__PURE__ */ new Set([
	301,
	302,
	303,
	307,
	308
]);
Object.defineProperty(Response$1, "redirect", {
	value: function redirect(url, status = 302) {
		if (!validRedirectStatuses.has(status)) throw new RangeError("Invalid status code");
		return new Response$1(null, {
			status,
			headers: { location: parseRedirectUrl(url) }
		});
	},
	writable: true,
	configurable: true
});
Object.defineProperty(Response$1, "json", {
	value: function json(data, init) {
		const body = JSON.stringify(data);
		if (body === void 0) throw new TypeError("The data is not JSON serializable");
		const initHeaders = init?.headers;
		let headers;
		if (initHeaders) {
			headers = new Headers(initHeaders);
			if (!headers.has("content-type")) headers.set("content-type", "application/json");
		} else headers = { "content-type": "application/json" };
		return new Response$1(body, {
			status: init?.status ?? 200,
			statusText: init?.statusText,
			headers
		});
	},
	writable: true,
	configurable: true
});
async function readWithoutBlocking(readPromise) {
	return Promise.race([readPromise, Promise.resolve().then(() => Promise.resolve(void 0))]);
}
function writeFromReadableStreamDefaultReader(reader, writable, currentReadPromise) {
	const cancel = (error) => {
		reader.cancel(error).catch(() => {});
	};
	const stream = writable.stream;
	if (writable.destroyed || stream?.closed || stream?.destroyed) {
		cancel();
		return reader.closed;
	}
	writable.on("close", cancel);
	writable.on("error", cancel);
	(currentReadPromise ?? reader.read()).then(flow, handleStreamError);
	return reader.closed.finally(() => {
		writable.off("close", cancel);
		writable.off("error", cancel);
	});
	function handleStreamError(error) {
		if (error) writable.destroy(error);
	}
	function onDrain() {
		reader.read().then(flow, handleStreamError);
	}
	function flow({ done, value }) {
		try {
			if (done) writable.end();
			else if (!writable.write(value)) writable.once("drain", onDrain);
			else reader.read().then(flow, handleStreamError);
		} catch (e) {
			handleStreamError(e);
		}
	}
}
function writeFromReadableStream(stream, writable) {
	if (stream.locked) throw new TypeError("ReadableStream is locked.");
	else if (writable.destroyed) {
		stream.cancel().catch(() => {});
		return;
	}
	return writeFromReadableStreamDefaultReader(stream.getReader(), writable);
}
const buildOutgoingHttpHeaders = (headers, defaultContentType) => {
	const res = {};
	if (!(headers instanceof Headers)) headers = new Headers(headers ?? void 0);
	if (headers.has("set-cookie")) {
		const cookies = [];
		for (const [k, v] of headers) if (k === "set-cookie") cookies.push(v);
		else res[k] = v;
		if (cookies.length > 0) res["set-cookie"] = cookies;
	} else for (const [k, v] of headers) res[k] = v;
	if (defaultContentType) res["content-type"] ??= defaultContentType;
	return res;
};
const outgoingEnded = Symbol("outgoingEnded");
const incomingDraining = Symbol("incomingDraining");
const DRAIN_TIMEOUT_MS = 500;
const MAX_DRAIN_BYTES = 67108864;
const drainIncoming = (incoming) => {
	const incomingWithDrainState = incoming;
	if (incoming.destroyed || incomingWithDrainState[incomingDraining]) return;
	incomingWithDrainState[incomingDraining] = true;
	if (incoming instanceof Http2ServerRequest) {
		try {
			incoming.stream?.close?.(constants.NGHTTP2_NO_ERROR);
		} catch {}
		return;
	}
	let bytesRead = 0;
	const cleanup = () => {
		clearTimeout(timer);
		incoming.off("data", onData);
		incoming.off("end", cleanup);
		incoming.off("error", cleanup);
	};
	const forceClose = () => {
		cleanup();
		const socket = incoming.socket;
		if (socket && !socket.destroyed) {
			if (typeof socket.destroySoon === "function") socket.destroySoon();
			else if (typeof socket.destroy === "function") socket.destroy();
		}
	};
	const timer = setTimeout(forceClose, DRAIN_TIMEOUT_MS);
	timer.unref?.();
	const onData = (chunk) => {
		bytesRead += chunk.length;
		if (bytesRead > MAX_DRAIN_BYTES) forceClose();
	};
	incoming.on("data", onData);
	incoming.on("end", cleanup);
	incoming.on("error", cleanup);
	incoming.resume();
};
const makeCloseHandler = (req, incoming, outgoing, needsBodyCleanup) => () => {
	if (incoming.errored) {
		recordBodyBufferedBeforeDisconnect(incoming);
		req[abortRequest](incoming.errored.toString());
	} else if (!outgoing.writableFinished || incoming instanceof Http2ServerRequest && incoming.aborted) {
		recordBodyBufferedBeforeDisconnect(incoming);
		req[abortRequest]("Client connection prematurely closed.");
	}
	if (needsBodyCleanup && !incoming.readableEnded) setTimeout(() => {
		if (!incoming.readableEnded) setTimeout(() => {
			drainIncoming(incoming);
		});
	});
};
const isImmediateCacheableResponse = (res) => {
	if (!(cacheKey in res)) return false;
	const body = res[cacheKey][1];
	return body === null || typeof body === "string" || body instanceof Uint8Array;
};
const handleRequestError = () => new Response(null, { status: 400 });
const handleFetchError = (e) => new Response(null, { status: e instanceof Error && (e.name === "TimeoutError" || e.constructor.name === "TimeoutError") ? 504 : 500 });
const handleResponseError = (e, outgoing) => {
	const err = e instanceof Error ? e : new Error("unknown error", { cause: e });
	if (err.code === "ERR_STREAM_PREMATURE_CLOSE") console.info("The user aborted a request.");
	else {
		console.error(e);
		if (!outgoing.headersSent) {
			if (outgoing instanceof ServerResponse) outgoing._contentLength = null;
			outgoing.writeHead(500, { "Content-Type": "text/plain" });
		}
		outgoing.end(`Error: ${err.message}`);
		outgoing.destroy(err);
	}
};
const flushHeaders = (outgoing) => {
	if ("flushHeaders" in outgoing && outgoing.writable) outgoing.flushHeaders();
};
const trySetContentLength = (outgoing, status, length) => {
	const http1 = outgoing;
	if (http1._contentLength === null && http1._hasBody && http1.useChunkedEncodingByDefault && !http1._removedContLen && status >= 200 && status !== 204 && status !== 304 && !outgoing.hasHeader("content-length") && !outgoing.hasHeader("transfer-encoding") && !outgoing.hasHeader("trailer")) {
		http1._contentLength = length;
		return true;
	}
	return false;
};
const writeDefaultHeaders = (outgoing, status, length) => {
	if (trySetContentLength(outgoing, status, length)) outgoing.writeHead(status, { "Content-Type": defaultContentType });
	else outgoing.writeHead(status, {
		"Content-Type": defaultContentType,
		"Content-Length": length
	});
};
const responseViaCache = async (res, outgoing) => {
	let [status, body, header] = res[cacheKey];
	if (!header) {
		if (body === null) {
			outgoing.writeHead(status);
			outgoing.end();
		} else if (typeof body === "string") {
			writeDefaultHeaders(outgoing, status, Buffer.byteLength(body));
			outgoing.end(body);
		} else if (body instanceof Uint8Array) {
			writeDefaultHeaders(outgoing, status, body.byteLength);
			outgoing.end(body);
		} else if (body instanceof Blob) {
			writeDefaultHeaders(outgoing, status, body.size);
			outgoing.end(new Uint8Array(await body.arrayBuffer()));
		} else {
			outgoing.writeHead(status, { "Content-Type": defaultContentType });
			flushHeaders(outgoing);
			await writeFromReadableStream(body, outgoing)?.catch((e) => handleResponseError(e, outgoing));
		}
		outgoing[outgoingEnded]?.();
		return;
	}
	let hasContentLength = false;
	let plainHeaders = false;
	let canAutoLength = true;
	if (header instanceof Headers) {
		hasContentLength = header.has("content-length");
		header = buildOutgoingHttpHeaders(header, body === null ? void 0 : defaultContentType);
	} else if (Array.isArray(header)) {
		const headerObj = new Headers(header);
		hasContentLength = headerObj.has("content-length");
		header = buildOutgoingHttpHeaders(headerObj, body === null ? void 0 : defaultContentType);
	} else {
		plainHeaders = true;
		for (const key in header) {
			if (key.length === 14 && key.toLowerCase() === "content-length") {
				hasContentLength = true;
				break;
			}
			if (key.length === 17 && key.toLowerCase() === "transfer-encoding" || key.length === 7 && key.toLowerCase() === "trailer") canAutoLength = false;
		}
	}
	if (!hasContentLength) {
		let length;
		if (typeof body === "string") length = Buffer.byteLength(body);
		else if (body instanceof Uint8Array) length = body.byteLength;
		else if (body instanceof Blob) length = body.size;
		if (length !== void 0 && (!plainHeaders || !canAutoLength || !trySetContentLength(outgoing, status, length))) {
			if (plainHeaders) header = { ...header };
			header["Content-Length"] = length;
		}
	}
	outgoing.writeHead(status, header);
	if (body == null) outgoing.end();
	else if (typeof body === "string" || body instanceof Uint8Array) outgoing.end(body);
	else if (body instanceof Blob) outgoing.end(new Uint8Array(await body.arrayBuffer()));
	else {
		flushHeaders(outgoing);
		await writeFromReadableStream(body, outgoing)?.catch((e) => handleResponseError(e, outgoing));
	}
	outgoing[outgoingEnded]?.();
};
const isPromise = (res) => typeof res.then === "function";
const responseViaResponseObject = async (res, outgoing, options = {}) => {
	if (isPromise(res)) if (options.errorHandler) try {
		res = await res;
	} catch (err) {
		const errRes = await options.errorHandler(err);
		if (!errRes) return;
		res = errRes;
	}
	else res = await res.catch(handleFetchError);
	if (cacheKey in res) return responseViaCache(res, outgoing);
	const resHeaderRecord = buildOutgoingHttpHeaders(res.headers, res.body === null ? void 0 : defaultContentType);
	if (res.body) {
		const reader = res.body.getReader();
		const values = [];
		let done = false;
		let currentReadPromise = void 0;
		if (resHeaderRecord["transfer-encoding"] !== "chunked") {
			let maxReadCount = 2;
			for (let i = 0; i < maxReadCount; i++) {
				currentReadPromise ||= reader.read();
				const chunk = await readWithoutBlocking(currentReadPromise);
				if (!chunk) {
					if (i === 1) {
						await new Promise((resolve) => setTimeout(resolve));
						maxReadCount = 3;
						continue;
					}
					break;
				}
				currentReadPromise = void 0;
				if (chunk.value) values.push(chunk.value);
				if (chunk.done) {
					done = true;
					break;
				}
			}
			if (done && !("content-length" in resHeaderRecord)) resHeaderRecord["content-length"] = values.reduce((acc, value) => acc + value.length, 0);
		}
		outgoing.writeHead(res.status, resHeaderRecord);
		values.forEach((value) => {
			outgoing.write(value);
		});
		if (done) outgoing.end();
		else {
			if (values.length === 0) flushHeaders(outgoing);
			await writeFromReadableStreamDefaultReader(reader, outgoing, currentReadPromise);
		}
	} else if (resHeaderRecord["x-hono-already-sent"]) {} else {
		outgoing.writeHead(res.status, resHeaderRecord);
		outgoing.end();
	}
	outgoing[outgoingEnded]?.();
};
const getRequestListener = (fetchCallback, options = {}) => {
	const autoCleanupIncoming = options.autoCleanupIncoming ?? true;
	if (options.overrideGlobalObjects !== false && global.Request !== Request$1) {
		Object.defineProperty(global, "Request", { value: Request$1 });
		Object.defineProperty(global, "Response", { value: Response$1 });
	}
	return async (incoming, outgoing) => {
		let res, req;
		let needsBodyCleanup = false;
		let closeHandlerAttached = false;
		const ensureCloseHandler = () => {
			if (!req || closeHandlerAttached) return;
			closeHandlerAttached = true;
			outgoing.on("close", makeCloseHandler(req, incoming, outgoing, needsBodyCleanup));
		};
		try {
			req = newRequest(incoming, options.hostname);
			needsBodyCleanup = autoCleanupIncoming && !(incoming.method === "GET" || incoming.method === "HEAD");
			if (needsBodyCleanup) {
				incoming[wrapBodyStream] = true;
				if (incoming instanceof Http2ServerRequest) outgoing[outgoingEnded] = () => {
					if (!incoming.readableEnded) setTimeout(() => {
						if (!incoming.readableEnded) setTimeout(() => {
							incoming.destroy();
							outgoing.destroy();
						});
					});
				};
			}
			res = fetchCallback(req, {
				incoming,
				outgoing
			});
			if (!isPromise(res) && isImmediateCacheableResponse(res)) {
				if (needsBodyCleanup && !incoming.readableEnded) outgoing.once("finish", () => {
					if (!incoming.readableEnded) drainIncoming(incoming);
				});
				return responseViaCache(res, outgoing);
			}
			ensureCloseHandler();
		} catch (e) {
			if (!res) if (options.errorHandler) {
				ensureCloseHandler();
				res = await options.errorHandler(req ? e : toRequestError(e));
				if (!res) return;
			} else if (!req) res = handleRequestError();
			else res = handleFetchError(e);
			else return handleResponseError(e, outgoing);
		}
		try {
			return await responseViaResponseObject(res, outgoing, options);
		} catch (e) {
			return handleResponseError(e, outgoing);
		}
	};
};
globalThis.CloseEvent;
globalThis.ErrorEvent;
const CONNECTION_SYMBOL_KEY = Symbol("CONNECTION_SYMBOL_KEY");
const WAIT_FOR_WEBSOCKET_SYMBOL = Symbol("WAIT_FOR_WEBSOCKET_SYMBOL");
const responseHeadersToSkip = /* @__PURE__ */ new Set([
	"connection",
	"content-length",
	"keep-alive",
	"proxy-authenticate",
	"proxy-authorization",
	"te",
	"trailer",
	"transfer-encoding",
	"upgrade",
	"sec-websocket-accept",
	"sec-websocket-extensions",
	"sec-websocket-protocol"
]);
const appendResponseHeaders = (headers, responseHeaders) => {
	if (!responseHeaders) return;
	responseHeaders.forEach((value, key) => {
		if (responseHeadersToSkip.has(key.toLowerCase())) return;
		headers.push(`${key}: ${value}`);
	});
};
const rejectUpgradeRequest = (socket, status, responseHeaders) => {
	if (socket.destroyed) return;
	const responseLines = ["Connection: close", "Content-Length: 0"];
	appendResponseHeaders(responseLines, responseHeaders);
	socket.end(`HTTP/1.1 ${status.toString()} ${STATUS_CODES[status] ?? ""}\r\n${responseLines.join("\r\n")}\r\n\r
`);
};
const createUpgradeRequest = (request) => {
	const protocol = request.socket.encrypted ? "https" : "http";
	const incomingUrl = request.url ?? "/";
	let url;
	if (incomingUrl[0] !== "/" && (incomingUrl.startsWith("http://") || incomingUrl.startsWith("https://"))) {
		validateRequestTarget(incomingUrl);
		url = new URL(incomingUrl).href;
	} else url = buildUrl(protocol, request.headers.host ?? "localhost", incomingUrl);
	const headers = new Headers();
	for (const key in request.headers) {
		const value = request.headers[key];
		if (!value) continue;
		headers.append(key, Array.isArray(value) ? value[0] : value);
	}
	return new Request(url, { headers });
};
const setupWebSocket = (options) => {
	const { server, fetchCallback, wss } = options;
	const waiterMap = /* @__PURE__ */ new Map();
	wss.on("connection", (ws, request) => {
		const waiter = waiterMap.get(request);
		if (waiter) {
			waiter.resolve(ws);
			waiterMap.delete(request);
		}
	});
	const rejectWaiter = (request) => {
		const waiter = waiterMap.get(request);
		if (waiter) {
			waiterMap.delete(request);
			waiter.reject(/* @__PURE__ */ new Error("WebSocket handshake aborted"));
		}
	};
	const waitForWebSocket = (request, connectionSymbol) => {
		return new Promise((resolve, reject) => {
			waiterMap.set(request, {
				resolve,
				reject,
				connectionSymbol
			});
		});
	};
	server.on("upgrade", async (request, socket, head) => {
		if (request.headers.upgrade?.toLowerCase() !== "websocket") return;
		const ignoreSocketError = () => {};
		const reclaimWaiterOnClose = () => rejectWaiter(request);
		socket.on("error", ignoreSocketError);
		socket.once("close", reclaimWaiterOnClose);
		const env = {
			incoming: request,
			outgoing: void 0,
			wss,
			[WAIT_FOR_WEBSOCKET_SYMBOL]: waitForWebSocket
		};
		let status = 400;
		let responseHeaders;
		try {
			const response = await fetchCallback(createUpgradeRequest(request), env);
			if (response instanceof Response) {
				status = response.status;
				responseHeaders = response.headers;
			}
		} catch (error) {
			if (server.listenerCount("upgrade") === 1) rejectUpgradeRequest(socket, error instanceof RequestError ? 400 : 500);
			return;
		}
		if (socket.destroyed) {
			rejectWaiter(request);
			return;
		}
		const waiter = waiterMap.get(request);
		if (!waiter || waiter.connectionSymbol !== env[CONNECTION_SYMBOL_KEY]) {
			rejectWaiter(request);
			if (server.listenerCount("upgrade") === 1) rejectUpgradeRequest(socket, status, responseHeaders);
			return;
		}
		const addResponseHeaders = (headers) => {
			appendResponseHeaders(headers, responseHeaders);
		};
		wss.on("headers", addResponseHeaders);
		try {
			wss.handleUpgrade(request, socket, head, (ws) => {
				socket.off("close", reclaimWaiterOnClose);
				socket.off("error", ignoreSocketError);
				wss.emit("connection", ws, request);
			});
		} finally {
			wss.off("headers", addResponseHeaders);
		}
	});
	server.on("close", () => {
		wss.close();
	});
};
const createAdaptorServer = (options) => {
	const fetchCallback = options.fetch;
	const requestListener = getRequestListener(fetchCallback, {
		hostname: options.hostname,
		overrideGlobalObjects: options.overrideGlobalObjects,
		autoCleanupIncoming: options.autoCleanupIncoming
	});
	const server = (options.createServer || createServer)(options.serverOptions || {}, requestListener);
	if (options.websocket && options.websocket.server) {
		if (options.websocket.server.options.noServer !== true) throw new Error("WebSocket server must be created with { noServer: true } option");
		setupWebSocket({
			server,
			fetchCallback,
			wss: options.websocket.server
		});
	}
	return server;
};
// src/api/listen.ts
/** Whoever sends slower than this, in milliseconds, does not want an answer; that is looked at every two seconds. */
const limits = {
	headersTimeout: 1e4,
	requestTimeout: 3e4,
	connectionsCheckingInterval: 2e3,
	keepAliveTimeout: 5e3,
	maxHeaderSize: 16384
};
/** More would take the files that git needs to be opened. */
const mostConnections = 500;
/** Listens for HTTP; rejects with what the system says where it cannot. */
async function listen(fetch, { host, port }) {
	const server = createAdaptorServer({
		fetch,
		serverOptions: { ...limits }
	});
	server.maxConnections = mostConnections;
	await new Promise((done, failed) => {
		server.once("error", failed);
		server.listen(port, host, done);
	});
	const bound = server.address();
	const stop = async (patience) => {
		const ended = new Promise((done) => server.close(() => done()));
		server.closeIdleConnections();
		const timer = setTimeout(() => server.closeAllConnections(), patience);
		await ended;
		clearTimeout(timer);
	};
	return {
		port: bound !== null && typeof bound === "object" ? bound.port : port,
		stop
	};
}
// src/mcp/http.ts
/** MCP over streamable HTTP: every request stands alone. */
function mcpHandler(service) {
	const { fetch } = createMcpHandler(() => mcpServer(service), {
		keepAliveMs: 0,
		maxSubscriptions: 16
	});
	return (request) => fetch(request);
}
// src/cli/served-page.ts
/** So often is a page made anew when a commit lands meanwhile; then it is shown as the branch is by now. */
const mostTries = 5;
/**
* The pages to read of a branch that is served. What the check says of a commit is worked out once, the history is walked once and then
* followed, and a browser that has a page of the same commit is told so. `started` tells this process, and so its pages, from every other.
*/
function servedPage(service, started = Date.now().toString(36)) {
	const history = new KeptHistory(service.repository);
	const checkedAt = oncePerCommit();
	return async ({ method, url: asked, headers }) => {
		const url = new URL(asked);
		const path = decoded(url.pathname);
		if (method !== "GET" && method !== "HEAD" || !isPagePath(path)) return null;
		for (let tries = 1;; tries += 1) {
			const view = await service.view();
			const etag = etagOf(`${view.revision.commit ?? "none"}-${started}`);
			if (isNoneMatch(headers.get("if-none-match"), etag)) return new Response(null, {
				status: 304,
				headers: { etag }
			});
			const checked = await checkedAt(view);
			const wanted = await service.ask((index) => wantedAt(index, path));
			if (wanted?.isFile === true) return answer(await fileAt(view, wanted.object.path), etag);
			const told = wanted === null ? noHistory : await historyAt(history, view, wanted.object.path);
			const { page, commit } = await service.ask((index, now) => ({
				commit: now,
				page: renderPage({
					index,
					...said(checked),
					historyOf: () => told,
					words: view.revision.words,
					served: true,
					listed: false
				}, path, url.searchParams)
			}));
			if (wanted === null && commit !== null) history.prepare(commit).catch(() => void 0);
			if (commit === view.revision.commit) return answer(page, etag);
			if (tries === mostTries) return answer(page, null);
		}
	};
}
function answer({ status, body, headers }, etag) {
	return new Response(body, {
		status,
		headers: {
			...headers,
			...etag === null || status !== 200 ? {} : { etag }
		}
	});
}
/** Asks the check of one commit after the other, of each once. */
function oncePerCommit() {
	let known = null;
	return (view) => {
		const { commit } = view.revision;
		if (known === null || known.commit !== commit) known = {
			commit,
			checked: checkedOf(view)
		};
		return known.checked;
	};
}
async function checkedOf({ revision, cache, now }) {
	return orFailure(async () => check({
		head: await readCorpus(revision, cache),
		cache,
		now
	}));
}
function said(checked) {
	if (!(checked instanceof Failure)) return {
		report: checked,
		unchecked: null
	};
	return {
		report: null,
		unchecked: `${checked.message}: ${checked.help}`
	};
}
async function historyAt(history, { revision }, path) {
	const { commit } = revision;
	if (commit === null) return noHistory;
	const told = await orFailure(() => history.of(commit, path));
	return told instanceof Failure ? { unknown: `${told.message}: ${told.help}` } : told;
}
async function fileAt({ revision }, path) {
	const entries = await revision.entriesAt([path]);
	const texts = [];
	for await (const { bytes } of revision.read(entries, fileByteLimit)) texts.push(bytes === null ? "" : new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
	return filePage(texts.join(""));
}
/** Pages show what can be shown: what the world keeps from them is said there. */
async function orFailure(action) {
	try {
		return await action();
	} catch (thrown) {
		if (thrown instanceof Failure) return thrown;
		throw thrown;
	}
}
/** A path as it is meant; one that is no valid address stays as it is, and leads nowhere. */
function decoded(path) {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
// src/cli/serving/hinted-work.ts
/** Timers know no longer wait. */
const longestWait = 2 ** 31 - 1;
/** Follows hints that something is to be done: many of one name are followed once, one that comes meanwhile once more, and never two at a time. */
var HintedWork = class {
	#work;
	#pace;
	#sleep;
	#stop = new AbortController();
	#owed = /* @__PURE__ */ new Set();
	#lines = /* @__PURE__ */ new Map();
	#last = Promise.resolve();
	#current = new AbortController();
	constructor(work, pace, sleep) {
		this.#work = work;
		this.#pace = pace;
		this.#sleep = sleep;
	}
	hint(name) {
		if (this.#stop.signal.aborted) return;
		this.#owed.add(name);
		if (!this.#lines.has(name)) this.#lines.set(name, this.#follow(name));
	}
	/** Begins nothing more, and ends when what is going on has ended. */
	async stop() {
		this.#stop.abort();
		this.#current.abort();
		await Promise.all(this.#lines.values());
	}
	async #follow(name) {
		const { signal } = this.#stop;
		try {
			await this.#sleep(this.#pace.gather, signal);
			for (let failures = 0; this.#owed.has(name) && !signal.aborted;) {
				const ending = await this.#alone(name);
				failures = ending.is === "failed" ? failures + 1 : 0;
				if (ending.is !== "done") this.#owed.add(name);
				await this.#sleep(this.#waitAfter(ending, failures), signal);
			}
		} catch (thrown) {
			if (!signal.aborted) throw thrown;
		} finally {
			this.#lines.delete(name);
		}
	}
	/** Hints that come before it begins are followed by it, those that come later are not. */
	#alone(name) {
		const turn = this.#last.then(() => {
			if (this.#stop.signal.aborted) return { is: "failed" };
			this.#owed.delete(name);
			this.#current = new AbortController();
			return this.#work(name, this.#current.signal);
		});
		this.#last = turn.catch(() => void 0);
		return turn;
	}
	#waitAfter(ending, failures) {
		const { pause, retry, longestRetry } = this.#pace;
		if (ending.is === "done") return pause;
		const wait = ending.is === "limited" ? ending.wait : Math.min(retry * 2 ** (failures - 1), longestRetry);
		return Math.min(Math.max(wait, pause), longestWait);
	}
};
// src/cli/serving/stoppable-reader.ts
/** The same reader, whose every question rejects as soon as the signal comes, whatever the answer that was waited for. */
function stoppable(reader, signal) {
	const stopped = new Promise((_, reject) => {
		signal.addEventListener("abort", () => reject(signal.reason), { once: true });
	});
	stopped.catch(() => void 0);
	const unlessStopped = (answer) => {
		signal.throwIfAborted();
		return Promise.race([answer(), stopped]);
	};
	return {
		...reader,
		one: async (question, schema) => unlessStopped(() => reader.one(question, schema)),
		graphql: async (query, variables, schema) => unlessStopped(() => reader.graphql(query, variables, schema)),
		async *pages(question, schema) {
			const pages = reader.pages(question, schema);
			for (;;) {
				const next = await unlessStopped(() => pages.next());
				if (next.done === true) return;
				yield next.value;
			}
		}
	};
}
// src/cli/serving/synced-repositories.ts
/** The repositories that the served store syncs: those of its Repos that are on this GitHub, and the one that the remote `origin` leads to. */
async function syncedRepositories(service, env) {
	const { objects } = await service.view();
	const named = (await objects.all("Repo")).flatMap(({ object }) => object === null ? [] : repositoryOf(object, webHost(env)) ?? []);
	const origin = await originOf(service, env);
	return origin !== null && !named.some(({ name }) => isSame(name, origin)) ? [...named, {
		name: origin,
		externalId: null
	}] : named;
}
/** Which of them is meant by the id or the name that an event has. */
function repositoryMeant(known, { id, fullName }, env) {
	const externalId = `${webHost(env)}/${id}`;
	const name = parseRepositoryName(fullName);
	return known.find((one) => one.externalId === externalId) ?? known.find((one) => name !== null && isSame(one.name, name)) ?? null;
}
function repositoryOf({ source, slug }, host) {
	if (source.system !== "github") return null;
	const at = source.url === null ? null : parseRemote(source.url);
	if (at !== null && at.host !== host.replace(/:\d+$/, "")) return null;
	const name = at === null ? parseRepositoryName(slug) : {
		owner: at.owner,
		repo: at.repo
	};
	return name === null ? null : {
		name,
		externalId: source.external_id
	};
}
async function originOf({ repository }, env) {
	try {
		return await repositoryNamed(void 0, repository, env);
	} catch (thrown) {
		if (thrown instanceof Failure) return null;
		throw thrown;
	}
}
/** GitHub's names are the same in upper and lower case. */
function isSame(a, b) {
	return `${a.owner}/${a.repo}`.toLowerCase() === `${b.owner}/${b.repo}`.toLowerCase();
}
// src/cli/serving/webhook-sync.ts
/** Requests that are left for others before a limit. */
const reserve = 50;
/** Syncs repositories when GitHub says that something happened in them, onto the branch that is served. */
var WebhookSync = class {
	receiver;
	#options;
	#work;
	constructor(options) {
		this.#options = options;
		const pause = options.pauseSeconds * 1e3;
		const pace = {
			gather: Math.min(pause, 1e3),
			pause,
			retry: 3e4,
			longestRetry: 9e5
		};
		this.#work = new HintedWork((name, signal) => this.#sync(name, signal), pace, (milliseconds, signal) => setTimeout$1(milliseconds, void 0, { signal }));
		this.receiver = new WebhookReceiver({
			secret: options.secret,
			onHint: async (repository) => {
				const meant = repositoryMeant(await syncedRepositories(options.service, process.env), repository, process.env);
				if (meant === null) options.say(`ignored  a hint at ${repository.fullName}, which is not synced here`, true);
				else this.#work.hint(fullNameOf(meant));
				return meant !== null;
			}
		});
	}
	/** Catches up with what happened while nobody listened, in repositories that were synced before. */
	async begin() {
		try {
			const known = await syncedRepositories(this.#options.service, process.env);
			for (const one of known.filter(({ externalId }) => externalId !== null)) this.#work.hint(fullNameOf(one));
		} catch (thrown) {
			this.#sayFailure("what happened meanwhile", failureOf(thrown));
		}
	}
	/** Ends when a batch that is being landed has landed; the rest is left to the next sync. */
	async stop() {
		await this.#work.stop();
	}
	/** Whatever happens is said, and never the end of the server. */
	async #sync(fullName, signal) {
		const { say, service } = this.#options;
		const [owner = "", repo = ""] = fullName.split("/");
		try {
			const result = await syncGithub({
				reader: stoppable(await this.#reader(), signal),
				name: {
					owner,
					repo
				},
				full: false,
				now: (/* @__PURE__ */ new Date()).toISOString().replace(/\.\d+Z$/, "Z"),
				open: async () => {
					signal.throwIfAborted();
					return service.place();
				},
				dryRun: false,
				landed: () => void 0,
				progress: () => void 0
			});
			const { told, warned } = syncWords(result, false);
			for (const line of told) say(line, false);
			for (const line of warned) say(line, true);
			if (result.brokenBy !== null) this.#sayFailure(fullName, result.brokenBy);
			if (result.limitedUntil !== null) return {
				is: "limited",
				wait: Date.parse(result.limitedUntil) - (/* @__PURE__ */ new Date()).getTime() || 0
			};
			return { is: result.brokenBy === null && result.failed.length === 0 ? "done" : "failed" };
		} catch (thrown) {
			if (signal.aborted) say(`stopped  the sync of ${fullName}: the next one goes on where it was`, false);
			else this.#sayFailure(fullName, failureOf(thrown));
			return { is: "failed" };
		}
	}
	async #reader() {
		const { objects } = await this.#options.service.view();
		const { sync } = await objects.settings();
		const token = githubToken(this.#options.tokenFile, process.env);
		const connection = connectForReading(token, process.env, sync.github.api_version);
		return openReader(connection, {
			reserve,
			now: () => (/* @__PURE__ */ new Date()).toISOString()
		});
	}
	#sayFailure(fullName, { message, help }) {
		this.#options.say(`error  ${fullName} is not synced: ${message}`, true);
		this.#options.say(`help   ${help}`, true);
	}
};
function fullNameOf({ name: { owner, repo } }) {
	return `${owner}/${repo}`;
}
// src/cli/commands/run-serve.ts
/** How long those who wait for an answer may take when the server is to stop, in milliseconds. */
const patience = 1e4;
/** Serves a branch until somebody stops it; answers the exit code. */
async function runServe(options, { C: folder, quiet }) {
	const guard = await guardFor(options);
	const secret = options.webhooks === true ? webhookSecret() : null;
	const pauseSeconds = pauseOf(options);
	const { service, close } = await openService(folder, options.branch);
	const sync = secret === null ? null : webhookSync(service, options, {
		secret,
		pauseSeconds,
		quiet: quiet === true
	});
	const app = createApp({
		service,
		guard,
		onError: (thrown) => say(`error  ${thrown instanceof Error ? thrown.message : String(thrown)}`),
		mcp: mcpHandler(service),
		page: servedPage(service),
		...sync === null ? {} : { webhooks: sync.receiver }
	});
	try {
		const server = await listenAt(options, (request) => app.fetch(request));
		const stopped = untilStopped();
		service.view().catch(() => void 0);
		print(`http://${options.host.includes(":") ? `[${options.host}]` : options.host}:${server.port}\n`);
		if (quiet !== true) say(`serving ${service.ref} of ${service.repository.workTree ?? service.repository.gitDir}`);
		await sync?.begin();
		await stopped;
		await Promise.all([server.stop(patience), sync?.stop()]);
	} finally {
		await close();
	}
	if (sync !== null) process.exit(0);
	return 0;
}
function say(line) {
	process.stderr.write(`${printable(line)}\n`);
}
async function listenAt({ host, port }, fetch) {
	const number = /^\d{1,5}$/.test(port) ? Number(port) : NaN;
	if (!(number <= 65535)) throw new Failure("usage", `${JSON.stringify(port)} is no port`, "--port 8080");
	try {
		return await listen(fetch, {
			host,
			port: number
		});
	} catch (cause) {
		const reason = cause instanceof Error ? cause.message : String(cause);
		throw new Failure("usage", `cannot listen at ${host}: ${reason}`, "choose another: --port 0", cause);
	}
}
/** On the loopback only this machine can ask, and every other name for it is a trick; elsewhere a token decides. */
async function guardFor({ host, tokenFile, allowHost }) {
	const token = await tokenFrom(tokenFile);
	const isLocal = host === "localhost" || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);
	if (!isLocal && token === null) throw new Failure("usage", `listening at ${host} needs a token`, "set CWOM_TOKEN, or give --token-file <file>");
	if (!isLocal && allowHost.length === 0) return {
		hosts: null,
		token
	};
	return {
		hosts: new Set([
			"localhost",
			"127.0.0.1",
			"[::1]",
			host,
			...allowHost
		].map(hostName)),
		token
	};
}
async function tokenFrom(file) {
	const trimmed = (file === void 0 ? process.env["CWOM_TOKEN"] ?? "" : await textOf(file)).trim();
	if (trimmed === "" && file === void 0) return null;
	if (trimmed.length >= 16) return trimmed;
	throw new Failure("usage", "the token has fewer than 16 characters", "make one: openssl rand -hex 32");
}
async function textOf(file) {
	try {
		return await readFile(file, "utf8");
	} catch (cause) {
		throw new Failure("usage", `${file} cannot be read`, "name a file with the token", cause);
	}
}
function webhookSecret() {
	const secret = process.env["CWOM_WEBHOOK_SECRET"] ?? "";
	if (secret !== "") return secret;
	throw new Failure("usage", "--webhooks needs the secret that GitHub signs with", "set CWOM_WEBHOOK_SECRET");
}
function pauseOf({ webhookPause }) {
	if (/^\d{1,5}$/.test(webhookPause)) return Number(webhookPause);
	throw new Failure("usage", `${JSON.stringify(webhookPause)} is no number of seconds`, "--webhook-pause 10");
}
function webhookSync(service, { githubTokenFile: tokenFile }, { secret, pauseSeconds, quiet }) {
	const sayUnlessQuiet = (line, isWarning) => isWarning || !quiet ? say(line) : void 0;
	return new WebhookSync({
		service,
		secret,
		tokenFile,
		pauseSeconds,
		say: sayUnlessQuiet
	});
}
/** Ends at the first request to stop. */
function untilStopped() {
	return new Promise((done) => {
		for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => done());
	});
}
export { runServe };
