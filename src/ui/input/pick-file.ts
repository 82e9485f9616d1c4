/** The browser's own file dialog. Several files are read as one paste, one after the other. */

/** One file of several, with a newline between them. */
export function joined(files: readonly File[]): File | undefined {
  const [first] = files;
  if (!first || files.length === 1) return first;
  return new File(
    files.flatMap((file) => [file, '\n']),
    files.map((file) => file.name).join(', '),
  );
}

export function pickFile(open: (file: File) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.onchange = () => {
    const file = joined([...(input.files ?? [])]);
    if (file) open(file);
  };
  input.click();
}
