import { existsSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type * as z from "zod";
import { perform } from "../../src/apply/perform.ts";
import type { Performed } from "../../src/apply/perform.ts";
import { openWorkTree } from "../../src/apply/place.ts";
import type { Place } from "../../src/apply/place.ts";
import { operationEnv } from "../../src/cli/carry-out.ts";
import type { Failure } from "../../src/failure.ts";
import { openRepository } from "../../src/git/open-repository.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { newObject } from "../../src/operations/new-object.ts";
import type { Operation } from "../../src/operations/operation.ts";
import { readInput } from "../../src/operations/read-input.ts";
import { setFields } from "../../src/operations/set-fields.ts";
import { startRun } from "../../src/operations/start-run.ts";
import { memoryCache } from "../../src/store/reading-cache.ts";
import { failureOf } from "../git/fixtures.ts";
import type { TestRepository } from "../support/git.ts";
import { flawsIn, operate, readyStore, valueOf } from "../support/operate.ts";

const issue = "01JD00000000000000000000B1";
const doctrine = "01JD00000000000000000000E1";

/** Carries an operation out; before each of the first `times` writes, when all is decided, somebody else does something. */
async function outrun<S extends z.ZodType>(
  { folder }: TestRepository,
  operation: Operation<S>,
  given: z.input<S>,
  other: (time: number) => Promise<unknown>,
  times = 1,
): Promise<{ readonly performed: Performed; readonly writes: number }> {
  const repository = await openRepository(folder);
  let writes = 0;
  const open = async (): Promise<Place> => {
    const place = await openWorkTree(repository, memoryCache(), "2026-02-01T10:00:00.000Z");
    const write: Place["write"] = async (transaction) => {
      writes += 1;
      if (writes <= times) await other(writes);
      return place.write(transaction);
    };
    return { ...place, write };
  };
  const performed = await perform(operation, readInput(operation, given), { open, env: operationEnv, dryRun: false });
  return { performed, writes };
}

/** Makes an Issue, which fails; answers also how often it was tried to write it. */
async function failing(
  repository: TestRepository,
  fields: JsonObject,
): Promise<{ readonly failure: Failure; readonly writes: number }> {
  let writes = 0;
  const count = (time: number): Promise<void> => {
    writes = time;
    return Promise.resolve();
  };
  const failure = await failureOf(outrun(repository, newObject, { kind: "Issue", fields }, count, 100));
  return { failure, writes };
}

/** Sets one field, as somebody else. */
function setting(repository: TestRepository, id: string, field: string, value: string): Promise<Performed> {
  return operate(repository.folder, setFields, { id, changes: [{ field, how: "set", value }] });
}

describe("what was only looked at, and changes before the write,", () => {
  it("is looked at again: no Run starts for an Issue that was closed meanwhile", async () => {
    const repository = readyStore({ kind: "Issue", id: issue, status: "running" });
    const failure = await failureOf(
      outrun(repository, startRun, { issue }, () => setting(repository, issue, "status", "done")),
    );
    expect([failure.code, failure.message]).toEqual(["refused", `Issue ${issue} "Add /healthz" is done`]);
  });

  it("is looked at again: a Run is pinned to what its doctrine says when it starts", async () => {
    const repository = readyStore({ kind: "Issue", id: issue, status: "running" });
    const { writes } = await outrun(repository, startRun, { issue }, () =>
      setting(repository, doctrine, "meta.our/note", "changed meanwhile"),
    );
    expect(writes).toBe(2);
    expect(await flawsIn(repository)).not.toContain("run/pin-digest");
  });

  it("is looked at again: two Repos that are made at once do not get one slug", async () => {
    const repository = readyStore();
    const fields = { name: "Shop", slug: "shop/once", source: { system: "github", external_id: "1" } };
    const { performed } = await outrun(repository, newObject, { kind: "Repo", fields }, () =>
      operate(repository.folder, newObject, {
        kind: "Repo",
        fields: { ...fields, source: { system: "x", external_id: "2" } },
      }),
    );
    expect(performed.is).toBe("refused");
    expect(performed.findings.map(({ rule }) => rule)).toContain("repo/slug");
  });

  it("is looked at again: two Issues do not become each other's parent", async () => {
    const repository = readyStore();
    const made = await operate(repository.folder, newObject, {
      kind: "Issue",
      fields: { title: "Other", type: "bug", acceptance: { criteria: ["It works."] } },
    });
    const other = made.outcome.objects[0]?.id ?? "";
    const asked = { id: issue, changes: [{ field: "parent", how: "set" as const, value: other }] };
    const { performed } = await outrun(repository, setFields, asked, () => setting(repository, other, "parent", issue));
    expect(performed.findings.map(({ rule }) => rule)).toEqual(["issue/parent-cycle"]);
  });

  it("does not outrun for ever whoever takes long: after some lost races all others wait", async () => {
    const repository = readyStore();
    const held = join(repository.folder, ".git/cwom/gate/held");
    const holders: number[] = [];
    const asked = { id: issue, changes: [{ field: "tags", how: "add" as const, value: "slow" }] };
    const other = async (time: number): Promise<void> => {
      holders.push(existsSync(held) ? readdirSync(held).length : 0);
      if (holders.at(-1) === 0) await setting(repository, issue, "title", `Title ${time}`);
    };
    const { performed } = await outrun(repository, setFields, asked, other, 1000);
    expect(performed.is).toBe("written");
    expect(holders).toEqual([0, 0, 0, 0, 0, 1]);
    expect(readdirSync(held)).toEqual([]);
    const { title, tags } = await valueOf(repository, issue);
    expect([title, tags]).toEqual(["Title 5", ["slow"]]);
  });
});

it("what will not go by itself is said at once, and not tried again", async () => {
  const repository = readyStore();
  symlinkSync("nowhere", join(repository.folder, "cwom/Issue/taken.yaml"));
  const fields = { id: "taken", title: "Other", type: "bug", acceptance: { criteria: ["It works."] } };
  const { failure, writes } = await failing(repository, fields);
  expect([failure.code, writes]).toEqual(["conflict", 1]);
  expect(failure.message).toContain("cwom/Issue/taken.yaml is no plain file");
});
