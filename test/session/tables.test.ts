import { describe, expect, test, vi } from 'vitest';
import type { Summary } from '../../src/engine/protocol.ts';
import { formatOf } from '../../src/procfs/formats/index.ts';
import { recordTables } from '../../src/session/tables.ts';
import { fixture } from '../support/fixture.ts';
import { start } from './support.ts';

const marked = (...files: string[]) => files.map((file) => `==> /proc/net/${file} <==\n${fixture(`procfs/${file}`)}`).join('');

async function opened(...files: string[]) {
  const session = start();
  await session.openText(marked(...files));
  const cells = (index: number) => {
    const { columns, rows } = session.tables;
    const row = rows.held.value.items.get(index);
    return columns.value.map((column) => row?.[column.at] ?? '');
  };
  const names = () => session.tables.columns.value.map((column) => column.name);
  return { session, cells, names };
}

describe('a paste of tables alone', () => {
  test('opens on its first table, and explains a value of it by itself', async () => {
    const { session, cells } = await opened('route', 'arp');
    expect([session.view.value, session.views.value]).toEqual(['tables', ['tables', 'source']]);
    expect(session.tables.list.value.map(({ file, entries }) => [file, entries])).toEqual([
      ['route', 5],
      ['arp', 3],
    ]);
    expect(cells(3)).toEqual(['eth0', '198.51.100.0', '10.0.0.2', 'UG', '0', '0', '100', '255.255.255.0', '0', '0', '0']);
    expect(session.selection.chosen.value).toEqual({ row: 0, column: 'destination', byItself: true, table: 0 });
    expect(session.explanation.explained.value?.explanation.answer).toBe('0.0.0.0');
  });

  test('turns its addresses round with the byte order, the explained one too', async () => {
    const { session, cells } = await opened('route', 'igmp');
    await session.selection.choose(3, 'destination', false, 0);
    await session.switchByteOrder();
    expect(cells(3)[1]).toBe('0.100.51.198');
    expect(session.explanation.explained.value?.explanation.answer).toBe('0.100.51.198');
    await session.selection.choose(0, 'group', false, 1);
    expect(session.explanation.explained.value?.explanation.answer).toBe('1.0.0.224');
    await session.switchByteOrder();
    expect(session.explanation.explained.value?.explanation.answer).toBe('224.0.0.1');
  });
});

describe('beside sockets', () => {
  test('the sockets are shown first, and a table when it is chosen', async () => {
    const { session, cells, names } = await opened('tcp', 'dev', 'if_inet6');
    expect([session.view.value, session.views.value]).toEqual(['sockets', ['sockets', 'tables', 'source']]);
    expect(session.selection.chosen.value).toMatchObject({ column: 'local_address' });
    expect(names().slice(0, 3)).toEqual(['face', 'rx bytes', 'rx packets']);
    await session.tables.show(2);
    expect(cells(2)).toEqual(['fe80::42:aff:fe00:1', '54', '/64', 'link', 'permanent', 'eth0']);
  });

  test('a row and an entry with the same number are two things', async () => {
    const { session } = await opened('tcp', 'arp');
    await session.selection.choose(1, 'hw_address', false, 1);
    expect(session.explanation.explained.value?.entry).toMatchObject({ row: 1, table: 1, file: 'arp' });
    await session.selection.choose(1, 'st');
    expect(session.explanation.explained.value?.entry).toMatchObject({ row: 1, file: 'tcp' });
  });

  test('two tables of one file are told apart', async () => {
    const { session } = await opened('tcp', 'arp', 'tcp6', 'arp');
    expect(session.tables.list.value.map(({ several, line }) => [several, line])).toEqual([
      [true, 20],
      [true, 39],
    ]);
  });
});

const FILES = [
  ...['route', 'ipv6_route', 'if_inet6', 'arp', 'dev', 'igmp', 'igmp6', 'dev_mcast', 'fib_trie', 'sockstat', 'sockstat6', 'snmp'],
  ...['snmp6', 'netstat', 'nf_conntrack', 'ip_conntrack', 'protocols', 'ptype', 'rt_cache', 'lsof', 'lsof-fields', 'ls-fd', 'fd-sockets'],
];

test.each(FILES)('every value of %s that is shown is explained, and its answer is in the line or above it', async (file) => {
  const session = start();
  await session.openText(`==> ${file} <==\n${fixture(`procfs/${file}`)}`);
  const { rows, columns } = session.tables;
  expect(rows.held.value.count).toBeGreaterThan(0);
  for (const [index, row] of rows.held.value.items) {
    if (index > 40) break;
    for (const { id, at } of columns.value) {
      if (row[at] === '') continue;
      await session.selection.choose(index, id, false, 0);
      const explained = session.explanation.explained.value;
      expect(explained?.column.id, `${index} ${id}`).toBe(id);
      expect(explained?.explanation.steps.length, `${index} ${id}`).toBeGreaterThan(0);
    }
  }
  expect(columns.value.every(({ id }) => formatOf(file)?.columns.some((column) => column.id === id))).toBe(true);
});

test('what no kernel we know of prints is shown, not dropped', async () => {
  const session = start();
  await session.openText(
    `${fixture('procfs/route').split('\n').slice(0, 1)}\neth0\t0000000A\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0\t77\n`,
  );
  const last = session.tables.columns.value.at(-1);
  expect(last?.id).toBe('unknown');
  expect(session.tables.rows.held.value.items.get(0)?.[last?.at ?? 0]).toBe('77');
});

test('which files a paste has several times is asked once, not for each of its tables', () => {
  const many = Array.from({ length: 500 }, (_, at) => ({ file: ['arp', 'route'][at % 2], line: 3 * at + 1, entries: 1, holds: 'records' }));
  const tables = [...many, { file: 'dev', line: 2000, entries: 1, holds: 'records' }];
  const filter = vi.spyOn(Array.prototype, 'filter');
  try {
    const list = recordTables({ tables } as unknown as Summary);
    expect(filter.mock.calls.length).toBeLessThan(10);
    expect(list.filter(({ several }) => !several).map(({ file }) => file)).toEqual(['dev']);
  } finally {
    filter.mockRestore();
  }
});
