import { Failure } from "../failure.ts";
import { ByteReader } from "./byte-reader.ts";
import { gitFailure, startGit } from "./git-process.ts";
import type { GitPlace } from "./git-process.ts";

/** One object as git stores it, or what is known of it when its content was not asked for. */
export interface StoredObject {
  readonly oid: string;
  readonly type: string;
  readonly size: number;
  readonly bytes: Buffer;
}

/** Type and size of each object in the order asked; null for one that is missing. */
export async function describeObjects(
  place: GitPlace,
  oids: readonly string[],
): Promise<(Omit<StoredObject, "bytes"> | null)[]> {
  const described: (Omit<StoredObject, "bytes"> | null)[] = [];
  if (oids.length === 0) return described;
  const { reader, finish } = startBatch(place, "--batch-check", oids);
  try {
    for (let line = await reader.line(); line !== null; line = await reader.line()) described.push(parseHeader(line));
  } finally {
    await reader.close();
  }
  await finish();
  if (described.length !== oids.length) throw gitFailure("describe all objects", "");
  return described;
}

/**
 * The objects in the order asked, by id or as `<commit>:<path>` without line ends, streamed; null for one that is missing.
 * Objects over `maxBytes` are a Failure.
 */
export async function* readObjects(
  place: GitPlace,
  oids: readonly string[],
  maxBytes: number,
): AsyncGenerator<StoredObject | null> {
  if (oids.length === 0) return;
  const { reader, finish } = startBatch(place, "--batch", oids);
  try {
    for (const oid of oids) {
      const header = await reader.line();
      if (header === null) break;
      const described = parseHeader(header);
      if (described !== null && described.size > maxBytes) throw tooLarge(oid, described.size);
      yield described === null ? null : { ...described, bytes: await contentOf(reader, described.size, oid) };
    }
  } finally {
    await reader.close();
  }
  await finish();
}

function startBatch(place: GitPlace, mode: "--batch" | "--batch-check", oids: readonly string[]) {
  const git = startGit(place, ["cat-file", mode], { input: Buffer.from(`${oids.join("\n")}\n`) });
  const finish = async (): Promise<void> => {
    const { code, stderr } = await git.ended;
    if (code !== 0) throw gitFailure("read objects", stderr);
  };
  return { reader: new ByteReader(git.stdout), finish };
}

function parseHeader(line: string): Omit<StoredObject, "bytes"> | null {
  const header = /^([0-9a-f]{40}) (commit|tree|blob|tag) (\d+)$/.exec(line);
  if (header !== null) return { oid: header[1] ?? "", type: header[2] ?? "", size: Number(header[3]) };
  if (/^[0-9a-f]{40}(?::.*)? missing$/.test(line)) return null;
  throw gitFailure("read objects", line);
}

async function contentOf(reader: ByteReader, size: number, oid: string): Promise<Buffer> {
  const bytes = await reader.exactly(size + 1);
  if (bytes === null) throw gitFailure(`read object ${oid} to its end`, "");
  return bytes.subarray(0, size);
}

function tooLarge(oid: string, size: number): Failure {
  return new Failure(
    "unsupported-repository",
    `object ${oid} has ${size} bytes, more than any commit or folder of work objects needs`,
    `Look at it with: git cat-file -t ${oid}`,
  );
}
