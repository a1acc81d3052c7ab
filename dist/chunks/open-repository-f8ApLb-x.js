export { t as openRepository } from "./open-repository-BGRcXDvK.js";
