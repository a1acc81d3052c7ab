/** One change that is about to be made on disk, or one word to a git process; `open` is a file that is about to get its bytes. */
export interface Step {
  readonly name: string;
  readonly file: string;
  readonly open?: { readonly fd: number; readonly bytes: Uint8Array };
}
