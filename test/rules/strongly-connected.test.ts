import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stronglyConnected } from "../../src/rules/issue/strongly-connected.ts";

const graphs = fc
  .integer({ min: 0, max: 9 })
  .chain((size) =>
    fc.array(fc.array(fc.nat({ max: Math.max(0, size - 1) }), { maxLength: 4 }), { minLength: size, maxLength: size }),
  )
  .map((edges) => new Map(edges.map((to, from) => [from, to])));

/** Every node that can be walked to from one, that one included. */
function reachable(graph: ReadonlyMap<number, readonly number[]>, from: number): Set<number> {
  const seen = new Set([from]);
  for (const node of seen) for (const next of graph.get(node) ?? []) seen.add(next);
  return seen;
}

describe("the groups of a graph", () => {
  it("hold each node once, with exactly those that it can reach and that can reach it", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const groups = stronglyConnected(graph);
        expect(groups.flat().toSorted((a, b) => a - b)).toEqual([...graph.keys()]);
        for (const group of groups) {
          const [first = -1] = group;
          const mutual = [...reachable(graph, first)].filter((node) => reachable(graph, node).has(first));
          expect(new Set(group)).toEqual(new Set(mutual));
        }
      }),
    );
  });

  it("are found in a ring of 100,000 nodes without running out of stack", () => {
    const size = 100_000;
    const ring = new Map(Array.from({ length: size }, (_, node) => [node, [(node + 1) % size]]));
    expect(stronglyConnected(ring).map((group) => group.length)).toEqual([size]);
  });
});
