export { t as rules } from "./rules-Bq7KijcI.js";
