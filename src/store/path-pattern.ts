import { z } from "zod";

/**
 * A pattern for paths of the repository: `**` as a whole segment stands for any number of segments, `*` and `?` for any
 * characters and for one of a segment; case counts. Braces, brackets and the like are refused rather than taken as they are.
 */
export const pathPattern = z
  .string()
  .max(256)
  .regex(
    /^(?:cwom|\.github|\*\*)\/[^[\]{}()!\\]+$/,
    "expected a path such as cwom/Run/**, with *, ** and ? as wildcards",
  );

/** Whether a path fits a pattern; the time it takes grows with the product of their lengths at most, whatever they hold. */
export function fitsPattern(path: string, pattern: string): boolean {
  return fits(path.split("/"), pattern.split("/"), "**", fitsSegment);
}

function fitsSegment(segment: string, pattern: string): boolean {
  return fits(
    Array.from(segment),
    Array.from(pattern),
    "*",
    (character, wanted) => wanted === "?" || wanted === character,
  );
}

/** Whether items fit a pattern in which `any` stands for any number of items: on a mismatch the last `any` takes one item more. */
function fits(
  items: readonly string[],
  pattern: readonly string[],
  any: string,
  isFit: (item: string, wanted: string) => boolean,
): boolean {
  let at = 0;
  let wanted = 0;
  let retry: { at: number; readonly wanted: number } | null = null;
  for (;;) {
    const item = items[at];
    const want = pattern[wanted];
    if (want === any) retry = { at, wanted: ++wanted };
    else if (item === undefined && want === undefined) return true;
    else if (item !== undefined && want !== undefined && isFit(item, want)) {
      at++;
      wanted++;
    } else if (retry === null || retry.at >= items.length) return false;
    else {
      at = ++retry.at;
      wanted = retry.wanted;
    }
  }
}
