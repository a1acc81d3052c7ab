import { describe, expect, it } from "vitest";
import { isFileSafeId, isUlid } from "../../src/model/id.ts";

describe("an id", () => {
  it.each(["01JB0000000000000000000001", "a", "issue-1", "v1.2_x", "CONSOLE", "com10", "head", "HEAD-1", "lock"])(
    "may be %s",
    (id) => expect(isFileSafeId(id)).toBe(true),
  );

  it.each(
    [
      ["", ".hidden", "-dash", "_low", "trailing.", "trailing ", "a b", "a/b", "a\\b", "..", "ä", "a\n", "a:b"],
      ["CON", "nul", "Com1", "LPT9", "aux.txt", "com¹", "x.lock", "x.LOCK", "HEAD"],
    ].flat(),
  )("cannot be %j, which no file or git ref could safely be called", (id) => expect(isFileSafeId(id)).toBe(false));

  it("is a ULID only in upper case Crockford letters within 128 bits", () => {
    expect(isUlid("01JB0000000000000000000001")).toBe(true);
    expect(isUlid("7ZZZZZZZZZZZZZZZZZZZZZZZZZ")).toBe(true);
    expect(isUlid("8ZZZZZZZZZZZZZZZZZZZZZZZZZ")).toBe(false);
    expect(isUlid("01jb0000000000000000000001")).toBe(false);
    expect(isUlid("01JB000000000000000000000I")).toBe(false);
    expect(isUlid("01JB0000000000000000000001\n")).toBe(false);
  });
});
