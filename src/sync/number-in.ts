/** Number of the issue or pull request that an external id is of; null for any other. */
export function numberIn(externalId: string): number | null {
  const found = /#(?<number>\d{1,9})(?:@|$)/.exec(externalId)?.groups?.["number"];
  return found === undefined ? null : Number(found);
}
