export { t as answerSql } from "./sql-process-DJBzRb32.js";
