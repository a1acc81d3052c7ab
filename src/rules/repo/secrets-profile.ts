import { secretIn, secretUnder } from "../object/secret-shapes.ts";
import { kindRule } from "../rule.ts";

/** A Repo names the profile that holds its secrets, never a secret; the message never shows it. */
export const repoSecretsProfile = kindRule(
  "Repo",
  {
    id: "repo/secrets-profile",
    level: "warning",
    summary: "policy.secrets_profile looks like a secret and not like the name of a profile",
    why: "§0 Non-goals: secret storage; §4.1: policy: secrets_profile",
  },
  function* ({ policy: { secrets_profile: profile } }, stored) {
    // The shape of a well-known secret is object/no-secrets'.
    if (profile === null || secretIn(profile) !== null || !isLikeSecret(profile)) return;
    yield {
      about: stored,
      at: "/policy/secrets_profile",
      veiled: true,
      message: "has in policy.secrets_profile what looks like a secret, expected the name of a profile",
      help: "if it is one, revoke it first, because what is committed is published; then name a profile such as shop-production",
    };
  },
);

/** Several lines, a value that is assigned, an address with a password, or a long random word. */
function isLikeSecret(text: string): boolean {
  if (/[\r\n]|=\S|:\/\/[^/\s]{0,200}:[^/\s]{0,200}@/.test(text)) return true;
  return secretUnder("secret", text.slice(0, 200)) !== null;
}
