export { t as claim } from "./claim-BrrPG-Dx.js";
