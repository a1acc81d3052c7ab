import { execFileSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runComplete } from "../../src/cli/completion/run-complete.ts";
import { typedWords } from "../../src/cli/completion/typed-words.ts";
import { program } from "../../src/cli/program.ts";
import { cwomSource, runCwom, runIn } from "../support/cwom-process.ts";
import { createFolder } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";
import { issueId, packetId, repoId, sampleStore } from "./store.ts";

/** The candidates for the last word in the store of a folder, and what each is. */
async function candidates(folder: string, ...words: string[]): Promise<string[]> {
  const lines: string[] = [];
  const typed = typedWords(["-C", folder, ...words], "");
  await runComplete(
    program(() => undefined),
    typed,
    (line) => lines.push(line),
  );
  return lines;
}

/** Runs bash with the completion loaded and answers what it would offer for each of some lines, word by word as bash breaks them. */
async function offeredByBash(
  { folder, write }: TestRepository,
  lines: readonly (readonly string[])[],
): Promise<string[][]> {
  write(".git/bin/cwom", `#!/bin/sh\nexec "${process.execPath}" "${cwomSource}" "$@"\n`);
  chmodSync(join(folder, ".git/bin/cwom"), 0o755);
  const tries = lines.map((words) => {
    const quoted = words.map((word) => `'${word}'`).join(" ");
    return `COMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}; COMP_TYPE=9; _cwom 2>/dev/null; printf '%s\\n' "\${COMPREPLY[@]}"; echo --`;
  });
  const script = `PATH="$PWD/.git/bin:$PATH"; eval "$(cwom completion bash)"; complete -p cwom >&2; ${tries.join("; ")}`;
  const { stdout, stderr } = await runIn(folder, "bash", ["--norc", "-c", script]);
  expect(stderr).toBe("complete -o default -F _cwom cwom\n");
  return stdout
    .split("--\n")
    .slice(0, -1)
    .map((part) => part.split("\n").filter((line) => line !== ""));
}

describe("cwom complete", () => {
  it.each([
    [["che"], ["check\tcheck the store; with a base also what changed since"]],
    [
      ["doctrine", ""],
      ["add\tadd a DoctrineRef", "help\tdisplay help for command"],
    ],
    [["new", "pa"], ["packet\t"]],
    [
      ["check", "--fail-on", ""],
      ["error\t", "warning\t"],
    ],
    [["check", "--fail"], ["--fail-on\tlowest level that fails"]],
    [["issue", "new", "--criter"], ["--criterion\tWhat must hold for the Issue to be done."]],
    [["new", "issue", "X", "--type", "b"], ["bug\t"]],
    [["packet", "new", "--for-issue", "01J"], [`${issueId}\tIssue Add /healthz`]],
    [["packet", "new", "--for-issue", "B1"], [`${issueId}\tIssue Add /healthz`]],
    [["set", "C1"], [`${packetId}\tContextPacket Healthz briefing`]],
    [["set", "B1", "prio"], ["priority=\tFrom P0, most urgent, to P4 (§3.3)."]],
    [["set", "B1", "status=re"], ["status=ready\t"]],
    [["set", "B1", "tags"], ["tags+=\tFree labels (§2.7)."]],
    [["set", "B1", "repo=01"], [`repo=${repoId}\tRepo Orders`]],
    [["-q", "seal", "C1"], [`${packetId}\tContextPacket Healthz briefing`]],
    [["edit", "nothing"], []],
    [["new", "nothing", "--ti"], []],
  ])("after %j offers %j", async (words, expected) => {
    expect(await candidates(sampleStore().folder, ...words)).toEqual(expected);
  });

  it("looks into the store that -C names, and offers no ids where there is none", async () => {
    const { folder } = sampleStore();
    const elsewhere = createFolder();
    expect(await candidates(elsewhere, "-C", folder, "set", "B1")).toEqual([`${issueId}\tIssue Add /healthz`]);
    expect(await candidates(elsewhere, "set", "")).toEqual([]);
  });

  it("shows hostile titles harmless, and no file's name that is no id", async () => {
    const { folder, write, read } = sampleStore();
    const issue = read(`cwom/Issue/${issueId}.yaml`);
    write("cwom/Issue/$(touch pwned).yaml", issue);
    write(
      "cwom/Issue/01JD00000000000000000000B2.yaml",
      issue.replace(/B1$/m, "B2").replace("Add /healthz", '"a\\u0007b\\tc"'),
    );
    const offered = await candidates(folder, "packet", "new", "--for-issue", "");
    expect(offered.map((line) => line.split("\t")[0])).toEqual(["01JD00000000000000000000B2", issueId]);
    expect(offered.join("")).not.toContain("\u0007");
  });
});

describe("the completion of a shell", () => {
  it("is real: bash offers what fits, with what it is where there are several, and runs nothing that was typed", async () => {
    const repository = sampleStore();
    const offered = await offeredByBash(repository, [
      ["cwom", "chec"],
      ["cwom", "packet", "new", "--for-issue", ""],
      ["cwom", "set", issueId, "status", "=", "re"],
      ["cwom", "set", "$(touch pwned)"],
      ["cwom", "check", "--fail-on", ""],
      ["cwom", "seal", "01JD"],
    ]);
    expect(offered.slice(0, 5)).toEqual([["check"], [issueId], ["ready"], [], ["error", "warning"]]);
    expect(offered[5]).toContain(`${issueId}  (Issue Add /healthz)`);
    expect(repository.git("status", "--porcelain")).toBe("");
  });

  it.each(["bash", "zsh", "fish"])("is printed for %s", async (shell) => {
    const { code, stdout } = await runCwom(createFolder(), ["completion", shell]);
    expect(code).toBe(0);
    expect(stdout).toContain("cwom complete");
    if (shell === "bash") execFileSync("bash", ["-n"], { input: stdout });
  });

  it("is refused for another shell", async () => {
    const { code, stderr } = await runCwom(createFolder(), ["completion", "tcsh"]);
    expect(code).toBe(2);
    expect(stderr).toContain("bash, zsh, fish");
  });
});
