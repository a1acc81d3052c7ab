import { describe, expect, it } from "vitest";
import { objectDigest } from "../../src/model/digest.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { isPagePath, renderPage } from "../../src/web/render-page.ts";
import type { Page } from "../../src/web/render-page.ts";
import { sampleObjects } from "../support/sample-store.ts";
import { elementsOf, storeOf, textOf, withPages } from "./pages.ts";

const [, issue = {}, packet = {}, , , run = {}, artifact = {}] = sampleObjects;
const ada = { actor_kind: "human", actor_id: "ada" };
const issueId = "01JD00000000000000000000B1";

/** What a server answers to requests, one after the other. */
function answers(folder: string, ...targets: readonly string[]): Promise<(Page | null)[]> {
  return withPages(folder, (source) =>
    targets.map((target) => {
      const { pathname, searchParams } = new URL(target, "http://localhost");
      return isPagePath(pathname) ? renderPage(source, pathname, searchParams) : null;
    }),
  );
}

async function get(folder: string, target: string): Promise<Page | null> {
  return (await answers(folder, target))[0] ?? null;
}

async function textsAt(folder: string, ...targets: readonly string[]): Promise<string[]> {
  return (await answers(folder, ...targets)).map((page) => textOf(page?.body ?? ""));
}

async function textAt(folder: string, target: string): Promise<string> {
  return (await textsAt(folder, target))[0] ?? "";
}

function issues(count: number): JsonObject[] {
  return Array.from({ length: count }, (_, at) => ({
    ...issue,
    id: `i${String(at).padStart(4, "0")}`,
    title: `Number ${at}`,
    status: at % 2 === 0 || at > 98 ? "ready" : "blocked",
    tags: at === 7 ? ["odd one"] : [],
    context_packets: [],
  }));
}

/** The heads of a table that it is sorted by, and which way. */
function sortedHeads(page: Page | null | undefined): string[] {
  return elementsOf(page?.body ?? "").flatMap(({ name, text, attributes }) =>
    name === "th" && attributes.has("aria-sort") ? [`${text.trim()} ${attributes.get("aria-sort")}`] : [],
  );
}

