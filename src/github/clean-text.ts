import { countCharacters } from "../model/fields.ts";
import { nameLimit, textLimit } from "../model/limits.ts";
import { secretIn, withoutSecrets } from "../rules/object/secret-shapes.ts";
import { showForbidden } from "../text/bytes-gate.ts";

/**
 * Somebody's text as an object may hold it: line ends are LF, characters that no file may hold are written `<U+202E>`,
 * what looks like a secret is taken out, and what is longer than `limit` characters is cut and says so. Nothing else changes.
 */
export function cleanText(text: string, limit: number = textLimit): string {
  const clean = withoutSecrets(showForbidden(text.replace(/\r\n?/g, "\n")));
  if (clean.length <= limit) return clean;
  const length = countCharacters(clean);
  return length <= limit ? clean : cut(clean, limit, `\n\n(cut here: the text on GitHub has ${length} characters)`);
}

/** The same for a name or title: one line, outer and repeated white space taken out, empty where nothing of it can be seen. */
export function cleanLine(text: string, limit: number = nameLimit): string {
  const line = withoutSecrets(showForbidden(text.replace(/\s+/gu, " ").trim()));
  if (!/[^\s\p{Cf}\p{Mn}\p{Cc}\u115f\u1160\u2800\u3164\uffa0]/u.test(line)) return "";
  return countCharacters(line) <= limit ? line : cut(line, limit, "…");
}

/** The same for a member of meta: undefined, so that it is left out, where there is nothing to say. */
export function wordOf(text: string | null | undefined): string | undefined {
  return cleanLine(text ?? "") || undefined;
}

function cut(text: string, limit: number, note: string): string {
  const characters = Array.from(text);
  const kept = (length: number): string => characters.slice(0, Math.max(0, length)).join("");
  let length = limit - countCharacters(note);
  // A long word may look like a secret once its end is gone.
  while (secretIn(kept(length)) !== null) length -= 512;
  return kept(length) + note;
}
