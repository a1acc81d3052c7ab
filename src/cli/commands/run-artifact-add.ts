import { Failure } from "../../failure.ts";
import { openRepository } from "../../git/open-repository.ts";
import type { artifactTypes } from "../../model/enums.ts";
import { recordArtifact } from "../../operations/record-artifact.ts";
import { localPathOf } from "../../store/local-path.ts";
import { carryOut } from "../carry-out.ts";
import type { WriteOptions } from "../carry-out.ts";
import { checkFrom } from "../check-word.ts";
import type { GlobalOptions } from "../program.ts";
import { repositoryUri } from "../repository-uri.ts";
import { warnIgnored } from "../warn-ignored.ts";

interface ArtifactOptions extends WriteOptions {
  readonly run?: string | undefined;
  readonly type: (typeof artifactTypes)[number];
  readonly title?: string | undefined;
  readonly uri?: string | undefined;
  readonly digest?: string | undefined;
  readonly mediaType?: string | undefined;
  readonly preview?: string | undefined;
  readonly check?: readonly string[] | undefined;
}

/** Records what a Run produced; answers the exit code. */
export async function runArtifactAdd(
  file: string | undefined,
  {
    run = process.env["CWOM_RUN"],
    type,
    title,
    digest,
    mediaType,
    preview,
    check = [],
    uri: named,
    ...write
  }: ArtifactOptions,
  globals: GlobalOptions,
): Promise<number> {
  if (run === undefined || run === "") throw new Failure("usage", "an Artifact needs its Run", "name it: --run <id>");
  if (file !== undefined && named !== undefined)
    throw new Failure("usage", "the Artifact is named twice", "give the file or --uri");
  const uri = await uriOf(type, file ?? named ?? "", globals);
  const checks = check.map(checkFrom);
  const input = { run, type, title, uri, digest, media_type: mediaType, preview, checks };
  return carryOut(recordArtifact, input, write, globals);
}

/** A commit by its whole id, a file by its path from the root, all else as it is. */
async function uriOf(type: ArtifactOptions["type"], given: string, { C }: GlobalOptions): Promise<string> {
  if (given === "" || /^[a-z][a-z0-9+.-]+:/i.test(given)) return given;
  const repository = await openRepository(C);
  if (type !== "commit") return repository.workTree === null ? given : fileUri(repository.workTree, C, given);
  const commit = await repository.resolveCommit(given);
  if (commit !== null) return commit;
  throw new Failure("usage", `${given} names no commit here`, "give a commit's id, a branch or a tag, or an address");
}

async function fileUri(root: string, folder: string, file: string): Promise<string> {
  const uri = repositoryUri(root, folder, file);
  await warnIgnored(root, localPathOf(uri) ?? uri, "take it out of .gitignore, or publish it and give its address");
  return uri;
}
