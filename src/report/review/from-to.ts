const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * `old → new` with each as `show` makes it. Between two texts that run from right to left an arrow would stand the wrong way round,
 * as it takes their direction: there it is said in words, which do not.
 */
export function fromTo(old: string, now: string, show: (text: string, side: "old" | "new") => string): string {
  const [before, after] = [show(old, "old"), show(now, "new")];
  return rightToLeft.test(old + now) ? `from ${before} to ${after}` : `${before} → ${after}`;
}
