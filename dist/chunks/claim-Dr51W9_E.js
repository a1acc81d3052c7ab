export { t as claim } from "./claim-y40C3L4r.js";
