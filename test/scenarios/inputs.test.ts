import { mkdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { repositoryIn } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";
import { createHub } from "../support/hub.ts";
import type { Hub } from "../support/hub.ts";
import { payloadOf, pullRequestPayload, pushPayload } from "../support/payloads.ts";
import { runAction } from "../support/runner.ts";
import type { ActionStep, StepResult } from "../support/runner.ts";
import { edit, issue, packet, run } from "./changes.ts";
import { clean, failing, undecided, verdictOf, withHub } from "./with-hub.ts";

const main = "refs/heads/main";
const editPacket = (files: TestRepository): void => edit(files, packet, "Answer 200", "Answer 204");
const editIssue = (files: TestRepository): void => edit(files, issue, "title: Add", "title: Offer");
/** A change that is a warning and no error: the Run's record is gone, and with it what led to it. */
const warn = (files: TestRepository): void => edit(files, run, "duration_s: 1200", "duration_s: 1200\n  ended: 1");

/** The Action on a push to `main` that changes something, with inputs. */
function checkPush(
  hub: Hub,
  change: (files: TestRepository) => void,
  inputs: Record<string, string>,
  step: Partial<ActionStep> = {},
): Promise<StepResult> {
  const sha = hub.commitOn(hub.landed, change);
  hub.setRef(main, sha);
  const payload = pushPayload(main, hub.landed, sha);
  return runAction(hub.checkout({ sha, ref: main }), { event: "push", payload, sha, ref: main, inputs, ...step });
}
