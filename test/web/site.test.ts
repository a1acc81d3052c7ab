import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, it } from "vitest";
import { kindNames } from "../../src/model/enums.ts";
import { addresses, objectAddress } from "../../src/web/addresses.ts";
import { runCwom } from "../support/cwom-process.ts";
import { createFolder } from "../support/git.ts";
import { sampleObjects } from "../support/sample-store.ts";
import { elementsOf, siteOf, storeOf } from "./pages.ts";

const [, issue = {}] = sampleObjects;

/** Everything in a folder, by path, with its text. */
function filesIn(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.toSorted().map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]));
}

/** Addresses of our own that a page links to or loads, from the top of the site. */
function linksIn(at: string, page: string): string[] {
  const links = elementsOf(page).flatMap(({ attributes }) =>
    ["href", "src", "action"].flatMap((name) => attributes.get(name) ?? []),
  );
  return links
    .filter((link) => !/^(?:https?:|#)/.test(link))
    .map((link) => posix.join(posix.dirname(at), link.replace(/[?#].*$/, "")));
}

describe("a static site", () => {
  it("has a page for every object and list, and every link leads to one of its files", async () => {
    const many = Array.from({ length: 450 }, (_, at) => ({
      ...issue,
      id: `i${at}`,
      title: `Number ${at}`,
      context_packets: [],
    }));
    const files = await siteOf(storeOf([...sampleObjects, ...many, { ...issue, id: "index" }]).folder);
    for (const name of [
      ...Object.values(addresses),
      "Issue.html",
      "Issue-3.html",
      "Issue-all.html",
      "Issue/index.html",
    ]) {
      expect([...files.keys()]).toContain(name);
    }
    expect([...files.keys()].filter((name) => kindNames.some((kind) => name.startsWith(`${kind}/`)))).toHaveLength(
      2 * 458,
    );
    const pages = [...files].filter(([name]) => name.endsWith(".html"));
    const lost = pages.flatMap(([at, page]) => linksIn(at, page).filter((link) => !files.has(link)));
    expect(lost).toEqual([]);
    expect(Math.max(...pages.filter(([at]) => !at.endsWith("-all.html")).map(([, page]) => page.length))).toBeLessThan(
      200_000,
    );
  });

  it("asks search engines to stay away, and loads nothing from elsewhere", async () => {
    const files = await siteOf(storeOf().folder);
    for (const [name, page] of files) {
      if (!name.endsWith(".html")) continue;
      const metas = elementsOf(page).filter((element) => element.name === "meta");
      const contents = metas.map(({ attributes }) => attributes.get("content"));
      expect(contents).toContain("noindex");
      expect(contents).toContainEqual(expect.stringMatching(/^default-src 'none'/));
    }
  });

  it("gives an object whose id can be no file name a page under another one", () => {
    expect(objectAddress("Issue", "../../x")).toMatch(/^Issue\/-[0-9a-f]{32}\.html$/);
    expect(objectAddress("Issue", "x".repeat(500))).toMatch(/^Issue\/-/);
    expect(objectAddress("Issue", "CON")).not.toBe(objectAddress("Issue", "con"));
    expect(objectAddress("Issue", "01JD.a_b-c")).toBe("Issue/01JD.a_b-c.html");
  });

  it("has a page for addresses that lead nowhere, where it is known at which path it stands", async () => {
    const page = (await siteOf(storeOf().folder, "/orders/")).get("404.html") ?? "";
    const links = elementsOf(page).flatMap(({ attributes }) => attributes.get("href") ?? []);
    expect(links.filter((link) => !link.startsWith("/orders/") && link !== "#main")).toEqual([]);
    expect((await siteOf(storeOf().folder)).has("404.html")).toBe(false);
  });
});

describe("cwom site", () => {
  it("writes the same bytes each time, into a new folder and over a site from before", async () => {
    const { folder } = storeOf();
    const outside = createFolder();
    const [first, second] = [join(outside, "a/b"), join(outside, "second")];
    const ended = await runCwom(folder, ["site", first, "--base-path", "/orders/"]);
    expect(ended).toMatchObject({ code: 0, stderr: "", stdout: expect.stringMatching(/^✔ \d+ files in /) });
    mkdirSync(second);
    await runCwom(folder, ["site", second, "--base-path", "/orders/"]);
    const files = filesIn(first);
    expect(filesIn(second)).toEqual(files);
    writeFileSync(join(second, "index.html"), "somebody changed it");
    await runCwom(folder, ["site", second, "--base-path", "/orders/", "--at", "HEAD", "--allow-indexing", "-q"]);
    expect(filesIn(second).get("index.html")).toContain("Read from commit ");
    expect(filesIn(second).get("index.html")).not.toContain("noindex");
    await runCwom(folder, ["site", second]);
    expect(existsSync(join(second, "404.html"))).toBe(false);
    expect(readdirSync(outside).toSorted()).toEqual(["a", "second"]);
  });

  it("touches no folder that holds anything else", async () => {
    const { folder } = storeOf();
    const outside = createFolder();
    const refused = async (path: string, reason: string): Promise<void> => {
      const before = filesIn(outside);
      const ended = await runCwom(folder, ["site", path]);
      expect(ended).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining(reason) });
      expect(filesIn(outside)).toEqual(before);
    };
    mkdirSync(join(outside, "notes"));
    writeFileSync(join(outside, "notes/mine.txt"), "mine");
    await refused(join(outside, "notes"), "no site from before");
    await refused(join(outside, "notes/mine.txt"), "it is no folder");
    symlinkSync(join(outside, "notes"), join(outside, "link"));
    await refused(join(outside, "link"), "it is no folder");
    await runCwom(folder, ["site", join(outside, "site")]);
    writeFileSync(join(outside, "site/Issue/mine.txt"), "mine");
    await refused(join(outside, "site"), "Issue/mine.txt, which is no part of the site");
    await refused(folder, "no site from before");
  });

  it.each(["orders", "/orders", "/a b/", '/"><script>/', "//evil.example/"])(
    "refuses the base path %s",
    async (path) => {
      const { folder } = storeOf();
      const ended = await runCwom(folder, ["site", join(createFolder(), "site"), "--base-path", path]);
      expect(ended).toMatchObject({ code: 2, stderr: expect.stringContaining("begins and ends with a slash") });
    },
  );
});
