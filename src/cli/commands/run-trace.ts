import { causesAround } from "../../query/causes.ts";
import type { CauseGraph } from "../../query/causes.ts";
import { findInIndex } from "../../query/find-in-index.ts";
import { traceDot, traceMermaid, traceValue } from "../../query/trace-formats.ts";
import { traceText } from "../../query/trace-text.ts";
import { jsonText } from "../../report/json-text.ts";
import { print } from "../output.ts";
import type { GlobalOptions } from "../program.ts";
import { readIndex } from "../reading-index.ts";
import type { TraceOptions } from "./trace.ts";

const render: Readonly<Record<TraceOptions["format"], (graph: CauseGraph) => string>> = {
  text: traceText,
  json: (graph) => jsonText(traceValue(graph)),
  mermaid: traceMermaid,
  dot: traceDot,
};

/** Shows the chain of causes around an object on stdout; answers the exit code. */
export async function runTrace(
  id: string,
  { at, format }: TraceOptions,
  { C: folder }: GlobalOptions,
): Promise<number> {
  const graph = await readIndex({ folder, at }, (index) => causesAround(index, findInIndex(index, id)));
  print(render[format](graph));
  if (graph.isCut) {
    process.stderr.write(`note  the chain goes on: ${graph.nodes.length} objects are shown; trace one of them\n`);
  }
  return 0;
}
