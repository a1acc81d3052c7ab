export { t as answerSql } from "./sql-process-RWdReprd.js";
