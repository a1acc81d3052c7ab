/** The part of the library that is used here; it brings no types of its own. */
declare module "write-file-atomic" {
  const writeFileAtomic: {
    /** Writes a file whole or not at all: to a temporary one beside it, flushed, then renamed over it. Throws as `fs.writeFileSync` does. */
    sync(file: string, bytes: Uint8Array, options: { mode?: number; fsync?: boolean }): void;
  };
  export default writeFileAtomic;
}
