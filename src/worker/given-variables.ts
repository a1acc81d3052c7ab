import { secretIn } from "../rules/object/secret-shapes.ts";
import type { WorkSettings } from "../store/work-settings.ts";

/** Which of a worker's variables an executor gets, and which it is kept from though the settings name them. */
export interface GivenVariables {
  readonly given: Readonly<Record<string, string>>;
  /** Names, in the order of the settings. */
  readonly withheld: readonly string[];
}

/**
 * Chooses what of an environment is handed on: what `environment` names and looks like no secret, what `credentials` names, and what
 * `secrets` names where the Run may have secrets. Nothing that no setting names.
 */
export function givenVariables(
  { environment: plain, credentials, secrets }: Pick<WorkSettings, "environment" | "credentials" | "secrets">,
  environment: Readonly<Record<string, string | undefined>>,
  mayHaveSecrets: boolean,
): GivenVariables {
  const given: Record<string, string> = {};
  const withheld: string[] = [];
  const own = new Set(credentials);
  const granted = new Set(mayHaveSecrets ? secrets : []);
  for (const name of new Set([...plain, ...credentials, ...secrets])) {
    const value = environment[name];
    if (value === undefined) continue;
    const isPlain = plain.includes(name) && !secrets.includes(name) && !looksSecret(name, value);
    if (own.has(name) || granted.has(name) || isPlain) given[name] = value;
    else withheld.push(name);
  }
  return { given, withheld };
}

const secretWords = new Set(
  "token tokens secret secrets password passwd pass passphrase credential credentials key keys apikey auth pat cookie".split(
    " ",
  ),
);

/** By a word of its name, by the shape of its value, or for an address with a password in it. */
export function looksSecret(name: string, value: string): boolean {
  const words = name.toLowerCase().split("_");
  if (words.some((word) => secretWords.has(word) || /passw(?:or)?d$/.test(word))) return true;
  return secretIn(value) !== null || /\w:\/\/[^\s/@]*:[^\s/@]+@/.test(value);
}
