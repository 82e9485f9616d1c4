/** What the rest of the paste says of a value, in English. */
import type { Said } from '../../explain/step.ts';
import type { Around } from '../../session/around.ts';
import { thousands } from '../count.ts';
import { say, strong } from '../say.ts';
import { counters } from './counters.ts';

type Of<K extends Around['is']> = Extract<Around, { is: K }>;

const network = (text: string) => (text.endsWith('/0') ? say`the default route` : say`the route to ${text}`);

export const around = {
  name: ({ address, name }: Of<'name'>): Said => say`${'/etc/hosts'} calls ${address} ${strong(name)}.`,
  own: ({ address, device, network, stays }: Of<'own'>): Said => [
    ...(device === ''
      ? say`${address} is an address of ${strong('this machine')}`
      : network
        ? say`${address} is an address of ${strong('this machine')}, in the network ${network} of ${strong(device)}`
        : say`${address} is an address of ${strong('this machine')}, on ${strong(device)}`),
    stays ? ': packets to it do not leave it.' : '.',
  ],
  route: ({ address, way, device, gateway = '', network: to }: Of<'route'>): Said =>
    way === 'nowhere'
      ? [...say`Packets to ${address} would go nowhere: `, ...network(to), ' refuses them or throws them away.']
      : way === 'direct'
        ? [...say`Packets to ${address} would leave by ${strong(device)}, directly: `, ...network(to), ' has no gateway.']
        : way === 'gateway'
          ? [...say`Packets to ${address} would leave by ${strong(device)} through ${strong(gateway)}: `, ...network(to), '.']
          : [
              ...say`Packets to ${address} would leave by ${strong(device)} through a gateway that ${'/proc/net/route'} cannot print: `,
              ...network(to),
              '.',
            ],
  'route-limits': ({ family, several }: Of<'route-limits'>): Said => [
    several ? 'Which of these ways is taken, the file does not say. ' : '',
    ...(family === 4
      ? say`So says the main table, the only one in ${'/proc/net/route'}, without TOS and with the first next hop only. Policy rules and other tables may say otherwise.`
      : say`${'/proc/net/ipv6_route'} mixes all tables and has no policy rules: they may say otherwise.`),
  ],
  neighbour: ({ address, hardware, device, answered, gateway }: Of<'neighbour'>): Said => [
    ...(gateway ? say`The gateway ${address} ` : say`${address} `),
    ...(answered
      ? say`has the hardware address ${hardware} on ${device} (${'/proc/net/arp'}).`
      : say`has no valid hardware address on ${device} in ${'/proc/net/arp'}: it was asked for and did not answer, or not yet.`),
  ],
  refused: ({ overflows, drops }: Of<'refused'>): Said => [
    ...say`${'ListenOverflows'} ${strong(overflows)}: an accept queue was full when a connection came. `,
    ...say`${'ListenDrops'} ${strong(drops)}: a listener dropped one, for that or another reason. `,
    'Both count for the whole network namespace since it began, not for one socket.',
  ],
  counters,
  unseen: (why: Said | 'kernel' | undefined, whole: boolean): Said =>
    why === 'kernel'
      ? say`No process holds it: port id 0 is the kernel itself.`
      : why
        ? [...say`No process is seen with it. Inode `, ...why]
        : whole
          ? say`No process is seen with it. It may be one of another user, one that is not dumpable, one that ${'hidepid'} or another pid namespace hides, or the kernel itself.`
          : say`No process is seen with it.`,
};

/** Of the machine, above the table. */
export const machine = {
  kernel: (kernel: string) => `Linux ${kernel}`,
  refused: (overflows: number, drops: number) =>
    `Accept queues were full ${thousands(overflows)} ${overflows === 1 ? 'time' : 'times'}, listeners dropped ${thousands(drops)}: in the whole network namespace, since it began`,
};
