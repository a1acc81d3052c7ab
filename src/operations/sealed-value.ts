import { objectDigest } from "../model/digest.ts";
import type { Kind } from "../model/enums.ts";
import type { JsonObject } from "../model/json.ts";
import { readBytes } from "../store/reading.ts";
import { objectText } from "./object-text.ts";
import type { OperationEnv } from "./operation.ts";

/** A packet or snapshot with the seal of who acts; the digest is that of the value as its file will say it. */
export async function sealedValue(kind: Kind, value: JsonObject, env: OperationEnv): Promise<JsonObject> {
  const written = readBytes(Buffer.from(objectText(kind, value))).value ?? value;
  const seal = { digest: objectDigest(written), sealed_at: env.now, sealed_by: { ...(await env.actor()) } };
  return { ...written, seal };
}
