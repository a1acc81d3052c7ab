import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { describeObjects, readObjects } from "../../src/git/object-batch.ts";
import type { DescribedObject, StoredObject } from "../../src/git/object-batch.ts";
import { ObjectReader } from "../../src/git/object-reader.ts";
import { createFolder, createRepository } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";

/** A folder to put before PATH, with a git that writes what it is asked into `asked` and refuses what `refused` matches. */
function watchedGit(refused = "nothing"): { readonly env: Record<string, string>; readonly asked: () => string[] } {
  const folder = createFolder();
  const log = join(folder, "asked");
  const real = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
  const script = [
    "#!/bin/sh",
    `echo "$*" >> '${log}'`,
    `case "$*" in *${refused}*) exit 129;; esac`,
    `'${real}' "$@"`,
    "status=$?",
    `echo ended >> '${log}'`,
    "exit $status",
  ];
  writeFileSync(join(folder, "git"), script.join("\n"));
  writeFileSync(log, "");
  chmodSync(join(folder, "git"), 0o755);
  const asked = (): string[] => readFileSync(log, "utf8").match(/cat-file .*|^ended$/gm) ?? [];
  return { env: { PATH: `${folder}:${process.env["PATH"]}` }, asked };
}

/** Names of all that a small history holds, and of what it does not. */
function namesIn(repository: TestRepository): string[] {
  repository.write("cwom/Run/with space.yaml", "a: 1\n");
  repository.write("cwom/Run/empty.yaml", "");
  repository.write("cwom/Run/large.yaml", "x".repeat(2_200_000));
  const first = repository.commit();
  repository.write("cwom/Run/b.yaml", "b: 2\n");
  const second = repository.commit();
  const oids = execFileSync(
    "git",
    ["-C", repository.folder, "cat-file", "--batch-all-objects", "--batch-check=%(objectname)"],
    {
      encoding: "utf8",
    },
  );
  const names = ["HEAD", "HEAD^{commit}", "HEAD~1^{tree}", "main", "nothing", "HEAD~9", `${first}:cwom`];
  const paths = [`${second}:cwom/Run/with space.yaml`, `${second}:cwom/Run/gone.yaml`, `${second}:`, "0".repeat(40)];
  return [...oids.trim().split("\n"), ...names, ...paths];
}

async function collected(objects: AsyncIterable<StoredObject | null>): Promise<(StoredObject | null)[]> {
  const all: (StoredObject | null)[] = [];
  for await (const object of objects) all.push(object);
  return all;
}

/** An object in a few words: comparing the bytes of large ones takes long. */
function inShort(object: DescribedObject | StoredObject | null | undefined): string {
  if (object == null) return "missing";
  const bytes = "bytes" in object ? createHash("sha1").update(object.bytes).digest("hex") : "";
  return `${object.oid} ${object.type} ${object.size} ${bytes}`;
}

describe("the git that is kept to read objects", () => {
  it.each(["nothing", "--batch-command"])(
    "answers as a git for each question does, whoever else asks and whoever stops listening (one refuses %s)",
    async (refused) => {
      const repository = createRepository();
      const names = namesIn(repository);
      const { env } = watchedGit(refused);
      const objects = new ObjectReader({ cwd: repository.folder, env });
      const alone = { cwd: repository.folder, env: {} };
      const described = new Map<string, string>();
      for (const [at, found] of (await describeObjects(alone, names)).entries())
        described.set(names[at] ?? "", inShort(found));
      const read = new Map<string, string>();
      for (const [at, found] of (await collected(readObjects(alone, names, 2 ** 27))).entries())
        read.set(names[at] ?? "", inShort(found));
      const question = fc.record({
        names: fc.array(fc.constantFrom(...names), { maxLength: 130 }),
        wants: fc.constantFrom("describe", "read", "first"),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(question, { maxLength: 6 }), async (questions) => {
          const answers = questions.map(async ({ names: some, wants }) => {
            if (wants === "describe") {
              expect((await objects.describe(some)).map(inShort)).toEqual(some.map((name) => described.get(name)));
            } else if (wants === "read") {
              const found = await collected(objects.read(some, 2 ** 27));
              expect(found.map(inShort)).toEqual(some.map((name) => read.get(name)));
            } else {
              for await (const found of objects.read(some, 2 ** 27)) {
                expect(inShort(found)).toBe(read.get(some[0] ?? ""));
                break;
              }
            }
          });
          await Promise.all(answers);
        }),
        { numRuns: 15 },
      );
    },
  );

  it("is one, and sees what came after it was started", async () => {
    const repository = createRepository();
    repository.write("a", "1");
    const first = repository.commit();
    const { env, asked } = watchedGit();
    const objects = new ObjectReader({ cwd: repository.folder, env });
    expect((await objects.describe(["HEAD"]))[0]?.oid).toBe(first);
    repository.write("a", "2");
    const second = repository.commit();
    repository.git("gc", "--quiet", "--prune=now");
    const found = await objects.describe(["HEAD", `${second}:a`, first]);
    expect(found.map((object) => object?.type)).toEqual(["commit", "blob", "commit"]);
    expect(found[0]?.oid).toBe(second);
    expect(asked().filter((line) => line !== "ended")).toEqual(["cat-file --batch-command"]);
  });

  it("refuses an object that is too large before it is read, and goes on to answer", async () => {
    const repository = createRepository();
    repository.write("a", "12345");
    repository.commit();
    const objects = new ObjectReader({ cwd: repository.folder, env: {} });
    await expect(collected(objects.read(["HEAD:a"], 4))).rejects.toMatchObject({ code: "unsupported-repository" });
    expect((await collected(objects.read(["HEAD:a"], 5)))[0]?.bytes.toString()).toBe("12345");
  });

  it("is a Failure where it cannot be started, each time it is asked", async () => {
    const objects = new ObjectReader({ cwd: createFolder(), env: {} });
    await expect(objects.describe(["HEAD"])).rejects.toMatchObject({ code: "git" });
    await expect(objects.describe(["HEAD"])).rejects.toMatchObject({ code: "git" });
  });

  it("holds up no exit, and ends with the process that started it", async () => {
    const repository = createRepository();
    repository.write("a", "1");
    repository.commit();
    const { env, asked } = watchedGit();
    const module = pathToFileURL(resolve("src/git/object-reader.ts")).href;
    const script = `
      const { ObjectReader } = await import(${JSON.stringify(module)});
      const [head] = await new ObjectReader({ cwd: process.cwd(), env: {} }).describe(["HEAD"]);
      process.stdout.write(head.type);
      process.on("exit", () => process.kill(process.pid, "SIGKILL"));
    `;
    const { stdout, signal } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
      cwd: repository.folder,
      env: { ...process.env, ...env },
      encoding: "utf8",
    });
    expect({ stdout, signal }).toEqual({ stdout: "commit", signal: "SIGKILL" });
    await vi.waitFor(() => expect(asked()).toEqual(["cat-file --batch-command", "ended"]), { timeout: 30_000 });
  });
});
