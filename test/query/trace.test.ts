import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/model/json.ts";
import { causesAround } from "../../src/query/causes.ts";
import type { CauseGraph } from "../../src/query/causes.ts";
import { connectionsOf } from "../../src/query/connections.ts";
import { describeObject } from "../../src/query/describe-object.ts";
import { findInIndex } from "../../src/query/find-in-index.ts";
import { valueOf } from "../../src/query/object-value.ts";
import { traceDot, traceMermaid, traceValue } from "../../src/query/trace-formats.ts";
import { traceText } from "../../src/query/trace-text.ts";
import { corpusOf } from "../support/corpus-of.ts";
import { createRepository } from "../support/git.ts";
import { filesOf, sampleObjects } from "../support/sample-store.ts";
import { indexOf } from "./indexes.ts";

function traceOf(id: string, objects: readonly JsonObject[] = sampleObjects): Promise<CauseGraph> {
  const repository = createRepository();
  for (const [file, text] of filesOf(objects)) repository.write(file, text);
  return indexOf(repository.folder, (index) => causesAround(index, findInIndex(index, id)));
}

/** Ids are long: the sample's letter tells which object is meant. */
function short(text: string): string {
  return text.replaceAll(/01JD0{20}([A-G])1/g, "$1");
}

const [, issue = {}, packet = {}, , , run = {}, artifact = {}] = sampleObjects;

const tree = `Issue B "Add /healthz"  done
├─ in Repo A "Orders"
├─ within ConstraintSnapshot D "run"
├─ held to DoctrineRef E "small-changes"  1.0
├─ explained by ContextPacket C "Healthz briefing"  1.0
│  ├─ within ConstraintSnapshot D "run"
│  └─ held to DoctrineRef E "small-changes"  1.0
└─ attempted by Run F "agent"  done
   ├─ told by ContextPacket C "Healthz briefing"  1.0
   ├─ within ConstraintSnapshot D "run"
   ├─ held to DoctrineRef E "small-changes"  1.0
   └─ produced Artifact G "Add /healthz"  pr
`;

function parent(id: string): JsonObject {
  return { relationships: { parent: { kind: "Issue", id } } };
}

/** What a search gives, or the Failure that it ends with. */
function said(find: () => unknown): unknown {
  try {
    return find();
  } catch (thrown) {
    return thrown;
  }
}

describe("a chain of causes", () => {
  it.each(["B1", "F1", "G1"])("is told from its Issue, with %s marked in it", async (id) => {
    const text = short(traceText(await traceOf(id)));
    expect(text.replace("  ◀", "")).toBe(tree);
    expect(text).toMatch(new RegExp(` ${id[0]} .* {2}◀\n`));
  });

  it("holds of an Artifact only its own Run, and of a packet only the Runs that were told it", async () => {
    const second = { ...run, id: "second", inputs: {}, outputs: { artifacts: [{ kind: "Artifact", id: "other" }] } };
    const other = { ...artifact, id: "other", produced_by: { kind: "Run", id: "second" } };
    const objects = [...sampleObjects, second, other];
    expect(short(traceText(await traceOf("G1", objects)))).not.toContain("second");
    expect(short(traceText(await traceOf("C1", objects)))).not.toContain("second");
    expect(short(traceText(await traceOf("B1", objects)))).toContain('produced Artifact other "Add /healthz"  pr');
  });

  it("calls a Run that only weighs what others made no attempt", async () => {
    const weighing = { ...run, id: "weighing", inputs: {}, outputs: {}, meta: { "cwom/proves": "F1" } };
    const text = short(traceText(await traceOf("B1", [...sampleObjects, weighing])));
    expect(text).toContain('attempted by Run F "agent"');
    expect(text).toContain('weighed by Run weighing "agent"');
  });

  it("goes from doctrine to all that it governs", async () => {
    const text = short(traceText(await traceOf("E1")));
    expect(text).toMatch(/^DoctrineRef E "small-changes" {2}1.0 {2}◀\n├─ governs Issue B/);
    expect(text).toContain('governs Run F "agent"  done  (above)');
  });

  it("ends where objects name each other in a circle, and says what is missing", async () => {
    const circle = [
      { ...issue, ...parent("two"), id: "one", repo: { kind: "Repo", id: "gone" } },
      { ...issue, ...parent("one"), id: "two" },
      { ...issue, ...parent("self"), id: "self" },
      { ...artifact, id: "orphan", produced_by: { kind: "Run", id: "gone-too" } },
    ];
    const text = traceText(await traceOf("one", circle));
    expect(text).toContain("in Repo gone  not in the store");
    expect(text.match(/Issue two/g)?.length).toBeGreaterThan(0);
    expect(traceText(await traceOf("self", circle))).toContain("Issue self");
    expect(traceText(await traceOf("orphan", circle))).toContain("Run gone-too  not in the store");
  });

  it("is one plain value for a program", async () => {
    const value = traceValue(await traceOf("G1"));
    expect(value).toMatchObject({
      schema: "cwom.trace/1",
      focus: { kind: "Artifact", id: artifact["id"] },
      isCut: false,
    });
    expect(value).toMatchObject({
      nodes: expect.arrayContaining([expect.objectContaining({ kind: "Run", value: run })]),
    });
  });
});

