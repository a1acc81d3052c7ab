import type { Finding, Place, Span } from "../finding/finding.ts";
import type { ReportedFinding } from "../finding/report.ts";
import type { Corpus } from "../store/corpus.ts";
import type { WorkflowFiles } from "../store/workflows.ts";
import { linesOf, locate } from "../text/locate.ts";

type Placed = Pick<ReportedFinding, "line" | "column" | "frame">;

const topOfFile: Placed = { line: 1, column: 1, frame: null };

/** Finds line and column of each finding, reading only the files that have one; what is gone at head stands at line 1. `outside` are files that are not the store's. */
export async function placeFindings(
  findings: readonly { readonly finding: Finding; readonly isNew: boolean }[],
  head: Corpus,
  outside: WorkflowFiles,
): Promise<ReportedFinding[]> {
  const places = findings.flatMap(({ finding }) => [finding.place, ...finding.related.map(({ place }) => place)]);
  const spots = await spotsOf(places, head, outside);
  return findings.map(({ finding, isNew }) => reported(finding, isNew, spots));
}

/** Where each place was found; one that is not in it stands at the top of its file. */
type Spots = ReadonlyMap<Place, Placed>;

/** So many files are held at once: each may be as large as a file can be. */
const filesAtOnce = 50;

/** Each file is read and parsed once, however many places are in it. */
async function spotsOf(places: readonly Place[], head: Corpus, outside: WorkflowFiles): Promise<Spots> {
  const spots = new Map<Place, Placed>();
  const inFiles = places.filter(({ side, span, pointer }) => side !== "base" && (span ?? pointer) !== undefined);
  const byPath = [...Map.groupBy(inFiles, ({ path }) => path)];
  for (let from = 0; from < byPath.length; from += filesAtOnce) {
    const some = new Map(byPath.slice(from, from + filesAtOnce));
    const contents = await head.contentsOf([...some.keys()].flatMap((path) => head.at(path) ?? []));
    for (const path of some.keys()) {
      const bytes = outside.get(path) ?? null;
      if (bytes !== null) contents.set(path, bytes);
    }
    for (const [path, bytes] of contents) addSpots(spots, bytes, some.get(path) ?? []);
  }
  return spots;
}

function addSpots(spots: Map<Place, Placed>, bytes: Uint8Array, places: readonly Place[]): void {
  const spanned = places.flatMap((place) => (place.span === undefined ? [] : [{ place, span: place.span }]));
  const lines = linesOf(
    bytes,
    spanned.map(({ span }) => span.line),
  );
  for (const [at, { place, span }] of spanned.entries()) spots.set(place, framed(span, lines[at] ?? ""));
  const pointed = places.filter(({ span }) => span === undefined);
  const found = locate(
    bytes,
    pointed.map(({ pointer = "", atKey }) => ({ pointer, ...(atKey === undefined ? {} : { atKey }) })),
  );
  for (const [at, { span, line }] of found.entries()) {
    const place = pointed[at];
    if (place !== undefined) spots.set(place, framed(span, line));
  }
}

function framed(span: Span, text: string): Placed {
  return { line: span.line, column: span.column, frame: { span, text } };
}

function reported(finding: Finding, isNew: boolean, spots: Spots): ReportedFinding {
  const placed = spots.get(finding.place) ?? topOfFile;
  return {
    rule: finding.rule,
    level: finding.level,
    ...finding.subject,
    path: finding.place.path,
    ...placed,
    ...(finding.place.veiled === true ? { frame: null } : {}),
    pointer: finding.place.pointer ?? null,
    message: finding.message,
    why: finding.why,
    help: finding.help,
    old: finding.old ?? null,
    new: finding.new ?? null,
    ...(finding.fix === undefined ? {} : { fix: finding.fix }),
    fingerprint: finding.fingerprint,
    isNew,
    related: finding.related.map(({ place, message }) => {
      const { line, column } = spots.get(place) ?? topOfFile;
      return { path: place.path, line, column, message };
    }),
  };
}
