// The peer of the bench: reads every file of a store and loads it with js-yaml, and does nothing else.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CORE_SCHEMA, load } from "js-yaml";

const root = join(process.argv[2] ?? ".", "cwom");
for (const kind of readdirSync(root)) {
  for (const name of readdirSync(join(root, kind)))
    load(readFileSync(join(root, kind, name), "utf8"), { schema: CORE_SCHEMA });
}
