/** How a YAML text is indented: the step of its mappings, and whether the items of a list stand further in than its key. */
export interface YamlLayout {
  readonly indent: number;
  readonly indentSeq: boolean;
}

/** The layout that a text shows first, so that what is written anew is laid out as the rest; where it shows none, two blanks and lists further in. The library cannot set lists flush beside a step of four. */
export function layoutOf(text: string): YamlLayout {
  const step = /^[^\s#-][^\n]*:[ ]*\n(?<step> {1,8})[^\s#-]/mu.exec(text)?.groups?.["step"]?.length ?? 2;
  const flush = /^(?<at> *)[^\s#-][^\n]*:[ ]*\n\k<at>- /mu.test(text);
  return { indent: step, indentSeq: !flush };
}
