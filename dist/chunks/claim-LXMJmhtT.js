export { t as claim } from "./claim-B-p6algT.js";
