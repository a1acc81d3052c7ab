/** What commands of the command line are as calls of tools. */
const calls: readonly (readonly [RegExp, string])[] = [
  [/\bcwom run start --issue (\S+)/g, "claim $1"],
  [/\bcwom ready\b/g, "ready"],
  [/\bcwom list (\w+)/g, "list $1"],
  [/\bcwom show (\S+)(?: --format \w+)?/g, "show $1"],
  [/\bcwom check\b/g, "check"],
  [/\bcwom packet supersede (\S+)/g, "write_packet with supersedes $1"],
  [/\bcwom packet new\b/g, "write_packet"],
  [/\bcwom run (?:finish|fail|cancel) (\S+)/g, "finish_run $1"],
  [
    /\bcwom artifact add \S+ --run (\S+) --type (\w+) --check "[^"]*"/g,
    "record_artifact of run $1, type $2, with checks",
  ],
  [/\bcwom (?:issue new|new Issue)\b/g, "open_issue"],
];

/** Help as an agent can follow it: the next call, where there is a tool for it; else the command, for a shell or a person. */
export function helpForTools(help: string): string {
  return calls.reduce((text, [command, call]) => text.replace(command, call), help);
}
