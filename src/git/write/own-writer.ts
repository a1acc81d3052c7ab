import type { GitRepository } from "../repository.ts";
import { Disk } from "./disk.ts";
import type { Step } from "./step.ts";
import type { GitWriter } from "./git-writer.ts";
import { noSharing } from "./native-sharing.ts";
import { OwnEngine } from "./own-engine.ts";
import { RepositoryWriter } from "./repository-writer.ts";

/** GitRepository.writer without git. */
export function openOwnWriter(repository: GitRepository, onStep: ((step: Step) => void) | undefined): GitWriter {
  const disk = new Disk(onStep);
  return new RepositoryWriter(repository, disk, (location) => new OwnEngine(disk, location), noSharing);
}
