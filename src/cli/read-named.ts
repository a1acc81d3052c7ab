import { readFile } from "node:fs/promises";
import { Failure } from "../failure.ts";

/** All of stdin, to its end. */
export async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** What a file holds that somebody named on the command line; `-` is stdin. Failure `usage` where it cannot be read. */
export async function readNamed(file: string): Promise<Buffer> {
  if (file === "-") return readStdin();
  try {
    return await readFile(file);
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

/** What to say of a file that somebody named and that cannot be read. */
export function unreadable(file: string, cause: unknown): Failure {
  return new Failure("usage", `${file} cannot be read`, "name a file that is there, or - for stdin", cause);
}
