import { together } from "../apply/group.ts";
import { performPlan } from "../apply/perform.ts";
import type { Place } from "../apply/place.ts";
import type { ReportedFinding } from "../finding/report.ts";
import { issueOrigin } from "../github/mapping.ts";
import { closedNumbers } from "../github/pull-request-issue.ts";
import type { Touched } from "../operations/operation.ts";
import { overlayRevision } from "../store/overlay.ts";
import type { Transaction } from "../store/transaction.ts";
import type { Facts } from "./facts.ts";
import type { Origins } from "./origins.ts";
import type { HeldIssue } from "./held-issues.ts";
import { numberIn } from "./number-in.ts";
import { planBatch } from "./plan-batch.ts";
import type { BatchPlan, FieldConflict } from "./plan-batch.ts";
import { whereOf } from "./where.ts";

/** Where what was read is landed. */
export interface Landing {
  /** The place as it is now; asked again after a lost race. */
  readonly open: () => Promise<Place>;
  /** Called with what has landed, or would. */
  readonly landed: (transaction: Transaction, commit: string | null) => void;
  readonly dryRun: boolean;
}

/** What came of the landings of one sync. */
export interface Landed {
  readonly objects: readonly Touched[];
  readonly commits: readonly string[];
  readonly conflicts: readonly FieldConflict[];
  /** Errors that objects would have brought; those objects were left out. */
  readonly refused: readonly ReportedFinding[];
  /** Numbers of the issues and pull requests that were left out for it. */
  readonly leftOut: readonly number[];
  readonly notes: readonly string[];
  readonly held: readonly HeldIssue[];
}

/** Lands facts one after another, and keeps the sum. In a dry run each is planned on those before it, and nothing is written. */
export class Lander {
  readonly #landing: Landing;
  readonly #origins: Origins;
  readonly #host: string;
  readonly #now: string;
  #overlay: Transaction | null = null;
  readonly #objects = new Map<string, Touched>();
  readonly #commits: string[] = [];
  readonly #conflicts = new Map<string, FieldConflict>();
  readonly #refused: ReportedFinding[] = [];
  readonly #leftOut = new Set<number>();
  readonly #notes = new Set<string>();
  readonly #held = new Map<number, HeldIssue>();

  constructor(landing: Landing, origins: Origins, host: string, now: string) {
    this.#landing = landing;
    this.#origins = origins;
    this.#host = host;
    this.#now = now;
  }

  get sum(): Landed {
    return {
      objects: [...this.#objects.values()],
      commits: this.#commits,
      conflicts: [...this.#conflicts.values()],
      refused: this.#refused,
      leftOut: [...this.#leftOut],
      notes: [...this.#notes],
      held: [...this.#held.values()],
    };
  }

  /** The place as it will be with everything landed so far. */
  async open(): Promise<Place> {
    const place = await this.#landing.open();
    return this.#overlay === null ? place : { ...place, tree: overlayRevision(place.tree, this.#overlay) };
  }

  /** Lands some facts; what a rule refuses is left out and tried again by the next sync. */
  async land(facts: Facts): Promise<void> {
    let left = facts;
    for (;;) {
      let plan: BatchPlan | null = null;
      const performed = await performPlan(
        async (place) => {
          plan = await planBatch(place, left, { host: this.#host, origins: this.#origins, now: this.#now });
          return plan.outcome;
        },
        { open: () => this.open(), dryRun: this.#landing.dryRun },
      );
      if (performed.is !== "refused") return this.#keep(plan, performed.commit);
      this.#refused.push(...performed.findings);
      const smaller = this.#without(left, performed.outcome.objects, performed.findings);
      if (smaller === null) return;
      left = smaller;
    }
  }

  #keep(plan: BatchPlan | null, commit: string | null): void {
    if (plan === null) return;
    const { outcome, conflicts, notes, held } = plan;
    const { transaction, objects } = outcome;
    for (const note of notes) this.#notes.add(note);
    for (const one of held) this.#held.set(one.number, one);
    for (const conflict of conflicts)
      this.#conflicts.set(`${conflict.kind} ${conflict.id} ${conflict.field}`, conflict);
    for (const touched of objects) this.#touch(touched);
    if (transaction.writes.length === 0) return;
    if (commit !== null) this.#commits.push(commit);
    if (this.#landing.dryRun)
      this.#overlay = together([...(this.#overlay === null ? [] : [this.#overlay]), transaction]);
    this.#landing.landed(transaction, commit);
  }

  #touch(touched: Touched): void {
    const { kind, id, value, path } = touched;
    this.#origins.add(kind, id, value);
    const earlier = this.#objects.get(path);
    this.#objects.set(path, earlier?.change === "created" ? { ...touched, change: "created" } : touched);
  }

  /** The facts without what led to errors; null where that cannot be told, or nothing would be left. */
  #without(facts: Facts, objects: readonly Touched[], findings: readonly ReportedFinding[]): Facts | null {
    const paths = new Set(findings.map(({ path }) => path));
    const guilty = new Set(
      objects.filter(({ path }) => paths.has(path)).flatMap((touched) => numberIn(externalIdOf(touched)) ?? []),
    );
    const runs = new Set(objects.filter(({ path }) => paths.has(path)).flatMap((touched) => runIdOf(touched) ?? []));
    if (guilty.size === 0 && runs.size === 0) return null;
    const where = whereOf(this.#host, facts.repository);
    // A pull request without its issue would be given another one, for ever.
    for (const input of facts.pulls) {
      const lost = closedNumbers(input, where).filter(
        (number) => guilty.has(number) && this.#origins.idOf("Issue", issueOrigin(where, number)) === null,
      );
      if (lost.length > 0) guilty.add(input.pullRequest.number);
    }
    for (const number of guilty) this.#leftOut.add(number);
    return {
      ...facts,
      issues: facts.issues.filter(({ issue }) => !guilty.has(issue.number)),
      pulls: facts.pulls.filter(({ pullRequest }) => !guilty.has(pullRequest.number)),
      attempts: facts.attempts.filter(({ run }) => !runs.has(run.id)),
      failed: [...facts.failed, ...guilty],
      settled: facts.settled.filter((number) => !guilty.has(number)),
    };
  }
}

function externalIdOf({ value }: Touched): string {
  return /"external_id":"(?<id>[^"]+)"/.exec(JSON.stringify(value["meta"] ?? {}))?.groups?.["id"] ?? "";
}

function runIdOf(touched: Touched): number | null {
  const found = /\/actions\/runs\/(?<run>\d{1,15})\//.exec(externalIdOf(touched))?.groups?.["run"];
  return found === undefined ? null : Number(found);
}
