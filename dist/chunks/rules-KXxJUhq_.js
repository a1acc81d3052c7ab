export { t as rules } from "./rules-BqEUX4lT.js";
