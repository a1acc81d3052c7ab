import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openWorkTree } from "../../apply/place.ts";
import { Failure } from "../../failure.ts";
import { openRepository } from "../../git/open-repository.ts";
import type { JsonObject } from "../../model/json.ts";
import { timestampKeys } from "../../model/schema-fields.ts";
import { objectText } from "../../operations/object-text.ts";
import type { Assignment } from "../../operations/set-fields.ts";
import { contentOf, supersedePacket } from "../../operations/supersede-packet.ts";
import { objectsOf } from "../../store/objects.ts";
import { memoryCache } from "../../store/reading-cache.ts";
import { readYaml } from "../../text/read-yaml.ts";
import { carryOut } from "../carry-out.ts";
import type { WriteOptions } from "../carry-out.ts";
import { openEditor } from "../making/editor.ts";
import { newUlid } from "../new-ulid.ts";
import type { GlobalOptions } from "../program.ts";
import { readNamed } from "../read-input.ts";
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
  if (edit === true) return editNext(id, globals, take);
  return take(from === undefined ? {} : fieldsIn(await readNamed(from), from));
}

/** Has the next version written in an editor, starting from the old one. A text that is not taken stays in a file of the git directory. */
async function editNext(
  id: string,
  { C }: GlobalOptions,
  take: (fields: JsonObject) => Promise<number>,
): Promise<number> {
  const repository = await openRepository(C);
  const place = await openWorkTree(repository, memoryCache(), new Date().toISOString());
  const old = await objectsOf(place.tree, place.cache).find(id, "ContextPacket");
  const before = contentOf(old.value);
  const file = join(repository.gitDir, `CWOM_EDIT-${newUlid()}.yaml`);
  await writeFile(file, objectText("ContextPacket", before), { flag: "wx" });
  let code = 2;
  try {
    await openEditor(file);
    const after = fieldsIn(await readFile(file), file);
    // What somebody took out is to be gone, not as it was.
    const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
    code = await take({ ...Object.fromEntries(gone.map((key) => [key, null])), ...after });
    return code;
  } finally {
    if (code === 0) await rm(file);
    else process.stderr.write(`your text is kept: ${file}\nhelp   cwom packet supersede ${old.id} --from ${file}\n`);
  }
}

/** The mapping that a text in YAML or JSON is. Failure `usage` with its first flaw. */
function fieldsIn(bytes: Uint8Array, file: string): JsonObject {
  const { value, flaws } = readYaml(bytes, { timestampKeys });
  if (value !== null) return value;
  const [flaw] = flaws;
  const place = flaw === undefined ? "" : `:${flaw.span.line}:${flaw.span.column}`;
  throw new Failure(
    "usage",
    `${file === "-" ? "stdin" : file}${place} ${flaw?.message ?? "is no mapping"}`,
    flaw?.help ?? "write key: value lines",
  );
}
