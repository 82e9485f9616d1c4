/** When to use which command, in 简体中文. */
import type { recipes as en } from '../en/recipes.ts';

export const recipes: typeof en = {
  menu: '没有 cat？想看更多的表？想看进程？',
  where: { container: '在容器里', outside: '在容器外' },
  gives: { tcp: 'TCP', sockets: '全部套接字', 'sockets and processes': '套接字和进程', everything: '全部' },
  when: {
    cat: '平常用这一条。',
    labelled: '还有 UDP 和 unix 套接字，每个文件前面都有文件名。',
    'one-line': '既没有 cat 也没有 tail：由 shell 自己读文件。',
    shell: '只用 shell：全部套接字、路由、地址、计数器、机器的情况，以及（Linux 5.14 起）哪个进程持有哪个套接字。',
    grep: '没有 cat，但有 grep。',
    python: '有 Python 3 时。',
    perl: '有 Perl 时。',
    node: '有 Node.js 时。',
    'own-process': '/proc/net 不存在或不能读：读取它的进程自己的目录下有同样的表。',
    kubectl: 'Kubernetes。把 POD 和 CONTAINER 换成实际的名字。',
    docker: 'Docker。把 NAME 换成容器的名字。',
    'from-node': '容器里没有 shell 和 cat，什么都不能运行：在宿主机上，用容器里任意一个进程的 PID。',
  },
};
