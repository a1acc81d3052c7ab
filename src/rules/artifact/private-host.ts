import { BlockList } from "node:net";

const privateAddresses = new BlockList();
for (const [address, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
] as const) {
  privateAddresses.addSubnet(address, bits, "ipv4");
}
for (const [address, bits] of [
  ["::", 127],
  ["fc00::", 7],
  ["fe80::", 10],
] as const) {
  privateAddresses.addSubnet(address, bits, "ipv6");
}

/** Whether a host, as WHATWG URL writes it (an IPv6 address in brackets), is this machine or one in a private network (RFC 1918, 4193, 6598, 6761). */
export function isPrivateHost(host: string): boolean {
  if (host.startsWith("[")) return privateAddresses.check(host.slice(1, -1), "ipv6");
  const name = host.replace(/\.$/, "");
  if (/^\d+(?:\.\d+){3}$/.test(name)) return privateAddresses.check(name, "ipv4");
  return /(?:^|\.)(?:localhost|localdomain|local)$/.test(name);
}
