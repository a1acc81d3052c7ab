/** What a text seems to hold: the sort of secret, and its first four characters, all of it that may be shown. */
export interface Secret {
  readonly sort: string;
  readonly start: string;
}

// One scan decides for nearly every text that there is nothing to look at.
const suspicious =
  /gh[oprsu]_|github_pat_|AKIA|ASIA|xox[abeoprs]-|PRIVATE KEY|AIza|npm_|eyJ|[rs]k_live_|(?:passw(?:or)?d|secret|token|key)["']?\s{0,4}[:=]/i;

// Each starts at the edge of a word, so that a run of word characters is read once and not from each of its characters.
const shapes: readonly (readonly [sort: string, shape: RegExp])[] = [
  ["a GitHub token", /(?<!\w)(?:gh[oprsu]_[A-Za-z0-9]{36,255}|github_pat_\w{50,255})(?!\w)/],
  ["an AWS access key id", /(?<!\w)(?:AKIA|ASIA)[A-Z2-7]{16}(?!\w)/],
  ["a Slack token", /(?<![\w-])xox[abeoprs]-[\w-]{20,255}/],
  ["a private key", /-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----/],
  ["a Google API key", /(?<![\w-])AIza[\w-]{35}(?![\w-])/],
  ["an npm token", /(?<!\w)npm_[A-Za-z0-9]{36}(?!\w)/],
  ["a signed token (JWT)", /(?<![\w-])eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{16,}/],
  ["a Stripe key", /(?<!\w)[rs]k_live_[A-Za-z0-9]{16,255}(?!\w)/],
];

const shortest = 20;

const secretName = /(?:passw(?:or)?d|secret|token|api[_-]?key|access[_-]?key|secret[_-]?key|private[_-]?key)$/i;
const assignment =
  /(?:passw(?:or)?d|secret|token|api[_-]?key|access[_-]?key|secret[_-]?key)["']?\s{0,4}[:=]\s{0,4}["']?(?<value>[\w+/=-]{24,200})(?![\w+/=-])/gi;

/** The first secret that a text shows the shape of; null for nearly every text. Takes time linear in its length. */
export function secretIn(text: string): Secret | null {
  if (text.length < shortest || !suspicious.test(text)) return null;
  for (const [sort, shape] of shapes) {
    const found = shape.exec(text);
    if (found !== null) return secret(sort, found[0]);
  }
  for (const { groups } of text.matchAll(assignment)) {
    const value = groups?.["value"] ?? "";
    if (isRandom(value)) return secret("a password or key", value);
  }
  return null;
}

/** The text with every such secret taken out; what stands in its place says of what sort it was and shows nothing of it. */
export function withoutSecrets(text: string): string {
  if (secretIn(text) === null) return text;
  const masked = shapes.reduce(
    (rest, [sort, shape]) => rest.replace(new RegExp(shape, `${shape.flags}g`), `(${sort} was taken out)`),
    text.replace(keyBlock, "(a private key was taken out)"),
  );
  return masked.replace(assignment, (found, value: string) =>
    isRandom(value) ? found.slice(0, -value.length) + "(a password or key was taken out)" : found,
  );
}

/** A private key with its content, to its end or to that of the text. */
const keyBlock =
  /-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----[^]*?(?:-----END [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----|$)/g;

/** The same for a member whose name says that it holds a secret, such as `api_key`. */
export function secretUnder(name: string, value: string): Secret | null {
  if (value.length < 24 || value.length > 200 || !secretName.test(name)) return null;
  return /^[\w+/=-]+$/.test(value) && isRandom(value) ? secret("a password or key", value) : null;
}

function secret(sort: string, text: string): Secret {
  return { sort, start: text.slice(0, 4) };
}

/** Long, of many different characters, with capitals and small letters and digits mixed, or purely hexadecimal. */
function isRandom(value: string): boolean {
  if (new Set(value).size < 10) return false;
  if (/^(?:[0-9a-f]{32,}|[0-9A-F]{32,})$/.test(value)) return true;
  return /[a-z]/.test(value) && /[A-Z]/.test(value) && (value.match(/\d/g) ?? []).length >= 3;
}
