import { a as parseGitConfig } from "./refuse-unreadable-eZxwF_rh.js";
import { join } from "node:path";
import { readFile } from "node:fs/promises";
// src/git/remote-url.ts
/** The address of `origin`, else of the first remote, as the repository's own configuration writes it (it may hold credentials); null where there is none. */
async function remoteUrl({ commonDir }) {
	const text = await readFile(join(commonDir, "config"), "utf8").catch(() => "");
	const urls = parseGitConfig(text).filter(({ section, key, value }) => section === "remote" && key === "url" && value !== "");
	return (urls.find(({ subsection }) => subsection === "origin") ?? urls[0])?.value ?? null;
}
export { remoteUrl as t };
