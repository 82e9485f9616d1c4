// The memory of Chromium's renderer, where /proc says it.
import { readFileSync, writeFileSync } from 'node:fs';

/** The process id of the largest renderer, which is that of the page in hand. @param {import('@playwright/test').CDPSession} system */
export async function rendererOf(system) {
  const { processInfo } = await system.send('SystemInfo.getProcessInfo');
  const sizes = processInfo.filter((one) => one.type === 'renderer').map(({ id }) => ({ id, now: tryMemory(id) }));
  return sizes.sort((a, b) => b.now - a.now)[0]?.id;
}

/** @param {number} pid */
function tryMemory(pid) {
  try {
    return memoryOf(pid).now;
  } catch {
    return 0;
  }
}

/** Bytes in memory now, and at most since `forget`. @param {number} pid */
export function memoryOf(pid, forget = false) {
  if (forget) writeFileSync(`/proc/${pid}/clear_refs`, '5');
  const status = readFileSync(`/proc/${pid}/status`, 'latin1');
  const kibibytes = (/** @type {string} */ name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);
  return { now: kibibytes('VmRSS') * 1024, most: kibibytes('VmHWM') * 1024 };
}
