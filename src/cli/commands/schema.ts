import { Argument } from "@commander-js/extra-typings";
import type { Program } from "../program.ts";
import { kindNames } from "../../model/enums.ts";
import { print } from "../output.ts";

/** `cwom schema [kind]`: JSON Schema (draft 2020-12) of one kind, or of all. */
export function addSchema(cwom: Program): void {
  cwom
    .command("schema")
    .description("print the JSON Schema of a kind, or of all kinds")
    .addArgument(new Argument("[kind]", "one of the seven kinds").choices(kindNames))
    .addHelpText("after", "\nExample:\n  $ cwom schema Issue > issue.schema.json")
    .action(async (kind) => {
      const { jsonSchemaOf, jsonSchemaOfAll } = await import("../../model/json-schema.ts");
      print(`${JSON.stringify(kind === undefined ? jsonSchemaOfAll() : jsonSchemaOf(kind), null, 2)}\n`);
    });
}
