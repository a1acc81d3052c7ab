/** What is shorter is in every text by chance. */
const shortestHidden = 8;

/** Takes the values of variables out of a text; of one with many lines each line too, as a text may be looked at line by line. */
export function hideValues(given: Readonly<Record<string, string>>): (text: string) => string {
  const values = Object.values(given).flatMap((value) => [value, ...value.split(/\r?\n/)]);
  // The longer before what may be a part of it.
  const hidden = [...new Set(values)].filter(({ length }) => length >= shortestHidden);
  const ordered = hidden.toSorted((a, b) => b.length - a.length);
  return (text) => ordered.reduce((rest, value) => rest.replaceAll(value, () => replacement), text);
}

const replacement = "(a value of the environment was taken out)";
