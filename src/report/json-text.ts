/**
 * A value as JSON with two spaces and a closing newline. What a terminal, a reader's eye or a workflow runner could take amiss
 * (control, format and direction characters, lone surrogates, `##[`) is written as `\uXXXX`: the same value for every JSON parser.
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  // JSON.stringify itself writes line feeds between members only; all other matches stand inside strings.
  const escaped = text.replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|(?<=##)\[/gu, escapeUnits);
  return `${escaped}\n`;
}

function escapeUnits(text: string): string {
  const units = text.split("").map((unit) => unit.charCodeAt(0).toString(16).padStart(4, "0"));
  return units.map((unit) => `\\u${unit}`).join("");
}
