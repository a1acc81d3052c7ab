export { t as answerSql } from "./sql-process-DMC5z033.js";
