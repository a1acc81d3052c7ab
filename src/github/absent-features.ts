import type { Refusal } from "./answer.ts";
import type { Feature, GithubRequest } from "./requests.ts";

/** One thing may be missing anywhere; so many in a row, and never one that is there, are a host without the feature. */
const enough = 3;

/** What a host turns out not to have, so that it is not asked for it a thousand times. */
export interface AbsentFeatures {
  /** The answer that is known already; null where the host has to be asked. */
  readonly withheld: (request: GithubRequest) => Refusal | null;
  readonly found: (request: GithubRequest) => void;
  /** Counts a refusal, and hands it on. */
  readonly missed: (refusal: Refusal) => Refusal;
  /** One line for each feature. */
  readonly notes: () => string[];
}

/** Keeps count of absent features, starting with those that are known to be. */
export function absentFeatures(known: readonly Feature[]): AbsentFeatures {
  const misses = new Map<Feature, number>(known.map((feature) => [feature, enough]));
  const isAbsent = (feature: Feature): boolean => (misses.get(feature) ?? 0) >= enough;
  return {
    withheld: ({ feature }) => (feature !== undefined && isAbsent(feature) ? { is: "absent", feature } : null),
    found: ({ feature }) => {
      if (feature !== undefined) misses.set(feature, Number.NEGATIVE_INFINITY);
    },
    missed: (refusal) => {
      if (refusal.is === "absent") misses.set(refusal.feature, (misses.get(refusal.feature) ?? 0) + 1);
      return refusal;
    },
    notes: () =>
      [...misses.keys()].filter(isAbsent).map((feature) => `this server has no ${feature}: they are left out`),
  };
}
