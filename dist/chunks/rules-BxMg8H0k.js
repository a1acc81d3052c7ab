export { t as rules } from "./rules-t9CcUv1a.js";
