import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import type { FencedBlock } from "./markdown.ts";
import { createRepository } from "./git.ts";
import type { TestRepository } from "./git.ts";
import { projectRoot } from "./project-files.ts";

/** What one command of an example printed (stdout and stderr as they came) and how it ended. */
export interface Outcome {
  readonly command: string;
  readonly printed: string;
  readonly code: number | null;
}

/** One command of an example, and what the page says it prints. */
export interface Step {
  readonly command: string;
  readonly printed: string;
}

/** A repository that has this package installed, as a link to this project. */
export function createExampleRepository(): TestRepository {
  const repository = createRepository();
  mkdirSync(path.join(repository.folder, "node_modules"));
  symlinkSync(projectRoot, path.join(repository.folder, "node_modules/cwom"));
  return repository;
}

/** The commands of a block: lines that start with `$ `, each with the lines up to the next. */
export function stepsOf({ text }: FencedBlock): Step[] {
  const parts = text.split(/^\$ /m).slice(1);
  return parts.map((part) => {
    const end = part.indexOf("\n");
    return { command: part.slice(0, end), printed: part.slice(end + 1) };
  });
}

/** Variables that a step sets are there in the next one, as in one shell. */
const variables = ".git/example.env";

/** `npx cwom` is this project's build, and nothing of a workflow that runs the tests reaches it. */
const prelude = `exec 2>&1; npx() { shift; node "${path.join(projectRoot, "dist/bin.js")}" "$@"; }; `;

/** Runs one command in a repository, with a fixed identity. */
export function runStep({ folder }: TestRepository, { command }: Step): Outcome {
  const whole = `if [ -f ${variables} ]; then . ./${variables}; fi; set -a; ${prelude}${command}\nstatus=$?; export -p > ${variables}; exit $status`;
  const { stdout, status } = spawnSync("sh", ["-c", whole], {
    cwd: folder,
    encoding: "utf8",
    env: {
      PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env["PATH"] ?? ""}`,
      HOME: folder,
      GIT_AUTHOR_NAME: "Ada",
      GIT_AUTHOR_EMAIL: "ada@example.com",
      GIT_COMMITTER_NAME: "Ada",
      GIT_COMMITTER_EMAIL: "ada@example.com",
      LC_ALL: "C.UTF-8",
    },
  });
  return { command, printed: stdout, code: status };
}
