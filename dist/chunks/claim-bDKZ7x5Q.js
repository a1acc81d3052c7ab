export { t as claim } from "./claim-CZtNLaq4.js";
