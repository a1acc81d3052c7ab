import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { kindNames } from "../../src/model/enums.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { printable } from "../../src/text/printable.ts";
import { filledObject } from "../hostile/filled.ts";
import { hostileTexts } from "../report/hostile.ts";
import { renderPage } from "../../src/web/render-page.ts";
import { elementsOf, siteOf, storeOf, withPages } from "./pages.ts";
import { waysIn } from "./ways-in.ts";

/** The lists that `test/hostile/strings.test.ts` tells the origin of. */
const lists = ["blns.json", "ours.json"].map((name): readonly string[] =>
  JSON.parse(readFileSync(new URL(`../hostile/strings/${name}`, import.meta.url), "utf8")),
);

const texts = [...new Set([...waysIn, ...lists.flat(), ...hostileTexts])].map((text) => text.slice(0, 2_000));

/** What a page may be made of: an element, and the attributes that it may have. */
const global = new Set(["class", "id", "dir", "tabindex", "role", "title", "hidden", "lang"]);
const elements: ReadonlyMap<string, string> = new Map(
  Object.entries({
    html: "",
    head: "",
    body: "",
    title: "",
    main: "",
    header: "",
    footer: "",
    nav: "",
    section: "",
    div: "",
    span: "",
    p: "",
    br: "",
    hr: "",
    h1: "",
    h2: "",
    h3: "",
    h4: "",
    h5: "",
    h6: "",
    b: "",
    strong: "",
    em: "",
    s: "",
    del: "",
    ins: "",
    small: "",
    bdi: "",
    code: "",
    pre: "",
    blockquote: "",
    ul: "",
    ol: "start",
    li: "",
    dl: "",
    dt: "",
    dd: "",
    table: "",
    caption: "",
    thead: "",
    tbody: "",
    tr: "",
    th: "scope data-name",
    td: "",
    details: "",
    summary: "",
    output: "",
    label: "",
    button: "",
    time: "datetime",
    option: "value selected",
    select: "name",
    meta: "charset name content http-equiv",
    link: "rel href type",
    script: "src defer",
    a: "href rel",
    form: "action method data-whole",
    input: "type name value placeholder",
    svg: "width height viewBox",
    g: "",
    rect: "x y width height",
    line: "x1 x2 y1 y2",
    path: "d",
    text: "x y text-anchor",
    foreignObject: "x y width height",
  }),
);
/** What a link of ours can look like; any other is to the web and says so. */
const ownLink = /^(?:\/|\.\.\/)?(?:(?:[A-Z]\w+\/)?[\w.-]+\.(?:html|css|js|svg|yaml)(?:\?[\w%&=.*+-]*)?)?(?:#[\w-]+)?$/;

function flawsIn(page: string): string[] {
  return elementsOf(page).flatMap(({ name, attributes, text }) => {
    const own = elements.get(name)?.split(" ");
    if (own === undefined) return [`<${name}>`];
    const names = [...attributes.keys()].filter(
      (key) => !global.has(key) && !key.startsWith("aria-") && !own.includes(key),
    );
    const classes = (attributes.get("class") ?? "").split(" ").filter((word) => !/^[a-z-]*$/.test(word));
    const links = ["href", "src", "action"].flatMap((key) => attributes.get(key) ?? []);
    const wild = links.filter((link) => !ownLink.test(link) && !(name === "a" && /^https?:\/\//.test(link)));
    const bare =
      links.some((link) => /^https?:/.test(link)) && attributes.get("rel") !== "noopener noreferrer nofollow";
    const inline = name === "script" && text !== "" ? ["a script inside the page"] : [];
    return [...names, ...classes, ...wild, ...(bare ? ["a link without rel"] : []), ...inline].map(
      (flaw) => `<${name}> ${flaw}`,
    );
  });
}

/** Objects of every kind in turn, all of whose texts are one text. */
function filled(): JsonObject[] {
  return texts.flatMap((text, at) => {
    const kind = kindNames[at % kindNames.length] ?? "Issue";
    const others = at < waysIn.length ? kindNames.filter((name) => name !== kind) : [];
    return [kind, ...others].map((name) => filledObject(name, `h${at}`, text));
  });
}

function isVeiled(page: string): boolean {
  return printable(page) !== page;
}

function around(body: string): string {
  return `<!doctype html><html lang="en"><head><title>x</title></head><body>${body}</body></html>`;
}

describe("hostile texts", () => {
  it("in every field of every kind are text: no element, attribute, link or script is theirs", async () => {
    const files = await siteOf(storeOf(filled()).folder);
    const pages = [...files].filter(([name]) => name.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(texts.length);
    expect(pages.flatMap(([name, page]) => flawsIn(page).map((flaw) => `${name}: ${flaw}`)).slice(0, 20)).toEqual([]);
    const unseen = pages.filter(([, page]) => isVeiled(page.replaceAll(/[\n\t]/g, "")));
    expect(unseen.map(([name]) => name)).toEqual([]);
  });

  it("in a request are text too, whatever they ask for", async () => {
    const names = ["text", "status", "type", "tag", "repo", "issue", "run", "sort", "page", "rule", "level"];
    const pages = await withPages(storeOf().folder, (source) =>
      texts.flatMap((text, at) => {
        const paths = ["/search.html", "/Issue.html", "/findings.html", `/Issue/${text}.html`, `/${text}`];
        const name = names[at % names.length] ?? "text";
        const query = new URLSearchParams({ text, [name]: text });
        return paths.map((path) => renderPage(source, path, query).body);
      }),
    );
    expect(pages.flatMap(flawsIn).slice(0, 20)).toEqual([]);
    expect(pages.filter((page) => isVeiled(page.replaceAll(/[\n\t]/g, "")))).toEqual([]);
  });

  it("lead nowhere as ids and file names, and have pages under names of ours", async () => {
    const repository = storeOf();
    const ids = [
      "../../../etc/x",
      "/etc/x",
      "a/b",
      '"><script>alert(1)</script>',
      "CON",
      "..",
      "x".repeat(3_000),

      "#?%2e%2e",
    ];
    for (const [at, id] of ids.entries()) {
      const text = JSON.stringify({
        kind: "Issue",
        id,
        title: id,
        parent: { kind: "Issue", id },
        runs: [{ kind: "Run", id }],
      });
      repository.write(`cwom/Issue/odd${at}.yaml`, text);
    }
    repository.write("cwom/Issue/<img src=x onerror=alert(1)>.yaml", "kind: Issue\nid: named\n");
    repository.write("cwom/Issue/<script>.yaml", "kind: [");
    const files = await siteOf(repository.folder);
    expect(
      [...files.keys()].filter((address) => !/^(?:\w+\/)?[\w-]+\.(?:html|css|js|svg|yaml)$/.test(address)),
    ).toEqual([]);
    expect([...files.keys()].filter((address) => /^Issue\/-.*html$/.test(address))).toHaveLength(ids.length);
    expect([...files].flatMap(([name, page]) => (name.endsWith(".html") ? flawsIn(page) : []))).toEqual([]);
  });

  it("are told from what is ours by this test", () => {
    const wild = [
      "<img src=x>",
      "<p onclick=x>",
      "<p style='color:red'>",
      "<a href='javascript:x'>",
      "<a href='https://x.example/'>",
      "<script>x</script>",
      "<iframe></iframe>",
      "<a href='//x'>",
      "<svg><image href=x></image></svg>",
      "<p class='language-<b>'>",
    ];
    expect(wild.filter((body) => flawsIn(around(body)).length === 0)).toEqual([]);
    expect(flawsIn(around("<p dir=auto>x</p>"))).toEqual([]);
  });
});
