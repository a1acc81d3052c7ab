import { textRule } from "../text-rule.ts";

/** A file that cannot be read holds no object that anything could be said about. */
export const fileParse = textRule(
  {
    id: "file/parse",
    level: "error",
    locked: true,
    summary: "a file is no YAML 1.2",
    why: "ours: the store holds one object a file, written in YAML 1.2",
  },
  "parse",
);

/** The text is UTF-8 and says what it shows. */
export const fileEncoding = textRule(
  {
    id: "file/encoding",
    level: "error",
    locked: true,
    summary: "a file is not UTF-8, or holds a byte order mark, a control character or one that misleads the eye",
    why: "ours: everybody must read the same text (RFC 8785 §3.2.2.2)",
  },
  "encoding",
);

/** One file, one object. */
export const fileSingleDocument = textRule(
  {
    id: "file/single-document",
    level: "error",
    locked: true,
    summary: "a file holds no object, more than one, or something else than a mapping",
    why: "ours: the store holds one object a file",
  },
  "single-document",
);

/** A member has one value. */
export const fileDuplicateKey = textRule(
  {
    id: "file/duplicate-key",
    level: "error",
    locked: true,
    summary: "a key stands twice in one mapping",
    why: "ours: readers differ on which of the two counts (YAML 1.2.2 §3.2.1.3)",
  },
  "duplicate-key",
);

/** What is written is the value, with nothing to resolve. */
export const filePlainYaml = textRule(
  {
    id: "file/plain-yaml",
    level: "error",
    locked: true,
    summary: "a file uses an anchor, an alias, a merge, a tag, a directive, or a key that is no plain string",
    why: "ours: one canonical form, read alike by every reader",
  },
  "plain-yaml",
);

/** A number comes out as it went in. */
export const fileNumberExact = textRule(
  {
    id: "file/number-exact",
    level: "error",
    locked: true,
    summary: "a number is not finite, or is not kept exactly by a reader of JSON",
    why: "ours: a digest needs exact numbers (RFC 8785 §3.2.2.3, RFC 7493 §2.2)",
  },
  "number-exact",
);

/** An unquoted value has the same type for everybody. */
export const fileAmbiguousScalar = textRule(
  {
    id: "file/ambiguous-scalar",
    level: "warning",
    summary: "an unquoted value has another type for a reader of YAML 1.1",
    why: "ours: many tools still read YAML 1.1, and should see the same value",
  },
  "ambiguous-scalar",
);
