/** Whether a version names no text in particular: empty, a moving name such as `latest`, or a range such as `^1.2` or `1.x`. */
export function isFloatingVersion(version: string): boolean {
  const word = version.trim().toLowerCase();
  return floatingNames.has(word) || /^[\^~<>]|\|\||(?:^|\.)[x*](?:\.|$)/.test(word);
}

const floatingNames: ReadonlySet<string> = new Set(["", "latest", "main", "master", "head"]);
