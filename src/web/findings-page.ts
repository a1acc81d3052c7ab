import type { ReportedFinding, Report } from "../finding/report.ts";
import { verdictSentence } from "../report/sentences.ts";
import { addresses } from "./addresses.ts";
import { html } from "./html.ts";
import type { Fragment, Html } from "./html.ts";
import { layOut } from "./layout.ts";
import { findingItems } from "./object-sections.ts";
import type { PageSource } from "./page-source.ts";
import { objectLink } from "./object-link.ts";
import { figure } from "./pieces.ts";
import { visibleLine } from "./visible-text.ts";

/** More than this nobody reads on a page. */
const mostShown = 200;

/** What the check says of the whole store. */
export function findingsPage(source: PageSource): string {
  const at = addresses.findings;
  const { report } = source;
  const body = report === null ? uncheckedNotice(source.unchecked) : reportBody(source, report);
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

function reportBody({ index }: PageSource, report: Report): Html {
  const about = ({ kind, id }: ReportedFinding): Fragment =>
    kind === null || id === null ? null : html`${objectLink(index, addresses.findings, { kind, id })} · `;
  const { findings } = report;
  const more = findings.length - mostShown;
  return html`<p>${verdictSentence(report, (text) => text)}</p>
    ${report.notes.map((note) => html`<p class="notice">${note}</p>`)}${findingItems(findings.slice(0, mostShown), about)}${
      more <= 0 ? null : html`<p>and ${figure(more)} more: <code>cwom check</code></p>`
    }`;
}
