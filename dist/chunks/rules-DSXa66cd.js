export { t as rules } from "./rules-COrELAX_.js";
