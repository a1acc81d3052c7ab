import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commitRevision, indexRevision } from "../../src/store/revision.ts";
import type { Revision } from "../../src/store/revision.ts";
import { openRepository } from "../../src/git/open-repository.ts";
import { noWorkflows, readWorkflows } from "../../src/store/workflows.ts";
import { workTreeRevision } from "../../src/store/work-tree.ts";
import { createRepository } from "../support/git.ts";
import { memoryRevision } from "../support/memory-revision.ts";

const ci = ".github/workflows/ci.yml";
const revisionOf = (files: Readonly<Record<string, string>>): Revision =>
  memoryRevision(new Map(Object.entries(files)));

describe("the workflows of both sides", () => {
  it("are not read where they are the same", async () => {
    expect(await readWorkflows(revisionOf({ [ci]: "a" }), revisionOf({ [ci]: "a", "cwom/x": "" }))).toBe(noWorkflows);
  });

  it("are the YAML files directly in the folder", async () => {
    const { base, head } = await readWorkflows(
      revisionOf({}),
      revisionOf({
        [ci]: "a",
        ".github/workflows/x.yaml": "b",
        ".github/workflows/README.md": "",
        ".github/workflows/old/ci.yml": "",
      }),
    );
    expect([...base]).toEqual([]);
    expect([...head.keys()]).toEqual([ci, ".github/workflows/x.yaml"]);
  });

  it("have no content where they are too large or no plain file", async () => {
    const large = revisionOf({ [ci]: "x".repeat(512 * 1024 + 1) });
    expect([...(await readWorkflows(revisionOf({ [ci]: "a" }), large)).head]).toEqual([[ci, null]]);
    const link = memoryRevision(new Map([[ci, "../elsewhere"]]), null, new Map([[ci, "120000"]]));
    expect([...(await readWorkflows(revisionOf({ [ci]: "a" }), link)).head]).toEqual([[ci, null]]);
  });
});

describe("entries below a folder", () => {
  it("are those of the work tree, the index and a commit alike", async () => {
    const files = createRepository();
    files.write(ci, "on: push\n");
    files.write(".github/workflows-old/ci.yml", "");
    files.write("cwom/x", "");
    const commit = files.commit();
    const repository = await openRepository(files.folder);
    const revisions = [
      workTreeRevision(files.folder),
      indexRevision(repository),
      await commitRevision(repository, commit),
    ];
    for (const revision of revisions) {
      expect((await revision.entriesBelow(".github/workflows")).map(({ path }) => path)).toEqual([ci]);
      expect(await revision.entriesBelow("none/none")).toEqual([]);
      expect(await revision.entriesBelow(ci)).toEqual([]);
    }
    expect(
      (await readWorkflows(await commitRevision(repository, commit), workTreeRevision(files.folder))).head.size,
    ).toBe(1);
  });

  it("are none behind a link", async () => {
    const files = createRepository();
    files.write("elsewhere/workflows/ci.yml", "on: push\n");
    symlinkSync("elsewhere", join(files.folder, ".github"));
    expect(await workTreeRevision(files.folder).entriesBelow(".github/workflows")).toEqual([]);
  });
});
