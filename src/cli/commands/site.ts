import type { Finish, Program } from "../program.ts";

/** What `cwom site` may be given. */
export interface SiteOptions {
  readonly at?: string | undefined;
  readonly basePath?: string | undefined;
  readonly allowIndexing?: true | undefined;
}

/** `cwom site`: the store as pages to read. */
export function addSite(cwom: Program, finish: Finish): void {
  cwom
    .command("site")
    .description("write the store as a static site: pages to read, without a server and without a network")
    .argument("<folder>", "where to: a folder that is new or empty, or that a site was written to before")
    .option("--at <revision>", "show this revision (default: the work tree)")
    .option(
      "--base-path <path>",
      "the path that the site is published at (/name/): adds the page for addresses that lead nowhere",
    )
    .option("--allow-indexing", "let search engines list the pages")
    .addHelpText("after", "\nExample:\n  $ cwom site --at HEAD --base-path /orders/ site")
    .action(async (folder, options) => {
      const { runSite } = await import("./run-site.ts");
      finish(await runSite(folder, options, cwom.opts()));
    });
}
