import { Failure } from "../failure.ts";
import { ByteReader } from "./byte-reader.ts";
import { gitFailure, startGit } from "./git-process.ts";
import type { GitPlace } from "./git-process.ts";

/** What git says of an object without its content. */
export interface DescribedObject {
  readonly oid: string;
  readonly type: string;
  readonly size: number;
}

/** One object as git stores it. */
export interface StoredObject extends DescribedObject {
  readonly bytes: Buffer;
}

/** Type and size of each object in the order asked, as ObjectReader.describe, with a git for this question alone. */
export async function describeObjects(place: GitPlace, oids: readonly string[]): Promise<(DescribedObject | null)[]> {
  const described: (DescribedObject | null)[] = [];
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

/** The objects in the order asked, as ObjectReader.read, with a git for this question alone. */
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
      if (described !== null) refuseLarge(oid, described.size, maxBytes);
      yield described === null ? null : { ...described, bytes: await contentOf(reader, described.size, oid) };
    }
  } finally {
    await reader.close();
  }
  await finish();
}

function startBatch(place: GitPlace, mode: "--batch" | "--batch-check", oids: readonly string[]) {
  const git = startGit(place, ["cat-file", mode, "--buffer"], { input: Buffer.from(`${oids.join("\n")}\n`) });
  const finish = async (): Promise<void> => {
    const { code, stderr } = await git.ended;
    if (code !== 0) throw gitFailure("read objects", stderr);
  };
  return { reader: new ByteReader(git.stdout), finish };
}

/** What a line before an object says of it; null for one that is missing, or whose short id is that of several. */
export function parseHeader(line: string): DescribedObject | null {
  const header = /^([0-9a-f]{40}) (commit|tree|blob|tag) (\d+)$/.exec(line);
  if (header !== null) return { oid: header[1] ?? "", type: header[2] ?? "", size: Number(header[3]) };
  if (/ (?:missing|ambiguous)$/.test(line)) return null;
  throw gitFailure("read objects", line);
}

/** The content that follows such a line, and its line end. */
export async function contentOf(reader: ByteReader, size: number, oid: string): Promise<Buffer> {
  const bytes = await reader.exactly(size + 1);
  if (bytes === null) throw gitFailure(`read object ${oid} to its end`, "");
  return bytes.subarray(0, size);
}

/** Throws a Failure for an object of more than `maxBytes`. */
export function refuseLarge(oid: string, size: number, maxBytes: number): void {
  if (size <= maxBytes) return;
  throw new Failure(
    "unsupported-repository",
    `object ${oid} has ${size} bytes, more than any commit or folder of work objects needs`,
    `Look at it with: git cat-file -t ${oid}`,
  );
}
