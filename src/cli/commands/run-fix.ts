import type { Plan } from "../../apply/perform.ts";
import { readWhole } from "../../apply/place.ts";
import type { Place, WholeStore } from "../../apply/place.ts";
import { check } from "../../check/check.ts";
import type { ReportedFinding } from "../../finding/report.ts";
import type { Outcome } from "../../operations/operation.ts";
import { planFixes } from "../../operations/plan-fixes.ts";
import type { Fixing, TimesOf } from "../../operations/plan-fixes.ts";
import { hasNoSeal, planSeals } from "../../operations/seal-objects.ts";
import { jsonText } from "../../report/json-text.ts";
import { renderPatch } from "../../report/render-patch.ts";
import { counted } from "../../report/sentences.ts";
import { readFileTimes } from "../../store/file-times.ts";
import { printable } from "../../text/printable.ts";
import { carryOutAt, operationEnv } from "../carry-out.ts";
import { choosePlace } from "../chosen-place.ts";
import type { Keeping } from "../chosen-place.ts";
import { print } from "../output.ts";
import type { GlobalOptions } from "../program.ts";
import { commitLine, pushedCommit, tellShared } from "../tell.ts";
import type { Told } from "../tell.ts";
import { printRefusal, withRepository } from "../workplace.ts";
import type { Workshop } from "../workplace.ts";

interface FixOptions extends Keeping {
  readonly dryRun?: true | undefined;
  readonly seal?: true | undefined;
  readonly format: "text" | "json";
}

/** What is told as it happens in words, and in JSON as one object in the end. */
class Account {
  readonly #isText: boolean;
  readonly changed = new Set<string>();
  readonly left: { readonly path: string; readonly why: string }[] = [];
  readonly commits: string[] = [];
  readonly findings: ReportedFinding[] = [];
  pushed: string | null = null;
  errors = 0;

  constructor(format: FixOptions["format"]) {
    this.#isText = format === "text";
  }

