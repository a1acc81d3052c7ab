/** The shells that `cwom completion` speaks. */
export const shells = ["bash", "zsh", "fish"] as const;
/** One of them. */
export type Shell = (typeof shells)[number];

/**
 * What a shell has to read so that it completes `cwom`. What is typed is handed over word by word and never evaluated. Each
 * candidate is a line: the word, a tab, what it is; without any, the shell completes names of files.
 */
export const shellScripts: Readonly<Record<Shell, string>> = {
  // bash breaks words at = and :, and shows no descriptions: they stand behind the words where several are listed.
  bash: `# bash completion for cwom: eval "$(cwom completion bash)"
_cwom() {
  local IFS=$'\\n' line about words=() lines=()
  while IFS= read -r line; do
    words+=("\${line%%$'\\t'*}")
    about="\${line#*$'\\t'}"
    lines+=("\${line%%$'\\t'*}\${about:+  ($about)}")
  done < <(cwom complete --breaks ":=" -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  COMPREPLY=("\${words[@]}")
  if [ \${#words[@]} -gt 1 ] && [ "\${COMP_TYPE:-9}" != 37 ] && [ "\${COMP_TYPE:-9}" != 42 ]; then COMPREPLY=("\${lines[@]}"); fi
  if [ \${#words[@]} -eq 1 ]; then case "\${words[0]}" in *=) compopt -o nospace ;; esac; fi
}
complete -o default -F _cwom cwom
`,
  zsh: `#compdef cwom
# zsh completion for cwom: source <(cwom completion zsh)
_cwom() {
  local line word about
  local -a words_found lines_found
  while IFS= read -r line; do
    word="\${line%%$'\\t'*}"
    words_found+=("$word")
    about="\${line#*$'\\t'}"
    lines_found+=("$word\${about:+  -- $about}")
  done < <(cwom complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  if (( \${#words_found} == 0 )); then _files; return; fi
  compadd -l -d lines_found -a words_found
}
compdef _cwom cwom
`,
  fish: `# fish completion for cwom: cwom completion fish | source
function __cwom_complete
    set -l typed (commandline -opc) (commandline -ct)
    cwom complete -- $typed[2..-1] 2>/dev/null; or __fish_complete_path (commandline -ct)
end
complete -c cwom -f -a '(__cwom_complete)'
`,
};
