import type { Kind } from "../model/enums.ts";
import type { QueryIndex } from "../query/open-index.ts";
import { linkFrom, objectAddress } from "./addresses.ts";
import { html } from "./html.ts";
import type { Fragment, Html } from "./html.ts";
import { actorName, nameOf, textAt, valueAt } from "./names.ts";
import { lookUp } from "./page-source.ts";
import type { ShownObject } from "./page-source.ts";
import { statusMark, time, words } from "./pieces.ts";
import { visibleLine } from "./visible-text.ts";

type Named = { readonly kind: Kind; readonly id: string };

/** A link to an object by its name; only the words where no file holds it. */
export function objectLink(index: QueryIndex, from: string, { kind, id }: Named, maxLength = 200): Html {
  const object = lookUp(index, kind, id);
  return object === null ? missing(kind, id) : linkTo(from, object, words(nameOf(index, object), maxLength));
}

/** The same beside others of its kind, with what tells it from them: how far it is, a version, of a Run when it was and whose. */
export function siblingLink(index: QueryIndex, from: string, { kind, id }: Named): Html {
  const object = lookUp(index, kind, id);
  if (object === null) return missing(kind, id);
  if (kind !== "Run") return html`${linkTo(from, object, words(nameOf(index, object)))}${factsOf(object)}`;
  const { value } = object;
  const who = actorName(valueAt(value, "executor", "actor")) ?? "nobody";
  const when = time(textAt(value, "telemetry", "started_at") ?? textAt(value, "created_at"));
  return html`${linkTo(from, object, html`Run ${when} by ${words(who, 60)}`)}${factsOf(object)}`;
}

function linkTo(from: string, { kind, id }: Named, said: Html): Html {
  return html`<a href="${linkFrom(from, objectAddress(kind, id))}">${said}</a>`;
}

function missing(kind: Kind, id: string): Html {
  return html`<span class="muted">${kind} <bdi>${visibleLine(id, 140)}</bdi> (not in the store)</span>`;
}

function factsOf({ kind, value }: ShownObject): Fragment {
  if (kind === "Issue" || kind === "Run") return html` ${statusMark(textAt(value, "status") ?? "planned")}`;
  if (kind === "Artifact") return html` ${statusMark(textAt(value, "verification", "status") ?? "unverified")}`;
  const version = kind === "ContextPacket" ? textAt(value, "version") : null;
  return version === null ? null : html` <span class="muted">${visibleLine(version, 20)}</span>`;
}
