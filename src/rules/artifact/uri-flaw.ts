import { localPathOf } from "../../store/local-path.ts";
import { isPrivateHost } from "./private-host.ts";

const oneMachine = "is a path of one machine";
const noAddress = "is no valid address";
const noScheme = "lacks a scheme such as https:";

/** Why others cannot follow a uri that is not empty, in words for after "which"; null when it is absolute or a path of the repository. */
export function uriFlaw(uri: string): string | null {
  if (/[\s\p{Cc}]/u.test(uri)) return "has a space or control character that is not escaped";
  if (/^[a-z]:/i.test(uri) || /^(?:~|\/(?!\/))/.test(uri)) return oneMachine;
  if (uri.includes("\\")) return "has a backslash";
  const scheme = /^[a-z][a-z0-9+.-]*(?=:)/i.exec(uri)?.[0].toLowerCase();
  return scheme === undefined ? pathFlaw(uri) : addressFlaw(uri, scheme);
}

function pathFlaw(uri: string): string | null {
  if (uri.startsWith("//") || /^[^/#]*:/.test(uri)) return noScheme;
  const [path = ""] = uri.split("#", 1);
  return localPathOf(path.replace(/\/$/, "")) === null ? "is no path inside the repository" : null;
}

/** Schemes that lead to one machine, or hold the content instead of saying where it is. */
const closedSchemes: ReadonlySet<string> = new Set(["file", "data", "javascript", "vbscript", "blob", "about"]);
const hostSchemes: ReadonlySet<string> = new Set(["http", "https", "ftp", "ws", "wss"]);

function addressFlaw(uri: string, scheme: string): string | null {
  const rest = uri.slice(scheme.length + 1);
  // `git+https` is https for a tool that knows git.
  const layers = scheme.split("+");
  if (layers.some((layer) => closedSchemes.has(layer))) return `leads nowhere for others (${scheme}:)`;
  if (isHostAndPort(scheme, rest)) return noScheme;
  if (layers.some((layer) => hostSchemes.has(layer)) && !/^\/\/[^/?#]/.test(rest)) return noAddress;
  const host = URL.parse(uri)?.hostname;
  if (host === undefined || rest === "") return noAddress;
  return isPrivateHost(normalHost(host)) ? "names a host that others cannot reach" : null;
}

/** `localhost:8080/x` and `example.com:443` read like a scheme and a path. */
function isHostAndPort(scheme: string, rest: string): boolean {
  return scheme === "localhost" || (scheme.includes(".") && /^\d{1,5}(?:[/?#]|$)/.test(rest));
}

/** The host as a browser writes it, whatever the scheme: `0x7f.1` is `127.0.0.1`. */
function normalHost(host: string): string {
  return (host === "" ? null : URL.parse(`http://${host}/`)?.hostname) ?? host;
}
