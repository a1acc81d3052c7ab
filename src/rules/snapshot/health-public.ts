import type { Json } from "../../model/json.ts";
import { valueAt } from "../../text/json-pointer.ts";
import { corpusRule } from "../rule.ts";
import { fieldName, named } from "../words.ts";

const privatePointers = ["/constraints/health/flags", "/constraints/health/notes", "/constraints/energy/notes"];

/** How somebody is stays out of a store that everybody can read. */
export const snapshotHealthPublic = corpusRule(
  {
    id: "snapshot/health-public",
    level: "warning",
    summary: "a ConstraintSnapshot tells of health or energy in words, and a Repo of the store is public",
    why: "ours: what is committed to a public repository is published, and stays in its history",
  },
  function* (corpus) {
    const open = corpus.of("Repo").find((repo) => repo.outline.scalars["visibility"] === "public");
    if (open === undefined) return;
    for (const snapshot of corpus.of("ConstraintSnapshot")) {
      const told = snapshot.recall("private", () =>
        privatePointers.filter((pointer) => isSet(valueAt(snapshot.value, pointer))),
      );
      for (const at of told) {
        yield {
          about: snapshot,
          at,
          veiled: true,
          message: `has ${fieldName(at)}, and ${named(open)} is public`,
          help: "leave it out before it lands: what is committed here is published",
          related: [
            { place: { path: open.file.path, pointer: "/visibility" }, message: "everybody can read the store" },
          ],
        };
      }
    }
  },
);

function isSet(value: Json | undefined): boolean {
  return Array.isArray(value) ? value.length > 0 : typeof value === "string" && value.trim() !== "";
}
