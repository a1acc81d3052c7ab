import { kinds } from "../model/kinds.ts";
import type { JsonObject } from "../model/json.ts";
import type { Connection } from "../query/connections.ts";
import type { HistoryStep } from "../query/object-history.ts";
import { counted } from "../report/sentences.ts";
import { refIn } from "../report/review/words.ts";
import { digestOf } from "./digest-of.ts";
import type { FieldPlace } from "./fields.ts";
import { html } from "./html.ts";
import type { Fragment, Html } from "./html.ts";
import { actorName, textAt, valueAt } from "./names.ts";
import { latestProofOf } from "./latest-proof.ts";
import { objectLink, siblingLink } from "./object-link.ts";
import { lookUp } from "./page-source.ts";
import type { ShownHistory, ShownObject } from "./page-source.ts";
import { figure, mark, shortDigest, time, words } from "./pieces.ts";
import { visibleLine } from "./visible-text.ts";

type Row = readonly [head: string, said: Fragment];

/** What can be proved of an object from the store and its history alone, recomputed for this page: its seal, that nothing changed since, the texts that were pinned. */
export function proofSection(
  place: FieldPlace,
  object: ShownObject,
  history: ShownHistory,
  connections: readonly Connection[],
): Html {
  const { kind, value } = object;
  const rows: readonly Row[] = [
    ["In git", landedWords(history)],
    ...(kinds[kind].sealed ? sealedRows(value, history) : []),
    ...(kind === "Run" ? runRows(place, value, connections) : []),
    ...(kind === "Artifact" ? artifactRows(place, value) : []),
    ["Pinned by", pinnedByWords(object, connections)],
  ];
  return html`<section aria-labelledby="proof">
    <h2 id="proof">Proof</h2>
    <dl>
      ${rows.map(([head, said]) =>
        said === null
          ? null
          : html`<dt>${head}</dt>
              <dd>${said}</dd> `,
      )}
    </dl>
  </section>`;
}

function landedWords(history: ShownHistory): Fragment {
  if ("unknown" in history) return html`<span class="muted">the history cannot be read</span>`;
  const { steps, older } = history;
  const first = steps.findLast(({ change }) => change === "added");
  const [last] = steps;
  if (last === undefined) return html`<span class="muted">in no commit yet</span>`;
  const since = older > 0 || first === undefined ? null : html`since ${commitWords(first)}`;
  return first === last ? since : html`${since}${since === null ? null : html`; `}changed last by ${commitWords(last)}`;
}

function commitWords({ commit, date, author }: HistoryStep): Html {
  return html`<code>${commit.slice(0, 7)}</code> of ${time(date)}, <bdi>${visibleLine(author, 120)}</bdi>`;
}

function sealedRows(value: JsonObject, history: ShownHistory): Row[] {
  return [
    ["Seal", sealWords(value)],
    ["Since then", sameWords(history)],
  ];
}

function sealWords(value: JsonObject): Html {
  const stated = textAt(value, "seal", "digest");
  if (stated === null) return html`<span class="muted">none; it is sealed by having landed</span>`;
  const actual = digestOf(value);
  const by = actorName(valueAt(value, "seal", "sealed_by"));
  const who = html`${time(textAt(value, "seal", "sealed_at"))}${by === null ? null : html` by ${words(by, 80)}`}`;
  return actual === stated
    ? html`${mark("passed", "verified")} ${who} ${shortDigest(stated)}`
    : html`${mark("failed", "broken")} ${who} ${shortDigest(stated)}, but what it says now has
      ${actual === null ? "none" : shortDigest(actual)}`;
}

/** A seal may be added to what has landed; everything else makes another text of it. */
function sameWords(history: ShownHistory): Fragment {
  if ("unknown" in history || history.steps.length === 0) return null;
  const { steps, older } = history;
  const later = steps.filter(({ change, fields }, at) => {
    const isFirst = older === 0 && at === steps.length - 1 && change === "added";
    const isSealing = fields.length > 0 && fields.every(({ pointer }) => /^\/seal(?:\/|$)/.test(pointer));
    return !isFirst && !isSealing;
  });
  const count = later.length + older;
  return count === 0
    ? mark("passed", "unchanged")
    : html`${mark("warning", `${counted(count, "commit")} changed it`)}, the last of them
        <code>${later[0]?.commit.slice(0, 7) ?? ""}</code>`;
}

function runRows(place: FieldPlace, value: JsonObject, connections: readonly Connection[]): Row[] {
  const proof = latestProofOf(place.index, value);
  return [
    ["Inputs", pinsWords(place, connections)],
    ["Weighed", proof === null ? null : siblingLink(place.index, place.at, { kind: "Artifact", id: proof })],
  ];
}

/** Whether what a Run was told can still be read as it was. */
function pinsWords({ index, at }: FieldPlace, connections: readonly Connection[]): Fragment {
  const inputs = connections.filter(({ field, isInward }) => !isInward && inputFields.has(field));
  if (inputs.length === 0) return html`<span class="muted">none are named</span>`;
  const states = Map.groupBy(inputs, ({ kind, id, digest }) => {
    const target = lookUp(index, kind, id);
    if (digest === null) return "open";
    return target !== null && digestOf(target.value) === digest ? "same" : "other";
  });
  const [same, other, open] = (["same", "other", "open"] as const).map((state) => states.get(state) ?? []);
  const names = (list: readonly Connection[] = []): Html[] =>
    list.slice(0, 10).map((named) => html`<li>${objectLink(index, at, named)}</li>`);
  return html`${same === undefined || same.length === 0 ? null : html`<p>${mark("passed", `${counted(same.length, "pin")} verified`)}: the store has what the Run was told</p>`}${
    other === undefined || other.length === 0
      ? null
      : html`<p>${mark("failed", `${counted(other.length, "pin")} broken`)}: the store has another text, or none</p>
          <ul>
            ${names(other)}
          </ul>`
  }${
    open === undefined || open.length === 0
      ? null
      : html`<p>${mark("unverified", `${figure(open.length)} not pinned`)}: nothing tells what they said</p>
          <ul>
            ${names(open)}
          </ul>`
  }`;
}

const inputFields: ReadonlySet<string> = new Set(["context_packets", "doctrine_refs", "constraint_snapshot"]);

function artifactRows({ index, at }: FieldPlace, value: JsonObject): Row[] {
  const digest = textAt(value, "digest");
  const run = refIn(valueAt(value, "produced_by"));
  return [
    [
      "Content",
      digest === null
        ? html`${mark("unverified", "no digest")}: nothing tells whether what the address leads to is what was made`
        : html`<code>${visibleLine(digest, 200)}</code>`,
    ],
    ["Made by", run === null ? null : objectLink(index, at, run)],
  ];
}

function pinnedByWords({ value }: ShownObject, connections: readonly Connection[]): Fragment {
  const pins = connections.filter(({ isInward, kind, digest }) => isInward && kind === "Run" && digest !== null);
  if (pins.length === 0) return null;
  const actual = digestOf(value);
  const other = pins.filter(({ digest }) => digest !== actual).length;
  const runs = counted(pins.length, "Run");
  return other === 0
    ? html`${mark("passed", runs)}, with this text`
    : html`${mark("failed", `${figure(other)} of ${runs}`)} with another text than this`;
}
