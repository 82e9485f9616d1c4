/** The few service names that people type instead of ports (/etc/services says them all; there is none in a page). */
const PORTS: Readonly<Record<string, number>> = {
  ftp: 21,
  ssh: 22,
  telnet: 23,
  smtp: 25,
  domain: 53,
  http: 80,
  kerberos: 88,
  ntp: 123,
  imap: 143,
  snmp: 161,
  ldap: 389,
  https: 443,
  ldaps: 636,
  imaps: 993,
  mysql: 3306,
  postgresql: 5432,
  redis: 6379,
};

/** The number of a port written as a number or as a well-known name; undefined where it is neither. */
export function portNamed(text: string): number | undefined {
  const number = /^\d{1,5}$/.test(text) ? Number(text) : PORTS[text.toLowerCase()];
  return number !== undefined && number <= 0xffff ? number : undefined;
}
