import { StringDecoder } from "node:string_decoder";
import { withoutSecrets } from "../rules/object/secret-shapes.ts";
import { printableLine } from "../text/printable.ts";

/** Longest line that is shown, in characters, and most of all that is shown. */
const lineLimit = 2_000;
const totalLimit = 1024 * 1024;

/** Hands on what a command says, line by line, without secrets and what is hidden; when it says too much, only that there is more. */
export function lineWriter(
  write: (line: string) => void,
  hide: (text: string) => string,
): { add(bytes: Buffer): void; end(): void } {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  let shown = 0;
  const show = (line: string): void => {
    if (shown > totalLimit) return;
    shown += line.length;
    write(
      shown > totalLimit
        ? "(it says more; the log keeps the ends of it)"
        : printableLine(withoutSecrets(hide(line)), lineLimit),
    );
  };
  return {
    add: (bytes) => {
      if (shown > totalLimit) return;
      const lines = (rest + decoder.write(bytes)).split("\n");
      rest = (lines.pop() ?? "").slice(0, 4 * lineLimit);
      for (const line of lines) show(line.slice(0, 4 * lineLimit));
    },
    end: () => {
      if (rest !== "") show(rest);
    },
  };
}
