import type { Report } from "../finding/report.ts";
import { connect } from "../github/client.ts";
import type { Environment } from "../github/runner.ts";
import { keepComment } from "../github/sticky-comment.ts";
import type { StickyComment } from "../github/sticky-comment.ts";
import { renderSummary } from "../report/render-summary.ts";
import type { Review } from "../report/review/review.ts";
import type { ActionInputs } from "./inputs.ts";
import { pullRequestOf } from "./pull-request.ts";

/** Finds our comment again; invisible to readers. */
const marker = "<!-- cwom:check -->";
const maxChars = 60_000;

/** Keeps the one comment on a pull request true: made when there is something to say, updated when it changed. */
export async function commentOn(
  report: Report,
  review: Review | null,
  inputs: ActionInputs,
  env: Environment,
): Promise<void> {
  const pull = pullRequestOf(env);
  if (pull === null) return;
  // A fork's token may only read; the annotations and the summary say it all the same.
  if (pull.isFork && inputs.comment === "auto") return;
  const { owner, repo, number } = pull;
  await keepComment(connect(inputs.token, env), { owner, repo, number, ...commentFor(report, review, inputs) });
}

/** The comment that says a report: its text, its marker, and whether there is enough to say for a first one. `intro` is trusted. */
export function commentFor(
  report: Report,
  review: Review | null,
  { comment }: Pick<ActionInputs, "comment">,
  intro?: string,
): Pick<StickyComment, "marker" | "body" | "mayCreate"> {
  const hasNews = report.findings.some((finding) => finding.isNew) || (report.comparison?.changed.length ?? 0) > 0;
  const more = { elsewhere: "the job summary", ...(intro === undefined ? {} : { intro }) };
  return {
    marker,
    body: renderSummary(report, { marker, maxChars, review, ...more }),
    mayCreate: comment === "always" || hasNews || report.conclusion !== "clean",
  };
}
