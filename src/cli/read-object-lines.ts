import { Failure } from "../failure.ts";
import { isJsonObject } from "../model/json.ts";
import type { JsonObject } from "../model/json.ts";
import { fileByteLimit } from "../model/limits.ts";

/** Longest line, in characters: an object of the largest size with every character escaped is shorter. */
const lineLimit = 6 * fileByteLimit;
/** Most characters of all lines. */
const wholeLimit = 512 * 1024 * 1024;

/** The objects of JSON Lines that come in chunks of bytes, empty lines left out. Failure `usage` with the line's number for what is none, or too much. */
export async function readObjectLines(chunks: AsyncIterable<unknown>): Promise<JsonObject[]> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const objects: JsonObject[] = [];
  let [rest, number, length] = ["", 0, 0];
  const take = (line: string): void => {
    number += 1;
    if (line.trim() !== "") objects.push(objectIn(line, number));
  };
  for await (const chunk of chunks) {
    const text = chunk instanceof Uint8Array ? decoded(decoder, chunk, number + 1) : "";
    length += text.length;
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) take(line);
    if (rest.length > lineLimit || length > wholeLimit) throw flaw(number + 1, "is too long", "import less at once");
  }
  take(rest + decoded(decoder, new Uint8Array(), number + 1, false));
  return objects;
}

function decoded(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array, number: number, stream = true): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    throw flaw(number, "or one soon after it is not UTF-8", "write the file in UTF-8");
  }
}

function objectIn(line: string, number: number): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw flaw(number, "is no JSON", "give one object a line, as cwom export writes them");
  }
  if (isJsonObject(value)) return value;
  throw flaw(number, "is no object", "give one object a line, as cwom export writes them");
}

function flaw(number: number, words: string, help: string): Failure {
  return new Failure("usage", `line ${number} ${words}`, help);
}
