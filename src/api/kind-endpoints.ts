import * as z from "zod";
import type { Kind } from "../model/enums.ts";
import { kinds } from "../model/kinds.ts";
import { newObject } from "../operations/new-object.ts";
import { operation } from "../operations/operation.ts";
import { objectNamed } from "../query/find-in-index.ts";
import { valueOf } from "../query/object-value.ts";
import type { QueryIndex } from "../query/open-index.ts";
import { pageOf } from "../service/page.ts";
import { Failure } from "../failure.ts";
import { jsonAnswer, performedAnswer, tagAfter, taggedAnswer, valueAfter } from "./answers.ts";
import { endpoint } from "./endpoint.ts";
import type { Endpoint } from "./endpoint.ts";
import { changeOne } from "./change-endpoint.ts";
import { etagOf } from "./etag.ts";
import { HttpFailure } from "./http-failure.ts";
import type { Spelling } from "./kind-names.ts";
import { listQuery, pageRequest } from "./list-query.ts";
import { etagHeader, pageSchema, patchable, schemaNamed } from "./object-schemas.ts";
import { relatedTo } from "./related.ts";

/** The endpoints of one kind under one spelling. */
export function kindEndpoints(kind: Kind, spelling: Spelling): Endpoint[] {
  const path = spelling.collection(kind);
  const all = [makeOne(kind, path), listAll(kind, path), showOne(kind, path)];
  return patchable.has(kind) ? [...all, changeOne(kind, path)] : all;
}

function makeOne(kind: Kind, path: string): Endpoint {
  return endpoint({
    method: "post",
    path,
    name: `create${kind}`,
    summary: `Make a new ${kind}${kinds[kind].sealed ? ", sealed" : ""}.`,
    body: { schema: schemaNamed(`New${kind}`), types: ["application/json"] },
    success: {
      status: 201,
      description: "Made, committed and on disk.",
      schema: schemaNamed(kind),
      headers: z.object({ Location: z.string(), ETag: z.string() }),
    },
    refusals: [409, 422],
    handle: async ({ body }, service) => {
      const performed = await service.perform(newOnly, { kind, fields: bodyOf(kind, body) });
      return performedAnswer(performed, (done) => {
        const [made] = done.outcome.objects;
        if (made === undefined) throw new TypeError("a new object is made of something");
        const etag = etagOf(tagAfter(done, made.path) ?? "");
        return jsonAnswer(valueAfter(done, made.path), { location: `${path}/${made.id}`, etag }, 201);
      });
    },
  });
}

/** An object under an id that is taken is a conflict, and nothing else. */
const newOnly = operation({
  ...newObject,
  plan: async (input, objects, env) => {
    const { kind, fields } = input;
    const id = fields["id"];
    if (typeof id === "string" && (await objects.get(kind, id)) !== null)
      throw new Failure("conflict", `there is a ${kind} ${id} already`, "leave out the id to get a new one");
    return newObject.plan(input, objects, env);
  },
});

function bodyOf(kind: Kind, body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { kind: said, ...fields } = body;
  if (said === undefined || said === kind) return fields;
  throw new HttpFailure(400, `kind is ${JSON.stringify(said)}, and this path makes a ${kind}`, "leave kind out");
}

function listAll(kind: Kind, path: string): Endpoint {
  return endpoint({
    method: "get",
    path,
    name: `list${kind}s`,
    summary: `List ${kind}s, in the order of their ids unless sort says another.`,
    query: listQuery(kind),
    success: { status: 200, description: "A page.", schema: pageSchema(kind), headers: etagHeader },
    refusals: [304],
    handle: ({ query, header }, service) =>
      service.ask((index, commit) =>
        taggedAnswer(() => pageValue(index, kind, query), commit ?? "", header("if-none-match")),
      ),
  });
}

/** A page as it is answered. */
export function pageValue(index: QueryIndex, kind: Kind, query: unknown): object {
  const { items, next } = pageOf(index, pageRequest(kind, query));
  return { items: items.map(({ value }) => value), next_cursor: next };
}

function showOne(kind: Kind, path: string): Endpoint {
  return endpoint({
    method: "get",
    path: `${path}/{id}`,
    name: `get${kind}`,
    summary: `Show a ${kind} as it stands.`,
    query: z.strictObject({
      include: z
        .literal("related")
        .optional()
        .describe("Answers {object, related} with what it names and what names it."),
    }),
    success: {
      status: 200,
      description: "The object, or with include=related the object and what it is connected with.",
      schema: { anyOf: [schemaNamed(kind), schemaNamed("WithRelated")] },
      headers: etagHeader,
    },
    refusals: [304, 404],
    handle: ({ id, query, header }, service) =>
      service.ask((index, commit) => {
        const { path: file, oid } = namedOne(index, kind, id);
        const ifNoneMatch = header("if-none-match");
        if (query.include === undefined) return taggedAnswer(() => valueOf(index, { path: file }), oid, ifNoneMatch);
        return taggedAnswer(() => relatedTo(index, kind, id), `${commit}-related`, ifNoneMatch);
      }),
  });
}

/** Where the object of a kind and a whole id stands, and its blob id; Failure 404 where it does not. */
export function namedOne(index: QueryIndex, kind: Kind, id: string): { readonly path: string; readonly oid: string } {
  const object = objectNamed(index, kind, id);
  const row = index.database.prepare("SELECT oid FROM objects WHERE path = ?").get(object?.path ?? "");
  if (object !== null && row !== undefined) return { path: object.path, oid: String(row["oid"]) };
  throw new HttpFailure(404, `there is no ${kind} ${id}`, "list those that there are; an id is given whole");
}
