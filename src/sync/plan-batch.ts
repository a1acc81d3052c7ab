import type { Place } from "../apply/place.ts";
import type { Cursor } from "../github/cursor.ts";
import type { Draft } from "../github/draft.ts";
import { withIssueGone } from "../github/gone-issue.ts";
import { issueOrigin } from "../github/mapping.ts";
import { mergeSynced } from "../github/merge-synced.ts";
import type { Conflict, FieldBase } from "../github/merge-synced.ts";
import type { Kind } from "../model/enums.ts";
import { isMapping } from "../model/json.ts";
import type { JsonObject } from "../model/json.ts";
import { Changes } from "../operations/changes.ts";
import type { Outcome } from "../operations/operation.ts";
import type { StoredObject } from "../store/corpus.ts";
import { pathOf } from "../store/layout.ts";
import { objectsOf } from "../store/objects.ts";
import type { Objects } from "../store/objects.ts";
import { mapFacts } from "./batch-mapping.ts";
import type { BatchEnv } from "./batch-mapping.ts";
import { cursorWrite, readCursorFile } from "./cursor-file.ts";
import { editedText } from "./edited-text.ts";
import type { Facts } from "./facts.ts";
import { heldIssues, heldWords, withoutHeld } from "./held-issues.ts";
import type { HeldIssue } from "./held-issues.ts";
import { baseOfMade, baseOfTold, madeHere, stillNew } from "./made-here.ts";
import type { MadeHere } from "./made-here.ts";
import { nextCursor } from "./next-cursor.ts";
import type { ObjectBase } from "./next-cursor.ts";
import type { Origins } from "./origins.ts";
import { numberIn } from "./number-in.ts";
import { summaryOf } from "./summary.ts";
import { whereOf } from "./where.ts";

/** A field that was changed here and on GitHub. */
export interface FieldConflict extends Conflict {
  readonly kind: Kind;
  readonly id: string;
  readonly externalId: string;
}

/** What a landing would do, and what it cannot decide. */
export interface BatchPlan {
  readonly outcome: Outcome;
  readonly conflicts: readonly FieldConflict[];
  readonly notes: readonly string[];
  readonly held: readonly HeldIssue[];
}

/** What planning needs besides the store. */
export interface PlanEnv {
  readonly host: string;
  readonly origins: Origins;
  /** ISO-8601 UTC. */
  readonly now: string;
}

/** Plans what facts come to in a store as it is now: objects that changed, and the cursor. */
export async function planBatch(place: Place, all: Facts, env: PlanEnv): Promise<BatchPlan> {
  const objects = objectsOf(place.tree, place.cache);
  const settings = (await objects.settings()).sync.github;
  const file = await readCursorFile(place.tree, env.host, all.repository);
  const where = whereOf(env.host, all.repository);
  const made = await madeHere(all, where, file.cursor, objects);
  const held = await heldIssues(all, where, file.cursor.objects, made, objects);
  const facts = withoutHeld(all, held);
  for (const [origin, { id }] of made) env.origins.adopt("Issue", origin, id);
  const mapped = mapFacts(facts, { ...env, settings, cursor: file.cursor } satisfies BatchEnv);
  const told = new Set([...facts.brought.told].map((number) => issueOrigin(where, number)));
  const merging = new Merging(objects, file.cursor, env.now, { made, told });
  for (const draft of await merging.whole(mapped.drafts)) await merging.merge(draft);
  for (const externalId of facts.gone) await merging.bury(externalId);
  const conflicting = merging.conflicts.flatMap(({ externalId }) => numberIn(externalId) ?? []);
  const outcome = merging.changes.outcome("");
  const brought = { ...facts.brought, intents: await stillNew(facts.brought.intents, objects) };
  const next = nextCursor(
    file.cursor,
    { ...facts, brought },
    {
      bases: merging.bases,
      conflicting,
      isIdle: outcome.objects.length === 0,
    },
  );
  const write = cursorWrite(file, next);
  const writes = [...outcome.transaction.writes, ...(write === null ? [] : [write])];
  const summary = summaryOf(facts.repository.full_name, outcome.objects, facts.brought.intents.size);
  return {
    outcome: { ...outcome, transaction: { summary, writes } },
    conflicts: merging.conflicts,
    notes: [...mapped.notes, ...merging.notes, ...held.map(heldWords)],
    held,
  };
}

/** What of GitHub is this store's own doing, by external ids: issues made of Issues, and issues that were just changed. */
interface Ours {
  readonly made: ReadonlyMap<string, MadeHere>;
  readonly told: ReadonlySet<string>;
}

/** Merges drafts into a store, one after another. */
class Merging {
  readonly changes: Changes;
  readonly conflicts: FieldConflict[] = [];
  readonly notes: string[] = [];
  readonly bases: ObjectBase[] = [];
  readonly #objects: Objects;
  readonly #cursor: Cursor;
  readonly #now: string;
  readonly #ours: Ours;

