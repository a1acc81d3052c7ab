/** Whether git takes a text for the name of a branch, as `git check-ref-format --branch` does for a name that stands for itself. */
export function isBranchName(name: string): boolean {
  if (name === "HEAD" || name.startsWith("-")) return false;
  // oxlint-disable-next-line no-control-regex -- control characters are what this refuses
  if (/[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\.$/.test(name)) return false;
  return name.split("/").every((part) => part !== "" && !part.startsWith(".") && !part.endsWith(".lock"));
}
