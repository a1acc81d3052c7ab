import { Failure } from "../../failure.ts";
import type { QueryIndex } from "../../query/open-index.ts";
import { checkSchemaName, publishIndex, withPostgres } from "../../query/publish-index.ts";
import { printable } from "../../text/printable.ts";
import { print } from "../output.ts";
import type { GlobalOptions } from "../program.ts";
import { readIndex } from "../reading-index.ts";
import type { PublishOptions } from "./index.ts";

/** Publishes what a commit's store comes to; answers the exit code. */
export async function runPublish(
  url: string,
  { as, schema, at = "HEAD" }: PublishOptions,
  { C: folder, quiet }: GlobalOptions,
): Promise<number> {
  if (!/^postgres(?:ql)?:\/\//.test(url)) {
    throw new Failure(
      "usage",
      "only PostgreSQL can be published to",
      "cwom index publish postgres://user@host/database",
    );
  }
  checkSchemaName(schema);
  const now = new Date().toISOString();
  await readIndex({ folder, at }, async (index) => {
    const repository = as ?? onlySlug(index);
    const objects = await withPostgres(url, (connection) =>
      publishIndex(connection, index, { repository, schema, now }),
    );
    if (quiet !== true) print(`✔ ${objects} objects of ${printable(repository)} in schema ${schema}\n`);
  });
  return 0;
}

function onlySlug({ database }: QueryIndex): string {
  const slugs = database.prepare("SELECT DISTINCT slug FROM repos WHERE slug IS NOT NULL").all();
  const [only, ...others] = slugs;
  if (only !== undefined && others.length === 0) return String(only["slug"]);
  throw new Failure(
    "usage",
    `the store holds ${slugs.length} Repos: none of them names it`,
    "say what to call it: cwom index publish --as <name> postgres://…",
  );
}
