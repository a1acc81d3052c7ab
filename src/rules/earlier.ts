/** Whether one time lies before another; both are ISO-8601 UTC as `isTimestamp` takes them, with up to nine decimals. */
export function isEarlier(time: string, than: string): boolean {
  // Without decimals texts compare as the times do.
  if (time.length === than.length) return time < than;
  return sortable(time) < sortable(than);
}

/** Seconds and exactly nine decimals, so that texts compare as the times do. */
function sortable(time: string): string {
  return `${time.slice(0, 19)}.${time.slice(20, -1).padEnd(9, "0")}`;
}
