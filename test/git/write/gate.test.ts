import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Disk } from "../../../src/git/write/disk.ts";
import { throughGate } from "../../../src/git/write/gate.ts";
import { ownerState, ownerToken } from "../../../src/git/write/owner.ts";
import { createFolder } from "../../support/git.ts";

const disk = new Disk();

/** A token of a process that is over. */
function deadToken(): string {
  const module = join(import.meta.dirname, "../../../src/git/write/owner.ts");
  const script = `const { ownerToken } = await import(${JSON.stringify(module)}); process.stdout.write(ownerToken());`;
  return execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8", stdio: "pipe" });
}

/** A token of a process on another machine. */
function farToken(): string {
  const [pid, start, space, , , random] = ownerToken().split(".");
  return [pid, start, space, "abc", "00000000", random].join(".");
}

function put(folder: string, ...names: string[]): void {
  const file = join(folder, ...names);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, "");
}

describe("the gate", () => {
  it("lets one in at a time, in the order of asking", async () => {
    const folder = createFolder();
    const order: number[] = [];
    let inside = 0;
    const visits = Array.from({ length: 12 }, async (_, at) => {
      await throughGate(disk, folder, async () => {
        inside += 1;
        expect(inside).toBe(1);
        order.push(at);
        await new Promise((done) => setImmediate(done));
        inside -= 1;
      });
    });
    await Promise.all(visits);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted()).toEqual(["held", "queue"]);
  });

  it("is open again after a failure inside", async () => {
    const folder = createFolder();
    const fail = throughGate(disk, folder, () => Promise.reject(new Error("inside")));
    await expect(fail).rejects.toThrow("inside");
    expect(await throughGate(disk, folder, () => Promise.resolve("in"))).toBe("in");
  });

  it.each([
    ["who died inside", (dead: string) => ["held", dead]],
    ["who died waiting", (dead: string) => ["queue", `0000000001-${dead}`]],
    ["who died on the way in", (dead: string) => [`entering-${dead}`, dead]],
    ["what is no name of a process", () => ["held", "lock"]],
    ["what is no name of a process, in the queue", () => ["queue", "0000000001-"]],
  ])("passes over %s, however many come at once", async (_, placeOf) => {
    const folder = createFolder();
    put(folder, ...placeOf(deadToken()));
    let inside = 0;
    const visits = Array.from({ length: 5 }, async () => {
      await throughGate(disk, folder, async () => {
        inside += 1;
        expect(inside).toBe(1);
        await new Promise((done) => setImmediate(done));
        inside -= 1;
      });
    });
    await Promise.all(visits);
    expect(readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted()).toEqual(["held", "queue"]);
  });
});

it("does not queue behind a process on another machine", async () => {
  const folder = createFolder();
  put(folder, "queue", `0000000001-${farToken()}`);
  expect(await throughGate(disk, folder, () => Promise.resolve("in"))).toBe("in");
});

describe("the name of who holds something", () => {
  it("tells whether that process runs", () => {
    expect(ownerToken()).not.toBe(ownerToken());
    expect(ownerState(ownerToken())).toBe("alive");
    expect(ownerState(deadToken())).toBe("dead");
    expect(["", "lock", "1.2.3"].map(ownerState)).toEqual(["dead", "dead", "dead"]);
  });

  it("is not taken for another process that got the same number", () => {
    const [pid, start, ...rest] = ownerToken().split(".");
    const other = [pid, String(Number(start) + 1), ...rest].join(".");
    expect(ownerState(other)).toBe(start === "0" ? "alive" : "dead");
  });

  it("says nothing of a process on another machine, and death of one before this start of the machine", () => {
    const [pid, start, space, , host, random] = ownerToken().split(".");
    expect(ownerState([pid, start, space, "abc", host, random].join("."))).toBe("dead");
    expect(ownerState(farToken())).toBe("unknown");
  });
});
