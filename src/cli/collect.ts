/** Takes an option that may be given several times, in order; without any it stays absent. */
export function collect(value: string, before: string[] | undefined): string[] | undefined {
  return [...(before ?? []), value];
}
