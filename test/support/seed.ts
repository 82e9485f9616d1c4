// One commit has one result: what is random in a test comes from one seed. `SEED=7 npx vitest run` looks elsewhere, `npm run fuzz` goes on with others.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.SEED ?? 20261127) });
