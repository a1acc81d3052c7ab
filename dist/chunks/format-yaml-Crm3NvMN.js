export { o as printYaml } from "./format-yaml-Dvs-h9Re.js";
