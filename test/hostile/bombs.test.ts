import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestRepository } from "../support/git.ts";
import { slowYaml, yamlBombs } from "../support/yaml-bombs.ts";
import { examine, verdictOf } from "./examine.ts";
import { sampleRepository } from "./store.ts";

const path = "cwom/Issue/01JD0000000000000000000BAD.yaml";
/** The rules that name a text that cannot be read; which of them it is, the tests of text/ say. */
const rules = /^(?:file\/(?:parse|encoding|single-document|duplicate-key|plain-yaml|number-exact)|object\/length) /;

/** Of each shape the largest is tried alone, the smaller ones only together with all others. */
const alone = yamlBombs.filter(({ name }) => !/^(?:100|1000|5000|20000) |^1 MB: /.test(name));
/** The slow texts that made most of memory and time. */
const heavy = /brackets|braces|ambiguous|keys|commas|dashes|reserved|comments|region/;

let repository: TestRepository;
beforeAll(() => {
  repository = sampleRepository();
});
afterAll(() => repository.remove());

describe("a YAML bomb beside a good store", () => {
  it.each(alone)("of $name is one finding", async ({ text }) => {
    repository.write(path, text());
    const [finding = "", ...more] = await verdictOf(repository.folder);
    expect(finding).toMatch(rules);
    expect(finding.endsWith(` ${path}`)).toBe(true);
    expect(more).toEqual([]);
  });

  it.each(slowYaml.filter(({ name }) => heavy.test(name)))(
    "of $name, just small enough to be read, is found",
    async ({ text }) => {
      repository.write(path, text());
      const verdict = await verdictOf(repository.folder);
      expect(verdict).not.toEqual([]);
      expect(verdict.filter((finding) => !finding.endsWith(` ${path}`))).toEqual([]);
    },
  );
});

describe("all YAML bombs and slow texts at once", () => {
  const bounds = { milliseconds: 15_000, megabytes: 700 };

  it("are a finding each, and harmless to read", async () => {
    repository.delete(path);
    const bombs = [...yamlBombs.filter(({ name }) => !name.endsWith("of 10 MB")), ...slowYaml];
    for (const [at, { text }] of bombs.entries()) repository.write(`cwom/Run/BOMB${at}.yaml`, text());
    const verdict = await verdictOf(repository.folder, [], bounds);
    const named = new Set(verdict.map((finding) => finding.slice(finding.indexOf(" ") + 1)));
    expect([...named].toSorted()).toEqual(bombs.map((_, at) => `cwom/Run/BOMB${at}.yaml`).toSorted());
    for (const format of ["text", "sarif"]) await examine(repository.folder, ["--format", format], bounds);
  });
});
