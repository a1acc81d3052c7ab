import { realpathSync } from "node:fs";
import type { Finish, Program } from "../program.ts";
import { print } from "../output.ts";

/** `cwom hook`: the checks as hooks of git, in a clone and on a server. */
export function addHook(cwom: Program, finish: Finish): void {
  const hook = cwom
    .command("hook")
    .description("run the checks as git hooks: before a commit, before a push, or on the server that is pushed to")
    .addHelpText("after", "\nExample:\n  $ cwom hook install");
  hook
    .command("install")
    .description("write pre-commit and pre-push, or in a bare repository pre-receive")
    .option("--force", "put a hook that is there already aside, as <name>.old")
    .addHelpText("after", "\nExample:\n  $ cwom hook install")
    .action(async ({ force }) => {
      const { installHooks } = await import("../hooks/install-hooks.ts");
      const { openRepository } = await import("../../git/open-repository.ts");
      const repository = await openRepository(cwom.opts().C);
      const program = { node: process.execPath, bin: realpathSync(process.argv[1] ?? "") };
      const written = await installHooks(repository, program, force === true);
      if (cwom.opts().quiet !== true) print(written.map((path) => `✔ ${path}\n`).join(""));
    });
  hook
    .command("pre-commit")
    .description("what git runs before a commit: checks what is staged")
    .addHelpText("after", "\nExample:\n  $ cwom hook pre-commit")
    .action(async () => {
      const { runPreCommit } = await import("../hooks/run-pre-commit.ts");
      finish(await runPreCommit(cwom.opts().C));
    });
  hook
    .command("pre-push")
    .description("what git runs before a push: checks each branch against what the remote has")
    .argument("[remote]", "the remote's name", "origin")
    .argument("[url]", "the remote's address")
    .addHelpText("after", "\nExample:\n  $ cwom hook pre-push origin")
    .action(async (remote) => {
      const { runPrePush } = await import("../hooks/run-pre-push.ts");
      finish(await runPrePush(cwom.opts().C, remote));
    });
  hook
    .command("pre-receive")
    .description("what git runs on a server: refuses a push that touches what is sealed")
    .addHelpText("after", "\nExample:\n  $ cwom hook pre-receive")
    .action(async () => {
      const { runPreReceive } = await import("../hooks/run-pre-receive.ts");
      finish(await runPreReceive(cwom.opts().C));
    });
}
