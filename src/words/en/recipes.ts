/** When to use which command, in English. */
import type { Recipe, RecipeId } from '../../recipes/recipes.ts';

export const recipes = {
  menu: 'No cat? More tables? Processes?',
  where: { container: 'In the container', outside: 'From outside' } satisfies Record<Recipe['where'], string>,
  gives: {
    tcp: 'TCP',
    sockets: 'all sockets',
    'sockets and processes': 'sockets, processes',
    everything: 'everything',
  } satisfies Record<Recipe['gives'], string>,
  when: {
    cat: 'The usual one.',
    labelled: 'UDP and unix sockets too, each file under its name.',
    'one-line': 'Neither cat nor tail: the shell reads the files by itself.',
    shell: 'By the shell alone: all sockets, routes, addresses, counters, the machine and, from Linux 5.14, who holds which socket.',
    grep: 'No cat, but grep.',
    python: 'Where there is Python 3.',
    perl: 'Where there is Perl.',
    node: 'Where there is Node.js.',
    'own-process': '/proc/net is missing or closed: the same tables under the process that reads them.',
    kubectl: 'Kubernetes. Put the names in for POD and CONTAINER.',
    docker: 'Docker. Put the name of the container in for NAME.',
    'from-node': 'Nothing to run inside, no shell, no cat: on the machine below it, with the PID of any process of the container.',
  } satisfies Record<RecipeId, string>,
};
