import type * as z from "zod";
import { ZodArray, ZodOptional } from "zod";
import { nearest } from "../model/did-you-mean.ts";
import { isJsonObject } from "../model/json.ts";
import type { JsonObject } from "../model/json.ts";
import { nestingLimit } from "../model/limits.ts";
import { HttpFailure } from "./http-failure.ts";

/** Bytes of one request's body at most. */
export const bodyLimit = 1024 * 1024;

/** The body of a request as the JSON object that it is. Failure 415 for another media type, 400 for anything else. */
export async function readBody(request: Request, types: readonly string[]): Promise<JsonObject> {
  refuseOtherForm(request.headers, types);
  const value = jsonIn(new Uint8Array(await request.arrayBuffer()));
  if (isJsonObject(value)) return value;
  const wanted = `no JSON object of at most ${nestingLimit} levels and with numbers that are finite`;
  throw new HttpFailure(400, `the body is ${wanted}`, "send one JSON object");
}

function refuseOtherForm(headers: Headers, types: readonly string[]): void {
  const [type = "", ...parameters] = (headers.get("content-type") ?? "").toLowerCase().split(";");
  const charset = parameters
    .map((one) => /^\s*charset\s*=\s*"?([^"\s]*)/.exec(one)?.[1])
    .find((one) => one !== undefined);
  const encoding = headers.get("content-encoding")?.toLowerCase() ?? "identity";
  if (!types.includes(type.trim()))
    throw new HttpFailure(
      415,
      `a body of type ${JSON.stringify(type.trim())} is not read here`,
      `send ${types.join(" or ")}`,
    );
  if ((charset ?? "utf-8") !== "utf-8" || encoding !== "identity")
    throw new HttpFailure(
      415,
      "a body is read as UTF-8, and not unpacked",
      "send plain UTF-8, without Content-Encoding",
    );
}

/** JSON in strict UTF-8, without a member that would get lost on its way through JavaScript. */
function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(
      new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes),
      (name, value: unknown) => {
        if (name === "__proto__") throw new SyntaxError("no member may be called __proto__");
        return value;
      },
    );
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : "it cannot be read";
    throw new HttpFailure(400, `the body is no JSON: ${reason}`, "send one JSON object in UTF-8");
  }
}

/** What a schema makes of the query of an address; a member that is a list takes a name several times. Failure 400 that names what does not fit. */
export function readQuery(
  schema: z.ZodObject | undefined,
  given: Readonly<Record<string, readonly string[]>>,
): unknown {
  const shape: Readonly<Record<string, unknown>> = schema?.shape ?? {};
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(shape, name));
  if (unknown !== undefined) throw unknownParameter(unknown, Object.keys(shape));
  const twice = Object.entries(given).find(([name, values]) => values.length > 1 && !isList(shape[name]));
  if (twice !== undefined) throw new HttpFailure(400, `${twice[0]} is given twice`, "give it once");
  const entries = Object.entries(given).map(([name, values]): [string, unknown] => [
    name,
    isList(shape[name]) ? values : values[0],
  ]);
  if (schema === undefined) return {};
  const read = schema.safeParse(Object.fromEntries(entries));
  if (read.success) return read.data;
  const [flaw] = read.error.issues;
  const name = flaw?.path.map(String).join(".") ?? "the query";
  throw new HttpFailure(400, `${name}: ${flaw?.message ?? "does not fit"}`, "see what it takes in /openapi.json");
}

function isList(schema: unknown): boolean {
  return schema instanceof ZodArray || (schema instanceof ZodOptional && schema.def.innerType instanceof ZodArray);
}

function unknownParameter(name: string, known: readonly string[]): HttpFailure {
  const meant = nearest(name, known);
  const list = known.length === 0 ? "it takes none" : `it takes ${known.join(", ")}`;
  return new HttpFailure(
    400,
    `there is no parameter ${JSON.stringify(name)}`,
    meant === null ? list : `did you mean ${meant}?`,
  );
}
