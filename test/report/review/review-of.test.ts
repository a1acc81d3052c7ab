import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import type { JsonObject } from "../../../src/model/json.ts";
import { check } from "../../../src/check/check.ts";
import { renderSummary } from "../../../src/report/render-summary.ts";
import { objectLines } from "../../../src/report/review/markdown-lines.ts";
import { renderReviewText } from "../../../src/report/review/render-review-text.ts";
import { reviewOf } from "../../../src/report/review/review-of.ts";
import { compare } from "../../../src/store/compare.ts";
import { readCorpus } from "../../../src/store/corpus.ts";
import { KeptReading } from "../../../src/store/reading.ts";
import { memoryCache } from "../../../src/store/reading-cache.ts";
import { memoryRevision } from "../../support/memory-revision.ts";
import { foreignIn } from "../../support/rendered-markdown.ts";
import { reviewed } from "../../support/reviewed.ts";
import { filesOf, homeOf, sampleObjects, withChanges } from "../../support/sample-store.ts";

const noFacts = { authors: new Map<string, string[]>(), fixes: null, room: Infinity };
const landed = filesOf(sampleObjects);
const [packetId, issueId] = ["01JD00000000000000000000C1", "01JD00000000000000000000B1"];

function issueNumber(at: number, changes: JsonObject = {}): JsonObject {
  const id = `01JD${String(at).padStart(22, "0")}`;
  return withChanges(sampleObjects, { kind: "Issue", id, context_packets: [], constraints: [], ...changes });
}

function manyIssues(count: number, changes: JsonObject = {}): Map<string, string> {
  return new Map([...landed, ...filesOf(Array.from({ length: count }, (_, at) => issueNumber(at, changes)))]);
}

