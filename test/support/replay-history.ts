import type { ReplayGithub } from "./replay-github.ts";
import type { Thread } from "./replay-thread.ts";

/** A source of whole numbers below a bound, the same for the same seed. */
export type Dice = (below: number) => number;

/** Dice that fall the same way every time. */
export function diceOf(seed: number): Dice {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const labels = ["bug", "enhancement", "P1", "blocked", "in progress", "docs", "good first issue"];

/** Lets one thing happen in a repository's life; threads that are away are left alone. */
export function happen(github: ReplayGithub, dice: Dice): void {
  github.wait(dice(4) === 0 ? 0 : dice(7_200));
  const here = [...github.threads.values()].filter(({ away }) => away === null);
  const issues = here.filter(({ pull }) => pull === null);
  const pulls = here.filter(({ pull }) => pull !== null && pull.mergedAt === null);
  const choice = dice(10);
  if (issues.length < 3 || choice === 0) return openIssue(github, dice, issues);
  if (choice === 1) return openPull(github, dice, issues);
  if (choice <= 4 && pulls.length > 0) return touchPull(github, dice, pick(pulls, dice));
  if (choice === 5) return runCi(github, dice, pulls);
  touchIssue(github, dice, pick(issues, dice), issues);
}

function openIssue(github: ReplayGithub, dice: Dice, issues: readonly Thread[]): void {
  const original = issues[dice(5) === 0 ? dice(issues.length) : issues.length];
  const body = `What is wrong: ${dice(1_000)}\r\n\r\n## Acceptance criteria\r\n- [ ] it works\r\n`;
  const thread = github.open(`Issue ${dice(1_000)}`, body);
  if (original !== undefined && dice(2) === 0) thread.blockedBy = [original.number];
  else if (original !== undefined) thread.parent = original.number;
}

function openPull(github: ReplayGithub, dice: Dice, issues: readonly Thread[]): void {
  const closes = issues.length > 0 && dice(3) > 0 ? `Fixes #${pick(issues, dice).number}` : "By the way.";
  github.open(`Change ${dice(1_000)}`, closes, { draft: dice(3) === 0 });
}

function touchIssue(github: ReplayGithub, dice: Dice, thread: Thread, issues: readonly Thread[]): void {
  const label = labels[dice(labels.length)] ?? "bug";
  const acts: readonly (() => void)[] = [
    () => github.edit(thread, (one) => (one.title = `Issue ${dice(1_000)}`)),
    () => github.edit(thread, (one) => (one.body = `Written anew ${dice(1_000)}`)),
    () => github.edit(thread, (one) => (one.labels = [...new Set([...one.labels, label])])),
    () => github.edit(thread, (one) => (one.labels = one.labels.slice(1))),
    () => github.edit(thread, (one) => (one.assignees = [1 + dice(4)])),
    () => github.edit(thread, (one) => void one.comments.push("Me too.")),
    () =>
      thread.state === "open" ? github.close(thread, ["completed", "not_planned"][dice(2)]) : github.reopen(thread),
    () => (thread.state === "open" ? github.close(thread) : github.reopen(thread)),
    () =>
      github.edit(
        thread,
        (one) =>
          (one.blockedBy = issues.slice(0, dice(2)).flatMap(({ number }) => (number === one.number ? [] : number))),
      ),
  ];
  acts[dice(acts.length)]?.();
}

function touchPull(github: ReplayGithub, dice: Dice, thread: Thread): void {
  const { pull } = thread;
  if (pull === null) return;
  const acts: readonly (() => void)[] = [
    () => github.merge(thread),
    () => (thread.state === "open" ? github.close(thread, null) : github.reopen(thread)),
    () => github.push(thread),
    () => github.edit(thread, () => (pull.draft = !pull.draft)),
    () => github.edit(thread, () => void pull.reviews.push(reviewBy(dice, pull.head))),
    () => github.edit(thread, (one) => (one.title = `Change ${dice(1_000)}`)),
  ];
  const act = thread.state === "closed" ? 1 : dice(acts.length);
  acts[act]?.();
}

function reviewBy(dice: Dice, commit: string) {
  return { id: 1 + dice(100_000), user: 2 + dice(3), state: ["APPROVED", "CHANGES_REQUESTED"][dice(2)] ?? "", commit };
}

function runCi(github: ReplayGithub, dice: Dice, pulls: readonly Thread[]): void {
  const waiting = [...github.workflows.values()].find(({ status }) => status !== "completed");
  if (waiting !== undefined) return github.finish(waiting, dice(3) === 0 ? "failure" : "success");
  const head = pulls.length === 0 ? null : pick(pulls, dice).pull?.head;
  if (head !== null && head !== undefined) github.start(head);
}

/** One of a list. */
export function pick<T>(list: readonly T[], dice: Dice): T {
  const chosen = list[dice(list.length)];
  if (chosen === undefined) throw new Error("nothing to choose from");
  return chosen;
}
