export { t as openRepository } from "./open-repository-Cdie13EK.js";
