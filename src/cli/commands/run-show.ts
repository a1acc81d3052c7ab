import { connectionsOf } from "../../query/connections.ts";
import { describeObject } from "../../query/describe-object.ts";
import { findInIndex } from "../../query/find-in-index.ts";
import { valueOf } from "../../query/object-value.ts";
import type { QueryIndex } from "../../query/open-index.ts";
import { jsonText } from "../../report/json-text.ts";
import { print } from "../output.ts";
import type { GlobalOptions } from "../program.ts";
import { readIndex } from "../reading-index.ts";
import type { ShowOptions } from "./show.ts";

/** Shows one object on stdout; answers the exit code. */
export async function runShow(id: string, { at, format }: ShowOptions, { C: folder }: GlobalOptions): Promise<number> {
  print(await readIndex({ folder, at }, (index) => textOf(index, id, format)));
  return 0;
}

async function textOf(index: QueryIndex, id: string, format: ShowOptions["format"]): Promise<string> {
  const object = findInIndex(index, id);
  const value = valueOf(index, object);
  if (format === "json") return jsonText(value);
  if (format === "yaml") {
    const { printYaml } = await import("../../text/format-yaml.ts");
    return printYaml(value);
  }
  return describeObject(object, value, connectionsOf(index, object));
}
