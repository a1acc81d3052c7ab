import { Failure, Raced } from "../failure.ts";
import { nearest } from "../model/did-you-mean.ts";
import { listHelp } from "../model/list-help.ts";
import { kindNames } from "../model/enums.ts";
import type { Kind } from "../model/enums.ts";
import { isFileSafeId } from "../model/id.ts";
import { readConfig } from "./config.ts";
import type { Config } from "./config.ts";
import { readCorpus } from "./corpus.ts";
import type { Corpus, StoredObject } from "./corpus.ts";
import { chooseById } from "./find-object.ts";
import { configPath, pathOf, slotOf, storeFolder } from "./layout.ts";
import { overlayRevision } from "./overlay.ts";
import type { ReadingCache } from "./reading-cache.ts";
import type { Revision } from "./revision.ts";
import { withinScope } from "./scope.ts";
import type { FileWrite } from "./transaction.ts";
import { blobOid } from "./work-tree.ts";

/** One revision's objects, read one by one as they are asked for: a store of any size costs what is looked at. All that is decided on them is decided on the same bytes. */
export interface Objects {
  /** The object of that kind and id at its rightful path; null when there is none that can be read. */
  get<K extends Kind>(kind: K, id: string): Promise<StoredObject<K> | null>;
  /** The object with an id, or with the one id that begins or ends so, of any of these kinds; Failure `usage` that lists the candidates, or says that there is none. */
  find<K extends Kind>(id: string, ...kinds: readonly K[]): Promise<StoredObject<K>>;
  /** Ids of the files of one kind, whether they can be read or not, in order; ULIDs are in the order of their time. */
  ids(kind: Kind): Promise<string[]>;
  /** Every object of one kind that can be read, in path order. */
  all<K extends Kind>(kind: K): Promise<readonly StoredObject<K>[]>;
  /** The store's settings; Failure `config` where they are wrong. */
  settings(): Promise<Config>;
  /** The bytes that a file of the store has; null where there is none. Failure `Raced` where they are others than those that its object was read from. */
  bytesAt(path: string): Promise<Uint8Array | null>;
  /** The same as they would be after some writes. */
  after(writes: readonly FileWrite[]): Objects;
}

/** The objects of a revision, as they are when they are first asked for: for one plan, and not to be kept for the next. */
export function objectsOf(revision: Revision, cache: ReadingCache): Objects {
  const readAt = (paths: readonly string[]): Promise<Corpus> =>
    readCorpus(withinScope(revision, { is: "paths", paths }), cache);
  const readings = new Map<string, Promise<Corpus>>();
  const readOnce = (path: string): Promise<Corpus> => {
    const corpus = readings.get(path) ?? readAt([path]);
    readings.set(path, corpus);
    return corpus;
  };
  const get = async <K extends Kind>(kind: K, id: string): Promise<StoredObject<K> | null> =>
    isFileSafeId(id) ? (await readOnce(pathOf(kind, id))).find(kind, id) : null;
  const names = async (kind: Kind): Promise<string[]> =>
    (await revision.namesIn(`${storeFolder}/${kind}`)).flatMap((name) => {
      const slot = slotOf(`${storeFolder}/${kind}/${name}`);
      return slot.is === "object" ? [slot.id] : [];
    });
  return {
    get,
    ids: names,
    async find<K extends Kind>(part: string, ...kinds: readonly K[]): Promise<StoredObject<K>> {
      const exact = (await Promise.all(kinds.map((kind) => get(kind, part)))).filter((object) => object !== null);
      if (exact[0] !== undefined && exact.length === 1) return exact[0];
      const known = await Promise.all(kinds.map(async (kind) => ({ kind, ids: await names(kind) })));
      const ids = known.flatMap(({ kind, ids: all }) => all.map((id) => ({ kind, id })));
      const chosen = chooseById(part, ids);
      if (chosen === null) throw await nothing({ get }, part, kinds, ids);
      const object = await get(chosen.kind, chosen.id);
      if (object !== null) return object;
      throw new Failure(
        "usage",
        `${pathOf(chosen.kind, chosen.id)} cannot be read`,
        "see what is wrong with it: cwom check",
      );
    },
    async all<K extends Kind>(kind: K): Promise<readonly StoredObject<K>[]> {
      const paths = (await names(kind)).map((id) => pathOf(kind, id));
      const corpus = readAt(paths);
      for (const path of paths) if (!readings.has(path)) readings.set(path, corpus);
      return (await corpus).of(kind);
    },
    after: (writes) => objectsOf(overlayRevision(revision, { summary: "", writes }), cache),
    settings: async () => settingsIn(await readAt([configPath])),
    bytesAt: async (path) => bytesIn(await readOnce(path), path),
  };
}

function settingsIn(corpus: Corpus): Config {
  const { config, flaws } = readConfig(corpus);
  if (flaws[0] === undefined) return config;
  throw new Failure("config", `${configPath}: ${flaws[0].message}`, "see where it is wrong: cwom check");
}

/** The bytes that a corpus read at a path. */
async function bytesIn(corpus: Corpus, path: string): Promise<Uint8Array | null> {
  const file = corpus.at(path);
  if (file === null || (file.reading === null && file.settings === null)) return null;
  const bytes = (await corpus.contentsOf([file])).get(path);
  if (bytes === undefined || blobOid(bytes) !== file.oid) throw new Raced(path);
  return bytes;
}

async function nothing(
  objects: Pick<Objects, "get">,
  part: string,
  kinds: readonly Kind[],
  ids: readonly { readonly kind: Kind; readonly id: string }[],
): Promise<Failure> {
  const others = kindNames.filter((kind) => !kinds.includes(kind));
  const elsewhere = (await Promise.all(others.map((kind) => objects.get(kind, part)))).find(
    (object) => object !== null,
  );
  const wanted = kinds.length === kindNames.length ? "object" : kinds.join(" or ");
  if (elsewhere !== undefined && elsewhere !== null)
    return new Failure("usage", `${part} is no ${wanted}, but a ${elsewhere.kind}`, listHelp(kinds));
  const meant = nearest(
    part,
    ids.map(({ id }) => id),
  );
  const help = meant === null ? listHelp(kinds.length === kindNames.length ? [] : kinds) : `did you mean ${meant}?`;
  return new Failure("usage", `no ${wanted} has an id that is, begins or ends with ${JSON.stringify(part)}`, help);
}
