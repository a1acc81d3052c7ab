import { isMapping } from "../model/json.ts";
import type { Json, JsonObject } from "../model/json.ts";
import type { RunContext } from "./run-context.ts";

/** What an executor is told as one text in Markdown, for whoever reads no JSON: what is wanted, how it is judged, what to mind. */
export function briefingText({ issue, packets, doctrine, constraints, limits }: RunContext): string {
  const acceptance = mapping(issue["acceptance"]);
  const criteria = textsOf(acceptance["criteria"]).map((criterion, index) => `${index + 1}. ${criterion}`);
  const tests = textsOf(acceptance["tests_expected"]).map((test) => `- ${test}`);
  const rules = doctrine.map((one) => `- ${textOf(one["priority"]) || "should"}: ${textOf(one["statement"])}`);
  return [
    `# ${textOf(issue["title"])}`,
    textOf(issue["description"]),
    ...packets.flatMap(packetParts),
    ...section("It is done when", criteria),
    ...section("Tests that are expected", tests),
    ...section("To be held to", rules),
    ...section("Limits", [...allowances(limits), ...limitsOf(constraints)]),
  ]
    .filter((part) => part.trim() !== "")
    .join("\n\n")
    .concat("\n");
}

function packetParts(packet: JsonObject): string[] {
  const inputs = mapping(packet["inputs"]);
  const documents = listOf(inputs["documents"]).map(
    (one) => `- ${textOf(mapping(one)["title"])}: ${textOf(mapping(one)["uri"])}`,
  );
  const links = textsOf(inputs["links"]).map((link) => `- ${link}`);
  const lines = (name: string): string[] => textsOf(packet[name]).map((text) => `- ${text}`);
  return [
    ...section("Instructions", [textOf(packet["instructions"])]),
    ...section("To be read", [...documents, ...links]),
    ...section("Taken for granted", lines("assumptions")),
    ...section("Not known yet", lines("open_questions")),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  const said = lines.filter((line) => line.trim() !== "");
  return said.length === 0 ? [] : [`## ${title}`, said.join("\n")];
}

/** What is in force beside the words of the constraints. */
function allowances({ seconds, network, secrets }: RunContext["limits"]): string[] {
  return [
    `- You are ended after ${seconds} seconds.`,
    `- You ${network === "allowed" ? "may" : "must not"} use the network, and ${secrets ? "may" : "must not"} use secrets.`,
  ];
}

/** Each group of limits as it is written, in one line of JSON. */
function limitsOf(snapshot: JsonObject | null): string[] {
  const groups = Object.entries(mapping(snapshot?.["constraints"]));
  return groups.map(([name, group]) => `- ${name}: ${JSON.stringify(group)}`);
}

function mapping(value: Json | undefined): JsonObject {
  return value !== undefined && isMapping(value) ? value : {};
}

function listOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

function textsOf(value: Json | undefined): string[] {
  return listOf(value).map(textOf);
}

function textOf(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}
