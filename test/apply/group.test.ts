import { describe, expect, it } from "vitest";
import { openBranch } from "../../src/apply/branch-place.ts";
import type { Branch } from "../../src/apply/branch-place.ts";
import { GroupWriter } from "../../src/apply/group.ts";
import type { Place } from "../../src/apply/place.ts";
import { newUlid } from "../../src/cli/new-ulid.ts";
import { Raced } from "../../src/failure.ts";
import { openRepository } from "../../src/git/open-repository.ts";
import type { OperationEnv } from "../../src/operations/operation.ts";
import { readInput } from "../../src/operations/read-input.ts";
import { setFields } from "../../src/operations/set-fields.ts";
import { memoryCache } from "../../src/store/reading-cache.ts";
import { ada, readyStore } from "../support/operate.ts";
import type { TestRepository } from "../support/git.ts";

const now = "2026-02-01T10:00:00Z";
const issuePath = "cwom/Issue/01JD00000000000000000000B1.yaml";
const ref = "refs/heads/main";

function envOf(): OperationEnv {
  return {
    now,
    newId: newUlid,
    actor: () => Promise.resolve(ada),
    fileFacts: () => Promise.resolve(null),
    commitStanding: () => Promise.resolve("unknown"),
  };
}

/** A writer to the branch of a repository; `meanwhile` is called each time the branch has been read. */
async function writerTo({ folder }: TestRepository, meanwhile: (place: Place) => Place | Promise<Place>) {
  const repository = await openRepository(folder);
  const person = { name: "ada", email: "ada" };
  const branch: Branch = { repository, writer: await repository.writer(), ref, person, cache: memoryCache(), now };
  return new GroupWriter(async () => meanwhile(await openBranch(branch)), envOf);
}

function setting(change: string) {
  const [field = "", text = ""] = change.split("+=");
  return readInput(setFields, { id: "B1", changes: [{ field, how: "add", text }] });
}

describe("the operations of one process", () => {
  it("share a commit where they come together, each seeing those before it, and a refused one leaves no trace", async () => {
    const repository = readyStore();
    const writer = await writerTo(repository, (place) => place);
    const answers = await Promise.allSettled([
      writer.perform(setFields, setting("tags+=one")),
      writer.perform(setFields, setting("no_such_field+=x")),
      writer.perform(setFields, setting("tags+=two")),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(repository.git("rev-list", "--count", "HEAD")).toBe("2");
    expect(repository.git("show", `HEAD:${issuePath}`)).toContain("tags:\n  - one\n  - two\n");
  });

  it("are planned anew where somebody else moved the branch", async () => {
    const repository = readyStore();
    let times = 0;
    const writer = await writerTo(repository, (place) => {
      times += 1;
      if (times === 1) repository.git("commit", "-q", "--allow-empty", "-m", "meanwhile");
      return place;
    });
    const answer = await writer.perform(setFields, setting("tags+=one"));
    expect(answer).toMatchObject({ is: "written", commit: repository.git("rev-parse", "HEAD") });
    expect(repository.git("log", "--format=%s")).toContain("meanwhile");
  });

  it("are planned anew, in their order, where the store changes while one of them is planned", async () => {
    const repository = readyStore();
    let isChanging = true;
    const writer = await writerTo(repository, ({ tree, ...place }) => ({
      ...place,
      tree: {
        ...tree,
        entriesAt: async (paths) => {
          if (!isChanging) return tree.entriesAt(paths);
          isChanging = false;
          throw new Raced(issuePath);
        },
      },
    }));
    const answers = await Promise.all(["one", "two"].map((tag) => writer.perform(setFields, setting(`tags+=${tag}`))));
    expect(answers.map(({ is }) => is)).toEqual(["written", "written"]);
    expect(repository.git("show", `HEAD:${issuePath}`)).toContain("tags:\n  - one\n  - two\n");
  });
});
