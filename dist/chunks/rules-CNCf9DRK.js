export { t as rules } from "./rules-BF1nLlA2.js";
