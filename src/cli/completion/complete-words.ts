import type { Command } from "commander";
import { Failure } from "../../failure.ts";
import type { Kind } from "../../model/enums.ts";
import { kindOfWord, kindWords } from "../../query/kind-words.ts";
import { nouns } from "../noun.ts";
import { makingNoun } from "../commands/new.ts";
import type { Typed } from "./typed-words.ts";

/** A word that may stand where the cursor is, and what it is. */
export interface Candidate {
  readonly word: string;
  readonly about: string;
}

/** What candidates are taken from besides the commands themselves. */
export interface Sources {
  /** Ids of the store of a folder, of one kind or of all (null), that a word may begin or end. */
  ids(folder: string, kind: Kind | null, word: string): Promise<Candidate[]>;
  /** `field=` and `field=value` for an object of the store. */
  changes(folder: string, id: string, word: string): Promise<Candidate[]>;
  /** The command line that makes an object of a kind, with the values that each of its options takes: words, or ids of a kind. */
  making(kind: Kind): Promise<Completable>;
}

/** A command, and what its options take by their long names. */
export interface Completable {
  readonly command: Command;
  readonly values: ReadonlyMap<string, Values>;
}

/** What an option or argument takes, as far as it can be offered. */
export type Values =
  | { readonly are: "words"; readonly words: readonly string[] }
  | { readonly are: "ids"; readonly kind: Kind | null };

type Option = Command["options"][number];

/** Where the cursor is: in which command, after how many of its arguments, or in the value of one of its options. */
interface Place extends Completable {
  readonly folder: string;
  readonly operands: readonly string[];
  readonly option: Option | null;
}

/** The words that may stand where the cursor is. */
export async function completeWords(cwom: Command, { before, word }: Typed, sources: Sources): Promise<Candidate[]> {
  const place = await placeOf(cwom, before, sources);
  const found = await candidates(place, word, sources);
  return found.filter((candidate) => candidate.word.startsWith(word) || candidate.word.endsWith(word));
}

async function candidates(place: Place, word: string, sources: Sources): Promise<Candidate[]> {
  const { command, values, option, operands, folder } = place;
  if (option !== null) return valuesOf(values.get(option.long ?? "") ?? optionValues(option), place, word, sources);
  if (word.startsWith("-")) return flagsOf(command);
  const argument = command.registeredArguments[operands.length] ?? command.registeredArguments.at(-1);
  const isPast = command.registeredArguments.length <= operands.length && argument?.variadic !== true;
  const named = operands.length === 0 ? subcommands(command) : [];
  if (argument === undefined || isPast) return named;
  if (argument.name() === "changes") return sources.changes(folder, operands[0] ?? "", word);
  const taken =
    argument.argChoices === undefined ? argumentValues(argument.name(), command) : wordsOf(argument.argChoices);
  return [...named, ...(await valuesOf(taken, place, word, sources))];
}

/** Walks along what was typed: into commands, past options with their values, past arguments. */
async function placeOf(cwom: Command, before: readonly string[], sources: Sources): Promise<Place> {
  let here: Completable = { command: cwom, values: new Map() };
  let folder = ".";
  let operands: string[] = [];
  let option: Option | null = null;
  for (const word of before) {
    if (option !== null) {
      if (option.long === undefined && option.short === "-C") folder = word;
      option = null;
    } else if (word.startsWith("-")) option = optionNamed(word, here.command, cwom);
    else {
      const next: Command | undefined = here.command.commands.find((command) => command.name() === word);
      if (next === undefined) operands.push(word);
      else [here, operands] = [{ command: next, values: new Map() }, []];
      const kind = kindMade(here.command, operands);
      if (kind !== null) [here, operands] = [await sources.making(kind), []];
    }
  }
  return { ...here, folder, operands, option };
}

/** The option whose value comes next; null where none does. */
function optionNamed(word: string, command: Command, cwom: Command): Option | null {
  const options = [...command.options, ...cwom.options];
  const option = options.find(({ long, short }) => long === word || short === word);
  return option?.required === true ? option : null;
}

/** What `cwom new <kind>` or one of its shorthands makes, where such a command was typed. */
function kindMade(command: Command, operands: readonly string[]): Kind | null {
  const noun = makingNoun(command.parent?.name() ?? "", command.name(), operands);
  try {
    return noun === null ? null : kindOfWord(noun);
  } catch (thrown) {
    if (thrown instanceof Failure) return null;
    throw thrown;
  }
}

function flagsOf(command: Command): Candidate[] {
  const visible = command.createHelp().visibleOptions(command);
  return visible.flatMap(({ long, description }) =>
    long === undefined || long === null ? [] : [{ word: long, about: description }],
  );
}

function subcommands(command: Command): Candidate[] {
  const visible = command.createHelp().visibleCommands(command);
  return visible.map((sub) => ({ word: sub.name(), about: sub.description() }));
}

function optionValues({ argChoices, flags, long }: Option): Values | null {
  if (argChoices !== undefined) return wordsOf(argChoices);
  if (!/<(?:id|ids)\b/.test(flags)) return null;
  const noun = kindWords.find((name) => long?.endsWith(name) === true);
  return { are: "ids", kind: noun === undefined ? null : kindOfWord(noun) };
}

/** By the names that arguments have in every command: an id in a noun's command is one of that kind. */
function argumentValues(name: string, command: Command): Values | null {
  if (name === "kind") return wordsOf(kindWords);
  if (!/^(?:id|ids)$/.test(name)) return null;
  const noun = command.parent?.name() ?? "";
  return { are: "ids", kind: Object.hasOwn(nouns, noun) ? kindOfWord(noun) : null };
}

function wordsOf(words: readonly string[]): Values {
  return { are: "words", words };
}

async function valuesOf(
  values: Values | null,
  { folder }: Place,
  word: string,
  sources: Sources,
): Promise<Candidate[]> {
  if (values === null) return [];
  if (values.are === "ids") return sources.ids(folder, values.kind, word);
  return values.words.map((value) => ({ word: value, about: "" }));
}
