import { isKind } from "../model/enums.ts";
import type { Kind } from "../model/enums.ts";

/** The folder that holds a store, at the root of its repository. */
export const storeFolder = "cwom";
/** The store's settings: rule levels, seal policy. */
export const configPath = `${storeFolder}/config.yaml`;
/** Findings that somebody lives with. */
export const suppressionsPath = `${storeFolder}/suppressions.yaml`;

/** Whether a path from the repository's root is below `cwom/`. */
export function isOfStore(path: string): boolean {
  return path.startsWith(`${storeFolder}/`);
}

/** What a path below `cwom/` is for; only `object` names a kind and an id. */
export type Slot =
  | { readonly is: "object"; readonly kind: Kind; readonly id: string }
  | { readonly is: "config" | "suppressions" | "readme" | "sync" }
  /** A YAML file where none belongs: it may hold an object that nobody would find. */
  | { readonly is: "misplaced" }
  /** Anything else. */
  | { readonly is: "stray" };

/** Whether a path is one where an object stands, or may stand by mistake. */
export function mayHoldObject(path: string): boolean {
  const { is } = slotOf(path);
  return is === "object" || is === "misplaced";
}

/** The one path of an object: `cwom/<Kind>/<id>.yaml`, kind and id spelled exactly. */
export function pathOf(kind: Kind, id: string): string {
  return `${storeFolder}/${kind}/${id}.yaml`;
}

/** What a path from the repository's root is for, judged by the path alone, exact in case. */
export function slotOf(path: string): Slot {
  if (path === configPath) return { is: "config" };
  if (path === suppressionsPath) return { is: "suppressions" };
  if (path === `${storeFolder}/README.md`) return { is: "readme" };
  const [folder, second, third, ...rest] = path.split("/");
  if (folder !== storeFolder || second === undefined) return { is: "stray" };
  if (second === ".sync" && third?.endsWith(".json") === true && rest.length === 0) return { is: "sync" };
  if (!/\.ya?ml$/i.test(path)) return { is: "stray" };
  const id = third?.endsWith(".yaml") === true ? third.slice(0, -".yaml".length) : "";
  if (isKind(second) && id !== "" && rest.length === 0) return { is: "object", kind: second, id };
  return { is: "misplaced" };
}
