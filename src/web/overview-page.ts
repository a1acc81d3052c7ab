import { kindNames, statuses } from "../model/enums.ts";
import type { Kind } from "../model/enums.ts";
import { connectionsOf } from "../query/connections.ts";
import { countObjects, listValues } from "../query/list-objects.ts";
import type { Condition } from "../query/list-objects.ts";
import type { JsonObject } from "../model/json.ts";
import { countsByKind, countsByStatus, latestObjects } from "../query/overview.ts";
import { readyCondition } from "../query/ready-issues.ts";
import type { Report } from "../finding/report.ts";
import { verdictSentence } from "../report/sentences.ts";
import { addresses, listAddress } from "./addresses.ts";
import { html } from "./html.ts";
import type { Fragment, Html } from "./html.ts";
import { layOut } from "./layout.ts";
import { uncheckedNotice } from "./findings-page.ts";
import { requestOf, servedLink, wholeList } from "./list-wish.ts";
import { actorName, kindLabels, textAt, valueAt } from "./names.ts";
import { lookUp } from "./page-source.ts";
import type { PageSource } from "./page-source.ts";
import { objectLink } from "./object-link.ts";
import { figure, mark, statusMark, time, words } from "./pieces.ts";
import { visibleLine } from "./visible-text.ts";

const at = addresses.overview;
const mostInPart = 8;

/** The first page: what is there, what goes on, what waits, what is new. */
export function overviewPage(source: PageSource): string {
  const main = html`<h1>${storeName(source)}</h1>
    ${unreadNotice(source)}${verdictLine(source)}
    <ul class="counts two">
      ${(["Issue", "Run"] as const).map((kind) => countBox(source, kind))}
    </ul>
    <ul class="counts">
      ${kindNames.filter((kind) => kind !== "Issue" && kind !== "Run").map((kind) => countBox(source, kind))}
    </ul>
    <div class="sides">
      ${part(source, "Running now", "Run", status("running"), "-telemetry_started_at", "running")}
      ${part(source, "Ready to be worked on", "Issue", readyCondition(false), "priority,created_at", "")}
      ${part(source, "Waiting for a worker", "Run", status("ready"), "created_at", "ready")}
      ${part(source, "Blocked", "Issue", status("blocked"), "priority,created_at", "blocked")}
      ${part(source, "Failed Runs", "Run", status("failed"), "-telemetry_started_at", "failed")}
    </div>
    ${latestPart(source)}`;
  return layOut(source, { at, title: `${storeName(source)} · CWOM`, main });
}

function status(word: "ready" | "running" | "blocked" | "failed"): Condition {
  return { sql: "t.status = ?", values: [word] };
}

/** A store of one Repo is called as that. */
function storeName({ index }: PageSource): string {
  const [only, ...others] = listValues(index, { ...requestOf(wholeList("Repo")), limit: 2 });
  const name = only === undefined || others.length > 0 ? null : textAt(only, "name");
  return name === null ? "Work objects" : visibleLine(name, 120);
}

function unreadNotice({ index }: PageSource): Fragment {
  if (index.unread === 0) return null;
  const files =
    index.unread === 1
      ? "1 file of the store cannot be read and is"
      : `${figure(index.unread)} files of the store cannot be read and are`;
  return html`<p class="notice">${files} shown nowhere but among the <a href="${addresses.findings}">findings</a>.</p>`;
}

const conclusions: Readonly<Record<Report["conclusion"], readonly [string, string]>> = {
  clean: ["passed", "The check passes"],
  findings: ["failed", "The check fails"],
  undecided: ["warning", "The check was not done"],
};

function verdictLine({ report, unchecked }: PageSource): Fragment {
  if (report === null) return uncheckedNotice(unchecked);
  const [state, sentence] = conclusions[report.conclusion];
  const told = verdictSentence(report, (text) => text);
  return html`<p>${mark(state, sentence)} <a href="${addresses.findings}">${told}</a></p>`;
}

