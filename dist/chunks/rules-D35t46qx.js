export { t as rules } from "./rules-ChF1gcYK.js";
