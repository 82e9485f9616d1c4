// Where the built files are. The tests drive these and nothing else.
import { fileURLToPath, pathToFileURL } from 'node:url';

export const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
export const SINGLE_FILE = `${DIST}/sockscope.html`;
export const SINGLE_URL = pathToFileURL(SINGLE_FILE).href;
