export { i as printYaml } from "./format-yaml-BM963EqG.js";
