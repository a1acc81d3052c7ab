import { describe, expect, it } from "vitest";
import { parseCommit } from "../../src/git/commit-object.ts";
import { parseGitConfig } from "../../src/git/git-config.ts";
import { ByteReader } from "../../src/git/byte-reader.ts";
import { decodePath, equalButForCase } from "../../src/git/path-bytes.ts";
import { parseRevision } from "../../src/git/revision-name.ts";

const tree = "a".repeat(40);
const parent = "b".repeat(40);

const parse = (...lines: string[]) => parseCommit("c".repeat(40), Buffer.from(lines.join("\n")));

describe("a commit object", () => {
  it("has only the parents that stand where git reads them", () => {
    const late = `parent ${"c".repeat(40)}`;
    const facts = parse(`tree ${tree}`, `parent ${parent}`, "author A <a> 5 +0000", late, "", late);
    expect(facts.parents).toEqual([parent]);
  });

  it.each([
    ["committer A <a@b> 1767225661 +0200", "2026-01-01T00:01:01Z"],
    ["committer A <a@b> 99999999999999999999 +0000", "1970-01-01T00:00:00Z"],
    ["committer A <a@b>", "1970-01-01T00:00:00Z"],
    ["author only", "1970-01-01T00:00:00Z"],
  ])("has the committer's time, or 1970 as in git: %s", (line, time) => {
    expect(parse(`tree ${tree}`, line, "", "x").committedAt).toBe(time);
  });

  it("is refused without a tree", () => {
    expect(() => parse(`parent ${parent}`, "", "x")).toThrow("malformed");
  });
});

describe("a git configuration", () => {
  it("is read with sections, quotes, comments and bare keys", () => {
    const text =
      '[core]\n\tbare = false ; no\n[Remote "o.r\\"x"] Promisor\n[extensions]\nobjectFormat = "sha\\\n256" # y\n';
    expect(parseGitConfig(text)).toEqual([
      { section: "core", subsection: null, key: "bare", value: "false" },
      { section: "remote", subsection: 'o.r"x', key: "promisor", value: "true" },
      { section: "extensions", subsection: null, key: "objectformat", value: "sha256" },
    ]);
  });
});

describe("a path of any bytes", () => {
  it("keeps what is UTF-8 and shows every other byte", () => {
    expect(decodePath(Buffer.from("é\ufeff\n"))).toEqual({ path: "é\ufeff\n" });
    expect(decodePath(Buffer.from([0x61, 0xff, 0xc3, 0xa9, 0xc3]))).toEqual({ path: "a\\xffé\\xc3", oddName: true });
  });

  it("is compared as a case-insensitive file system would", () => {
    expect(equalButForCase("CWOM", "cwom")).toBe(true);
    expect(equalButForCase("É", "e\u0301")).toBe(true);
    expect(equalButForCase("cwom", "cwoms")).toBe(false);
  });
});

describe("a revision", () => {
  it.each([
    ["main~2^2", "main", [1, 1, 2]],
    ["@^", "HEAD", [1]],
    ["v1^{}~1", "v1", [0, 1]],
  ])("is a name and steps: %s", (revision, name, parents) => {
    expect(parseRevision(revision)).toEqual({ name, steps: parents.map((number) => ({ parent: number })) });
  });

  it.each(["main@{1}", "main:cwom", "main^{tree}", "main^-1", "main^{/text}"])(
    "is refused when only git reads it: %s",
    (revision) => {
      expect(() => parseRevision(revision)).toThrow("cannot be read without git");
    },
  );
});

describe("a stream of bytes", () => {
  it("gives the same lines and stretches however it is cut", async () => {
    const all = Buffer.from("one\n12345two\n\nlast");
    for (let size = 1; size <= all.length; size += 1) {
      const chunks = Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
        all.subarray(at * size, (at + 1) * size),
      );
      const reader = new ByteReader(
        (async function* () {
          yield* chunks;
        })(),
      );
      expect(await reader.line()).toBe("one");
      expect((await reader.exactly(5))?.toString()).toBe("12345");
      expect([await reader.line(), await reader.line()]).toEqual(["two", ""]);
      expect(await reader.exactly(5)).toBeNull();
    }
  });
});
