export { t as openRepository } from "./open-repository-CBxsy_0f.js";
