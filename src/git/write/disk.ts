import * as fs from "node:fs";
import { dirname } from "node:path";
import { isAbsent } from "../locate-git-dir.ts";
import type { Step } from "./step.ts";

/**
 * The only hand that changes files in `git/write/`: flushed, never half visible, and told to `onStep` before each step,
 * so that a test can end the process between any two of them.
 */
export class Disk {
  /** Tells of a step that is not made here, such as a word to a git process. */
  readonly step: (name: string, file: string) => void;
  readonly #onStep: (step: Step) => void;

  constructor(onStep: (step: Step) => void = () => undefined) {
    this.#onStep = onStep;
    this.step = (name, file) => onStep({ name, file });
  }

  /** A new file with all its bytes on disk; throws EEXIST when there is one. */
  create(file: string, bytes: Uint8Array, mode = 0o666): void {
    this.step("create", file);
    const fd = fs.openSync(file, "wx", mode);
    try {
      this.#onStep({ name: "write", file, open: { fd, bytes } });
      for (let at = 0; at < bytes.length;) at += fs.writeSync(fd, bytes, at);
      this.step("flush", file);
      fs.fsyncSync(fd);
    } finally {
      fs.closeSync(fd);
    }
  }

  /** A new empty file whose name is all that counts, while the machine runs; throws EEXIST when there is one. */
  touch(file: string): void {
    this.step("touch", file);
    fs.closeSync(fs.openSync(file, "wx"));
  }

  /** A second name for a file, as a lock; false when something has that name already. */
  link(from: string, to: string): boolean {
    this.step("link", to);
    try {
      fs.linkSync(from, to);
    } catch (thrown) {
      if (hasCode(thrown, "EEXIST")) return false;
      throw thrown;
    }
    return true;
  }

  /** Moves a file over another one, or to where none is. */
  rename(from: string, to: string): void {
    this.move(from, to);
    this.flushFolder(dirname(to));
  }

  /** The same, on disk only once its folder is flushed: for many in one folder. */
  move(from: string, to: string): void {
    this.step("rename", to);
    fs.renameSync(from, to);
  }

  /** Moves a folder to where there is none, or an empty one; false when one with content is there. */
  renameFolder(from: string, to: string): boolean {
    this.step("rename folder", to);
    try {
      // Windows replaces no folder, not even an empty one.
      if (process.platform === "win32") removeEmpty(to);
      fs.renameSync(from, to);
      return true;
    } catch (thrown) {
      if (["ENOTEMPTY", "EEXIST", "EPERM"].some((code) => hasCode(thrown, code))) return false;
      throw thrown;
    }
  }

  /** Takes a file away, if it is there. */
  unlink(file: string): void {
    this.step("unlink", file);
    try {
      fs.unlinkSync(file);
    } catch (thrown) {
      if (!isAbsent(thrown)) throw thrown;
    }
  }

  /** A folder, and those above it. */
  makeFolder(folder: string): void {
    if (fs.existsSync(folder)) return;
    this.step("make folder", folder);
    fs.mkdirSync(folder, { recursive: true });
  }

  /** Takes a folder away with all that is in it, if it is there. */
  removeFolder(folder: string): void {
    this.step("remove folder", folder);
    fs.rmSync(folder, { recursive: true, force: true });
  }

  /** Adds bytes to the end of a file, made when it is not there. */
  append(file: string, bytes: Uint8Array): void {
    this.step("append", file);
    fs.appendFileSync(file, bytes);
  }

  /** A copy of a file; false when there is none to copy. */
  copy(from: string, to: string): boolean {
    this.step("copy", to);
    try {
      fs.copyFileSync(from, to);
      return true;
    } catch (thrown) {
      if (isAbsent(thrown)) return false;
      throw thrown;
    }
  }

  /** Makes a file no newer than another one, if that is there. */
  keepTime(file: string, than: string): void {
    const stats = fs.statSync(than, { throwIfNoEntry: false });
    if (stats === undefined) return;
    this.step("keep time", file);
    const seconds = Math.floor(stats.mtimeMs) / 1000;
    fs.utimesSync(file, seconds, seconds);
  }

  /** The names in a folder, on disk; Windows flushes no folders. */
  flushFolder(folder: string): void {
    if (process.platform === "win32") return;
    const fd = fs.openSync(folder, "r");
    try {
      fs.fsyncSync(fd);
    } finally {
      fs.closeSync(fd);
    }
  }

  /** A file's bytes, on disk: for what another process wrote. */
  flushFile(file: string): void {
    this.step("flush", file);
    const fd = fs.openSync(file, "r+");
    try {
      fs.fsyncSync(fd);
    } finally {
      fs.closeSync(fd);
    }
  }
}

/** Whether an error of the file system has a code such as `EEXIST`. */
export function hasCode(thrown: unknown, code: string): boolean {
  return thrown instanceof Error && "code" in thrown && thrown.code === code;
}

/** The names in a folder; none when it is not there. */
export function namesNow(folder: string): string[] {
  try {
    return fs.readdirSync(folder);
  } catch (thrown) {
    if (isAbsent(thrown)) return [];
    throw thrown;
  }
}

/** A file's bytes; null when there is none. */
export function bytesNow(file: string): Buffer | null {
  try {
    return fs.readFileSync(file);
  } catch (thrown) {
    if (isAbsent(thrown)) return null;
    throw thrown;
  }
}

/** Whether two names stand for one file that is there. */
export function isSameFile(a: string, b: string): boolean {
  const [one, other] = [a, b].map((file) => fs.lstatSync(file, { throwIfNoEntry: false, bigint: true }));
  return one !== undefined && other !== undefined && one.ino === other.ino && one.dev === other.dev;
}

function removeEmpty(folder: string): void {
  try {
    fs.rmdirSync(folder);
  } catch {
    // The rename says what is wrong.
  }
}
