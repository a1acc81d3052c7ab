export { t as openRepository } from "./open-repository-DDX3EnyQ.js";
