import { isIPv6 } from 'node:net';

/** How a machine with IPv6 names one that speaks IPv4 (RFC 4291, 2.5.5.2). */
const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/;

/**
 * Whom an address stands for. Of IPv6 it is the network of 64 bits, in which one line may use any address it likes
 * (RFC 6177); everything else stands for itself.
 */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [, mapped] = MAPPED.exec(address) ?? [];
  return mapped ?? `${groupsOf(address).slice(0, 4).join(':')}::/64`;
}

/** The eight groups of an address, written out. */
function groupsOf(address: string): string[] {
  const [before = '', after] = address.replace(/%.*$/, '').split('::');
  const [head, tail] = [before, after ?? ''].map((part) => part.split(':').filter(Boolean)) as [string[], string[]];
  const zeros = Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0');
  return [...head, ...zeros, ...tail].map((group) => group.replace(/^0+(?=.)/, ''));
}
