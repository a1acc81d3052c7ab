import { describe, expect, it } from "vitest";
import { exitCodeOfSync, syncWords } from "../../src/sync/sync-words.ts";
import { broughtTo, settlePush } from "../support/brought.ts";
import type { Brought } from "../support/brought.ts";
import { WritableGithub } from "../support/writable-github.ts";
import type { Fault } from "../support/writable-github.ts";

interface Here {
  readonly github: WritableGithub;
  readonly brought: Brought;
  readonly id: string;
}

/** A store with one new Issue. */
async function withNew(fields: object = {}): Promise<Here> {
  const github = new WritableGithub();
  const brought = await broughtTo(github);
  return { github, brought, id: await brought.add({ title: "New", description: "It is new.", ...fields }) };
}

/** A store with an Issue that has an issue, and was changed here since. */
async function withChanged(change: object): Promise<Here> {
  const github = new WritableGithub();
  github.open("Crash", "It crashes.");
  github.open("Other", "It is another one.");
  const brought = await broughtTo(github);
  const id = await brought.idOf("Crash");
  await brought.edit(id, (one) => Object.assign(one, change));
  return { github, brought, id };
}

/** One fault of the first write that is sent. */
function once(fault: Fault): () => Fault {
  let left = 1;
  return () => (left-- > 0 ? fault : null);
}

/** Titles of the issues, and what the store says of each Issue's number. */
async function state({ github, brought }: Here): Promise<{ issues: string[]; numbers: unknown[] }> {
  const issues = await brought.all("Issue");
  return {
    issues: [...github.threads.values()].map(({ title }) => title),
    numbers: issues.map(({ meta }) => JSON.parse(JSON.stringify(meta))["github/issue"]?.number ?? null),
  };
}

class Killed extends Error {}

/** A push that is killed as soon as a write was answered, or before it is sent. */
async function pushKilled({ brought, github }: Here, when: "before" | "after"): Promise<void> {
  const send = (): Promise<never> => Promise.reject(new Killed());
  const known = brought.bringing();
  const writer = {
    ...known.writer,
    send:
      when === "before"
        ? send
        : (...given: Parameters<typeof known.writer.send>) => known.writer.send(...given).then(send),
  };
  await expect(brought.push({ bringing: { ...known, writer } })).rejects.toThrow(Killed);
  expect(github.writes.length).toBe(when === "before" ? 0 : 1);
}

function forged(id: string): string {
  return `Mine.\n\n<!-- cwom:issue ${id} ${"0".repeat(36)} -->`;
}

