import * as z from "zod";
import { causesAround } from "../query/causes.ts";
import { objectNamed } from "../query/find-in-index.ts";
import { traceValue } from "../query/trace-formats.ts";
import { jsonAnswer, taggedAnswer } from "./answers.ts";
import { endpoint } from "./endpoint.ts";
import type { Endpoint } from "./endpoint.ts";
import { HttpFailure } from "./http-failure.ts";
import { namedOne, pageValue } from "./kind-endpoints.ts";
import type { Spelling } from "./kind-names.ts";
import { listQuery } from "./list-query.ts";
import { etagHeader, pageSchema } from "./object-schemas.ts";

const name = z.object({ kind: z.string(), id: z.string() });

const traceSchema = z
  .object({
    schema: z.literal("cwom.trace/1"),
    focus: name,
    nodes: z.array(
      name.extend({
        title: z.string().nullable(),
        path: z.string().nullable(),
        value: z.record(z.string(), z.unknown()),
      }),
    ),
    links: z.array(
      z.object({
        cause: name,
        effect: name,
        relation: z.string(),
        role: z.string().nullable(),
        digest: z.string().nullable(),
      }),
    ),
    isCut: z.boolean().describe("There is more than fits."),
  })
  .meta({ id: "Trace", description: "The chain of causes around an object." });

/** The endpoints that follow Refs, under one spelling. */
export function chainEndpoints(spelling: Spelling): Endpoint[] {
  return [artifactsOfRun(spelling), traceOfIssue(spelling)];
}

function artifactsOfRun(spelling: Spelling): Endpoint {
  return endpoint({
    method: "get",
    path: `${spelling.collection("Run")}/{id}/artifacts`,
    name: "listArtifactsOfRun",
    summary: "List what a Run produced.",
    query: listQuery("Artifact").omit({ run_id: true }),
    success: { status: 200, description: "A page.", schema: pageSchema("Artifact"), headers: etagHeader },
    refusals: [304, 404],
    handle: ({ id, query, header }, service) =>
      service.ask((index, commit) => {
        namedOne(index, "Run", id);
        const page = (): object => pageValue(index, "Artifact", { ...query, run_id: id });
        return taggedAnswer(page, commit ?? "", header("if-none-match"));
      }),
  });
}

function traceOfIssue(spelling: Spelling): Endpoint {
  return endpoint({
    method: "get",
    path: `${spelling.collection("Issue")}/{id}/trace`,
    name: "traceIssue",
    summary: "Show all that led to an Issue and all that came of it.",
    success: { status: 200, description: "The chain of causes.", schema: traceSchema },
    refusals: [404],
    handle: ({ id }, service) =>
      service.ask((index) => {
        const issue = objectNamed(index, "Issue", id);
        if (issue === null) throw new HttpFailure(404, `there is no Issue ${id}`, "list those that there are");
        return jsonAnswer(traceValue(causesAround(index, issue)));
      }),
  });
}
