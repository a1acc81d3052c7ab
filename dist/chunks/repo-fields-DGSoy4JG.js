// src/operations/init/repo-fields.ts
/** Systems that are known by their host, or by its first label. */
const systems = {
	github: "github",
	gitlab: "gitlab",
	bitbucket: "bitbucket",
	codeberg: "codeberg"
};
/** The members of a Repo for a repository: named after its remote, or after its folder. Nothing of a user or password in the address gets into it. */
function repoFields({ remote, folder, branch }) {
	const place = remote === null ? null : placeOf(remote);
	const path = place?.path ?? folder;
	return {
		name: path.split("/").at(-1) ?? folder,
		slug: slugOf(path),
		source: place === null ? {
			system: "git",
			external_id: folder
		} : sourceOf(place),
		...branch === null ? {} : { default_branch: branch }
	};
}
/** The place that an address names; null for a folder, which is nobody else's place. */
function placeOf(remote) {
	if (remote.includes("://")) return URL.canParse(remote) ? placeOfUrl(new URL(remote)) : null;
	const { host = "", path = "" } = /^(?:[^@/\s]+@)?(?<host>[^:/\s\\]{2,}):(?<path>[^\\]+)$/.exec(remote)?.groups ?? {};
	return placeAt(host, path, null);
}
function placeOfUrl({ protocol, hostname, host, pathname }) {
	const isWeb = protocol === "https:" || protocol === "http:";
	return placeAt(hostname, decoded(pathname), isWeb ? `${protocol}//${host}` : null);
}
function placeAt(host, written, web) {
	const path = written.replace(/^\/+|\/+$/g, "").replace(/\.git$/, "");
	if (host === "" || path === "" || `${host}${path}`.includes("@")) return null;
	return {
		host: host.toLowerCase(),
		path,
		web: web ?? (systemOf(host) === host ? null : `https://${host.toLowerCase()}`)
	};
}
function decoded(pathname) {
	try {
		return decodeURIComponent(pathname);
	} catch {
		return pathname;
	}
}
function sourceOf({ host, path, web }) {
	const system = systemOf(host);
	return web === null ? {
		system,
		external_id: path
	} : {
		system,
		url: encodeURI(`${web}/${path}`)
	};
}
function systemOf(host) {
	return systems[host.toLowerCase().split(".")[0] ?? ""] ?? host;
}
/** Small letters, digits and `._/-`, a letter or digit first. */
function slugOf(path) {
	const slug = path.toLowerCase().replaceAll(/[^a-z0-9._/-]+/g, "-").replace(/^[^a-z0-9]+/, "");
	return slug === "" ? "repository" : slug;
}
export { repoFields as n, placeOf as t };
