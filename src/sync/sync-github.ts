import { Failure } from "../failure.ts";
import type { Refusal } from "../github/answer.ts";
import { issueOrigin, repositoryOrigin } from "../github/mapping.ts";
import type { GithubRepository } from "../github/payload.ts";
import type { RepositoryName } from "../github/read-issue.ts";
import { readRepository } from "../github/read-repository.ts";
import type { Reader } from "../github/reader.ts";
import { objectsOf } from "../store/objects.ts";
import { adoptRepo } from "./adopt-repo.ts";
import { bringIssues } from "./bring-issues.ts";
import type { Bringing, BroughtSum } from "./brought.ts";
import { readCursorFile } from "./cursor-file.ts";
import { noFacts } from "./facts.ts";
import { Lander } from "./landing.ts";
import type { Landed, Landing } from "./landing.ts";
import { SyncMemory } from "./sync-memory.ts";
import { readOrigins } from "./origins.ts";
import type { Asking } from "./read-rows.ts";
import { listedSince, syncIssues } from "./sync-issues.ts";
import { syncRuns } from "./sync-runs.ts";
import { sweep } from "./sweep.ts";
import { whereOf } from "./where.ts";

/** One sync of one repository. */
export interface SyncRequest extends Landing {
  readonly reader: Reader;
  /** As the user or the remote names it; it may be an older name. */
  readonly name: RepositoryName;
  /** Read everything again, and look for what is gone. */
  readonly full: boolean;
  /** Numbers of issues that may have gone, to be looked for also without reading everything. */
  readonly gone?: readonly number[];
  /** Ids of workflow runs to be read, however old they are. */
  readonly runs?: readonly number[];
  /** ISO-8601 UTC. */
  readonly now: string;
  /** Also brings the Issues of the store to GitHub; without it nothing is written there. */
  readonly bringing?: Bringing | null;
  /** Told what is going on, in words for a terminal. */
  readonly progress: (words: string) => void;
}

/** What became of a sync. What has landed stays landed, however it ended. */
export interface SyncResult extends Landed {
  /** `owner/name` as it is now. */
  readonly fullName: string;
  /** The name that the last sync knew, where it was another. */
  readonly renamedFrom: string | null;
  /** ISO-8601 UTC: nothing more may be asked before; null where everything was read. */
  readonly limitedUntil: string | null;
  /** Why it ended early; null where it did not, or for a limit. */
  readonly brokenBy: Failure | null;
  /** Numbers of issues and pull requests that could not be read, and are tried again by the next sync. */
  readonly failed: readonly number[];
  /** What became of bringing Issues to GitHub; null where nobody asked for it, or not everything could be read before. */
  readonly brought: BroughtSum | null;
  /** Requests that were sent, without retries. */
  readonly requests: number;
}

/** Reads what changed in a repository since the last sync and lands it, batch by batch: whoever is stopped goes on after the last one. */
export async function syncGithub(request: SyncRequest): Promise<SyncResult> {
  const { reader, now } = request;
  const place = await request.open();
  const objects = objectsOf(place.tree, place.cache);
  const settings = (await objects.settings()).sync.github;
  const asked = `${request.name.owner}/${request.name.repo}`.toLowerCase();
  const memory = new SyncMemory(place.repository.commonDir, [reader.server, asked, JSON.stringify(settings)]);
  const repository = await repositoryOf(request, memory);
  const host = hostOf(repository);
  const name = nameOf(repository);
  const where = whereOf(host, repository);
  const { cursor, path, bytes } = await readCursorFile(place.tree, host, repository);
  memory.begin(request.full ? null : bytes);
  const origins = await readOrigins(objects, repositoryOrigin(where));
  await adoptRepo(origins, objects, repository, where);
  const isDeletedHere = (origin: string): boolean =>
    cursor.objects[origin]?.Issue !== undefined && origins.idOf("Issue", origin) === null;
  const asking: Asking = { reader, name, where, settings, origins, isDeletedHere };
  const lander = new Lander(request, origins, host, now);
  const told = { notes: new Set<string>(), waiting: new Set<number>() };
  const pass = { ...request, ...told, asking, lander, repository, cursor, memory };
  await lander.land(noFacts(repository));
  const unread =
    (await syncIssues(pass)) ??
    (await sweep(pass, request.full ? null : (request.gone ?? []))) ??
    (await syncRuns(pass));
  // Whoever has not read everything does not know what is new.
  const wrote = unread === null && request.bringing ? await bringIssues(pass, request.bringing) : null;
  const stop = unread ?? wrote?.stop ?? null;
  const { cursor: last, bytes: left } = await readCursorFile((await lander.open()).tree, host, repository);
  if (stop === null && !request.dryRun) memory.keep(left, { since: listedSince(last), failed: last.failed, now });
  const { sum } = lander;
  return {
    ...sum,
    notes: [...pass.notes, ...sum.notes, ...reader.notes()],
    fullName: repository.full_name,
    renamedFrom: cursor.repository.full_name === repository.full_name ? null : cursor.repository.full_name,
    limitedUntil: stop?.is === "limited" ? stop.until : null,
    brokenBy: stop === null || stop.is === "limited" ? null : failureOf(stop, repository.full_name, path),
    failed: last.failed.filter(
      (number) =>
        !sum.leftOut.includes(number) &&
        !pass.waiting.has(number) &&
        !sum.conflicts.some(({ externalId }) => externalId === issueOrigin(where, number)),
    ),
    brought: wrote?.sum ?? null,
    requests: reader.sent() + (wrote?.sum.writes ?? 0),
  };
}

/** Host of a repository's page, which is in every external id: whatever the address of the interface, a server knows its own name. */
export function hostOf({ html_url: page }: Pick<GithubRepository, "html_url">): string {
  return new URL(page).host;
}

/** `owner` and `repo` of requests about a repository. */
export function nameOf(repository: GithubRepository): RepositoryName {
  const [owner = "", repo = ""] = repository.full_name.split("/");
  return { owner, repo };
}

/** The repository that is named, also by an older name; a Failure `github` where it cannot be had. */
export async function repositoryOf(
  { reader, name }: Pick<SyncRequest, "reader" | "name">,
  memory: SyncMemory | null = null,
): Promise<GithubRepository> {
  const known = memory?.knownRepository ?? null;
  const answer = await readRepository(reader, name, known?.etag ?? null);
  if (memory !== null && answer.is === "unchanged") memory.repository = known;
  if (known !== null && answer.is === "unchanged") return known.value;
  if (memory !== null && answer.is === "found" && answer.etag !== null)
    memory.repository = { etag: answer.etag, value: answer.value };
  if (answer.is === "found") return answer.value;
  throw failureOf(answer, `${name.owner}/${name.repo}`, "");
}

function failureOf(refusal: Exclude<Refusal, never>, fullName: string, cursor: string): Failure {
  switch (refusal.is) {
    case "refused":
    case "broken":
      return refusal.failure;
    case "limited":
      return new Failure("github", `GitHub answers nothing more before ${refusal.until}`, "run it again after that");
    case "missing":
    case "gone":
      return new Failure(
        "github",
        `${fullName} is not there, or not for this token`,
        "check its name, and give a token that may read it in GITHUB_TOKEN (metadata: read, issues: read)",
      );
    case "moved":
    case "withheld":
    case "absent":
    case "unchanged":
      return new Failure(
        "github",
        `${fullName} cannot be read (${refusal.is})`,
        `run it again; ${cursor}`.replace(/; $/, ""),
      );
  }
}
