export { t as rules } from "./rules-BMh2u3oN.js";
