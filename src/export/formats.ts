import type { Exporter } from "./exported.ts";
import { exportLines, exportStrict } from "./object-lines.ts";
import { exportStatements } from "./statements.ts";

/** Every format of `cwom export --format`, by name (interfaces.md). */
export const exporters = {
  jsonl: exportLines,
  "in-toto": exportStatements,
  strict: exportStrict,
} as const satisfies Readonly<Record<string, Exporter>>;

export type ExportFormat = keyof typeof exporters;
