/** What the digest of an object looks like, for people. */
export const objectDigestForm = "cwom-jcs1:<64 lower-case hex digits>";

/** Whether a text is written as the digest of an object is: the one algorithm there is, 64 lower-case hex digits. */
export function isObjectDigest(text: string): boolean {
  return /^cwom-jcs1:[0-9a-f]{64}$/.test(text);
}
