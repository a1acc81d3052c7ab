import { isDeepStrictEqual } from "node:util";
import { memberOf } from "../../model/json.ts";
import type { JsonObject } from "../../model/json.ts";
import { timestampKeys } from "../../model/schema-fields.ts";
import { printYaml } from "../../text/format-yaml.ts";
import { linesToMerge, mergeSequences, settledItems } from "../../text/merge-sequences.ts";
import type { Versions } from "../../text/merge-sequences.ts";
import { readYaml } from "../../text/read-yaml.ts";
import { reshapeYaml } from "../../text/reshape-yaml.ts";
import { commentsIn, writtenMembers } from "../../text/yaml-members.ts";
import type { WrittenMember, WrittenMembers } from "../../text/yaml-members.ts";
import type { Marks } from "./conflict-marks.ts";
import { marked } from "./conflict-marks.ts";
import { withAdditions } from "./order.ts";
import { isSame } from "./outcome.ts";
import type { Maybe } from "./outcome.ts";

/** The merged object, decided for each side where a field is open. */
export interface Decided {
  readonly ours: JsonObject;
  readonly theirs: JsonObject;
}

/** The texts of three versions, with LF line ends; null where no base is known. */
export interface Texts {
  readonly base: string | null;
  readonly ours: string;
  readonly theirs: string;
}

/**
 * The text of a merged object, member by member: the lines of the side that changed it, else ours with theirs' change put in; comments of both stay.
 * Members that are open stand twice, between conflict marks. Null when the texts do not let themselves be taken apart, or the result would say something else.
 */
export function mergeWritten(texts: Texts, decided: Decided, marks: Marks): string | null {
  const ours = writtenMembers(texts.ours);
  const theirs = writtenMembers(texts.theirs) ?? writtenMembers(printYaml(decided.theirs));
  if (ours === null || theirs === null) return null;
  const base = texts.base === null ? null : writtenMembers(texts.base);
  const written = { base: base ?? nothing, ours, theirs };
  const keys = withAdditions(new Set(ours.members.keys()), [], [...theirs.members.keys()]);
  const members = keys.map((key) => writeMember(key, versionsOf(written, key), decided, marks));
  const tail = mergeComments({ base: written.base.tail, ours: ours.tail, theirs: theirs.tail });
  const text = `${members.join("")}${tail}`;
  if (!isSame(decided.ours, decided.theirs)) return text;
  return says(text, decided.ours) ? withLostComments(texts, text, decided.ours) : null;
}

/** Ours as a whole changed to say a merged object, where it cannot be taken apart; null when that cannot be done. */
export function rewritten(texts: Texts, value: JsonObject): string | null {
  const text = says(texts.ours, value) ? texts.ours : reshapeYaml(texts.ours, value);
  return text !== null && says(text, value) ? withLostComments(texts, text, value) : null;
}

/** What no member took along stands at the end. */
function withLostComments({ base, ours, theirs }: Texts, text: string, value: JsonObject): string {
  const more = `${text.endsWith("\n") ? "" : "\n"}${lostComments({ base: base ?? "", ours, theirs }, text)}`;
  return says(text + more, value) ? text + more : text;
}

const nothing: WrittenMembers = { members: new Map(), tail: "" };
const absent: WrittenMember = { head: "", body: "" };

function versionsOf({ base, ours, theirs }: Versions<WrittenMembers>, key: string): Versions<WrittenMember> {
  const [before = absent, here = absent, there = absent] = [base, ours, theirs].map(({ members }) => members.get(key));
  return { base: before, ours: here, theirs: there };
}

function writeMember(key: string, written: Versions<WrittenMember>, decided: Decided, marks: Marks): string {
  const { base, ours, theirs } = written;
  const bodies = { base: base.body, ours: ours.body, theirs: theirs.body };
  const head = mergeComments({ base: base.head, ours: ours.head, theirs: theirs.head });
  const [here, there] = [memberOf(decided.ours, key), memberOf(decided.theirs, key)];
  const body = writeBody(key, here, bodies);
  if (isSame(here, there)) return `${head}${lostComments(bodies, head + body)}${body}`;
  const swapped = { base: bodies.base, ours: bodies.theirs, theirs: bodies.ours };
  return `${head}${marked(body, writeBody(key, there, swapped), marks)}`;
}

/** The lines that say a member's value, changed as little as can be. */
function writeBody(key: string, value: Maybe, bodies: Versions<string>): string {
  if (value === undefined) return "";
  const wanted = { [key]: value };
  const found = likeliest(bodies).find((text) => text !== null && text !== "" && says(text, wanted));
  if (found !== undefined && found !== null) return found;
  const start = bodies.ours === "" ? bodies.theirs : bodies.ours;
  const changed = start === "" ? null : reshapeYaml(start, wanted);
  return changed !== null && says(changed, wanted) ? changed : printYaml(wanted);
}

/** Ready texts, the best first: what one side alone touched, then both changes by lines, then a side as it is. */
function likeliest(bodies: Versions<string>): (string | null)[] {
  const { ours, theirs } = bodies;
  return [oneSidedText(bodies), mergedLines(bodies), ours, theirs];
}

function oneSidedText({ base, ours, theirs }: Versions<string>): string | null {
  if (ours === theirs || theirs === base) return ours;
  return ours === base ? theirs : null;
}

function mergedLines({ base, ours, theirs }: Versions<string>): string | null {
  const versions = { base: linesToMerge(base), ours: linesToMerge(ours), theirs: linesToMerge(theirs) };
  return settledItems(mergeSequences(versions))?.join("\n") ?? null;
}

/** Comment lines have no value to be decided: where both sides changed them, all of them stay. */
function mergeComments(heads: Versions<string>): string {
  const merged = oneSidedText(heads) ?? mergedLines(heads);
  if (merged !== null) return merged;
  const known = new Set(linesToMerge(heads.ours));
  const more = linesToMerge(heads.theirs).filter((line) => !known.has(line));
  return `${heads.ours}${more.map((line) => `${line}\n`).join("")}`;
}

/** Comments that no side took out and that the new lines do not have, to stand by themselves. */
function lostComments(bodies: Versions<string>, text: string): string {
  const before = new Set(commentsIn(bodies.base));
  const [here, there] = [new Set(commentsIn(bodies.ours)), new Set(commentsIn(bodies.theirs))];
  const found = new Set(commentsIn(text));
  const isWanted = (comment: string): boolean => !before.has(comment) || (here.has(comment) && there.has(comment));
  const lost = [...here.union(there)].filter((comment) => isWanted(comment) && !found.has(comment));
  return lost.map((comment) => `${comment}\n`).join("");
}

function says(text: string, value: JsonObject): boolean {
  return isDeepStrictEqual(readYaml(Buffer.from(text), { timestampKeys }).value, value);
}
