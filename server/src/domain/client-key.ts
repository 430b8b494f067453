import { isIPv4, isIPv6 } from 'node:net';

/** Some proxies name the port of a client as well: `203.0.113.7:50213`, `[2001:db8::7]:50213`. */
const withoutPort = (address: string): string => {
  const [, bracketed, dotted] =
    /^(?:\[([^\]]+)\]|(\d+\.\d+\.\d+\.\d+))(?::\d+)?$/.exec(address) ?? [];
  return bracketed ?? dotted ?? address;
};

/** Every address that is none counts as one client: a proxy that is set up wrongly lets clients make up any. */
const noAddress = 'no address';

/**
 * Names the client that an address stands for. IPv6 addresses are cut to their /64, because one household or
 * office can rotate through all of it.
 */
export const clientKey = (address: string): string => {
  const ip = withoutPort(address.trim());
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip);
  if (mapped) return mapped[1]!;
  if (isIPv4(ip)) return ip;
  if (!isIPv6(ip)) return noAddress;
  const [head = '', tail = ''] = ip.split('%')[0]!.split('::');
  const groups = head.split(':').filter(Boolean);
  const tailGroups = tail.split(':').filter(Boolean);
  while (ip.includes('::') && groups.length + tailGroups.length < 8) groups.push('0');
  const network = [...groups, ...tailGroups].slice(0, 4);
  return network.map((group) => Number.parseInt(group, 16).toString(16)).join(':');
};
