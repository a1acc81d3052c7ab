import { XMLParser } from "fast-xml-parser";
import type { TestResult } from "../operations/proof/proof-input.ts";

/** Deepest nesting of test suites that is looked into. */
const deepest = 16;

/** The tests that a JUnit file tells of; null for what is no JUnit file. Entities are left as they are and nothing is fetched: the file is anybody's. */
export function readJunit(xml: string): TestResult[] | null {
  // A document type is where XML becomes dangerous, and JUnit files have none.
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) return null;
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    parseAttributeValue: false,
    parseTagValue: false,
    isArray: (name) => name === "testsuite" || name === "testcase",
  });
  const root = parsed(parser, xml);
  if (root === null || !("testsuites" in root || "testsuite" in root)) return null;
  const suites = isNode(root["testsuites"]) ? [root["testsuites"]] : nodesIn(root, "testsuite");
  return suites.flatMap((suite) => testsIn(suite, 0));
}

type Node = Readonly<Record<string, unknown>>;

function parsed(parser: XMLParser, xml: string): Node | null {
  try {
    const root: unknown = parser.parse(xml, true);
    return isNode(root) ? root : null;
  } catch {
    return null;
  }
}

function testsIn(suite: Node, depth: number): TestResult[] {
  if (depth > deepest) return [];
  const own = nodesIn(suite, "testcase").map((test) => resultOf(test, textIn(suite, "@name")));
  return [...own, ...nodesIn(suite, "testsuite").flatMap((inner) => testsIn(inner, depth + 1))];
}

function resultOf(test: Node, suite: string): TestResult {
  const name = textIn(test, "@name");
  const owners = [textIn(test, "@classname"), suite].filter((owner) => owner !== "");
  const joined = owners.flatMap((owner) => [" > ", ".", "::", " "].map((sign) => `${owner}${sign}${name}`));
  const status = "failure" in test || "error" in test ? "failed" : "skipped" in test ? "unverified" : "passed";
  return { names: [name, ...joined], status };
}

function nodesIn(node: Node, name: string): Node[] {
  const inner = node[name];
  return Array.isArray(inner) ? inner.filter(isNode) : [];
}

function textIn(node: Node, name: string): string {
  const text = node[name];
  return typeof text === "string" ? text.trim() : "";
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
