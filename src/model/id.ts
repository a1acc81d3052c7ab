/** What the characters of an id look like: letters, digits, `.`, `_` and `-`, starting with a letter or digit, not ending in a dot. */
export const idPattern = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/;

const ulidPattern = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
const deviceName = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
const lockSuffix = /\.lock$/i;

/** Whether an id can name a file and a git ref on every system; its length is judged apart (§2.2). */
export function isFileSafeId(id: string): boolean {
  // Nearly every id is a ULID, which is nothing of what is asked for below.
  if (isUlid(id)) return true;
  return idPattern.test(id) && !deviceName.test(id) && !lockSuffix.test(id) && id !== "HEAD";
}

/** Whether an id is a ULID, upper case as it is written (§2.2 "Recommended format"). */
export function isUlid(id: string): boolean {
  return ulidPattern.test(id);
}
