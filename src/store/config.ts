import { z } from "zod";
import { statuses } from "../model/enums.ts";
import type { Setting } from "../finding/finding.ts";

import { configPath } from "./layout.ts";
import { readSettings } from "./settings-file.ts";
import type { SettingsFlaw } from "./settings-file.ts";
import type { Corpus } from "./corpus.ts";

const section = z.record(z.string(), z.unknown());

/** `cwom/config.yaml`: rule levels, seal policy, and the settings of other commands. */
export const configSchema = z.strictObject({
  rules: z.record(z.string(), z.enum(["error", "warning", "info", "off"])).default({}),
  seal: z.enum(["landing", "explicit"]).default("landing"),
  transitions: z.partialRecord(z.enum(statuses), z.array(z.enum(statuses))).optional(),
  gate: z.looseObject({ allowed_repo_prefixes: z.array(z.string()).default([]) }).optional(),
  sync: section.optional(),
  work: section.optional(),
});

/** Settings of one store, defaults applied. */
export interface Config {
  readonly rules: Readonly<Record<string, Setting>>;
  /** `landing`: what exists at base is sealed; `explicit`: only what carries a seal is. */
  readonly seal: "landing" | "explicit";
}

/** What holds without `cwom/config.yaml`: every rule at its own level, everything that has landed sealed. */
export const defaultConfig: Config = { rules: {}, seal: "landing" };

/** Settings as read, and what is wrong with the file; with a flaw the defaults stand, which are the strict ones. */
export interface ReadConfig {
  readonly config: Config;
  readonly flaws: readonly SettingsFlaw[];
}

/** Reads a corpus's `cwom/config.yaml`; without one the defaults stand. */
export function readConfig(corpus: Corpus): ReadConfig {
  const { value, flaws } = readSettings(corpus.at(configPath), configSchema, "mapping");
  return { config: value ?? defaultConfig, flaws };
}
