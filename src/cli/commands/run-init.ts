import { realpathSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { perform } from "../../apply/perform.ts";
import { Failure } from "../../failure.ts";
import { writeLocalSettings } from "../../git/local-settings.ts";
import { remoteUrl } from "../../git/remote-url.ts";
import type { GitRepository } from "../../git/repository.ts";
import { jsonSchemaOfAll } from "../../model/json-schema.ts";
import { actionToChoose, initFiles } from "../../operations/init/init-files.ts";
import type { InitFile } from "../../operations/init/init-files.ts";
import { initStore } from "../../operations/init/init-store.ts";
import { placeOf, repoFields } from "../../operations/init/repo-fields.ts";
import { actionsWorkflow } from "../../worker/actions-workflow.ts";
import { operationEnv } from "../carry-out.ts";
import { headBranch } from "../head-branch.ts";
import { mergeDriverSetup } from "../merge-driver-setup.ts";
import type { GlobalOptions } from "../program.ts";
import { printRefusal, withWorkplace } from "../workplace.ts";
import { planFile } from "../init/plan-file.ts";
import { tellInit } from "../init/tell-init.ts";
import type { InitOptions, InitStep } from "../init/tell-init.ts";

/** Begins a store in the checkout that a folder is in, or does what is left of that, and says what was there; answers the exit code. */
export function runInit(options: InitOptions, globals: GlobalOptions): Promise<number> {
  refuseUnpinned(options.action);
  return withWorkplace(globals.C, async (place) => {
    const { repository } = place;
    const root = repository.workTree ?? "";
    const remote = await remoteUrl(repository);
    const branch = (await defaultBranch(repository)) ?? "main";
    const setup = mergeDriverSetup({ node: process.execPath, bin: realpathSync(process.argv[1] ?? "") });
    const files = initFiles({
      mergeAttributes: setup.attributes,
      action: options.action ?? actionToChoose,
      branch,
      github: mayRunWorkflows(remote),
      schemaPath: await installedSchema(root),
      schema: `${JSON.stringify(jsonSchemaOfAll())}\n`,
      agent: options.agent === true,
    });
    if (options.worker === "actions") files.push(workerFile(branch));
    const planned = await Promise.all(files.map((file) => planFile(place, file)));
    const writes = planned.flatMap(({ write }) => (write === null ? [] : [write]));
    const repo = repoFields({ remote, folder: basename(root), branch });
    const dryRun = options.dryRun === true;
    const performed = await perform(
      initStore,
      { repo, writes },
      { open: () => Promise.resolve(place), env: operationEnv, dryRun },
    );
    if (performed.is === "refused") return printRefusal(performed.findings);
    const steps = [...planned.map(({ step }) => step), repoStep(performed.outcome.objects[0])];
    const settings = dryRun ? [] : await writeLocalSettings(repository, setup.settings);
    tellInit({ root, steps, settings, transaction: performed.outcome.transaction }, options, globals);
    return 0;
  });
}

/** The workflow that carries out ready Runs: as many jobs at once as one queue takes well. */
function workerFile(branch: string): InitFile {
  const text = actionsWorkflow({ branch, jobs: 4, cwom: "npx cwom" });
  return { path: ".github/workflows/cwom-work.yml", text, where: "absent" };
}

/** A tag can be moved, a commit cannot. */
function refuseUnpinned(action: string | undefined): void {
  if (action === undefined || /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(action)) return;
  throw new Failure(
    "usage",
    `${JSON.stringify(action)} is no Action pinned to a commit`,
    "write owner/name@ and the 40 digits of a commit",
  );
}

/** Only a remote that is known to be elsewhere does without. */
function mayRunWorkflows(remote: string | null): boolean {
  const host = remote === null ? null : (placeOf(remote)?.host ?? null);
  return host === null || !/^(?:gitlab|bitbucket|codeberg)\./.test(host);
}

/** What the remote's HEAD names, as of the last fetch, else what is checked out. */
async function defaultBranch(repository: GitRepository): Promise<string | null> {
  const file = join(repository.commonDir, "refs/remotes/origin/HEAD");
  const remote = /^ref: refs\/remotes\/origin\/(\S+)/.exec(await readFile(file, "utf8").catch(() => ""))?.[1];
  return remote ?? (await headBranch(repository))?.replace(/^refs\/heads\//, "") ?? null;
}

async function installedSchema(root: string): Promise<string | null> {
  const path = "node_modules/cwom/schemas/cwom.schema.json";
  return (await readFile(join(root, path)).catch(() => null)) === null ? null : path;
}

function repoStep(made: { readonly path: string } | undefined): InitStep {
  return made === undefined ? { path: "cwom/Repo", is: "there" } : { path: made.path, is: "created" };
}
