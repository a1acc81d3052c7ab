import type { Refusal } from "../github/answer.ts";
import { repositoryOrigin } from "../github/mapping.ts";
import { readIssue } from "../github/read-issue.ts";
import { placeOf, readMovedIssue } from "../github/read-repository.ts";
import { noFacts } from "./facts.ts";
import type { Transfer } from "./facts.ts";
import { seenIn } from "./sync-issues.ts";
import type { Pass } from "./sync-issues.ts";

/**
 * Looks for issues that are known here and were not listed, among some numbers or (null) all: deleted ones are marked, transferred
 * ones follow, and all others stay as they are.
 */
export async function sweep(pass: Pass, among: readonly number[] | null): Promise<Refusal | null> {
  const missing = [...missingFrom(pass)].filter(([number]) => among?.includes(number) ?? true);
  const isThrough = among === null && pass.cursor.full !== undefined;
  if (missing.length === 0 && !isThrough) return null;
  const { asking, lander, repository } = pass;
  const gone: string[] = [];
  const transfers: Transfer[] = [];
  let stop: Refusal | null = null;
  for (const [number, origin] of missing) {
    const answer = await readIssue(asking.reader, asking.name, number);
    if (answer.is === "gone") gone.push(origin);
    if (answer.is === "limited") stop = answer;
    if (answer.is === "limited") break;
    if (answer.is !== "moved") continue;
    const transfer = await transferTo(pass, origin, answer.to);
    if (transfer !== null) transfers.push(transfer);
  }
  const full = isThrough && stop === null ? null : undefined;
  await lander.land({ ...noFacts(repository), gone, transfers, ...(full === undefined ? {} : { full }) });
  return stop;
}

/** Issues that the last sync left, by their numbers, and that the list has no more; what pull requests stand for is none of them. */
function missingFrom(pass: Pass): Map<number, string> {
  const seen = seenIn(pass);
  const prefix = `${repositoryOrigin(pass.asking.where)}#`;
  const known = Object.entries(pass.cursor.objects).flatMap(([origin, kinds]): [number, string][] => {
    const number = origin.startsWith(prefix) ? Number(origin.slice(prefix.length)) : Number.NaN;
    const isIssue = kinds.Issue !== undefined && kinds.Run === undefined && Number.isInteger(number);
    return isIssue && !seen.has(number) ? [[number, origin]] : [];
  });
  return new Map(known);
}

async function transferTo({ asking }: Pass, from: string, to: string): Promise<Transfer | null> {
  const answer = await readMovedIssue(asking.reader, to);
  const place = placeOf(to);
  if (answer.is !== "found" || place === null || place.repositoryId === asking.where.repository.id) return null;
  const fullName = /\/(?<name>[^/]+\/[^/]+)\/issues\/\d+$/.exec(answer.value.html_url)?.groups?.["name"];
  return fullName === undefined
    ? null
    : { from, repository: { id: place.repositoryId, fullName }, issue: answer.value };
}