describe("a new issue", () => {
  it.each(["after", "torn"] as const)("is made once when its answer is lost (%s)", async (fault) => {
    const here = await withNew();
    here.github.fault = once(fault);
    const { brought: sum } = await settlePush(here.brought, here.github);
    expect(sum).toMatchObject({ created: [{ number: 1 }], unclear: [] });
    expect(await state(here)).toEqual({ issues: ["New"], numbers: [1] });
  });

  it("is looked for before it is asked for again, where the server broke", async () => {
    const here = await withNew();
    here.github.fault = once("before");
    const broken = await here.brought.push();
    expect(broken).toMatchObject({ brought: { created: [], unclear: [here.id] }, brokenBy: { code: "github" } });
    expect(exitCodeOfSync(broken)).toBe(3);
    expect(here.github.writes).toEqual([]);
    await settlePush(here.brought, here.github);
    expect(here.brought.waited).toEqual([40]);
    expect(await state(here)).toEqual({ issues: ["New"], numbers: [1] });
  });

  it("is found by any later sync when the one that made it was killed", async () => {
    const here = await withNew();
    await pushKilled(here, "after");
    for (const thread of here.github.threads.values()) here.github.edit(thread, (one) => (one.title = "New on GitHub"));
    await here.brought.sync();
    expect(await state(here)).toEqual({ issues: ["New on GitHub"], numbers: [1] });
    expect(await here.brought.issue(here.id)).toMatchObject({ title: "New on GitHub", type: "feature" });
    await settlePush(here.brought, here.github);
    expect(here.github.writes).toEqual(["POST /issues"]);
  });

  it("is made by the next push when the one before was killed too early", async () => {
    const here = await withNew();
    await pushKilled(here, "before");
    await settlePush(here.brought, here.github);
    expect(await state(here)).toEqual({ issues: ["New"], numbers: [1] });
  });

  it("is left to another sync that set about making it meanwhile", async () => {
    const here = await withNew();
    await pushKilled(here, "before");
    const cursor = "cwom/.sync/github.com-4711.json";
    const nonce = "a".repeat(64);
    const wait = async (): Promise<void> => {
      const text = here.brought.repository.read(cursor);
      here.brought.repository.write(cursor, text.replace(/"nonce": ?"[0-9a-f]{64}"/, `"nonce":"${nonce}"`));
    };
    await here.brought.push({ bringing: { ...here.brought.bringing(), wait } });
    expect(here.github.writes).toEqual([]);
    expect(here.brought.repository.read(cursor)).toContain(nonce);
  });

  it("waits for the next sync at a limit", async () => {
    const here = await withNew();
    here.github.fault = once("limited");
    const limited = await here.brought.push();
    expect(limited.limitedUntil).not.toBeNull();
    await settlePush(here.brought, here.github);
    expect(here.brought.waited).toEqual([]);
    expect(await state(here)).toEqual({ issues: ["New"], numbers: [1] });
  });

  it("is not made by a token that may not, which is told in words", async () => {
    const here = await withNew();
    here.github.fault = () => "refused";
    const { brokenBy } = await here.brought.push();
    expect(brokenBy?.help).toBe("give the token the permission issues: write");
    expect(here.github.writes).toEqual([]);
  });

  it.each([
    [{ title: "x".repeat(257) }, "GitHub takes titles of up to 256 characters"],
    [{ description: `Use ghp_${"a1B2".repeat(9)} for it.` }, "it seems to hold a secret"],
  ])("is not made where it must not go out (%#)", async (fields, why) => {
    const here = await withNew(fields);
    const result = await here.brought.push();
    expect(result.brought?.unsent).toMatchObject([{ id: here.id, field: "issue", why }]);
    expect([here.github.writes, exitCodeOfSync(result)]).toEqual([[], 1]);
  });

  it("has no assignee whose login nobody knows", async () => {
    const unknown = { actor_kind: "human", actor_id: "github.com/user/99", display: "user-1" };
    const here = await withNew({ assignees: [unknown] });
    const { notes } = await here.brought.push();
    expect(notes).toContain("#1: assignees stays here: the login of account 99 is not known");
    expect([...here.github.threads.values()][0]?.assignees).toEqual([]);
  });
});

describe("a marker that somebody else wrote", () => {
  it("links nothing, and is text like any other", async () => {
    const here = await withNew();
    here.github.open("Forged", forged(here.id));
    await settlePush(here.brought, here.github);
    expect(await here.brought.issue(here.id)).toMatchObject({ title: "New", meta: { "github/issue": { number: 2 } } });
    const other = (await here.brought.all("Issue")).find(({ title }) => title === "Forged");
    expect(other?.description).toBe(forged(here.id));
  });

  it("is worth nothing as a copy of a real one", async () => {
    const here = await withNew();
    await pushKilled(here, "after");
    const [real] = here.github.threads.values();
    here.github.open("Copied", real?.body);
    await settlePush(here.brought, here.github);
    expect(await here.brought.issue(here.id)).toMatchObject({ title: "New", meta: { "github/issue": { number: 1 } } });
    expect((await state(here)).issues).toEqual(["New", "Copied"]);
  });

  it.each([{ author_association: "MEMBER" }, { user: { id: 5, login: "ci[bot]", type: "Bot" } }])(
    "is for a person to judge when it may be of another clone (%j)",
    async (author) => {
      const here = await withNew();
      const { number } = here.github.open("New", forged(here.id));
      here.github.said.set(number, author);
      const held = await settlePush(here.brought, here.github);
      expect([held.failed, exitCodeOfSync(held), here.github.writes]).toEqual([[1], 3, []]);
      expect(syncWords(held, false).warned.join("\n")).toContain(`#1 says that it was made of Issue ${here.id}`);
      expect(await state(here)).toEqual({ issues: ["New"], numbers: [null] });
      const link = { "github/issue": { external_id: "github.com/4711#1", number: 1 } };
      await here.brought.edit(here.id, (one) => (one["meta"] = link));
      await settlePush(here.brought, here.github);
      expect(await state(here)).toEqual({ issues: ["New"], numbers: [1] });
      expect(await here.brought.issue(here.id)).toMatchObject({ type: "feature", description: "It is new." });
    },
  );
});