function countBox(source: PageSource, kind: Kind): Html {
  const { index } = source;
  const counts = kind === "Issue" || kind === "Run" ? [...countsByStatus(index, kind)].toSorted(byProgress) : [];
  const states = counts.map(([name, count]) => {
    const said = mark(name, `${figure(count)} ${name}`);
    return html`<li>${source.served ? html`<a href="${listLink(source, kind, name)}">${said}</a>` : said}</li> `;
  });
  return html`<li>
    <a class="whole" href="${listAddress(kind)}"
      ><span class="figure">${figure(countsByKind(index).get(kind) ?? 0)}</span
      ><span class="name">${kindLabels[kind].many}</span></a
    >${
      counts.length === 0
        ? null
        : html`<ul class="states">
            ${states}
          </ul>`
    }
  </li> `;
}

/** The list of a kind, where a server answers narrowed down to a status. */
function listLink({ served }: PageSource, kind: Kind, word: string): string {
  return served ? servedLink({ ...wholeList(kind), status: word }) : listAddress(kind);
}

function byProgress([a]: readonly [string, number], [b]: readonly [string, number]): number {
  return statuses.findIndex((word) => word === a) - statuses.findIndex((word) => word === b);
}

function part(
  source: PageSource,
  head: string,
  kind: "Issue" | "Run",
  condition: Condition,
  sort: string,
  word: string,
): Html {
  const { index } = source;
  const request = { ...requestOf(wholeList(kind)), sort, limit: mostInPart };
  const count = countObjects(index, request, [condition]);
  const items = listValues(index, request, [condition]).map((value) => partItem(source, kind, value));
  const more = count - items.length;
  const list =
    count === 0
      ? html`<p class="muted">Nothing.</p>`
      : html`<ul class="plain">
          ${items}
        </ul>`;
  return html`<section>
    <h2>${head}${count === 0 ? null : html` <span class="muted">${figure(count)}</span>`}</h2>
    ${list}${more <= 0 ? null : html`<p><a href="${listLink(source, kind, word)}">and ${figure(more)} more</a></p>`}
  </section>`;
}

function partItem(source: PageSource, kind: "Issue" | "Run", value: JsonObject): Html {
  const { index } = source;
  const id = textAt(value, "id") ?? "";
  const link = objectLink(index, at, { kind, id }, 110);
  if (kind === "Issue")
    return html`<li>${words(textAt(value, "priority") ?? "P2", 10)} ${link}${waiting(source, id, value)}</li> `;
  const who = actorName(valueAt(value, "executor", "actor"));
  const failed = textAt(value, "failure", "message");
  return html`<li>
    ${link}<br /><span class="muted"
      >${who === null ? null : html`${words(who, 60)} · `}${time(textAt(value, "telemetry", "started_at") ?? textAt(value, "created_at"))}${
        failed === null ? null : html` · ${words(failed, 120)}`
      }</span
    >
  </li> `;
}

/** What a blocked Issue waits for. */
function waiting({ index }: PageSource, id: string, value: JsonObject): Fragment {
  if (textAt(value, "status") !== "blocked") return null;
  const object = lookUp(index, "Issue", id);
  const blockers =
    object === null
      ? []
      : connectionsOf(index, object).filter(({ field, isInward }) => field === (isInward ? "blocks" : "blocked_by"));
  const others = [...new Map(blockers.map((other) => [other.id, other])).values()].slice(0, 5);
  if (others.length === 0) return html` <span class="muted">does not say what it waits for</span>`;
  const items = others.map((other) => {
    const state = textAt(lookUp(index, "Issue", other.id)?.value ?? {}, "status");
    return html`<br /><span class="muted">waits for</span> ${objectLink(index, at, { kind: "Issue", id: other.id }, 70)}
      ${statusMark(state)}`;
  });
  return html`${items}`;
}

function latestPart({ index }: PageSource): Html {
  const rows = latestObjects(index, 20).map(
    ({ at: changed, kind, id }) =>
      html`<tr>
        <td>${time(changed)}</td>
        <td class="lesser">${kindLabels[kind].one}</td>
        <td class="title">${objectLink(index, at, { kind, id }, 140)}</td>
      </tr> `,
  );
  return html`<section>
    <h2>Changed last</h2>
    <div class="scroll">
      <table class="tight">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col" class="lesser">What</th>
            <th scope="col">Title</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
  </section>`;
}
