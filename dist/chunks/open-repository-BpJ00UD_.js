export { t as openRepository } from "./open-repository-B5QEmEcA.js";