describe("the pages of a server", () => {
  it("leave to others what is none of theirs", async () => {
    const others = ["/issues", "/cwom/issues", "/healthz", "/openapi.json", "/docs", "/x.html", "/repos/1"];
    expect(await answers(storeOf().folder, ...others)).toEqual(others.map(() => null));
  });

  it.each([
    "/",
    "/index.html",
    "/Issue.html",
    "/Run.html",
    "/findings.html",
    "/runs-over-time.html",
    `/Issue/${issueId}.html`,
  ])("answer %s with a whole document that may load only our own files and runs in no other page", async (path) => {
    const page = await get(storeOf().folder, path);
    expect(page?.status).toBe(200);
    expect(page?.headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": expect.stringMatching(/^default-src 'none'; .*frame-ancestors 'none'$/),
      "x-content-type-options": "nosniff",
    });
    const names = elementsOf(page?.body ?? "").map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(["html", "head"]);
    expect(names.filter((name) => name === "style")).toEqual([]);
    const scripts = elementsOf(page?.body ?? "").filter(({ name }) => name === "script");
    expect(scripts.map(({ text, attributes }) => [text, attributes.get("src")?.replace("../", "")])).toEqual([
      ["", "filter.js"],
    ]);
  });

  it.each([
    ["/style.css", "text/css"],
    ["/filter.js", "text/javascript"],
    ["/icon.svg", "image/svg+xml"],
  ])("answer %s", async (path, type) => {
    const page = await get(storeOf().folder, path);
    expect(page?.headers["content-type"]).toContain(type);
  });

  it("say what is not here, and what cannot be answered", async () => {
    const targets = ["/Issue/none.html", "/Issue/a/b.html", "/Issue.html?status=redy", "/Issue.html?page=0"];
    const more = [
      "/Issue.html?text=%2B%2B",
      "/Issue.html?sort=shoesize",
      "/search.html?text=%2B",
      "/findings.html?rule=x&page=y",
    ];
    const pages = await answers(storeOf().folder, ...targets, ...more);
    expect(pages.map((page) => page?.status)).toEqual([404, 404, 400, 400, 400, 400, 400, 400]);
    expect(textOf(pages[2]?.body ?? "")).toContain("did you mean ready?");
  });

  it("narrow a list down by every field of the form, and turn its pages", async () => {
    const store = storeOf([...sampleObjects, ...issues(250)]).folder;
    const [, ready, ...pages] = await answers(
      store,
      "/Issue.html",
      "/Issue.html?status=ready",
      "/Issue.html?status=ready&page=2",
      "/Issue.html?tag=odd+one",
      "/Issue.html?text=number+123",
      "/Issue.html?type=bug",
      "/Issue.html?page=999",
      "/Issue.html",
      "/Repo.html?issue=i0001",
    );
    const next = elementsOf(ready?.body ?? "").find(({ text }) => text.startsWith("Next page"));
    expect(next?.attributes.get("href")).toBe("Issue.html?status=ready&page=2");
    const texts = pages.map((page) => textOf(page?.body ?? ""));
    const wanted = [
      /201 of 251 Issues, here 201 to 201.*Page 2 of 2/,
      /1 of 251 Issues .*Number 7 /,
      /1 of 251 Issues .*Number 123 /,
      /0 of 251 Issues/,
      /Nothing is here that fits/,
      /251 Issues, here 1 to 200.*Page 1 of 2 Next page/,
      /Only those of Number 1 .*1 of 1 Repo /,
    ];
    for (const [at, pattern] of wanted.entries()) expect(texts[at]).toMatch(pattern);
  });

  it("put a list into another order, and keep that with what was chosen", async () => {
    const [first = {}, second = {}, third = {}] = issues(3);
    const objects = [
      { ...first, priority: "P3" },
      { ...second, priority: "P0" },
      { ...third, priority: "P2" },
    ];
    const store = storeOf([...sampleObjects.filter((object) => object !== issue), ...objects]).folder;
    const [usual, sorted] = await answers(store, "/Issue.html?text=number", "/Issue.html?text=number&sort=priority");
    expect([sortedHeads(usual), sortedHeads(sorted)]).toEqual([["Changed descending"], ["Priority ascending"]]);
    expect(textOf(sorted?.body ?? "")).toMatch(/Number 1 .*Number 2 .*Number 0 /);
    const links = elementsOf(sorted?.body ?? "").flatMap(({ attributes }) => attributes.get("href") ?? []);
    expect(links).toContain("Issue.html?text=number&sort=-priority");
    const kept = elementsOf(sorted?.body ?? "").find(({ attributes }) => attributes.get("type") === "hidden");
    expect([kept?.attributes.get("name"), kept?.attributes.get("value")]).toEqual(["sort", "priority"]);
  });

  it("search in every text, and tell the findings of one rule or level", async () => {
    const store = storeOf([...sampleObjects, ...issues(120).map((object) => ({ ...object, type: "wish" }))]).folder;
    const [found, called, none, all, one, second] = await textsAt(
      store,
      "/search.html?text=small+chang",
      "/search.html?text=00F1",
      "/search.html?text=zebra",
      "/findings.html",
      "/findings.html?rule=object%2Fenum",
      "/findings.html?rule=object%2Fenum&level=error&page=2",
    );
    expect(found).toMatch(/Search small chang 1 object holds these words\. Doctrine 1 small-changes/);
    expect(called).toMatch(/With this id Run Attempt at Add \/healthz 01JD00000000000000000000F1 /);
    expect(none).toContain("0 objects hold these words.");
    expect(all).toMatch(/object\/enum 120 errors .*i0002.*and 117 more of this rule/);
    expect(one).toMatch(/120 of \d+ findings .*Page 1 of 2/);
    expect(second).toMatch(/i0119.*Page 2 of 2/);
  });

  it("say how an empty list is filled", async () => {
    const store = storeOf(sampleObjects.slice(0, 2)).folder;
    expect(await textAt(store, "/Artifact.html")).toContain(
      "There are no Artifacts yet. The first is made by cwom new Artifact",
    );
  });
});

