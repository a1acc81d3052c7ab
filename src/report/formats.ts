import type { Report } from "../finding/report.ts";
import { renderAgent } from "./render-agent.ts";
import { renderGithub } from "./render-github.ts";
import { renderJson } from "./render-json.ts";
import { renderJunit } from "./render-junit.ts";
import { renderSarif } from "./render-sarif.ts";
import type { SarifOptions } from "./render-sarif.ts";
import { renderText } from "./render-text.ts";
import type { TextOptions } from "./render-text.ts";

/** What any of the formats may ask for. */
export type FormatOptions = TextOptions & SarifOptions;

/** Every format of `cwom check --format`, by name (interfaces.md). */
export const formats = {
  text: renderText,
  json: renderJson,
  github: renderGithub,
  sarif: renderSarif,
  junit: renderJunit,
  agent: renderAgent,
} as const satisfies Readonly<Record<string, (report: Report, options: FormatOptions) => string>>;

export type FormatName = keyof typeof formats;

/** Whether a word names a format. */
export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}
