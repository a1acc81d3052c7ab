import type { Issue } from "../model/issue.ts";
import { readObject } from "../model/read-object.ts";
import type { Json } from "../model/json.ts";
import { fieldHash, localChanges, outgoingFields } from "../github/local-changes.ts";
import { mapIssue } from "../github/map-issue.ts";
import type { IssueInput } from "../github/map-issue.ts";
import { baseOf, mergeSynced } from "../github/merge-synced.ts";
import type { FieldBase } from "../github/merge-synced.ts";
import { outgoingOf } from "../github/outgoing-issue.ts";
import type { Outgoing, OutgoingField } from "../github/outgoing-issue.ts";
import { readIssue, readIssueInput } from "../github/read-issue.ts";
import { mappingFor } from "./batch-mapping.ts";
import type { Bringing, BroughtSum, Logins, Stop } from "./brought.ts";
import { noFacts, nothingBrought } from "./facts.ts";
import { readIssuesHere } from "./issues-here.ts";
import type { IssuesHere, LinkedIssue } from "./issues-here.ts";
import type { Pass } from "./sync-issues.ts";
import { writeOutgoing } from "./write-outgoing.ts";

/** What telling GitHub of changes needs. */
interface Telling {
  readonly pass: Pass;
  readonly bringing: Bringing;
  readonly logins: Logins;
  readonly sum: BroughtSum;
}

/** So many issues are told before it lands what GitHub says of them. */
const batchSize = 10;

/** Tells GitHub what was changed here, issue by issue: each is read, written and read again, and lands as GitHub then has it. */
export async function bringChanges(telling: Telling): Promise<Stop> {
  const here = await readIssuesHere(telling.pass);
  const wanted = here.linked.flatMap((one) => {
    const changes = changesOf(one, here, telling.pass.full);
    telling.sum.unsent.push(...changes.unsent.map((field) => refusedBefore(one, field)));
    return changes.changed.length === 0 ? [] : [{ one, fields: changes.changed }];
  });
  let told: Told[] = [];
  for (const { one, fields } of wanted) {
    const result = await tellOne(telling, here, one, fields);
    if ("stop" in result) return (await landTold(telling, told), result.stop);
    if (result.input !== null) told.push({ ...result, input: result.input });
    if (told.length < batchSize) continue;
    await landTold(telling, told);
    told = [];
  }
  await landTold(telling, told);
  return null;
}

function changesOf({ issue, externalId }: LinkedIssue, { cursor, places }: IssuesHere, full: boolean) {
  const known = cursor.objects[externalId]?.Issue;
  if (known === undefined) return { changed: [], unsent: [] };
  const unsent = full ? {} : (known.unsent ?? {});
  return localChanges({ issue, base: known.fields, unsent }, places);
}

function refusedBefore({ id, number }: LinkedIssue, field: OutgoingField) {
  const help = `change it here or on GitHub, or try again: cwom sync github --push --full`;
  return { id, number, field, why: "GitHub did not take it when it was sent", help };
}

/** An issue that was told, as GitHub has it now. */
interface Told {
  readonly one: LinkedIssue;
  readonly input: IssueInput;
  /** What GitHub did not take. */
  readonly unsent: readonly OutgoingField[];
}

async function landTold({ pass }: Telling, told: readonly Told[]): Promise<void> {
  if (told.length === 0) return;
  const hashes = told.map(({ one, unsent }): [number, Record<string, string>] => {
    const mine = baseOf("Issue", jsonOf(one.issue));
    return [one.number, Object.fromEntries(unsent.map((field) => [field, fieldHash(mine, field)]))];
  });
  await pass.lander.land({
    ...noFacts(pass.repository),
    issues: told.map(({ input }) => input),
    brought: {
      ...nothingBrought,
      told: new Set(told.map(({ one }) => one.number)),
      unsent: new Map(hashes),
    },
  });
}

type Ended = { readonly stop: NonNullable<Stop> } | (Omit<Told, "input"> & { readonly input: IssueInput | null });

