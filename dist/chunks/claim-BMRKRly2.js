export { t as claim } from "./claim-BcVLqJ2E.js";
