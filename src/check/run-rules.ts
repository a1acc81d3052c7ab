import { fingerprintOf } from "../finding/fingerprint.ts";
import type { Finding, Place, Subject } from "../finding/finding.ts";
import type { FileRule, Remark, Rule, RuleEnv, RuleInfo } from "../rules/rule.ts";
import type { Comparison } from "../store/compare.ts";
import type { Corpus, StoredFile, StoredObject } from "../store/corpus.ts";
import { storeFolder } from "../store/layout.ts";
import type { ReadingCache } from "../store/reading-cache.ts";
import { objectRemarks } from "./object-remarks.ts";
import { levelOf } from "./levels.ts";

/** All findings of the state rules over one corpus, in no order. */
export function runStateRules(rules: readonly Rule[], corpus: Corpus, env: RuleEnv, cache: ReadingCache): Finding[] {
  const onObjects = objectRemarks(rules, corpus.objects, cache);
  const odd = new Set(corpus.files.filter((file) => !isInOrder(file)));
  return rules.flatMap((rule) => {
    switch (rule.scope) {
      case "file": {
        const others = rule.kinds.flatMap((kind) => corpus.of(kind)).map(({ file }) => file);
        const files = [...odd, ...others.filter((file) => !odd.has(file))];
        return findingsOf(rule, env, remarksOnFiles(rule, files, corpus));
      }
      case "object":
        return findingsOf(rule, env, onObjects.get(rule.id) ?? []);
      case "corpus":
        return findingsOf(rule, env, rule.check(corpus, env));
      case "change":
      case "settings":
      case "history":
        return [];
    }
  });
}

function* remarksOnFiles(rule: FileRule, files: readonly StoredFile[], corpus: Corpus): Generator<Remark> {
  for (const file of files) yield* rule.check(file, corpus);
}

/** Whether a file is a plain one, holds the object that its path names, and reading it found nothing. */
function isInOrder({ slot, oddName, regular, reading }: StoredFile): boolean {
  if (reading === null || slot.is !== "object" || oddName || !regular) return false;
  const { kind, id, textFlaws, schemaFlaws, refs } = reading.outline;
  if (kind !== slot.kind || id !== slot.id) return false;
  return (
    textFlaws.length + schemaFlaws.length === 0 && refs.every((ref) => ref.wants === null || ref.wants === ref.kind)
  );
}

/** All findings of the change rules, in no order. */
export function runChangeRules(rules: readonly Rule[], comparison: Comparison, env: RuleEnv): Finding[] {
  return rules.flatMap((rule) => (rule.scope === "change" ? findingsOf(rule, env, rule.check(comparison, env)) : []));
}

/** Remarks of one rule as findings; those whose level is off are dropped. */
export function findingsOf(rule: RuleInfo, env: Pick<RuleEnv, "config">, remarks: Iterable<Remark>): Finding[] {
  const findings: Finding[] = [];
  for (const remark of remarks) {
    const level = levelOf(rule, remark, env.config, pathOf(remark.about));
    if (level === "off") continue;
    const subject = subjectOf(remark.about);
    findings.push({
      rule: rule.id,
      level,
      subject,
      place: placeOf(remark),
      message: `${nameOf(subject)}${remark.message}`,
      why: rule.why,
      help: remark.help,
      ...(remark.old === undefined ? {} : { old: remark.old }),
      ...(remark.new === undefined ? {} : { new: remark.new }),
      ...(remark.fix === undefined ? {} : { fix: remark.fix }),
      ...(remark.follows === undefined ? {} : { follows: remark.follows }),
      ...(remark.missed === undefined ? {} : { missed: remark.missed }),
      related: remark.related ?? [],
      fingerprint: fingerprintOf({
        rule: rule.id,
        kind: subject.kind,
        id: subject.id ?? pathOf(remark.about),
        pointer: remark.at ?? "",
        args: remark.args ?? [],
      }),
    });
  }
  return findings;
}

function placeOf(remark: Remark): Place {
  return {
    path: pathOf(remark.about),
    ...(remark.at === undefined ? {} : { pointer: remark.at }),
    ...(remark.atKey === undefined ? {} : { atKey: remark.atKey }),
    ...(remark.span === undefined ? {} : { span: remark.span }),
    ...(remark.side === undefined ? {} : { side: remark.side }),
    ...(remark.veiled === undefined ? {} : { veiled: remark.veiled }),
  };
}

function pathOf(about: Remark["about"]): string {
  if (about === "store") return storeFolder;
  return "outside" in about ? about.outside : fileOf(about).path;
}

function fileOf(about: StoredObject | StoredFile): StoredFile {
  return "file" in about ? about.file : about;
}

function subjectOf(about: Remark["about"]): Subject {
  const outline = about === "store" || "outside" in about ? undefined : fileOf(about).reading?.outline;
  if (outline === undefined) return { kind: null, id: null, title: null };
  return { kind: outline.kind, id: outline.id, title: outline.title };
}

/** `ContextPacket 01JB… "Healthz briefing" `, or nothing where the object has no kind and id to call it by. */
function nameOf({ kind, id, title }: Subject): string {
  if (kind === null || id === null) return "";
  return title === null ? `${kind} ${id} ` : `${kind} ${id} ${quoted(title)} `;
}

function quoted(title: string): string {
  const short = title.length > 60 ? `${title.slice(0, 59)}…` : title;
  return `"${short}"`;
}
