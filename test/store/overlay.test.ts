import { expect, it } from "vitest";
import { overlayRevision } from "../../src/store/overlay.ts";
import { memoryRevision } from "../support/memory-revision.ts";

it("A revision with a change lists what the change makes and takes away, in every folder that is asked for", async () => {
  const below = memoryRevision(
    new Map(["cwom/Run/a.yaml", "cwom/Run/b.yaml", "docs/a.md"].map((path) => [path, path])),
  );
  const writes = [
    { path: "cwom/Run/a.yaml", before: Buffer.from("cwom/Run/a.yaml"), after: null },
    { path: "cwom/Run/c.yaml", before: null, after: Buffer.from("c") },
    { path: "docs/b.md", before: null, after: Buffer.from("b") },
  ];
  const after = overlayRevision(below, { summary: "Change", writes });
  const paths = async (folder: string): Promise<string[]> => (await after.entriesBelow(folder)).map(({ path }) => path);
  expect(await paths("cwom/Run")).toEqual(["cwom/Run/b.yaml", "cwom/Run/c.yaml"]);
  expect(await paths("docs")).toEqual(["docs/a.md", "docs/b.md"]);
  expect((await after.entries()).map(({ path }) => path)).toEqual(["cwom/Run/b.yaml", "cwom/Run/c.yaml"]);
  expect(await after.namesIn("cwom/Run")).toEqual(["b.yaml", "c.yaml"]);
});
