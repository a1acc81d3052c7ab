import type { RunFigures } from "../query/overview.ts";

/** The Runs that began in one stretch of time, told together. */
export interface Period {
  /** `2026-01-05`, a week by its Monday, `2026-01`. */
  readonly name: string;
  readonly done: number;
  readonly failed: number;
  readonly canceled: number;
  /** Neither over nor given up. */
  readonly open: number;
  /** US dollars, of the Runs that say. */
  readonly usd: number;
  readonly tokens: number;
  /** Seconds, of the Runs that say. */
  readonly seconds: number;
}

/** How long the stretches are. */
export type Stretch = "day" | "week" | "month";

const dayLength = 86_400_000;
/** More bars than this are too thin to see. */
const mostPeriods = 60;

/** Runs by stretches of time, the shortest that give a picture, without gaps; the earliest first. Only the latest where there are too many. */
export function periodsOf(runs: readonly RunFigures[]): { stretch: Stretch; periods: readonly Period[] } {
  const dated = runs.flatMap((run) => {
    const time = Date.parse(run.at);
    return Number.isNaN(time) ? [] : [{ run, time }];
  });
  const times = dated.map(({ time }) => time);
  const [first, last] = [
    times.reduce((a, b) => Math.min(a, b), Infinity),
    times.reduce((a, b) => Math.max(a, b), -Infinity),
  ];
  if (dated.length === 0) return { stretch: "day", periods: [] };
  const days = (last - first) / dayLength;
  const stretch = days < mostPeriods ? "day" : days < mostPeriods * 7 ? "week" : "month";
  const groups = Map.groupBy(dated, ({ time }) => nameOf(time, stretch));
  const names = namesBetween(first, last, stretch).slice(-mostPeriods);
  return {
    stretch,
    periods: names.map((name) =>
      periodOf(
        name,
        (groups.get(name) ?? []).map(({ run }) => run),
      ),
    ),
  };
}

function periodOf(name: string, runs: readonly RunFigures[]): Period {
  const count = (status: string): number => runs.filter((run) => run.status === status).length;
  const sum = (of: (run: RunFigures) => number | null): number =>
    runs.reduce((total, run) => total + (of(run) ?? 0), 0);
  const [done, failed, canceled] = [count("done"), count("failed"), count("canceled")];
  return {
    name,
    done,
    failed,
    canceled,
    open: runs.length - done - failed - canceled,
    usd: sum(({ usd }) => usd),
    tokens: sum(({ tokens }) => tokens),
    seconds: sum(({ seconds }) => seconds),
  };
}

function namesBetween(first: number, last: number, stretch: Stretch): string[] {
  const names = new Set<string>();
  // A clock that went astray may be ages away: what is shown are the latest periods alone.
  const longest = { day: 1, week: 7, month: 31 }[stretch] * (mostPeriods + 1) * dayLength;
  for (let time = Math.max(first, last - longest); time < last; time += dayLength) names.add(nameOf(time, stretch));
  return [...names.add(nameOf(last, stretch))];
}

function nameOf(time: number, stretch: Stretch): string {
  const day = new Date(time);
  if (stretch === "month") return day.toISOString().slice(0, 7);
  if (stretch === "day") return day.toISOString().slice(0, 10);
  const sinceMonday = (day.getUTCDay() + 6) % 7;
  return new Date(time - sinceMonday * dayLength).toISOString().slice(0, 10);
}
