import { constants } from "node:fs";
import { open, readFile } from "node:fs/promises";
import { Failure } from "../failure.ts";
import { connect } from "../github/client.ts";
import { pullRequestOfRun, readFinishedRun } from "../github/pull-request-of-run.ts";
import type { Environment } from "../github/runner.ts";
import { keepComment } from "../github/sticky-comment.ts";
import { readReport } from "../report/read-report.ts";
import { commentFor } from "./comment.ts";
import type { ActionInputs } from "./inputs.ts";

const mostBytes = 32 * 1024 * 1024;
const intro =
  "As told by the pull request's own workflow run, which the pull request can change. What counts is the required check.";

/**
 * Posts the report of a finished run on its pull request, and answers in one line what was done. The pull request is the one that
 * GitHub's own event leads to; of the report nothing is believed: its text is shown as every hostile text is.
 */
export async function relayReport(inputs: ActionInputs, env: Environment): Promise<string> {
  const { GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: eventPath } = env;
  if (event !== "workflow_run" || eventPath === undefined) {
    throw new Failure("usage", "mode comment posts what a finished workflow run reported", "use on: workflow_run");
  }
  const run = readFinishedRun(await readFile(eventPath, "utf8"));
  if (run === null) return "nothing posted: the run was not about a pull request";
  const { report, review } = readReport(await readSmall(inputs.reportFile));
  if (report.conclusion === "clean" && run.conclusion !== "success") {
    return "nothing posted: the report says clean, and the run did not end well";
  }
  const octokit = connect(inputs.token, env);
  const number = await pullRequestOfRun(octokit, run);
  if (number === null) return "nothing posted: no single open pull request has the run's commit as its head";
  const { owner, repo } = run;
  const done = await keepComment(octokit, { owner, repo, number, ...commentFor(report, review, inputs, intro) });
  return `the comment on pull request #${number} was ${done}`;
}

/** A file out of somebody's archive: no link, no pipe, and no larger than a report may be. */
async function readSmall(path: string): Promise<string> {
  if (path === "") throw new Failure("usage", "the input report-file is empty", "name the report that was downloaded");
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const facts = await file.stat();
    if (!facts.isFile() || facts.size > mostBytes) {
      throw new Failure(
        "usage",
        "report-file is no plain file of at most 32 MiB",
        "name the report that was downloaded",
      );
    }
    return await file.readFile("utf8");
  } finally {
    await file.close();
  }
}
