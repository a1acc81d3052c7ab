import { kindNames } from "../model/enums.ts";
import type { Touched } from "../operations/operation.ts";

/** One line for a commit: `Sync acme/shop: 2 Issues, 1 Run`. `leaving` is the number of Issues that issues are about to be made of. */
export function summaryOf(fullName: string, objects: readonly Pick<Touched, "kind">[], leaving = 0): string {
  if (leaving > 0) return `Sync ${fullName}: ${leaving} ${leaving === 1 ? "Issue" : "Issues"} on the way to GitHub`;
  const counted = kindNames.flatMap((kind) => {
    const count = objects.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [`${count} ${kind}${count === 1 ? "" : "s"}`];
  });
  return `Sync ${fullName}: ${counted.length === 0 ? "how far it is read" : counted.join(", ")}`;
}
