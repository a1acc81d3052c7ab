import * as z from "zod";
import type { Operation } from "../operations/operation.ts";
import { operations } from "../operations/index.ts";
import { jsonAnswer, performedAnswer } from "./answers.ts";
import { endpoint } from "./endpoint.ts";
import type { Endpoint } from "./endpoint.ts";
import type { Spelling } from "./kind-names.ts";

const resultSchema = z
  .object({
    schema: z.literal("cwom.result/1"),
    conclusion: z.literal("written"),
    summary: z.string().describe("What was done, in one line."),
    commit: z.string().nullable().describe("The commit that it is in; null where nothing had to change."),
    objects: z.array(
      z.object({
        kind: z.string(),
        id: z.string(),
        path: z.string(),
        change: z.enum(["created", "changed"]),
        value: z.record(z.string(), z.unknown()),
      }),
    ),
  })
  .meta({ id: "Result", description: "What became of an operation." });

/** Every verb that the command line has, under one spelling. */
export function operationEndpoints({ prefix }: Spelling): Endpoint[] {
  return operations.map((one) => operationEndpoint(one, prefix));
}

function operationEndpoint(one: Operation, prefix: string): Endpoint {
  return endpoint({
    method: "post",
    path: `${prefix}/operations/${wordsOf(one)}`,
    name: `do-${wordsOf(one)}`,
    summary: `${one.summary.charAt(0).toUpperCase()}${one.summary.slice(1)}.`,
    body: { schema: one.input, types: ["application/json"] },
    success: { status: 200, description: "Done, committed and on disk.", schema: resultSchema },
    refusals: [409, 422],
    handle: async ({ body }, service) =>
      performedAnswer(await service.perform(one, body), ({ outcome, commit }) => {
        const { transaction, objects } = outcome;
        const { summary } = transaction;
        return jsonAnswer({ schema: "cwom.result/1", conclusion: "written", summary, commit, objects });
      }),
  });
}

/** The name of an operation as one word of a path: `run start` is `run-start`. */
function wordsOf({ name }: Operation): string {
  return name.replaceAll(" ", "-");
}
