import * as z from "zod";
import { Failure } from "../failure.ts";
import { kindNames } from "../model/enums.ts";
import { Changes } from "./changes.ts";
import { actorNamed } from "./loose-value.ts";
import { operation } from "./operation.ts";
import { hasNoSeal, refuseUnsealable, sealedText } from "./seal-objects.ts";

/** Puts a seal on packets and snapshots, at the end of each file, and changes not one byte besides. */
export const seal = operation({
  name: "seal",
  summary: "put a seal on packets and snapshots; what is sealed never changes again",
  input: z.strictObject({
    ids: z.array(z.string().min(1)).default([]).describe("The packets and snapshots."),
    all: z.boolean().default(false).describe("Every packet and snapshot that has none yet, in place of ids."),
    actor: z.string().min(1).optional().describe("Who seals, in one word: agent:coder. Who acts, unless given."),
  }),
  plan: async ({ ids, all, actor: word }, objects, env) => {
    if ((ids.length === 0) !== all)
      throw new Failure("usage", "name the objects to seal, or all of them", "cwom seal <id>…, or cwom seal --all");
    const chosen = all
      ? [...(await objects.all("ContextPacket")), ...(await objects.all("ConstraintSnapshot"))].filter(hasNoSeal)
      : await Promise.all(ids.map((id) => objects.find(id, ...kindNames)));
    for (const object of chosen) refuseUnsealable(object);
    const by = word === undefined ? await env.actor() : await actorNamed(word, env);
    const sealing = { by, at: env.now };
    const changes = new Changes(objects, env.now);
    for (const object of chosen) {
      const before = await objects.bytesAt(object.file.path);
      if (before !== null) await changes.replace(object, sealedText(object, before, sealing));
    }
    return changes.outcome(`Seal ${chosen.map(({ kind, id }) => `${kind} ${id}`).join(", ")}`);
  },
});
