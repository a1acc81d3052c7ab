export { t as rules } from "./rules-qG9JuH6G.js";
