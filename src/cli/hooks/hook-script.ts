import { shellQuoted } from "../shell-quoted.ts";

/** The hooks of git that this program has a command for. */
export type HookName = "pre-commit" | "pre-push" | "pre-receive";

/** A line that only a script of ours holds. */
const mark = "# Written by `cwom hook install`";

/** Whether a hook was written by this program, in whatever version, so that it may be written again. */
export function isOurs(script: string): boolean {
  return script.split("\n").some((line) => line.startsWith(mark));
}

/** The line that brings a hook of one's own to call this program too, wherever it is installed. */
export function lineToAdd(name: HookName, node: string, bin: string): string {
  return `${shellQuoted(node)} ${shellQuoted(bin)} hook ${name} "$@" || exit $?`;
}

/**
 * A POSIX shell script that runs the hook with the cwom and the node that wrote it, else with the project's own, else with one
 * on the PATH; without any it refuses. On a server there is no project to look into.
 */
export function hookScript(name: HookName, node: string, bin: string): string {
  const own = `if [ -x node_modules/.bin/cwom ]; then exec node_modules/.bin/cwom hook ${name} "$@"; fi\n`;
  return [
    "#!/bin/sh\n",
    `${mark}; it may be deleted at any time.\n`,
    `if [ -x ${shellQuoted(node)} ] && [ -f ${shellQuoted(bin)} ]; then exec ${shellQuoted(node)} ${shellQuoted(bin)} hook ${name} "$@"; fi\n`,
    name === "pre-receive" ? "" : own,
    `if command -v cwom >/dev/null 2>&1; then exec cwom hook ${name} "$@"; fi\n`,
    `echo "cwom is not installed, so nothing was checked; install it, or delete this hook: $0" >&2\n`,
    "exit 3\n",
  ].join("");
}
