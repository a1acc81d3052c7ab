export { o as printYaml } from "./format-yaml-ExBsaTgV.js";
