/** The short form of an external id for people: `#12` where it has a number. */
export function issueWords(externalId: string): string {
  return /#\d{1,9}/.exec(externalId)?.[0] ?? externalId;
}
