import * as z from "zod";
import { actorKinds } from "./enums.ts";
import { isJsonObject, isMapping } from "./json.ts";
import type { JsonObject } from "./json.ts";

/** What a Task asks for, in the words of the intake format. */
export const taskOperations = ["code_change", "docs", "analysis", "ops"] as const;
export type TaskOperation = (typeof taskOperations)[number];

const free = z
  .custom<JsonObject>(isJsonObject, { error: "a mapping of JSON values is expected" })
  .meta({ type: "object" })
  .default({});

function lines(description: string) {
  return z.array(z.string().max(4_000)).max(200).default([]).describe(description);
}

const task = z.strictObject({
  version: z.literal("1.0").describe("Version of this format."),
  idempotency_key: z.string().min(1).max(256).optional().describe("The same key twice is the same Task."),
  requested_by: z
    .strictObject({
      kind: z.enum(actorKinds).describe("Whether this is a person, an agent or a system."),
      id: z.string().min(1).max(128).describe("Stable identifier."),
      label: z.string().min(1).max(256).optional().describe("Name to show."),
    })
    .describe("Who asks."),
  objective: z.string().min(5).max(4_000).describe("What is wanted."),
  operation: z
    .string()
    .max(64)
    .describe(`Sort of work: ${taskOperations.join(", ")}.`),
  target: z
    .strictObject({
      repo: z.string().min(1).max(256).describe("Repository, such as owner/name."),
      ref: z.string().max(256).default("main").describe("Branch or commit to work from."),
      path: z.string().max(1_024).default("").describe("Folder to work in."),
    })
    .describe("Where the work is."),
  constraints: z
    .strictObject({
      time_budget_seconds: z.int().default(900).describe("Seconds it may take."),
      allow_network: z.boolean().default(false).describe("Whether it may use the network."),
      allow_secrets: z.boolean().default(false).describe("Whether it may see secrets."),
    })
    .prefault({})
    .describe("What it is held to."),
  inputs: free.describe("What it is given."),
  acceptance_criteria: lines("How to tell that it is done."),
  evidence_requirements: lines("What has to prove it."),
  metadata: free.describe("Free data."),
});

/** A Task (V1) as clients send it: names that older ones still use are taken too. */
export const taskSchema = z.preprocess(withoutAliases, task);
/** A Task (V1), defaults applied. */
export type Task = z.output<typeof task>;

/** Under the name of today where only the old one is given; both at once is for the schema to refuse. */
function withoutAliases(given: unknown): unknown {
  if (!isJsonObject(given)) return given;
  const renamed = rename(rename(given, "type", "operation"), "payload", "inputs");
  const target = renamed["target"];
  return isMapping(target) ? { ...renamed, target: rename(target, "repository", "repo") } : renamed;
}

function rename(given: JsonObject, from: string, to: string): JsonObject {
  const { [from]: value, ...rest } = given;
  return value === undefined || Object.hasOwn(given, to) ? given : { ...rest, [to]: value };
}