describe("a review", () => {
  it("names what a deleted object lives on as, and a file that moved", async () => {
    const [path, text] = [...landed].find(([name]) => name.includes(issueId)) ?? ["", ""];
    const base = new Map([...landed].map(([name, content]) => [name === path ? "cwom/issue.yaml" : name, content]));
    expect((await reviewed({ base, head: landed })).review.objects).toMatchObject([
      { kind: "Issue", change: "modified", formerPath: "cwom/issue.yaml", fields: [] },
    ]);
    const renamed = new Map([
      ...landed,
      [path.replace("B1", "B9"), text.replace(issueId, issueId.replace("B1", "B9"))],
    ]);
    renamed.delete(path);
    const { objects } = (await reviewed({ base: landed, head: renamed })).review;
    expect(objects).toMatchObject([
      { change: "deleted", became: { kind: "Issue", id: "01JD00000000000000000000B9" } },
      { change: "added", became: null },
    ]);
    expect(objectLines(objects)[0]).toBe("- Issue `Add /healthz` deleted, lives on as Issue `Add /healthz`\n");
  });

  it("compares a new packet with the version that it comes after", async () => {
    const packet = withChanges(sampleObjects, {
      kind: "ContextPacket",
      id: "01JD00000000000000000000C2",
      version: "1.1",
      instructions: "Answer 204 with an empty body.",
    });
    const head = new Map([...landed, ...filesOf([packet])]);
    expect((await reviewed({ base: landed, head })).review.objects).toMatchObject([
      { id: packet["id"], after: { id: packetId, version: "1.0", fields: [{ field: "instructions" }] } },
    ]);
  });

  it("says of a change of form that it is one, and of settings and unreadable files that they changed", async () => {
    const head = new Map(
      [...landed].map(([path, text]) => [path, path.includes(issueId) ? `# a remark\n${text}` : text]),
    );
    head.set("cwom/config.yaml", "rules: {}\n").set("cwom/Run/broken.yaml", "a: [\n");
    const { review, report } = await reviewed({ base: landed, head });
    expect(review.objects).toMatchObject([{ id: issueId, change: "modified", fields: [] }]);
    expect(review.files).toEqual([
      { path: "cwom/Run/broken.yaml", change: "added" },
      { path: "cwom/config.yaml", change: "added" },
    ]);
    const text = renderReviewText(review, report, { color: false });
    expect(text).toMatch(/^\+ cwom\/Run\/broken.yaml\n {4}error {2}the YAML cannot be read: .* {2}file\/parse\n/m);
  });

  it("calls no object deleted whose file is there and cannot be read", async () => {
    const path = homeOf({ kind: "Issue", id: issueId });
    const head = new Map(landed).set(path, `${landed.get(path) ?? ""}title: again\n`);
    const { review, report } = await reviewed({ base: landed, head });
    expect(review.objects).toMatchObject([{ id: issueId, change: "deleted", isUnreadable: true }]);
    const page = renderSummary(report, { review });
    expect(page).toContain("##### Issue `Add /healthz` cannot be read any more");
    expect(page).not.toContain("is gone");
    expect(renderReviewText(review, report, { color: false })).toContain("holds no object that can be read");
  });

  it("shows objects that no schema takes by what they say", async () => {
    const head = new Map([...landed, ["cwom/Issue/X1.yaml", "kind: Issue\nid: X1\ntitle: 5\nstatus: [a]\n"]]);
    const { review } = await reviewed({ base: landed, head });
    expect(review.objects[0]?.fields.map(({ field }) => field)).toEqual(["title", "status"]);
  });

  it("has no room for more than it is given, and names the rest", async () => {
    const { review } = await reviewed({ base: landed, head: manyIssues(20) }, { room: 1000 });
    expect(review.objects).toHaveLength(20);
    expect(review.objects.filter(({ described }) => described).length).toBeLessThan(4);
    expect(review.objects.at(-1)).toMatchObject({ described: false, fields: [], title: "Add /healthz" });
  });

  it("reads no object that did not change", async () => {
    const cache = memoryCache();
    const before = manyIssues(200);
    await readCorpus(memoryRevision(before), cache);
    const after = new Map(before);
    for (const [at, path] of [...before.keys()].slice(-5).entries())
      after.set(path, stringify(issueNumber(at + 195, { status: "ready" })));
    await readCorpus(memoryRevision(after), cache);
    const read = new Set<string>();
    const kept = {
      ...cache,
      get: (oid: string) => {
        const reading = cache.get(oid);
        if (reading === null) return null;
        const { outline, facts, value } = reading;
        return new KeptReading(oid, { outline, facts: Object.fromEntries(facts) }, () => {
          read.add(String(outline.id));
          return value;
        });
      },
    };
    const [base, head] = [
      await readCorpus(memoryRevision(before), kept),
      await readCorpus(memoryRevision(after), kept),
    ];
    const report = await check({ base, head, cache, now: "2026-01-07T00:00:00Z" });
    read.clear();
    const pair = { chosenBy: "", rewritten: false };
    const fresh = [
      await readCorpus(memoryRevision(before), kept),
      await readCorpus(memoryRevision(after), kept),
    ] as const;
    const { objects } = reviewOf(compare(...fresh, pair), report, noFacts);
    expect(objects).toHaveLength(5);
    expect([...read].toSorted()).toEqual(objects.map(({ id }) => id).toSorted());
  });
});

describe("the chain around a change", () => {
  it("goes from the Issue over its packet to the Run and what it made", async () => {
    const head = new Map(
      [...landed].map(([path, text]) => [path, text.replace("title: Add /healthz", "title: Add /health")]),
    );
    const { chain } = (await reviewed({ base: landed, head })).review;
    const names = chain.nodes.map(({ kind }) => kind);
    const edges = chain.edges.map(({ from, to }) => `${names[from]} → ${names[to]}`);
    expect(names).toEqual(["Issue", "DoctrineRef", "ConstraintSnapshot", "ContextPacket", "Run", "Artifact"]);
    expect(edges).toContain("Issue → ContextPacket");
    expect(edges).toContain("ContextPacket → Run");
    expect(edges).toContain("Run → Artifact");
    expect(edges).not.toContain("Issue → Run");
    expect(edges).not.toContain("Issue → Artifact");
  });

  it("is bounded, whatever names what", async () => {
    const base = manyIssues(300, { relationships: { blocked_by: [{ kind: "Issue", id: issueId }] } });
    const path = homeOf({ kind: "Issue", id: issueId });
    const head = new Map(base).set(path, (base.get(path) ?? "").replace("P1", "P2"));
    const { chain, objects } = (await reviewed({ base, head })).review;
    expect(chain.nodes).toHaveLength(40);
    expect(chain.edges.length).toBeLessThanOrEqual(120);
    expect(objects[0]?.referredBy).toMatchObject({ more: expect.any(Number) });
    expect(objects[0]?.referredBy.shown).toHaveLength(10);
  });
});

