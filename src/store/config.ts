import { z } from "zod";
import { statuses } from "../model/enums.ts";
import type { Status } from "../model/enums.ts";
import type { Setting } from "../finding/finding.ts";
import { pointerOf } from "../text/json-pointer.ts";
import { defaultGithubSettings, githubSettingsSchema } from "./github-settings.ts";
import type { GithubSettings } from "./github-settings.ts";
import { configPath } from "./layout.ts";
import { fitsPattern, pathPattern } from "./path-pattern.ts";
import { readSettings } from "./settings-file.ts";
import type { SettingsFlaw } from "./settings-file.ts";
import type { Corpus } from "./corpus.ts";

const levels = z.record(z.string(), z.enum(["error", "warning", "info", "off"]));
const section = z.record(z.string(), z.unknown());

/** Which Tasks are let in: without settings, none. */
const gate = z.strictObject({
  allowed_repo_prefixes: z.array(z.string().min(1)).max(1_000).default([]),
  min_time_budget_seconds: z.int().min(0).default(30),
  max_time_budget_seconds: z.int().min(0).default(86_400),
  allow_network: z.boolean().default(false),
  allow_secrets: z.boolean().default(false),
});

/** What a Task may ask for; an empty list of prefixes lets none in. */
export type Gate = z.output<typeof gate>;

/** `cwom/config.yaml`: rule levels, seal policy, and the settings of other commands. */
export const configSchema = z.strictObject({
  rules: levels.default({}),
  overrides: z
    .array(z.strictObject({ paths: z.array(pathPattern).min(1).max(20), rules: levels }))
    .max(20)
    .default([]),
  seal: z.enum(["landing", "explicit"]).default("landing"),
  transitions: z.partialRecord(z.enum(statuses), z.array(z.enum(statuses))).default({}),
  gate: gate.prefault({}),
  sync: z.strictObject({ github: githubSettingsSchema.prefault({}) }).prefault({}),
  work: section.optional(),
});

/** Settings of one store, defaults applied. */
export interface Config {
  readonly rules: Readonly<Record<string, Setting>>;
  /** Levels for some paths alone; where several fit a path, the last one that names the rule counts. */
  readonly overrides: readonly Override[];
  /** `landing`: what exists at base is sealed; `explicit`: only what carries a seal is. */
  readonly seal: "landing" | "explicit";
  /** Where a Run may go from a status, for the statuses where that is not as usual. */
  readonly transitions: Readonly<Partial<Record<Status, readonly Status[]>>>;
  readonly gate: Gate;
  /** What a sync with another system takes over, and as what. */
  readonly sync: { readonly github: GithubSettings };
}

/** Levels of rules for what they find in files whose path fits one of some patterns. */
export interface Override {
  readonly paths: readonly string[];
  readonly rules: Readonly<Record<string, Setting>>;
}

/** What holds without `cwom/config.yaml`: every rule at its own level, everything that has landed sealed. */
export const defaultConfig: Config = {
  rules: {},
  overrides: [],
  seal: "landing",
  transitions: {},
  gate: gate.parse({}),
  sync: { github: defaultGithubSettings },
};

/** Settings as read, and what is wrong with the file; with a flaw the defaults stand, which are the strict ones. */
export interface ReadConfig {
  readonly config: Config;
  readonly flaws: readonly SettingsFlaw[];
}

/** Several ask for the settings of one corpus, and a hostile file may take a second to read. */
const known = new WeakMap<Corpus, ReadConfig>();

/** Reads a corpus's `cwom/config.yaml`, once; without one the defaults stand. */
export function readConfig(corpus: Corpus): ReadConfig {
  const read = known.get(corpus) ?? readFresh(corpus);
  known.set(corpus, read);
  return read;
}

function readFresh(corpus: Corpus): ReadConfig {
  const { value, flaws } = readSettings(corpus.at(configPath), configSchema, "mapping");
  return { config: value ?? defaultConfig, flaws };
}

/** A level that the settings give a rule, and the JSON pointer it stands at in `cwom/config.yaml`. */
export interface LevelSetting {
  readonly level: Setting;
  readonly at: string;
}

/** The overrides that hold for the file at a path, by their numbers in the list. */
export function overridesAt(config: Config, path: string): number[] {
  return config.overrides.flatMap(({ paths }, index) =>
    paths.some((pattern) => fitsPattern(path, pattern)) ? [index] : [],
  );
}

/** What the settings say of a rule where these overrides hold; null where they leave it alone. */
export function levelSetting(config: Config, rule: string, overrides: readonly number[]): LevelSetting | null {
  const index = overrides.findLast((number) => Object.hasOwn(config.overrides[number]?.rules ?? {}, rule)) ?? -1;
  const special = config.overrides[index]?.rules[rule];
  if (special !== undefined) return { level: special, at: pointerOf(["overrides", index, "rules", rule]) };
  const level = Object.hasOwn(config.rules, rule) ? config.rules[rule] : undefined;
  return level === undefined ? null : { level, at: pointerOf(["rules", rule]) };
}
