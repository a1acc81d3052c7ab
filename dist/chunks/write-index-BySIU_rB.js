export { t as writeIndex } from "./write-index-DWCVJ7aw.js";
