import { spawn } from "node:child_process";
import { Failure } from "../../failure.ts";
import { hasTerminal } from "./prompter.ts";

/**
 * Opens a file in the editor that VISUAL or EDITOR names (a command line, as git takes it; vi without one, on a terminal) and waits until it
 * is closed. What the editor shows goes to stderr's terminal: stdout is for data. Failure `usage` when it cannot be run, or fails.
 */
export async function openEditor(file: string): Promise<void> {
  const named = [process.env["VISUAL"], process.env["EDITOR"]].find((name) => name !== undefined && name !== "");
  // One that nobody chose would wait for ever where nobody types.
  if (named === undefined && !hasTerminal()) {
    const help = "set EDITOR, or give the text: --from <file>, or single fields: cwom set <id> field=value";
    throw new Failure("usage", "there is no terminal for an editor, and EDITOR names none", help);
  }
  const editor = named ?? "vi";
  const child = spawn("sh", ["-c", `${editor} "$@"`, editor, file], { stdio: ["inherit", 2, "inherit"] });
  const code = await new Promise<number | null>((done, failed) => {
    child.on("error", failed);
    child.on("close", done);
  });
  if (code === 0) return;
  throw new Failure(
    "usage",
    `the editor ${JSON.stringify(editor)} ended with ${code ?? "a signal"}`,
    "name another: EDITOR=nano cwom …",
  );
}
