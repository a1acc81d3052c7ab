import type { ReportedFinding } from "../finding/report.ts";
import { isMapping } from "../model/json.ts";
import type { Json } from "../model/json.ts";
import type { Connection } from "../query/connections.ts";
import type { FileHistory } from "../query/kept-history.ts";
import type { HistoryStep } from "../query/object-history.ts";
import type { TextPart } from "../report/review/review.ts";
import { wordParts } from "../report/review/word-parts.ts";
import { parsePointer } from "../text/json-pointer.ts";
import { html } from "./html.ts";
import type { Fragment, Html } from "./html.ts";
import { fieldName, foldedList } from "./fields.ts";
import type { FieldPlace } from "./fields.ts";
import { kindLabels } from "./names.ts";
import { siblingLink } from "./object-link.ts";
import type { ShownHistory } from "./page-source.ts";
import { figure, statusMark, time, words } from "./pieces.ts";
import { visibleLine, visibleText } from "./visible-text.ts";

const mostConnections = 100;
const mostChanges = 30;
const shownLength = 300;
/** Shorter texts are told before and after, longer ones take too long to tell apart. */
const shortTexts = 60;
const longTexts = 60_000;
/** So many characters of what stayed are told beside a change. */
const around = 60;

/** What the check says, worst first, with what to do about it; `about` says of what it is, and the reason may stand elsewhere. */
export function findingItems(
  findings: readonly ReportedFinding[],
  about: (finding: ReportedFinding) => Fragment,
  withReason = true,
): Html {
  return html`${findings.map((finding) => {
    const { rule, level, message, why, help, path, line } = finding;
    const reason = html`<code>${rule}</code> at <code>${visibleLine(path, 300)}:${line}</code>`;
    return html`<div class="finding ${level}">
      <p>${statusMark(level)} <bdi>${visibleLine(message, 1000)}</bdi></p>
      <p class="muted">
        ${about(finding)}${withReason ? reason : html`<code>${visibleLine(path, 300)}:${line}</code>`}
      </p>
      <p>
        ${withReason ? html`<span class="muted">Why:</span> ${visibleLine(why, 600)}<br />` : null}<span class="muted"
          >Help:</span
        >
        <bdi>${visibleLine(help, 600)}</bdi>
      </p>
    </div> `;
  })}`;
}

/** The objects that name this one, by kind and field; those that it names itself are told among its fields. */
export function namedBySection(place: FieldPlace, connections: readonly Connection[]): Fragment {
  const named = new Set(connections.flatMap(({ isInward, kind, id }) => (isInward ? [] : [`${kind}/${id}`])));
  const inward = connections.filter(({ isInward, kind, id }) => isInward && !named.has(`${kind}/${id}`));
  if (inward.length === 0) return null;
  const groups = [...Map.groupBy(inward, ({ kind, field }) => `${kind} ${field}`).values()];
  const terms = groups.map((group) => {
    const [first] = group;
    const kind = first?.kind ?? "Issue";
    const items = group
      .slice(0, mostConnections)
      .map(({ id }) => html`<li>${siblingLink(place.index, place.at, { kind, id })}</li>`);
    const more = group.length - items.length;
    return html`<dt>${kindLabels[kind].many}: ${fieldName(first?.field ?? "")}</dt>
      <dd>${foldedList(items)}${more === 0 ? null : html`<p class="muted">and ${figure(more)} more</p>`}</dd> `;
  });
  return html`<section aria-labelledby="named-by">
    <h2 id="named-by">Also named by</h2>
    <dl>${terms}</dl>
  </section>`;
}

/** What became of the object, commit by commit, the newest first. */
export function historySection(history: ShownHistory): Html {
  return html`<section aria-labelledby="history">
    <h2 id="history">History</h2>
    ${"unknown" in history ? html`<p class="notice">${visibleLine(history.unknown, 600)}</p>` : steps(history)}
  </section>`;
}

function steps({ steps: told, older }: FileHistory): Html {
  if (told.length === 0) return html`<p class="muted">It is in no commit yet.</p>`;
  return html`<ol class="steps">
      ${told.map(historyItem)}
    </ol>
    ${older === 0 ? null : html`<p class="muted">and ${figure(older)} older commits: <code>cwom log</code></p>`}`;
}

function historyItem({ commit, date, author, change, fields, isUnreadable }: HistoryStep): Html {
  const head = html`<p class="kind">
    ${time(date)} <code>${commit.slice(0, 7)}</code> <bdi>${visibleLine(author, 120)}</bdi>: ${change}
  </p>`;
  if (isUnreadable)
    return html`<li>
      ${head}
      <p>What it said cannot be read on both sides.</p>
    </li> `;
  if (change !== "modified") return html`<li>${head}</li> `;
  if (fields.length === 0)
    return html`<li>
      ${head}
      <p>Only the form of the text changed.</p>
    </li> `;
  const changes = fields.slice(0, mostChanges).map(
    ({ pointer, old, new: now }) =>
      html`<dt>${fieldName(pointer === "" ? "all of it" : parsePointer(pointer).join(" › "))}</dt>
        <dd>${changeWords(old, now)}</dd> `,
  );
  const more = fields.length - changes.length;
  return html`<li>
    ${head}
    <dl>${changes}</dl>
    ${more === 0 ? null : html`<p class="muted">and ${more} more fields</p>`}
  </li> `;
}

/** A text that became a longer, shorter or other one word by word; any other value before and after. */
function changeWords(old: Json | undefined, now: Json | undefined): Html {
  const isText = typeof old === "string" && typeof now === "string" && old.length + now.length > shortTexts;
  if (!isText || old.length + now.length > longTexts) return html`${side("del", old)} → ${side("ins", now)}`;
  return html`<div class="change" dir="auto">${wordParts(old, now).map(partWords)}</div>`;
}

/** What went and what came whole, what stayed only where it touches that. */
function partWords({ is, text }: TextPart, at: number, all: readonly TextPart[]): Html {
  const shown = visibleText(text);
  if (is === "removed") return html`<del>${shown}</del>`;
  if (is === "added") return html`${all[at - 1]?.is === "removed" ? " " : null}<ins>${shown}</ins>`;
  const characters = Array.from(shown);
  if (characters.length <= around * 2 + 20) return html`${shown}`;
  const [start, end] = [
    at === 0 ? "" : characters.slice(0, around).join(""),
    at === all.length - 1 ? "" : characters.slice(-around).join(""),
  ];
  return html`${start} <span class="muted">[…]</span> ${end}`;
}

function side(mark: "del" | "ins", value: Json | undefined): Html {
  if (value === undefined) return html`<span class="muted">nothing</span>`;
  const text =
    typeof value === "string"
      ? value
      : isMapping(value) || Array.isArray(value)
        ? JSON.stringify(value)
        : String(value);
  const shown = words(text, shownLength);
  return mark === "del" ? html`<del>${shown}</del>` : html`<ins>${shown}</ins>`;
}
