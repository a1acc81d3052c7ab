export { t as rules } from "./rules-CebQCDjO.js";
