/** One setting of a git configuration file: section and key in lower case, the subsection as written. */
export interface GitSetting {
  readonly section: string;
  readonly subsection: string | null;
  readonly key: string;
  readonly value: string;
}

/**
 * The settings of a git configuration file in order, without following includes: enough to know what form a repository has.
 * A key without a value is `true`, as in git; lines that are no setting are passed over.
 */
export function parseGitConfig(text: string): GitSetting[] {
  const settings: GitSetting[] = [];
  let section = "";
  let subsection: string | null = null;
  for (const line of text.replace(/\\\r?\n/g, "").split(/\r?\n/)) {
    const header = /^\s*\[\s*([\w.-]+)(?:\s+"((?:[^"\\]|\\.)*)")?\s*\]\s*/.exec(line);
    if (header) {
      section = (header[1] ?? "").toLowerCase();
      subsection = header[2]?.replace(/\\(.)/g, "$1") ?? null;
    }
    const setting = /^\s*([a-z][\w-]*)\s*(?:=(.*))?$/i.exec(header ? line.slice(header[0].length) : line);
    if (!setting) continue;
    const value = setting[2] === undefined ? "true" : plainValue(setting[2]);
    settings.push({ section, subsection, key: (setting[1] ?? "").toLowerCase(), value });
  }
  return settings;
}

/** Git's reading of a boolean value. */
export function isTrue(value: string): boolean {
  return /^(true|yes|on|[1-9]\d*)$/i.test(value);
}

function plainValue(written: string): string {
  let value = "";
  let isQuoted = false;
  for (const part of written.match(/\\.|"|[^\\"]/g) ?? []) {
    if (part === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (part === "#" || part === ";")) break;
    else value += part.startsWith("\\") ? part.slice(1) : part;
  }
  return value.trim();
}
