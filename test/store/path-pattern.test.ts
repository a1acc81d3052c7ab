import { matchesGlob } from "node:path/posix";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitsPattern, pathPattern } from "../../src/store/path-pattern.ts";

describe("a pattern for paths", () => {
  it.each([
    ["cwom/Run/**", "cwom/Run/a.yaml", true],
    ["cwom/Run/**", "cwom/Run/a/b.yaml", true],
    ["cwom/Run/**", "cwom/Runs/a.yaml", false],
    ["cwom/Run/*", "cwom/Run/a.yaml", true],
    ["cwom/Run/*", "cwom/Run/a/b.yaml", false],
    ["cwom/*/01J*", "cwom/Issue/01JD.yaml", true],
    ["cwom/**/x.yaml", "cwom/x.yaml", true],
    ["**/a?.yaml", "cwom/Run/ab.yaml", true],
    ["**/a?.yaml", "cwom/Run/a.yaml", false],
    ["cwom/run/**", "cwom/Run/a.yaml", false],
    ["cwom/a.b", "cwom/aXb", false],
  ])("%s and the path %s: %s", (pattern, path, expected) => {
    expect(fitsPattern(path, pattern)).toBe(expected);
  });

  it("means what it means to Node", () => {
    const word = fc
      .string({ unit: fc.constantFrom("a", "b", "."), minLength: 1, maxLength: 4 })
      .filter((text) => !text.startsWith("."));
    const part = fc.string({ unit: fc.constantFrom("a", "b", "*", "?"), minLength: 1, maxLength: 4 });
    const segment = fc.oneof(
      part.filter((text) => !text.includes("**")),
      fc.constant("**"),
    );
    const paths = fc.array(word, { minLength: 1, maxLength: 4 }).map((segments) => segments.join("/"));
    const patterns = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => `cwom/${segments.join("/")}`);
    fc.assert(
      fc.property(paths, patterns, (path, pattern) => {
        // A pattern that ends in ** needs something there for us and nothing for Node, which is asked about folders too.
        fc.pre(!pattern.endsWith("/**"));
        expect(fitsPattern(`cwom/${path}`, pattern)).toBe(matchesGlob(`cwom/${path}`, pattern));
      }),
    );
  });

  it.each(["Run/**", "/cwom/Run", "cwom", "cwom/{a,b}", "cwom/[ab]", "cwom/!(a)", String.raw`cwom\Run`, ""])(
    "is none where it would fit nothing or mean more than it says: %s",
    (text) => {
      expect(pathPattern.safeParse(text).success).toBe(false);
    },
  );
});
