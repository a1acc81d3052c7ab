import type { LocalFile } from "../store/local-files.ts";

const algorithms = ["sha256", "sha384", "sha512", "gitBlob"] as const;

/** The file's digest by the algorithm of the one that is stated, if it is another one; null where they are equal, or cannot be compared. */
export function otherDigest(stated: string, file: LocalFile): string | null {
  const algorithm = algorithms.find((name) => stated.startsWith(`${name}:`));
  const actual = algorithm === undefined ? null : file[algorithm];
  if (algorithm === undefined || actual === null) return null;
  const hex = stated.slice(algorithm.length + 1).toLowerCase();
  // What is no digest at all has another form, and a finding for that.
  const isDigest = hex.length === actual.length && /^[0-9a-f]+$/.test(hex);
  return isDigest && hex !== actual ? `${algorithm}:${actual}` : null;
}
