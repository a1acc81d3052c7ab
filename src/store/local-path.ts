/** The path of the repository that a uri names, `%20` and the like undone; null for a uri that leads elsewhere or out of the repository. */
export function localPathOf(uri: string): string | null {
  if (uri === "" || uri.startsWith("/") || /^[a-z][a-z0-9+.-]*:/i.test(uri) || /[\\?#\0]/.test(uri)) return null;
  const segments = uri
    .split("/")
    .map(decoded)
    .filter((segment) => segment !== ".");
  return segments.length > 0 && segments.every(isInside) ? segments.join("/") : null;
}

function isInside(segment: string): boolean {
  return segment !== "" && segment !== ".." && !gitFolder.test(segment) && !/[/\\\0]/.test(segment);
}

/** Names that some disk takes for `.git`, and that git therefore keeps nowhere. */
const gitFolder = /^(?:\.git|git~1)[ .]*(?::.*)?$/iu;

/** A `%` that escapes nothing is one of the name. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
