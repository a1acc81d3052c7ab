import type { Json, JsonObject } from "../model/json.ts";

/** The value of a block YAML text as it comes to light, entry by entry: mappings and lists that are open, outermost first, and the entry that waits for its value. */
export class PlainTree {
  readonly #open: (Json[] | JsonObject)[] = [];
  #top: Json[] | JsonObject | null = null;
  #root: Json[] | JsonObject | null = null;
  #key = "";

  /** The outermost mapping; null where there is none, or a list. */
  get root(): JsonObject | null {
    return this.#root === null || Array.isArray(this.#root) ? null : this.#root;
  }

  /** A collection begins, as the value of the entry that waits. */
  open(isList: boolean): void {
    const collection: Json[] | JsonObject = isList ? [] : {};
    if (this.#top === null) this.#root = collection;
    else this.put(collection);
    this.#open.push(collection);
    this.#top = collection;
  }

  /** The innermost collection ends. */
  close(): void {
    this.#open.pop();
    this.#top = this.#open.at(-1) ?? null;
  }

  /** One more item of the innermost list waits for its value. */
  addItem(): void {
    if (Array.isArray(this.#top)) this.#top.push(null);
  }

  /** A member of the innermost mapping waits for its value; false where it has one already. */
  addMember(key: string): boolean {
    const mapping = this.#top;
    if (mapping === null || Object.hasOwn(mapping, key)) return false;
    this.#key = key;
    return true;
  }

  /** Gives the entry that waits its value; a later one takes its place. */
  put(value: Json): void {
    const top = this.#top;
    if (Array.isArray(top)) top[top.length - 1] = value;
    else if (top !== null) top[this.#key] = value;
  }
}
