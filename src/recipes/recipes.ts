/**
 * Commands that print what the page reads, as data: nothing is needed in the container but what each names. Every one that a machine
 * can run is run by a test in the real interpreter, which lists what each needs. What a recipe is for is said in `words/`.
 */

export type RecipeId =
  | 'cat'
  | 'labelled'
  | 'shell'
  | 'one-line'
  | 'grep'
  | 'python'
  | 'perl'
  | 'node'
  | 'own-process'
  | 'kubectl'
  | 'docker'
  | 'from-node';

export interface Recipe {
  readonly id: RecipeId;
  /** What it prints: the socket tables alone, or what surrounds them and who holds the sockets. */
  readonly gives: 'tcp' | 'sockets' | 'sockets and processes' | 'everything';
  /** Where it is typed. */
  readonly where: 'container' | 'outside';
  readonly text: string;
}

/** sh with builtins only. bash reads a file with `read` in quadratic time, so it gets `$(<f)`; dash and ash keep the loop. */
const COLLECT = `N=/proc/net;[ -r $N/tcp ]||N=/proc/self/net
f(){ while IFS= read -r l||[ -n "$l" ];do printf '%s\\n' "$l";done<"$1";}
[ -n "$BASH_VERSION" ]&&f(){ printf '%s\\n' "$(<"$1")";}
r(){ for x;do [ -r "$x" ]&&printf '==> %s <==\\n' "$x"&&f "$x";done;}
for n in tcp tcp6 udp udp6 udplite udplite6 raw raw6 icmp icmp6 unix packet netlink route ipv6_route arp dev if_inet6 fib_trie sockstat sockstat6 snmp netstat;do r $N/$n;done
r /proc/sys/kernel/hostname /proc/sys/kernel/osrelease /proc/sys/kernel/arch /sys/kernel/cpu_byteorder /proc/uptime /proc/$$/stat /proc/self/uid_map /etc/hosts
echo '==> /etc/passwd <==';while IFS=: read -r n x u g;do echo "$n:x:$u:";done</etc/passwd
echo '==> fd-sockets <==';for p in /proc/[0-9]*;do c=;read -r c<$p/comm;for d in $p/fd/*;do [ -S "$d" ]&&while read -r k v;do [ "$k" = ino: ]&&printf '%s -> socket:[%s] %s\\n' "$d" "$v" "$c";done<$p/fdinfo/\${d##*/};done;done
echo '==> end <=='`;

const PYTHON = `python3 - <<"E"
import os,glob
for n in "tcp tcp6 udp udp6 unix".split():
    try: print("==> /proc/net/%s <==" % n); print(open("/proc/net/"+n, errors="replace").read(), end="")
    except OSError as e: print("#", e)
print("==> fd-sockets <==")
for f in glob.glob("/proc/[0-9]*/fd/*"):
    try:
        t = os.readlink(f)
        if t.startswith("socket:"): print(f, "->", t, open("/proc/%s/comm" % f.split("/")[2]).read().strip())
    except OSError: pass
E`;

const PERL = `perl -e 'for(qw(tcp tcp6 udp udp6 unix)){open F,"/proc/net/$_"or next;print"==> /proc/net/$_ <==\\n",<F>}print"==> fd-sockets <==\\n";for(glob"/proc/[0-9]*/fd/*"){$t=readlink or next;next if$t!~/^socket:/;m{/proc/(\\d+)};open C,"/proc/$1/comm";chomp($c=<C>);print"$_ -> $t $c\\n"}'`;

const NODE = `node -e 'const f=require("fs");for(const n of["tcp","tcp6","udp","udp6","unix"])try{console.log("==> /proc/net/"+n+" <==\\n"+f.readFileSync("/proc/net/"+n,"utf8").trimEnd())}catch{};console.log("==> fd-sockets <==");for(const p of f.readdirSync("/proc").filter(x=>/^\\d+$/.test(x)))try{for(const d of f.readdirSync(\`/proc/\${p}/fd\`))try{const t=f.readlinkSync(\`/proc/\${p}/fd/\${d}\`);if(t.startsWith("socket:"))console.log(\`/proc/\${p}/fd/\${d} -> \${t} \${f.readFileSync(\`/proc/\${p}/comm\`,"utf8").trim()}\`)}catch{}}catch{}'`;

export const RECIPES: readonly Recipe[] = [
  { id: 'cat', gives: 'tcp', where: 'container', text: 'cat /proc/net/tcp /proc/net/tcp6' },
  {
    id: 'labelled',
    gives: 'sockets',
    where: 'container',
    text: 'tail -n +1 /proc/net/tcp /proc/net/tcp6 /proc/net/udp /proc/net/udp6 /proc/net/unix',
  },
  {
    id: 'one-line',
    gives: 'sockets',
    where: 'container',
    text: `for n in tcp tcp6 udp udp6 unix;do echo "==> /proc/net/$n <==";while IFS= read -r l;do printf '%s\\n' "$l";done</proc/net/$n;done`,
  },
  { id: 'shell', gives: 'everything', where: 'container', text: COLLECT },
  { id: 'grep', gives: 'tcp', where: 'container', text: 'grep . /proc/net/tcp /proc/net/tcp6' },
  { id: 'python', gives: 'sockets and processes', where: 'container', text: PYTHON },
  { id: 'perl', gives: 'sockets and processes', where: 'container', text: PERL },
  { id: 'node', gives: 'sockets and processes', where: 'container', text: NODE },
  { id: 'own-process', gives: 'tcp', where: 'container', text: 'cat /proc/self/net/tcp /proc/self/net/tcp6' },
  {
    id: 'kubectl',
    gives: 'tcp',
    where: 'outside',
    text: 'kubectl exec POD -c CONTAINER -- cat /proc/net/tcp /proc/net/tcp6',
  },
  { id: 'docker', gives: 'tcp', where: 'outside', text: 'docker exec NAME cat /proc/net/tcp /proc/net/tcp6' },
  { id: 'from-node', gives: 'tcp', where: 'outside', text: 'cat /proc/PID/net/tcp /proc/PID/net/tcp6' },
];
