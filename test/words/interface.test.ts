import { describe, expect, test } from 'vitest';
import { en } from '../../src/words/en.ts';
import { zh } from '../../src/words/zh.ts';

const [english, chinese] = [en.interface, zh.interface];

describe('what the interface says', () => {
  test('of ports that none listens only where one could', () => {
    const kinds = [{ name: 'UDP', count: 6 }];
    expect(english.headline(kinds, [], 0, false)).toBe('6 UDP sockets');
    expect(chinese.headline(kinds, [], 0, false)).toBe('6 个 UDP 套接字');
    expect(english.headline([{ name: 'TCP', count: 1 }], [], 0, true)).toBe('1 TCP socket, no port listening');
  });

  test('before the first line that was not understood is looked at, how many there are', () => {
    expect([english.source.position(0, 3), english.source.position(1, 3)]).toEqual(['3 not understood', '1 of 3 not understood']);
    expect([chinese.source.position(0, 3), chinese.source.position(1, 3)]).toEqual(['未能理解：共 3 处', '未能理解：第 1 处，共 3 处']);
  });
});
