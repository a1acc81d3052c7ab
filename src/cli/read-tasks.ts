import { Failure } from "../failure.ts";
import { repeatedKey } from "../text/repeated-key.ts";

/** What a file of Tasks holds: one, or a list of them as a JSON array or as JSON Lines. */
export type TasksRead =
  | { readonly is: "one"; readonly task: unknown }
  | { readonly is: "many"; readonly tasks: unknown[] };

/** Reads the bytes of a file of Tasks, which may begin with a BOM. Failure `usage` with its name for what is no JSON in UTF-8, or says a thing twice. */
export function readTasks(bytes: Uint8Array, file: string): TasksRead {
  const text = textIn(bytes, file);
  const whole = parsed(text);
  if (!(whole instanceof Error)) {
    refuseRepeated(text, file);
    return Array.isArray(whole) ? { is: "many", tasks: whole } : { is: "one", task: whole };
  }
  const lines = text.split("\n").map((line, index) => ({ line: line.trim(), number: index + 1 }));
  const written = lines.filter(({ line }) => line !== "");
  const [first] = written;
  if (first === undefined || written.length === 1 || parsed(first.line) instanceof Error) throw noJson(file, whole);
  return { is: "many", tasks: written.map(({ line, number }) => taskIn(line, `${file}: line ${number}`)) };
}

function textIn(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Failure("usage", `${file} is not UTF-8`, "write the file in UTF-8", cause);
  }
}

function taskIn(line: string, place: string): unknown {
  const task = parsed(line);
  if (task instanceof Error) throw noJson(place, task);
  refuseRepeated(line, place);
  return task;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    return cause instanceof Error ? cause : new SyntaxError(String(cause));
  }
}

function noJson(place: string, cause: Error): Failure {
  const help = "write a Task as a JSON object; many as a JSON array, or one a line";
  return new Failure("usage", `${place} is no JSON: ${cause.message}`, help, cause);
}

function refuseRepeated(text: string, place: string): void {
  const key = repeatedKey(text);
  if (key === null) return;
  throw new Failure("usage", `${place} has ${JSON.stringify(key)} twice in one mapping`, "keep one of the two");
}
