import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page as Tab } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { kindNames } from "../../src/model/enums.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { renderPage } from "../../src/web/render-page.ts";
import type { Page } from "../../src/web/render-page.ts";
import { filledObject } from "../hostile/filled.ts";
import { startBrowser } from "../support/browser.ts";
import { createFolder } from "../support/git.ts";
import { sampleObjects } from "../support/sample-store.ts";
import { messyObjects } from "./messy-objects.ts";
import { siteOf, storeOf, withPages } from "./pages.ts";
import { waysIn } from "./ways-in.ts";

const [, issue = {}] = sampleObjects;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let folder = "";
let browser: Browser;

beforeAll(async () => {
  folder = createFolder();
  browser = await startBrowser(join(folder, "browser"));
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** A tab, and everything in it that should not happen. */
async function openTab(
  options: BrowserContextOptions = {},
  from = "file:///",
): Promise<{ page: Tab; mishaps: string[] }> {
  const page = await (await browser.newContext(options)).newPage();
  // A busy machine is no failure: the test itself is ended in the end.
  page.setDefaultTimeout(0);
  const mishaps: string[] = [];
  page.on("dialog", (dialog) => {
    mishaps.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("console", (message) => mishaps.push(`console ${message.text()}`));
  page.on("pageerror", (error) => mishaps.push(`error ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(from)) mishaps.push(`request ${request.url()}`);
  });
  return { page, mishaps };
}

/** A static site on the disk, by its URL. */
async function writtenSite(
  objects: readonly JsonObject[],
  name: string,
): Promise<{ url: string; addresses: string[] }> {
  const files = await siteOf(storeOf(objects).folder);
  const site = join(folder, name);
  for (const [address, text] of files) {
    mkdirSync(dirname(join(site, address)), { recursive: true });
    writeFileSync(join(site, address), text);
  }
  return {
    url: `${pathToFileURL(site).href}/`,
    addresses: [...files.keys()].filter((address) => address.endsWith(".html")),
  };
}

/** What a page looks like, and what axe-core is asked about it: the second time only what a look changes. */
const looks: readonly { readonly name: string; readonly options: BrowserContextOptions; readonly asked: object }[] = [
  { name: "light and wide", options: { colorScheme: "light", viewport: { width: 1280, height: 900 } }, asked: {} },
  {
    name: "dark and narrow",
    options: { colorScheme: "dark", viewport: { width: 360, height: 700 } },
    asked: { runOnly: ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"] },
  },
];

/** A server's pages of a store, by address; each is made once. */
async function servedPages(objects: readonly JsonObject[], paths: readonly string[]): Promise<Map<string, Page>> {
  return withPages(storeOf(objects).folder, (source) => {
    const all = ["/style.css", "/filter.js", "/icon.svg", ...paths];
    return new Map(
      all.map((target): [string, Page] => {
        const { pathname, searchParams } = new URL(target, "http://localhost");
        return [target, renderPage(source, pathname, searchParams)];
      }),
    );
  });
}

function idOf({ id = "" }: JsonObject): string {
  return typeof id === "string" ? id : "";
}

describe("the pages of a server in a browser", () => {
  it("are accessible, light and wide as well as dark and narrow, and none is wider than the screen", async () => {
    const lists = kindNames.map((kind) => `/${kind}.html`);
    const samples = kindNames.map((kind) => {
      const last = messyObjects.findLast((object) => object["kind"] === kind);
      return `/${kind}/${idOf(last ?? {})}.html`;
    });
    const tops = [
      "/",
      "/findings.html?level=warning",
      "/runs-over-time.html",
      "/search.html?text=order",
      "/Issue/none.html",
    ];
    const paths = [...tops, ...lists, ...samples, "/Issue/m0.html", "/Issue/m1.html", "/Run/again1.html"];
    const pages = await servedPages(messyObjects, paths);
    for (const { name, options, asked } of looks) {
      const { page, mishaps } = await openTab(options, "http://localhost/");
      await page.route("http://localhost/**", async (route) => {
        const answered = pages.get(route.request().url().slice("http://localhost".length));
        await (answered === undefined
          ? route.abort()
          : route.fulfill({ ...answered, headers: { ...answered.headers } }));
      });
      for (const path of paths) {
        await page.goto(`http://localhost${path}`);
        await page.evaluate(axe);
        const found: unknown = await page.evaluate(
          `axe.run(${JSON.stringify({ preload: false, ...asked })}).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`,
        );
        expect(found, `${path} ${name}`).toEqual([]);
        expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth"), path).toBeLessThanOrEqual(0);
      }
      expect(mishaps.filter((mishap) => !mishap.endsWith("404 (Not Found)"))).toEqual([]);
      await page.unrouteAll({ behavior: "wait" });
    }
  });
});

describe("a static site in a browser", () => {
  it("is styled and filters its lists, read from the disk, over all pages of a list", async () => {
    const many = Array.from({ length: 250 }, (_, at) => ({
      ...issue,
      id: `i${at}`,
      title: `Größe ${at}`,
      context_packets: [],
    }));
    const { url } = await writtenSite([...sampleObjects, ...many], "many");
    const { page, mishaps } = await openTab();
    await page.goto(`${url}Run.html`);
    expect(await page.evaluate("getComputedStyle(document.querySelector('main')).maxWidth")).toBe("1248px");
    await page.selectOption("select", "failed");
    expect(await page.locator("tbody tr:visible").count()).toBe(0);
    await page.goto(`${url}Issue.html`);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("a/b");
    expect(await page.inputValue("input[name=text]")).toBe("a/b");
    expect(await page.locator("tbody tr:visible").count()).toBe(200);
    await page.fill("input[name=text]", "GRÖßE 249");
    await page.click("button");
    expect(page.url()).toContain("Issue-all.html?");
    expect(await page.locator("tbody tr:visible").allInnerTexts()).toEqual([expect.stringContaining("Größe 249")]);
    await page.selectOption("select[name=status]", "ready");
    expect(await page.locator("tbody tr:visible").count()).toBe(0);
    expect(mishaps).toEqual([]);
  });

  it("can be used by keyboard alone: past the navigation, and into the picture", async () => {
    const { url } = await writtenSite(sampleObjects, "keys");
    const { page } = await openTab();
    await page.goto(`${url}Issue/01JD00000000000000000000B1.html`);
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    const reached: unknown[] = [];
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press("Tab");
      reached.push(await page.evaluate("document.activeElement.getAttribute('href')"));
    }
    expect(reached).toContain("../Run/01JD00000000000000000000F1.html");
  });

  it("runs nothing and asks for nothing that a hostile text names", async () => {
    const all = [waysIn, waysIn.toReversed()].map((texts) => texts.join("\n\n"));
    const objects = all.flatMap((text, at) => kindNames.map((kind) => filledObject(kind, `h${at}`, text)));
    const { url, addresses } = await writtenSite(objects, "hostile");
    const { page, mishaps } = await openTab();
    for (const address of addresses) await page.goto(url + address);
    expect(addresses.length).toBeGreaterThan(objects.length);
    expect(mishaps).toEqual([]);
  });
});

describe("the pages of a server in a browser without scripts", () => {
  it("narrow a list down by a form, and lead on to an object", async () => {
    const { folder: store } = storeOf();
    const { page } = await openTab({ javaScriptEnabled: false });
    await page.route("http://localhost/**", async (route) => {
      const { pathname, searchParams } = new URL(route.request().url());
      const answered = await withPages(store, (source) => renderPage(source, pathname, searchParams));
      await route.fulfill({ ...answered, headers: { ...answered.headers } });
    });
    await page.goto("http://localhost/");
    await page.click("nav >> text=Issues");
    await page.fill("form.filter input[name=text]", "healthz");
    await page.selectOption("select[name=status]", "done");
    await page.click("form.filter button");
    expect(page.url()).toBe("http://localhost/Issue.html?text=healthz&status=done&type=&tag=");
    await page.click("tbody a");
    expect(await page.textContent("h1")).toBe("Add /healthz");
    await page.click("details summary");
    await page.click("details li a >> text=Healthz briefing");
    expect(page.url()).toBe("http://localhost/ContextPacket/01JD00000000000000000000C1.html");
    await page.unrouteAll({ behavior: "wait" });
  });
});
