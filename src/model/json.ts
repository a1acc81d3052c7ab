import { nestingLimit } from "./limits.ts";

/** A value that JSON can hold. */
export type Json = string | number | boolean | null | Json[] | JsonObject;

/** A JSON mapping: what a file of the store is, once parsed. */
export type JsonObject = { [key: string]: Json };

/** Whether a value is a mapping: neither null nor a list. */
export function isMapping(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value of a mapping's own member; undefined where there is none. */
export function memberOf(mapping: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(mapping, key) ? mapping[key] : undefined;
}

/** Whether a value is a plain mapping of JSON values, within the nesting limit and without NaN or infinities. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && !Array.isArray(value) && value !== null && isJson(value, 1);
}

function isJson(value: unknown, depth: number): boolean {
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || depth > nestingLimit) return false;
  if (Array.isArray(value)) return value.every((item) => isJson(item, depth + 1));
  return isPlain(value) && Object.values(value).every((member) => isJson(member, depth + 1));
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** One more step of a JSON pointer (RFC 6901). */
export function pointerStep(pointer: string, step: string | number): string {
  return `${pointer}/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
