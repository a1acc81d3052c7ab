import { t as checkRepository } from "./check-repository-CtBG_wuV.js";
import { i as toFailure, t as Failure } from "./failure-CoSUsjhv.js";
import { n as printable } from "./printable-bEUe1wzd.js";
import { _ as listAddress, c as objectPage, d as findingsPage, f as wholeList, g as fileAddress, h as addresses, l as listPage, m as html, o as runsPage, p as layOut, s as overviewPage, t as assets, u as pageCount, v as objectAddress, x as wholeHistory, y as lookUp } from "./render-page-C19Sh0s1.js";
import { u as kindNames } from "./enums-CzFq0Rxf.js";
import { a as objectsOf } from "./find-in-index-BEYmnWie.js";
import { o as fileByteLimit } from "./json-BOP16j8H.js";
import { r as print } from "./output-BW60d30d.js";
import { t as cacheFor } from "./reading-cache-CpPwHZP2.js";
import { t as readIndex } from "./reading-index-CiATnWOe.js";
import path from "node:path";
import { writeFileSync } from "node:fs";
import { lstat, mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
// src/web/site-pages.ts
/**
* All files of a static site, each once, made one after the other: the same objects, history and findings give the same bytes. Links are
* relative, so that the files may lie anywhere; with a base path (`/x/`) there is also a page for addresses that lead nowhere.
*/
async function* sitePages(source, basePath) {
	for (const [address, { text }] of assets) yield {
		address,
		content: text
	};
	yield {
		address: addresses.overview,
		content: overviewPage(source)
	};
	yield {
		address: addresses.findings,
		content: findingsPage(source)
	};
	yield {
		address: addresses.runs,
		content: runsPage(source)
	};
	if (basePath !== null) yield {
		address: "404.html",
		content: missingPage(source, basePath)
	};
	yield* listFiles(source);
	for (const kind of kindNames) for (const id of new Set(objectsOf(source.index, kind).map((object) => object.id))) {
		const object = lookUp(source.index, kind, id);
		if (object !== null) yield {
			address: objectAddress(kind, id),
			content: objectPage(source, object)
		};
	}
}
/** The files of the objects beside their pages, as they stand in a revision. */
async function* objectFiles({ index }, revision) {
	const wanted = /* @__PURE__ */ new Map();
	for (const kind of kindNames) for (const id of new Set(objectsOf(index, kind).map((object) => object.id))) {
		const object = lookUp(index, kind, id);
		if (object !== null) wanted.set(object.path, fileAddress(kind, id));
	}
	const entries = (await revision.entries()).filter(({ path }) => wanted.has(path));
	for await (const { path, bytes } of revision.read(entries, fileByteLimit)) if (bytes !== null) yield {
		address: wanted.get(path) ?? "",
		content: bytes
	};
}
function* listFiles(source) {
	for (const kind of kindNames) {
		const count = pageCount(source, kind);
		for (let page = 1; page <= count; page += 1) yield {
			address: listAddress(kind, page),
			content: listPage(source, wholeList(kind, page))
		};
		if (count > 1) yield {
			address: listAddress(kind, "all"),
			content: listPage(source, wholeList(kind, "all"))
		};
	}
}
function missingPage(source, base) {
	const main = html`<h1>Not here</h1>
    <p>No page and no object has this address. <a href="${base}">To the overview</a></p>`;
	return layOut(source, {
		at: "404.html",
		title: "Not here · CWOM",
		main,
		within: "",
		base
	});
}
// src/web/write-site.ts
/** Lists all files of a site that this program wrote, itself left out: by it a folder is known again. */
const marker = ".cwom-site";
/**
* Writes a site into a folder that is new, empty, or holds a site from before and nothing else; a Failure `usage`, with nothing
* touched, for any other. The site is made whole beside it first (`unique` tells that folder from those of others) and then put in its place. Answers the number of files.
*/
async function writeSite(folder, files, unique) {
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
		await rm(made, {
			recursive: true,
			force: true
		});
		throw asFailure(thrown, target);
	}
}
async function writeFiles(folder, files) {
	const addresses = [];
	const folders = /* @__PURE__ */ new Set();
	for await (const { address, content } of files) {
		const file = path.join(folder, address);
		const parent = path.dirname(file);
		if (!folders.has(parent)) await mkdir(parent, { recursive: true });
		folders.add(parent);
		writeFileSync(file, content, { flag: "wx" });
		addresses.push(address);
	}
	return addresses.sort();
}
async function putInPlace(made, target, old) {
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
async function whatStands(target) {
	const entry = await lstat(target).catch(() => null);
	if (entry === null) return "nothing";
	if (!entry.isDirectory()) throw refusal(target, "it is no folder");
	const found = await filesBelow(target);
	if (found.length === 0) return "nothing";
	const listed = await readFile(path.join(target, marker), "utf8").catch(() => null);
	if (listed === null) throw refusal(target, "it holds files, and no site from before");
	const own = /* @__PURE__ */ new Set([...listed.split("\n"), marker]);
	const foreign = found.find((name) => !own.has(name));
	if (foreign !== void 0) throw refusal(target, `it holds ${printable(foreign)}, which is no part of the site`);
	return "site";
}
/** Everything in a folder that is no folder itself, by its path with `/`; an empty folder counts as one of them. */
async function filesBelow(folder) {
	return (await readdir(folder, {
		recursive: true,
		withFileTypes: true
	})).filter((entry) => !entry.isDirectory()).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"));
}
function refusal(target, reason) {
	return new Failure("usage", `nothing is written to ${printable(target)}: ${reason}`, "name a folder that is new or empty, or that a site was written to before");
}
/** What the file system refused, as a Failure; a mistake of this program stays one. */
function asFailure(thrown, target) {
	return thrown instanceof Error && "syscall" in thrown ? toFailure(thrown, `see whether ${printable(target)} may be written to, and whether there is room`) : thrown;
}
// src/cli/commands/run-site.ts
/** Writes the static site; answers the exit code. */
async function runSite(out, { at, basePath, allowIndexing }, { C: folder, quiet }) {
	const base = basePath === void 0 ? null : checkedPath(basePath);
	const count = await readIndex({
		folder,
		at
	}, async (index, repository, revision) => {
		const tip = await repository.resolveCommit(at ?? "HEAD");
		const report = await reportFor(repository, at);
		return writeSite(out, allFiles({
			index,
			report,
			unchecked: null,
			historyOf: await wholeHistory(index, repository, tip),
			words: report.head,
			served: false,
			listed: allowIndexing === true
		}, base, revision), String(process.pid));
	});
	if (quiet !== true) print(`✔ ${count} files in ${printable(out)}\n`);
	return 0;
}
async function* allFiles(source, base, revision) {
	yield* sitePages(source, base);
	yield* objectFiles(source, revision);
}
/** The path that a site is published at, as it may stand in a link. */
function checkedPath(basePath) {
	if (/^\/(?:[A-Za-z0-9._~-]+\/)*$/.test(basePath)) return basePath;
	throw new Failure("usage", `${JSON.stringify(basePath)} is no path that a site can be published at`, "it begins and ends with a slash: --base-path /orders/");
}
async function reportFor(repository, at) {
	const now = /* @__PURE__ */ new Date();
	const cache = await cacheFor(repository, now.getTime());
	try {
		return await checkRepository({
			repository,
			...cache === null ? {} : { cache },
			...at === void 0 ? {} : { head: at },
			now: now.toISOString()
		});
	} finally {
		cache?.close();
	}
}
export { runSite };
