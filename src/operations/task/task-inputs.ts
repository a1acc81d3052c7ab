import * as z from "zod";
import { isJsonObject } from "../../model/json.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { unstorable } from "./unstorable.ts";

const document = z.strictObject({
  title: z.string(),
  uri: z.string(),
  digest: z.string().nullish(),
  excerpt: z.string().nullish(),
});
const blob = z.strictObject({
  name: z.string(),
  media_type: z.string(),
  uri: z.string().nullish(),
  inline: z.string().nullish(),
  digest: z.string().nullish(),
});
const shapes = { documents: z.array(document), data_blobs: z.array(blob), links: z.array(z.string()) };

/** Name of the data blob that holds what of a Task's inputs has no place of its own in a packet. */
const restName = "task-inputs";

/** The inputs of a ContextPacket that a Task's inputs become: documents, blobs and links where they have that shape, the rest as one blob of JSON. */
export function packetInputs(inputs: JsonObject): JsonObject {
  const fitting = Object.entries(shapes).filter(
    ([name, shape]) => shape.safeParse(inputs[name]).success && unstorable(inputs[name] ?? null) === null,
  );
  const placed = Object.fromEntries(fitting.map(([name]) => [name, inputs[name] ?? []]));
  const rest = Object.fromEntries(Object.entries(inputs).filter(([name]) => !Object.hasOwn(placed, name)));
  if (Object.keys(rest).length === 0) return placed;
  const blobs: Json = placed["data_blobs"] ?? [];
  const whole = { name: restName, media_type: "application/json", inline: plainJson(rest) };
  return { ...placed, data_blobs: [...(Array.isArray(blobs) ? blobs : []), whole] };
}

/** A value as JSON of ASCII letters alone, so that no text in it can disturb the file that holds it. */
export function plainJson(value: Json): string {
  return JSON.stringify(value).replaceAll(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** The mapping that such a text holds; empty where it holds none. */
export function mappingFrom(text: string): JsonObject {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : {};
  } catch {
    return {};
  }
}
