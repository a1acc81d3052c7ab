import { check } from "../../check/check.ts";
import { exporters } from "../../export/formats.ts";
import type { ExportFormat } from "../../export/formats.ts";
import { Failure } from "../../failure.ts";
import type { Report } from "../../finding/report.ts";
import { openSettled } from "../settled-repository.ts";
import type { GitRepository } from "../../git/repository.ts";
import { logLine } from "../../report/log-line.ts";
import { renderText } from "../../report/render-text.ts";
import { readCorpus } from "../../store/corpus.ts";
import type { Corpus } from "../../store/corpus.ts";
import { findObject } from "../../store/find-object.ts";
import { memoryCache } from "../../store/reading-cache.ts";
import { print, wantsColor } from "../output.ts";
import { revisionNamed } from "../named-revision.ts";
import type { GlobalOptions } from "../program.ts";
import type { ExportOptions } from "./export.ts";

/** Checks a revision's store, then writes its export to stdout, and answers the exit code; 1, with the reasons on stderr and nothing on stdout, where the check or the format finds an error. */
export async function runExport(
  ids: readonly string[],
  options: ExportOptions,
  globals: GlobalOptions,
): Promise<0 | 1> {
  const format = formatOf(options);
  const { corpus, report } = await readChecked(await openSettled(globals.C), options.head);
  if (report.conclusion !== "clean") {
    say([renderText(report, { color: wantsColor(process.stderr, globals.color), quiet: true }).trimEnd()]);
    say(["nothing is exported from a store with errors"]);
    return 1;
  }
  const chosen = ids.length === 0 ? null : [...new Set(ids.map((id) => findObject(corpus, id)))];
  const { text, notes, refused } = exporters[format](corpus, chosen);
  if (refused.length > 0) {
    say(refused.map((line) => logLine(line, 1000)));
    say(["nothing is exported, as something would be lost"]);
    return 1;
  }
  if (globals.quiet !== true) say(notes.map((note) => `note  ${logLine(note, 1000)}`));
  print(text);
  return 0;
}

function formatOf({ format, strict }: ExportOptions): ExportFormat {
  if (strict !== true) return format ?? "jsonl";
  if (format !== "in-toto") return "strict";
  throw new Failure("usage", "--strict is about objects, and in-toto statements hold none", "leave one of them out");
}

/** What is checked is what is exported: the store is read once. */
async function readChecked(
  repository: GitRepository,
  head: string | undefined,
): Promise<{ corpus: Corpus; report: Report }> {
  const cache = memoryCache();
  const corpus = await readCorpus(await revisionNamed(repository, head), cache);
  const report = await check({
    head: corpus,
    cache,
    now: new Date().toISOString(),
  });
  return { corpus, report };
}

function say(lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`${line}\n`);
}
