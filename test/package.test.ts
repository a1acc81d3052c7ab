import { readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFolder, createRepository } from "./support/git.ts";
import type { TestRepository } from "./support/git.ts";
import { buildInto, filesBelow, installFrom, packInto, runNode, tsc } from "./support/packed-package.ts";
import { projectRoot, projectText } from "./support/project-files.ts";
import { filesOf, sampleObjects } from "./support/sample-store.ts";

const consumer = `import { checkRepository, kinds, openRepository, readObject, type Report } from "cwom";

const repository = await openRepository(".");
const report: Report = await checkRepository({ repository, now: new Date().toISOString() });
const sealed: boolean = kinds.ContextPacket.sealed;
const { object, flaws } = readObject("Repo", { kind: "Repo" });
console.log(report.conclusion, report.objects, sealed, object, flaws.length > 0);
`;

const compilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  noEmit: true,
  module: "nodenext",
  target: "es2024",
  lib: ["es2024", "dom"],
  types: [],
};

describe("the package, as it is published", () => {
  const folders: { stage: TestRepository; project: TestRepository }[] = [];
  const project = (): TestRepository => folders[0]?.project ?? expect.fail("nothing was packed");

  beforeAll(() => {
    const made = { stage: createRepository(), project: createRepository() };
    folders.push(made);
    installFrom(packInto(made.stage.folder), made.project.folder);
    for (const [file, text] of filesOf(sampleObjects)) made.project.write(file, text);
    made.project.write(".gitignore", "node_modules\n");
    made.project.commit();
  });
  afterAll(() => {
    for (const { stage, project: made } of folders) {
      stage.remove();
      made.remove();
    }
  });

  it("holds the build, the types and the schemas, and nothing of our tests and our store", () => {
    const files = filesBelow(path.join(project().folder, "node_modules/cwom"));
    const expected =
      /^(?:package\.json|README\.md|LICENSE|action\.yml|schemas\/\w[\w.-]*\.json|dist\/(?:chunks\/)?[\w-]+\.js|dist\/types\/.*\.d\.ts)$/;
    expect(files.filter((file) => !expected.test(file))).toEqual([]);
    expect(files).toEqual(
      expect.arrayContaining(["dist/bin.js", "dist/index.js", "dist/types/index.d.ts", "schemas/Issue.json"]),
    );
  });

  it("takes less than 25 MB where it is installed, with all that it needs", () => {
    const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(projectText("package.json"));
    const needed = ["cwom", ...Object.keys(dependencies)].map((name) =>
      realpathSync(path.join(project().folder, "node_modules", name)),
    );
    const bytes = needed.flatMap((folder) => filesBelow(folder).map((file) => statSync(path.join(folder, file)).size));
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(25_000_000);
    // What is needed needs nothing more.
    for (const folder of needed.slice(1)) {
      expect(JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"))).not.toHaveProperty("dependencies");
    }
  });

  it("is a command line", () => {
    const bin = path.join(project().folder, "node_modules/cwom/dist/bin.js");
    const { version } = JSON.parse(projectText("package.json"));
    expect(runNode(project().folder, bin, "--version")).toBe(`${version}\n`);
    expect(runNode(project().folder, bin, "check", "--base", "HEAD")).toMatch(/^✔ 7 objects checked, no new findings/m);
  });

  it("is a library whose types need nothing else, under the strictest options", () => {
    const { folder, write } = project();
    write("consumer.mts", consumer);
    write("tsconfig.json", JSON.stringify({ compilerOptions, files: ["consumer.mts"] }));
    expect(runNode(folder, tsc, "-p", ".")).toBe("");
    expect(runNode(folder, "consumer.mts")).toBe("clean 7 true null true\n");
  });
});

describe("dist/", () => {
  it("is what npm run build makes of the sources", () => {
    const folder = createFolder();
    buildInto(folder);
    const [committed, built] = [path.join(projectRoot, "dist"), path.join(folder, "dist")];
    const own = filesBelow(committed).filter((file) => !file.startsWith("types/"));
    const differing = filesBelow(built).filter(
      (file) =>
        !own.includes(file) || !readFileSync(path.join(built, file)).equals(readFileSync(path.join(committed, file))),
    );
    expect([...differing, ...own.filter((file) => !filesBelow(built).includes(file))], "run npm run build").toEqual([]);
  });
});
