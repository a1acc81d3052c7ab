import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Kind } from "../../src/model/enums.ts";
import { kindNames } from "../../src/model/enums.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { kindOfWord, kindWords } from "../../src/query/kind-words.ts";
import { listRows } from "../../src/query/list-objects.ts";
import type { ListRequest } from "../../src/query/list-objects.ts";
import { createRepository } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";
import { filesOf, sampleObjects } from "../support/sample-store.ts";
import { anyIssue, indexOf } from "./indexes.ts";

const [, issue = {}] = sampleObjects;
const other = { context_packets: [], doctrine_refs: [] };
const objects: readonly JsonObject[] = [
  ...sampleObjects,
  {
    ...issue,
    ...other,
    id: "a",
    title: "Alpha über alles",
    status: "ready",
    priority: "P3",
    type: "bug",
    tags: ["x", "y"],
  },
  {
    ...issue,
    ...other,
    id: "b",
    title: "Beta",
    status: "blocked",
    priority: "P0",
    type: "bug",
    tags: ["x"],
    description: "zulu",
  },
  { ...issue, ...other, id: "c", title: "Gamma", status: null, repo: { kind: "Repo", id: "elsewhere" } },
  { ...issue, ...other, id: "d", title: 7, status: ["odd"], tags: "none", priority: null },
];

let repository: TestRepository;

beforeAll(() => {
  repository = createRepository();
  for (const [file, text] of filesOf(objects)) repository.write(file, text);
});
afterAll(() => repository.remove());

function idsOf(request: Partial<ListRequest>): Promise<string[]> {
  return indexOf(repository.folder, (index) => listRows(index, { ...anyIssue, ...request }).map(({ id }) => id));
}

const sample = (letter: string): string => `01JD00000000000000000000${letter}1`;

describe("a list", () => {
  it.each<[Partial<ListRequest>, string[]]>([
    [{}, [sample("B"), "a", "b", "c", "d"]],
    [{ status: ["ready", "blocked"] }, ["a", "b"]],
    [{ status: ["planned"] }, ["c"]],
    [{ tags: ["x", "y"] }, ["a"]],
    [{ type: ["bug"], sort: "priority" }, ["b", "a"]],
    [{ type: ["bug"], sort: "-title" }, ["b", "a"]],
    [{ sort: "-priority,-id" }, ["a", "d", "c", sample("B"), "b"]],
    [{ sort: "status" }, ["b", sample("B"), "c", "a", "d"]],
    [{ text: "UBER alpha" }, ["a"]],
    [{ text: "zul" }, ["b"]],
    [{ text: 'zulu" OR "alpha*' }, []],
    [{ sort: "id", limit: 2 }, [sample("B"), "a"]],
    [{ repo: "shop/orders", limit: 1 }, [sample("B")]],
    [{ kind: "ContextPacket", issue: "B1" }, [sample("C")]],
    [{ kind: "ContextPacket", run: "F1" }, [sample("C")]],
    [{ kind: "ConstraintSnapshot", repo: "A1" }, [sample("D")]],
    [{ kind: "DoctrineRef", issue: "B1" }, [sample("E")]],
    [{ kind: "Run", issue: "B1", status: ["done"] }, [sample("F")]],
    [{ kind: "Artifact", run: "F1", type: ["pr"] }, [sample("G")]],
    [{ kind: "Artifact", repo: "A1" }, [sample("G")]],
    [{ kind: "Artifact", issue: "a" }, []],
    [{ kind: "Repo", issue: "a" }, [sample("A")]],
  ])("asked for %j", async (request, ids) => {
    expect(await idsOf(request)).toEqual(ids);
  });

  it.each<[Partial<ListRequest>, string, string]>([
    [{ status: ["redy"] }, 'Issue knows no status "redy"', "did you mean ready?"],
    [{ type: ["bugg"] }, 'Issue knows no type "bugg"', "did you mean bug?"],
    [{ sort: "priorty" }, 'Issue has no column "priorty" to sort by', "did you mean priority?"],
    [{ sort: "id; DROP TABLE issues" }, 'Issue has no column "id; DROP TABLE issues" to sort by', "one of"],
    [{ kind: "DoctrineRef", status: ["done"] }, "DoctrineRef has no status", "leave out --status"],
    [{ run: "B1" }, 'no Run has an id that is, begins or ends with "B1"', "cwom list"],
    [{ repo: "elsewhere" }, "no Repo has an id", "cwom list"],
    [{ text: "!!" }, "--text holds no word to look for", "give words"],
  ])("refuses %j", async (request, message, help) => {
    await expect(idsOf(request)).rejects.toMatchObject({
      code: "usage",
      message: expect.stringContaining(message),
      help: expect.stringContaining(help),
    });
  });
});

describe("a kind", () => {
  it.each<[Kind, string]>([
    ["Issue", "issue Issues ISSUE"],
    ["ContextPacket", "packet packets context-packet context_packets ContextPacket"],
    ["ConstraintSnapshot", "snapshot constraint-snapshots"],
    ["DoctrineRef", "doctrine doctrines doctrine-ref doctrine_refs"],
    ["Repo", "repo repos"],
    ["Run", "run runs"],
    ["Artifact", "artifact Artifacts"],
  ])("%s is also called %s", (kind, words) => {
    expect(words.split(" ").map(kindOfWord)).toEqual(words.split(" ").map(() => kind));
  });

  it("has one first name, and a nearest one for a slip of the hand", () => {
    expect(kindWords.map(kindOfWord)).toEqual([...kindNames]);
    expect(() => kindOfWord("pakcet")).toThrow(expect.objectContaining({ help: "did you mean packet?" }));
    expect(() => kindOfWord("elephant")).toThrow(
      expect.objectContaining({ help: expect.stringContaining("one of repo") }),
    );
  });
});
