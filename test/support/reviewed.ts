import { check } from "../../src/check/check.ts";
import type { Report } from "../../src/finding/report.ts";
import { reviewOf } from "../../src/report/review/review-of.ts";
import type { ReviewFacts } from "../../src/report/review/review-of.ts";
import type { Review } from "../../src/report/review/review.ts";
import { compare } from "../../src/store/compare.ts";
import { readCorpus } from "../../src/store/corpus.ts";
import { memoryCache } from "../../src/store/reading-cache.ts";
import { memoryRevision } from "./memory-revision.ts";

/** The files of both sides of a change, by path. */
export interface ChangedFiles {
  readonly base: ReadonlyMap<string, string>;
  readonly head: ReadonlyMap<string, string>;
}

const pair = { chosenBy: "asked for by name", rewritten: false };
const nothingMore: ReviewFacts = { authors: new Map(), fixes: null, room: 2_000_000 };
const [baseCommit, headCommit] = ["3f2a91c".padEnd(40, "0"), "8b1c2d4".padEnd(40, "0")];

/** What the check and the review say of a change between two commits in memory. */
export async function reviewed(
  files: ChangedFiles,
  facts: Partial<ReviewFacts> = {},
): Promise<{ report: Report; review: Review }> {
  const cache = memoryCache();
  const base = await readCorpus(memoryRevision(files.base, baseCommit), cache);
  const head = await readCorpus(memoryRevision(files.head, headCommit), cache);
  const report = await check({ base, head, pair, cache, now: "2026-01-07T00:00:00Z" });
  return { report, review: reviewOf(compare(base, head, pair), report, { ...nothingMore, ...facts }) };
}
