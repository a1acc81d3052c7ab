import { expect } from "vitest";

/** The result of some work, which took no more than so many milliseconds of processor time: what a busy machine makes it wait does not count. */
export async function withinCpuTime<T>(limit: number, work: () => T | Promise<T>): Promise<T> {
  const start = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(limit);
  return result;
}
