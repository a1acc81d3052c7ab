export { t as rules } from "./rules-DFpinjEI.js";