  say(words: string): void {
    if (this.#isText) print(words);
  }

  leave(label: string, path: string, why: string): void {
    this.say(`${label}  ${printable(path)}  ${why}\n`);
    this.left.push({ path, why });
  }

  show({ transaction }: Outcome): void {
    this.say(renderPatch(transaction));
    for (const { path } of transaction.writes) this.changed.add(path);
  }

  /** Says what became of it, `done` where it is written, and answers the exit code: 1 where it is refused, or only shown. */
  close({ performed, ...sharing }: Told, done: string): number {
    const { is, outcome, commit, findings } = performed;
    this.findings.push(...findings);
    if (is === "refused") return this.#isText ? printRefusal(findings) : 1;
    this.say(done);
    if (commit !== null) {
      this.say(commitLine(commit, outcome.transaction));
      this.commits.push(commit);
    }
    this.pushed = pushedCommit(sharing.shared);
    return is === "planned" && outcome.transaction.writes.length > 0 ? 1 : tellShared(sharing);
  }
}

/** Mends the store, or shows how, and seals where that is asked for; answers the exit code. */
export function runFix(options: FixOptions, { C }: GlobalOptions): Promise<number> {
  return withRepository(C, async (shop) => {
    const account = new Account(options.format);
    // One push brings the mends and the seals.
    const isLast = options.seal !== true;
    const commit = options.push === undefined ? options.commit : true;
    const mended = await mend(shop, isLast ? options : { ...options, push: undefined, commit }, account);
    // What could not be mended as planned is not made to last.
    const goesOn = !isLast && (mended === 0 || options.dryRun === true);
    const code = goesOn && (await sealTheRest(shop, options, account)) !== 0 ? 1 : mended;
    if (options.format === "json") print(fixJson(account, options.dryRun === true));
    return code;
  });
}

/** `changed` are the paths that were written, or with `planned` would be; `errors` are left for a person. */
function fixJson({ changed, left, commits, pushed, findings, errors }: Account, dryRun: boolean): string {
  const written = dryRun ? "planned" : "written";
  const conclusion = findings.length > 0 ? "refused" : changed.size === 0 ? "clean" : written;
  return jsonText({
    schema: "cwom.fix/1",
    conclusion,
    commits,
    pushed,
    changed: [...changed],
    left,
    errors,
    findings,
  });
}

/** The mends, and how many errors are left for a person. */
interface Mending extends Fixing {
  readonly errors: number;
}

const planMending: Plan<Mending> = async (place) => {
  const store = await readWhole(place);
  const { findings } = await check({ head: store.head, cache: place.cache, now: place.now });
  const fixing = await planFixes(findings, store.head, store.landed, await timesIn(place, store, findings));
  const errors = findings.filter((finding) => finding.level === "error" && !fixing.mended.includes(finding)).length;
  return { ...fixing, errors };
};

async function mend(shop: Workshop, options: FixOptions, account: Account): Promise<number> {
  const told = await carryOutAt(planMending, await choosePlace(shop, options), options);
  const { mended, left, errors, ...outcome } = told.performed.outcome;
  account.show(outcome);
  for (const { path, rule } of left) account.leave("left alone", path, rule);
  account.errors = errors;
  const forPerson = errors === 0 ? "" : `${counted(errors, "error")} left for a person: cwom check\n`;
  if (mended.length === 0)
    return account.close(told, errors === 0 ? "nothing to mend\n" : `nothing to mend safely; ${forPerson}`);
  return account.close(
    told,
    options.dryRun === true ? "" : `${counted(mended.length, "finding")} mended\n${forPerson}`,
  );
}

/** The seals of what has none, and what has none because of its mistakes. */
interface SealingAll extends Outcome {
  readonly sealed: number;
  readonly flawed: readonly string[];
}

const planSealing: Plan<SealingAll> = async (place) => {
  const { head } = await readWhole(place);
  const unsealed = [...head.of("ContextPacket"), ...head.of("ConstraintSnapshot")].filter(hasNoSeal);
  const ready = unsealed.filter(({ object }) => object !== null);
  const { actor, now } = operationEnv(place);
  const transaction =
    ready.length === 0 ? { summary: "", writes: [] } : await planSeals(head, ready, { by: await actor(), at: now });
  const flawed = unsealed.flatMap(({ object, file }) => (object === null ? [file.path] : []));
  return { transaction, objects: [], sealed: ready.length, flawed };
};

/** The seals come after the mends, whose bytes they hold. */
async function sealTheRest(shop: Workshop, options: FixOptions, account: Account): Promise<number> {
  const told = await carryOutAt(planSealing, await choosePlace(shop, options), options);
  const { sealed, flawed, ...outcome } = told.performed.outcome;
  for (const path of flawed) account.leave("left unsealed", path, "it has mistakes");
  if (sealed > 0) account.show(outcome);
  const done = `${counted(sealed, "object")} ${options.dryRun === true ? "to seal" : "sealed"}\n`;
  return account.close(told, sealed === 0 ? "" : done);
}

/** History is read only when a time is missing. */
async function timesIn(place: Place, store: WholeStore, findings: readonly ReportedFinding[]): Promise<TimesOf> {
  const { now } = operationEnv(place);
  const unknown = { created: now, updated: now };
  const tip = findings.some(({ fix }) => fix?.is === "date") ? place.landed.commit : null;
  const times = tip === null ? new Map<string, never>() : await readFileTimes(place.repository, tip);
  return (path) => ({ ...(times.get(path) ?? unknown), ...landedTimes(store, path) });
}

/** An object that has landed under the same id keeps the times that it had there. */
function landedTimes({ head, landed }: WholeStore, path: string): Partial<ReturnType<TimesOf>> {
  const object = head.objectAt(path);
  const { created_at: created, updated_at: updated } =
    (object === null ? null : landed.find(object.kind, object.id))?.outline.scalars ?? {};
  return { ...(created === undefined ? {} : { created }), ...(updated === undefined ? {} : { updated }) };
}
