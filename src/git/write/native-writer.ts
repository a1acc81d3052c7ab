import type { GitPlace } from "../git-process.ts";
import type { ObjectReader } from "../object-reader.ts";
import type { GitRepository } from "../repository.ts";
import { Disk } from "./disk.ts";
import type { Step } from "./step.ts";
import type { GitWriter } from "./git-writer.ts";
import { NativeEngine } from "./native-engine.ts";
import { nativeSharing } from "./native-sharing.ts";
import { RepositoryWriter } from "./repository-writer.ts";

/** GitRepository.writer with the git binary. */
export function openNativeWriter(
  repository: GitRepository,
  place: GitPlace,
  objects: ObjectReader,
  onStep: ((step: Step) => void) | undefined,
): GitWriter {
  const disk = new Disk(onStep);
  const sharing = nativeSharing(place, repository);
  return new RepositoryWriter(
    repository,
    disk,
    (location) => new NativeEngine(disk, location, place.env, objects),
    sharing,
  );
}
