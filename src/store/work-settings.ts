import { isAbsolute } from "node:path";
import { z } from "zod";
import { localPathOf } from "./local-path.ts";
import { isOfStore } from "./layout.ts";

/** Longest of anything that a worker waits for: a week, in seconds. */
const longest = 604_800;

const seconds = z.number().positive().max(longest);
const variable = z.string().regex(/^[A-Za-z_]\w{0,127}$/, "expected the name of an environment variable");
const variables = z.array(variable).max(200).default([]);
const folder = z
  .string()
  .refine((path) => localPathOf(path) !== null && !isOfStore(`${path}/`), "expected a folder beside the store");

/** `work` of `cwom/config.yaml`: what a worker executes, within which limits, and where its traces go. Times are in seconds. */
export const workSettingsSchema = z.strictObject({
  exec: z.string().min(1).max(65_536).optional(),
  environment: variables,
  credentials: variables,
  secrets: variables,
  network: z.enum(["tell", "enforce"]).default("tell"),
  repositories: z
    .record(
      z.string().min(1).max(512),
      z.string().regex(/^(?!-)[^\p{Cc}]{1,4096}$/u, "expected a folder or an address"),
    )
    .transform((places) => Object.fromEntries(Object.entries(places).map(([slug, at]) => [slug.toLowerCase(), at])))
    .default({}),
  time_limit_seconds: seconds.default(900),
  grace_seconds: seconds.default(10),
  lease_seconds: seconds.default(600),
  poll_seconds: seconds.default(10),
  attempts: z.int().min(1).max(100).default(3),
  branches: z.boolean().default(true),
  trace: z
    .strictObject({
      folder: folder.default(".cwom/runs"),
      store: z.string().refine(isAbsolute, "expected the whole path of a folder").optional(),
      max_bytes: z
        .int()
        .min(1_048_576)
        .max(1_073_741_824)
        .default(16 * 1_048_576),
    })
    .prefault({}),
});

/** Settings of the worker, defaults applied. */
export type WorkSettings = z.output<typeof workSettingsSchema>;

/** What holds where `cwom/config.yaml` says nothing of workers. */
export const defaultWorkSettings: WorkSettings = workSettingsSchema.parse({});
