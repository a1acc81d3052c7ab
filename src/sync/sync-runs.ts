import type { Refusal } from "../github/answer.ts";
import { attemptOrigin, issueOrigin } from "../github/mapping.ts";
import type { WorkflowRun } from "../github/payload-actions.ts";
import {
  listWorkflowRuns,
  readAttemptInput,
  readEarlierAttempts,
  readPullRequestsOfCommit,
  readWorkflowRun,
} from "../github/read-workflow-runs.ts";
import type { Answer } from "../github/answer.ts";
import { noFacts } from "./facts.ts";
import type { AttemptFacts } from "./facts.ts";
import { enoughObjects } from "./read-rows.ts";
import { secondsBefore } from "./seconds-before.ts";
import { landWanted } from "./sync-issues.ts";
import type { Pass } from "./sync-issues.ts";

/** GitHub shows no more of one question. */
const mostListed = 1_000;
/** A run may be tried again for a while, and is listed by the time it was first made. */
const overlapSeconds = 3 * 24 * 3600;
const batchSize = 25;

/** Reads and lands attempts of workflow runs, oldest first, and the pull requests that their checks belong to; answers why it stopped, null at the end. */
export async function syncRuns(pass: Pass): Promise<Refusal | null> {
  const { asking, cursor, repository } = pass;
  if (asking.settings.workflow_runs === "none") return null;
  const from = cursor.position.workflow_runs;
  const since = from === null || pass.full ? repository.created_at : secondsBefore(from, overlapSeconds);
  const listed = await listAll(pass, since);
  const isAbsent = !("runs" in listed) && (listed.is === "absent" || listed.is === "missing");
  if (!("runs" in listed)) return isAbsent ? null : listed;
  const open = await runsLeftOpen(pass, listed.ids);
  if ("is" in open) return open;
  const fresh = new Map([...open, ...listed.runs].map((run) => [run.id, run]));
  const runs = [...fresh.values()].filter((run) => !isSettled(run, pass));
  const ordered = runs.toSorted((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at));
  for (let rest = ordered; rest.length > 0;) {
    const { stop, done } = await landRuns(pass, rest);
    if (stop !== null) return stop;
    rest = rest.slice(done);
  }
  return null;
}

/** A run of which the latest attempt is here and over. */
function isSettled(run: WorkflowRun, { asking }: Pass): boolean {
  return isOver(run) && asking.origins.isOver(attemptOrigin(asking.where, run.id, run.run_attempt));
}

function isOver({ status }: WorkflowRun): boolean {
  return status === "completed";
}

/** Runs that were not over, or that somebody told of, and are in no list any more. */
async function runsLeftOpen(
  { asking, cursor, runs: told = [] }: Pass,
  listed: ReadonlySet<number>,
): Promise<WorkflowRun[] | Refusal> {
  const runs: WorkflowRun[] = [];
  for (const id of new Set([...cursor.open_runs, ...told])) {
    if (listed.has(id)) continue;
    const answer = await readWorkflowRun(asking.reader, asking.name, id);
    if (answer.is === "limited") return answer;
    if (answer.is === "found") runs.push(answer.value);
  }
  return runs;
}

/** The runs of a list that are to be looked at, and the ids of those that it tells of. */
interface Listed {
  readonly runs: readonly WorkflowRun[];
  readonly ids: ReadonlySet<number>;
}

/** All runs made since a time; a list that is cut off goes on before the oldest run of it. None where the list is as it was. */
async function listAll({ asking, memory }: Pass, from: string): Promise<Listed | Refusal> {
  const runs = new Map<number, WorkflowRun>();
  const known = memory.runsSince(from);
  let etag: string | null = null;
  for (let to: string | null = null; ;) {
    let count = 0;
    const tag = to === null ? (known?.etag ?? null) : null;
    for await (const page of listWorkflowRuns(asking.reader, asking.name, { from, to }, tag)) {
      if (page.is === "unchanged" && known !== null) {
        memory.runs = known;
        return { runs: [], ids: new Set(known.open) };
      }
      if (page.is !== "page") return page;
      for (const run of page.items) runs.set(run.id, run);
      count += page.items.length + page.unreadable.length;
      etag = to === null && !page.hasNext ? page.etag : null;
    }
    const oldest: string = [...runs.values()].at(-1)?.created_at ?? from;
    if (count < mostListed || (to !== null && Date.parse(oldest) >= Date.parse(to))) break;
    to = oldest;
  }
  const listed = [...runs.values()];
  const open = listed.filter((run) => !isOver(run)).map(({ id }) => id);
  if (etag !== null) memory.runs = { from, etag, open };
  return { runs: listed, ids: new Set(runs.keys()) };
}

