import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { kindNames } from "../../src/model/enums.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { renderPage } from "../../src/web/render-page.ts";
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
async function openTab(options: BrowserContextOptions = {}): Promise<{ page: Page; mishaps: string[] }> {
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
    if (!request.url().startsWith("file:///")) mishaps.push(`request ${request.url()}`);
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

const looks: readonly { readonly name: string; readonly options: BrowserContextOptions }[] = [
  { name: "light and wide", options: { colorScheme: "light", viewport: { width: 1280, height: 900 } } },
  { name: "dark and narrow", options: { colorScheme: "dark", viewport: { width: 360, height: 700 } } },
];

describe("a static site in a browser", () => {
  it.each(looks)("is accessible, $name, and no page is wider than the screen", async ({ name, options }) => {
    const { url, addresses } = await writtenSite(messyObjects, name.replaceAll(" ", "-"));
    const { page, mishaps } = await openTab(options);
    const tops = addresses.filter((address) => !address.includes("/"));
    const samples = kindNames.map((kind) => addresses.findLast((address) => address.startsWith(`${kind}/`)) ?? "");
    for (const address of [...tops, ...samples, "Issue/m0.html", "Issue/m2.html"]) {
      await page.goto(url + address);
      await page.evaluate(axe);
      const found: unknown = await page.evaluate(
        "axe.run({ preload: false }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))",
      );
      expect(found, address).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth"), address).toBeLessThanOrEqual(0);
    }
    expect(mishaps).toEqual([]);
  });

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
    const objects = waysIn.flatMap((text, at) => kindNames.map((kind) => filledObject(kind, `h${at}`, text)));
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
    await page.route("http://cwom.test/**", async (route) => {
      const { pathname, searchParams } = new URL(route.request().url());
      const answered = await withPages(store, (source) => renderPage(source, pathname, searchParams));
      await route.fulfill({ ...answered, headers: { ...answered.headers } });
    });
    await page.goto("http://cwom.test/");
    await page.click("nav >> text=Issues");
    await page.fill("input[name=text]", "healthz");
    await page.selectOption("select[name=status]", "done");
    await page.click("button");
    expect(page.url()).toBe("http://cwom.test/Issue.html?text=healthz&status=done&type=&tag=");
    await page.click("tbody a");
    expect(await page.textContent("h1")).toBe("Add /healthz");
    await page.click("details summary");
    await page.click("details li a >> text=Healthz briefing");
    expect(page.url()).toBe("http://cwom.test/ContextPacket/01JD00000000000000000000C1.html");
    await page.unrouteAll({ behavior: "wait" });
  });
});
