/** Which of the page's two forms this is, and what the hosted one says of the single file that it offers. Written into the page by the build. */

/** Whether this is the single self-contained file: it has no manifest. */
export const isSingleFile = (): boolean => document.querySelector('link[rel="manifest"]') === null;

/** What the hosted page offers as sockscope.html, its size in bytes; undefined in every other form. */
export function offlineFile(): { readonly bytes: number; readonly sha256: string } | undefined {
  const [bytes, sha256] = (document.querySelector<HTMLMetaElement>('meta[name="sockscope-single-file"]')?.content ?? '').split(' ');
  return sha256 ? { bytes: Number(bytes), sha256 } : undefined;
}
