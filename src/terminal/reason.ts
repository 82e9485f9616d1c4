/** Why the system would not read or write, in its own words. */

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'permission denied',
  EISDIR: 'is a directory',
  ENOSPC: 'no space left on device',
  Z_BUF_ERROR: 'a gzip file that ends before its end',
  Z_DATA_ERROR: 'a damaged gzip file',
  ERR_FS_FILE_TOO_LARGE: 'larger than 2 GiB',
  ERR_BUFFER_TOO_LARGE: 'larger than can be held when it is decompressed',
};

export function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (code || 'unknown error');
}
