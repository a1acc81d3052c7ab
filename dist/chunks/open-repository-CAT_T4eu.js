export { t as openRepository } from "./open-repository-CSFWSMyR.js";
