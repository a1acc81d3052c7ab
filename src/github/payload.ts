import { z } from "zod";

/** A value that GitHub may leave out, send as null, or send in a form that we do not know: null then. */
export function maybe<T extends z.ZodType>(schema: T) {
  return schema
    .nullish()
    .catch(null)
    .transform((value) => value ?? null);
}

/** A list that may be missing; an item that cannot be understood is left out. */
export function items<T extends z.ZodType>(schema: T) {
  return z
    .unknown()
    .optional()
    .transform((list): z.output<T>[] => {
      if (!Array.isArray(list)) return [];
      return list.flatMap((item) => {
        const parsed = schema.safeParse(item);
        return parsed.success ? [parsed.data] : [];
      });
    });
}

/** GitHub's number of a thing, such as an account; never the number people see. */
export const numericId = z.int().positive();

/** A time as CWOM writes it, `2026-01-31T12:00:00Z`; a webhook may send seconds since 1970. */
export const time = z.union([z.string(), z.number()]).transform((given, check): string => {
  const milliseconds = typeof given === "number" ? given * 1000 : Date.parse(given);
  if (Number.isFinite(milliseconds) && milliseconds >= 0 && milliseconds < 253_402_300_800_000) {
    return new Date(milliseconds).toISOString().replace(/\.000Z$/, "Z");
  }
  check.addIssue("expected a time");
  return z.NEVER;
});

/** A whole commit id. */
export const commitId = z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/);

/** An address of the web, fit for an object as it stands. */
export const address = z
  .string()
  .max(2048)
  .regex(/^https?:\/\/[^\s\p{Cc}\p{Cs}\p{Cf}]+$/u)
  .refine((text) => URL.canParse(text));

/** A label: an object, or its name alone. */
export const label = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);

/** A person, an organisation or a program; GitHub sends null for many that are gone. */
export const accountPayload = z.object({ id: numericId, login: z.string().min(1), type: maybe(z.string()) });

/** A repository, as far as a Repo is made of it. */
export const repositoryPayload = z.object({
  id: numericId,
  node_id: maybe(z.string()),
  name: z.string().min(1),
  full_name: z.string().regex(/^[^/\s]+\/[^/\s]+$/),
  owner: maybe(accountPayload),
  private: maybe(z.boolean()),
  visibility: maybe(z.string()),
  html_url: address,
  homepage: maybe(address),
  topics: items(z.string()),
  default_branch: maybe(z.string().min(1)),
  archived: maybe(z.boolean()),
  fork: maybe(z.boolean()),
  license: maybe(z.object({ spdx_id: maybe(z.string()) })),
  created_at: time,
  updated_at: maybe(time),
});

/** A commit, as `GET …/commits` and `GET …/pulls/{n}/commits` send it. */
export const commitPayload = z.object({
  sha: commitId,
  html_url: address,
  parents: items(z.object({ sha: z.string() })),
  commit: z.object({
    message: z.string().catch(""),
    committer: maybe(z.object({ date: maybe(time) })),
    author: maybe(z.object({ date: maybe(time) })),
    verification: maybe(z.object({ verified: maybe(z.boolean()), reason: maybe(z.string()) })),
  }),
});

export type GithubAccount = z.output<typeof accountPayload>;
export type GithubRepository = z.output<typeof repositoryPayload>;
export type GithubCommit = z.output<typeof commitPayload>;
