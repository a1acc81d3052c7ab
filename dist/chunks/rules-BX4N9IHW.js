export { t as rules } from "./rules--cSAm2Vj.js";
