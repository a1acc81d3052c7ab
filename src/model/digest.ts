import { hash } from "node:crypto";
import canonicalize from "canonicalize";
import type { Json, JsonObject } from "./json.ts";
import { isMapping } from "./json.ts";

/** The text that an object's digest is taken of: RFC 8785 JSON of the object as parsed, without its top-level `seal` and without members that are null. Throws on what JSON cannot hold exactly, such as NaN and lone surrogates. */
export function canonicalText(value: JsonObject): string {
  const { seal: _, ...sealed } = value;
  return canonical(sealed);
}

/** Digest of an object as it was parsed, before defaults: `cwom-jcs1:<64 hex>`. Throws as canonicalText does. */
export function objectDigest(value: JsonObject): string {
  return `cwom-jcs1:${sha256(canonicalText(value))}`;
}

/** Digest of the bytes of a file: `sha256:<64 hex>`. */
export function bytesDigest(bytes: Uint8Array): string {
  return `sha256:${sha256(bytes)}`;
}

function sha256(content: string | Uint8Array): string {
  return hash("sha256", content, "hex");
}

/** Collections are put together here, in the order that the RFC asks for, so that no copy without nulls is made; what is hard is the library's. */
function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (!isMapping(value)) return scalar(value);
  const members: string[] = [];
  for (const key of Object.keys(value).toSorted()) {
    const member = value[key] ?? null;
    if (member !== null) members.push(`${scalar(key)}:${canonical(member)}`);
  }
  return `{${members.join(",")}}`;
}

function scalar(value: string | number | boolean | null): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("a JSON value has a canonical text");
  return text;
}
