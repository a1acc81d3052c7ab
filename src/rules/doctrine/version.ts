import { kindRule } from "../rule.ts";
import { shown } from "../words.ts";
import { isFloatingVersion } from "./floating-version.ts";

/** Doctrine has versions, so that one can tell later what it said (§4.5). */
export const doctrineVersion = kindRule(
  "DoctrineRef",
  {
    id: "doctrine/version",
    level: "warning",
    summary: "a DoctrineRef's version is empty, a moving name such as latest, or a range",
    why: "§4.5: DoctrineRef SHOULD be versioned",
  },
  function* ({ version }, stored) {
    if (!isFloatingVersion(version)) return;
    yield {
      about: stored,
      at: "/version",
      message: `has version ${shown(version)}, expected one that stays, such as "1.0"`,
      help: 'write the version that this statement is, quoted: version: "1.0"',
      new: version.slice(0, 200),
    };
  },
);
