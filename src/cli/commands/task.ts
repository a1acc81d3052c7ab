import type { Finish, Program } from "../program.ts";

/** `cwom task`: an Issue back as a Task. */
export function addTask(cwom: Program, finish: Finish): void {
  cwom
    .command("task")
    .description("print an Issue as a Task (V1) in JSON")
    .argument("<id>", "id of the Issue, or any beginning or end of it that fits one")
    .addHelpText("after", "\nExample:\n  $ cwom task 0C9")
    .action(async (id) => {
      const { runTask } = await import("./run-task.ts");
      finish(await runTask(id, cwom.opts()));
    });
}
