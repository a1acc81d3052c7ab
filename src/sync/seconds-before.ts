/** The time so many seconds before another one; both ISO-8601 UTC. */
export function secondsBefore(time: string, seconds: number): string {
  return new Date(Date.parse(time) - seconds * 1000).toISOString().replace(/\.\d{3}Z$/, "Z");
}
