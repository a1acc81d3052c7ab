import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { objectDigest } from "../../src/model/digest.ts";
import { kindNames } from "../../src/model/enums.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { readObject } from "../../src/model/read-object.ts";
import { formattedText } from "../../src/operations/object-text.ts";
import { printYaml } from "../../src/text/format-yaml.ts";
import { readYaml } from "../../src/text/read-yaml.ts";
import { objectsOf } from "../model/arbitrary.ts";
import { corpusOf } from "../support/corpus-of.ts";

async function canonical(text: string): Promise<string | null> {
  const [object] = (await corpusOf({ "cwom/Issue/any.yaml": text })).objects;
  return object === undefined ? null : formattedText(object, text);
}

const issue = `# about the title
title:   'Add /healthz' # short

id: "01JD00000000000000000000B1"
kind: Issue
tags: []
repo: {id: 01JD00000000000000000000A1, kind: Repo, role: null}
type: 'feature'
priority: P2
description: "one\\ntwo\\n"
acceptance:
  # nobody has said yet
  criteria: []
relationships: {blocks: [], parent: null}
meta: {z: 1, team/notes: {tags: []}}
assignees:
- actor_id: 'on'
  actor_kind: human
# the end
`;

describe("the canonical form", () => {
  it("puts keys in the spec's order, leaves defaults out, and keeps comments, free data and what people look for", async () => {
    expect(await canonical(issue)).toBe(`kind: Issue
id: 01JD00000000000000000000B1
repo:
  kind: Repo
  id: 01JD00000000000000000000A1
# about the title
title: Add /healthz # short
description: |
  one
  two
type: feature
priority: P2
assignees:
  - actor_kind: human
    actor_id: "on"
acceptance:
  # nobody has said yet
  criteria: []
meta:
  z: 1
  team/notes:
    tags: []

# the end
`);
  });

  it("quotes what another reader would take for something else", async () => {
    const words = [
      "1.10",
      "on",
      "2026-01-01",
      "123e4567",
      "0x1F",
      "~",
      "12:30:45",
      "010",
      "1_000",
      "yes",
      "null",
      ".5",
      "=",
      "!x",
      "- a",
      "#",
      "",
    ];
    for (const word of words) {
      const text = printYaml({ kind: "Issue", tags: [word] });
      expect(readYaml(Buffer.from(text))).toEqual({ value: { kind: "Issue", tags: [word] }, flaws: [] });
    }
  });

  it.each(kindNames)(
    "of any valid %s reads as the same object, is its own canonical form, and does not depend on how it was written",
    async (kind) => {
      await fc.assert(
        fc.asyncProperty(
          objectsOf(kind).filter(isReadable),
          fc.constantFrom('"', "flow", "sorted"),
          async (value, way) => {
            const text = await canonical(written(value, way));
            if (text === null) throw new Error("a valid object has a canonical form");
            const again = readYaml(Buffer.from(text));
            expect(again.flaws).toEqual([]);
            expect(readObject(kind, again.value ?? {}).object).toEqual(readObject(kind, value).object);
            expect(await canonical(text)).toBe(text);
          },
        ),
        { numRuns: 60 },
      );
    },
  );

  it("changes no digest of an object that says no defaults", async () => {
    const value: JsonObject = {
      id: "x1",
      kind: "DoctrineRef",
      statement: "a\nb",
      type: "policy",
      version: "1",
      name: "n",
      namespace: "s",
    };
    const text = (await canonical(JSON.stringify(value))) ?? "";
    expect(objectDigest(readYaml(Buffer.from(text)).value ?? {})).toBe(objectDigest(value));
  });
});

/** Characters that no file may hold are not the point here, nor are numbers that no two versions of YAML write alike (1e-7). */
function isReadable(value: JsonObject): boolean {
  const text = JSON.stringify(value);
  const isExact = isDeepStrictEqual(JSON.parse(text), value) && !/[0-9]e[-+0-9]/.test(text);
  return isExact && readYaml(Buffer.from(text)).value !== null;
}

describe("the digest of an object", () => {
  it("does not depend on the order of keys, quoting, comments, layout or line ends", async () => {
    await fc.assert(
      fc.asyncProperty(objectsOf("ContextPacket").filter(isReadable), async (value) => {
        const digest = objectDigest(value);
        const texts = ['"', "flow", "sorted"].map((way) => written(value, way));
        texts.push(texts.map((text) => `# one\n\n${text}# two\n`)[0] ?? "", (texts[2] ?? "").replaceAll("\n", "\r\n"));
        for (const text of texts) {
          const read = readYaml(Buffer.from(text)).value;
          if (read !== null) expect(objectDigest(read)).toBe(digest);
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** The same value, written in one of several ways. */
function written(value: JsonObject, way: string): string {
  if (way === "flow") return `${JSON.stringify(value)}\n`;
  const members = Object.entries(value);
  const sorted = Object.fromEntries(way === "sorted" ? members.toReversed() : members);
  return stringify(sorted, { defaultStringType: way === '"' ? "QUOTE_DOUBLE" : "PLAIN", version: "1.1" });
}

describe("a member that the model does not know", () => {
  it("stays where it is, for the check to name", async () => {
    const text = `${issue.replace("# the end\n", "")}nonsense: 1\n`;
    expect(readYaml(Buffer.from((await canonical(text)) ?? "")).value).toMatchObject({ nonsense: 1 });
  });
});
