import { Failure } from "../../failure.ts";
import { kindOfWord } from "../../query/kind-words.ts";
import type { ListRequest } from "../../query/list-objects.ts";
import type { GlobalOptions } from "../program.ts";
import { printList } from "../print-list.ts";
import { readIndex } from "../reading-index.ts";
import type { ListOptions } from "./list.ts";

/** Lists the objects of a kind on stdout; answers the exit code. */
export async function runList(
  kind: string,
  options: ListOptions,
  { C: folder, quiet }: GlobalOptions,
): Promise<number> {
  const request: ListRequest = {
    kind: kindOfWord(kind),
    status: options.status ?? [],
    type: options.type ?? [],
    tags: options.tag ?? [],
    repo: options.repo ?? null,
    issue: options.issue ?? null,
    run: options.run ?? null,
    text: options.text ?? null,
    sort: options.sort ?? null,
    limit: limitOf(options.limit),
  };
  const none = quiet === true ? null : `there is no ${request.kind}${isNarrowed(request) ? " that fits" : ""}`;
  await readIndex({ folder, at: options.at }, (index) =>
    printList(index, request, [], { format: options.format, none }),
  );
  return 0;
}

function isNarrowed({ status, type, tags, repo, issue, run, text }: ListRequest): boolean {
  const lists = [status, type, tags];
  return lists.some((list) => list.length > 0) || [repo, issue, run, text].some((one) => one !== null);
}

/** A number of rows as somebody typed it; null for all. Failure `usage` for anything else. */
export function limitOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Failure("usage", `${JSON.stringify(text)} is no number of rows`, "--limit 20");
}
