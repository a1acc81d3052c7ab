import { writeFileSync } from "node:fs";
import { lstat, mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { Failure, toFailure } from "../failure.ts";
import { printable } from "../text/printable.ts";
import type { SiteFile } from "./site-pages.ts";

/** Lists all files of a site that this program wrote, itself left out: by it a folder is known again. */
const marker = ".cwom-site";

/**
 * Writes a site into a folder that is new, empty, or holds a site from before and nothing else; a Failure `usage`, with nothing
 * touched, for any other. The site is made whole beside it first (`unique` tells that folder from those of others) and then put in its place. Answers the number of files.
 */
export async function writeSite(folder: string, files: AsyncIterable<SiteFile>, unique: string): Promise<number> {
  const target = path.resolve(folder);
  const before = await whatStands(target);
  const made = `${target}.${unique}.new`;
  try {
    await mkdir(path.dirname(target), { recursive: true });
    await mkdir(made);
    const addresses = await writeFiles(made, files);
    await writeFile(path.join(made, marker), addresses.map((address) => `${address}\n`).join(""));
    await putInPlace(made, target, before === "site" ? `${target}.${unique}.old` : null);
    return addresses.length;
  } catch (thrown) {
    await rm(made, { recursive: true, force: true });
    throw asFailure(thrown, target);
  }
}

async function writeFiles(folder: string, files: AsyncIterable<SiteFile>): Promise<string[]> {
  const addresses: string[] = [];
  const folders = new Set<string>();
  for await (const { address, content } of files) {
    const file = path.join(folder, address);
    const parent = path.dirname(file);
    if (!folders.has(parent)) await mkdir(parent, { recursive: true });
    folders.add(parent);
    // There are thousands of small ones, and nothing else to do meanwhile.
    writeFileSync(file, content, { flag: "wx" });
    addresses.push(address);
  }
  return addresses.sort();
}

async function putInPlace(made: string, target: string, old: string | null): Promise<void> {
  if (old === null) {
    await rename(made, target);
    return;
  }
  await rename(target, old);
  try {
    await rename(made, target);
  } catch (thrown) {
    await rename(old, target);
    throw thrown;
  }
  await rm(old, { recursive: true });
}

async function whatStands(target: string): Promise<"nothing" | "site"> {
  const entry = await lstat(target).catch(() => null);
  if (entry === null) return "nothing";
  if (!entry.isDirectory()) throw refusal(target, "it is no folder");
  const found = await filesBelow(target);
  if (found.length === 0) return "nothing";
  const listed = await readFile(path.join(target, marker), "utf8").catch(() => null);
  if (listed === null) throw refusal(target, "it holds files, and no site from before");
  const own = new Set([...listed.split("\n"), marker]);
  const foreign = found.find((name) => !own.has(name));
  if (foreign !== undefined) throw refusal(target, `it holds ${printable(foreign)}, which is no part of the site`);
  return "site";
}

/** Everything in a folder that is no folder itself, by its path with `/`; an empty folder counts as one of them. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"));
}

function refusal(target: string, reason: string): Failure {
  return new Failure(
    "usage",
    `nothing is written to ${printable(target)}: ${reason}`,
    "name a folder that is new or empty, or that a site was written to before",
  );
}

/** What the file system refused, as a Failure; a mistake of this program stays one. */
function asFailure(thrown: unknown, target: string): unknown {
  const isRefusal = thrown instanceof Error && "syscall" in thrown;
  return isRefusal
    ? toFailure(thrown, `see whether ${printable(target)} may be written to, and whether there is room`)
    : thrown;
}