describe("a change", () => {
  it.each(["after", "torn", "before"] as const)("is there once, whatever became of its answer (%s)", async (fault) => {
    const here = await withChanged({ title: "Ours" });
    here.github.fault = once(fault);
    const first = await here.brought.push();
    expect(first.brokenBy === null).toBe(fault !== "before");
    await settlePush(here.brought, here.github);
    expect([here.github.writes, here.github.threads.get(1)?.title]).toEqual([["PATCH /issues/1"], "Ours"]);
  });

  it("that GitHub drops silently is told, kept here, and not sent again", async () => {
    const here = await withChanged({ tags: ["night"] });
    here.github.mayPush = false;
    const dropped = await here.brought.push();
    expect(dropped.brought?.unsent).toMatchObject([
      { number: 1, field: "tags", help: expect.stringContaining("push") },
    ]);
    const again = await here.brought.push();
    expect([again.written, here.github.writes, exitCodeOfSync(again)]).toEqual([[], ["PATCH /issues/1"], 1]);
    expect(await here.brought.issue(here.id)).toMatchObject({ tags: ["night"] });
    await here.brought.edit(here.id, (one) => (one["title"] = "Crash at night"));
    await settlePush(here.brought, here.github);
    expect(here.github.writes.length).toBe(2);
    here.github.mayPush = true;
    const full = await here.brought.push({ full: true });
    expect([full.brought?.unsent, here.github.threads.get(1)?.labels]).toEqual([[], ["night"]]);
    await settlePush(here.brought, here.github);
  });

  it("of a relation stays here where the server has none of it", async () => {
    const here = await withChanged({ title: "Ours" });
    const ref = { kind: "Issue", id: await here.brought.idOf("Other") };
    here.github.hasRelations = false;
    await here.brought.edit(here.id, (one) => (one["relationships"] = { parent: ref, blocked_by: [ref] }));
    const { notes, brought: sum } = await settlePush(here.brought, here.github);
    expect(notes).toContain("this server has no sub-issues: they stay here");
    expect(notes).toContain("this server has no issue dependencies: they stay here");
    expect([sum?.unsent, here.github.writes]).toEqual([[], ["PATCH /issues/1"]]);
    expect(sum?.changed).toMatchObject([{ fields: ["title"] }]);
  });

  it("does not overwrite a text of which only a part came over", async () => {
    const here = await withChanged({ description: "Ours." });
    const secret = `It crashes with ghp_${"a1B2".repeat(9)}.`;
    const threads = [...here.github.threads.values()].filter(({ number }) => number === 2);
    for (const thread of threads) here.github.edit(thread, (one) => (one.body = secret));
    await here.brought.sync();
    await here.brought.edit(await here.brought.idOf("Other"), (one) => (one["description"] = "Ours too."));
    const { notes } = await settlePush(here.brought, here.github);
    expect(here.github.writes).toEqual(["PATCH /issues/1"]);
    expect(notes.join("\n")).toContain("#2: description stays here");
  });
});
