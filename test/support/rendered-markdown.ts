import MarkdownIt from "markdown-it";
import type { Token } from "markdown-it";

/** Reads HTML and bare addresses too, as GitHub does: what it makes of a page that should hold neither is what matters. */
const parser = new MarkdownIt({ html: true, linkify: true });

const blocks = ["heading", "paragraph", "bullet_list", "list_item", "table", "thead", "tbody", "tr", "th", "td"];
const marks = ["strong", "s"];
const known = new Set([...blocks, ...marks].flatMap((name) => [`${name}_open`, `${name}_close`]));
const quiet = new Set(["inline", "code_inline", "softbreak"]);

/** Our own words and signs; GitHub makes nothing of them. */
const ourWords = /^(?:[A-Za-z0-9 ,.;:()§'|-]|✔|✖|→|…)*$/u;
const ourHtml = /^(?:<details><summary>[A-Za-z0-9 _.,]+<\/summary>|<\/details>|<!-- cwom:check -->)$/;
const mermaidLine =
  /^(?:flowchart LR| {2}classDef [a-z]+ [a-z0-9#:,\- ]+| {2}n\d+ --> n\d+| {2}n\d+\["(?:[\p{L}\p{M}\p{N} .,…-]|#\d+;|<br>)*"\](?::::[a-z]+)?)$/u;

/** What a reader of Markdown makes of a page that is not ours to make: links, images, HTML, mentions, emoji, fences of other sorts. */
export function foreignIn(page: string): string[] {
  return parser.parse(page, {}).flatMap((token) => [token, ...(token.children ?? [])].flatMap(foreignToken));
}

/** The texts of the page's mermaid pictures. */
export function picturesIn(page: string): string[] {
  return parser
    .parse(page, {})
    .flatMap(({ type, info, content }) => (type === "fence" && info === "mermaid" ? [content] : []));
}

function foreignToken(token: Token): string[] {
  const { type, content, info } = token;
  if (known.has(type) || quiet.has(type)) return [];
  if (type === "text") return ourWords.test(content) && !/:\w+:/.test(content) ? [] : [`text ${content}`];
  if (type === "html_inline") return content === "<br>" ? [] : [`html ${content}`];
  if (type === "html_block") return foreignLines(content, ourHtml);
  if (type !== "fence") return [`${type} ${content}`];
  if (info === "mermaid") return foreignLines(content, mermaidLine);
  return info === "text" || info === "diff" ? [] : [`fence ${info}`];
}

function foreignLines(content: string, ours: RegExp): string[] {
  return content.split("\n").filter((line) => line !== "" && !ours.test(line));
}
