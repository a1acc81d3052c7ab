import type { StoredFile } from "../store/corpus.ts";
import type { SettingsFlaw } from "../store/settings-file.ts";
import type { Remark, SettingsUse } from "./rule.ts";

/** What is wrong with a settings file as a remark about that file; null for one that file/regular or object/length speaks of already. */
export function settingsRemark(use: SettingsUse, flaw: SettingsFlaw): Remark | null {
  const file = use.corpus.at(flaw.path);
  if (file !== null && (!file.regular || file.tooLarge)) return null;
  const { at, atKey, span, message, help } = flaw;
  return {
    about: file ?? "store",
    ...(at === "" ? {} : { at }),
    ...(atKey === undefined ? {} : { atKey }),
    ...(span === undefined ? {} : { span }),
    message,
    help,
  };
}

/** A settings file to speak of; the store where it is not there. */
export function settingsFile(use: Pick<SettingsUse, "corpus">, path: string): StoredFile | "store" {
  return use.corpus.at(path) ?? "store";
}
