import { isFileSafeId, isUlid } from "../../model/id.ts";
import { idLimit } from "../../model/limits.ts";
import { objectRule } from "../rule.ts";

/** An id is a ULID, as is recommended; one that cannot name a file is object/id's, one that is too long object/length's (§2.2). */
export const objectIdUlid = objectRule(
  {
    id: "object/id-ulid",
    level: "warning",
    summary: "id is no ULID of 26 upper-case characters",
    why: "§2.2: Recommended format: ULID",
  },
  function* (object) {
    const { id } = object;
    if (isUlid(id) || !isFileSafeId(id) || id.length > idLimit) return;
    yield {
      about: object,
      at: "/id",
      message: isUlid(id.toUpperCase())
        ? "has a ULID in lower case as its id, expected upper case"
        : "has an id that is no ULID, expected 26 characters of 0-9 and A-Z without I, L, O and U",
      help: "for a new object take a fresh ULID and name the file after it; one that has landed keeps its id",
    };
  },
);
