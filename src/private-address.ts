import { BlockList, isIP } from 'node:net';

/** IPv4 that leads to no public host: RFC 6890 and the IANA special-purpose registry, multicast and reserved ranges included. */
const special4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const;

/** Inside the global unicast range, IPv6 that is no public host, or that carries an IPv4 address inside (Teredo, 6to4). */
const special6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const;

const special = {
  four: blockList(special4, 'ipv4'),
  six: blockList(special6, 'ipv6'),
  mapped: blockList([['::ffff:0:0', 96]], 'ipv6'),
  unicast: blockList([['2000::', 3]], 'ipv6'),
} as const;

/** Whether an IP address may be a host of one's own network, or of the machine itself. What is no IP address counts as one. */
export function isPrivateAddress(given: string): boolean {
  const address = given.replace(/%.*$/, '');
  const family = isIP(address);
  if (family === 4) return special.four.check(address, 'ipv4');
  if (family !== 6) return true;
  if (special.mapped.check(address, 'ipv6')) return special.four.check(address, 'ipv6');
  return !special.unicast.check(address, 'ipv6') || special.six.check(address, 'ipv6');
}

function blockList(ranges: readonly (readonly [network: string, prefix: number])[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of ranges) list.addSubnet(network, prefix, family);
  return list;
}
