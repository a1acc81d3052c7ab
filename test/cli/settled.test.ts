import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createStore, locksIn, runWorker } from "../git/write/workers.ts";
import { runCwom } from "../support/cwom-process.ts";

it.each([["check"], ["list", "run"], ["export"]])(
  "cwom %s tells nothing of half a change: what was broken off is finished first",
  async (...args) => {
    const repository = createStore();
    const died = await runWorker(repository.folder, "native", "die-at", "", "rename", "Run/new.yaml");
    expect(died.code).toBeNull();
    expect([repository.read("cwom/Issue/changed.yaml"), existsSync(join(repository.folder, "cwom/Run"))]).toEqual([
      "after\n",
      true,
    ]);
    expect(existsSync(join(repository.folder, "cwom/Run/new.yaml"))).toBe(false);
    await runCwom(repository.folder, args);
    expect(repository.read("cwom/Run/new.yaml")).toBe("new\n");
    expect(locksIn(join(repository.folder, ".git"))).toEqual([]);
  },
);
