import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeSequences, settledItems } from "../../src/text/merge-sequences.ts";
import type { Stretch } from "../../src/text/merge-sequences.ts";

const items = fc.array(fc.constantFrom("a", "b", "c", "d", "constructor", ""), { maxLength: 8 });
const three = fc.record({ base: items, ours: items, theirs: items });

function swapped(stretch: Stretch): Stretch {
  return stretch.is === "settled" ? stretch : { ...stretch, ours: stretch.theirs, theirs: stretch.ours };
}

function side(stretches: readonly Stretch[], name: "base" | "ours" | "theirs"): string[] {
  return stretches.flatMap((stretch) => (stretch.is === "settled" ? stretch.items : stretch[name]));
}

function many(end: string): string[] {
  return ["x", ...Array.from({ length: 60_000 }, () => ""), end];
}

describe("merging two changes of a sequence", () => {
  it("gives what one side made of it where the other left it alone", () => {
    fc.assert(
      fc.property(items, items, (base, changed) => {
        expect(settledItems(mergeSequences({ base, ours: base, theirs: changed }))).toEqual(changed);
        expect(settledItems(mergeSequences({ base, ours: changed, theirs: base }))).toEqual(changed);
        expect(settledItems(mergeSequences({ base, ours: changed, theirs: changed }))).toEqual(changed);
      }),
    );
  });

  it("means the same whichever side is ours, and shows every item of either side", () => {
    fc.assert(
      fc.property(three, ({ base, ours, theirs }) => {
        const stretches = mergeSequences({ base, ours, theirs });
        expect(mergeSequences({ base, ours: theirs, theirs: ours })).toEqual(stretches.map(swapped));
        const shown = [...side(stretches, "ours"), ...side(stretches, "theirs")];
        for (const item of [...ours, ...theirs]) if (!base.includes(item)) expect(shown).toContain(item);
      }),
    );
  });

  it("leaves open what would take too long to compare", () => {
    const [base, ours, theirs] = [many("a"), [...many("b"), ""], [...many("c"), "", ""].slice(1)];
    expect(mergeSequences({ base, ours, theirs })).toEqual([{ is: "open", base, ours, theirs }]);
  });
});
