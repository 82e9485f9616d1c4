// The terminal door.
process.stderr.write(`sockscope ${__VERSION__} (${__COMMIT__}): nothing recognised\n`);
process.exitCode = 1;

export {};
