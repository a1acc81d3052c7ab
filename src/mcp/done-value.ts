import type { Performed } from "../apply/perform.ts";

/** What was done, in short: the objects, the new ones first, and the commit. */
export function doneValue({ outcome, commit }: Performed): object {
  const { objects, note, transaction } = outcome;
  const [created, changed] = ["created", "changed"].map((change) =>
    objects.filter((object) => object.change === change).map(({ kind, id }) => `${kind} ${id}`),
  );
  return { done: note ?? transaction.summary, created, changed, commit };
}
