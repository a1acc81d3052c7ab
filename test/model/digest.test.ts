import canonicalize from "canonicalize";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bytesDigest, canonicalText, objectDigest } from "../../src/model/digest.ts";
import { isMapping } from "../../src/model/json.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";

const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean());
const { mapping } = fc.letrec<{ value: Json; mapping: JsonObject }>((tie) => ({
  value: fc.oneof({ depthSize: "small" }, scalar, fc.array(tie("value"), { maxLength: 4 }), tie("mapping")),
  mapping: fc.dictionary(
    fc.string().filter((key) => key !== "seal" && key !== "__proto__"),
    tie("value"),
    { maxKeys: 5 },
  ),
}));

function withoutNulls(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isMapping(value)) return value;
  const members = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(members.map(([key, member]) => [key, withoutNulls(member)]));
}

function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, reversed(member)]),
  );
}

describe("the digest of an object", () => {
  it("carries its tag and 64 hex digits", () => {
    expect(objectDigest({ kind: "Issue" })).toMatch(/^cwom-jcs1:[0-9a-f]{64}$/);
  });

  it("is taken of the text that the library for RFC 8785 writes, whatever the keys", () => {
    const law = fc.property(
      fc.oneof(
        mapping,
        fc.dictionary(fc.constantFrom("10", "9", "toJSON", "é", "\u{1f600}", "\ufb33"), fc.jsonValue()),
      ),
      // What a JSON text says has no member that is left out but those that are null.
      (given) => {
        const value: JsonObject = JSON.parse(JSON.stringify(given));
        return canonicalText(value) === canonicalize(withoutNulls(value));
      },
    );
    fc.assert(law);
  });

  it("does not depend on the order of keys", () => {
    const law = fc.property(mapping, (value) => {
      const turned = reversed(value);
      return !Array.isArray(turned) && typeof turned === "object" && turned !== null
        ? objectDigest(turned) === objectDigest(value)
        : false;
    });
    fc.assert(law);
  });

  it("does not depend on members that are null, nor on the seal", () => {
    const law = fc.property(mapping, fc.string(), (value, name) => {
      fc.pre(name !== "__proto__" && !Object.hasOwn(value, name));
      const padded = { ...value, [name]: null, seal: { digest: "x" }, "inner ": { deep: null } };
      return objectDigest(padded) === objectDigest({ ...value, "inner ": {} });
    });
    fc.assert(law);
  });

  it("changes when one character of a text changes", () => {
    const law = fc.property(mapping, fc.string(), fc.nat(), (value, text, at) => {
      const before = `${text}.`;
      const place = at % before.length;
      const after = `${before.slice(0, place)}${before[place] === "a" ? "b" : "a"}${before.slice(place + 1)}`;
      fc.pre(after.isWellFormed());
      return objectDigest({ ...value, text: before }) !== objectDigest({ ...value, text: after });
    });
    fc.assert(law);
  });

  it("keeps the items of lists that are null, and a seal that is not at the top", () => {
    expect(canonicalText({ b: [null, { c: null }], a: { seal: 1 }, seal: 2 })).toBe('{"a":{"seal":1},"b":[null,{}]}');
  });

  it("is refused for what JSON cannot hold exactly", () => {
    expect(() => objectDigest({ a: Number.NaN })).toThrow();
    expect(() => objectDigest({ a: "\ud800" })).toThrow();
  });
});

describe("the digest of bytes", () => {
  it("is that of sha256sum", () => {
    const empty = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    expect(bytesDigest(new Uint8Array())).toBe(empty);
  });
});
