export { t as claim } from "./claim-Rz6vmldi.js";
