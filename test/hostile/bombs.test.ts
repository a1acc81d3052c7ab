import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { slowYaml, yamlBombs } from "../support/yaml-bombs.ts";
import type { TestRepository } from "../support/git.ts";
import { examineFormats, verdictOf } from "./examine.ts";
import { sampleRepository } from "./store.ts";

const path = "cwom/Issue/01JD0000000000000000000BAD.yaml";
/** The rules that name a text that cannot be read; which of them it is, the tests of text/ say. */
const rules = /^(?:file\/(?:parse|encoding|single-document|duplicate-key|plain-yaml|number-exact)|object\/length) /;

let repository: TestRepository;
beforeAll(() => {
  repository = sampleRepository();
});
afterAll(() => repository.remove());

describe("a YAML bomb beside a good store", () => {
  it.each(yamlBombs)("of $name is one finding", async ({ text }) => {
    repository.write(path, text());
    const [finding = "", ...more] = await verdictOf(repository.folder);
    expect(finding).toMatch(rules);
    expect(finding.endsWith(` ${path}`)).toBe(true);
    expect(more).toEqual([]);
  });
});
describe("a slow text beside a good store", () => {
  it.each(slowYaml)("of $name is refused", async ({ text }) => {
    repository.write(path, text());
    expect(await verdictOf(repository.folder)).not.toEqual([]);
  });
});
