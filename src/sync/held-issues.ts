import type { Cursor } from "../github/cursor.ts";
import { markersIn } from "../github/issue-marker.ts";
import { issueOrigin } from "../github/mapping.ts";
import type { Mapping } from "../github/mapping.ts";
import type { GithubIssue } from "../github/payload-issue.ts";
import type { Objects } from "../store/objects.ts";
import type { Facts } from "./facts.ts";
import { originOf } from "./made-here.ts";
import type { MadeHere } from "./made-here.ts";

/** An issue that says that it was made of an Issue, which nothing here can prove. */
export interface HeldIssue {
  readonly number: number;
  readonly id: string;
  readonly externalId: string;
}

/** Authors whose word counts; anybody else may write any marker, and it is text like any other. */
const insiders: ReadonlySet<string> = new Set(["OWNER", "MEMBER", "COLLABORATOR"]);

/**
 * Issues of which a marker says that they were made of an Issue here, though no intent knows of it: another clone made them and
 * has not shared so yet, or the link was lost. They are neither linked nor taken for new ones, and no second one is made.
 */
export async function heldIssues(
  { issues }: Pick<Facts, "issues">,
  where: Pick<Mapping, "host" | "repository">,
  known: Cursor["objects"],
  made: ReadonlyMap<string, MadeHere>,
  objects: Objects,
): Promise<HeldIssue[]> {
  const held: HeldIssue[] = [];
  for (const { issue } of issues) {
    const externalId = issueOrigin(where, issue.number);
    if (known[externalId]?.Issue !== undefined || made.has(externalId) || !mayBeOurs(issue)) continue;
    for (const { id } of markersIn(issue.body ?? "")) {
      const stored = await objects.get("Issue", id);
      if (stored === null || originOf(stored.value) !== null) continue;
      held.push({ number: issue.number, id, externalId });
      break;
    }
  }
  return held;
}

/** Facts without what is held, which is read again by the next sync. */
export function withoutHeld(facts: Facts, held: readonly HeldIssue[]): Facts {
  const numbers = new Set(held.map(({ number }) => number));
  return {
    ...facts,
    issues: facts.issues.filter(({ issue }) => !numbers.has(issue.number)),
    failed: [...facts.failed, ...numbers],
    settled: facts.settled.filter((number) => !numbers.has(number)),
  };
}

/** What a person has to decide of a held issue. */
export function heldWords({ number, id, externalId }: HeldIssue): string {
  const link = `cwom set ${id} 'meta.github/issue={external_id: "${externalId}", number: ${number}}'`;
  return `#${number} says that it was made of Issue ${id}, which nothing here knows of: pull what others have synced; if it was, ${link}; if not, take the comment that says so out of its text`;
}

function mayBeOurs({ user, author_association: association }: GithubIssue): boolean {
  return user?.type === "Bot" || insiders.has(association ?? "");
}
