/** Names of ports that nearly everybody knows, from the IANA service name registry. A name is what the port is registered for, not what runs there. */

const NAMES: Readonly<Record<number, string>> = {
  21: 'ftp',
  22: 'ssh',
  25: 'smtp',
  53: 'domain',
  67: 'bootps',
  68: 'bootpc',
  80: 'http',
  110: 'pop3',
  111: 'sunrpc',
  123: 'ntp',
  143: 'imap',
  161: 'snmp',
  389: 'ldap',
  443: 'https',
  587: 'submission',
  631: 'ipp',
  636: 'ldaps',
  853: 'domain-s',
  993: 'imaps',
  995: 'pop3s',
  1433: 'ms-sql-s',
  1883: 'mqtt',
  2049: 'nfs',
  2379: 'etcd-client',
  2380: 'etcd-server',
  3306: 'mysql',
  3389: 'ms-wbt-server',
  5353: 'mdns',
  5432: 'postgresql',
  5671: 'amqps',
  5672: 'amqp',
  5683: 'coap',
  6379: 'redis',
  8080: 'http-alt',
  8883: 'secure-mqtt',
  9418: 'git',
  11211: 'memcache',
  27017: 'mongodb',
};

/** Registered for something else in the other protocol. */
const BY_PROTOCOL: Readonly<Record<string, string>> = { tcp465: 'submissions', udp514: 'syslog' };

/** The registered name of a port of tcp or udp, or undefined. raw and icmp have no ports. */
export function serviceOf(format: string, port: number): string | undefined {
  const protocol = format.slice(0, 3);
  return protocol === 'tcp' || protocol === 'udp' ? (NAMES[port] ?? BY_PROTOCOL[protocol + port]) : undefined;
}
