/** An in-toto DigestSet: algorithm to encoded digest. */
export type DigestSet = Readonly<Record<string, string>>;

/** Hex digits of the standard algorithms that people use (in-toto DigestSet v1.1). */
const hexDigits: ReadonlyMap<string, readonly number[]> = new Map([
  ["md5", [32]],
  ["sha1", [40]],
  ["sha224", [56]],
  ["sha256", [64]],
  ["sha384", [96]],
  ["sha512", [128]],
  ["sha3_256", [64]],
  ["sha3_384", [96]],
  ["sha3_512", [128]],
  ["gitCommit", [40, 64]],
  ["gitTree", [40, 64]],
  ["gitBlob", [40, 64]],
  ["gitTag", [40, 64]],
  ["cwom-jcs1", [64]],
]);

/** A digest written `<algorithm>:<value>` as a DigestSet, hex in lower case; null for what is none. An algorithm that nobody here knows keeps its value as it is. */
export function digestSetOf(digest: string): DigestSet | null {
  const [, algorithm, value] = /^([a-z][\w.-]*):([a-z0-9][\w+/=.-]*)$/i.exec(digest) ?? [];
  if (algorithm === undefined || value === undefined) return null;
  const lengths = hexDigits.get(algorithm);
  if (lengths === undefined) return { [algorithm]: value };
  return /^[0-9a-f]+$/i.test(value) && lengths.includes(value.length) ? { [algorithm]: value.toLowerCase() } : null;
}
