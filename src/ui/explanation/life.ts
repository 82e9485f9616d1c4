/** Where the states stand in the picture, and what leads from one to the next: RFC 9293, figure 5, without what is rare. */

export const NODE = { width: 100, height: 38 } as const;

export const NODES: Readonly<Record<string, readonly [x: number, y: number]>> = {
  CLOSE: [120, 0],
  LISTEN: [0, 56],
  SYN_SENT: [240, 56],
  SYN_RECV: [0, 112],
  ESTABLISHED: [120, 160],
  FIN_WAIT1: [0, 224],
  CLOSE_WAIT: [240, 224],
  FIN_WAIT2: [0, 284],
  CLOSING: [120, 284],
  LAST_ACK: [240, 284],
  TIME_WAIT: [120, 346],
};

/** Paths from edge to edge of the boxes. */
export const EDGES: readonly string[] = [
  'M120 24 C80 30 60 36 54 53',
  'M220 24 C260 30 280 36 286 53',
  'M50 94 V109',
  'M100 136 C115 142 120 148 132 157',
  'M290 94 C290 130 250 145 214 157',
  'M134 198 C130 208 114 214 96 223',
  'M206 198 C210 208 226 214 244 223',
  'M50 262 V281',
  'M100 252 C118 262 128 268 138 281',
  'M290 262 V281',
  'M50 322 C54 345 80 360 117 364',
  'M170 322 V343',
];
