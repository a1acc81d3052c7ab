import { examineRepository } from "../../check/check-repository.ts";
import type { Examined } from "../../check/check-repository.ts";
import { describeChange } from "../../check/describe-change.ts";
import { Failure } from "../../failure.ts";
import type { Report } from "../../finding/report.ts";
import { openSettled } from "../settled-repository.ts";
import type { GitRepository } from "../../git/repository.ts";
import { withoutCommands } from "../../report/log-line.ts";
import { renderSummary } from "../../report/render-summary.ts";
import { renderReviewJson } from "../../report/review/render-review-json.ts";
import { renderReviewText } from "../../report/review/render-review-text.ts";
import type { Review } from "../../report/review/review.ts";
import { memoryCache } from "../../store/reading-cache.ts";
import type { ReadingCache } from "../../store/reading-cache.ts";
import { print, wantsColor } from "../output.ts";
import type { GlobalOptions } from "../program.ts";
import { cacheFor } from "../reading-cache.ts";
import type { DiffOptions } from "./diff.ts";

/** The revisions to compare, as they were typed. */
interface Sides {
  readonly base: string | undefined;
  readonly head: string | undefined;
}

/** Shows a change in the format asked for and answers 0, whatever the check says of it; throws a Failure when it cannot be shown. */
export async function runDiff(sides: Sides, options: DiffOptions, globals: GlobalOptions): Promise<0> {
  if (options.staged === true && sides.head !== undefined) {
    throw new Failure("usage", "--staged and a head exclude each other", "give one of them");
  }
  const repository = await openSettled(globals.C);
  const now = new Date();
  const cache = await cacheFor(repository, now.getTime());
  try {
    const read = cache ?? memoryCache();
    const examined = await examine(repository, sides, options.staged === true, read, now);
    print(render(examined.report, await describeChange(repository, examined), options, globals));
    return 0;
  } finally {
    cache?.close();
  }
}

/** HEAD is the base unless another is named, also of what is staged before there is a first commit. */
function examine(
  repository: GitRepository,
  { base, head }: Sides,
  staged: boolean,
  cache: ReadingCache,
  now: Date,
): Promise<Examined> {
  const named = base ?? (staged ? undefined : "HEAD");
  return examineRepository({
    repository,
    ...(named === undefined ? {} : { base: named }),
    ...(head === undefined ? {} : { head }),
    staged,
    cache,
    // A job that asks for a difference by name means the two that it names.
    workflow: () => null,
    now: now.toISOString(),
  });
}

function render(report: Report, review: Review | null, { format }: DiffOptions, { color }: GlobalOptions): string {
  if (review === null) throw new Failure("usage", "there is nothing to compare with", "cwom diff <base>");
  if (format === "json") return renderReviewJson(review, report);
  if (format === "markdown") return withoutCommands(renderSummary(report, { review, elsewhere: "--format json" }));
  return renderReviewText(review, report, { color: wantsColor(process.stdout, color) });
}
