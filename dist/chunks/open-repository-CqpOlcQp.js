export { t as openRepository } from "./open-repository-B1smm1EY.js";
