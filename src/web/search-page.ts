import { kindNames } from "../model/enums.ts";
import type { Kind } from "../model/enums.ts";
import type { JsonObject } from "../model/json.ts";
import { objectsCalled } from "../query/find-in-index.ts";
import { countObjects, listValues } from "../query/list-objects.ts";
import { searchAddress } from "./addresses.ts";
import { html } from "./html.ts";
import type { Fragment, Html } from "./html.ts";
import { layOut } from "./layout.ts";
import { requestOf, servedLink, wholeList, wordsIn } from "./list-wish.ts";
import { kindLabels, textAt } from "./names.ts";
import { objectLink, siblingLink } from "./object-link.ts";
import type { PageSource } from "./page-source.ts";
import { figure, statusMark, time } from "./pieces.ts";
import { visibleLine } from "./visible-text.ts";

const at = searchAddress;
/** How many objects of a kind are shown before the list itself is. */
const mostOfKind = 8;

/** Everything whose texts hold some words, by kind: a page that only a server answers. Failure `usage` where the words are none. */
export function searchPage(source: PageSource, query: URLSearchParams): string {
  const text = wordsIn(query);
  const parts = text.trim() === "" ? [] : kindNames.flatMap((kind) => kindPart(source, kind, text) ?? []);
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const answer =
    text.trim() === ""
      ? html`<p>Words, or beginnings of words; what holds all of them is found, in any text of any object.</p>`
      : html`<p><output>${count === 1 ? "1 object holds" : `${figure(count)} objects hold`} these words.</output></p>
          ${calledPart(source, text.trim())}${parts.map(({ part }) => part)}`;
  return layOut(source, {
    at,
    title: `Search · CWOM`,
    within: "",
    searched: text,
    main: html`<h1>Search${text.trim() === "" ? null : html` <bdi class="muted">${visibleLine(text, 120)}</bdi>`}</h1>
      ${answer}`,
  });
}

/** Whoever writes an id, or a part of one, means that object. */
function calledPart({ index }: PageSource, text: string): Fragment {
  const called = objectsCalled(index, text, mostOfKind);
  if (called.length === 0) return null;
  return html`<section>
    <h2>With this id</h2>
    <ul class="plain">
      ${called.map(
        ({ kind, id }) =>
          html`<li>
            ${kindLabels[kind].one} ${objectLink(index, at, { kind, id })}
            <code class="id">${visibleLine(id, 140)}</code>
          </li> `,
      )}
    </ul>
  </section>`;
}

function kindPart(source: PageSource, kind: Kind, text: string): { count: number; part: Html } | null {
  const { index } = source;
  const wish = { ...wholeList(kind), text };
  const request = { ...requestOf(wish), limit: mostOfKind };
  const count = countObjects(index, request);
  if (count === 0) return null;
  const items = listValues(index, request).map((value) => item(source, kind, value));
  const more = count - items.length;
  const part = html`<section>
    <h2>${kindLabels[kind].many} <span class="muted">${figure(count)}</span></h2>
    <ul class="plain">
      ${items}
    </ul>
    ${more <= 0 ? null : html`<p><a href="${servedLink(wish)}">and ${figure(more)} more</a></p>`}
  </section>`;
  return { count, part };
}

function item({ index }: PageSource, kind: Kind, value: JsonObject): Fragment {
  const named = { kind, id: textAt(value, "id") ?? "" };
  if (kind !== "Run") return html`<li>${siblingLink(index, at, named)}</li> `;
  return html`<li>
    ${objectLink(index, at, named)} ${time(textAt(value, "telemetry", "started_at"))}
    ${statusMark(textAt(value, "status"))}
  </li> `;
}
