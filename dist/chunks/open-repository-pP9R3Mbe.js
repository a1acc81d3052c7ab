export { t as openRepository } from "./open-repository-CBnsRCQJ.js";
