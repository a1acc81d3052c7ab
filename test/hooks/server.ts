import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { dirname } from "node:path";
import { onTestFinished } from "vitest";
import { installHooks } from "../../src/cli/hooks/install-hooks.ts";
import { openRepository } from "../../src/git/open-repository.ts";
import { cwomSource } from "../support/cwom-process.ts";
import { cloneRepository, createRepository } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";
import { filesOf, sampleObjects } from "../support/sample-store.ts";

/** A bare repository with our pre-receive hook whose main holds the sample store. */
export async function createServerRepository(): Promise<TestRepository> {
  const bare = createRepository("--bare");
  const seed = createRepository();
  for (const [path, content] of filesOf(sampleObjects)) seed.write(path, content);
  seed.commit();
  seed.git("push", "-q", bare.folder, "main");
  await installHooks(await openRepository(bare.folder), { node: process.execPath, bin: cwomSource }, false);
  return bare;
}

/** A clone whose origin is an address of the server repository. */
export function cloneOf(bare: TestRepository, address = `file://${bare.folder}`): TestRepository {
  const clone = cloneRepository(`file://${bare.folder}`);
  clone.git("remote", "set-url", "origin", address);
  return clone;
}

/** Serves a repository by git's own daemon on a free port of this machine, until the test ends; answers its address. */
export async function serve(bare: TestRepository): Promise<string> {
  const port = await freePort();
  const args = [
    "daemon",
    "--reuseaddr",
    "--listen=127.0.0.1",
    `--port=${port}`,
    "--enable=receive-pack",
    "--export-all",
  ];
  const daemon = spawn("git", [...args, `--base-path=${dirname(bare.folder)}`, bare.folder], {
    stdio: "ignore",
    detached: true,
    env: { PATH: process.env["PATH"], HOME: bare.folder },
  });
  // The daemon is a child of `git`: its group ends as a whole.
  onTestFinished(() => void (daemon.pid !== undefined && process.kill(-daemon.pid)));
  const address = `git://127.0.0.1:${port}${bare.folder.slice(dirname(bare.folder).length)}`;
  for (let left = 100; left > 0; left -= 1) {
    try {
      bare.git("ls-remote", "-q", address);
      return address;
    } catch {
      await new Promise((done) => setTimeout(done, 50));
    }
  }
  throw new Error("git daemon does not answer");
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer().on("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" ? (address?.port ?? 0) : 0));
    });
  });
}
