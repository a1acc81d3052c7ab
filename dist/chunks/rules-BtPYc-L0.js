export { t as rules } from "./rules-DbzDLzxJ.js";
