export { t as openRepository } from "./open-repository-DC6nuUnV.js";
