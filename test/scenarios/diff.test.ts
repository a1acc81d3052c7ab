import { describe, expect } from "vitest";
import { harmIn } from "../hostile/harm.ts";
import { repositoryIn } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";
import type { Hub } from "../support/hub.ts";
import { foreignIn } from "../support/rendered-markdown.ts";
import { runCli } from "../support/runner.ts";
import { add, addPacket, edit, editIssue, editPacket, issue, newId } from "./edits.ts";
import { withHub } from "./with-hub.ts";

/** A checkout of `main` with its history, to work in. */
function workIn(hub: Hub): TestRepository {
  return repositoryIn(hub.checkout({ sha: hub.landed, ref: "refs/heads/main", depth: 0 }));
}

interface ReviewJson {
  readonly conclusion: string;
  readonly base: string | null;
  readonly head: string | null;
  readonly objects: readonly { readonly change: string; readonly kind: string; readonly authors: readonly string[] }[];
  readonly fixes: { readonly count: number; readonly patch: string } | null;
}

/** What `cwom diff` shows as JSON: the changes by kind, and the whole. */
async function diff(folder: string, ...args: string[]): Promise<ReviewJson & { readonly changes: string[] }> {
  const { code, stdout, stderr } = await runCli(folder, ["diff", "--format", "json", ...args]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const review: ReviewJson = JSON.parse(stdout);
  return { ...review, changes: review.objects.map(({ change, kind }) => `${kind} ${change}`) };
}

describe.concurrent("cwom diff", () => {
  withHub("shows the work tree against HEAD, a branch or a commit, two commits, or what is staged", async ({ hub }) => {
    const files = workIn(hub);
    files.git("checkout", "-q", "-b", "topic");
    addPacket(files);
    const second = files.commit();
    editIssue(files);
    files.git("add", "-A");
    files.delete(issue);
    expect((await diff(files.folder)).changes).toEqual(["Issue deleted"]);
    expect((await diff(files.folder, "main")).changes).toEqual(["Issue deleted", "ContextPacket added"]);
    expect((await diff(files.folder, "main", second)).changes).toEqual(["ContextPacket added"]);
    expect((await diff(files.folder, "--staged")).changes).toEqual(["Issue modified"]);
    expect(await diff(files.folder, "main", "main")).toMatchObject({
      changes: [],
      conclusion: "clean",
      base: hub.landed,
    });
  });

  withHub("shows a refused change and ends with 0: it does not judge", async ({ hub }) => {
    const files = workIn(hub);
    editPacket(files);
    expect(await diff(files.folder)).toMatchObject({ conclusion: "findings", changes: ["ContextPacket modified"] });
    const text = await runCli(files.folder, ["diff", "main"]);
    expect(text.code).toBe(0);
    expect(text.stdout).toContain("instructions  Answer 200 with an empty body. → Answer 204 with an empty body.");
    expect(text.stdout).toContain("packet/changed");
    const page = await runCli(files.folder, ["diff", "main", "--format", "markdown"]);
    expect(page.stdout).toMatch(/^\*\*✖ 1 error/);
    expect(foreignIn(page.stdout)).toEqual([]);
  });

  withHub("names who committed what since the base, and the fixes with their command", async ({ hub }) => {
    const files = workIn(hub);
    files.git("checkout", "-q", "-b", "topic");
    add(files, {
      kind: "Issue",
      id: newId(7),
      relationships: { blocks: [{ kind: "Issue", id: "01JD00000000000000000000B1" }] },
    });
    files.commit();
    const shown = await diff(files.folder, "main", "topic");
    expect(shown.objects.map(({ authors }) => authors)).toEqual([["Ada"]]);
    expect(shown.fixes?.patch).toContain("+++ b/cwom/Issue/");
    const page = await runCli(files.folder, ["diff", "main", "topic", "--format", "markdown"]);
    expect(page.stdout).toContain("`cwom fix`");
  });

  withHub("cannot show what is not there, or not both of two heads", async ({ hub }) => {
    const { folder } = workIn(hub);
    expect(await runCli(folder, ["diff", "nowhere"])).toMatchObject({ code: 3, stdout: "" });
    expect(await runCli(folder, ["diff", "main", "main", "--staged"])).toMatchObject({ code: 2, stdout: "" });
    expect(await runCli(folder, ["diff", "--format", "sarif"])).toMatchObject({ code: 2, stdout: "" });
  });

  withHub("prints nothing that a terminal or a runner obeys", async ({ hub }) => {
    const files = workIn(hub);
    edit(files, issue, "title: Add /healthz", 'title: "::error::x @ada ##[error]x"');
    add(files, { kind: "Issue", id: newId(8), description: "a\n::error::b\n##[error]c\n", meta: { "::error::x": 1 } });
    for (const format of ["text", "markdown", "json"]) {
      const { code, stdout } = await runCli(files.folder, ["diff", "--format", format]);
      expect(code).toBe(0);
      expect(harmIn(stdout, format === "json" ? "json" : "text")).toEqual([]);
    }
  });
});
