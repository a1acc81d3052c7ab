import { n as isMapping } from "./json-BOP16j8H.js";
import { hash } from "node:crypto";
// node_modules/canonicalize/lib/canonicalize.js
function serializeString(value) {
	if (!value.isWellFormed()) throw new Error("Lone surrogate is not allowed");
	return JSON.stringify(value);
}
function serializePrimitive(value) {
	switch (typeof value) {
		case "number":
			if (isNaN(value)) throw new Error("NaN is not allowed");
			if (!isFinite(value)) throw new Error("Infinity is not allowed");
			return JSON.stringify(value);
		case "string": return serializeString(value);
		case "boolean": return value ? "true" : "false";
		default: return JSON.stringify(value);
	}
}
function enterValue(value, seen) {
	let wrappers = null;
	while (value !== null && typeof value === "object" && typeof value.toJSON === "function") {
		if (seen.has(value)) throw new Error("Circular reference detected");
		seen.add(value);
		(wrappers ??= []).push(value);
		value = value.toJSON();
	}
	if (value instanceof Number || value instanceof String || value instanceof Boolean) value = value.valueOf();
	if (value === null || typeof value !== "object") {
		if (wrappers !== null) for (const wrapper of wrappers) seen.delete(wrapper);
		return serializePrimitive(value);
	}
	if (seen.has(value)) throw new Error("Circular reference detected");
	seen.add(value);
	return {
		container: value,
		keys: Array.isArray(value) ? null : Object.keys(value).sort(),
		index: 0,
		first: true,
		wrappers
	};
}
function canonicalize(object) {
	if (object === null || typeof object !== "object") return serializePrimitive(object);
	const seen = /* @__PURE__ */ new Set();
	const root = enterValue(object, seen);
	if (typeof root !== "object") return root;
	let result = root.keys === null ? "[" : "{";
	const stack = [root];
	outer: while (stack.length > 0) {
		const frame = stack[stack.length - 1];
		const container = frame.container;
		if (frame.keys === null) {
			while (frame.index < container.length) {
				const i = frame.index++;
				if (i > 0) result += ",";
				const element = container[i];
				const value = element === void 0 || typeof element === "symbol" || typeof element === "function" ? null : element;
				if (value === null || typeof value !== "object") {
					result += serializePrimitive(value);
					continue;
				}
				const child = enterValue(value, seen);
				if (typeof child !== "object") {
					result += child === void 0 ? "null" : child;
					continue;
				}
				result += child.keys === null ? "[" : "{";
				stack.push(child);
				continue outer;
			}
			result += "]";
		} else {
			const keys = frame.keys;
			while (frame.index < keys.length) {
				const key = keys[frame.index++];
				const value = container[key];
				if (value === void 0 || typeof value === "symbol" || typeof value === "function") continue;
				if (value === null || typeof value !== "object") {
					if (frame.first) frame.first = false;
					else result += ",";
					result += serializeString(key) + ":" + serializePrimitive(value);
					continue;
				}
				const child = enterValue(value, seen);
				if (child === void 0) continue;
				if (frame.first) frame.first = false;
				else result += ",";
				result += serializeString(key) + ":";
				if (typeof child !== "object") {
					result += child;
					continue;
				}
				result += child.keys === null ? "[" : "{";
				stack.push(child);
				continue outer;
			}
			result += "}";
		}
		seen.delete(container);
		if (frame.wrappers !== null) for (const wrapper of frame.wrappers) seen.delete(wrapper);
		stack.pop();
	}
	return result;
}
// src/model/digest.ts
/** The text that an object's digest is taken of: RFC 8785 JSON of the object as parsed, without its top-level `seal` and without members that are null. Throws on what JSON cannot hold exactly, such as NaN and lone surrogates. */
function canonicalText(value) {
	const { seal: _, ...sealed } = value;
	return canonical(sealed);
}
/** Digest of an object as it was parsed, before defaults: `cwom-jcs1:<64 hex>`. Throws as canonicalText does. */
function objectDigest(value) {
	return `cwom-jcs1:${sha256(canonicalText(value))}`;
}
/** Digest of the bytes of a file: `sha256:<64 hex>`. */
function bytesDigest(bytes) {
	return `sha256:${sha256(bytes)}`;
}
function sha256(content) {
	return hash("sha256", content, "hex");
}
/** Collections are put together here, in the order that the RFC asks for, so that no copy without nulls is made; what is hard is the library's. */
function canonical(value) {
	if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
	if (!isMapping(value)) return scalar(value);
	const members = [];
	for (const key of Object.keys(value).toSorted()) {
		const member = value[key] ?? null;
		if (member !== null) members.push(`${scalar(key)}:${canonical(member)}`);
	}
	return `{${members.join(",")}}`;
}
function scalar(value) {
	const text = canonicalize(value);
	if (text === void 0) throw new TypeError("a JSON value has a canonical text");
	return text;
}
export { canonicalText as n, objectDigest as r, bytesDigest as t };