/** The page about so many Issues that become running, the last of them with an error. */
async function pageOf(count: number): Promise<string> {
  const base = manyIssues(count, { status: "planned" });
  const head = manyIssues(count, { status: "running" });
  const last = [...head.keys()].at(-1) ?? "";
  head.set(last, `${head.get(last) ?? ""}colour: red\n`);
  const { report, review } = await reviewed({ base, head });
  return renderSummary(report, { review });
}

describe("a page about a change of many objects", () => {
  it("tells few in full, more in a line each, and many that changed alike together, what has errors first", async () => {
    expect(await pageOf(5)).not.toContain("in full");
    expect((await pageOf(6)).match(/^- Issue `.*` modified, `planned` → `running`/gmu)).toHaveLength(6);
    const [first, second] = (await pageOf(30)).split("#### Changed objects: 30 modified\n\n")[1]?.split("\n") ?? [];
    expect(first).toMatch(/^- Issue `.*` modified, `planned` → `running`; `colour` \(✖ 1 error\)$/u);
    expect(second).toMatch(/^- 29 Issues modified, `planned` → `running`: `.*`, 26 more$/u);
  });
});

describe("a line about a Run and its proof", () => {
  it("says what came of it, and which checks passed or did not", async () => {
    const outputs = { result_summary: "Wrote it." };
    const checks = [
      { name: "It answers", status: "passed" },
      { name: "It is on main", status: "unverified" },
    ];
    const head = [
      withChanges(sampleObjects, { kind: "Run", outputs }),
      withChanges(sampleObjects, { kind: "Artifact", id: "proof", verification: { status: "unverified", checks } }),
    ];
    const { review } = await reviewed({ base: landed, head: new Map([...landed, ...filesOf(head)]) });
    const lines = objectLines(review.objects).join("");
    expect(lines).toContain("<br>`Wrote it.`\n");
    expect(lines).toContain("<br>1 passed, `unverified: It is on main`\n");
  });
});

describe("a page about a change of thousands of objects", () => {
  it("stays within its bound, counts what it leaves out, and is whole Markdown", async () => {
    const description = `${"שלום עולם ".repeat(30)}\n${"x".repeat(5000)}`;
    const title = `מדידה ${"long ".repeat(90)}`;
    const { report, review } = await reviewed({ base: landed, head: manyIssues(3000, { title, description }) });
    const page = renderSummary(report, { review, maxChars: 60_000, elsewhere: "the job summary" });
    expect(page.length).toBeLessThanOrEqual(60_000);
    expect(page).toMatch(/<summary>\d+ of 3000 in full<[^]*and 29\d\d more, which the job summary has\./);
    expect(page).toMatch(/^- 2\d\d\d Issues added: `[^]*`, 2\d\d\d more$/mu);
    expect(page.match(/<details>/gu)?.length).toBe(page.match(/<\/details>/gu)?.length);
    expect(foreignIn(page)).toEqual([]);
    expect(page, "a picture of what is not connected").not.toContain("```mermaid\n");
    const short = renderSummary(report, { review, maxChars: 3000, elsewhere: "the job summary" });
    expect(short.length).toBeLessThanOrEqual(3000);
    expect(short).toContain("\nIn full: the job summary.\n");
  });
});
