import { localPathOf } from "../store/local-path.ts";
import { digestSetOf } from "./digest-set.ts";
import type { DigestSet } from "./digest-set.ts";

/** An in-toto ResourceDescriptor (v1): `uri` is our own name for the thing, so that it is there and unique whatever people wrote. */
export interface ResourceDescriptor {
  readonly name: string;
  readonly uri: string;
  readonly digest?: DigestSet | undefined;
  readonly downloadLocation?: string | undefined;
  readonly mediaType?: string | undefined;
  readonly annotations?: Readonly<Record<string, unknown>> | undefined;
}

/** Something that an object tells of, as it is written there. */
export interface Described {
  readonly title: string;
  readonly urn: string;
  readonly uri: string | null;
  readonly digest: string | null;
  readonly mediaType: string | null;
  readonly annotations?: Readonly<Record<string, unknown>>;
}

/** Describes a thing that has a title and perhaps an address: a path of the repository is its name, a web address where it is had from. The address as written is kept as `cwom_uri`. */
export function describe(thing: Described): ResourceDescriptor {
  const { title, urn, uri, digest, mediaType } = thing;
  const annotations = { ...(uri !== null && { cwom_uri: uri }), ...thing.annotations };
  return {
    name: (uri === null ? null : localPathOf(uri)) ?? title,
    uri: urn,
    digest: (digest === null ? null : digestSetOf(digest)) ?? undefined,
    downloadLocation: webAddressOf(uri) ?? undefined,
    mediaType: mediaType ?? undefined,
    annotations: Object.keys(annotations).length === 0 ? undefined : annotations,
  };
}

/** Only the web: a reader may follow a downloadLocation, and must not be led to a script or to a file of its own. */
function webAddressOf(uri: string | null): string | null {
  const url = uri === null ? null : URL.parse(uri);
  return url !== null && (url.protocol === "https:" || url.protocol === "http:") ? url.href : null;
}

/** The same descriptors, those that share a name told apart by the last part of their uri. */
export function withUniqueNames(descriptors: readonly ResourceDescriptor[]): ResourceDescriptor[] {
  const named = Map.groupBy(descriptors, ({ name }) => name);
  return descriptors.map((descriptor) => {
    const { name, uri } = descriptor;
    const isAlone = named.get(name)?.length === 1;
    return isAlone ? descriptor : { ...descriptor, name: `${name} (${uri.slice(uri.lastIndexOf(":") + 1)})` };
  });
}
