export { t as answerSql } from "./sql-process-DFlpr35B.js";
