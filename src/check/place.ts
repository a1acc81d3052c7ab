import type { Finding, Span } from "../finding/finding.ts";
import type { ReportedFinding } from "../finding/report.ts";
import type { Corpus } from "../store/corpus.ts";
import { lineOf, locate } from "../text/locate.ts";

type Placed = Pick<ReportedFinding, "line" | "column" | "frame">;

const topOfFile: Placed = { line: 1, column: 1, frame: null };

/** Finds line and column of each finding, reading only the files that have one; what is gone at head stands at line 1. */
export async function placeFindings(
  findings: readonly { readonly finding: Finding; readonly isNew: boolean }[],
  head: Corpus,
): Promise<ReportedFinding[]> {
  const files = await readFilesOf(
    findings.map(({ finding }) => finding),
    head,
  );
  return findings.map(({ finding, isNew }) => {
    const placed = placeIn(files, finding.place);
    return reported(finding, isNew, finding.place.veiled === true ? { ...placed, frame: null } : placed, files);
  });
}

type Files = ReadonlyMap<string, Uint8Array>;

function readFilesOf(findings: readonly Finding[], head: Corpus): Promise<Files> {
  const places = findings.flatMap((finding) => [finding.place, ...finding.related.map((related) => related.place)]);
  const paths = new Set(places.filter((place) => place.side !== "base").map((place) => place.path));
  return head.contentsOf([...paths].flatMap((path) => head.at(path) ?? []));
}

function placeIn(files: Files, place: Finding["place"]): Placed {
  const bytes = place.side === "base" ? undefined : files.get(place.path);
  if (bytes === undefined) return topOfFile;
  if (place.span !== undefined) return framed(place.span, lineOf(bytes, place.span.line));
  if (place.pointer === undefined) return topOfFile;
  const [found] = locate(bytes, [
    { pointer: place.pointer, ...(place.atKey === undefined ? {} : { atKey: place.atKey }) },
  ]);
  return found === undefined ? topOfFile : framed(found.span, found.line);
}

function framed(span: Span, text: string): Placed {
  return { line: span.line, column: span.column, frame: { span, text } };
}

function reported(finding: Finding, isNew: boolean, placed: Placed, files: Files): ReportedFinding {
  return {
    rule: finding.rule,
    level: finding.level,
    ...finding.subject,
    path: finding.place.path,
    ...placed,
    pointer: finding.place.pointer ?? null,
    message: finding.message,
    why: finding.why,
    help: finding.help,
    old: finding.old ?? null,
    new: finding.new ?? null,
    fingerprint: finding.fingerprint,
    isNew,
    related: finding.related.map(({ place, message }) => {
      const { line, column } = placeIn(files, place);
      return { path: place.path, line, column, message };
    }),
  };
}
