import type { CauseLink, CauseNode } from "../query/causes.ts";
import type { QueryIndex } from "../query/open-index.ts";
import { linkFrom, objectAddress } from "./addresses.ts";
import { chainColumns } from "./chain.ts";
import type { Chain } from "./chain.ts";
import { html } from "./html.ts";
import type { Fragment, Html } from "./html.ts";
import { actorName, kindLabels, nameOf, textAt, valueAt } from "./names.ts";
import { objectLink } from "./object-link.ts";
import { statusMark } from "./pieces.ts";
import { predecessorOf } from "./successor.ts";
import { visibleLine } from "./visible-text.ts";

const box = { width: 232, height: 52, gap: 14, apart: 76, top: 28 };

/** A chain as a picture with a link in every box, and the same as a list of sentences. */
export function chainPicture(index: QueryIndex, from: string, chain: Chain): Html {
  const columns = chain.columns.map((nodes, at) => ({ nodes, at })).filter(({ nodes }) => nodes.length > 0);
  const most = Math.max(...columns.map(({ nodes }) => nodes.length));
  const height = box.top + most * (box.height + box.gap);
  const width = columns.length * (box.width + box.apart) - box.apart + 4;
  const places = new Map(
    columns.flatMap(({ nodes }, column) =>
      nodes.map((node, row): [CauseNode, Spot] => [
        node,
        { x: 2 + column * (box.width + box.apart), y: box.top + row * (box.height + box.gap) },
      ]),
    ),
  );
  const heads = columns.map(
    ({ at }, column) =>
      html`<text class="head" x="${2 + column * (box.width + box.apart)}" y="16"
        >${chainColumns[at]?.head ?? ""}</text
      > `,
  );
  const boxes = [...places].map(([node, spot]) => nodeBox(index, from, node, spot, node === chain.focus));
  return html`<div class="scroll chain" role="region" aria-label="Picture of the chain" tabindex="0">
      <svg
        width="${width}"
        height="${height}"
        viewBox="0 0 ${width} ${height}"
        role="group"
        aria-label="The chain of causes, from left to right; the list below says the same"
      >
        ${heads}${chain.links.map((link) => curve(places, link))}${nextLines(places)}${boxes}
      </svg>
    </div>
    <p class="muted">
      A whole line: pinned by its digest. A broken line: named. An arrow: took the place of the one above.
    </p>
    ${chain.more === 0 ? null : html`<p class="muted">${chain.more} older objects have no room here.</p>`}
    <details>
      <summary>The chain in words</summary>
      ${inWords(index, from, chain)}
    </details>`;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

function nodeBox(index: QueryIndex, from: string, node: CauseNode, { x, y }: Spot, isFocus: boolean): Html {
  const { kind, id, path } = node;
  const facts = [kindLabels[kind].one, versionOf(node)].filter((fact) => fact !== null).join(" ");
  const inside = html`<span class="line what">${facts} ${statusOf(node)}</span
    ><span class="line" dir="auto">${visibleLine(nameIn(index, node), 90)}</span>`;
  const link = linkFrom(from, objectAddress(kind, id));
  const whole =
    path === null
      ? html`<div class="node gone">${inside}</div>`
      : html`<a class="node${isFocus ? " focus" : ""}" href="${link}" ${isFocus ? html` aria-current="page"` : null}
          >${inside}</a
        >`;
  return html`<foreignObject x="${x}" y="${y}" width="${box.width}" height="${box.height}">${whole}</foreignObject> `;
}

function nameIn(index: QueryIndex, { kind, id, title, value, path }: CauseNode): string {
  if (path === null) return `${id} (not in the store)`;
  if (kind !== "Run") return nameOf(index, { kind, id, title, value });
  const who = actorName(valueAt(value, "executor", "actor"));
  return textAt(value, "outputs", "result_summary") ?? textAt(value, "failure", "message") ?? who ?? id;
}

function versionOf({ kind, value }: CauseNode): string | null {
  if (kind === "Run") return textAt(value, "telemetry", "started_at")?.slice(0, 10) ?? null;
  const version = kind === "ContextPacket" || kind === "DoctrineRef" ? textAt(value, "version") : null;
  return version === null ? null : visibleLine(version, 20);
}

function statusOf({ kind, value, path }: CauseNode): Fragment {
  if (path === null) return null;
  if (kind === "Issue" || kind === "Run") return statusMark(textAt(value, "status") ?? "planned");
  return kind === "Artifact" ? statusMark(textAt(value, "verification", "status") ?? "unverified") : null;
}

/** From the right edge of one box to the left edge of another; what is pinned is a whole line, and what is given to many a faint one. */
function curve(places: ReadonlyMap<CauseNode, Spot>, { cause, effect, digest }: CauseLink): Fragment {
  const [from, to] = [places.get(cause), places.get(effect)];
  if (from === undefined || to === undefined) return null;
  const [x1, y1] = [from.x + box.width, from.y + box.height / 2];
  const [x2, y2] = [to.x, to.y + box.height / 2];
  const bend = Math.max(24, (x2 - x1) / 2);
  const isFaint = cause.kind === "DoctrineRef" || cause.kind === "ConstraintSnapshot";
  const look = [digest === null ? "loose" : "", isFaint ? "faint" : ""].filter((name) => name !== "").join(" ");
  return html`<path${look === "" ? null : html` class="${look}"`}
    d="M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}"
  /> `;
}

/** A packet that stands right below the one that it took the place of is tied to it. */
function nextLines(places: ReadonlyMap<CauseNode, Spot>): Fragment {
  const packets = new Map(
    [...places].filter(([{ kind }]) => kind === "ContextPacket").map(([{ id }, spot]) => [id, spot]),
  );
  return [...places].map(([node, spot]) => {
    const before = packets.get(predecessor(node) ?? "");
    if (before === undefined || spot.y - before.y !== box.height + box.gap) return null;
    const x = spot.x + 20;
    return html`<path class="next" d="M${x} ${before.y + box.height}V${spot.y - 1}m-4 -5l4 5l4 -5" /> `;
  });
}

/** The id of the packet whose place a packet took. */
function predecessor({ kind, value }: CauseNode): string | null {
  return kind === "ContextPacket" ? predecessorOf(value) : null;
}

function inWords(index: QueryIndex, from: string, { links, columns }: Chain): Html {
  const packets = columns.flat().filter(({ kind }) => kind === "ContextPacket");
  const next = packets.flatMap((node) => {
    const before = packets.find(({ id }) => id === predecessor(node));
    return before === undefined
      ? []
      : [
          html`<li>
            ${named(index, from, node)} <span class="muted">took the place of</span> ${named(index, from, before)}
          </li> `,
        ];
  });
  if (links.length === 0) return html`<p>Nothing is connected yet.</p>`;
  const sentences = links.map(({ cause, effect, words: { toEffect }, digest }) => {
    const pinned = digest === null ? null : html` <span class="muted">(pinned)</span>`;
    return html`<li>
      ${named(index, from, cause)} <span class="muted">${toEffect}</span> ${named(index, from, effect)}${pinned}
    </li> `;
  });
  return html`<ul>
    ${sentences}${next}
  </ul>`;
}

function named(index: QueryIndex, from: string, node: CauseNode): Html {
  return html`${kindLabels[node.kind].one} ${objectLink(index, from, node)} ${statusOf(node)}`;
}
