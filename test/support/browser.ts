import { createReadStream, createWriteStream, chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { createBrotliDecompress } from "node:zlib";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";

/** Where Debian, GitHub's machines and people have a Chromium. */
const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const missing = `no Chromium was found on this machine (${process.platform} ${process.arch}), and the packed one is for linux x64 alone.
Install Chromium or Chrome (Debian: apt-get install chromium; macOS: brew install --cask chromium),
or name the program: CWOM_TEST_BROWSER=/path/to/chromium npm test`;

/**
 * Starts the Chromium that is installed, or else the one that a development dependency brings for Linux on x64, unpacked into `folder`.
 * `CWOM_TEST_BROWSER=packed` asks for that one, any other value names a program. Without any of them this is an error that says how to get one: no test is skipped.
 */
export async function startBrowser(folder: string): Promise<Browser> {
  const asked = process.env["CWOM_TEST_BROWSER"];
  const found = asked === "packed" ? undefined : (asked ?? installed.find((path) => existsSync(path)));
  if (found !== undefined) return chromium.launch({ executablePath: found, args: ["--no-sandbox"], timeout: 0 });
  if (process.platform !== "linux" || process.arch !== "x64") throw new Error(missing);
  const { program, libraries } = await unpack(folder);
  // What the system has of the libraries fits the system better; the packed ones fill the gaps.
  const env = { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: folder, HOME: folder };
  const args = ["--no-sandbox", "--no-zygote", "--disable-gpu"];
  return chromium.launch({ executablePath: program, args, env, timeout: 0 });
}

async function unpack(folder: string): Promise<{ program: string; libraries: string }> {
  mkdirSync(folder, { recursive: true });
  const packed = fileURLToPath(new URL("../bin/", import.meta.resolve("@sparticuz/chromium")));
  const program = join(folder, "chromium");
  await inflate(join(packed, "chromium.br"), program);
  chmodSync(program, 0o755);
  for (const name of ["al2023", "fonts"]) {
    const archive = join(folder, `${name}.tar`);
    await inflate(join(packed, `${name}.tar.br`), archive);
    spawnSync("tar", ["xf", archive, "-C", folder]);
  }
  writeFileSync(join(folder, "fonts.conf"), `<fontconfig><dir>${join(folder, "fonts")}</dir></fontconfig>\n`);
  return { program, libraries: join(folder, "lib") };
}

function inflate(from: string, to: string): Promise<void> {
  return pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
}