async function tellOne(
  telling: Telling,
  here: IssuesHere,
  one: LinkedIssue,
  fields: readonly OutgoingField[],
): Promise<Ended> {
  const { pass, bringing, logins, sum } = telling;
  const untold: Ended = { one, input: null, unsent: [] };
  const fresh = await readNow(pass, one.number);
  if (!("input" in fresh)) return fresh.stop === null ? untold : { stop: fresh.stop };
  await logins.ask(one.issue.assignees.flatMap((actor) => here.places.accountOf(actor) ?? []));
  for (const { id, login } of fresh.input.issue.assignees) logins.learn(id, login);
  const outgoing = compare(telling, here, one, fresh.input, fields);
  for (const { field, why } of outgoing.left) pass.notes.add(`#${one.number}: ${field} stays here: ${why}`);
  const { id, number, issue } = one;
  const named = { id, number, title: issue.title, mentions: [] };
  if (pass.dryRun && outgoing.fields.length > 0) sum.changed.push({ ...named, fields: outgoing.fields });
  if (pass.dryRun || outgoing.fields.length === 0) return untold;
  pass.progress(`changing #${number}`);
  const written = await writeOutgoing({ pass, writer: bringing.writer }, fresh.input, outgoing);
  const { refused, absent, stop } = written;
  if (written.is === "untouched") return stop === null ? untold : { stop };
  const after = await readNow(pass, number);
  if (!("input" in after)) return after.stop === null ? untold : { stop: after.stop };
  const lacking = compare(telling, here, one, after.input, outgoing.fields).fields;
  const taken = outgoing.fields.filter((field) => !lacking.includes(field));
  const unsent = lacking.filter((field) => !absent.has(field));
  if (taken.length > 0) sum.changed.push({ ...named, fields: taken });
  // What no answer came to may have arrived all the same.
  if (stop === null || (stop.is === "broken" && unsent.length === 0)) {
    sum.unsent.push(...unsent.map((field) => ({ id, number, field, ...reasonFor(field, refused) })));
    return { one, input: after.input, unsent };
  }
  await landTold(telling, [{ one, input: after.input, unsent: [] }]);
  return { stop };
}

/** What GitHub lacks of an Issue, of some fields; nothing of one that was changed there too. */
function compare(
  { pass, logins }: Telling,
  { cursor, places }: IssuesHere,
  { id, externalId, value }: LinkedIssue,
  input: IssueInput,
  fields: readonly OutgoingField[],
): Outgoing {
  const { asking, repository } = pass;
  const { where, settings, origins } = asking;
  const mapping = mappingFor({ repository, issues: [] }, { host: where.host, settings, origins, cursor });
  const [draft] = mapIssue({ ...input, previous: origins.previousOf(externalId) }, mapping).drafts;
  const base: FieldBase | null = cursor.objects[externalId]?.Issue?.fields ?? null;
  const merged = draft === undefined || draft.id !== id ? null : mergeSynced(draft, base, value);
  const ours = issueOf(merged?.value ?? value);
  const theirs = draft === undefined ? null : issueOf(draft.value);
  const conflicts = new Set(merged?.conflicts.map(({ field }) => field));
  const may = outgoingFields.filter((field) => fields.includes(field) && !conflicts.has(field));
  if (merged === null || ours === null || theirs === null) return nothing;
  return outgoingOf({ ours, theirs, input, fields: may, logins: logins.known }, places);
}

const nothing: Outgoing = { patch: {}, parent: null, blockers: { add: [], remove: [] }, fields: [], left: [] };

function issueOf(value: Readonly<Record<string, Json>>): Issue | null {
  const { object } = readObject("Issue", { ...value });
  return object?.kind === "Issue" ? object : null;
}

function jsonOf(issue: Issue) {
  return JSON.parse(JSON.stringify(issue));
}

/** An issue as it is now; a stop, or null where it is not there for this token, which an ordinary sync tells of. */
async function readNow({ asking, notes }: Pass, number: number): Promise<{ input: IssueInput } | { stop: Stop }> {
  const { reader, name } = asking;
  const found = await readIssue(reader, name, number);
  if (found.is === "limited" || found.is === "broken" || found.is === "refused") return { stop: found };
  if (found.is !== "found" || found.value.pull_request !== null) return { stop: null };
  const answer = await readIssueInput(reader, name, found.value);
  for (const note of answer.notes) notes.add(note);
  if (answer.is === "found") return { input: answer.value };
  return { stop: answer };
}

function reasonFor(field: OutgoingField, refused: ReadonlyMap<string, string>): { why: string; help: string } {
  const said = refused.get(field);
  if (said !== undefined) return { why: said, help: "change it here, then sync again" };
  const helps: Readonly<Partial<Record<OutgoingField, string>>> = {
    tags: "give the token the permission issues: write, and its user the right to push: without it GitHub drops labels silently",
    assignees: "only people with access to the repository can be assigned, by somebody who may push",
  };
  return {
    why: "GitHub answered well, and has it as before",
    help: helps[field] ?? "give the token the permission issues: write",
  };
}
