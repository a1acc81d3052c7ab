import { canonicalText, objectDigest } from "./digest.ts";
import type { JsonObject } from "./json.ts";

/** One published example of the digest of an object. */
export type DigestVector = { name: string; object: JsonObject; canonical: string; digest: string };

const id = "01JB0000000000000000000001";

const objects: Readonly<Record<string, JsonObject>> = {
  "members are sorted": { title: "Add /healthz", kind: "Issue", id, type: "feature" },
  "null members are left out at any depth, items of lists are kept": {
    kind: "Issue",
    id,
    acceptance: { tests_expected: null, criteria: [] },
    meta: { "example/list": [null, { none: null, some: 1 }] },
  },
  "the seal is left out, but only at the top": {
    kind: "ContextPacket",
    id,
    seal: { digest: "cwom-jcs1:…", sealed_at: "2026-01-31T12:00:00Z", sealed_by: null },
    meta: { "example/seal": { seal: "kept" } },
  },
  "defaults are not filled in": { kind: "Issue", id, priority: "P2", tags: [] },
  "numbers are written as RFC 8785 says": {
    kind: "Run",
    id,
    cost: { usd: 0.1, tokens: 1e21, compute_s: 1e-7 },
    meta: { "example/whole": 333_333_333.333_333_3, "example/zero": 0 },
  },
  "keys are sorted by UTF-16 units, text is written as it is": {
    kind: "Issue",
    id,
    title: 'Grüße, 世界 🌍 \u001f " \\ /',
    meta: { "\u{1F600}": 1, "\uFB33": 2, "€": 3, ö: 4, "1": 5, A: 6, a: 7 },
  },
};

/** The published examples that other implementations can be tested with (`schemas/digest-vectors.json`). */
export const digestVectors: readonly DigestVector[] = Object.entries(objects).map(([name, object]) => ({
  name,
  object,
  canonical: canonicalText(object),
  digest: objectDigest(object),
}));
