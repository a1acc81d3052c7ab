import { kindNames } from "../../model/enums.ts";
import type { Kind } from "../../model/enums.ts";
import { isFileSafeId } from "../../model/id.ts";
import { refFields } from "../../model/schema-fields.ts";
import { fieldsOf } from "../../operations/fields.ts";
import type { Field } from "../../operations/fields.ts";
import { objectsOf } from "../../store/objects.ts";
import type { Objects } from "../../store/objects.ts";
import { fieldFlags } from "../making/field-flags.ts";
import { makingCommand } from "../making/making-command.ts";
import { withWorkplace } from "../workplace.ts";
import type { Candidate, Completable, Sources, Values } from "./complete-words.ts";

/** How many objects are read for their titles. */
const shown = 100;

/** Candidates from the store of a folder and from the model; what cannot be read has none. */
export const storeSources: Sources = {
  ids: (folder, kind, word) => inStore(folder, (objects) => idsIn(objects, kind, word)),
  changes: (folder, id, word) =>
    inStore(folder, async (objects) => {
      const { kind } = await objects.find(id, ...kindNames);
      return changesOf(kind, word, (target) => idsIn(objects, target, afterSign(word)));
    }),
  making: (kind) => Promise.resolve(completable(kind)),
};

/** A shell waits for this: what goes wrong here is for the command itself to say. */
async function inStore(folder: string, find: (objects: Objects) => Promise<Candidate[]>): Promise<Candidate[]> {
  return withWorkplace(folder, ({ tree, cache }) => find(objectsOf(tree, cache))).catch(() => []);
}

/** The latest objects whose id a word begins or ends, with their titles. A file may have any name: only ids are offered. */
async function idsIn(objects: Objects, kind: Kind | null, word: string): Promise<Candidate[]> {
  const kindsAsked = kind === null ? kindNames : [kind];
  const all = await Promise.all(
    kindsAsked.map(async (one) => (await objects.ids(one)).map((id) => ({ kind: one, id }))),
  );
  const fitting = all.flat().filter(({ id }) => isFileSafeId(id) && (id.startsWith(word) || id.endsWith(word)));
  const latest = fitting.toSorted((a, b) => (a.id < b.id ? 1 : -1)).slice(0, shown);
  const found = await Promise.all(latest.map(({ kind: one, id }) => objects.get(one, id)));
  return latest.map(({ kind: one, id }, index) => ({ word: id, about: `${one} ${found[index]?.title ?? ""}`.trim() }));
}

async function changesOf(
  kind: Kind,
  word: string,
  ids: (kind: Kind | null) => Promise<Candidate[]>,
): Promise<Candidate[]> {
  const { name = "", sign = "" } = /^(?<name>[^=+]*?)(?<sign>\+=|-=|=)/.exec(word)?.groups ?? {};
  const fields = fieldsOf(kind).filter(({ path }) => path[0] !== "kind" && path[0] !== "id" && path[0] !== "seal");
  if (sign === "")
    return fields.map(({ path, isList, description }) => ({
      word: `${path.join(".")}${isList ? "+=" : "="}`,
      about: description,
    }));
  const field = fields.find(({ path }) => path.join(".") === name || path.at(-1) === name);
  const values = field === undefined ? null : valuesFor(kind, field);
  const offered =
    values === null
      ? []
      : values.are === "ids"
        ? await ids(values.kind)
        : values.words.map((value) => ({ word: value, about: "" }));
  return offered.map((candidate) => ({ ...candidate, word: `${name}${sign}${candidate.word}` }));
}

function afterSign(word: string): string {
  return word.slice(word.indexOf("=") + 1);
}

function completable(kind: Kind): Completable {
  const values = fieldFlags(kind).flatMap(({ name, field }): [string, Values][] => {
    const taken = valuesFor(kind, field);
    return taken === null ? [] : [[`--${name}`, taken]];
  });
  return { command: makingCommand(kind, "cwom"), values: new Map(values) };
}

function valuesFor(kind: Kind, { path, type }: Field): Values | null {
  if (type.is === "choice") return { are: "words", words: type.values };
  if (type.is === "actor") return { are: "words", words: ["me"] };
  if (type.is !== "ref") return null;
  const pointer = `/${path.join("/")}`;
  const found = refFields(kind).find(({ pattern }) => pattern === pointer || pattern === `${pointer}/*`);
  return { are: "ids", kind: found?.target ?? null };
}
