import * as z from "zod";
import type { FileWrite } from "../../store/transaction.ts";
import { Changes } from "../changes.ts";
import { looseFields, planObject } from "../new-object.ts";
import { operation } from "../operation.ts";

/** Begins a store: the files beside it, and a Repo where there is none. Done again, it does what is left. */
export const initStore = operation({
  name: "init",
  summary: "begin a store of work objects",
  input: z.strictObject({
    repo: looseFields.describe("Members of the Repo that is made where there is none."),
    writes: z.array(z.custom<FileWrite>()).describe("The files that are to be there too."),
  }),
  plan: async ({ repo, writes }, objects, env) => {
    const changes = new Changes(objects, env.now);
    if ((await objects.ids("Repo")).length === 0) await planObject(changes, "Repo", repo, objects, env);
    const { transaction, objects: touched } = changes.outcome("Begin a store of work objects");
    return { objects: touched, transaction: { ...transaction, writes: [...writes, ...transaction.writes] } };
  },
});
