import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/model/json.ts";
import { isPagePath, renderPage } from "../../src/web/render-page.ts";
import type { Page } from "../../src/web/render-page.ts";
import { sampleObjects } from "../support/sample-store.ts";
import { elementsOf, storeOf, textOf, withPages } from "./pages.ts";

const [, issue = {}, , , , run = {}, artifact = {}] = sampleObjects;
const issueId = "01JD00000000000000000000B1";

/** What a server answers to a request. */
async function get(folder: string, target: string): Promise<Page | null> {
  const { pathname, searchParams } = new URL(target, "http://localhost");
  return isPagePath(pathname) ? withPages(folder, (source) => renderPage(source, pathname, searchParams)) : null;
}

async function textAt(folder: string, target: string): Promise<string> {
  return textOf((await get(folder, target))?.body ?? "");
}

function issues(count: number): JsonObject[] {
  return Array.from({ length: count }, (_, at) => ({
    ...issue,
    id: `i${String(at).padStart(4, "0")}`,
    title: `Number ${at}`,
    status: at % 2 === 0 ? "ready" : "blocked",
    tags: at === 7 ? ["odd one"] : [],
    context_packets: [],
  }));
}

describe("the pages of a server", () => {
  it("leave to others what is none of theirs", async () => {
    const store = storeOf().folder;
    for (const path of ["/issues", "/cwom/issues", "/healthz", "/openapi.json", "/docs", "/x.html", "/repos/1"]) {
      expect(await get(store, path), path).toBeNull();
    }
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
    expect(names.filter((name) => name === "script" || name === "style")).toEqual([]);
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
    const store = storeOf().folder;
    expect(await get(store, "/Issue/none.html")).toMatchObject({ status: 404 });
    expect(await get(store, "/Issue/a/b.html")).toMatchObject({ status: 404 });
    const wrong = await get(store, "/Issue.html?status=redy");
    expect(wrong?.status).toBe(400);
    expect(textOf(wrong?.body ?? "")).toContain("did you mean ready?");
    expect((await get(store, "/Issue.html?page=0"))?.status).toBe(400);
    expect((await get(store, "/Issue.html?text=%2B%2B"))?.status).toBe(400);
  });

  it("narrow a list down by every field of the form, and turn its pages", async () => {
    const store = storeOf([...sampleObjects, ...issues(401)]).folder;
    expect(await textAt(store, "/Issue.html")).toMatch(/Page 1 of 3 Next page/);
    const next = elementsOf((await get(store, "/Issue.html?status=ready"))?.body ?? "").find(({ text }) =>
      text.startsWith("Next page"),
    );
    expect(next?.attributes.get("href")).toBe("Issue.html?status=ready&page=2");
    expect(await textAt(store, "/Issue.html?status=ready&page=2")).toMatch(/201 objects fit.*Page 2 of 2/);
    expect(await textAt(store, "/Issue.html?tag=odd+one")).toMatch(/1 object fits.*Number 7 /);
    expect(await textAt(store, "/Issue.html?text=number+123")).toMatch(/1 object fits.*Number 123 /);
    expect(await textAt(store, "/Issue.html?type=bug")).toContain("0 objects fit");
    expect(await textAt(store, "/Issue.html?page=999")).toContain("Nothing is here that fits");
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
      /1 of 2 shown by a check that passed passed GET \/healthz answers 200 passed by Add \/healthz , https:\/\/ci\.example\/1 failed by .* no evidence It is fast Other checks lint : passed by/,
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
    const text = await textAt(storeOf([...sampleObjects, first, blocked, running]).folder, "/");
    expect(text).toMatch(/Running now 1 Attempt at Add \/healthz/);
    expect(text).toMatch(/Ready to be worked on 1 P1 Number 0/);
    expect(text).toMatch(/Blocked 1 P1 Number 1 waits for Number 0 ready/);
  });
});
