import MarkdownIt from "markdown-it";
import type { Token } from "markdown-it";
import { madeSafe } from "./html.ts";
import type { Html } from "./html.ts";
import { visibleText } from "./visible-text.ts";
import { foreignRel, webAddress } from "./web-address.ts";

/** Our own pages use the first levels of headings. */
const headingShift = 2;

const reader = new MarkdownIt({ html: false, linkify: false, typographer: false });
// An entity would bring back what is made visible below.
reader.disable(["image", "entity"]);
reader.validateLink = (address) => webAddress(address) !== null;
reader.core.ruler.push("cwom", ({ tokens }) => {
  for (const token of tokens) plainBlock(token);
});

const { rules } = reader.renderer;
const escape = reader.utils.escapeHtml;
rules["fence"] = (tokens, at) => codeBlock(tokens[at]);
rules["code_block"] = (tokens, at) => codeBlock(tokens[at]);
rules["link_open"] = (tokens, at) => {
  const address = webAddress(String(tokens[at]?.attrGet("href") ?? ""));
  return address === null ? "<span>" : `<a href="${escape(address.href)}" rel="${foreignRel}">`;
};
rules["link_close"] = (tokens, at) => {
  const opened = tokens.slice(0, at).findLast(({ type }) => type === "link_open");
  const address = webAddress(String(opened?.attrGet("href") ?? ""));
  if (address === null) return "</span>";
  const said = tokens[at - 1]?.content ?? "";
  // Where a link leads is said beside it, unless it says so itself.
  return said.includes(address.host) && opened?.markup === "autolink"
    ? "</a>"
    : `</a><span class="host"> (${escape(address.host)})</span>`;
};

/** Somebody's Markdown as HTML: no HTML of theirs, no pictures, links to the web only, each with its host; headings below ours; every block in its own direction. */
export function markdown(text: string): Html {
  return madeSafe(`<div class="prose">${reader.render(visibleText(text))}</div>`);
}

function plainBlock(token: Token): void {
  if (/^(?:paragraph|heading|list_item|blockquote|t[hd])_open$/.test(token.type)) token.attrs = [["dir", "auto"]];
  if (!token.type.startsWith("heading_")) return;
  const level = Math.min(6, Number(token.tag.slice(1)) + headingShift);
  token.tag = `h${level}`;
}

function codeBlock(token: Token | undefined): string {
  return `<pre tabindex="0" dir="auto"><code>${escape(token?.content ?? "")}</code></pre>\n`;
}
