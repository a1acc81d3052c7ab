import { parse } from "parse5";
import type { DefaultTreeAdapterTypes } from "parse5";
import { checkRepository } from "../../src/check/check-repository.ts";
import { openRepository } from "../../src/git/open-repository.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { wholeHistory } from "../../src/web/page-source.ts";
import type { PageSource } from "../../src/web/page-source.ts";
import { workTreeRevision } from "../../src/store/work-tree.ts";
import { objectFiles, sitePages } from "../../src/web/site-pages.ts";
import { indexOf } from "../query/indexes.ts";
import { createRepository } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";
import { filesOf, sampleObjects } from "../support/sample-store.ts";

/** A repository with these objects, in one commit. */
export function storeOf(objects: readonly JsonObject[] = sampleObjects): TestRepository {
  const repository = createRepository();
  for (const [file, text] of filesOf(objects)) repository.write(file, text);
  repository.commit("one");
  return repository;
}

/** Does something with what the pages of a checkout are made of. */
export async function withPages<T>(
  folder: string,
  action: (source: PageSource) => T | Promise<T>,
  isSite = false,
): Promise<T> {
  const repository = await openRepository(folder);
  const report = await checkRepository({ repository, now: "2026-06-01T00:00:00Z" });
  const tip = await repository.resolveCommit("HEAD");
  return indexOf(folder, async (index) => {
    const historyOf = await wholeHistory(index, repository, tip);
    return action({ index, report, unchecked: null, historyOf, words: report.head, served: !isSite, listed: false });
  });
}

/** All files of a checkout's static site, by address. */
export async function siteOf(folder: string, basePath: string | null = null): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  await withPages(
    folder,
    async (source) => {
      for await (const { address, content } of sitePages(source, basePath)) files.set(address, String(content));
      for await (const { address, content } of objectFiles(source, workTreeRevision(folder)))
        files.set(address, Buffer.from(content).toString("utf8"));
    },
    true,
  );
  return files;
}

/** An element of a page as a browser reads it. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
}

/** Every element of a page, in its order; a text has a space between its parts. */
export function elementsOf(page: string): Element[] {
  const found: Element[] = [];
  visit(parse(page), found);
  return found;
}

/** The text of a page's content, as it is read. */
export function textOf(page: string): string {
  return (
    elementsOf(page)
      .find(({ name }) => name === "main")
      ?.text.replaceAll(/\s+/g, " ") ?? ""
  );
}

function visit(node: DefaultTreeAdapterTypes.Node, found: Element[]): string {
  if ("value" in node) return node.value;
  if (!("childNodes" in node)) return "";
  const at = found.length;
  if ("tagName" in node) found.push({ name: node.tagName, attributes: new Map(), text: "" });
  const text = node.childNodes.map((child) => visit(child, found)).join(" ");
  if ("tagName" in node) {
    const attributes = new Map(node.attrs.map(({ name, value }): [string, string] => [name, value]));
    found[at] = { name: node.tagName, attributes, text };
  }
  return text;
}
