import { describe, expect, it } from "vitest";
import { withinCpuTime } from "../support/cpu-time.ts";
import { check } from "../../src/check/check.ts";
import { objectNoSecrets } from "../../src/rules/object/no-secrets.ts";
import { secretIn, secretUnder, withoutSecrets } from "../../src/rules/object/secret-shapes.ts";
import { readCorpus } from "../../src/store/corpus.ts";
import { memoryCache } from "../../src/store/reading-cache.ts";
import { memoryRevision } from "../support/memory-revision.ts";
import { filesOf, sampleObjects, withChanges } from "../support/sample-store.ts";

// Put together here, so that no scanner takes this file for a leak.
const letters = "aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zA1bC3";
const pem = (words: string): string => `-----BEGIN ${words} KEY-----`;
const secrets: readonly (readonly [sort: string, text: string])[] = [
  ["a GitHub token", `ghp_${letters}`],
  ["a GitHub token", `use ghs_${letters} here`],
  ["a GitHub token", `github_pat_${letters.slice(0, 22)}_${letters}${letters.slice(0, 23)}`],
  ["an AWS access key id", ["AKIA", "IOSFODNN7EXAMPLE"].join("")],
  ["a Slack token", ["xoxb", "1234567890", "1234567890", letters].join("-")],
  ["a private key", `${pem("RSA PRIVATE")}\nMIIE…`],
  ["a private key", pem("PRIVATE")],
  ["a Google API key", `AIza${letters.slice(0, 35)}`],
  ["an npm token", `npm_${letters}`],
  ["a signed token (JWT)", `eyJ${letters}.eyJ${letters}.${letters}`],
  ["a Stripe key", `sk_live_${letters}`],
  ["a password or key", `password = ${letters}`],
  ["a password or key", `{"api_key": "${letters}"}`],
  ["a password or key", `SHOP_TOKEN=${"0123456789abcdef".repeat(2)}`],
];

const harmless: readonly string[] = [
  "The token is in the profile.",
  "password: see the vault of the team",
  "api_key = ${API_KEY_OF_THE_SHOP_FROM_ENV}",
  "token: sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  `git+https://github.com/shop/orders@${"0123456789abcdef".repeat(2)}`,
  "ghp_short",
  "npm_config_registry",
  "a monkey: 01JD00000000000000000000A1",
  "secret = src/components/checkout/payment-form",
  "risk_live_monitoring_of_everything_we_do_all_day",
];

describe("withoutSecrets", () => {
  it.each(secrets)("takes out %s, again and again, and leaves the rest", (sort, text) => {
    const masked = withoutSecrets(`before\n${text}\nbetween\n${text}\nafter`);
    expect(masked).toContain(`(${sort} was taken out)`);
    expect(secretIn(masked)).toBeNull();
    expect(masked).not.toContain(letters);
    expect(masked.startsWith("before\n")).toBe(true);
  });

  it("takes out a private key with its content, also one that is cut off", () => {
    const end = pem("PRIVATE").replace("BEGIN", "END");
    expect(withoutSecrets(`a\n${pem("PRIVATE")}\nMIIE\nQ==\n${end}\nb`)).toBe("a\n(a private key was taken out)\nb");
    expect(withoutSecrets(`a\n${pem("PRIVATE")}\nMIIE\n`)).toBe("a\n(a private key was taken out)");
  });

  it.each(harmless)("leaves %j as it is", (text) => {
    expect(withoutSecrets(text)).toBe(text);
  });
});

describe("secretIn", () => {
  it.each(secrets)("finds %s in a text like it, and shows four characters", (sort, text) => {
    expect(secretIn(text)?.sort).toBe(sort);
    expect(secretIn(text)?.start).toHaveLength(4);
  });

  it.each(harmless)("lets %j pass", (text) => {
    expect(secretIn(text)).toBeNull();
  });

  it.each(["eyJ", "eyJa.", "token=", "xoxb-", "ghp_", `npm_${letters}`, "-----BEGIN ", "secret: a", "AIza"])(
    "reads a long text full of %j in no time",
    async (part) => {
      const text = `${part.repeat(Math.ceil(65_536 / part.length))} password=`;
      await withinCpuTime(500, () => secretIn(text));
    },
  );
});

describe("secretUnder", () => {
  it("goes by the name of the member", () => {
    expect(secretUnder("api_key", letters)).not.toBeNull();
    expect(secretUnder("external_id", letters)).toBeNull();
    expect(secretUnder("password", "kept in the vault of the shop")).toBeNull();
  });
});

describe("object/no-secrets", () => {
  it.each(secrets)("says %s without showing it", async (_sort, text) => {
    const objects = sampleObjects.map((object) =>
      object["kind"] === "Issue" ? withChanges(sampleObjects, { kind: "Issue", description: text }) : object,
    );
    const head = await readCorpus(memoryRevision(filesOf(objects)), memoryCache());
    const remarks = head.objects.flatMap((object) => Array.from(objectNoSecrets.check(object)));
    expect(remarks.map(({ at }) => at)).toEqual(["/description"]);
    expect(JSON.stringify(remarks.map(({ message, help, args }) => [message, help, args]))).not.toContain(
      text.slice(0, 20),
    );
  });

  it("is told of once for each text", async () => {
    const object = withChanges(sampleObjects, {
      kind: "Issue",
      meta: { "shop/a": [secrets[0]?.[1] ?? "", "x", secrets[3]?.[1] ?? ""] },
    });
    const head = await readCorpus(memoryRevision(filesOf([object])), memoryCache());
    const rules = [objectNoSecrets];
    const report = await check({
      head,
      rules,
      now: "2026-02-01T00:00:00Z",
      cache: memoryCache(),
    });
    expect(report.findings.map(({ pointer }) => pointer)).toEqual(["/meta/shop~1a/0", "/meta/shop~1a/2"]);
  });
});
