import type { Corpus, StoredFile } from "../../store/corpus.ts";
import { pathOf } from "../../store/layout.ts";
import { flawRule } from "../rule.ts";
import type { Remark } from "../rule.ts";
import { shellWord } from "./shell-word.ts";

/** One object, one file, at the path that its kind and id give. */
export const fileLocation = flawRule(
  {
    id: "file/location",
    level: "error",
    locked: true,
    summary: "a YAML file stands elsewhere than at cwom/<Kind>/<id>.yaml for its kind and id",
    why: "ours: an object is found by its kind and id, so its file must be where they say",
  },
  function* (file, corpus) {
    const { slot, path } = file;
    if (slot.is !== "object" && slot.is !== "misplaced") return;
    // What is no file at all is file/regular's, wherever it stands.
    if (!file.mode.startsWith("100")) return;
    const home = homeOf(file);
    if (slot.is === "object" && (home === null || (home === path && !file.oddName))) return;
    const meant = idMeant(file, corpus);
    if (meant !== null) {
      yield { about: file, at: "/id", args: [path], ...meant };
      return;
    }
    const expected = home ?? "cwom/<Kind>/<id>.yaml";
    yield {
      about: file,
      message: `${isNamed(file) ? `stands at ${path}` : `${path} is no place for a YAML file`}, expected ${expected}`,
      help: helpFor(file, home),
      ...(home === null || file.oddName ? {} : { fix: { is: "move" as const, to: home } }),
      args: [path],
    };
  },
);

/** Others refer to the object by the name of its file: then it is the id in the text that slipped. */
function idMeant({ slot, path, reading }: StoredFile, corpus: Corpus): Pick<Remark, "message" | "help"> | null {
  const outline = reading?.outline;
  if (slot.is !== "object" || outline?.kind !== slot.kind || outline.id === slot.id) return null;
  if (!corpus.referredTo.has(`${slot.kind}/${slot.id}`) || corpus.referredTo.has(`${slot.kind}/${outline.id}`))
    return null;
  return {
    message: `stands at ${path}, and others refer to it by that name, expected id: ${slot.id}`,
    help: `write id: ${slot.id}`,
  };
}

/** Where the object belongs; null when its text does not say, or says an id that is object/id's or object/length's to name. */
function homeOf({ reading }: StoredFile): string | null {
  const { kind = null, id = null, schemaFlaws = [] } = reading?.outline ?? {};
  if (kind === null || id === null || schemaFlaws.some(({ pointer }) => pointer === "/id")) return null;
  return pathOf(kind, id);
}

function isNamed({ reading }: StoredFile): boolean {
  return reading !== null && reading.outline.kind !== null && reading.outline.id !== null;
}

function helpFor({ path, oddName }: StoredFile, home: string | null): string {
  if (home === null) return "move it out of cwom/, or make it a work object at cwom/<Kind>/<id>.yaml";
  return oddName ? `rename it to ${home}` : `mv ${shellWord(path)} ${home}`;
}
