import type { Finish, Program } from "../program.ts";

/** What `cwom index publish` may be given. */
export interface PublishOptions {
  readonly as?: string | undefined;
  readonly schema: string;
  readonly at?: string | undefined;
}

/** `cwom index`: the derived tables, for others. */
export function addIndex(cwom: Program, finish: Finish): void {
  const index = cwom
    .command("index")
    .description("put the derived tables where others can ask them")
    .addHelpText("after", "\nExample:\n  $ cwom index publish postgres://localhost/work");
  index
    .command("publish")
    .description("replace this repository's rows in a PostgreSQL database that may hold several repositories")
    .argument("<url>", "the database: postgres://user@host/database")
    .option("--as <name>", "what this repository is called there (default: the slug of its one Repo)")
    .option("--schema <name>", "the schema that the tables are in, made where it is missing", "cwom")
    .option("--at <revision>", "publish this revision (default: HEAD)")
    .addHelpText("after", "\nExample:\n  $ cwom index publish postgres://localhost/work")
    .action(async (url, options) => {
      const { runPublish } = await import("./run-publish.ts");
      finish(await runPublish(url, options, cwom.opts()));
    });
}
