export { t as answerSql } from "./sql-process-B0NZ6Jdh.js";
