import type { JsonObject } from "../../model/json.ts";

/** What is known of a repository before its first work object. */
export interface RepositoryFacts {
  /** Address of its remote, as git has it; it may hold credentials. */
  readonly remote: string | null;
  /** Name of its folder. */
  readonly folder: string;
  /** The branch that work lands on, if that can be told. */
  readonly branch: string | null;
}

/** Systems that are known by their host, or by its first label. */
const systems: Readonly<Record<string, string>> = {
  github: "github",
  gitlab: "gitlab",
  bitbucket: "bitbucket",
  codeberg: "codeberg",
};

/** The members of a Repo for a repository: named after its remote, or after its folder. Nothing of a user or password in the address gets into it. */
export function repoFields({ remote, folder, branch }: RepositoryFacts): JsonObject {
  const place = remote === null ? null : placeOf(remote);
  const path = place?.path ?? folder;
  return {
    name: path.split("/").at(-1) ?? folder,
    slug: slugOf(path),
    source: place === null ? { system: "git", external_id: folder } : sourceOf(place),
    ...(branch === null ? {} : { default_branch: branch }),
  };
}

/** Where a remote is: its host, and the path there without `.git`. */
interface Place {
  readonly host: string;
  readonly path: string;
  /** Base of its address on the web, where that is known. */
  readonly web: string | null;
}

/** The place that an address names; null for a folder, which is nobody else's place. */
export function placeOf(remote: string): Place | null {
  if (remote.includes("://")) return URL.canParse(remote) ? placeOfUrl(new URL(remote)) : null;
  const { host = "", path = "" } = /^(?:[^@/\s]+@)?(?<host>[^:/\s\\]{2,}):(?<path>[^\\]+)$/.exec(remote)?.groups ?? {};
  return placeAt(host, path, null);
}

function placeOfUrl({ protocol, hostname, host, pathname }: URL): Place | null {
  const isWeb = protocol === "https:" || protocol === "http:";
  return placeAt(hostname, decoded(pathname), isWeb ? `${protocol}//${host}` : null);
}

function placeAt(host: string, written: string, web: string | null): Place | null {
  const path = written.replace(/^\/+|\/+$/g, "").replace(/\.git$/, "");
  // What stands before an @ may be a password, in an address that nobody can read for sure.
  if (host === "" || path === "" || `${host}${path}`.includes("@")) return null;
  return {
    host: host.toLowerCase(),
    path,
    web: web ?? (systemOf(host) === host ? null : `https://${host.toLowerCase()}`),
  };
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

function sourceOf({ host, path, web }: Place): JsonObject {
  const system = systemOf(host);
  return web === null ? { system, external_id: path } : { system, url: encodeURI(`${web}/${path}`) };
}

function systemOf(host: string): string {
  return systems[host.toLowerCase().split(".")[0] ?? ""] ?? host;
}

/** Small letters, digits and `._/-`, a letter or digit first. */
function slugOf(path: string): string {
  const slug = path
    .toLowerCase()
    .replaceAll(/[^a-z0-9._/-]+/g, "-")
    .replace(/^[^a-z0-9]+/, "");
  return slug === "" ? "repository" : slug;
}
