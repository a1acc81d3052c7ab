import { isMapping } from "../../model/json.ts";
import type { Json } from "../../model/json.ts";
import { pointerOf } from "../../text/json-pointer.ts";
import { objectRule } from "../rule.ts";
import { fieldName } from "../words.ts";
import { secretIn, secretUnder } from "./secret-shapes.ts";
import type { Secret } from "./secret-shapes.ts";

/** No text of an object has the shape of a well-known secret; the message never shows it. */
export const objectNoSecrets = objectRule(
  {
    id: "object/no-secrets",
    level: "warning",
    summary: "a text looks like a token, a key or a password",
    why: "§0 Non-goals: secret storage",
  },
  (stored) => {
    if (!holdsSecret(stored.value, "")) return [];
    const found: Found[] = [];
    collect(stored.value, [], "", found);
    return found.map(({ pointer, secret }) => ({
      about: stored,
      at: pointer,
      veiled: true,
      message: `has what looks like ${secret.sort} (${secret.start}…) in ${fieldName(pointer)}`,
      help: "revoke it first, because what is committed is published; then name a secrets profile instead",
    }));
  },
);

interface Found {
  readonly pointer: string;
  readonly secret: Secret;
}

/** Whether any text below a value has the shape of a secret; `name` is the nearest member it stands in. Nearly no object has one. */
function holdsSecret(value: Json, name: string): boolean {
  if (typeof value === "string") return secretAt(name, value) !== null;
  if (Array.isArray(value)) return value.some((item) => holdsSecret(item, name));
  if (!isMapping(value)) return false;
  for (const key in value) if (holdsSecret(value[key] ?? null, key)) return true;
  return false;
}

function secretAt(name: string, value: string): Secret | null {
  return secretIn(value) ?? secretUnder(name, value);
}

/** Walks all texts below a value; `path` leads to it, and `name` is the nearest member it stands in. */
function collect(value: Json, path: string[], name: string, found: Found[]): void {
  if (typeof value === "string") {
    const secret = secretAt(name, value);
    if (secret !== null) found.push({ pointer: pointerOf(path), secret });
    return;
  }
  if (value === null || typeof value !== "object") return;
  const isList = Array.isArray(value);
  for (const [key, member] of Object.entries(value)) {
    path.push(key);
    collect(member, path, isList ? name : key, found);
    path.pop();
  }
}
