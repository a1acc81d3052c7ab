import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import formatsPlugin from "ajv-formats";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderJson } from "../../src/report/render-json.ts";
import { renderJunit } from "../../src/report/render-junit.ts";
import { renderSarif } from "../../src/report/render-sarif.ts";
import { hostileTexts } from "./hostile.ts";
import { failedWith, filledWith, finding, pullRequest, report, undecided } from "./samples.ts";

const sarifOptions = { version: "0.1.0", rules: [] };
const unseen = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

describe("json", () => {
  it("keeps the promised keys first, in their order, and no frame", () => {
    const parsed: unknown = JSON.parse(renderJson(pullRequest));
    const promised = ["schema", "conclusion", "objects", "comparison", "counts", "findings"];
    expect(Object.keys(Object(parsed)).slice(0, 6)).toEqual(promised);
    const [first] = Object(parsed).findings;
    const ofFinding =
      "rule level kind id title path line column pointer message why help old new fingerprint isNew related";
    expect(Object.keys(first)).toEqual(ofFinding.split(" "));
    expect(Object.keys(Object(parsed).comparison.changed[0])).toEqual(["kind", "id", "path", "change", "title"]);
  });

  it.each([...hostileTexts, "\ud83d", "a\u2028b\u009b"])(
    "gives %j back as it was, with nothing unseen in the text",
    (text) => {
      const json = renderJson(filledWith(text));
      expect(json).not.toMatch(unseen);
      const parsed: unknown = JSON.parse(json);
      expect(parsed).toMatchObject({ head: text, notes: [text], findings: [{ title: text }, {}, {}, {}] });
    },
  );

  it("gives any text back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(JSON.parse(renderJson(report({ head: text })))).toMatchObject({ head: text });
      }),
    );
  });
});

describe("sarif", () => {
  const ajv = formatsPlugin.default(new Ajv({ strict: false, allErrors: true, unicodeRegExp: false }));
  const schema: object = JSON.parse(readFileSync(new URL("sarif-schema-2.1.0.json", import.meta.url), "utf8"));
  const isSarif = ajv.compile(schema);

  it.each([pullRequest, undecided, report(), ...hostileTexts.map(filledWith), ...hostileTexts.map(failedWith)])(
    "holds to the schema of OASIS (%#)",
    (given) => {
      const log: unknown = JSON.parse(renderSarif(given, sarifOptions));
      isSarif(log);
      expect(isSarif.errors ?? []).toEqual([]);
    },
  );

  it("says that a check came to no end", () => {
    const { invocations, results } = sarifRun(renderSarif(undecided, sarifOptions));
    expect(invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            level: "error",
            message: {
              text: "base-unavailable: commit 3f2a91c is not in this clone (help: set fetch-depth: 0 in the checkout step)",
            },
          },
        ],
      },
    ]);
    expect(results).toEqual([]);
  });

  it("keeps the worst 5,000 results and counts the rest", () => {
    const infos = Array.from({ length: 6000 }, () => finding({ level: "info" }));
    const { results, invocations } = sarifRun(renderSarif(report({ findings: [finding(), ...infos] }), sarifOptions));
    expect([results.length, results[0]?.level]).toEqual([5000, "error"]);
    expect(invocations[0]?.toolExecutionNotifications[0]?.message.text).toBe(
      "1001 more findings left out, the log has them",
    );
  });

  it("makes no link of a title, and a relative address of any path", () => {
    const given = finding({ message: "[x](https://evil.example)", path: "cwom/a b#?:%/é.yaml" });
    const [result] = sarifRun(renderSarif(report({ findings: [given] }), sarifOptions)).results;
    expect(result?.message.text).toContain(String.raw`\[x\](https`);
    expect(result?.locations[0]?.physicalLocation.artifactLocation.uri).toBe("cwom/a%20b%23%3F%3A%25/%C3%A9.yaml");
  });
});

describe("junit", () => {
  it("has a passing testcase when everything is clean", () => {
    expect(renderJunit(report())).toContain('tests="1" failures="0" errors="0"');
    expect(renderJunit(report())).toContain('<testcase classname="cwom" name="cwom check"/>');
  });

  it("has an error when nothing could be decided", () => {
    expect(renderJunit(undecided)).toContain('tests="1" failures="0" errors="1"');
    expect(renderJunit(undecided)).toContain(
      '<error type="base-unavailable" message="commit 3f2a91c is not in this clone">',
    );
  });

  it("fails a testcase for findings at the fail level only", () => {
    const findings = [finding({ level: "warning" }), finding({ id: "2", isNew: false })];
    expect(renderJunit(report({ findings }))).toContain('tests="2" failures="0"');
    expect(renderJunit(report({ findings, failOn: "warning" }))).toContain('tests="2" failures="1"');
  });

  it.each(hostileTexts)("is well-formed and keeps its elements with %j everywhere", (text) => {
    for (const fill of [filledWith, failedWith]) {
      const xml = renderJunit(fill(text));
      expect(elementsOf(xml)).toEqual(elementsOf(renderJunit(fill("x"))));
      expect(xml).not.toMatch(/(?!\n)[^\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
    }
  });
});

interface SarifRun {
  readonly results: readonly {
    readonly level: string;
    readonly message: { readonly text: string };
    readonly locations: readonly {
      readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
    }[];
  }[];
  readonly invocations: readonly {
    readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[];
  }[];
}

function sarifRun(text: string): SarifRun {
  const log: { readonly runs: readonly [SarifRun] } = JSON.parse(text);
  return log.runs[0];
}

/** The names of the tags and attributes in an XML text; throws when a stretch of it is neither tag nor escaped text. */
function elementsOf(xml: string): string[] {
  const tag = /<[/?]?([\w-]+)((?: \w+="(?:[^"<&]|&(?:amp|lt|gt|quot|apos|#91);)*")*)[/?]?>/gu;
  const between = xml.replace(tag, "");
  if (!/^(?:[^<>&]|&(?:amp|lt|gt|quot|apos|#91);)*$/u.test(between)) throw new Error(`not well-formed: ${between}`);
  return [...xml.matchAll(tag)].map(
    (match) => `${match[1]} ${[...(match[2] ?? "").matchAll(/ (\w+)="[^"]*"/gu)].map((name) => name[1]).join(" ")}`,
  );
}
