export { t as rules } from "./rules-DQ_Ipqih.js";
