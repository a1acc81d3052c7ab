export { t as claim } from "./claim-Cv7lVqZu.js";
