import { isScalar, visit } from "yaml";
import { composeYaml } from "./compose-yaml.ts";

/** A key that stands twice in one mapping of a JSON text, where a parser would take the last and say nothing; null where none does, or the text is too much to look at. */
export function repeatedKey(json: string): string | null {
  const { root } = composeYaml(json);
  let found: string | null = null;
  visit(root, {
    Map(_key, { items }) {
      const keys = items.map(({ key }) => (isScalar(key) ? String(key.value) : ""));
      const seen = new Set<string>();
      found = keys.find((key) => seen.size === seen.add(key).size) ?? null;
      return found === null ? undefined : visit.BREAK;
    },
  });
  return found;
}
