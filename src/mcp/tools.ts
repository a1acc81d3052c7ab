import { check } from "./tools/check.ts";
import { claim } from "./tools/claim.ts";
import { enqueue } from "./tools/enqueue.ts";
import { finishRun } from "./tools/finish-run.ts";
import { getContext } from "./tools/get-context.ts";
import { list } from "./tools/list.ts";
import { openIssue } from "./tools/open-issue.ts";
import { ready } from "./tools/ready.ts";
import { recordArtifact } from "./tools/record-artifact.ts";
import { show } from "./tools/show.ts";
import { trace } from "./tools/trace.ts";
import type { Tool } from "./tool.ts";
import { writePacket } from "./tools/write-packet.ts";

/** Every tool, in the order of the work. */
export const tools: readonly Tool[] = [
  ready,
  claim,
  getContext,
  recordArtifact,
  finishRun,
  openIssue,
  writePacket,
  enqueue,
  list,
  show,
  trace,
  check,
];
