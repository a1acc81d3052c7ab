export { o as printYaml } from "./format-yaml-CC6PaRre.js";
