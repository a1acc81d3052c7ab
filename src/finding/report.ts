import type { Kind } from "../model/enums.ts";
import type { Level, Span } from "./finding.ts";
import type { Fix } from "./fix.ts";

/** A finding with its line and column, as reports show it. */
export interface ReportedFinding {
  readonly rule: string;
  readonly level: Level;
  readonly kind: Kind | null;
  readonly id: string | null;
  readonly title: string | null;
  readonly path: string;
  /** 1-based; line 1, column 1 for a whole file or one that is gone. */
  readonly line: number;
  readonly column: number;
  readonly pointer: string | null;
  readonly message: string;
  readonly why: string;
  readonly help: string;
  readonly old: string | null;
  readonly new: string | null;
  readonly fingerprint: string;
  /** False when the same finding stands at the base already: shown, but not held against the change. */
  readonly isNew: boolean;
  /** The stretch of the file and its first line's text, for a source frame; null when the file is gone or unreadable. Not part of the JSON. */
  readonly frame: { readonly span: Span; readonly text: string } | null;
  /** A mend that `cwom fix` can carry out. */
  readonly fix?: Fix;
  readonly related: readonly {
    readonly path: string;
    readonly line: number;
    readonly column: number;
    readonly message: string;
  }[];
}

/** One object that differs between the two sides. */
export interface ReportedChange {
  readonly kind: Kind | null;
  readonly id: string | null;
  readonly title: string | null;
  readonly path: string;
  readonly change: "added" | "modified" | "deleted";
}

/** Everything a check says; each report format is a function of this (interfaces.md, `cwom.report/1`). */
export interface Report {
  readonly conclusion: "clean" | "findings" | "undecided";
  /** Number of readable work objects at head. */
  readonly objects: number;
  /** What was looked at, in words: `the work tree`, `the index`, `commit 3f2a91c`. */
  readonly head: string;
  /** Full id of the commit at head; null or absent for the work tree, the index, or nothing at all. */
  readonly commit?: string | null;
  readonly comparison: {
    /** Full commit ids; head is null for the work tree or the index; base is null for the empty tree (everything is added). */
    readonly base: string | null;
    readonly head: string | null;
    /** How the pair was chosen, in words: `parent 1 of the merge commit of pull request #12`. */
    readonly chosenBy: string;
    readonly changed: readonly ReportedChange[];
  } | null;
  /** New findings by level; old ones are counted apart. */
  readonly counts: { readonly error: number; readonly warning: number; readonly info: number };
  readonly old: number;
  readonly suppressed: number;
  /** Errors first, then warnings, then infos; within a level by path, line, column and rule. */
  readonly findings: readonly ReportedFinding[];
  /** Set by an audit of a history: how many commits were looked at after which one (full id, null for the beginning), and how many sealed objects stood in them. */
  readonly audit?: { readonly commits: number; readonly since: string | null; readonly sealed: number };
  /** Lines worth saying that are no findings: a skipped event, a config at base that could not be used. */
  readonly notes: readonly string[];
  /** The lowest level that fails the check. */
  readonly failOn: "error" | "warning";
  /** Set when conclusion is `undecided`. */
  readonly failure: { readonly code: string; readonly message: string; readonly help: string } | null;
}

/** Exit code of a finished check: 0 clean, 1 findings at or above the fail level, 3 undecided. */
export function exitCodeOfReport(report: Report): 0 | 1 | 3 {
  if (report.conclusion === "undecided") return 3;
  return report.conclusion === "findings" ? 1 : 0;
}
