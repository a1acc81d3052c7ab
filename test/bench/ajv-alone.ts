// Another peer of the bench: reads every file of a store, loads it with js-yaml and holds it against the published schema of its kind with ajv.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { CORE_SCHEMA, load } from "js-yaml";

const ajv = new Ajv2020({ allowUnionTypes: true });
formats.default(ajv);
const root = join(process.argv[2] ?? ".", "cwom");
for (const kind of readdirSync(root)) {
  const schema = new URL(`../../schemas/${kind}.json`, import.meta.url);
  const validate = ajv.compile(JSON.parse(readFileSync(schema, "utf8")));
  for (const name of readdirSync(join(root, kind))) {
    const value: unknown = load(readFileSync(join(root, kind, name), "utf8"), { schema: CORE_SCHEMA });
    if (!validate(value)) throw new Error(`${kind}/${name}: ${ajv.errorsText(validate.errors)}`);
  }
}
