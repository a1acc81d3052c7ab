import type { Report } from "../finding/report.ts";

/** `1 object`, `3 objects`; give the plural where it is another. */
export function counted(count: number, noun: string, nouns = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : nouns}`;
}

/** The sign in front of a conclusion: ✔ only for a check that came to its end and passed. */
export function markOf(report: Report): "✔" | "✖" {
  return report.conclusion === "clean" && report.failure === null ? "✔" : "✖";
}

/** `2 errors, 1 warning`: levels without findings are left out, and with none at all it is empty. */
export function countsPhrase(counts: Report["counts"]): string {
  const nouns = [
    [counts.error, "error"] as const,
    [counts.warning, "warning"] as const,
    [counts.info, "info"] as const,
  ];
  const phrases = nouns.filter(([count]) => count > 0).map(([count, noun]) => counted(count, noun));
  return phrases.join(", ");
}

/** Both sides in short, `3f2a91c → 8b1c2d4`; a side that is no commit in words. */
export function sidesPhrase(comparison: NonNullable<Report["comparison"]>, head: string): string {
  return `${comparison.base?.slice(0, 7) ?? "the empty tree"} → ${comparison.head?.slice(0, 7) ?? head}`;
}

/** The verdict in one sentence, without mark and comparison; `show` makes what stands for the head fit for the format. */
export function verdictSentence(report: Report, show: (text: string) => string): string {
  if (report.conclusion === "undecided" || report.failure !== null) return "could not decide";
  if (report.audit !== undefined) return auditSentence(report.audit, report.counts);
  const objects = counted(report.objects, "object");
  const head = report.comparison === null ? show(report.head) : null;
  const found = countsPhrase(report.counts);
  if (found !== "") return `${found} in ${objects}${head === null ? "" : ` of ${head}`}${setAside(report)}`;
  const none = report.old > 0 ? "no new findings" : "no findings";
  return `${objects} checked${head === null ? "" : ` in ${head}`}, ${none}${setAside(report)}`;
}

/** What an audit came to: `50000 commits audited since the beginning, 12 sealed objects, nothing ever changed`. */
export function auditSentence(audit: NonNullable<Report["audit"]>, counts: Report["counts"]): string {
  const since = audit.since === null ? "the beginning" : audit.since.slice(0, 7);
  const sealed = counted(audit.sealed, "sealed object");
  const found = countsPhrase(counts) || "nothing ever changed";
  return `${counted(audit.commits, "commit")} audited since ${since}, ${sealed}, ${found}`;
}

/** The closing line: mark, verdict, what was compared and why that, or why nothing could be decided. Untrusted text in it is as it came. */
export function conclusionLine(report: Report): string {
  const line = `${markOf(report)} ${verdictSentence(report, (text) => text)}`;
  if (report.failure !== null) return `${line}: ${report.failure.message}`;
  if (report.comparison === null) return line;
  const { changed, chosenBy } = report.comparison;
  const sides = sidesPhrase(report.comparison, report.head);
  return `${line} (comparing ${sides}, ${counted(changed.length, "object")} changed: ${chosenBy})`;
}

/** `3 older findings, not held against this change`. */
export function olderSentence(count: number): string {
  return `${counted(count, "older finding")}, not held against this change`;
}

function setAside(report: Report): string {
  const older = report.old > 0 ? `, ${report.old} older` : "";
  return report.suppressed > 0 ? `${older}, ${report.suppressed} suppressed` : older;
}
