export { t as claim } from "./claim-DZnTdior.js";
