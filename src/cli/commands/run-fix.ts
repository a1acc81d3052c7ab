import { apply } from "../../apply/apply.ts";
import { readWhole } from "../../apply/place.ts";
import type { Place, WholeStore } from "../../apply/place.ts";
import { check } from "../../check/check.ts";
import type { ReportedFinding } from "../../finding/report.ts";
import { planFixes } from "../../operations/plan-fixes.ts";
import type { TimesOf } from "../../operations/plan-fixes.ts";
import type { Sealing } from "../../operations/seal-objects.ts";
import { hasNoSeal, planSeals } from "../../operations/seal-objects.ts";
import { jsonText } from "../../report/json-text.ts";
import { renderPatch } from "../../report/render-patch.ts";
import { counted } from "../../report/sentences.ts";
import type { Corpus, StoredObject } from "../../store/corpus.ts";
import { readFileTimes } from "../../store/file-times.ts";
import type { Transaction } from "../../store/transaction.ts";
import { printable } from "../../text/printable.ts";
import { operationEnv } from "../carry-out.ts";
import { withChosenPlace } from "../chosen-place.ts";
import type { Keeping } from "../chosen-place.ts";
import { print } from "../output.ts";
import type { GlobalOptions } from "../program.ts";
import { printRefusal } from "../workplace.ts";

interface FixOptions extends Keeping {
  readonly dryRun: boolean;
  readonly seal: boolean;
  readonly format: "text" | "json";
}

/** What is told as it happens in words, and in JSON as one object in the end. */
class Account {
  readonly #format: FixOptions["format"];
  readonly changed: string[] = [];
  readonly left: { readonly path: string; readonly why: string }[] = [];
  readonly findings: ReportedFinding[] = [];
  errors = 0;

  constructor(format: FixOptions["format"]) {
    this.#format = format;
  }

  say(words: string): void {
    if (this.#format === "text") print(words);
  }

  show(transaction: Transaction): void {
    this.say(renderPatch(transaction));
    this.changed.push(...transaction.writes.map(({ path }) => path));
  }

  leave(label: string, path: string, why: string): void {
    this.say(`${label}  ${printable(path)}  ${why}\n`);
    this.left.push({ path, why });
  }

  refuse(findings: readonly ReportedFinding[]): 1 {
    this.findings.push(...findings);
    return this.#format === "text" ? printRefusal(findings) : 1;
  }
}

/** Mends the store, or shows how, and seals where that is asked for; answers the exit code. */
export async function runFix({ dryRun, seal, format, ...kept }: FixOptions, options: GlobalOptions): Promise<number> {
  const account = new Account(format);
  const mended = await mend(dryRun, kept, options, account);
  // What could not be mended as planned is not made to last.
  const goesOn = seal && (mended === 0 || dryRun);
  const code = goesOn && (await sealTheRest(dryRun, kept, options, account)) !== 0 ? 1 : mended;
  if (format === "json") print(fixJson(account, dryRun));
  return code;
}

/** `changed` are the paths that were written, or with `planned` would be; `errors` are left for a person. */
function fixJson({ changed, left, findings, errors }: Account, dryRun: boolean): string {
  const written = dryRun ? "planned" : "written";
  const conclusion = findings.length > 0 ? "refused" : changed.length === 0 ? "clean" : written;
  return jsonText({ schema: "cwom.fix/1", conclusion, changed: [...new Set(changed)], left, errors, findings });
}

function mend(dryRun: boolean, kept: Keeping, { C }: GlobalOptions, account: Account): Promise<number> {
  return withChosenPlace(C, kept, async (place) => {
    const store = await readWhole(place);
    const findings = await findingsIn(store.head, place);
    const fixing = await planFixes(findings, store.head, store.landed, await timesIn(place, store, findings));
    account.show(fixing.transaction);
    for (const { path, rule } of fixing.left) account.leave("left alone", path, rule);
    const { length } = fixing.mended;
    const errors = findings.filter((finding) => finding.level === "error" && !fixing.mended.includes(finding)).length;
    account.errors = errors;
    const forPerson = `${counted(errors, "error")} left for a person: cwom check\n`;
    if (length === 0) account.say(errors === 0 ? "nothing to mend\n" : `nothing to mend safely; ${forPerson}`);
    if (dryRun || length === 0) return length === 0 ? 0 : 1;
    const applied = await apply(place, fixing.transaction);
    if (applied.is === "refused") return account.refuse(applied.findings);
    account.say(`${counted(length, "finding")} mended\n`);
    if (errors > 0) account.say(forPerson);
    return 0;
  });
}

/** The seals come after the mends, whose bytes they hold; answers 1 when they are refused, or only shown. */
function sealTheRest(dryRun: boolean, kept: Keeping, { C }: GlobalOptions, account: Account): Promise<number> {
  return withChosenPlace(C, kept, async (place) => {
    const { head } = await readWhole(place);
    const { ready: objects = [], flawed = [] } = Object.groupBy(unsealed(head), ({ object }) =>
      object === null ? "flawed" : "ready",
    );
    for (const { file } of flawed) account.leave("left unsealed", file.path, "it has mistakes");
    if (objects.length === 0) return 0;
    const transaction = await planSeals(head, objects, await sealingIn(place));
    account.show(transaction);
    const applied = await apply(place, transaction, dryRun);
    if (applied.is === "refused") return account.refuse(applied.findings);
    account.say(`${counted(objects.length, "object")} ${dryRun ? "to seal" : "sealed"}\n`);
    return dryRun ? 1 : 0;
  });
}

/** The packets and snapshots that say nothing of a seal. */
function unsealed(head: Corpus): StoredObject[] {
  return [...head.of("ContextPacket"), ...head.of("ConstraintSnapshot")].filter(hasNoSeal);
}

async function sealingIn(place: Place): Promise<Sealing> {
  const { actor, now } = operationEnv(place);
  return { by: await actor(), at: now };
}

async function findingsIn(head: Corpus, { cache, now }: Place): Promise<readonly ReportedFinding[]> {
  return (await check({ head, cache, now })).findings;
}

/** History is read only when a time is missing. */
async function timesIn(place: Place, store: WholeStore, findings: readonly ReportedFinding[]): Promise<TimesOf> {
  const { now } = operationEnv(place);
  const unknown = { created: now, updated: now };
  const tip = findings.some(({ fix }) => fix?.is === "date") ? await place.repository.resolveCommit("HEAD") : null;
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
