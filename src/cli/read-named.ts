import { createReadStream } from "node:fs";
import { Failure } from "../failure.ts";

/** Most bytes that are read from a file or from stdin: far more than any command has a use for, and less than a device gives. */
const byteLimit = 64 * 1024 * 1024;

/** All of stdin, to its end. Failure `usage` where it does not end. */
export function readStdin(): Promise<Buffer> {
  return readAll(process.stdin, "stdin");
}

/** What a file holds that somebody named on the command line; `-` is stdin. Failure `usage` where it cannot be read, or not to its end. */
export async function readNamed(file: string): Promise<Buffer> {
  if (file === "-") return readStdin();
  try {
    return await readAll(createReadStream(file), file);
  } catch (cause) {
    throw cause instanceof Failure ? cause : unreadable(file, cause);
  }
}

/** What to say of a file that somebody named and that cannot be read. */
export function unreadable(file: string, cause: unknown): Failure {
  return new Failure("usage", `${file} cannot be read`, "name a file that is there, or - for stdin", cause);
}

async function readAll(stream: AsyncIterable<unknown>, name: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk instanceof Uint8Array ? chunk : String(chunk));
    length += bytes.length;
    if (length > byteLimit)
      throw new Failure("usage", `${name} has more than ${byteLimit / 1024 / 1024} MiB`, "give less at once");
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
