export { t as claim } from "./claim-B3ebNG_V.js";
