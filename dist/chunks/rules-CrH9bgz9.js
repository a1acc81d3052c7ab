export { t as rules } from "./rules-B5EgArkC.js";
