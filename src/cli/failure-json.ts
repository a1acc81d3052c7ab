import type { Failure } from "../failure.ts";
import { jsonText } from "../report/json-text.ts";

/** Name and version of the form in which commands that write, and every command that fails, answer `--format json`. */
export const resultSchema = "cwom.result/1";

/** A Failure as commands say it with `--format json`. */
export function failureJson({ code, message, help }: Failure): string {
  return jsonText({ schema: resultSchema, conclusion: "failed", failure: { code, message, help } });
}

/** Whether a command line asks for JSON, even one that is wrong otherwise; what stands after `--` is somebody else's. */
export function asksForJson(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  const own = end === -1 ? args : args.slice(0, end);
  return own.some((word, at) => word === "--format=json" || (word === "json" && own[at - 1] === "--format"));
}
