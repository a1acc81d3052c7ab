/** Whether a JSON pointer is the place (or, for `at-or-below`, lies in it) that a pattern with `*` for list items describes. */
export function matchesPattern(pattern: string, pointer: string, reach: "at" | "at-or-below"): boolean {
  const wanted = pattern.split("/");
  const given = pointer.split("/");
  if (reach === "at" ? given.length !== wanted.length : given.length < wanted.length) return false;
  return wanted.every((step, index) => step === given[index] || (step === "*" && /^\d+$/.test(given[index] ?? "")));
}
