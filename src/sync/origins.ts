import type { Kind } from "../model/enums.ts";
import { isMapping } from "../model/json.ts";
import type { Json, JsonObject } from "../model/json.ts";
import type { StoredObject } from "../store/corpus.ts";
import type { Objects } from "../store/objects.ts";

/** A pull request as the store knows it. */
export interface PullRequestLink {
  /** Numbers of the issues that it closes. */
  readonly closes: readonly number[];
  /** Open, and no draft. */
  readonly isOpen: boolean;
  /** The commit that its checks are about; null where nobody said. */
  readonly head: string | null;
}

/** What of a store came from one repository on GitHub, by its external ids. */
export class Origins {
  readonly #ids = new Map<string, string>();
  readonly #issueOfRun = new Map<string, string>();
  readonly #isOver = new Set<string>();
  readonly #links = new Map<number, PullRequestLink>();
  readonly #blockers = new Map<
    number,
    { readonly isOver: boolean; readonly id: string; readonly by: readonly string[] }
  >();
  readonly #previous = new Map<string, readonly string[]>();
  readonly #repository: string;

  /** `repository` is the external id of the repository itself. */
  constructor(repository: string) {
    this.#repository = repository;
  }

  /** Id of the object that was made of an external id; null for none. */
  idOf(kind: Kind, externalId: string): string | null {
    return this.#ids.get(`${kind} ${externalId}`) ?? null;
  }

  /** Id of the Issue that a Run is for, by the Run's external id. */
  issueOfRun(externalId: string): string | null {
    return this.#issueOfRun.get(externalId) ?? null;
  }

  /** Whether a Run is known and over. */
  isOver(externalId: string): boolean {
    return this.#isOver.has(externalId);
  }

  /** External ids that an issue had before it was transferred, oldest first. */
  previousOf(externalId: string): readonly string[] {
    return this.#previous.get(externalId) ?? [];
  }

  link(number: number): PullRequestLink | null {
    return this.#links.get(number) ?? null;
  }

  /** Numbers of the issues that wait for an issue; null where it is here with this very state, which those know. */
  waitingFor(number: number, isClosed: boolean): readonly number[] | null {
    const issue = this.#blockers.get(number);
    if (issue === undefined || issue.isOver === isClosed) return null;
    return [...this.#blockers].flatMap(([other, { by }]) => (by.includes(issue.id) ? [other] : []));
  }

  /** All pull requests by their numbers. */
  get links(): ReadonlyMap<number, PullRequestLink> {
    return this.#links;
  }

  /** Takes note of an object as it stands now. */
  add(kind: Kind, id: string, value: JsonObject): void {
    for (const [name, origin] of originsIn(value)) {
      const { external_id: externalId } = origin;
      if (typeof externalId !== "string") continue;
      this.#ids.set(`${kind} ${externalId}`, id);
      if (Array.isArray(origin["previous"]))
        this.#previous.set(
          externalId,
          origin["previous"].filter((one) => typeof one === "string"),
        );
      if (kind === "Run") this.#addRun(externalId, value);
      if (kind === "Issue") this.#addIssue(externalId, id, value, origin);
      if (kind === "Artifact" && name === "github/pull_request") this.#addLink(externalId, value, origin);
    }
  }

  /** Takes an object for the one that was made of an external id, though it does not say so yet. */
  adopt(kind: Kind, externalId: string, id: string): void {
    this.#ids.set(`${kind} ${externalId}`, id);
  }

  #addIssue(externalId: string, id: string, { status, relationships }: JsonObject, { number }: JsonObject): void {
    if (typeof number !== "number" || externalId !== `${this.#repository}#${number}`) return;
    const refs = isMapping(relationships) ? relationships["blocked_by"] : null;
    const by = (Array.isArray(refs) ? refs : []).flatMap((ref) =>
      isMapping(ref) && typeof ref["id"] === "string" ? [ref["id"]] : [],
    );
    this.#blockers.set(number, { isOver: isEnd(status), id, by });
  }

  #addRun(externalId: string, { for_issue: issue, status }: JsonObject): void {
    if (isMapping(issue) && typeof issue["id"] === "string") this.#issueOfRun.set(externalId, issue["id"]);
    if (isEnd(status)) this.#isOver.add(externalId);
    else this.#isOver.delete(externalId);
  }

  #addLink(externalId: string, { tags }: JsonObject, { number, closes, head }: JsonObject): void {
    if (typeof number !== "number" || externalId !== `${this.#repository}#${number}`) return;
    const isDraft = Array.isArray(tags) && tags.includes("draft");
    this.#links.set(number, {
      closes: Array.isArray(closes) ? closes.filter((one) => typeof one === "number") : [],
      isOpen: !isDraft && this.idOf("Run", externalId) !== null && !this.isOver(externalId),
      head: isMapping(head) && typeof head["sha"] === "string" ? head["sha"] : null,
    });
  }
}

/** Reads which objects came from where; each object is read once. */
export async function readOrigins(objects: Objects, repository: string): Promise<Origins> {
  const origins = new Origins(repository);
  // Runs before Artifacts: whether a pull request is open is what its Run says.
  for (const kind of ["Repo", "Issue", "Run", "Artifact"] as const) {
    const all: readonly StoredObject[] = await objects.all(kind);
    for (const { id, value } of all) origins.add(kind, id, value);
  }
  return origins;
}

function isEnd(status: Json | undefined): boolean {
  return status === "done" || status === "failed" || status === "canceled";
}

function originsIn({ meta }: JsonObject): [string, JsonObject][] {
  if (!isMapping(meta)) return [];
  return Object.entries(meta).flatMap(([name, origin]): [string, JsonObject][] =>
    name.startsWith("github/") && isMapping(origin) ? [[name, origin]] : [],
  );
}
