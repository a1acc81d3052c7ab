/** A value as one line of JSON with its LF. `##[`, which a workflow runner obeys in a log, is written with an escape: the same value for every JSON parser. */
export function jsonLine(value: object): string {
  return `${JSON.stringify(value).replaceAll("##[", String.raw`##\u005b`)}\n`;
}
