import type { Level, Setting, Span, Place } from "../finding/finding.ts";
import type { Fix } from "../finding/fix.ts";
import type { HistoryCommit } from "../git/repository.ts";
import type { Kind } from "../model/enums.ts";
import type { ObjectOf } from "../model/kinds.ts";
import type { Config, ReadConfig } from "../store/config.ts";
import type { LocalFile } from "../store/local-files.ts";
import type { Comparison } from "../store/compare.ts";
import type { Corpus, StoredFile, StoredObject } from "../store/corpus.ts";
import type { Workflows } from "../store/workflows.ts";
import type { ReadSuppressions, Suppression } from "../store/suppressions.ts";

/** What a rule has to say once, before level, place and fingerprint are worked out. */
export interface Remark {
  /** The object it is about, the file where no object could be read, a file outside the store, or the store as a whole. */
  readonly about: StoredObject | StoredFile | OutsideFile | "store";
  /** JSON pointer in that file; absent for the file as a whole. */
  readonly at?: string;
  /** The key of that member is meant, not its value. */
  readonly atKey?: true;
  /** The exact place, where the text layer knows it. */
  readonly span?: Span;
  /** The text at the place must not be shown: it may be a secret. */
  readonly veiled?: true;
  /** The file is read from the base: the object is gone at head. */
  readonly side?: "base";
  /** One line, starting after the object's name: `is sealed, but instructions changed since 3f2a91c`. */
  readonly message: string;
  /** The next command to type, or the edit to make. */
  readonly help: string;
  readonly old?: string;
  readonly new?: string;
  /** What tells two findings of this rule at the same place apart; part of the fingerprint. */
  readonly args?: readonly string[];
  readonly fix?: Fix;
  /**
   * What this is a consequence of: `Kind/id` of an object, or `Kind/id#pointer` of a place in it. Where a rule about the change
   * has an error there, that says it all, and this is not said.
   */
  readonly follows?: readonly string[];
  /** `Kind/id` of the object that is missed: when the change deleted it, the reader is told so. */
  readonly missed?: string;
  readonly related?: readonly { readonly place: Place; readonly message: string }[];
  /** Where it differs from the rule's own level: the rule is about one thing that weighs differently from case to case. */
  readonly level?: Level;
}

/** A file of the repository that is not the store's. */
export interface OutsideFile {
  readonly outside: string;
}

/** What every rule states of itself. */
export interface RuleInfo {
  /** `group/what-must-hold`; never renamed, never used again for something else. */
  readonly id: `${string}/${string}`;
  readonly level: Setting;
  /** The highest level that a remark of it says for itself, where that is above the rule's own. */
  readonly upTo?: Level;
  /** One line for lists: what fires it. */
  readonly summary: string;
  /** The sentence it comes from and where that stands (§4.3); `ours: …` where a store of files needs it and the spec has no sentence. */
  readonly why: string;
  /** The level may be raised but never lowered: without it the chain cannot be trusted. */
  readonly locked?: true;
}

/** Looks at one file from outside, and at what the text and schema layers found in it. */
export interface FileRule extends RuleInfo {
  readonly scope: "file";
  /** It looks at every file that is out of order: no plain file at the place of the object in it, or with a flaw, a Ref of another kind, too many bytes. And at every file that holds one of these kinds. */
  readonly kinds: readonly Kind[];
  readonly check: (file: StoredFile, corpus: Corpus) => Iterable<Remark>;
}

/** Looks at one valid object by itself; its answer depends on the file's bytes alone and may be kept. */
export interface ObjectRule extends RuleInfo {
  readonly scope: "object";
  /** The one kind it speaks of; null for every kind. */
  readonly kind: Kind | null;
  readonly check: (object: StoredObject) => Iterable<Remark>;
}

/** Looks at one revision as a whole. */
export interface CorpusRule extends RuleInfo {
  readonly scope: "corpus";
  readonly check: (corpus: Corpus, env: RuleEnv) => Iterable<Remark>;
}

