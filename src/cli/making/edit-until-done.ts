import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openRepository } from "../../git/open-repository.ts";
import { newUlid } from "../new-ulid.ts";
import { codeOf } from "../output.ts";
import { openEditor } from "./editor.ts";
import { hasTerminal, terminalPrompter } from "./prompter.ts";

/** A text that somebody is to write in an editor. */
export interface Editing {
  /** What the editor opens with. */
  readonly start: string;
  /** Takes the text; answers the exit code, 0 when it was taken. */
  readonly take: (text: string) => Promise<number>;
  /** The command that takes a text that was kept, by its path. */
  readonly resume: (path: string) => string;
}

/**
 * Has a text written in an editor and taken. An unchanged or emptied one makes nothing. One that is refused is offered again
 * on a terminal, and otherwise stays in a file of the git directory whose path is told: no text is lost. Answers the exit code.
 */
export async function editUntilDone(folder: string, { start, take, resume }: Editing): Promise<number> {
  const { gitDir } = await openRepository(folder);
  const file = join(gitDir, `CWOM_EDIT-${newUlid()}.yaml`);
  await writeFile(file, start, { flag: "wx" });
  for (let last = start; ;) {
    // Null where there is nothing to take.
    const code = await codeOf(async () => {
      await openEditor(file);
      const text = await readFile(file, "utf8");
      if (text === last || isEmpty(text)) return null;
      last = text;
      return take(text);
    });
    if (code === 0 || (code === null && last === start)) await rm(file);
    if (code === null && last === start) process.stderr.write("nothing was changed: the text is empty or as it was\n");
    if (code === 0) return 0;
    if (code !== null && hasTerminal() && (await wantsAgain())) continue;
    if (last !== start || code !== null) process.stderr.write(`your text is kept: ${file}\nhelp   ${resume(file)}\n`);
    return code ?? 1;
  }
}

async function wantsAgain(): Promise<boolean> {
  const prompter = await terminalPrompter();
  const answer = await prompter.choose("It was not taken.", [
    { value: "again", label: "edit it again" },
    { value: "keep", label: "stop, and keep the text in a file" },
  ]);
  return answer === "again";
}

function isEmpty(text: string): boolean {
  return text.split("\n").every((line) => /^\s*(?:#|$)/.test(line));
}
