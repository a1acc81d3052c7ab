/** The later of two times; GitHub sometimes says that a thing ended, or was updated, before it began. */
export function laterOf(first: string, second: string | null): string {
  return second === null || Date.parse(second) < Date.parse(first) ? first : second;
}

/** Seconds from one time to another. */
export function secondsBetween(start: string, end: string): number {
  return Math.round((Date.parse(end) - Date.parse(start)) / 1000);
}
