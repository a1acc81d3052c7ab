import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createRepository } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";
import { projectRoot } from "../support/project-files.ts";
import { filesOf } from "../support/sample-store.ts";
import { chain, sampleOf, valuesOf } from "./chain.ts";

function storeOfChain(): TestRepository {
  const repository = createRepository();
  const local = chain.map((object) => ({
    ...object,
    ...(object["type"] === "build" && { uri: "https://example.org/app.tar" }),
  }));
  for (const [file, text] of filesOf(local)) repository.write(file, text);
  return repository;
}

function run(repository: TestRepository, ...args: string[]): { code: number | null; stdout: string; stderr: string } {
  const bin = path.join(projectRoot, "src/cli/bin.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, "-C", repository.folder, "export", ...args], {
    encoding: "utf8",
    env: { PATH: process.env["PATH"], NODE_NO_WARNINGS: "1" },
  });
  return { code: status, stdout, stderr };
}

describe("cwom export", () => {
  it("writes the store of the work tree, or of a revision", () => {
    const repository = storeOfChain();
    repository.commit();
    const all = run(repository);
    expect(all).toMatchObject({ code: 0, stderr: "" });
    expect(valuesOf(all.stdout)).toHaveLength(chain.length);
    const another = sampleOf("DoctrineRef", { id: "01JD00000000000000000000E2", version: "2.0" });
    for (const [file, text] of filesOf([another])) repository.write(file, text);
    expect(valuesOf(run(repository).stdout)).toHaveLength(chain.length + 1);
    expect(run(repository, "--head", "HEAD")).toEqual(all);
  });

  it("writes what is named by a part of its id, in the format asked for", () => {
    const repository = storeOfChain();
    expect(valuesOf(run(repository, "--strict", "D1").stdout)).toMatchObject([
      { kind: "ConstraintSnapshot", meta: {} },
    ]);
    const statements = valuesOf(run(repository, "--format", "in-toto", "F1").stdout);
    expect(statements).toMatchObject([{ _type: "https://in-toto.io/Statement/v1" }]);
    expect(run(repository, "01JD")).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("fits 10 objects"),
    });
    expect(run(repository, "--strict", "--format", "in-toto")).toMatchObject({ code: 2, stdout: "" });
  });

  it("writes nothing while the check finds an error, and says which", () => {
    const repository = storeOfChain();
    repository.write("cwom/Issue/01JD00000000000000000000B2.yaml", "kind: Issue\nid: [\n");
    const { code, stdout, stderr } = run(repository, "--format", "in-toto");
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("file/parse");
    expect(stderr).toContain("nothing is exported");
  });
});
