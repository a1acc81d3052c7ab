export { t as rules } from "./rules-BQhTUZ9e.js";
