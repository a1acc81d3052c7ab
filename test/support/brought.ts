import { randomUUID } from "node:crypto";
import { openWriter } from "../../src/github/writer.ts";
import { connectForWriting } from "../../src/github/writing-client.ts";
import type { Issue } from "../../src/model/issue.ts";
import { printYaml } from "../../src/text/format-yaml.ts";
import type { Bringing } from "../../src/sync/brought.ts";
import type { SyncRequest } from "../../src/sync/sync-github.ts";
import { syncedWith } from "./synced.ts";
import type { Synced } from "./synced.ts";
import type { WritableGithub } from "./writable-github.ts";

/** Syncs both ways of one store with one server. */
export interface Brought extends Synced {
  readonly bringing: () => Bringing;
  readonly push: (changes?: Partial<SyncRequest>) => ReturnType<Synced["sync"]>;
  /** Writes a new Issue into the store, and answers its id. */
  readonly add: (fields: object) => Promise<string>;
  /** Changes fields of an Issue's file by hand. */
  readonly edit: (id: string, change: (issue: Record<string, unknown>) => void) => Promise<void>;
  readonly issue: (id: string) => Promise<Issue>;
  /** Id of the one Issue with a title. */
  readonly idOf: (title: string) => Promise<string>;
  /** Seconds that were waited. */
  readonly waited: number[];
}

/** A store with the Repo of the server in it, and syncs both ways; no write is spaced. */
export async function broughtTo(github: WritableGithub): Promise<Brought> {
  const synced = await syncedWith(github);
  await synced.sync();
  const waited: number[] = [];
  let count = 0;
  const bringing = (): Bringing => {
    const connection = connectForWriting("ghs_sample", { GITHUB_API_URL: synced.url }, "2022-11-28", {
      timeoutMs: 20_000,
      isSpaced: false,
    });
    return {
      writer: openWriter(connection, { reserve: 5, now: () => github.now }),
      newNonce: randomUUID,
      clock: () => github.now,
      wait: (seconds) => Promise.resolve(void waited.push(seconds)),
    };
  };
  const issue = async (id: string): Promise<Issue> => {
    const found = (await synced.all("Issue")).find((one) => one.id === id);
    if (found === undefined) throw new Error(`there is no Issue ${id}`);
    return found;
  };
  const put = (id: string, value: object): void =>
    synced.repository.write(`cwom/Issue/${id}.yaml`, printYaml(JSON.parse(JSON.stringify(value))));
  return {
    ...synced,
    waited,
    bringing,
    issue,
    idOf: async (title) => {
      const found = (await synced.all("Issue")).find((one) => one.title === title);
      if (found === undefined) throw new Error(`there is no Issue ${title}`);
      return found.id;
    },
    push: (changes) => synced.sync({ bringing: bringing(), ...changes }),
    add: async (fields) => {
      count += 1;
      const [repo] = await synced.all("Repo");
      const id = `01JD00000000000000000001${String(count).padStart(2, "0")}`;
      const times = { created_at: "2026-01-05T08:00:00Z", updated_at: "2026-01-05T08:00:00Z" };
      put(id, { kind: "Issue", id, repo: { kind: "Repo", id: repo?.id }, type: "feature", ...times, ...fields });
      return id;
    },
    edit: async (id, change) => {
      const value: Record<string, unknown> = { ...(await issue(id)) };
      change(value);
      put(id, value);
    },
  };
}

/** Pushes until nothing is left, and sees that once more writes nothing on either side. */
export async function settlePush(
  brought: Brought,
  github: WritableGithub,
): Promise<Awaited<ReturnType<Brought["push"]>>> {
  const result = await brought.push();
  const before = github.writes.length;
  const again = await brought.push();
  if (again.written.length > 0 || github.writes.length > before)
    throw new Error(`once more wrote ${[...again.written, ...github.writes.slice(before)].join(", ")}`);
  return result;
}
