export { t as rules } from "./rules-BvxROVbn.js";
