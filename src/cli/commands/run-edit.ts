import { Failure } from "../../failure.ts";
import { kindNames } from "../../model/enums.ts";
import { replaceText } from "../../operations/replace-text.ts";
import type { StoredObject } from "../../store/corpus.ts";
import { objectsOf } from "../../store/objects.ts";
import { carryOut } from "../carry-out.ts";
import type { WriteOptions } from "../carry-out.ts";
import { choosePlace } from "../chosen-place.ts";
import { editUntilDone } from "../making/edit-until-done.ts";
import type { GlobalOptions } from "../program.ts";
import { readNamed } from "../read-named.ts";
import { withRepository } from "../workplace.ts";

interface EditOptions extends WriteOptions {
  readonly from?: string | undefined;
}

/** Has one object's file edited, or takes its new text from elsewhere; answers the exit code. */
export async function runEdit(part: string, options: EditOptions, globals: GlobalOptions): Promise<number> {
  const { id, before } = await withRepository(globals.C, async (shop) => {
    const place = await choosePlace(shop, options);
    const { tree, cache } = await place.open();
    const objects = objectsOf(tree, cache);
    const object = await objects.find(part, ...kindNames);
    refuseSealed(object);
    const bytes = await objects.bytesAt(object.file.path);
    return { id: object.id, before: Buffer.from(bytes ?? []).toString("utf8") };
  });
  const take = (text: string): Promise<number> => carryOut(replaceText, { id, before, text }, options, globals);
  if (options.from !== undefined) return take((await readNamed(options.from)).toString("utf8"));
  return editUntilDone(globals.C, {
    start: before,
    take,
    resume: (path) => `go on with it there, then: cwom edit ${id} --from ${path}`,
  });
}

/** The check would say so too, but only after the work of writing. */
function refuseSealed({ kind, id, title, value }: StoredObject): void {
  if ((value["seal"] ?? null) === null) return;
  const help =
    kind === "ContextPacket"
      ? `make its next version: cwom packet supersede ${id}`
      : "take a new one: cwom snapshot take";
  throw new Failure("usage", `${kind} ${id} ${JSON.stringify(title ?? "")} is sealed`, help);
}
