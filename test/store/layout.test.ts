import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kindNames } from "../../src/model/enums.ts";
import { pathOf, slotOf } from "../../src/store/layout.ts";

describe("a path of the store", () => {
  it.each([
    ["cwom/config.yaml", "config"],
    ["cwom/suppressions.yaml", "suppressions"],
    ["cwom/README.md", "readme"],
    ["cwom/.sync/github.com-4711.json", "sync"],
    ["cwom/Config.yaml", "misplaced"],
    ["cwom/config.yml", "misplaced"],
    ["cwom/readme.md", "stray"],
    ["cwom/.sync/notes.txt", "stray"],
    ["cwom/.sync/deep/er.json", "stray"],
    ["cwom/.sync/object.yaml", "misplaced"],
    ["cwom/issue/a.yaml", "misplaced"],
    ["cwom/Issue/a.yml", "misplaced"],
    ["cwom/Issue/a.YAML", "misplaced"],
    ["cwom/Issue/.yaml", "misplaced"],
    ["cwom/Issue/old/a.yaml", "misplaced"],
    ["cwom/Actor/a.yaml", "misplaced"],
    ["cwom/a.yaml", "misplaced"],
    ["cwom/Issue/a.yaml~", "stray"],
    ["cwom/Issue/a.json", "stray"],
    ["cwom/Issue", "stray"],
    ["cwom", "stray"],
    ["CWOM/Issue/a.yaml", "stray"],
    ["docs/Issue/a.yaml", "stray"],
    ["", "stray"],
  ])("%j is for: %s", (path, is) => {
    expect(slotOf(path)).toEqual({ is });
  });

  it("names kind and id of an object, whatever the id", () => {
    const id = fc.string({ minLength: 1 }).filter((text) => !text.includes("/"));
    fc.assert(
      fc.property(fc.constantFrom(...kindNames), id, (kind, name) => {
        expect(slotOf(pathOf(kind, name))).toEqual({ is: "object", kind, id: name });
      }),
    );
  });
});
