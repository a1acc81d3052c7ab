export { t as rules } from "./rules-CKjDXd-3.js";
