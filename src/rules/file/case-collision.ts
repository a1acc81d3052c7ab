import { storeFolder } from "../../store/layout.ts";
import { corpusRule } from "../rule.ts";
import { collisionsOf } from "./collisions.ts";

/** Every checkout of the store has all of its files, on macOS and Windows too. */
export const fileCaseCollision = corpusRule(
  {
    id: "file/case-collision",
    level: "error",
    locked: true,
    summary: "two paths are the same but for upper and lower case, or for the form of accented letters",
    why: "ours: on macOS and Windows one of the two files replaces the other",
  },
  function* (corpus) {
    for (const [file, other] of collisionsOf(corpus)) {
      const { path } = file;
      const isBesideStore = !path.startsWith(`${storeFolder}/`);
      yield {
        about: file,
        message:
          path === other
            ? `${path} stands twice in its folder, and one would replace the other`
            : `${path} is the same as ${other} where upper and lower case do not count, and one would replace the other`,
        help: isBesideStore
          ? `move what is in ${path} to ${storeFolder}/, and remove ${path}`
          : "rename or remove one of the two",
        old: other,
        new: path,
        args: [path, other],
        related: [{ place: { path: other }, message: "the other one" }],
      };
    }
  },
);
