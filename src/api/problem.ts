import * as z from "zod";
import { Failure } from "../failure.ts";
import type { FailureCode } from "../failure.ts";
import type { ReportedFinding } from "../finding/report.ts";
import { jsonText } from "../report/json-text.ts";
import { HttpFailure } from "./http-failure.ts";

const finding = z
  .object({
    rule: z.string().describe("Id of the rule, as cwom rules lists it."),
    level: z.string(),
    kind: z.string().nullable(),
    id: z.string().nullable(),
    path: z.string().describe("The file that would be wrong."),
    pointer: z.string().nullable().describe("JSON pointer to the member that is wrong."),
    message: z.string(),
    why: z.string().describe("Why there is this rule."),
    help: z.string().describe("What to do about it."),
  })
  .describe("What a rule holds against the change; the same as cwom check says.");

/** What every refusal says (RFC 9457). */
export const problemSchema = z
  .object({
    type: z.string().describe("urn:cwom:problem: and a word that stays the same."),
    title: z.string().describe("The status in words."),
    status: z.int(),
    detail: z.string().describe("What is wrong with this request."),
    help: z.string().describe("What to do next."),
    findings: z.array(finding).optional(),
  })
  .meta({ id: "Problem", description: "Why a request was not carried out (RFC 9457)." });

type Problem = z.output<typeof problemSchema>;

const statusOf: Readonly<Record<FailureCode, number>> = {
  usage: 400,
  "no-store": 404,
  conflict: 409,
  uncommitted: 409,
  refused: 422,
  config: 500,
  "no-repository": 500,
  "base-unavailable": 500,
  git: 500,
  database: 500,
  github: 502,
  "unsupported-repository": 500,
};

const titles: ReadonlyMap<number, string> = new Map([
  [400, "Malformed request"],
  [401, "Not authorized"],
  [403, "Forbidden"],
  [404, "Not found"],
  [405, "Method not allowed"],
  [409, "Conflict"],
  [412, "Changed meanwhile"],
  [413, "Too large"],
  [415, "Unsupported media type"],
  [422, "Refused by the rules"],
  [428, "If-Match is missing"],
]);

/** The answer to a request that failed. What nobody foresaw says nothing of its inside. */
export function problemAnswer(thrown: unknown): Response {
  if (thrown instanceof HttpFailure) return answer(thrown.status, thrown, thrown.headers);
  if (thrown instanceof Failure) return answer(statusOf[thrown.code], thrown);
  return answer(500, new Failure("git", "something broke while answering", "see what cwom serve printed"));
}

/** The answer to a change that rules refuse. */
export function refusalAnswer(findings: readonly ReportedFinding[]): Response {
  const count = findings.length === 1 ? "1 error" : `${findings.length} errors`;
  const shown = findings.slice(0, 100).map(({ rule, level, kind, id, path, pointer, message, why, help }) => ({
    rule,
    level,
    kind,
    id,
    path,
    pointer,
    message,
    why,
    help,
  }));
  const help = findings[0]?.help ?? "see the findings";
  return problem({ ...named(422), detail: `the change would bring ${count}`, help, findings: shown });
}

function answer(status: number, { message, help }: Failure, headers: Readonly<Record<string, string>> = {}): Response {
  return problem({ ...named(status), detail: message, help }, headers);
}

function named(status: number): Pick<Problem, "type" | "title" | "status"> {
  const title = titles.get(status) ?? "Something broke";
  return { type: `urn:cwom:problem:${title.toLowerCase().replaceAll(" ", "-")}`, title, status };
}

function problem(body: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(jsonText(body), {
    status: body.status,
    headers: { ...headers, "content-type": "application/problem+json" },
  });
}
