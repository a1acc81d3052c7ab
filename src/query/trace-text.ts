import { printable, printableLine } from "../text/printable.ts";
import type { CauseGraph, CauseLink, CauseNode } from "./causes.ts";
import { compareNodes } from "./causes.ts";

const titleLength = 80;

/** A chain of causes as a tree of lines: every object in full once, its causes and then its effects below it. */
export function traceText(graph: CauseGraph): string {
  const tree = new Tree(graph);
  const first = rootOf(graph);
  tree.add(first);
  for (const node of graph.nodes) if (!tree.has(node)) tree.add(node);
  return tree.text();
}

/** What a chain is told from: the Issue that it is about, else the object itself. */
function rootOf({ focus, links }: CauseGraph): CauseNode {
  const run = focus.kind === "Artifact" ? causeOf(links, focus, "Run") : focus;
  return causeOf(links, run ?? focus, "Issue") ?? run ?? focus;
}

function causeOf(links: readonly CauseLink[], node: CauseNode, kind: CauseNode["kind"]): CauseNode | null {
  if (node.kind === kind) return node;
  if (node.kind === "Issue") return null;
  return links.find(({ cause, effect }) => effect === node && cause.kind === kind && cause !== node)?.cause ?? null;
}

interface Branch {
  readonly node: CauseNode;
  readonly link: CauseLink;
  readonly isEffect: boolean;
}

class Tree {
  readonly #graph: CauseGraph;
  readonly #lines: string[] = [];
  readonly #shown = new Set<CauseNode>();
  readonly #opened = new Set<CauseNode>();

  constructor(graph: CauseGraph) {
    this.#graph = graph;
  }

  has(node: CauseNode): boolean {
    return this.#shown.has(node);
  }

  text(): string {
    return this.#lines.map((line) => `${line}\n`).join("");
  }

  add(root: CauseNode): void {
    this.#lines.push(this.#label(root));
    this.#open(root, null, "", true);
  }

  #open(node: CauseNode, parent: CauseNode | null, indent: string, withEffects: boolean): void {
    this.#opened.add(node);
    const branches = this.#branches(node, parent, withEffects);
    for (const [at, branch] of branches.entries()) {
      const isLast = at === branches.length - 1;
      const isOpen = this.#opens(branch);
      const words = branch.isEffect ? branch.link.words.toEffect : branch.link.words.toCause;
      const more = !isOpen && branch.isEffect && this.#opened.has(branch.node) ? "  (above)" : "";
      this.#lines.push(`${indent}${isLast ? "└─ " : "├─ "}${words} ${this.#label(branch.node, branch.link)}${more}`);
      if (isOpen) this.#open(branch.node, node, `${indent}${isLast ? "   " : "│  "}`, branch.isEffect);
    }
  }

  /** What was done is told below whom it was done for; what it was given stands beside it, and is not told twice. */
  #branches(node: CauseNode, parent: CauseNode | null, withEffects: boolean): Branch[] {
    const { links } = this.#graph;
    const causes = links
      .filter(({ cause, effect }) => effect === node && cause !== parent && cause !== node)
      .map((link): Branch => ({ node: link.cause, link, isEffect: false }));
    const isMaterial = node.kind === "ContextPacket" && parent !== null;
    const effects = links
      .filter(({ cause, effect }) => cause === node && effect !== parent && effect !== node)
      .map((link): Branch => ({ node: link.effect, link, isEffect: true }));
    const shown = withEffects && !isMaterial ? effects : [];
    return [...causes, ...shown].toSorted(
      (a, b) => Number(a.isEffect) - Number(b.isEffect) || compareNodes(a.node, b.node),
    );
  }

  #opens({ node, isEffect }: Branch): boolean {
    return isEffect && !this.#opened.has(node);
  }

  #label(node: CauseNode, link: CauseLink | null = null): string {
    this.#shown.add(node);
    const notes = [...factsOf(node), ...(link?.digest == null ? [] : ["pinned"])];
    const role = link?.role == null ? "" : `  as ${printableLine(link.role, titleLength)}`;
    const mark = node === this.#graph.focus ? "  ◀" : "";
    return `${labelOf(node)}${notes.length === 0 ? "" : `  ${notes.join(", ")}`}${role}${mark}`;
  }
}

/** Kind, id and title of an object in one harmless line. */
export function labelOf({ kind, id, title }: Pick<CauseNode, "kind" | "id" | "title">): string {
  const quoted = title === null ? "" : ` "${printableLine(title, titleLength)}"`;
  return `${kind} ${printable(id)}${quoted}`;
}

/** How far an object is, in a word or two. */
export function factsOf({ kind, path, value }: CauseNode): string[] {
  if (path === null) return ["not in the store"];
  const texts: unknown[] = [];
  if (kind === "Issue" || kind === "Run") texts.push(value["status"] ?? "planned");
  if (kind === "ContextPacket" || kind === "DoctrineRef") texts.push(value["version"]);
  if (kind === "Artifact") texts.push(value["type"]);
  return texts.filter((text) => typeof text === "string").map((text) => printableLine(text, titleLength));
}
