import type { Check, Criterion } from "../query/evidence.ts";
import { acceptanceOf } from "../query/evidence.ts";
import type { JsonObject } from "../model/json.ts";
import { html } from "./html.ts";
import type { Fragment, Html } from "./html.ts";
import type { FieldPlace } from "./fields.ts";
import { markdown } from "./markdown.ts";
import { textAt } from "./names.ts";
import { objectLink } from "./object-link.ts";
import { address, mark, statusMark, words } from "./pieces.ts";

/** How many checks of one criterion are in sight. */
const mostChecks = 2;

/** What an Issue asks for, each with the checks of its Artifacts that say whether it is there; null where nothing is asked and nothing was checked. */
export function acceptanceSection(place: FieldPlace, issue: JsonObject, artifacts: readonly JsonObject[]): Fragment {
  const { criteria, others } = acceptanceOf(issue, artifacts);
  if (criteria.length === 0 && others.length === 0) return null;
  const shown = criteria.filter(({ state }) => state === "passed").length;
  const asked =
    criteria.length === 0
      ? null
      : html`<p class="muted">${shown} of ${criteria.length} shown by a check that passed</p>
          <ul class="plain criteria">
            ${criteria.map((criterion) => criterionItem(place, criterion))}
          </ul>`;
  const rest =
    others.length === 0
      ? null
      : html`<h3>Other checks</h3>
          <ul class="plain criteria">
            ${[...Map.groupBy(others, ({ name }) => name)].map(([name, checks]) => checkedItem(place, checks, words(name)))}
          </ul>`;
  return html`<section aria-labelledby="acceptance">
    <h2 id="acceptance">Acceptance</h2>
    ${asked}${rest}
  </section>`;
}

function criterionItem(place: FieldPlace, { text, isTest, checks }: Criterion): Html {
  const said = html`${isTest ? html`<span class="muted">Expected test</span>` : null}${markdown(text)}`;
  return checkedItem(place, checks, said);
}

/** What was checked, with the newest checks in sight: the first of them says how it stands. */
function checkedItem(place: FieldPlace, checks: readonly Check[], said: Html): Html {
  const [newest, older] = [checks.slice(0, mostChecks), checks.slice(mostChecks)];
  const [last] = newest;
  const evidence = html`${checkList(place, newest)}${
    older.length === 0
      ? null
      : html`<details>
          <summary>${older.length} older</summary>
          ${checkList(place, older)}
        </details>`
  }`;
  return html`<li>
    <div>${last === undefined ? mark("none", "no evidence") : statusMark(last.status)}</div>
    <div>${said}${evidence}</div>
  </li> `;
}

function checkList(place: FieldPlace, checks: readonly Check[]): Fragment {
  return checks.length === 0
    ? null
    : html`<ul>
        ${checks.map((check) => html`<li>${checkWords(place, check)}</li>`)}
      </ul>`;
}

function checkWords({ index, at }: FieldPlace, { status, evidenceUri, artifact }: Check): Html {
  const link = objectLink(index, at, { kind: "Artifact", id: textAt(artifact, "id") ?? "" });
  return html`${statusMark(status)} by ${link}${evidenceUri === null ? null : html`, ${address(evidenceUri)}`}`;
}