/** Lands the first of some runs, and answers how many. */
async function landRuns(
  pass: Pass,
  runs: readonly WorkflowRun[],
): Promise<{ readonly stop: Refusal | null; readonly done: number }> {
  const { asking, lander, repository } = pass;
  const attempts: AttemptFacts[] = [];
  const openRuns = new Map<number, boolean>();
  let last: string | null = null;
  let stop: Refusal | null = null;
  for (const run of runs.slice(0, batchSize)) {
    if (objectsOf(attempts) >= enoughObjects) break;
    const answer = await attemptsOf(pass, run);
    if (answer.is === "limited") stop = answer;
    if (answer.is === "limited") break;
    if (answer.is === "found") attempts.push(...answer.value);
    openRuns.set(run.id, answer.is !== "found" || !isOver(run));
    last = run.created_at;
  }
  const numbers = pullRequestsOf(attempts, pass);
  const wanted = numbers.map((number) => ({ is: "pull", number }) as const);
  // Its checks may be over, which moves no pull request in the list; and once the attempts are in, nothing tells of it any more.
  const unread = stop ?? (await landWanted(pass, wanted, null, false));
  if (unread !== null) for (const number of numbers) pass.waiting.add(number);
  await lander.land({
    ...noFacts(repository),
    attempts,
    openRuns,
    failed: unread === null ? [] : numbers,
    position: { issues: null, workflowRuns: last },
    isLong: unread !== null || openRuns.size < runs.length,
  });
  pass.progress(`${asking.reader.sent()} requests, workflow runs up to ${last ?? "now"}`);
  return { stop: unread, done: openRuns.size };
}

/** How many objects come of some attempts. */
function objectsOf(attempts: readonly AttemptFacts[]): number {
  return attempts.reduce((sum, { artifacts }) => sum + 1 + artifacts.length, 0);
}

async function attemptsOf(pass: Pass, run: WorkflowRun): Promise<Answer<AttemptFacts[]>> {
  const { asking, notes } = pass;
  const { reader, name, where, origins } = asking;
  const earlier = await readEarlierAttempts(reader, name, run);
  if (earlier.is !== "found") return earlier;
  const pulls = await readPullRequestsOfCommit(reader, name, run.head_sha);
  if (pulls.is === "limited") return pulls;
  const pullRequests = pulls.is === "found" ? pulls.value.toSorted((a, b) => a - b) : [];
  const found: AttemptFacts[] = [];
  const all = [...earlier.value, run];
  for (const [index, attempt] of all.entries()) {
    if (origins.isOver(attemptOrigin(where, attempt.id, attempt.run_attempt))) continue;
    const next = all[index + 1]?.run_started_at ?? null;
    const answer = await readAttemptInput(reader, name, attempt, next, []);
    for (const note of answer.notes) notes.add(note);
    if (answer.is !== "found") return answer;
    found.push({ ...answer.value, pullRequests });
  }
  return { is: "found", value: found, etag: null };
}

/**
 * Pull requests that these attempts are about, as far as they are known; of those that are over, only where the attempt checks
 * their last commit, which may end after the merge. What runs on the merge itself says nothing of them.
 */
function pullRequestsOf(attempts: readonly AttemptFacts[], { asking }: Pass): number[] {
  const { origins, where } = asking;
  const isAbout = (number: number, head: string): boolean => {
    const link = origins.link(number);
    return link !== null && (!origins.isOver(issueOrigin(where, number)) || link.head === head);
  };
  const numbers = attempts.flatMap(({ run, pullRequests }) =>
    pullRequests.filter((number) => isAbout(number, run.head_sha)),
  );
  return [...new Set(numbers)];
}
