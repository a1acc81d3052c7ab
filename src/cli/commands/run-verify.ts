import { verify } from "../../check/verify.ts";
import type { Verification } from "../../check/verify.ts";
import { objectDigest } from "../../model/digest.ts";
import { exitCodeOfReport } from "../../finding/report.ts";
import { openSettled } from "../settled-repository.ts";
import { jsonText } from "../../report/json-text.ts";
import { reportJson } from "../../report/render-json.ts";
import { renderText } from "../../report/render-text.ts";
import { counted } from "../../report/sentences.ts";
import { readCorpus } from "../../store/corpus.ts";
import { findObject } from "../../store/find-object.ts";
import { memoryCache } from "../../store/reading-cache.ts";
import { printable } from "../../text/printable.ts";
import { print, wantsColor } from "../output.ts";
import { revisionNamed } from "../named-revision.ts";
import type { GlobalOptions } from "../program.ts";

/** Verifies the store, or what one object rests on; answers the exit code. */
export async function runVerify(
  id: string | undefined,
  { head, format }: { readonly head?: string | undefined; readonly format: "text" | "json" },
  { C, color, quiet }: GlobalOptions,
): Promise<number> {
  const repository = await openSettled(C);
  const cache = memoryCache();
  const corpus = await readCorpus(await revisionNamed(repository, head), cache);
  const object = id === undefined ? null : findObject(corpus, id);
  const verification = await verify(corpus, object, cache, new Date().toISOString());
  if (format === "json") {
    const digest = object === null ? null : objectDigest(object.value);
    print(verificationJson(verification, digest));
    return exitCodeOfReport(verification.report);
  }
  print(renderText(verification.report, { color: wantsColor(process.stdout, color), quiet: quiet === true }));
  if (quiet !== true)
    print(words(verification) + (object === null ? "" : `digest:     ${objectDigest(object.value)}\n`));
  return exitCodeOfReport(verification.report);
}

/** The report of a check, and beside it what was recomputed; `digest` is that of the one object which was asked for. */
function verificationJson({ report, seals, pins, files, unguarded }: Verification, digest: string | null): string {
  return jsonText({ ...reportJson(report), recomputed: { seals, pins, files }, unguarded, digest });
}

function words({ seals, pins, files, unguarded }: Verification): string {
  const recomputed = `recomputed: ${counted(seals, "seal")}, ${counted(pins, "pin")}, ${counted(files, "digest of a file", "digests of files")}\n`;
  return recomputed + unguarded.map((line) => `no digest:  ${printable(line)}\n`).join("");
}
