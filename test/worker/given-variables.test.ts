import { describe, expect, it } from "vitest";
import { givenVariables, looksSecret } from "../../src/worker/given-variables.ts";

const environment = { LANGUAGE: "en", NPM_TOKEN: "n", DEPLOY_TO: "d", AGENT_KEY: "a", HOME: "/home" };
const settings = {
  environment: ["LANGUAGE", "NPM_TOKEN", "ABSENT"],
  credentials: ["AGENT_KEY"],
  secrets: ["DEPLOY_TO"],
};

describe("the variables that an executor is given", () => {
  it("are those that are named: what looks like a secret only as one, and secrets only where the Run may have them", () => {
    expect(givenVariables(settings, environment, false)).toEqual({
      given: { LANGUAGE: "en", AGENT_KEY: "a" },
      withheld: ["NPM_TOKEN", "DEPLOY_TO"],
    });
    expect(givenVariables(settings, environment, true)).toEqual({
      given: { LANGUAGE: "en", AGENT_KEY: "a", DEPLOY_TO: "d" },
      withheld: ["NPM_TOKEN"],
    });
  });

  it("are not given because another list names them too", () => {
    const twice = { environment: ["DEPLOY_TO"], credentials: [], secrets: ["DEPLOY_TO"] };
    expect(givenVariables(twice, environment, false)).toEqual({ given: {}, withheld: ["DEPLOY_TO"] });
  });

  it.each([
    ["GITHUB_TOKEN", "x", true],
    ["PGPASSWORD", "x", true],
    ["AWS_SECRET_ACCESS_KEY", "x", true],
    ["SSH_AUTH_SOCK", "/run/agent", true],
    ["DATABASE_URL", "postgres://ada:hunter2@db/orders", true],
    ["GREETING", `ghp_${"a1B2".repeat(9)}`, true],
    ["DATABASE_URL", "postgres://db/orders", false],
    ["KEYBOARD", "us", false],
    ["AGENT", "agent --print", false],
    ["TOKENIZER", "words", false],
  ])("%s=%s looks like a secret: %s", (name, value, isSecret) => {
    expect(looksSecret(name, value)).toBe(isSecret);
  });
});
