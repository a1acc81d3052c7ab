import { Failure } from "../../failure.ts";
import type { JsonObject } from "../../model/json.ts";
import { objectText } from "../../operations/object-text.ts";
import type { Assignment } from "../../operations/set-fields.ts";
import { contentOf, supersedePacket } from "../../operations/supersede-packet.ts";
import { objectsOf } from "../../store/objects.ts";
import { carryOut } from "../carry-out.ts";
import type { WriteOptions } from "../carry-out.ts";
import { choosePlace } from "../chosen-place.ts";
import { editUntilDone } from "../making/edit-until-done.ts";
import { fieldsIn, readFrom } from "../making/read-from.ts";
import type { GlobalOptions } from "../program.ts";
import { withRepository } from "../workplace.ts";
import { assignmentFrom } from "./run-set.ts";

interface SupersedeOptions extends WriteOptions {
  readonly set?: readonly string[] | undefined;
  readonly instructions?: string | undefined;
  readonly from?: string | undefined;
  readonly edit?: true | undefined;
  readonly draft?: true | undefined;
}

/** Makes the next version of a packet; answers the exit code. */
export async function runPacketSupersede(
  id: string,
  { set = [], instructions, from, edit, draft, ...write }: SupersedeOptions,
  globals: GlobalOptions,
): Promise<number> {
  if (edit === true && from !== undefined)
    throw new Failure("usage", "--edit and --from both give the fields", "leave one of them out");
  const changes: Assignment[] = [
    ...set.map(assignmentFrom),
    ...(instructions === undefined ? [] : [{ field: "instructions", how: "set", value: instructions } as const]),
  ];
  const take = (fields: JsonObject): Promise<number> =>
    carryOut(supersedePacket, { id, fields, changes, draft: draft === true }, write, globals);
  if (edit !== true) return take(from === undefined ? {} : await readFrom("ContextPacket", from));
  const { id: oldId, before } = await nextOf(id, write, globals);
  return editUntilDone(globals.C, {
    start: objectText("ContextPacket", before),
    take: (text) => {
      const after = fieldsIn(Buffer.from(text), "the text");
      // What somebody took out is to be gone, not as it was.
      const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
      return take({ ...Object.fromEntries(gone.map((key) => [key, null])), ...after });
    },
    resume: (path) => `go on with it there, then: cwom packet supersede ${oldId} --from ${path}`,
  });
}

/** What an editor opens with: what the old version says. */
function nextOf(id: string, write: WriteOptions, { C }: GlobalOptions): Promise<{ id: string; before: JsonObject }> {
  return withRepository(C, async (shop) => {
    const { open } = await choosePlace(shop, write);
    const { tree, cache } = await open();
    const old = await objectsOf(tree, cache).find(id, "ContextPacket");
    return { id: old.id, before: contentOf(old.value) };
  });
}
