/**
 * The official definitions as one JSON Schema, as they are published as protocol buffers and prose only: Statement v1,
 * ResourceDescriptor and DigestSet of in-toto/attestation (protos/in_toto_attestation/v1, spec/v1, checks of go/v1), and
 * SLSA provenance v1 (protos/in_toto_attestation/predicates/provenance/v1, required members of slsa.dev/spec/v1.0/provenance).
 * Closed, as a strict reader of the JSON form of a protocol buffer is.
 */
const text = { type: "string" };
const uri = { type: "string", format: "uri" };
const free = { type: "object" };
const time = { type: "string", format: "date-time", pattern: "Z$" };

function hex(...digits: number[]): object {
  return { type: "string", pattern: `^(?:${digits.map((count) => `[0-9a-f]{${count}}`).join("|")})$` };
}

function closed(required: string[], properties: Readonly<Record<string, object>>): object {
  return { type: "object", additionalProperties: false, required, properties };
}

function listOf(items: object): object {
  return { type: "array", items };
}

const digestSet = {
  type: "object",
  minProperties: 1,
  properties: {
    md5: hex(32),
    sha1: hex(40),
    sha224: hex(56),
    sha512_224: hex(56),
    sha256: hex(64),
    sha512_256: hex(64),
    sha384: hex(96),
    sha512: hex(128),
    sha3_224: hex(56),
    sha3_256: hex(64),
    sha3_384: hex(96),
    sha3_512: hex(128),
    dirHash: hex(64),
    gitCommit: hex(40, 64),
    gitTree: hex(40, 64),
    gitBlob: hex(40, 64),
    gitTag: hex(40, 64),
  },
  additionalProperties: { type: "string", minLength: 1 },
};

const descriptor = {
  ...closed([], {
    name: text,
    uri,
    digest: digestSet,
    content: { type: "string", contentEncoding: "base64" },
    downloadLocation: uri,
    mediaType: text,
    annotations: free,
  }),
  anyOf: [{ required: ["uri"] }, { required: ["digest"] }, { required: ["content"] }],
};

const buildDefinition = closed(["buildType", "externalParameters"], {
  buildType: uri,
  externalParameters: free,
  internalParameters: free,
  resolvedDependencies: listOf(descriptor),
});

const runDetails = closed(["builder"], {
  builder: closed(["id"], {
    id: uri,
    version: { type: "object", additionalProperties: text },
    builderDependencies: listOf(descriptor),
  }),
  metadata: closed([], { invocationId: text, startedOn: time, finishedOn: time }),
  byproducts: listOf(descriptor),
});

/** JSON Schema (draft 2020-12) of an in-toto Statement v1 with a SLSA provenance v1 predicate. */
export const statementSchema = closed(["_type", "subject", "predicateType", "predicate"], {
  _type: { const: "https://in-toto.io/Statement/v1" },
  subject: { ...listOf({ ...descriptor, required: ["digest"] }), minItems: 1 },
  predicateType: { const: "https://slsa.dev/provenance/v1" },
  predicate: closed(["buildDefinition", "runDetails"], { buildDefinition, runDetails }),
});
