import { shellWord } from "../file/shell-word.ts";
import { otherDigest } from "../other-digest.ts";
import { corpusRule } from "../rule.ts";
import { fieldName, shown } from "../words.ts";

/** The files of the repository that a packet names are there, and are the ones it means (§4.3). */
export const packetLocalUri = corpusRule(
  {
    id: "packet/local-uri",
    level: "warning",
    summary: "a file of the repository that a ContextPacket names is missing, or has another digest",
    why: "§4.3: documents: uri: string, digest: string|null; data_blobs: uri, digest (derived)",
  },
  function* (corpus, { localFiles }) {
    for (const packet of corpus.of("ContextPacket")) {
      for (const { at, path, digest } of packet.outline.localUris) {
        const file = localFiles.get(path);
        if (file === null) {
          yield {
            about: packet,
            at: `${at}/uri`,
            message: `names ${shown(path)} in ${fieldName(at)}, which is no file of the repository`,
            help: "correct the path from the root of the repository, or add the file",
            args: [path],
          };
        }
        const actual = file == null || digest === null ? null : otherDigest(digest, file);
        if (actual === null || digest === null) continue;
        yield {
          about: packet,
          at: `${at}/digest`,
          message: `names ${shown(path)} in ${fieldName(at)} by another digest than the file has`,
          help: `restore the file, or brief on the new one: cwom packet supersede ${shellWord(packet.id)}`,
          old: digest,
          new: actual,
          args: [path],
        };
      }
    }
  },
);
