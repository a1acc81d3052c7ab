export { i as printYaml } from "./format-yaml-D3Mw9ErP.js";
