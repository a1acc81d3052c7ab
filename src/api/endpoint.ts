import type * as z from "zod";
import type { JsonObject } from "../model/json.ts";
import type { BranchService } from "../service/branch-service.ts";

/** A schema of the document: a zod schema, or one that is JSON Schema already. */
export type DocumentSchema = z.ZodType | JsonObject;

/** A request as an endpoint sees it. */
export interface ApiRequest<Q = unknown> {
  /** The part of the path that names one thing; empty where there is none. */
  readonly id: string;
  readonly query: Q;
  /** Empty where the endpoint takes none. */
  readonly body: JsonObject;
  /** A header's value; null where it was not sent. */
  readonly header: (name: string) => string | null;
}

/** One method of one path: the document and the routes both follow from it. */
export interface Endpoint {
  readonly method: "get" | "post" | "patch";
  /** As OpenAPI writes it: `/cwom/issues/{id}`. */
  readonly path: string;
  /** `operationId` of the document. */
  readonly name: string;
  readonly summary: string;
  readonly query?: z.ZodObject;
  /** Headers that it reads beside what HTTP always has. */
  readonly headers?: z.ZodObject;
  readonly body?: {
    readonly schema: DocumentSchema;
    readonly types: readonly string[];
  };
  readonly success: {
    readonly status: 200 | 201;
    readonly description: string;
    readonly schema: DocumentSchema;
    readonly headers?: z.ZodObject;
  };
  /** Statuses of refusals beside those that every endpoint may answer. */
  readonly refusals: readonly (304 | 404 | 409 | 412 | 422 | 428)[];
  readonly handle: (request: ApiRequest, service: BranchService) => Promise<Response>;
}

/** Declares an endpoint whose query is read by its schema before `handle` sees it. */
export function endpoint<Q extends z.ZodObject>(
  given: Omit<Endpoint, "query" | "handle"> & {
    readonly query?: Q;
    readonly handle: (request: ApiRequest<z.output<Q>>, service: BranchService) => Promise<Response>;
  },
): Endpoint {
  const { query, handle } = given;
  return {
    ...given,
    // The route hands over what this very schema made of the query.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    handle: (request, service) => handle(request as ApiRequest<z.output<Q>>, service),
    ...(query === undefined ? {} : { query }),
  };
}
