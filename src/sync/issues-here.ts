import type { Cursor } from "../github/cursor.ts";
import { issueOrigin, repositoryOrigin } from "../github/mapping.ts";
import type { Places } from "../github/outgoing-issue.ts";
import type { Issue } from "../model/issue.ts";
import type { JsonObject } from "../model/json.ts";
import { objectsOf } from "../store/objects.ts";
import { readCursorFile } from "./cursor-file.ts";
import { originOf } from "./made-here.ts";
import type { Pass } from "./sync-issues.ts";

/** An Issue that has an issue. */
export interface LinkedIssue {
  readonly id: string;
  readonly number: number;
  readonly externalId: string;
  readonly issue: Issue;
  readonly value: JsonObject;
}

/** The Issues of one repository as the store has them now. */
export interface IssuesHere {
  readonly linked: readonly LinkedIssue[];
  /** Those that nobody made of anything on GitHub, nor anything there of them. */
  readonly unlinked: readonly Issue[];
  readonly places: Places;
  readonly cursor: Cursor;
}

/** The cursor as it stands now. */
export async function readCursorHere({ asking, lander, repository }: Pass): Promise<Cursor> {
  const { tree } = await lander.open();
  return (await readCursorFile(tree, asking.where.host, repository)).cursor;
}

/** Reads the Issues of the repository that is synced; those that cannot be understood are left out. */
export async function readIssuesHere({ asking, lander, repository }: Pass): Promise<IssuesHere> {
  const { where, origins } = asking;
  const { tree, cache } = await lander.open();
  const { cursor } = await readCursorFile(tree, where.host, repository);
  const repoId = origins.idOf("Repo", repositoryOrigin(where));
  const linked: LinkedIssue[] = [];
  const unlinked: Issue[] = [];
  for (const { id, object, value } of await objectsOf(tree, cache).all("Issue")) {
    if (object === null) continue;
    const origin = originOf(value);
    if (origin === null && object.repo.id === repoId) unlinked.push(object);
    const { number, external_id: externalId, synthesized, gone } = origin ?? {};
    if (typeof number !== "number" || externalId !== issueOrigin(where, number)) continue;
    if (synthesized !== true && gone === undefined) linked.push({ id, number, externalId, issue: object, value });
  }
  const numbers = new Map(linked.map(({ id, number }) => [id, number]));
  const accounts = `${where.host}/user/`;
  const places: Places = {
    numberOf: (id) => numbers.get(id) ?? null,
    accountOf: ({ actor_id: actor }) =>
      actor.startsWith(accounts) && /^[1-9]\d{0,14}$/.test(actor.slice(accounts.length))
        ? Number(actor.slice(accounts.length))
        : null,
  };
  return { linked, unlinked, places, cursor };
}
