import type { JsonObject } from "../model/json.ts";
import { connected, countObjects, listValues } from "../query/list-objects.ts";
import { attempting, runFiguresOf } from "../query/overview.ts";
import type { RunFigures } from "../query/overview.ts";
import { objectAddress, linkFrom } from "./addresses.ts";
import type { FieldPlace } from "./fields.ts";
import { html } from "./html.ts";
import type { Fragment, Html } from "./html.ts";
import { requestOf, wholeList } from "./list-wish.ts";
import { actorName, numberAt, textAt, valueAt } from "./names.ts";
import { dollars, duration, figure, mark, statusMark, time, words } from "./pieces.ts";

/** How many Runs are told one by one. */
const mostRuns = 50;

/** The attempts at an Issue, the newest first: how each ended, what it cost and what came of it; null where there are none. */
export function attemptsSection(place: FieldPlace, issue: string, all: Fragment): Fragment {
  const { index } = place;
  const { sql, values } = connected("Run", "Issue", issue);
  const attempts = { sql: `(${sql}) AND ${attempting.sql}`, values };
  const request = { ...requestOf(wholeList("Run")), limit: mostRuns };
  const count = countObjects(index, request, [attempts]);
  if (count === 0) return null;
  const rows = listValues(index, request, [attempts]).map((run) => attemptRow(place, run));
  const more = count - rows.length;
  return html`<section aria-labelledby="attempts">
    <h2 id="attempts">Attempts <span class="muted">${figure(count)}</span></h2>
    ${totals(runFiguresOf(index, attempts))}
    <div class="scroll">
      <table class="tight">
        <thead>
          <tr>
            <th scope="col">Started</th>
            <th scope="col">Status</th>
            <th scope="col">What came of it</th>
            <th scope="col" class="lesser">By</th>
            <th scope="col" class="number lesser">Took</th>
            <th scope="col" class="number lesser">Cost</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
    ${more <= 0 ? null : html`<p class="muted">and ${figure(more)} older ones${all}</p>`}
  </section>`;
}

/** How the attempts ended, and what they cost together. */
function totals(runs: readonly RunFigures[]): Html {
  const sum = (of: (run: RunFigures) => number | null): number => runs.reduce((all, run) => all + (of(run) ?? 0), 0);
  const counts = Map.groupBy(runs, ({ status }) => status);
  const usd = sum((run) => run.usd);
  const seconds = sum((run) => run.seconds);
  return html`<p>
    ${[...counts].map(([status, some]) => html`<span class="fact">${mark(status, `${figure(some.length)} ${status}`)}</span> `)}${
      usd === 0 ? null : html`<span class="fact"><span class="muted">Cost</span> ${dollars(usd)}</span> `
    }${seconds === 0 ? null : html`<span class="fact"><span class="muted">Time</span> ${duration(seconds)}</span>`}
  </p>`;
}

function attemptRow({ at }: FieldPlace, run: JsonObject): Html {
  const id = textAt(run, "id") ?? "";
  const said = textAt(run, "failure", "message") ?? textAt(run, "outputs", "result_summary");
  const who = actorName(valueAt(run, "executor", "actor"));
  const seconds = numberAt(run, "telemetry", "duration_s");
  const usd = numberAt(run, "cost", "usd");
  const category = textAt(run, "failure", "category");
  return html`<tr>
    <td>${time(textAt(run, "telemetry", "started_at") ?? textAt(run, "created_at"))}</td>
    <td>
      ${statusMark(textAt(run, "status") ?? "planned")}${category === null ? null : html`<br /><span class="muted">${words(category, 40)}</span>`}
    </td>
    <td class="title">
      <a class="clip" dir="auto" href="${linkFrom(at, objectAddress("Run", id))}"
        >${said === null ? html`Run ${words(id, 60)}` : words(said, 200)}</a
      >
    </td>
    <td class="lesser">${who === null ? null : words(who, 40)}</td>
    <td class="number lesser">${seconds === null ? null : duration(seconds)}</td>
    <td class="number lesser">${usd === null ? null : dollars(usd)}</td>
  </tr> `;
}
