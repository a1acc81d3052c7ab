export { t as openRepository } from "./open-repository-z7tpc1Yy.js";
