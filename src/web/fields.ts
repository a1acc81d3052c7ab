import { isMapping } from "../model/json.ts";
import type { Kind } from "../model/enums.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { digestOf } from "./digest-of.ts";
import type { QueryIndex } from "../query/open-index.ts";
import { isAbsent, refIn } from "../report/review/words.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { markdown } from "./markdown.ts";
import { actorName, textAt } from "./names.ts";
import { siblingLink } from "./object-link.ts";
import { lookUp } from "./page-source.ts";
import { address, block, figure, mark, shortDigest, statusMark, tagList, time, words } from "./pieces.ts";
import { visibleLine, visibleText } from "./visible-text.ts";

/** Where values are shown: a page, and what it looks names up in. */
export interface FieldPlace {
  readonly index: QueryIndex;
  /** The page's own address. */
  readonly at: string;
}

/** Texts that people write for people, often in Markdown. */
const prose: ReadonlySet<string> = new Set(
  `description instructions summary statement rationale result_summary excerpt notes message criteria tests_expected
   assumptions open_questions steps risk_notes decision_log`.split(/\s+/),
);
const addressFields: ReadonlySet<string> = new Set(["uri", "url", "links", "evidence_uri"]);
/** Longer than this, what only programs read is folded. */
const folded = 600;
/** How many items of a list are in sight. */
const mostInSight = 10;

/** Members of a mapping by name, whatever they are; those in `without`, and what says nothing, left out. */
export function fieldList(place: FieldPlace, value: JsonObject, without: ReadonlySet<string> = new Set()): Html | null {
  const members = Object.entries(value).filter(([name, member]) => !without.has(name) && !saysNothing(member));
  if (members.length === 0) return null;
  return html`<dl>
    ${members.map(
      ([name, member]) =>
        html`<dt>${fieldName(name)}</dt>
          <dd>${fieldValue(place, name, member)}</dd> `,
    )}
  </dl>`;
}

/** Absent, or made of nothing but what is. */
function saysNothing(value: Json): boolean {
  return isAbsent(value) || (isMapping(value) && Object.values(value).every(saysNothing));
}

/** A field's name as people say it. */
export function fieldName(name: string): Html {
  return html`<bdi>${visibleLine(name.replaceAll("_", " "), 120)}</bdi>`;
}

/** Any value, by the name of the field that it stands in. */
export function fieldValue(place: FieldPlace, name: string, value: Json): Html {
  if (Array.isArray(value)) return listValue(place, name, value);
  if (isMapping(value)) return mappingValue(place, value);
  if (typeof value === "string") return textValue(name, value);
  // A sum of cents is no reading matter beyond the sixth place.
  return html`${typeof value === "number" ? String(Number(value.toFixed(6))) : String(value)}`;
}

function listValue(place: FieldPlace, name: string, items: readonly Json[]): Html {
  if (name === "tags") return html`${tagList(items)}`;
  if (items.length === 1 && items[0] !== undefined && !isMapping(items[0])) return fieldValue(place, name, items[0]);
  const shown = items.map((item) => html`<li>${fieldValue(place, name, item)}</li>`);
  return foldedList(shown);
}

/** A list of which only the first items are in sight where there are many. */
export function foldedList(items: readonly Html[]): Html {
  const [first, rest] =
    items.length > mostInSight + 2 ? [items.slice(0, mostInSight), items.slice(mostInSight)] : [items, []];
  return html`<ul>
      ${first}
    </ul>
    ${
      rest.length === 0
        ? null
        : html`<details>
            <summary>${figure(rest.length)} more</summary>
            <ul>
              ${rest}
            </ul>
          </details>`
    }`;
}

function mappingValue(place: FieldPlace, value: JsonObject): Html {
  const ref = refIn(value);
  if (ref !== null) {
    const { role = null, digest = null } = value;
    const notes = [
      typeof role === "string" ? html` <span class="muted">as ${words(role)}</span>` : null,
      typeof digest === "string" ? pinNote(place, ref, digest) : null,
    ];
    return html`${siblingLink(place.index, place.at, ref)}${notes}`;
  }
  const actor = actorName(value);
  if (actor !== null) return actorValue(actor, value);
  return fieldList(place, value) ?? html`<span class="muted">empty</span>`;
}

/** Whether the store still has what was pinned. */
function pinNote({ index }: FieldPlace, { kind, id }: { kind: Kind; id: string }, digest: string): Html {
  const target = lookUp(index, kind, id);
  const isSame = target !== null && digestOf(target.value) === digest;
  const said = isSame
    ? mark("passed", "pinned")
    : mark("failed", target === null ? "pinned, and gone" : "pinned otherwise");
  return html` <span class="pin">${said} ${shortDigest(digest)}</span>`;
}

function actorValue(name: string, value: JsonObject): Html {
  const kind = textAt(value, "actor_kind") ?? "";
  const id = textAt(value, "actor_id") ?? "";
  return html`${words(name)} <span class="muted">(${words(kind)}${id === name ? null : html` ${words(id)}`})</span>`;
}

function textValue(name: string, text: string): Html {
  if (name === "status") return html`${statusMark(text)}`;
  if (addressFields.has(name)) return address(text);
  if (prose.has(name)) return markdown(text);
  const whole = visibleText(text);
  if (text.length > folded)
    return html`<details>
      <summary>${text.length} characters</summary>
      ${block(text)}
    </details>`;
  if (whole.includes("\n") || text.length > 200) return block(text);
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return html`${time(text)}`;
  return /(?:^|_)(?:digest|id|slug)$/.test(name) ? html`<code>${whole}</code>` : html`<bdi>${whole}</bdi>`;
}
