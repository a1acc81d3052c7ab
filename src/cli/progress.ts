import type { WriteStream } from "node:tty";
import { printableLine } from "../text/printable.ts";

/** One line on a terminal that says how far something is; nothing where nobody watches. */
export function progressOn(stream: Pick<WriteStream, "isTTY" | "write">): {
  say: (words: string) => void;
  end: () => void;
} {
  if (!stream.isTTY) return { say: () => undefined, end: () => undefined };
  return {
    say: (words) => void stream.write(`\r\u001B[K${printableLine(words, 100)}`),
    end: () => void stream.write("\r\u001B[K"),
  };
}
