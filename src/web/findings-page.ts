import type { ReportedFinding, Report } from "../finding/report.ts";
import { countsPhrase, verdictSentence } from "../report/sentences.ts";
import { addresses } from "./addresses.ts";
import { html } from "./html.ts";
import type { Fragment, Html } from "./html.ts";
import { layOut } from "./layout.ts";
import { pageIn } from "./list-wish.ts";
import { findingItems } from "./object-sections.ts";
import type { PageSource } from "./page-source.ts";
import { objectLink } from "./object-link.ts";
import { figure } from "./pieces.ts";
import { visibleLine } from "./visible-text.ts";

const at = addresses.findings;
/** How many findings of a rule are in sight before it is asked for. */
const mostInSight = 3;
/** How many more of them a page without a server can unfold. */
const mostFolded = 50;
/** How many there are on a page of one rule. */
const onPage = 100;

/** What the check says of the whole store, rule by rule; a server also answers with one rule, or one kind of object, alone. */
export function findingsPage(source: PageSource, query: URLSearchParams = new URLSearchParams()): string {
  const { report } = source;
  const body = report === null ? uncheckedNotice(source.unchecked) : reportBody(source, report, query);
  return layOut(source, {
    at,
    title: "Findings · CWOM",
    main: html`<h1>Findings</h1>
      ${body}`,
  });
}

/** Why there is nothing to tell of the check. */
export function uncheckedNotice(reason: string | null): Html {
  return html`<p class="notice">
    The check was not done${reason === null ? "" : html`: <bdi>${visibleLine(reason, 600)}</bdi>`}.
  </p>`;
}

function reportBody(source: PageSource, report: Report, query: URLSearchParams): Html {
  const rule = query.get("rule") ?? "";
  const level = query.get("level") ?? "";
  const found = report.findings.filter(
    (finding) => (rule === "" || finding.rule === rule) && (level === "" || finding.level === level),
  );
  const body = rule === "" ? byRule(source, found) : oneRule(source, found, rule, level, pageIn(query));
  return html`<p>${verdictSentence(report, (text) => text)}</p>
    ${report.notes.map((note) => html`<p class="notice">${note}</p>`)}${source.served ? filterForm(report, rule, level) : null}${
      found.length === report.findings.length
        ? null
        : html`<p>
            <output>${figure(found.length)} of ${figure(report.findings.length)} findings</output>
            <a href="${at}">Show all</a>
          </p>`
    }${body}`;
}

function filterForm({ findings, counts }: Report, rule: string, level: string): Fragment {
  if (findings.length === 0) return null;
  const rules = [...Map.groupBy(findings, (finding) => finding.rule)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const levels = (["error", "warning", "info"] as const).filter((name) => counts[name] > 0);
  return html`<form class="filter" action="${at}" method="get" aria-label="Findings">
    <label
      >Level
      <select name="level">
        <option value="">any</option>
        ${levels.map((name) => option(name, `${name} (${figure(counts[name])})`, level))}
      </select></label
    >
    <label
      >Rule
      <select name="rule">
        <option value="">any</option>
        ${rules.map(([name, some]) => option(name, `${name} (${figure(some.length)})`, rule))}
      </select></label
    >
    <button>Show</button>
  </form>`;
}

function option(value: string, said: string, chosen: string): Html {
  return html`<option value="${value}" ${value === chosen ? html` selected` : null}>${said}</option>`;
}

/** A part for each rule, in the order of the worst of its findings. */
function byRule(source: PageSource, findings: readonly ReportedFinding[]): Fragment {
  return [...Map.groupBy(findings, ({ rule }) => rule)].map(([rule, some]) => rulePart(source, rule, some));
}

function rulePart(source: PageSource, rule: string, findings: readonly ReportedFinding[]): Html {
  const [first, rest] = [findings.slice(0, mostInSight), findings.slice(mostInSight)];
  return html`<section>
    <h2><code>${rule}</code> ${countsOf(findings)}</h2>
    <p class="muted">${visibleLine(findings[0]?.why ?? "", 600)}</p>
    ${items(source, first)}${rest.length === 0 ? null : moreOf(source, rule, rest)}
  </section>`;
}

function countsOf(findings: readonly ReportedFinding[]): Html {
  const count = (level: string): number => findings.filter((finding) => finding.level === level).length;
  const counts = { error: count("error"), warning: count("warning"), info: count("info") };
  return html`<span class="muted">${countsPhrase(counts)}</span>`;
}

function moreOf(source: PageSource, rule: string, rest: readonly ReportedFinding[]): Html {
  if (source.served)
    return html`<p><a href="${ruleLink(rule, "", 1)}">and ${figure(rest.length)} more of this rule</a></p>`;
  const beyond = rest.length - mostFolded;
  return html`<details>
    <summary>${figure(rest.length)} more of this rule</summary>
    ${items(source, rest.slice(0, mostFolded))}${
      beyond <= 0 ? null : html`<p class="muted">and ${figure(beyond)} more: <code>cwom check</code></p>`
    }
  </details>`;
}

function oneRule(
  source: PageSource,
  findings: readonly ReportedFinding[],
  rule: string,
  level: string,
  page: number,
): Html {
  const last = Math.max(1, Math.ceil(findings.length / onPage));
  const step = (number: number, name: string): Fragment =>
    number < 1 || number > last ? null : html`<a href="${ruleLink(rule, level, number)}">${name}</a>`;
  return html`<section>
    <h2><code>${visibleLine(rule, 80)}</code> ${countsOf(findings)}</h2>
    ${findings.length === 0 ? html`<p>Nothing is here that fits.</p>` : html`<p class="muted">${visibleLine(findings[0]?.why ?? "", 600)}</p>`}
    ${items(source, findings.slice((page - 1) * onPage, page * onPage))}${
      last === 1
        ? null
        : html`<nav class="pages" aria-label="Pages of the findings">
            ${step(page - 1, "← Page before")}
            <span>Page ${figure(page)} of ${figure(last)}</span> ${step(page + 1, "Next page →")}
          </nav>`
    }
  </section>`;
}

function ruleLink(rule: string, level: string, page: number): string {
  const asked = Object.entries({ rule, level, page: page === 1 ? "" : String(page) }).filter(
    ([, value]) => value !== "",
  );
  return `${at}?${new URLSearchParams(asked).toString()}`;
}

function items({ index }: PageSource, findings: readonly ReportedFinding[]): Html {
  const about = ({ kind, id }: ReportedFinding): Fragment =>
    kind === null || id === null ? null : html`${objectLink(index, at, { kind, id })} · `;
  return findingItems(findings, about, false);
}
