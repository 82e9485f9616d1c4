// The place where a leak would arrive: it answers any HTTP request and any WebSocket from anywhere, and remembers who asked for what.
// Whether something leaked is judged here and not by what the browser returned: sendBeacon returns true and sends nothing.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Sink {
  /** "127.0.0.1:1234" */
  readonly host: string;
  /** The first words of the paths asked for so far under /<sender>/: the names of routes. */
  readonly reached: (sender: string) => string[];
  readonly close: () => void;
}

export const openSink = async (): Promise<Sink> => {
  const asked = new Set<string>();
  const note = (url = ''): void => {
    asked.add(url.split('?')[0] ?? '');
  };
  const server = createServer((request, response) => {
    note(request.url);
    response
      .writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*', 'Content-Type': 'text/plain' })
      .end();
  });
  server.on('upgrade', (request, socket) => {
    note(request.url);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    reached: (sender) =>
      [...asked]
        .filter((path) => path.startsWith(`/${sender}/`))
        .map((path) => path.split('/')[2] ?? '')
        .sort(),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
