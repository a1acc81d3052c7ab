import type { Kind } from "../model/enums.ts";
import { kinds } from "../model/kinds.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { causesAround } from "../query/causes.ts";
import { connectionsOf } from "../query/connections.ts";
import type { Connection } from "../query/connections.ts";
import { connected, listValues } from "../query/list-objects.ts";
import { refIn } from "../report/review/words.ts";
import { acceptanceSection } from "./acceptance-section.ts";
import { fileAddress, linkFrom, listAddress, objectAddress } from "./addresses.ts";
import { attemptsSection } from "./attempts-section.ts";
import { chainOf } from "./chain.ts";
import { chainPicture } from "./chain-picture.ts";
import { checksSection } from "./checks-section.ts";
import { fieldList } from "./fields.ts";
import type { FieldPlace } from "./fields.ts";
import { html } from "./html.ts";
import type { Fragment, Html } from "./html.ts";
import { layOut } from "./layout.ts";
import { requestOf, servedLink, wholeList } from "./list-wish.ts";
import { markdown } from "./markdown.ts";
import { actorName, kindLabels, listAt, nameOf, numberAt, textAt, valueAt } from "./names.ts";
import { findingItems, historySection, namedBySection } from "./object-sections.ts";
import { findingsAt } from "./page-source.ts";
import type { PageSource, ShownObject } from "./page-source.ts";
import { objectLink, siblingLink } from "./object-link.ts";
import { block, dollars, duration, figure, statusMark, tagList, time, words } from "./pieces.ts";
import { proofSection } from "./proof-section.ts";
import { predecessorOf, successorOf } from "./successor.ts";
import { visibleLine } from "./visible-text.ts";

/** The texts that an object is read for, in the order that they are read in, each the way to a field. */
const texts: Readonly<Record<Kind, readonly { readonly head: string; readonly way: readonly string[] }[]>> = {
  Repo: [],
  Issue: [{ head: "Description", way: ["description"] }],
  ContextPacket: [
    { head: "Summary", way: ["summary"] },
    { head: "Instructions", way: ["instructions"] },
  ],
  ConstraintSnapshot: [],
  DoctrineRef: [
    { head: "Statement", way: ["statement"] },
    { head: "Rationale", way: ["rationale"] },
  ],
  Run: [
    { head: "Result", way: ["outputs", "result_summary"] },
    { head: "Failure", way: ["failure", "message"] },
  ],
  Artifact: [],
};

const mostFindings = 20;

/** Kinds that have a chain of their own. */
const chained: ReadonlySet<Kind> = new Set(["Issue", "ContextPacket", "Run", "Artifact"]);

/** Members that are shown at the top, or in a part of their own. */
const shownApart: ReadonlySet<string> = new Set(
  "kind id title name status priority tags description summary instructions statement rationale acceptance preview created_at updated_at".split(
    " ",
  ),
);

/** The same for single kinds. */
const partsOf: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  Issue: ["runs"],
  ContextPacket: ["seal"],
  ConstraintSnapshot: ["seal"],
  Artifact: ["verification"],
};

/** The page of one object. */
export function objectPage(source: PageSource, object: ShownObject): string {
  const { kind, id, path, value } = object;
  const { index } = source;
  const place: FieldPlace = { index, at: objectAddress(kind, id) };
  const connections = connectionsOf(index, object);
  const history = source.historyOf(path);
  const name = visibleLine(nameOf(index, object), 600);
  const main = html`<p class="kind">${kindLabels[kind].one} <code class="id">${visibleLine(id, 140)}</code></p>
    <h1 dir="auto">${name}</h1>
    ${factLine(place, kind, value)}${newerNote(place, object)}
    ${findingsNote(source, path)}${textParts(kind, value)}${previewPart(value)}${acceptancePart(place, object)}${attemptsPart(source, place, object)}
    ${checksSection(place, object)}${chainPart(place, object)} ${proofSection(place, object, history, connections)}
    ${fieldsPart(place, object)} ${namedBySection(place, inSight(object, connections))} ${findingsPart(source, path)}
    ${historySection(history)}
    <p class="muted">
      File: <a href="${linkFrom(place.at, fileAddress(kind, id))}"><code>${visibleLine(path, 400)}</code></a>
    </p>`;
  return layOut(source, { at: place.at, title: `${name} · CWOM`, main, within: listAddress(kind) });
}

