export { i as printYaml } from "./format-yaml-Bg6MsQec.js";
