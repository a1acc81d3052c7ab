import { Failure } from "../failure.ts";
import type { Answer, Refusal } from "../github/answer.ts";
import type { Intent } from "../github/cursor.ts";
import { markersIn, nonceHash } from "../github/issue-marker.ts";
import { issueOrigin } from "../github/mapping.ts";
import { bareIssue } from "../github/map-issue.ts";
import { baseOf } from "../github/merge-synced.ts";
import { mentionsIn, newIssueOf } from "../github/new-issue.ts";
import type { NewIssue } from "../github/new-issue.ts";
import { readNewestIssues } from "../github/newest-issues.ts";
import { stateOf } from "../github/outgoing-issue.ts";
import { issuePayload } from "../github/payload-issue.ts";
import type { GithubIssue } from "../github/payload-issue.ts";
import type { Issue } from "../model/issue.ts";
import type { BroughtIssue, Bringing, BroughtSum, Logins, Stop } from "./brought.ts";
import { noFacts, nothingBrought } from "./facts.ts";
import type { Brought } from "./facts.ts";
import { readCursorHere, readIssuesHere } from "./issues-here.ts";
import type { IssuesHere } from "./issues-here.ts";
import { secondsBefore } from "./seconds-before.ts";
import type { Pass } from "./sync-issues.ts";

/** So many issues are announced together: few enough that all are asked for while their intents are fresh. */
const batchSize = 5;
/** An intent that is older is not acted on any more. */
const freshSeconds = 15;
/** After that nobody is still about to act on an intent, or waits for an answer. */
const overSeconds = 40;
/** GitHub's lists may lag behind, and its clock may be another. */
const overlapSeconds = 3600;

/** What making issues needs. */
interface Making {
  readonly pass: Pass;
  readonly bringing: Bringing;
  readonly logins: Logins;
  readonly sum: BroughtSum;
}

/** Makes an issue of each open Issue that has none: announced, asked for once, and looked for wherever no answer came. */
export async function bringNew(making: Making): Promise<Stop> {
  const { pass, sum } = making;
  const stopped = pass.dryRun ? null : await settleIntents(making);
  if (stopped !== null) return stopped;
  const here = await readIssuesHere(pass);
  const held = new Set(pass.lander.sum.held.map(({ id }) => id));
  const wanted = here.unlinked.filter((issue) => !held.has(issue.id) && isWanted(issue, pass));
  if (pass.dryRun) {
    sum.created.push(
      ...wanted.map((issue) => ({ ...named(issue), number: null, mentions: mentionsIn(issue.description) })),
    );
    return null;
  }
  let queue: readonly Issue[] = wanted;
  for (let tries = 0; queue.length > 0;) {
    const { left, stop } = await makeSome(making, here, queue.slice(0, batchSize));
    if (stop !== null) return stop;
    tries = left.length === Math.min(queue.length, batchSize) ? tries + 1 : 0;
    if (tries === mostTries) return tooSlow;
    queue = [...left, ...queue.slice(batchSize)];
  }
  return null;
}

/** So often in a row landing may take longer than what it lands is fresh. */
const mostTries = 5;

const tooSlow: Refusal = {
  is: "broken",
  failure: new Failure("github", "landing took too long for an issue to be made after it", "run it again"),
};

function isWanted({ status, tags }: Issue, { asking }: Pass): boolean {
  const only = asking.settings.push.tags;
  return stateOf(status) === "open" && (only.length === 0 || tags.some((tag) => only.includes(tag)));
}

/** Looks for the issues of intents that somebody left behind, once nobody can be at them any more; those without issue are dropped. */
async function settleIntents({ pass, bringing, sum }: Making): Promise<Stop> {
  const creating = (await readCursorHere(pass)).creating ?? {};
  const intents = new Map(Object.entries(creating));
  if (intents.size === 0) return null;
  const before = await readIssuesHere(pass);
  const ages = [...intents.values()].map(({ at }) => ageOf(at, bringing));
  pass.progress("waiting for what another sync may have asked for");
  await bringing.wait(Math.max(0, overSeconds - Math.max(0, Math.min(...ages))));
  const oldest = [...intents.values()].map(({ at }) => at).toSorted()[0] ?? pass.now;
  const found = await lookFor(pass, intents, oldest);
  if (found.is !== "found") return found;
  const there = new Set(found.value.flatMap(({ body }) => markersIn(body ?? "").map(({ id }) => id)));
  const linked = new Set(before.unlinked.flatMap(({ id }) => (there.has(id) ? [id] : [])));
  const dropped = new Map([...intents].flatMap(([id, { nonce }]) => (linked.has(id) ? [] : [[id, nonce] as const])));
  await pass.lander.land(factsOf(pass, found.value, { dropped }));
  sum.created.push(...createdIn(pass, found.value, before.unlinked));
  return null;
}

function ageOf(at: string, { clock }: Pick<Bringing, "clock">): number {
  return (Date.parse(clock()) - Date.parse(at)) / 1000;
}

/** New issues that carry the marker of one of these intents. */
async function lookFor(pass: Pass, intents: ReadonlyMap<string, Intent>, since: string) {
  const { reader, name } = pass.asking;
  const answer = await readNewestIssues(reader, name, secondsBefore(since, overlapSeconds));
  if (answer.is !== "found") return answer;
  return { ...answer, value: answer.value.filter((row) => isOneOf(row, intents)) };
}

function isOneOf({ body }: GithubIssue, intents: ReadonlyMap<string, Intent>): boolean {
  return markersIn(body ?? "").some(({ id, nonce }) => intents.get(id)?.nonce === nonceHash(nonce));
}

