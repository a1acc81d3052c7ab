export { t as rules } from "./rules-9VZOmo3o.js";
