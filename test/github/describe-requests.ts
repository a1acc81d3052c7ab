/**
 * Writes `requests.json`: what GitHub's own OpenAPI description says of the requests we send, with an example of each answer; and
 * `write-requests.json`: of the writes, what a body may hold.
 * The description is too large to depend on (400 MB), so it is installed somewhere else first:
 * `npm install --prefix /tmp/openapi @octokit/openapi@23.0.2`, then
 * `npx node test/github/describe-requests.ts /tmp/openapi/node_modules/@octokit/openapi/generated`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bodyRoutes, describedRoutes } from "./routes.ts";

type Node = Readonly<Record<string, unknown>>;

const [folder = "."] = process.argv.slice(2);
const hosts = ["api.github.com", "ghec", "ghes-3.17", "ghes-3.18", "ghes-3.19"];

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** One host's description, with a look-up that follows references. */
function readDescription(host: string): (route: string) => Node | null {
  const root: unknown = JSON.parse(readFileSync(path.join(folder, `${host}.json`), "utf8"));
  const at = (node: unknown, step: string): unknown => {
    const inner = follow(node);
    return isNode(inner) ? inner[step] : undefined;
  };
  const follow = (node: unknown): unknown => {
    const target = isNode(node) ? node["$ref"] : undefined;
    return typeof target === "string" ? follow(target.split("/").slice(1).reduce(at, root)) : node;
  };
  const resolved = (node: unknown): unknown => {
    const inner = follow(node);
    if (Array.isArray(inner)) return inner.map(resolved);
    if (!isNode(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).map(([key, member]) => [key, resolved(member)]));
  };
  const paths = at(root, "paths");
  return (route) => {
    const [method = "", wanted = ""] = route.split(" ");
    const name = Object.keys(isNode(paths) ? paths : {}).find((known) => shape(known) === shape(wanted));
    const operation = at(at(paths, name ?? ""), method.toLowerCase());
    if (!isNode(operation)) return null;
    const content = at(at(at(at(operation, "responses"), "200"), "content"), "application/json");
    const [example] = Object.values(follow(at(content, "examples")) ?? {});
    const body = at(at(at(at(operation, "requestBody"), "content"), "application/json"), "schema");
    return {
      parameters: resolved(operation["parameters"]),
      body: resolved(body),
      example: resolved(at(resolved(example), "value")),
    };
  };
}

/** A route without the names of its placeholders, which differ. */
function shape(route: string): string {
  return route.replace(/\{[^}]+\}/g, "{}");
}

/** Addresses that no payload reads, and the words of the description, are left out; of a list the first row stays. */
function pruned(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(pruned);
  if (!isNode(value)) return value;
  const unread =
    /^(?:(?!html|repository|parent_issue|details|target).*_url|_links|description|example|reactions|permissions)$/;
  const kept = Object.entries(value).filter(([key]) => !unread.test(key));
  return Object.fromEntries(kept.map(([key, member]) => [key, pruned(member)]));
}

function parameterOf(given: unknown): unknown {
  const { name, in: place, required, schema } = isNode(given) ? given : {};
  const { description: _, example: __, ...rest } = isNode(schema) ? schema : {};
  return { name, in: place, ...(required === true ? { required } : {}), schema: rest };
}

const description = Object.fromEntries(
  hosts.map((host) => {
    const find = readDescription(host);
    const routes = describedRoutes().flatMap((route): [string, unknown][] => {
      const found = find(route);
      const parameters = Array.isArray(found?.["parameters"]) ? found["parameters"].map(parameterOf) : [];
      const example = found?.["example"];
      const unwrapped = isNode(example) && isNode(example["value"]) ? example["value"] : example;
      return found === null
        ? []
        : [[route, host === hosts[0] ? { parameters, example: pruned(unwrapped) } : { parameters }]];
    });
    return [host, Object.fromEntries(routes)];
  }),
);
writeFileSync(path.join(import.meta.dirname, "requests.json"), `${JSON.stringify(description, null, 1)}\n`);

const writes = Object.fromEntries(
  hosts.map((host) => {
    const find = readDescription(host);
    const routes = bodyRoutes.flatMap((route): [string, unknown][] => {
      const found = find(route);
      return found === null ? [] : [[route, bare(found["body"] ?? {})]];
    });
    return [host, Object.fromEntries(routes)];
  }),
);
writeFileSync(path.join(import.meta.dirname, "write-requests.json"), `${JSON.stringify(writes, null, 1)}\n`);

function isLeftOut(key: string, value: unknown): boolean {
  return key === "example" || key === "nullable" || (key === "description" && typeof value === "string");
}

/** A schema without its words and examples, and without the nulls that GitHub takes and nobody sends; it lets through no member that it does not name. */
function bare(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(bare);
  if (!isNode(schema)) return schema;
  const kept = Object.entries(schema).filter(([key, value]) => !isLeftOut(key, value));
  const closed = isNode(schema["properties"]) ? { additionalProperties: false } : {};
  return { ...Object.fromEntries(kept.map(([key, member]) => [key, bare(member)])), ...closed };
}
