import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { objectDigest } from "../../src/model/digest.ts";
import type { Kind } from "../../src/model/enums.ts";
import { kindNames } from "../../src/model/enums.ts";
import { isMapping } from "../../src/model/json.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { homeOf, sampleObjects } from "../support/sample-store.ts";

/** A sentence that ordinary texts are made of. */
const prose =
  "Keep the change small, say in the summary what was measured, and leave every test as strict as it was.\n";

/** Texts as long as people write them: a briefing of forty lines, a description of twelve. */
const instructions = prose.repeat(40);
const description = prose.repeat(12);

/** Writes a store of `size` objects in whole, valid chains of seven below `folder`; answers the paths. */
export function makeStore(folder: string, size: number): string[] {
  const paths: string[] = [];
  for (let chain = 0; paths.length < size; chain++) {
    for (const object of chainOf(chain).slice(0, size - paths.length)) {
      const path = homeOf(object);
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), stringify(object, { version: "1.1", lineWidth: 0 }));
      paths.push(path);
    }
  }
  return paths;
}

/** The sample chain under ids of its own, with texts of an ordinary length. */
function chainOf(number: number): JsonObject[] {
  const suffix = number.toString(10).padStart(7, "0");
  return pinned(sampleObjects.map((object) => ({ ...renamed(object, suffix), ...distinct(object, number) })));
}

/** The Run pins what it was given, as one does that was started by a tool. */
function pinned(objects: JsonObject[]): JsonObject[] {
  const pin = (kind: Kind): JsonObject => {
    const object = objects.find((candidate) => candidate["kind"] === kind) ?? {};
    return { kind, id: object["id"] ?? "", digest: objectDigest(object) };
  };
  const inputs = {
    context_packets: [pin("ContextPacket")],
    doctrine_refs: [pin("DoctrineRef")],
    constraint_snapshot: pin("ConstraintSnapshot"),
  };
  return objects.map((object) => (object["kind"] === "Run" ? Object.assign(object, { inputs }) : object));
}

function renamed(object: JsonObject, suffix: string): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, member]) => [key, renamedValue(member, suffix)]));
}

function renamedValue(value: Json, suffix: string): Json {
  if (typeof value === "string") return value.replace(/^(01JD0000)0000000(0.*)$/, `$1${suffix}$2`);
  if (Array.isArray(value)) return value.map((item) => renamedValue(item, suffix));
  return isMapping(value) ? renamed(value, suffix) : value;
}

function distinct(object: JsonObject, number: number): JsonObject {
  const kind = kindNames.find((name) => name === object["kind"]) ?? "Issue";
  const members: Partial<Record<Kind, JsonObject>> = {
    Repo: {
      slug: `shop/orders-${number}`,
      source: { system: "github", external_id: `github.com/${number}`, url: null },
    },
    Issue: { title: `Add /healthz (${number})`, description },
    ContextPacket: { instructions, assumptions: ["The port stays 8080.", "No new dependency is needed."] },
    DoctrineRef: { name: `small-changes-${number}` },
  };
  return members[kind] ?? {};
}