/** What one wants to know first, in a line. */
function factLine(place: FieldPlace, kind: Kind, value: JsonObject): Html {
  const issue = refIn(valueAt(value, "for_issue"));
  const repo = kind === "Issue" ? refIn(valueAt(value, "repo")) : null;
  const status =
    kind === "Issue" || kind === "Run"
      ? (textAt(value, "status") ?? "planned")
      : textAt(value, "verification", "status");
  const before = kind === "ContextPacket" ? predecessorOf(value) : null;
  const seconds = numberAt(value, "telemetry", "duration_s");
  const usd = numberAt(value, "cost", "usd");
  const tokens = numberAt(value, "cost", "tokens");
  const facts: readonly (readonly [string, Fragment])[] = [
    ["", statusMark(status)],
    ["Priority", kind === "Issue" || kind === "DoctrineRef" ? short(textAt(value, "priority")) : null],
    ["For", issue === null ? null : objectLink(place.index, place.at, issue)],
    ["In", repo === null ? null : objectLink(place.index, place.at, repo)],
    ["By", short(actorName(valueAt(value, "executor", "actor")) ?? actorName(valueAt(value, "owner")))],
    [
      "Assigned to",
      short(
        listAt(value, "assignees")
          .flatMap((item) => actorName(item) ?? [])
          .join(", "),
      ),
    ],
    ["Version", short(textAt(value, "version"))],
    ["In place of", before === null ? null : siblingLink(place.index, place.at, { kind, id: before })],
    ["Started", time(textAt(value, "telemetry", "started_at"))],
    ["Took", seconds === null ? null : duration(seconds)],
    ["Cost", usd === null ? null : dollars(usd)],
    ["Tokens", tokens === null ? null : figure(tokens)],
    ["Created", time(textAt(value, "created_at"))],
    ["Changed", textAt(value, "updated_at") === textAt(value, "created_at") ? null : time(textAt(value, "updated_at"))],
    ["Tags", tagList(listAt(value, "tags"))],
  ];
  const items = facts.filter(([, fact]) => fact !== null);
  return html`<ul class="facts">
    ${items.map(([head, fact]) => html`<li>${head === "" ? null : html`<b>${head}</b> `}${fact}</li> `)}
  </ul>`;
}

/** Nobody should go by a packet that another took the place of. */
function newerNote({ index, at }: FieldPlace, { kind, value }: ShownObject): Fragment {
  const id = kind === "ContextPacket" ? successorOf(index, value) : null;
  if (id === null) return null;
  return html`<p class="notice">A newer version took its place: ${siblingLink(index, at, { kind, id })}</p>`;
}

function short(text: string | null): Fragment {
  return text === null || text === "" ? null : words(text, 120);
}

function findingsNote(source: PageSource, path: string): Fragment {
  const findings = findingsAt(source, path).filter(({ level }) => level !== "info");
  if (findings.length === 0) return null;
  const count = findings.length === 1 ? "1 finding" : `${findings.length} findings`;
  return html`<p>${statusMark(findings[0]?.level ?? null)} The check has <a href="#findings">${count}</a> here.</p>`;
}

function findingsPart(source: PageSource, path: string): Fragment {
  const findings = findingsAt(source, path);
  if (findings.length === 0) return null;
  const more = findings.length - mostFindings;
  return html`<section aria-labelledby="findings">
    <h2 id="findings">Findings</h2>
    ${findingItems(findings.slice(0, mostFindings), () => null)}${
      more <= 0 ? null : html`<p class="muted">and ${more} more: <code>cwom check</code></p>`
    }
  </section>`;
}

function chainPart({ index, at }: FieldPlace, object: ShownObject): Fragment {
  if (!chained.has(object.kind)) return null;
  const chain = chainOf(causesAround(index, object));
  if (chain.links.length === 0) return null;
  return html`<section aria-labelledby="chain">
    <h2 id="chain">Chain of causes</h2>
    ${chainPicture(index, at, chain)}
  </section>`;
}

function textParts(kind: Kind, value: JsonObject): Html {
  return html`${texts[kind].map(({ head, way }) => {
    const text = textAt(value, ...way);
    // What is only the title says nothing twice.
    if (text === null || (way[0] === "summary" && text.trim() === kinds[kind].titleOf(value))) return null;
    return html`<section>
      <h2>${head}</h2>
      ${markdown(text)}
    </section> `;
  })}`;
}

function previewPart(value: JsonObject): Fragment {
  const preview = textAt(value, "preview");
  return preview === null
    ? null
    : html`<section>
        <h2>Preview</h2>
        ${block(preview)}
      </section> `;
}

function acceptancePart(place: FieldPlace, { kind, id, value }: ShownObject): Fragment {
  if (kind !== "Issue") return null;
  const request = requestOf(wholeList("Artifact", "all"));
  return acceptanceSection(place, value, listValues(place.index, request, [connected("Artifact", "Issue", id)]));
}

function attemptsPart(source: PageSource, place: FieldPlace, { kind, id }: ShownObject): Fragment {
  if (kind !== "Issue") return null;
  const link = servedLink({ ...wholeList("Run"), issue: id });
  return attemptsSection(place, id, source.served ? html`: <a href="${linkFrom(place.at, link)}">all Runs</a>` : null);
}

/** What is told in a part of its own is not named again. */
function inSight({ kind }: ShownObject, connections: readonly Connection[]): readonly Connection[] {
  return kind === "Issue" ? connections.filter((other) => !(other.isInward && other.kind === "Run")) : connections;
}

function fieldsPart(place: FieldPlace, { kind, value }: ShownObject): Fragment {
  const outputs = without(valueAt(value, "outputs"), "result_summary");
  const shown: JsonObject = { ...value, ...(outputs === null ? {} : { outputs }) };
  const list = fieldList(place, shown, new Set([...shownApart, ...(partsOf[kind] ?? [])]));
  return list === null
    ? null
    : html`<section aria-labelledby="fields">
        <h2 id="fields">Fields</h2>
        ${list}
      </section>`;
}

function without(value: Json, name: string): JsonObject | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const { [name]: _, ...rest } = value;
  return rest;
}
