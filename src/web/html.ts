import { html as template, raw } from "hono/html";

/** A piece of a page in which every foreign text is escaped. */
export type Html = ReturnType<typeof raw>;

/** What may stand in a template: a text, which is escaped, what was made by a template, or a list of such. */
export type Fragment = string | number | Html | null | false | readonly Fragment[];

/** HTML from a template; every text put into it is escaped, inside quoted attributes too. */
export function html(parts: TemplateStringsArray, ...values: readonly Fragment[]): Html {
  const made = template(parts, ...values);
  if (made instanceof Promise) throw new TypeError("a template waits for something");
  return made;
}

/** Text that is HTML already and was made safe by whoever made it. */
export function madeSafe(text: string): Html {
  return raw(text);
}
