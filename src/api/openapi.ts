import * as z from "zod";
import { createDocument } from "zod-openapi";
import type {
  ZodOpenApiMediaTypeObject,
  ZodOpenApiOperationObject,
  ZodOpenApiPathsObject,
  ZodOpenApiResponsesObject,
} from "zod-openapi";
import { version } from "../version.ts";
import type { DocumentSchema, Endpoint } from "./endpoint.ts";
import { endpoints } from "./endpoints.ts";
import { kindSchemas } from "./object-schemas.ts";
import { problemSchema } from "./problem.ts";
import { relatedSchema } from "./related.ts";
import { taskDocumentSchema } from "./task-endpoints.ts";

const about = `The work objects of one branch of a git repository.

Every write is checked by the same rules as \`cwom check\`, is in a commit, and is answered when that is on disk; many that
come at once may share a commit. The paths below \`/cwom\` and those at the root are the same.`;

const reasons: Readonly<Record<number, string>> = {
  304: "Nothing has changed since the ETag that If-None-Match names.",
  400: "The request is malformed.",
  401: "The token is missing or wrong.",
  403: "The request comes from a page of another site.",
  404: "There is no such object.",
  409: "Somebody else was faster, or it is there already.",
  412: "The object has changed since the ETag that If-Match names.",
  413: "The body is too large.",
  415: "The body is of another media type.",
  422: "The rules, or the state of the objects, refuse it; `findings` says why.",
  428: "If-Match is missing.",
  500: "Something broke; nothing was written that is not told.",
};

/** The whole API as OpenAPI 3.1. */
export function openApiDocument(): ReturnType<typeof createDocument> {
  const document = createDocument(
    {
      openapi: "3.1.0",
      info: { title: "CWOM", version, description: about, license: { name: "MIT", identifier: "MIT" } },
      servers: [{ url: "/" }],
      security: [{}, { token: [] }],
      tags: [
        { name: "cwom", description: "Below /cwom." },
        { name: "root", description: "The same at the root." },
      ],
      components: {
        securitySchemes: {
          token: { type: "http", scheme: "bearer", description: "Wanted where others than this machine can ask." },
        },
        schemas: { Problem: problemSchema, Task: taskDocumentSchema, WithRelated: relatedSchema },
      },
      paths: pathsOf(endpoints),
    },
    { allowEmptySchema: { unknown: true, pipe: true, custom: true, any: true } },
  );
  const { components } = document;
  // Said in full, any JSON is a schema that names itself, which some who make clients cannot follow.
  const { __schema0: _, ...named } = components?.schemas ?? {};
  const schemas = { ...named, Json: { description: "Any JSON." }, ...kindSchemas() };
  return { ...document, components: { ...components, schemas } };
}

function pathsOf(all: readonly Endpoint[]): ZodOpenApiPathsObject {
  const byPath = Map.groupBy(all, ({ path }) => path);
  return Object.fromEntries(
    [...byPath].map(([path, methods]) => [
      path,
      Object.fromEntries(methods.map((endpoint) => [endpoint.method, operationOf(endpoint)])),
    ]),
  );
}

function operationOf(endpoint: Endpoint): ZodOpenApiOperationObject {
  const { path, name, summary, query, headers, body } = endpoint;
  const isBelow = path.startsWith("/cwom/");
  const id = path.includes("{id}") ? z.object({ id: z.string().describe("A whole id.") }) : undefined;
  return {
    operationId: isBelow ? name : `${name}AtRoot`,
    tags: [isBelow ? "cwom" : "root"],
    summary,
    requestParams: {
      ...(id === undefined ? {} : { path: id }),
      ...(query === undefined ? {} : { query }),
      ...(headers === undefined ? {} : { header: headers }),
    },
    ...(body === undefined ? {} : { requestBody: { required: true, content: contentOf(body.types, body.schema) } }),
    responses: responsesOf(endpoint),
  };
}

function responsesOf({ success, refusals, body }: Endpoint): ZodOpenApiResponsesObject {
  const all = [400, 401, 403, ...(body === undefined ? [] : [413, 415]), 500, ...refusals].toSorted((a, b) => a - b);
  const refused = all.map((status) => [
    status,
    {
      description: reasons[status] ?? "",
      ...(status === 304 ? {} : { content: contentOf(["application/problem+json"], problemSchema) }),
    },
  ]);
  const { status, description, schema, headers } = success;
  const done = {
    description,
    content: contentOf(["application/json"], schema),
    ...(headers === undefined ? {} : { headers }),
  };
  return { [status]: done, ...Object.fromEntries(refused) };
}

function contentOf(types: readonly string[], schema: DocumentSchema): Record<string, ZodOpenApiMediaTypeObject> {
  return Object.fromEntries(types.map((type) => [type, { schema: schema }]));
}
