import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { createGenerator } from "json-schema-faker";
import { describe, expect, it } from "vitest";
import { openApiDocument } from "../../src/api/openapi.ts";
import { isMapping } from "../../src/model/json.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { sampleObjects } from "../support/sample-store.ts";
import { committedStore, served } from "../support/served.ts";

const document: JsonObject = JSON.parse(JSON.stringify(openApiDocument()));
/** The id of the sample store's one object of each kind, by the words that lead to it. */
const ids: Readonly<Record<string, string>> = Object.fromEntries(
  sampleObjects.flatMap(({ kind, id }) => [
    [wordOf(kind), wordOf(id)],
    [kebab(wordOf(kind)), wordOf(id)],
  ]),
);
const strange = ["nope", "%00", "a b", "..", "\u202e", "x".repeat(300)];

/** One method of one path, as the document has it. */
interface Call {
  readonly path: string;
  readonly method: string;
  readonly operation: JsonObject;
}

function calls(prefix: string): Call[] {
  return Object.entries(mapping(document["paths"]))
    .filter(([path]) => path.startsWith(prefix))
    .flatMap(([path, methods]) =>
      Object.entries(mapping(methods)).map(([method, operation]) => ({ path, method, operation: mapping(operation) })),
    );
}

describe("the document", () => {
  it("is OpenAPI 3.1, says a validator", async () => {
    const result = await new Validator().validate(structuredClone(document));
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
    expect(document["openapi"]).toMatch(/^3\.1\./);
  });

  it("can be made a client of: no schema names itself, has a name of nobody's choice, or a default that is not in an answer", () => {
    const { schemas } = mapping(document["components"]);
    for (const [name, schema] of Object.entries(mapping(schemas))) {
      expect(name).toMatch(/^[A-Z]\w+$/);
      expect(JSON.stringify(schema)).not.toContain(`/${name}"`);
      if (/^(?:New)?(?:Issue|Run)(?:Patch)?$/.test(name)) expect(JSON.stringify(schema)).not.toContain('"default":');
    }
    const { NewIssue, RunPatch } = mapping(schemas);
    expect(mapping(NewIssue)["required"]).toEqual(["title", "type"]);
    expect(JSON.stringify(mapping(mapping(RunPatch)["properties"])["executor"])).not.toContain('"runtime"]');
  });

  it("has every path in both spellings, and every operation id once", () => {
    const names = calls("/").map(({ operation }) => operation["operationId"]);
    expect(new Set(names).size).toBe(names.length);
    const below = calls("/cwom/").map(({ path, method }) => `${method} ${path.slice(5).replaceAll("-", "_")}`);
    const root = calls("/")
      .filter(({ path }) => !path.startsWith("/cwom/"))
      .map(({ path, method }) => `${method} ${path.replaceAll("-", "_")}`);
    expect(root.toSorted()).toEqual(below.toSorted());
  });

  it("is what the server answers, and its page needs nothing from elsewhere", async () => {
    const { ask } = await served();
    expect((await ask("GET", "/openapi.json")).body).toEqual(document);
    const page = String((await ask("GET", "/docs")).body);
    expect(page).toContain("/cwom/issues/{id}");
    expect(page).not.toMatch(/<script|https?:\/\//);
  });
});

describe("every endpoint, asked with what the document allows,", () => {
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  formats.default(ajv);
  ajv.addSchema({ $id: "document", ...document });

  /** What is wrong with an answer by the document; null when nothing is. */
  function flaw({ operation }: Call, status: number, type: string, body: unknown): string | null {
    const response = mapping(operation["responses"])[String(status)];
    if (response === undefined) return `${status} is not in the document`;
    const content = mapping(mapping(response)["content"] ?? {});
    if (status === 304) return null;
    const schema = mapping(content[type] ?? {})["schema"];
    if (schema === undefined) return `${status} is not ${type} in the document`;
    const validate = ajv.compile(absolute(mapping(schema)));
    return validate(body) ? null : `${status}: ${ajv.errorsText(validate.errors)}`;
  }

  it.each(calls("/cwom/").map((call) => [call.method, call.path, call] as const))(
    "answers %s %s as the document says",
    async (method, path, call) => {
      const { ask, repository } = await served(committedStore());
      const generator = createGenerator({
        seed: path.length * 31 + method.length,
        optionalsProbability: 0.4,
        maxItems: 3,
      });
      for (let round = 0; round < 3; round += 1) {
        const { url, headers, body } = await requestFor(call, generator, round);
        const { status, headers: got, body: answer } = await ask(method.toUpperCase(), url, body, headers);
        const type = got.get("content-type") ?? "";
        expect(flaw(call, status, type, answer), `${url} ${JSON.stringify(body)} ${JSON.stringify(answer)}`).toBeNull();
      }
      repository.git("fsck");
    },
  );
});

async function requestFor(
  { path, operation }: Call,
  generator: ReturnType<typeof createGenerator>,
  round: number,
): Promise<{ readonly url: string; readonly headers: Record<string, string>; readonly body: Json | undefined }> {
  const isStrange = round === 2;
  const made = async (schema: JsonObject): Promise<Json> => {
    const value: Json = JSON.parse(
      JSON.stringify(await generator.generate({ ...schema, components: document["components"] })),
    );
    return isStrange ? value : settled(value);
  };
  const query = new URLSearchParams();
  const headers: Record<string, string> = {};
  const parameters = Array.isArray(operation["parameters"]) ? operation["parameters"].map(mapping) : [];
  const inQuery = parameters.filter((parameter) => parameter["in"] === "query");
  for (const { name, schema } of isStrange ? inQuery : inQuery.slice(round, round + 1)) {
    const value = await made(mapping(schema));
    for (const item of Array.isArray(value) ? value : [value]) query.append(wordOf(name), wordOf(item));
  }
  for (const { name } of parameters.filter((parameter) => parameter["in"] === "header"))
    headers[wordOf(name).toLowerCase()] = isStrange ? `"${"0".repeat(40)}"` : "*";
  const content = mapping(mapping(operation["requestBody"] ?? {})["content"] ?? {});
  const [schema] = Object.values(content).map((media) => mapping(mapping(media)["schema"]));
  const kind = Object.keys(ids).find((name) => path.includes(`/${name}s/`)) ?? "Issue";
  const id = isStrange ? (strange[path.length % strange.length] ?? "") : (ids[kind] ?? "");
  return {
    url: `${path.replace("{id}", encodeURIComponent(id))}?${query.toString()}`.replace(/\?$/, ""),
    headers,
    body: schema === undefined ? undefined : await made(schema),
  };
}

/** The value with every Ref, and every id by which an operation names an object, leading to one that is there. */
function settled(value: Json): Json {
  if (Array.isArray(value)) return value.map(settled);
  if (!isMapping(value)) return value;
  const { seal: _, ...members } = value;
  const entries = Object.entries(members).map(([name, member]): [string, Json] => {
    const named = name === "id" ? wordOf(members["kind"] ?? "Issue") : name;
    const id = typeof member === "string" ? ids[named] : undefined;
    return [name, id ?? settled(member)];
  });
  return Object.fromEntries(entries);
}

/** A text as it is, anything else as JSON. */
function wordOf(value: Json | undefined): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? null);
}

function kebab(kind: string): string {
  return kind.replaceAll(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase();
}

/** References made to lead into the whole document, wherever the schema stands. */
function absolute(schema: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"document#/'));
}

function mapping(value: Json | undefined): JsonObject {
  if (isMapping(value)) return value;
  throw new Error(`no mapping: ${JSON.stringify(value)}`);
}
