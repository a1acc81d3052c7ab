const order = new Intl.Collator("en", { numeric: true });

/** The version after the latest of some, by counting up its last number: 1.9 → 1.10; "1.0" where there is none (§4.3). */
export function nextVersion(versions: readonly string[]): string {
  const latest = versions.toSorted((a, b) => order.compare(a, b)).at(-1);
  if (latest === undefined) return "1.0";
  const counted = latest.replace(/\d+(?=\D*$)/, (digits) => String(BigInt(digits) + 1n).padStart(digits.length, "0"));
  return counted === latest ? `${latest}.1` : counted;
}
