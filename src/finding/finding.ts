import type { Kind } from "../model/enums.ts";
import type { Fix } from "./fix.ts";

/** How much a finding weighs: an error fails the check, a warning fails it on request, an info never. */
export type Level = "error" | "warning" | "info";

/** What a rule can be set to in `cwom/config.yaml`. */
export type Setting = Level | "off";

/** Where something stands, before anybody computed a line: a file of one side, and a place in it. */
export interface Place {
  /** Path from the repository's root. */
  readonly path: string;
  /** JSON pointer (RFC 6901) to a value of the file; absent for the file as a whole. */
  readonly pointer?: string;
  /** Points at the key of that member, not at its value. */
  readonly atKey?: true;
  /** Exact position, where the reader of the text knows it already (1-based). */
  readonly span?: Span;
  /** The text there must not be shown. */
  readonly veiled?: true;
  /** Which side of a comparison the path is read from; head unless said. */
  readonly side?: "base";
}

/** A stretch of a file: lines and columns are 1-based, columns count UTF-16 units, the end is excluded. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The work object a finding is about, as far as it could be read. */
export interface Subject {
  readonly kind: Kind | null;
  readonly id: string | null;
  readonly title: string | null;
}

/** Something wrong in the data, said by one rule, not yet placed on a line. */
export interface Finding {
  readonly rule: string;
  readonly level: Level;
  readonly subject: Subject;
  readonly place: Place;
  /** One plain line: which object, what, what was expected. */
  readonly message: string;
  /** The sentence the rule comes from, with its source. */
  readonly why: string;
  /** The next command to type, or the edit to make. */
  readonly help: string;
  readonly old?: string;
  readonly new?: string;
  readonly related: readonly { readonly place: Place; readonly message: string }[];
  readonly fix?: Fix;
  /** Keys `Kind/id` or `Kind/id#pointer`: an error of a change rule there makes this one superfluous. */
  readonly follows?: readonly string[];
  /** Key `Kind/id` of an object that is not there. */
  readonly missed?: string;
  /** Stable across runs, wording and line moves; see fingerprintOf. */
  readonly fingerprint: string;
}
