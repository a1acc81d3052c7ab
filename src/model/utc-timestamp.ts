import { isTimestamp } from "./timestamp.ts";

const form =
  /^(?<day>\d{4}-\d\d-\d\d)[Tt ](?<minute>\d\d:\d\d)(?<second>:\d\d)?(?<fraction>\.\d{1,9})?(?:[Zz]|(?<sign>[+-])(?<hours>\d\d):?(?<minutes>\d\d))$/;

/** The same moment as §2.3 wants it written, for a time that says its zone; null for one that leaves the moment open. */
export function utcTimestamp(text: string): string | null {
  const { day, minute, second, fraction = "", sign, hours, minutes } = form.exec(text)?.groups ?? {};
  if (day === undefined || minute === undefined || (second === undefined && fraction !== "")) return null;
  const here = `${day}T${minute}${second ?? ":00"}Z`;
  if (!isTimestamp(here) || Number(hours ?? 0) > 23 || Number(minutes ?? 0) > 59) return null;
  const ahead = (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
  const moment = new Date(Date.parse(here) - ahead).toISOString();
  const utc = moment.replace(/\.\d+Z$/, `${fraction}Z`);
  return isTimestamp(utc) ? utc : null;
}