describe("the page of an Issue", () => {
  it("has its text, its chain with a link in every box, and its history", async () => {
    const repository = storeOf();
    const path = `cwom/Issue/${issueId}.yaml`;
    repository.write(path, repository.read(path).replace("priority: P1", "priority: P0"));
    repository.commit("two");
    const page = (await get(repository.folder, `/Issue/${issueId}.html`))?.body ?? "";
    expect(textOf(page)).toMatch(/The load balancer needs to know.*Chain of causes.*priority P1 → P0/);
    const boxes = elementsOf(page).filter(({ attributes }) => attributes.get("class")?.startsWith("node") === true);
    expect(boxes.map(({ name, attributes }) => `${name} ${attributes.get("href")}`).toSorted()).toEqual([
      "a ../Artifact/01JD00000000000000000000G1.html",
      "a ../ConstraintSnapshot/01JD00000000000000000000D1.html",
      "a ../ContextPacket/01JD00000000000000000000C1.html",
      "a ../DoctrineRef/01JD00000000000000000000E1.html",
      `a ../Issue/${issueId}.html`,
      "a ../Run/01JD00000000000000000000F1.html",
    ]);
  });

  it("puts the checks of its Artifacts beside what was asked, the newest first", async () => {
    const check = { name: "get /healthz answers 200.", evidence_uri: "https://ci.example/1" };
    const older = { ...artifact, verification: { status: "failed", checks: [{ ...check, status: "failed" }] } };
    const newer = {
      ...artifact,
      id: "newer",
      created_at: "2026-02-01T00:00:00Z",
      verification: {
        status: "passed",
        checks: [
          { ...check, status: "passed" },
          { name: "lint", status: "passed" },
        ],
      },
    };
    const asked = { ...issue, acceptance: { criteria: ["GET /healthz answers 200", "It is fast"] } };
    const objects = sampleObjects.map((object) => (object === issue ? asked : object === artifact ? older : object));
    const text = await textAt(storeOf([...objects, newer]).folder, `/Issue/${issueId}.html`);
    expect(text).toMatch(
      /1 of 2 shown by a check that passed passed GET \/healthz answers 200 passed by Add \/healthz , https:\/\/ci\.example\/1 failed by .* no evidence It is fast Other checks passed lint passed by/,
    );
  });

  it("tells what names an object that is not there, and a file that cannot be read", async () => {
    const repository = storeOf([...sampleObjects, { ...run, id: "lost", for_issue: { kind: "Issue", id: "nowhere" } }]);
    repository.write("cwom/Issue/broken.yaml", "kind: [");
    expect(await textAt(repository.folder, "/Run/lost.html")).toContain("Issue nowhere (not in the store)");
    expect(await textAt(repository.folder, "/")).toContain("1 file of the store cannot be read");
    expect(await textAt(repository.folder, "/findings.html")).toContain("cwom/Issue/broken.yaml");
  });
});

describe("the overview", () => {
  it("tells what runs, what can begin, and what waits for what", async () => {
    const [first = {}, second = {}] = issues(2);
    const blocked = { ...second, relationships: { blocked_by: [{ kind: "Issue", id: "i0000" }] } };
    const running = { ...run, id: "now", status: "running" };
    const queued = { ...run, id: "queued", status: "ready" };
    const text = await textAt(storeOf([...sampleObjects, first, blocked, running, queued]).folder, "/");
    expect(text).toMatch(/Running now 1 Attempt at Add \/healthz/);
    expect(text).toMatch(/Waiting for a worker 1 Attempt at Add \/healthz/);
    expect(text).toMatch(/Ready to be worked on 1 P1 Number 0/);
    expect(text).toMatch(/Blocked 1 P1 Number 1 waits for Number 0 ready/);
  });
});

describe("what can be proved", () => {
  it("is recomputed: seals, pins, and that nothing changed since it landed", async () => {
    const sealed = {
      ...packet,
      seal: { digest: objectDigest(packet), sealed_at: "2026-01-05T09:30:00Z", sealed_by: ada },
    };
    const later = { ...packet, id: "later", version: "1.1", meta: { "cwom/supersedes": packet["id"] ?? "" } };
    const pin = { kind: "ContextPacket", id: packet["id"] ?? "", digest: objectDigest(packet) };
    const wrong = { kind: "DoctrineRef", id: "01JD00000000000000000000E1", digest: `cwom-jcs1:${"0".repeat(64)}` };
    const pinned = { ...run, inputs: { context_packets: [pin], doctrine_refs: [wrong], constraint_snapshot: null } };
    const objects = sampleObjects.map((object) => (object === packet ? sealed : object === run ? pinned : object));
    const repository = storeOf([...objects, later]);
    const [packetPage, runPage] = [
      "/ContextPacket/01JD00000000000000000000C1.html",
      "/Run/01JD00000000000000000000F1.html",
    ];
    const [before, told] = await textsAt(repository.folder, packetPage, runPage);
    expect(before).toMatch(/A newer version took its place: Healthz briefing 1\.1/);
    expect(before).toMatch(
      /Proof In git since \w{7} of 2026-01-01 00:00 , Ada Seal verified .* Since then unchanged Pinned by 1 Run , with this text/,
    );
    expect(told).toMatch(/Inputs 1 pin verified .* 1 pin broken : the store has another text, or none small-changes/);
    const file = "cwom/ContextPacket/01JD00000000000000000000C1.yaml";
    repository.write(file, repository.read(file).replace("Healthz briefing", "Another briefing"));
    repository.commit("tampered with");
    const [after] = await textsAt(repository.folder, packetPage);
    expect(after).toMatch(
      /Seal broken .* Since then 1 commit changed it .* Pinned by 1 of 1 Run with another text than this/,
    );
  });
});
