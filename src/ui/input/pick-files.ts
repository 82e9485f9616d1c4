/** The browser's own file dialog. */
export function pickFiles(open: (files: readonly File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.onchange = () => open([...(input.files ?? [])]);
  input.click();
}
