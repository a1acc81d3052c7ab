import type { ReplayGithub } from "./replay-github.ts";
import { happen, pick } from "./replay-history.ts";
import type { Dice } from "./replay-history.ts";
import type { Thread } from "./replay-thread.ts";

/** What happened in a stretch of a repository's life. */
export interface Stretch {
  /** Whether something changed that moves no row of a list: only a full sync can see it. */
  readonly isHidden: boolean;
}

const hour = 3600;
const titles = [
  "",
  "\u200b\u200b",
  "🚀 Ship it 👩‍👩‍👧‍👦",
  "مرحبا بالعالم",
  "שלום, world",
  "Ünïcödé ﷽ and Zalgo ͫ",
  '"quoted": {yaml} # not',
  "- a list?",
  "null",
  "0o17",
  "  much   space  ",
  "::error::not a command",
  "`$(rm -rf /)`",
];

/** Lets so many things happen, as over years: the usual, and now and then what real archives have and nobody expects. */
export function live(
  github: ReplayGithub,
  dice: Dice,
  { count, isBare, isSlow }: { readonly count: number; readonly isBare: boolean; readonly isSlow: boolean },
): Stretch {
  let isHidden = false;
  for (let left = count; left > 0; left -= 1) {
    if (isSlow && dice(3) > 0) github.wait(dice(17 * hour));
    if (dice(3) > 0) happen(github, dice);
    else if (rare(github, dice)) isHidden = true;
  }
  // A server that tells nothing of relations and runs has none to tell.
  if (isBare) github.workflows.clear();
  if (isBare) for (const thread of github.threads.values()) Object.assign(thread, { blockedBy: [], parent: null });
  return { isHidden };
}

/** One rare thing; answers whether it moved no row. */
function rare(github: ReplayGithub, dice: Dice): boolean {
  if (dice(4) > 0) github.wait(dice(17 * hour));
  const here = [...github.threads.values()].filter(({ away }) => away === null);
  const issues = here.filter(({ pull }) => pull === null);
  if (issues.length < 5) return false;
  const some = pick(here, dice);
  const issue = pick(issues, dice);
  const pulls = here.filter(({ pull, state }) => pull !== null && state === "open");
  const acts: readonly (() => boolean | void)[] = [
    () => github.edit(some, (one) => (one.title = pick(titles, dice))),
    () => github.edit(issue, (one) => (one.body = bodyOf(dice))),
    () => github.edit(some, (one) => (one.labels = labelsOf(dice, one))),
    () => github.edit(issue, (one) => (one.assignees = [1, 2, 3, 4].slice(0, dice(5)))),
    () => void (issue.state === "open" && github.close(issue, pick(["duplicate", "not_planned", "completed"], dice))),
    () => void (issue.state === "closed" && github.reopen(issue)),
    () => github.edit(issue, (one) => (one.locked = !one.locked)),
    () => void (pulls.length > 0 && turn(github, dice, pick(pulls, dice), issues)),
    () => ofRuns(github, dice),
    () => (dice(12) === 0 ? rename(here, dice) : false),
    () => (dice(12) === 0 ? goAway(github, dice, issue) : false),
  ];
  return acts[dice(acts.length)]?.() === true;
}

function labelsOf(dice: Dice, { labels }: Thread): string[] {
  return [...new Set([`area: ${dice(40)}`, "نوع", "🐛 bug", ...labels])].slice(0, 6);
}

function bodyOf(dice: Dice): string {
  const bodies = [
    "",
    "one\r\ntwo\r\n\r\n- [ ] three\r\n",
    `${"A long story. ".repeat(3_000)}\n`,
    "## Done when\r\n\r\n- [ ] it flies\r\n- [x] it lands\r\n",
    "<!-- hidden -->\n\n```yaml\na: &x [1]\nb: *x\n```\n",
    "trailing spaces   \n\ttabs\t\n",
    "\u2028 separators \u2029 and \ufeff marks",
  ];
  return `${pick(bodies, dice)}${dice(1_000)}`;
}

/** A pull request is turned to other issues, made a draft, or pushed to by force. */
function turn(github: ReplayGithub, dice: Dice, thread: Thread, issues: readonly Thread[]): void {
  if (dice(2) === 0) return github.push(thread);
  github.edit(thread, (one) => (one.body = dice(3) === 0 ? "Nothing more." : `Fixes #${pick(issues, dice).number}`));
}

function ofRuns(github: ReplayGithub, dice: Dice): void {
  const pulls = [...github.threads.values()].filter(({ pull }) => pull !== null);
  const runs = [...github.workflows.values()].slice(-5);
  if (runs.length === 0 || dice(2) === 0) {
    const head = pulls.length === 0 ? undefined : pick(pulls, dice).pull?.head;
    if (head !== undefined) github.start(head);
    return;
  }
  const run = pick(runs, dice);
  const isYoung = Date.parse(github.now) - Date.parse(run.createdAt) < 48 * hour * 1000;
  if (run.status !== "completed") github.finish(run, pick(["success", "failure"], dice));
  else if (isYoung) github.again(run);
}

/** A label gets another name everywhere, which moves nothing. */
function rename(here: readonly Thread[], dice: Dice): boolean {
  const name = `renamed ${dice(100)}`;
  const [old] = pick(here, dice).labels;
  for (const thread of here) thread.labels = [...new Set(thread.labels.map((label) => (label === old ? name : label)))];
  return old !== undefined;
}

/** An issue is deleted or transferred, and what hung on it hangs on nothing. */
function goAway(github: ReplayGithub, dice: Dice, issue: Thread): boolean {
  issue.away = dice(2) === 0 ? "gone" : { repository: 99, number: issue.number + 10_000 };
  for (const other of github.threads.values()) {
    other.blockedBy = other.blockedBy.filter((number) => number !== issue.number);
    if (other.parent === issue.number) other.parent = null;
  }
  return true;
}
