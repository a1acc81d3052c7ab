import { excerpt } from "./printable.ts";

const coreNumber = /^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+)$/u;
/** In any case of letters, so that no reader's infinity is missed. */
const notFinite = /^[-+]?\.(?:inf|nan)$/iu;
const coreBooleanOrNull = /^(?:true|True|TRUE|false|False|FALSE|~|null|Null|NULL)?$/u;

/** What YAML 1.1 may read as something else than a text begins so. */
const mayBeOld = /^[-+.0-9=yYnNoO]/u;
const oldBoolean = /^(?:y|Y|yes|Yes|YES|n|N|no|No|NO|on|On|ON|off|Off|OFF)$/u;
const oldInteger = /^[-+]?(?:0b[01_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*)$/u;
const oldSexagesimal = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/u;
const oldFloat = /^[-+]?(?:[0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*)(?:[eE][-+][0-9]+)?$/u;
const timestamp =
  /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::?[0-9]{2})?))?)?$/u;

/** A plain scalar that cannot be kept, or that another reader would take for something else. */
export interface ScalarFlaw {
  readonly code: "number-exact" | "ambiguous-scalar";
  readonly message: string;
  readonly help: string;
}

/** Whether an unquoted text has the form of a YAML 1.1 date or timestamp. */
export function isDateForm(source: string): boolean {
  return timestamp.test(source);
}

/** Whether some YAML 1.2 reader takes an unquoted text for a number. */
export function isNumeric(source: string): boolean {
  return coreNumber.test(source) || notFinite.test(source);
}

/** What is wrong with an unquoted scalar (its text on one line): a number that is not kept exactly, or a text that YAML 1.1 types otherwise; null when nothing is. */
export function scalarFlaw(source: string): ScalarFlaw | null {
  const numeric = isNumeric(source);
  const loss = numeric ? lossOf(source) : null;
  if (loss !== null) {
    return {
      code: "number-exact",
      message: `number ${excerpt(source)} ${loss}`,
      help: `write ${quoted(source)} if it is a text, else a number that is kept as it is`,
    };
  }
  const now = numeric ? "a number" : "a string";
  const before = coreBooleanOrNull.test(source) ? now : oldMeaning(source);
  // To a reader of 1.1 a leading zero makes the number octal.
  const isOctal = numeric && /^[-+]?0[0-9]/u.test(source);
  if (before === now && !isOctal) return null;
  return {
    code: "ambiguous-scalar",
    message: `has ${excerpt(source)} without quotes, which is ${now} here, but ${isOctal ? "another number" : before} to a YAML 1.1 reader`,
    help: numeric ? `write ${Number(source)}, or ${quoted(source)} if it is a text` : `write ${quoted(source)}`,
  };
}

function quoted(source: string): string {
  return excerpt(JSON.stringify(source));
}

/** Why a number cannot be kept exactly through reading and writing, or null. */
function lossOf(source: string): string | null {
  if (notFinite.test(source)) return "is not finite";
  const value = Number(source);
  if (!Number.isFinite(value)) return "is too large for a 64-bit float";
  if (Object.is(value, -0)) return "is a negative zero, which JSON does not keep";
  if (value === 0 && /^[^e]*[1-9]/iu.test(source)) return "is too small for a 64-bit float";
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    return `is beyond ±${Number.MAX_SAFE_INTEGER}, where integers are not exact`;
  }
  return null;
}

function oldMeaning(source: string): string {
  if (!mayBeOld.test(source)) return "a string";
  if (oldBoolean.test(source)) return "a boolean";
  if (oldInteger.test(source) || oldFloat.test(source)) return "a number";
  if (oldSexagesimal.test(source)) return "a number in base 60";
  if (isDateForm(source)) return "a date";
  if (source === "=") return "a default value";
  return "a string";
}
