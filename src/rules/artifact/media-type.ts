import { kindRule } from "../rule.ts";
import { shown } from "../words.ts";

const name = "[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}";
const token = "[A-Za-z0-9!#$%&'*+.^_`|~-]+";
const mediaType = new RegExp(`^${name}/${name}(?:[ \\t]*;[ \\t]*${token}=(?:${token}|"[^"\\\\]*"))*$`);

/** A media type is written as programs know it (§4.7). */
export const artifactMediaType = kindRule(
  "Artifact",
  {
    id: "artifact/media-type",
    level: "info",
    summary: "an Artifact's media_type is no media type such as text/plain",
    why: "§4.7: media_type: string|null (derived: RFC 6838 says how one is written)",
  },
  ({ media_type: type }, about) => {
    if (type === null || mediaType.test(type)) return [];
    return [
      {
        about,
        at: "/media_type",
        message: `has media_type ${shown(type)}, expected a type and a subtype such as text/plain`,
        help: "write application/octet-stream for bytes of no known type, or remove media_type",
        new: type.slice(0, 200),
      },
    ];
  },
);
