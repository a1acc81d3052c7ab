/** Where the search stands at one node: which of its neighbours comes next. */
interface Step<T> {
  readonly node: T;
  readonly neighbours: readonly T[];
  next: number;
}

/** Tarjan's strongly connected components of a graph, in linear time and without recursion: groups of nodes that all reach one another. */
export function stronglyConnected<T>(graph: ReadonlyMap<T, readonly T[]>): T[][] {
  const found = new Map<T, number>();
  const low = new Map<T, number>();
  const open: T[] = [];
  const isOpen = new Set<T>();
  const groups: T[][] = [];
  const lower = (node: T, to: number): void => void low.set(node, Math.min(low.get(node) ?? to, to));
  const enter = (node: T): Step<T> => {
    found.set(node, found.size);
    lower(node, found.size - 1);
    open.push(node);
    isOpen.add(node);
    return { node, neighbours: graph.get(node) ?? [], next: 0 };
  };
  const leave = (node: T): void => {
    if (low.get(node) !== found.get(node)) return;
    const group = open.splice(open.lastIndexOf(node));
    for (const member of group) isOpen.delete(member);
    groups.push(group);
  };
  for (const start of graph.keys()) {
    const steps = found.has(start) ? [] : [enter(start)];
    for (let step = steps.at(-1); step !== undefined; step = steps.at(-1)) {
      const neighbour = step.neighbours[step.next];
      step.next += 1;
      if (neighbour === undefined) {
        steps.pop();
        leave(step.node);
        const below = steps.at(-1);
        if (below !== undefined) lower(below.node, low.get(step.node) ?? 0);
      } else if (!found.has(neighbour)) steps.push(enter(neighbour));
      else if (isOpen.has(neighbour)) lower(step.node, found.get(neighbour) ?? 0);
    }
  }
  return groups;
}
