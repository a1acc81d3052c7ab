import type { ReportedFinding } from "../finding/report.ts";
import { isMapping } from "../model/json.ts";
import type { Json } from "../model/json.ts";
import type { Connection } from "../query/connections.ts";
import type { FileHistory } from "../query/kept-history.ts";
import type { HistoryStep } from "../query/object-history.ts";
import { html } from "./html.ts";
import type { Fragment, Html } from "./html.ts";
import { fieldName } from "./fields.ts";
import type { FieldPlace } from "./fields.ts";
import { kindLabels } from "./names.ts";
import { siblingLink } from "./object-link.ts";
import type { ShownHistory } from "./page-source.ts";
import { figure, statusMark, time, words } from "./pieces.ts";
import { visibleLine } from "./visible-text.ts";

const mostConnections = 100;
const mostChanges = 30;
const shownLength = 300;

/** What the check says, worst first, with what to do about it. */
export function findingItems(
  findings: readonly ReportedFinding[],
  about: (finding: ReportedFinding) => Fragment,
): Html {
  return html`${findings.map((finding) => {
    const { rule, level, message, why, help, path, line } = finding;
    return html`<div class="finding ${level}">
      <p>${statusMark(level)} <bdi>${visibleLine(message, 1000)}</bdi></p>
      <p class="muted">${about(finding)}<code>${rule}</code> at <code>${visibleLine(path, 300)}:${line}</code></p>
      <p>
        <span class="muted">Why:</span> ${visibleLine(why, 600)}<br /><span class="muted">Help:</span>
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
      <dd>
        <ul>
          ${items}
        </ul>
        ${more === 0 ? null : html`<p class="muted">and ${more} more</p>`}
      </dd> `;
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
      html`<dt>${fieldName(pointer === "" ? "all of it" : pointer.slice(1).replaceAll("/", " › "))}</dt>
        <dd>${side("del", old)} → ${side("ins", now)}</dd> `,
  );
  const more = fields.length - changes.length;
  return html`<li>
    ${head}
    <dl>${changes}</dl>
    ${more === 0 ? null : html`<p class="muted">and ${more} more fields</p>`}
  </li> `;
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
