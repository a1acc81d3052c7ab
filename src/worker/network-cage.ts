import { tmpdir } from "node:os";
import { executeLimited } from "./execute-limited.ts";

/** Words before a command with which it runs without a network. */
export type Launcher = readonly string[];

/** Finds out, once, how commands are kept from the network on this machine; null where they cannot be. */
export type FindCage = () => Promise<Launcher | null>;

/**
 * A network of its own with nothing but the loopback device, by user namespaces of Linux and `unshare`; then the user that it was
 * again, who has no power over that network.
 */
const cageScript = `ip link set lo up 2>/dev/null || ifconfig lo up 2>/dev/null
user=$1 group=$2
shift 2
exec unshare --user --map-user="$user" --map-group="$group" -- "$@"`;

/** Looks for the cage when it is asked for first, by running a command in it. `identity` are the ids of the user and group that the command runs as. */
export function cageFinder(identity: { readonly user: number; readonly group: number } | null, path: string): FindCage {
  let found: ReturnType<FindCage> | undefined;
  return () => (found ??= identity === null ? Promise.resolve(null) : tryCage(identity, path));
}

async function tryCage({ user, group }: { user: number; group: number }, path: string): Promise<Launcher | null> {
  const enter = ["unshare", "--user", "--map-root-user", "--net", "--", "/bin/sh", "-c", cageScript, "cwom-cage"];
  const launcher = [...enter, String(user), String(group)];
  const never = new AbortController().signal;
  const { exitCode } = await executeLimited({
    // Nothing but the loopback device, and the same user: then it holds what it promises.
    command: `test "$(id -u)" = ${user} && test "$(grep -c : /proc/net/dev)" = 1`,
    launcher,
    folder: tmpdir(),
    environment: { PATH: path },
    mark: "CWOM_MARK=cage",
    stdin: "",
    timeLimit: 20_000,
    grace: 1_000,
    lost: never,
    watchLease: (tell) => {
      tell(Date.now() + 20_000);
      return () => undefined;
    },
    stopping: never,
    onText: () => undefined,
  });
  return exitCode === 0 ? launcher : null;
}
