import { artifactTypes, doctrineTypes, issueTypes, statuses, verificationStatuses } from "../model/enums.ts";
import { isTimestamp } from "../model/timestamp.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { visibleLine, visibleText } from "./visible-text.ts";
import { foreignRel, webAddress } from "./web-address.ts";

/** Words that a style belongs to; all others are shown plainly. */
const marked: ReadonlySet<string> = new Set([...statuses, ...verificationStatuses, "error", "warning", "info"]);
const plainWords: ReadonlySet<string> = new Set([...issueTypes, ...artifactTypes, ...doctrineTypes]);

/** A status in its colour, with a sign beside it for those who see no colour. */
export function statusMark(status: string | null): Html | null {
  if (status === null) return null;
  if (!marked.has(status)) return words(status);
  return mark(status, status);
}

/** Words of ours in the colour and with the sign of a status. */
export function mark(status: string, said: string): Html {
  return html`<span class="mark is-${status}">${said}</span>`;
}

/** A digest as far as people compare it; the file has the whole. */
export function shortDigest(digest: string): Html {
  const [, start] = /^([\w-]+:[0-9a-f]{12})[0-9a-f]+$/.exec(digest) ?? [];
  return html`<span class="id">${start === undefined ? visibleLine(digest, 120) : `${start}…`}</span>`;
}

/** Somebody's short text in one line, in its own direction. */
export function words(text: string, maxLength = 200): Html {
  const shown = visibleLine(text, maxLength);
  return plainWords.has(shown) ? html`${shown}` : html`<bdi>${shown}</bdi>`;
}

/** Somebody's text with its line ends, whole. */
export function block(text: string): Html {
  return html`<pre class="wrapped" dir="auto">${visibleText(text)}</pre>`;
}

/** A time in UTC as people read it; as it was written where it is none. */
export function time(text: string | null): Html | null {
  if (text === null) return null;
  if (!isTimestamp(text)) return words(text, 40);
  const [day = "", clock = ""] = text.split("T");
  return html`<time datetime="${text}" class="when"><span>${day}</span> <span>${clock.slice(0, 5)}</span></time>`;
}

/** An address: a link where it leads to the web, else as it is. */
export function address(text: string): Html {
  if (webAddress(text) === null) return html`<code dir="ltr">${visibleText(text)}</code>`;
  return html`<a href="${webAddress(text)?.href ?? ""}" rel="${foreignRel}" dir="ltr">${visibleText(text)}</a>`;
}

/** Free labels. */
export function tagList(tags: readonly unknown[]): Html | null {
  const texts = tags.filter((tag) => typeof tag === "string");
  if (texts.length === 0) return null;
  return html`<span class="tags">${texts.map((tag) => html`<bdi class="tag">${visibleLine(tag, 80)}</bdi> `)}</span>`;
}

const figures = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });
const money = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });

/** A number as people read it. */
export function figure(value: number): string {
  return figures.format(value);
}

const roundFigures = new Intl.NumberFormat("en-US", { notation: "compact", maximumFractionDigits: 1 });

/** A large number in few signs: `11.7M`. */
export function roundly(value: number): string {
  return roundFigures.format(value);
}

/** US dollars as people read them. */
export function dollars(value: number): string {
  return money.format(value);
}

/** Seconds as people say them: `45 s`, `20 min`, `3 h 5 min`. */
export function duration(seconds: number): string {
  if (seconds < 60) return `${figure(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  if (minutes >= 6_000) return `${figure(Math.round(minutes / 60))} h`;
  return `${figure(Math.floor(minutes / 60))} h${minutes % 60 === 0 ? "" : ` ${minutes % 60} min`}`;
}
