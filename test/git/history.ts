import { cpSync } from "node:fs";
import { afterAll, beforeAll } from "vitest";
import { createFolder, createRepository, repositoryIn } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";

/** A repository with its three commits on main, oldest first. */
export type History = TestRepository & { readonly commits: readonly [string, string, string] };

/**
 * Three commits on main with work objects, a tag of each sort and a second branch: called once at the top of a test file,
 * it answers a function that gives each test a copy of its own, which costs no git commands.
 */
export function useHistory(): () => History {
  let template: History | undefined;
  beforeAll(() => {
    template = buildHistory();
  });
  afterAll(() => template?.remove());
  return () => {
    if (template === undefined) throw new Error("the history is built in beforeAll");
    const folder = createFolder();
    cpSync(template.folder, folder, { recursive: true, preserveTimestamps: true });
    return { ...repositoryIn(folder), commits: template.commits };
  };
}

function buildHistory(): History {
  const repository = createRepository();
  repository.write("cwom/Issue/a.yaml", "a: 1\n");
  repository.write("src/x.ts", "x");
  const first = repository.commit();
  repository.git("tag", "light");
  repository.git("branch", "side");
  repository.write("cwom/Issue/a.yaml", "a: 2\n");
  repository.write("cwom/Run/b.yaml", "b: 1\n");
  const second = repository.commit();
  repository.git("tag", "-a", "-m", "note", "heavy");
  repository.git("tag", "-a", "-m", "note", "heavier", "heavy");
  repository.delete("cwom/Issue/a.yaml");
  const third = repository.commit();
  return { ...repository, commits: [first, second, third] };
}
