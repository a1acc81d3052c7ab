import type * as z from "zod";
import { perform } from "../../src/apply/perform.ts";
import type { Performed } from "../../src/apply/perform.ts";
import { placeFacts } from "../../src/apply/place-facts.ts";
import { openWorkTree } from "../../src/apply/place.ts";
import type { Place } from "../../src/apply/place.ts";
import { newUlid } from "../../src/cli/new-ulid.ts";
import { check } from "../../src/check/check.ts";
import { openRepository } from "../../src/git/open-repository.ts";
import type { JsonObject } from "../../src/model/json.ts";
import type { ActorValue, Operation, OperationEnv } from "../../src/operations/operation.ts";
import { readInput } from "../../src/operations/read-input.ts";
import { readCorpus } from "../../src/store/corpus.ts";
import { memoryCache } from "../../src/store/reading-cache.ts";
import { workTreeRevision } from "../../src/store/work-tree.ts";
import { createRepository } from "./git.ts";
import type { TestRepository } from "./git.ts";
import { filesOf, sampleObjects, withChanges } from "./sample-store.ts";

/** When an operation of a test happens, and who acts. */
export interface Moment {
  /** ISO-8601 UTC. */
  readonly now?: string;
  readonly actor?: ActorValue;
}

/** A person, the one who acts unless a test says otherwise. */
export const ada: ActorValue = { actor_kind: "human", actor_id: "ada" };

/** Carries an operation out in a repository, in this process. */
export async function operate<S extends z.ZodType>(
  folder: string,
  operation: Operation<S>,
  given: z.input<S>,
  { now = "2026-02-01T10:00:00Z", actor = ada }: Moment = {},
): Promise<Performed> {
  const repository = await openRepository(folder);
  const open = (): Promise<Place> => openWorkTree(repository, memoryCache(), now);
  const env = (place: Place): OperationEnv => ({
    ...placeFacts(place),
    newId: newUlid,
    actor: () => Promise.resolve(actor),
  });
  return perform(operation, readInput(operation, given), { open, env, dryRun: false });
}

/** A repository with the sample store, committed, its Issue ready and not worked on yet; `changes` are further objects, or changes of these. */
export function readyStore(...changes: JsonObject[]): TestRepository {
  const repository = createRepository();
  const waiting = sampleObjects
    .filter(({ kind }) => kind !== "Run" && kind !== "Artifact")
    .map((object) => (object["kind"] === "Issue" ? { ...object, status: "ready", assignees: [] } : object));
  const made = changes.map((change) => withChanges([...waiting, ...sampleObjects], change));
  for (const [path, text] of filesOf([...waiting, ...made])) repository.write(path, text);
  repository.git("config", "user.email", "ada");
  repository.git("config", "user.name", "ada");
  repository.commit("landed");
  return repository;
}

/** The value of an object of a repository's work tree, as written. */
export async function valueOf({ folder }: TestRepository, id: string): Promise<JsonObject> {
  const corpus = await readCorpus(workTreeRevision(folder), memoryCache());
  return corpus.withId(id)[0]?.value ?? {};
}

/** A member of an object that is a text; empty where it is none. */
export function textIn(value: JsonObject, member: string): string {
  const text = value[member];
  return typeof text === "string" ? text : "";
}

/** The rules that find something amiss, above an info, in the work tree compared with the last commit. */
export async function flawsIn({ folder }: TestRepository): Promise<string[]> {
  const place = await openWorkTree(await openRepository(folder), memoryCache(), "2026-02-01T12:00:00Z");
  const head = await readCorpus(place.tree, place.cache);
  const base = await readCorpus(place.landed, place.cache);
  const { findings } = await check({ head, base, cache: place.cache, now: place.now });
  return findings.filter(({ level }) => level !== "info").map(({ rule }) => rule);
}