describe("a chain of causes with hostile words in it", () => {
  const title = `x"] --> n0 %% ; click n0 "javascript:alert(1)" <script>\\" \\N &lt; #quot;`;
  const objects = [{ ...issue, title }, ...sampleObjects.filter(({ kind }) => kind !== "Issue")];

  it("is a flowchart of Mermaid whose words end no label", async () => {
    const lines = traceMermaid(await traceOf("B1", objects))
      .trimEnd()
      .split("\n");
    const allowed = [
      /^flowchart LR$/,
      /^ {2}n\d+\["(?:[\p{L}\p{N} ]|#\d+;|<br>)*"\](?::::focus)?$/u,
      /^ {2}n\d+ -->\|[a-z ]+\| n\d+$/,
      /^ {2}classDef focus stroke-width:3px$/,
    ];
    expect(lines.filter((line) => !allowed.some((form) => form.test(line)))).toEqual([]);
  });

  it("is a graph for Graphviz whose words end no string", async () => {
    const lines = traceDot(await traceOf("B1", objects))
      .trimEnd()
      .split("\n");
    const text = String.raw`"(?:[^"\\]|\\[\\"n])*"`;
    const allowed = [
      /^(?:digraph trace \{|\}| {2}rankdir=LR;| {2}node \[shape=box\];)$/,
      new RegExp(`^ {2}n\\d+ \\[label=${text}(?:, penwidth=3)?\\];$`),
      new RegExp(`^ {2}n\\d+ -> n\\d+ \\[label="[a-z ]+"\\];$`),
    ];
    expect(lines.filter((line) => !allowed.some((form) => form.test(line)))).toEqual([]);
  });

  it("shows a terminal nothing that it would obey", async () => {
    const hostile = "\u001B[31m\u202Eevil\u200B\n";
    const graph = await traceOf("B1");
    const nodes = graph.nodes.map((node) => Object.assign(node, { title: hostile, id: hostile }));
    const obeyed = /[\p{Cc}\u202E\u200B]/u;
    for (const render of [traceText, traceMermaid, traceDot]) {
      expect(render({ ...graph, nodes }).replaceAll("\n", "")).not.toMatch(obeyed);
    }
    const object = { path: hostile, kind: "Issue", id: hostile, title: hostile } as const;
    const ref = {
      field: "repo",
      isInward: false,
      kind: "Repo",
      id: hostile,
      object: null,
      role: hostile,
      digest: hostile,
    } as const;
    const told = describeObject(object, { [hostile]: [hostile, { [hostile]: hostile }] }, [ref]);
    expect(told.replaceAll("\n", "")).not.toMatch(obeyed);
    expect(told).toContain("(not in the store, as ");
  });
});

describe("a description", () => {
  it("lays out what is nested, and leaves Refs to the connections", async () => {
    const repository = createRepository();
    const meta = { "a/b": [{ deep: ["x", ["y"]], more: 1 }, "z\nz"], empty: [], none: null };
    for (const [file, text] of filesOf([{ ...packet, meta }])) repository.write(file, text);
    const text = await indexOf(repository.folder, (index) => {
      const object = findInIndex(index, "C1");
      return describeObject(object, valueOf(index, object), connectionsOf(index, object));
    });
    const lines = [
      "meta:",
      "  a/b:",
      "    - deep:",
      "        - x",
      "        - - y",
      "      more: 1",
      "    - z",
      "      z",
    ];
    expect(text).toContain(lines.join("\n"));
    expect(text).toContain("  for_issue  Issue 01JD00000000000000000000B1  (not in the store)\n");
    expect(text).not.toContain("for_issue:");
  });

  it("finds the same objects by a short id as a corpus does", async () => {
    const repository = createRepository();
    const files = Object.fromEntries(filesOf(sampleObjects));
    for (const [file, text] of Object.entries(files)) repository.write(file, text);
    const { findObject } = await import("../../src/store/find-object.ts");
    const corpus = await corpusOf(files);
    await indexOf(repository.folder, (index) => {
      for (const id of ["B1", "01JD", "", "x", "01JD00000000000000000000BB", "01JD00000000000000000000C1", "0"]) {
        const inIndex = said(() => findInIndex(index, id).id);
        expect(inIndex).toEqual(said(() => findObject(corpus, id).id));
      }
    });
  });
});
