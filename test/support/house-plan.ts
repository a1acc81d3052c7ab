import path from "node:path";
import { codeSpans, tableRows } from "./markdown.ts";
import { projectText } from "./project-files.ts";
import type { SourceFile } from "./source-file.ts";

/** One row of the rank table of src/README.md. */
export interface Place {
  readonly rank: number;
  /** A folder with `/` at its end, or a file, from `src/`. */
  readonly name: string;
  readonly mayAlsoImport: readonly string[];
}

/** One row of the door table: who may use what. */
export interface Door {
  readonly uses: readonly string[];
  readonly places: readonly string[];
  readonly ranks: readonly number[];
  readonly anywhere: boolean;
}

const plan = projectText("src/README.md");

/** The rank table. */
export const places: readonly Place[] = tableRows(plan, "rank", "place").map(([rank, name = "", , also = ""]) => ({
  rank: Number(rank),
  name: codeSpans(name).join(""),
  mayAlsoImport: codeSpans(also),
}));

/** The door table. */
export const doors: readonly Door[] = tableRows(plan, "what", "only in").map(([uses = "", only = ""]) => ({
  uses: codeSpans(uses),
  places: codeSpans(only),
  ranks: [...only.matchAll(/\brank (\d)/g)].map(([, rank]) => Number(rank)),
  anywhere: only === "anywhere",
}));

/** The place that a path from the root belongs to; null for one that the table does not know. */
export function placeOf(file: string): Place | null {
  const inside = path.posix.relative("src", file);
  return places.find(({ name }) => inside === name || (name.endsWith("/") && inside.startsWith(name))) ?? null;
}

/** What is wrong with one import of a file by the ranks, or null. */
export function rankFlaw(file: SourceFile, imported: string): string | null {
  if (!imported.startsWith(".")) return null;
  const target = path.posix.join(path.posix.dirname(file.path), imported);
  if (target === "package.json") return null;
  const [from, to] = [placeOf(file.path), placeOf(target)];
  if (from === null || to === null) return `${file.path} imports ${target}, and one of them has no rank`;
  if (from === to || from.rank > to.rank || from.mayAlsoImport.includes(to.name)) return null;
  return `${file.path} (rank ${from.rank}) may not import ${target} (rank ${to.rank})`;
}

/** What is wrong with one import or global of a file by the doors, or null. */
export function doorFlaw(file: SourceFile, use: string): string | null {
  const door = doors.find(({ uses }) => uses.some((name) => use === name || use.startsWith(`${name}/`)));
  if (door === undefined) return isPackage(use) ? `${file.path} uses ${use}, which is not in the table` : null;
  const inside = path.posix.relative("src", file.path);
  const isPlace = door.places.some((place) => inside === place || (place.endsWith("/") && inside.startsWith(place)));
  if (door.anywhere || isPlace || door.ranks.includes(placeOf(file.path)?.rank ?? -1)) return null;
  return `${file.path} may not use ${use}`;
}

function isPackage(use: string): boolean {
  return /^(?:@[\w.-]+\/)?[\w-]+(?:\/|$)/.test(use) && !use.startsWith("node:") && use !== "console";
}
