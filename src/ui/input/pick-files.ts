// Chromium lets garbage collection take an input that nobody holds, and with it what is chosen in its dialog
let asked: HTMLInputElement;

/** The browser's own file dialog. */
export function pickFiles(open: (files: readonly File[]) => void): void {
  asked = document.createElement('input');
  const input = asked;
  input.type = 'file';
  input.multiple = true;
  input.onchange = () => open([...(input.files ?? [])]);
  input.click();
}
