import type { Issue } from "../model/issue.ts";
import { secretIn } from "../rules/object/secret-shapes.ts";
import { bodyOf } from "./issue-marker.ts";
import { labelsOf, secretWords, titleLimit } from "./outgoing-issue.ts";
import type { IssuePatch, Places } from "./outgoing-issue.ts";

/** What an issue is made of; in `why` the reason that none can be made. */
export type NewIssue = { readonly members: IssuePatch & { readonly title: string } } | { readonly why: string };

/**
 * An Issue as a new issue, its text as it stands: who mentions somebody in it tells them, as on GitHub itself. Relations
 * follow once all that they lead to is there.
 */
export function newIssueOf(
  issue: Issue,
  nonce: string,
  logins: ReadonlyMap<number, string>,
  { accountOf }: Pick<Places, "accountOf">,
): NewIssue {
  const { id, title, description, tags, assignees } = issue;
  if (title.length > titleLimit) return { why: `GitHub takes titles of up to ${titleLimit} characters` };
  if (secretIn(title) !== null || secretIn(description) !== null) return { why: secretWords };
  const labels = labelsOf(tags, []);
  const names = assignees.flatMap((actor) => logins.get(accountOf(actor) ?? 0) ?? []);
  return {
    members: {
      title,
      body: bodyOf(description, { id, nonce }),
      ...(labels.length === 0 ? {} : { labels }),
      ...(names.length === 0 ? {} : { assignees: names }),
    },
  };
}

/** Names after an `@` in a text, outside of code: GitHub tells whoever has that name. */
export function mentionsIn(text: string): string[] {
  const prose = text.replace(/^ {0,3}(`{3,}(?!`)|~{3,}(?!~))[^]*?^ {0,3}\1/gm, "").replace(/`[^`\n]*`/g, "");
  const found = prose.matchAll(/(?<![\w@/.-])@(?<name>[a-z\d](?:[a-z\d-]{0,38}))(?![\w/-])/gi);
  return [...new Set([...found].map(({ groups }) => groups?.["name"] ?? ""))];
}
