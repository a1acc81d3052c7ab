export { t as rules } from "./rules-BLsPtkf2.js";