function factsOf(pass: Pass, rows: readonly GithubIssue[], brought: Partial<Brought>) {
  const numbers = rows.map(({ number }) => number);
  // Of a repository without issues nothing is known so far: the next sync is to begin before these.
  const position = { issues: rows.length === 0 ? null : pass.repository.created_at, workflowRuns: null };
  const facts = { ...noFacts(pass.repository), issues: rows.map(bareIssue), settled: numbers, position };
  return { ...facts, brought: { ...nothingBrought, ...brought } };
}

function named({ id, title }: Issue) {
  return { id, title, fields: [] };
}

/** What has landed of new issues. */
function createdIn(pass: Pass, rows: readonly GithubIssue[], issues: readonly Issue[]): BroughtIssue[] {
  const { origins, where } = pass.asking;
  return rows.flatMap(({ number }) => {
    const id = origins.idOf("Issue", issueOrigin(where, number));
    const issue = issues.find((one) => one.id === id);
    return issue === undefined ? [] : [{ ...named(issue), number, mentions: mentionsIn(issue.description) }];
  });
}

/** One issue that is announced. */
interface Announced {
  readonly issue: Issue;
  readonly nonce: string;
  readonly intent: Intent;
}

/** Announces some, makes those that are still ours to make, and lands what came of it; answers those that are to be announced anew. */
async function makeSome(
  making: Making,
  here: IssuesHere,
  issues: readonly Issue[],
): Promise<{ left: readonly Issue[]; stop: Stop }> {
  const { pass, sum } = making;
  const announced = await announce(making, here, issues);
  const rows = new Map<string, GithubIssue>();
  const dropped = new Map<string, string>();
  const left: Issue[] = [];
  let stop: Stop = null;
  for (const one of announced) {
    const { id } = one.issue;
    const isStale = ageOf(one.intent.at, making.bringing) > freshSeconds;
    const made: Answer<GithubIssue> | null = stop !== null || isStale ? null : await makeOne(making, here, one);
    if (made === null) left.push(one.issue);
    if (made?.is === "found") rows.set(id, made.value);
    if (made?.is === "refused" && made.status === 422)
      sum.unsent.push({ ...about(one.issue), why: made.failure.message, help: "change the Issue, then sync again" });
    else if (made !== null && made.is !== "found") stop = made;
    if (made?.is === "broken") sum.unclear.push(id);
    else if (made?.is !== "found") dropped.set(id, one.intent.nonce);
  }
  const links = new Map([...rows].map(([id, { number }]): [number, string] => [number, id]));
  await pass.lander.land(factsOf(pass, [...rows.values()], { links, dropped }));
  sum.created.push(...createdIn(pass, [...rows.values()], issues));
  return { left, stop };
}

function about({ id }: Issue) {
  return { id, number: null, field: "issue" };
}

/** Lands intents for what can be made; whoever was faster keeps theirs. */
async function announce(
  { pass, bringing, logins, sum }: Making,
  { places }: IssuesHere,
  issues: readonly Issue[],
): Promise<Announced[]> {
  for (const { assignees } of issues) await logins.ask(assignees.flatMap((actor) => places.accountOf(actor) ?? []));
  const at = bringing.clock();
  const announced: Announced[] = [];
  for (const issue of issues) {
    const nonce = bringing.newNonce();
    const made = newIssueOf(issue, nonce, logins.known, places);
    if ("why" in made) sum.unsent.push({ ...about(issue), why: made.why, help: `change it: cwom edit ${issue.id}` });
    else announced.push({ issue, nonce, intent: intentOf(issue, nonce, at) });
  }
  const intents = new Map(announced.map(({ issue, intent }) => [issue.id, intent]));
  if (intents.size === 0) return [];
  await pass.lander.land(factsOf(pass, [], { intents }));
  const kept = (await readCursorHere(pass)).creating ?? {};
  return announced.filter(({ issue, intent }) => kept[issue.id]?.nonce === intent.nonce);
}

function intentOf(issue: Issue, nonce: string, at: string): Intent {
  const { title = "", description = "" } = baseOf("Issue", JSON.parse(JSON.stringify(issue)));
  return { nonce: nonceHash(nonce), at, fields: { title: String(title), description: String(description) } };
}

/** Asks for one issue, once. Where no answer came it is looked for, and if it is not there nobody knows. */
async function makeOne(
  { pass, bringing, logins }: Making,
  { places }: IssuesHere,
  { issue, nonce, intent }: Announced,
): Promise<Answer<GithubIssue> | null> {
  const made: NewIssue = newIssueOf(issue, nonce, logins.known, places);
  if ("why" in made) return null;
  pass.progress(`making an issue of ${issue.title}`);
  const { owner, repo } = pass.asking.name;
  const answer = await bringing.writer.send("createIssue", { owner, repo, ...made.members }, issuePayload);
  if (answer.is === "missing" || answer.is === "gone") return forbidden(pass);
  if (answer.is !== "broken") return answer;
  const found = await lookFor(pass, new Map([[issue.id, intent]]), intent.at);
  const [row] = found.is === "found" ? found.value.toSorted((a, b) => a.number - b.number) : [];
  return row === undefined ? answer : { is: "found", value: row, etag: null };
}

function forbidden({ repository }: Pass): Extract<Refusal, { is: "refused" }> {
  const words = `no issue can be made in ${repository.full_name} with this token`;
  const help = "give the token the permission issues: write, and see that the repository has issues at all";
  return { is: "refused", failure: new Failure("github", words, help), status: 404 };
}
