import { z } from "zod";

import { suppressionsPath } from "./layout.ts";
import { readSettings } from "./settings-file.ts";
import type { SettingsFlaw } from "./settings-file.ts";
import type { Corpus } from "./corpus.ts";

/** `cwom/suppressions.yaml`: findings that somebody has looked at and lives with, each with a reason and an end. */
const suppressionsSchema = z.array(
  z.strictObject({
    fingerprint: z.string().regex(/^[0-9a-f]{32}$/, "the fingerprint that `cwom check --format json` shows"),
    rule: z.string().min(1),
    reason: z.string().min(1),
    expires: z.iso.date().optional(),
  }),
);

/** One entry, with the JSON pointer it stands at. */
export interface Suppression {
  readonly at: string;
  readonly fingerprint: string;
  readonly rule: string;
  readonly reason: string;
  /** The last day it holds, `YYYY-MM-DD` UTC; null for no end. */
  readonly expires: string | null;
}

/** Suppressions as read, and what is wrong with the file; with a flaw none of them holds. */
export interface ReadSuppressions {
  readonly suppressions: readonly Suppression[];
  readonly flaws: readonly SettingsFlaw[];
}

/** Several ask for the suppressions of one corpus, and a hostile file may take a second to read. */
const known = new WeakMap<Corpus, ReadSuppressions>();

/** Reads a corpus's `cwom/suppressions.yaml`, once; without one nothing is suppressed. */
export function readSuppressions(corpus: Corpus): ReadSuppressions {
  const read = known.get(corpus) ?? readFresh(corpus);
  known.set(corpus, read);
  return read;
}

function readFresh(corpus: Corpus): ReadSuppressions {
  const { value, flaws } = readSettings(corpus.at(suppressionsPath), suppressionsSchema, "list");
  const suppressions = (value ?? []).map((entry, index) => ({
    ...entry,
    at: `/${index}`,
    expires: entry.expires ?? null,
  }));
  return { suppressions, flaws };
}

/** Whether a suppression still holds at a time (ISO-8601 UTC). */
export function holdsAt(suppression: Suppression, now: string): boolean {
  return suppression.expires === null || now.slice(0, "YYYY-MM-DD".length) <= suppression.expires;
}
