import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { Json, JsonObject } from "./json.ts";
import { isMapping } from "./json.ts";

/** The text that an object's digest is taken of: RFC 8785 JSON of the object as parsed, without its top-level `seal` and without members that are null. Throws on what JSON cannot hold exactly, such as NaN and lone surrogates. */
export function canonicalText(value: JsonObject): string {
  const { seal: _, ...sealed } = value;
  const canonical = canonicalize(withoutNulls(sealed));
  if (canonical === undefined) throw new TypeError("an object has a canonical text");
  return canonical;
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
  return createHash("sha256").update(content).digest("hex");
}

function withoutNulls(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isMapping(value)) return value;
  const members = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(members.map(([key, member]) => [key, withoutNulls(member)]));
}
