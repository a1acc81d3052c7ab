import type { Setting } from "../finding/finding.ts";

const order: readonly Setting[] = ["off", "info", "warning", "error"];

/** Whether one setting weighs less than another. */
export function isLower(setting: Setting, than: Setting): boolean {
  return order.indexOf(setting) < order.indexOf(than);
}
