import { isMapping } from "../model/json.ts";
import type { JsonObject } from "../model/json.ts";
import { fieldList } from "./fields.ts";
import type { FieldPlace } from "./fields.ts";
import { html } from "./html.ts";
import type { Fragment, Html } from "./html.ts";
import { listAt, textAt, valueAt } from "./names.ts";
import type { ShownObject } from "./page-source.ts";
import { address, statusMark, words } from "./pieces.ts";

/** What was checked of an Artifact, a line each, with whatever else its verification says; null for other kinds and where nothing is said. */
export function checksSection(place: FieldPlace, { kind, value }: ShownObject): Fragment {
  const verification = valueAt(value, "verification");
  if (kind !== "Artifact" || !isMapping(verification)) return null;
  const checks = listAt(verification, "checks").filter(isMapping);
  const more = fieldList(place, verification, new Set(["status", "checks"]));
  if (checks.length === 0 && more === null) return null;
  return html`<section aria-labelledby="checks">
    <h2 id="checks">Checks</h2>
    ${
      checks.length === 0
        ? null
        : html`<ul class="plain criteria">
            ${checks.map((check) => checkItem(place, check))}
          </ul>`
    }${more}
  </section>`;
}

function checkItem(place: FieldPlace, check: JsonObject): Html {
  const evidence = textAt(check, "evidence_uri");
  return html`<li>
    <div>${statusMark(textAt(check, "status") ?? "unverified")}</div>
    <div>
      ${words(textAt(check, "name") ?? "no name", 600)}${evidence === null ? null : html`<br />${address(evidence)}`}
      ${fieldList(place, check, new Set(["name", "status", "evidence_uri"]))}
    </div>
  </li> `;
}
