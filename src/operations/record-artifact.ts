import mime from "mime/lite";
import * as z from "zod";
import { Failure } from "../failure.ts";
import { artifactTypes, verificationStatuses } from "../model/enums.ts";
import type { Repo } from "../model/repo.ts";
import type { JsonObject } from "../model/json.ts";
import type { StoredObject } from "../store/corpus.ts";
import { localPathOf } from "../store/local-path.ts";
import type { Objects } from "../store/objects.ts";
import { Changes } from "./changes.ts";
import { planObject } from "./new-object.ts";
import { operation } from "./operation.ts";
import type { OperationEnv } from "./operation.ts";
import { startedRun } from "./run-state.ts";

const check = z.strictObject({
  name: z.string().min(1).describe("Name of the check."),
  status: z.enum(verificationStatuses).describe("What it found."),
  evidence_uri: z.string().min(1).optional().describe("Where the evidence is."),
});

const input = z.strictObject({
  run: z.string().min(1).describe("The Run that produced it."),
  type: z.enum(artifactTypes).describe("Sort of output."),
  uri: z
    .string()
    .default("")
    .describe("Where it is: absolute, or a path from the root of the repository; of a commit, its whole id."),
  title: z.string().min(1).optional().describe("What it is, in one line; the file's name unless given."),
  digest: z.string().min(1).optional().describe("sha256:<hex> or the like; that of the file or commit unless given."),
  media_type: z.string().min(1).optional().describe("Media type; that of the file's name unless given."),
  size_bytes: z.number().int().min(0).optional().describe("Size in bytes; that of the file unless given."),
  preview: z.string().min(1).optional().describe("A glimpse of its content."),
  checks: z.array(check).max(200).default([]).describe("Checks that it went through; the verdict follows from them."),
});

/** What is said of an Artifact to be recorded. */
export type ArtifactInput = z.output<typeof input>;

/** Records something that a Run produced, and lists it in the Run. */
export const recordArtifact = operation({
  name: "artifact add",
  summary: "record what a Run produced: a file, a commit, an address",
  input,
  plan: async (asked, objects, env) => {
    const run = await objects.find(asked.run, "Run");
    startedRun(run, "have produced anything", `begin it first: cwom run start --run ${run.id}`);
    const changes = new Changes(objects, env.now);
    const fields = await artifactFields(run, asked, objects, env);
    const { id } = await planObject(changes, "Artifact", fields, objects, env);
    return changes.outcome(`Add Artifact ${id} ${JSON.stringify(fields["title"])} of Run ${run.id}`);
  },
});

/** The members of the Artifact that a Run produced, with what the file or the commit itself says. Failure `usage` for a file that is not there. */
export async function artifactFields(
  run: StoredObject<"Run">,
  asked: ArtifactInput,
  objects: Objects,
  env: OperationEnv,
): Promise<JsonObject> {
  const facts = asked.type === "commit" ? await commitFacts(run, asked, objects) : await fileFacts(asked, env);
  const { type, preview, checks } = asked;
  return {
    produced_by: { kind: "Run", id: run.id },
    type,
    title: asked.title ?? titleFor(asked),
    uri: facts.uri ?? asked.uri,
    ...member("digest", asked.digest ?? facts.digest),
    ...member("media_type", asked.media_type ?? facts.media_type),
    ...member("size_bytes", asked.size_bytes ?? facts.size_bytes),
    ...member("preview", preview),
    ...(checks.length > 0 && { verification: verdictOn(checks) }),
  };
}

interface Facts {
  readonly uri?: string;
  readonly digest?: string;
  readonly media_type?: string;
  readonly size_bytes?: number;
}

/** A path that names no file is a mistake unless its digest is known: it may be elsewhere by now. */
async function fileFacts({ uri, digest }: ArtifactInput, env: OperationEnv): Promise<Facts> {
  const path = localPathOf(uri);
  const media_type = mime.getType(path ?? URL.parse(uri)?.pathname ?? "");
  const guessed = media_type === null ? {} : { media_type };
  if (path === null) return uri === "" ? {} : guessed;
  const facts = await env.fileFacts(path);
  if (facts !== null)
    return { ...guessed, ...(facts.digest === null ? {} : { digest: facts.digest }), size_bytes: facts.bytes };
  if (digest !== undefined) return guessed;
  throw new Failure("usage", `there is no file ${path} in the repository`, "name a file, or an absolute address");
}

const commitId = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** A commit by its bare id gets the address that its Repo has for it. */
async function commitFacts(run: StoredObject<"Run">, { uri }: ArtifactInput, objects: Objects): Promise<Facts> {
  if (!commitId.test(uri)) {
    if (URL.canParse(uri)) return {};
    throw new Failure(
      "usage",
      `${JSON.stringify(uri)} is no whole id of a commit`,
      "write all of it: git rev-parse HEAD",
    );
  }
  const repo = run.object === null ? null : await objects.get("Repo", run.object.repo.id);
  return { uri: commitUri(repo?.object?.source ?? null, uri), digest: `gitCommit:${uri}` };
}

function commitUri(source: Repo["source"] | null, id: string): string {
  const url = source?.url?.replace(/(?:\.git)?\/?$/, "") ?? "";
  if (!/^https?:\/\//.test(url)) return `git:${id}`;
  return source?.system === "github" ? `${url}/commit/${id}` : `git+${url}@${id}`;
}

function titleFor({ type, uri }: ArtifactInput): string {
  if (type === "commit" && commitId.test(uri)) return `Commit ${uri.slice(0, 12)}`;
  const last = (localPathOf(uri) ?? uri).split("/").findLast((part) => part !== "");
  return last ?? type;
}

/** The verification of an Artifact that went through some checks: the verdict follows from them. */
export function verdictOn(checks: ArtifactInput["checks"]): JsonObject {
  const is = (status: string): boolean => checks.every((one) => one.status === status);
  const failed = checks.some(({ status }) => status === "failed");
  return {
    status: failed ? "failed" : is("passed") ? "passed" : "unverified",
    checks: checks.map(({ name, status, evidence_uri: evidence }) => ({
      name,
      status,
      ...member("evidence_uri", evidence),
    })),
  };
}

function member(name: string, value: string | number | undefined): JsonObject {
  return value === undefined ? {} : { [name]: value };
}