/** Looks at base and head; these rules obey the base's configuration and cannot be suppressed from inside the change. */
export interface ChangeRule extends RuleInfo {
  readonly scope: "change";
  readonly check: (comparison: Comparison, env: RuleEnv) => Iterable<Remark>;
}

/** Looks at one revision's own settings files and at what became of them. */
export interface SettingsRule extends RuleInfo {
  readonly scope: "settings";
  readonly check: (settings: SettingsUse) => Iterable<Remark>;
}

/** Looks at what the commits of a history did to sealed objects; `cwom audit` alone asks it. */
export interface HistoryRule extends RuleInfo {
  readonly scope: "history";
  readonly check: (incidents: readonly Incident[]) => Iterable<Remark>;
}

/** One thing that a commit did to a sealed object: who did it when, and what the rule about it says. */
export interface Incident {
  readonly commit: HistoryCommit;
  /** Id of the rule that a comparison of the commit with its parent breaks. */
  readonly rule: string;
  readonly remark: Remark;
}

/** A revision's settings as read, the rules there are, and the suppressions that matched nothing. */
export interface SettingsUse {
  readonly corpus: Corpus;
  readonly config: ReadConfig;
  readonly suppressions: ReadSuppressions;
  readonly rules: readonly RuleInfo[];
  readonly unused: readonly Suppression[];
  /** ISO-8601 UTC. */
  readonly now: string;
}

/** Parameters of a check that are no part of the data. */
export interface RuleEnv {
  readonly config: Config;
  /** Digests of files of the repository that objects name, by path; null for one that is not there. */
  readonly localFiles: ReadonlyMap<string, LocalFile | null>;
  /** Bytes of both versions of the sealed objects that differ, by blob id. */
  readonly contents: ReadonlyMap<string, Uint8Array>;
  /** The GitHub workflows of both sides of a comparison, where they differ. */
  readonly workflows: Workflows;
  /** ISO-8601 UTC: the head commit's time, or now for the work tree and the index. */
  readonly now: string;
}

/** Any rule; `scope` tells what it looks at. */
export type Rule = FileRule | ObjectRule | CorpusRule | ChangeRule | SettingsRule | HistoryRule;

/** A rule about files of some kinds as they stand in the store, and about every one that is out of order. */
export function fileRule(info: RuleInfo, kinds: readonly Kind[], check: FileRule["check"]): FileRule {
  return { ...info, scope: "file", kinds, check };
}

/** A rule about files that are out of order; it never sees another. */
export function flawRule(info: RuleInfo, check: FileRule["check"]): FileRule {
  return fileRule(info, [], check);
}

/** A rule about one valid object of any kind. */
export function objectRule(info: RuleInfo, check: ObjectRule["check"]): ObjectRule {
  return { ...info, scope: "object", kind: null, check };
}

/** A rule about one valid object of one kind: `object` is what the schema made of it, defaults applied. */
export function kindRule<K extends Kind>(
  kind: K,
  info: RuleInfo,
  check: (object: ObjectOf<K>, stored: StoredObject<K>) => Iterable<Remark>,
): ObjectRule {
  const checkStored = (stored: StoredObject): Iterable<Remark> =>
    isStoredAs(stored, kind) && stored.object !== null ? check(stored.object, stored) : [];
  return { ...info, scope: "object", kind, check: checkStored };
}

/** A rule about one revision as a whole. */
export function corpusRule(info: RuleInfo, check: CorpusRule["check"]): CorpusRule {
  return { ...info, scope: "corpus", check };
}

/** A rule about base and head. */
export function changeRule(info: RuleInfo, check: ChangeRule["check"]): ChangeRule {
  return { ...info, scope: "change", check };
}

/** A rule about a whole history. */
export function historyRule(info: RuleInfo, check: HistoryRule["check"]): HistoryRule {
  return { ...info, scope: "history", check };
}

/** A rule about the settings files of the head. */
export function settingsRule(info: RuleInfo, check: SettingsRule["check"]): SettingsRule {
  return { ...info, scope: "settings", check };
}

function isStoredAs<K extends Kind>(stored: StoredObject, kind: K): stored is StoredObject<K> {
  return stored.kind === kind;
}
