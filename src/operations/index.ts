import { cancelRun } from "./cancel-run.ts";
import { claim } from "./claim.ts";
import { failRun } from "./fail-run.ts";
import { finishRun } from "./finish-run.ts";
import { newObject } from "./new-object.ts";
import type { Operation } from "./operation.ts";
import { patchObject } from "./patch-object.ts";
import { prove } from "./proof/prove.ts";
import { recordArtifact } from "./record-artifact.ts";
import { seal } from "./seal.ts";
import { setFields } from "./set-fields.ts";
import { startRun } from "./start-run.ts";
import { supersedePacket } from "./supersede-packet.ts";
import { enqueueTask } from "./task/enqueue-task.ts";

/** Every operation that a program may ask for by its name. */
export const operations: readonly Operation[] = [
  newObject,
  setFields,
  patchObject,
  seal,
  supersedePacket,
  enqueueTask,
  claim,
  startRun,
  recordArtifact,
  finishRun,
  failRun,
  cancelRun,
  prove,
];
