import type { Kind } from "../model/enums.ts";
import {
  issueTypes,
  artifactTypes,
  doctrineTypes,
  priorities,
  statuses,
  verificationStatuses,
} from "../model/enums.ts";
import type { JsonObject } from "../model/json.ts";
import type { QueryIndex } from "../query/open-index.ts";
import { refIn } from "../report/review/words.ts";
import { html } from "./html.ts";
import type { Fragment } from "./html.ts";
import { actorName, listAt, numberAt, textAt, valueAt } from "./names.ts";
import { objectLink } from "./object-link.ts";
import { dollars, duration, statusMark, tagList, time, words } from "./pieces.ts";

/** A column of a kind's list beside the title. */
export interface Column {
  readonly head: string;
  /** The column of the index that it can be chosen by, and the words there are. */
  readonly choice?: { readonly name: "status" | "type"; readonly words: readonly string[] };
  /** The column of the index that it can be sorted by, with `-` where the greatest is wanted first. */
  readonly sort?: string;
  /** Gives way on a narrow screen. */
  readonly lesser?: true;
  readonly cell: (value: JsonObject, index: QueryIndex, at: string) => Fragment;
}

function text(head: string, ...way: string[]): Column {
  return { head, sort: way.join("_"), lesser: true, cell: (value) => short(textAt(value, ...way)) };
}

function choice(head: string, name: "status" | "type", all: readonly string[], fallback: string | null): Column {
  return {
    head,
    sort: name,
    choice: { name, words: all },
    cell: (value) => {
      const word = textAt(value, name) ?? fallback;
      return name === "status" ? statusMark(word) : short(word);
    },
  };
}

function when(head: string, ...ways: (readonly string[])[]): Column {
  const cell = (value: JsonObject): Fragment =>
    time(ways.map((way) => textAt(value, ...way)).find((found) => found !== null) ?? null);
  return { head, sort: `-${ways[0]?.join("_") ?? ""}`, lesser: true, cell };
}

function ref(head: string, field: string): Column {
  return {
    head,
    sort: `${field}_id`,
    lesser: true,
    cell: (value, index, at) => {
      const named = refIn(valueAt(value, field));
      return named === null ? null : objectLink(index, at, named);
    },
  };
}

function actor(head: string, ...way: string[]): Column {
  return { head, sort: `${way.join("_")}_id`, lesser: true, cell: (value) => short(actorName(valueAt(value, ...way))) };
}

function short(found: string | null): Fragment {
  return found === null ? null : words(found, 60);
}

const changed = when("Changed", ["updated_at"], ["created_at"]);
const tags: Column = { head: "Tags", lesser: true, cell: (value) => tagList(listAt(value, "tags")) };

/** What the list of a kind shows, and the order that it stands in unless another is asked for. */
export const listColumns: Readonly<Record<Kind, { readonly order: string; readonly columns: readonly Column[] }>> = {
  Repo: { order: "slug", columns: [text("Slug", "slug"), text("Visibility", "visibility"), tags] },
  Issue: {
    order: "-updated_at",
    columns: [
      choice("Status", "status", statuses, "planned"),
      { ...text("Priority", "priority"), cell: (value) => short(textAt(value, "priority") ?? priorities[2]) },
      { ...choice("Type", "type", issueTypes, null), lesser: true },
      tags,
      changed,
    ],
  },
  ContextPacket: {
    order: "-created_at",
    columns: [text("Version", "version"), ref("For", "for_issue"), when("Made", ["created_at"])],
  },
  ConstraintSnapshot: { order: "-captured_at", columns: [actor("Owner", "owner"), when("Captured", ["captured_at"])] },
  DoctrineRef: {
    order: "namespace,name",
    columns: [
      text("Version", "version"),
      text("Namespace", "namespace"),
      { ...choice("Type", "type", doctrineTypes, null), lesser: true },
      {
        head: "Binding",
        sort: "priority",
        lesser: true,
        cell: (value) => short(textAt(value, "priority") ?? "should"),
      },
    ],
  },
  Run: {
    order: "-telemetry_started_at",
    columns: [
      choice("Status", "status", statuses, "planned"),
      actor("By", "executor", "actor"),
      when("Started", ["telemetry", "started_at"]),
      {
        head: "Took",
        sort: "-telemetry_duration_s",
        lesser: true,
        cell: (value) => maybe(numberAt(value, "telemetry", "duration_s"), duration),
      },
      {
        head: "Cost",
        sort: "-cost_usd",
        lesser: true,
        cell: (value) => maybe(numberAt(value, "cost", "usd"), dollars),
      },
    ],
  },
  Artifact: {
    order: "-created_at",
    columns: [
      {
        head: "Verified",
        sort: "verification_status",
        cell: (value) => statusMark(textAt(value, "verification", "status") ?? verificationStatuses[0]),
      },
      { ...choice("Type", "type", artifactTypes, null), lesser: true },
      ref("For", "for_issue"),
      when("Made", ["created_at"]),
    ],
  },
};

function maybe(value: number | null, say: (value: number) => string): Fragment {
  return value === null ? null : html`${say(value)}`;
}
