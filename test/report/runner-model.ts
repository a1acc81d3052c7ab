/** Commands the runner knows (actions/runner, ActionCommandManager and its extensions). */
const registered = [
  "error warning notice debug group endgroup echo add-mask add-path add-matcher remove-matcher",
  "set-env set-output save-state stop-commands internal-set-repo-path",
].flatMap((line) => line.split(" "));

export interface RunnerCommand {
  readonly name: string;
  readonly properties: ReadonlyMap<string, string>;
  readonly data: string;
}

/** What a GitHub runner obeys in a log: every command it carries out, in order (ActionCommand.TryParseV2, then TryParse, then the stop token). */
export function obeyed(log: string): RunnerCommand[] {
  const commands: RunnerCommand[] = [];
  let stop: string | null = null;
  for (const line of log.split(/\r\n|\r|\n/u)) {
    const known: readonly string[] = stop === null ? registered : [...registered, stop];
    const command = parseV2(line, known) ?? parseV1(line, known);
    if (command === null) continue;
    if (stop === null) commands.push(command);
    if (stop === null && command.name === "stop-commands") stop = command.data.toLowerCase();
    else if (command.name === stop) stop = null;
  }
  return commands;
}

function parseV2(line: string, known: readonly string[]): RunnerCommand | null {
  const message = line.replace(/^[\s\u0085]+/u, "");
  if (!message.startsWith("::")) return null;
  const end = message.indexOf("::", 2);
  return end < 0 ? null : parsed(message.slice(2, end), ",", message.slice(end + 2), known);
}

function parseV1(line: string, known: readonly string[]): RunnerCommand | null {
  const start = line.indexOf("##[");
  const end = start < 0 ? -1 : line.indexOf("]", start);
  return end < 0 ? null : parsed(line.slice(start + 3, end), ";", line.slice(end + 1), known);
}

function parsed(info: string, separator: string, data: string, known: readonly string[]): RunnerCommand | null {
  const [word = "", ...rest] = info.split(" ");
  const name = word.toLowerCase();
  if (!known.includes(name)) return null;
  const pairs = rest
    .join(" ")
    .split(separator)
    .filter((pair) => pair.includes("="));
  const properties = pairs.map((pair): [string, string] => {
    const at = pair.indexOf("=");
    return [pair.slice(0, at), unescaped(pair.slice(at + 1))];
  });
  return { name, properties: new Map(properties), data: unescaped(data) };
}

function unescaped(text: string): string {
  const plain = text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%3A", ":").replaceAll("%2C", ",");
  return plain.replaceAll("%25", "%");
}