  constructor(objects: Objects, cursor: Cursor, now: string, ours: Ours) {
    this.#objects = objects;
    this.#cursor = cursor;
    this.#now = now;
    this.#ours = ours;
    this.changes = new Changes(objects, now);
  }

  /** Drafts without Refs to what was deleted here, and without new objects that would hang on something deleted. */
  async whole(drafts: readonly Draft[]): Promise<Draft[]> {
    const states = await Promise.all(drafts.map(async (draft) => ({ draft, state: await this.#stateOf(draft) })));
    const there = new Set(states.filter(({ state }) => state !== "deleted").map(({ draft }) => draft.id));
    const exists = async (kind: Kind, id: string): Promise<boolean> =>
      there.has(id) || (await this.#objects.get(kind, id)) !== null;
    const kept: Draft[] = [];
    for (const { draft, state } of states) {
      const cause = causeOf(draft);
      if (state === "new" && cause !== null && !(await exists(cause.kind, cause.id))) {
        this.notes.push(`${draft.externalId}: left out, because ${cause.kind} ${cause.id} was deleted here`);
        there.delete(draft.id);
      } else kept.push(draft);
    }
    return Promise.all(kept.map((draft) => withoutLost(draft, (id) => exists("Artifact", id))));
  }

  async merge(draft: Draft): Promise<void> {
    const { kind, id, externalId } = draft;
    const stored: StoredObject | null = await this.#objects.get(kind, id);
    const known = this.#baseOf(draft);
    const base = this.#ours.told.has(externalId) ? baseOfTold(known, draft, stored?.value ?? null) : known;
    if (stored === null && (await this.#objects.bytesAt(pathOf(kind, id))) !== null) {
      this.notes.push(`${externalId}: left alone, because ${pathOf(kind, id)} cannot be read`);
      return;
    }
    const merged = mergeSynced(draft, base, stored?.value ?? null);
    this.conflicts.push(...merged.conflicts.map((conflict) => ({ ...conflict, kind, id, externalId })));
    if (merged.isDeletedHere) return;
    this.bases.push({ kind, id, externalId, fields: merged.base });
    if (merged.value === null) return;
    if (stored === null) await this.changes.create(kind, id, merged.value);
    else await this.#replace(stored, merged.value);
  }

  /** Marks an Issue whose issue is gone. */
  async bury(externalId: string): Promise<void> {
    const id = this.#cursor.objects[externalId]?.Issue?.id;
    const stored: StoredObject | null = id === undefined ? null : await this.#objects.get("Issue", id);
    const value = stored === null ? null : withIssueGone(stored.value, this.#now);
    if (stored !== null && value !== null) await this.#replace(stored, value);
  }

  async #replace(stored: StoredObject, value: JsonObject): Promise<void> {
    const before = await this.#objects.bytesAt(stored.file.path);
    const text = Buffer.from(before ?? "").toString("utf8");
    await this.changes.replace(stored, editedText(text, stored.kind, stored.value, value));
  }

  #baseOf(draft: Draft): FieldBase | null {
    const { kind, externalId, value } = draft;
    const made = kind === "Issue" ? this.#ours.made.get(externalId) : undefined;
    if (made !== undefined) return baseOfMade(draft, made);
    const known = this.#cursor.objects;
    const [previous] = previousIn(value);
    return (known[externalId]?.[kind] ?? known[previous ?? ""]?.[kind])?.fields ?? null;
  }

  async #stateOf(draft: Draft): Promise<"new" | "here" | "deleted"> {
    if ((await this.#objects.get(draft.kind, draft.id)) !== null) return "here";
    return this.#baseOf(draft) === null ? "new" : "deleted";
  }
}

/** The object that an object cannot be without. */
function causeOf({ kind, value }: Draft): { kind: Kind; id: string } | null {
  const [cause, member]: [Kind, string] = kind === "Artifact" ? ["Run", "produced_by"] : ["Issue", "for_issue"];
  const ref = kind === "Artifact" || kind === "Run" ? value[member] : null;
  return isMapping(ref) && typeof ref["id"] === "string" ? { kind: cause, id: ref["id"] } : null;
}

async function withoutLost(draft: Draft, exists: (id: string) => Promise<boolean>): Promise<Draft> {
  const outputs = draft.kind === "Run" ? draft.value["outputs"] : null;
  if (!isMapping(outputs) || !Array.isArray(outputs["artifacts"])) return draft;
  const kept = await Promise.all(
    outputs["artifacts"].map(async (ref) => {
      const id = isMapping(ref) ? ref["id"] : null;
      return typeof id === "string" && (await exists(id)) ? [ref] : [];
    }),
  );
  return { ...draft, value: { ...draft.value, outputs: { ...outputs, artifacts: kept.flat() } } };
}

function previousIn({ meta }: JsonObject): string[] {
  const origin = isMapping(meta) ? meta["github/issue"] : null;
  const previous = isMapping(origin) ? origin["previous"] : null;
  return Array.isArray(previous) ? previous.filter((one) => typeof one === "string").toReversed() : [];
}
