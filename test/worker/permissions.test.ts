import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/model/json.ts";
import { permissionsOf } from "../../src/worker/permissions.ts";

const task = (constraints: JsonObject): JsonObject => ({ meta: { "jct/task": { constraints } } });

describe("what the limits of a Run allow", () => {
  it.each<[string, JsonObject, string | null, { network: boolean; secrets: boolean }]>([
    ["nothing that nobody grants", {}, null, { network: false, secrets: false }],
    [
      "what its Task grants",
      task({ allow_network: true, allow_secrets: true }),
      null,
      { network: true, secrets: true },
    ],
    ["no more than its Task grants", task({ allow_network: "yes" }), "ok", { network: false, secrets: false }],
    ["no network where there is none", task({ allow_network: true }), "offline", { network: false, secrets: false }],
    ["of what came as no Task the network there is", {}, "limited", { network: true, secrets: false }],
    ["of what came as no Task no network where there is none", {}, "offline", { network: false, secrets: false }],
  ])("%s", (_name, issue, connectivity, expected) => {
    expect(permissionsOf(issue, connectivity)).toEqual(expected);
  });
});
