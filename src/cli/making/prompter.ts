import { printable } from "../../text/printable.ts";

/** One of several answers. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Asks a person; null says that they would rather not. */
export interface Prompter {
  /** A line of text; `flawOf` says what is wrong with one, or null. */
  text(question: string, flawOf: (answer: string) => string | null): Promise<string | null>;
  choose(question: string, choices: readonly Choice[]): Promise<string | null>;
}

/** Whether there is a person to ask: both ends are a terminal. */
export function hasTerminal(): boolean {
  return process.stdin.isTTY && process.stderr.isTTY;
}

/** Asks on the terminal, on stderr: stdout is for data. */
export async function terminalPrompter(): Promise<Prompter> {
  const { isCancel, select, text } = await import("@clack/prompts");
  const output = process.stderr;
  return {
    async text(question, flawOf) {
      const validate = (answer: string | undefined): string | undefined => flawOf(answer ?? "") ?? undefined;
      const answer = await text({ message: printable(question), validate, output });
      return isCancel(answer) ? null : answer;
    },
    async choose(question, choices) {
      const options = choices.map(({ value, label }) => ({ value, label: printable(label) }));
      const answer = await select({ message: printable(question), options, maxItems: 10, output });
      return isCancel(answer) ? null : answer;
    },
  };
}
