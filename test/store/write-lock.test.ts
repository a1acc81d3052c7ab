import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { whileLocked } from "../../src/store/write-lock.ts";
import { runIn } from "../support/cwom-process.ts";
import { createFolder } from "../support/git.ts";

const source = resolve(import.meta.dirname, "../../src/store/write-lock.ts");

/** A program that adds one to the number in a file, many times, each time under the lock. */
function countingProgram(lock: string, counter: string, times: number): string {
  return `
    import { readFileSync, writeFileSync } from "node:fs";
    import { whileLocked } from ${JSON.stringify(source)};
    for (let left = ${times}; left > 0; left -= 1) whileLocked(${JSON.stringify(lock)}, () => {
      writeFileSync(${JSON.stringify(counter)}, String(Number(readFileSync(${JSON.stringify(counter)}, "utf8")) + 1));
    });`;
}

describe("the lock for writing", () => {
  it("lets one process in at a time", async () => {
    const folder = createFolder();
    const [lock, counter, program] = ["lock", "counter", "count.ts"].map((name) => join(folder, name));
    writeFileSync(counter ?? "", "0");
    writeFileSync(program ?? "", countingProgram(lock ?? "", counter ?? "", 50));
    const ended = await Promise.all(Array.from({ length: 4 }, () => runIn(folder, process.execPath, [program ?? ""])));
    expect(ended.map(({ code, stderr }) => `${code} ${stderr}`)).toEqual(Array(4).fill("0 "));
    expect((await runIn(folder, "cat", [counter ?? ""])).stdout).toBe("200");
  });

  it("is free again once its holder was killed", async () => {
    const folder = createFolder();
    const lock = join(folder, "lock");
    const program = join(folder, "hold.ts");
    const hold = `whileLocked(${JSON.stringify(lock)}, () => { process.stdout.write("held"); for (;;); });`;
    writeFileSync(program, `import { whileLocked } from ${JSON.stringify(source)};\n${hold}`);
    const child = spawn(process.execPath, [program], { stdio: ["ignore", "pipe", "inherit"] });
    await new Promise((seen) => child.stdout.once("data", seen));
    const gone = new Promise((done) => child.once("exit", done));
    child.kill("SIGKILL");
    await gone;
    expect(whileLocked(lock, () => "mine")).toBe("mine");
  });

  it("gives back what was done, throws what was thrown, and says where it cannot be had", () => {
    const lock = join(createFolder(), "in/a/folder/lock");
    expect(whileLocked(lock, () => 7)).toBe(7);
    expect(() =>
      whileLocked(lock, () => {
        throw new RangeError("mine");
      }),
    ).toThrow(RangeError);
    expect(whileLocked(lock, () => 8)).toBe(8);
    expect(() => whileLocked(join(lock, "below"), () => 9)).toThrow("the lock for writing cannot be had");
  });
});
