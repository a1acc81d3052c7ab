import { runsOverTime } from "../query/overview.ts";
import type { RunFigures } from "../query/overview.ts";
import { addresses, listAddress } from "./addresses.ts";
import { barChart } from "./bar-chart.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { layOut } from "./layout.ts";
import type { PageSource } from "./page-source.ts";
import { objectLink } from "./object-link.ts";
import { dollars, duration, figure, roundly, statusMark, time } from "./pieces.ts";
import { periodsOf } from "./run-periods.ts";
import type { Period, Stretch } from "./run-periods.ts";

const at = addresses.runs;
const latest = 50;
const outcomes = ["done", "failed", "canceled", "open"] as const;
const stretchWords: Readonly<Record<Stretch, string>> = { day: "day", week: "week, by its Monday", month: "month" };

/** Runs over time: how they ended, and what they cost. */
export function runsPage(source: PageSource): string {
  const runs = runsOverTime(source.index);
  const { stretch, periods } = periodsOf(runs);
  const body =
    runs.length === 0
      ? html`<p>No Run says yet when it was.</p>`
      : html`${totals(runs)}
          <h2>Outcome by ${stretchWords[stretch]}</h2>
          ${legend()}${outcomeChart(periods)}
          ${
            periods.some(({ usd }) => usd > 0)
              ? html`<h2>Cost by ${stretchWords[stretch]}</h2>
                  ${costChart(periods)}`
              : null
          }
          ${periodTable(periods, stretch)} ${latestRuns(source, runs)}`;
  return layOut(source, {
    at,
    title: "Runs over time · CWOM",
    main: html`<h1>Runs over time</h1>
      ${body}`,
  });
}

function totals(runs: readonly RunFigures[]): Html {
  const sum = (of: (run: RunFigures) => number | null): number => runs.reduce((so, run) => so + (of(run) ?? 0), 0);
  const over = runs.filter(({ status }) => status === "done" || status === "failed");
  const done = over.filter(({ status }) => status === "done").length;
  const facts: readonly (readonly [string, string])[] = [
    ["Runs", figure(runs.length)],
    ["Done of those that ended", over.length === 0 ? "none ended" : `${Math.round((100 * done) / over.length)} %`],
    ["Cost", dollars(sum(({ usd }) => usd))],
    ["Tokens", roundly(sum(({ tokens }) => tokens))],
    ["Time", duration(sum(({ seconds }) => seconds))],
  ];
  return html`<ul class="counts figures">
    ${facts.map(([name, value]) => html`<li><span class="figure">${value}</span><span class="name">${name}</span></li> `)}
  </ul>`;
}

function legend(): Html {
  return html`<ul class="legend">
    ${outcomes.map(
      (outcome) =>
        html`<li>
          <svg width="12" height="12" aria-hidden="true"><rect class="bar-${outcome}" width="12" height="12" /></svg>
          ${outcome}
        </li>`,
    )}
  </ul>`;
}

function outcomeChart(periods: readonly Period[]): Html {
  const bars = periods.map(({ name, ...counts }) => ({
    name,
    parts: outcomes.map((outcome) => ({ className: outcome, value: counts[outcome] })),
  }));
  return barChart("Runs by outcome; the table below has the figures", bars, figure);
}

function costChart(periods: readonly Period[]): Html {
  const bars = periods.map(({ name, usd }) => ({ name, parts: [{ className: "cost", value: usd }] }));
  return barChart("Cost in US dollars; the table below has the figures", bars, dollars);
}

function periodTable(periods: readonly Period[], stretch: Stretch): Html {
  const filled = periods.filter((period) => outcomes.some((outcome) => period[outcome] > 0)).toReversed();
  const rows = filled.map(
    ({ name, usd, tokens, seconds, ...counts }) =>
      html`<tr>
        <th scope="row">${name}</th>
        ${outcomes.map((outcome) => numberCell(counts[outcome] === 0 ? "" : figure(counts[outcome])))}${numberCell(dollars(usd))}${numberCell(figure(tokens))}${numberCell(duration(seconds))}
      </tr> `,
  );
  const heads = [...outcomes, "cost", "tokens", "time"].map(
    (head) => html`<th scope="col" class="number">${head}</th>`,
  );
  return html`<details>
    <summary>The figures</summary>
    <div class="scroll" tabindex="0" role="region" aria-label="The figures">
      <table>
        <thead>
          <tr>
            <th scope="col">${stretch}</th>
            ${heads}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
  </details>`;
}

function numberCell(value: string): Html {
  return html`<td class="number">${value}</td>`;
}

function latestRuns({ index }: PageSource, runs: readonly RunFigures[]): Html {
  const rows = runs
    .slice(-latest)
    .toReversed()
    .map(
      ({ id, status, at: began, seconds, usd, tokens }) =>
        html`<tr>
          <td>${time(began)}</td>
          <td>${statusMark(status)}</td>
          <td class="title">${objectLink(index, at, { kind: "Run", id }, 110)}</td>
          <td class="number lesser">${seconds === null ? null : duration(seconds)}</td>
          <td class="number">${usd === null ? null : dollars(usd)}</td>
          <td class="number lesser">${tokens === null ? null : figure(tokens)}</td>
        </tr> `,
    );
  return html`<section>
    <h2>The latest</h2>
    <div class="scroll">
      <table class="tight">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Status</th>
            <th scope="col">Run</th>
            <th scope="col" class="number lesser">Took</th>
            <th scope="col" class="number">Cost</th>
            <th scope="col" class="number lesser">Tokens</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
    <p><a href="${listAddress("Run")}">All Runs</a></p>
  </section>`;
}
