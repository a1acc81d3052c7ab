const order = new Intl.Collator("en", { numeric: true });

/** Which of two versions comes first, numbers in them compared as numbers: 1.9 before 1.10. */
export function compareVersions(a: string, b: string): number {
  return order.compare(a, b);
}

/** The version after the latest of some, by counting up its last number: 1.9 → 1.10; "1.0" where there is none (§4.3). */
export function nextVersion(versions: readonly string[]): string {
  const latest = versions.toSorted(compareVersions).at(-1);
  if (latest === undefined) return "1.0";
  const counted = latest.replace(/\d+(?=\D*$)/, (digits) => String(BigInt(digits) + 1n).padStart(digits.length, "0"));
  return counted === latest ? `${latest}.1` : counted;
}
