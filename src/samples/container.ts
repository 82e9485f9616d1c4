/**
 * All that a collector prints in one container: a web server in front of a program that has stopped accepting, so that its accept queue is full.
 * Printed by Linux 6.18.44 (x86_64) in namespaces made for it; blanks at the ends of lines left out, as a terminal does, and the counters of
 * MPTCP, which were zeros all.
 */
export const CONTAINER = `==> /proc/net/tcp <==
  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 3500007F:0035 00000000:0000 0A 00000000:00000001 00:00000000 00000000     0        0 158278 2 00000000be6f80a1 100 0 0 10 0
   1: 0100007F:1F90 00000000:0000 0A 00000000:00000004 00:00000000 00000000     0        0 156615 5 00000000d840cc9d 100 0 0 10 0
   2: 00000000:0050 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 156612 1 00000000351253a7 100 0 0 10 0
   3: 08002A0A:0050 09002A0A:B83A 01 00000000:00000000 00:00000000 00000000    33        0 156664 1 000000008b96d91a 20 0 0 10 -1
   4: 08002A0A:0050 08002A0A:AB5E 01 00000000:00000000 00:00000000 00000000    33        0 156655 1 00000000ecb44f25 20 0 0 10 -1
   5: 08002A0A:AB3C 08002A0A:0050 01 00000000:00000000 00:00000000 00000000     0        0 158400 1 000000005a2d0f40 20 0 0 11 -1
   6: 08002A0A:AB40 08002A0A:0050 05 00000000:00000000 00:00000000 00000000     0        0 158402 1 0000000029c3a1b6 20 0 0 11 -1
   7: 08002A0A:AB48 08002A0A:0050 01 00000000:00000000 00:00000000 00000000     0        0 156656 1 000000003fab8940 20 0 0 10 -1
   8: 08002A0A:AB52 08002A0A:0050 01 00000000:00000000 00:00000000 00000000     0        0 156659 1 0000000062cbc6ea 20 0 0 10 -1
   9: 08002A0A:AB5E 08002A0A:0050 01 00000000:00000000 00:00000000 00000000     0        0 156662 1 00000000c9647e9d 20 0 0 10 -1
  10: 08002A0A:AB68 08002A0A:0050 01 00000000:00000000 00:00000000 00000000     0        0 156665 1 0000000038962cc9 20 0 0 10 -1
  11: 0100007F:1F90 0100007F:E10C 01 00000000:00000000 00:00000000 00000000     0        0 0 1 00000000cea638be 20 0 0 10 -1
  12: 3500007F:8034 3500007F:0035 05 00000000:00000000 03:0000163C 00000000     0        0 0 3 00000000f97151ea
  13: 08002A0A:0050 08002A0A:AB40 08 00000000:00000001 00:00000000 00000000    33        0 156620 1 000000001a9da184 20 4 0 10 -1
  14: 08002A0A:C982 09002A0A:1538 01 00000000:00000000 02:000072A0 00000000     0        0 156616 2 00000000b4fcbba0 20 0 0 10 -1
  15: 3500007F:0035 3500007F:8034 08 00000000:00000001 00:00000000 00000000     0        0 0 1 000000003f2c3178 20 4 0 10 -1
  16: 0100007F:E0F4 0100007F:1F90 01 00000000:00000000 00:00000000 00000000    33        0 156649 1 0000000063d3c24b 20 0 0 10 -1
  17: 0100007F:E102 0100007F:1F90 01 00000000:00000000 00:00000000 00000000    33        0 156651 1 00000000652d149e 20 0 0 10 -1
  18: 0100007F:E10C 0100007F:1F90 01 00000000:00000000 00:00000000 00000000    33        0 156657 1 00000000b8ad866f 20 0 0 10 -1
  19: 0100007F:E118 0100007F:1F90 01 00000000:00000000 00:00000000 00000000    33        0 156660 1 000000006d313cd3 20 0 0 10 -1
  20: 0100007F:E124 0100007F:1F90 01 00000000:00000000 00:00000000 00000000    33        0 156663 1 00000000ec9f40d8 20 0 0 10 -1
  21: 0100007F:E134 0100007F:1F90 01 00000000:00000000 00:00000000 00000000    33        0 156666 1 000000008ff166b7 20 0 0 10 -1
  22: 0100007F:1F90 0100007F:E124 01 00000000:00000000 00:00000000 00000000     0        0 0 1 000000007ca4e24e 20 0 0 10 -1
  23: 08002A0A:0050 08002A0A:AB52 01 00000000:00000000 00:00000000 00000000    33        0 156652 1 00000000922d7c9c 20 0 0 10 -1
  24: 0100007F:8D82 0100007F:2382 01 00000000:00000000 00:00000000 00000000     0        0 156668 1 0000000039b0ef52 20 0 0 10 -1
  25: 08002A0A:0050 09002A0A:B836 01 00000000:00000000 00:00000000 00000000    33        0 156661 1 000000007d805ffc 20 0 0 10 -1
  26: 0100007F:1F90 0100007F:E102 01 00000000:00000000 00:00000000 00000000  1000        0 156650 1 00000000f506c31e 20 0 0 10 -1
  27: 08002A0A:0050 08002A0A:AB68 01 00000000:00000000 00:00000000 00000000    33        0 156658 1 00000000329ed1a9 20 0 0 10 -1
  28: 08002A0A:0050 08002A0A:AB3C 01 00000000:0000001B 00:00000000 00000000    33        0 156613 1 000000001a1054f9 20 4 30 10 -1
  29: 08002A0A:0050 08002A0A:AB48 01 00000000:00000000 00:00000000 00000000    33        0 156621 1 0000000001555e12 20 0 0 10 -1
  30: 0100007F:1F90 0100007F:E118 01 00000000:00000000 00:00000000 00000000     0        0 0 1 00000000eff7836d 20 0 0 10 -1
  31: 0100007F:1F90 0100007F:E134 01 00000000:00000000 00:00000000 00000000     0        0 0 1 000000007af5c34b 20 0 0 10 -1
  32: 0100007F:1F90 0100007F:E0F4 01 00000000:00000000 00:00000000 00000000  1000        0 156619 1 00000000a583cdbb 20 0 0 10 -1
==> /proc/net/tcp6 <==
  sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 00000000000000000000000000000000:2382 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 156617 1 000000004dd97cac 100 0 0 10 0
   1: 0000000000000000FFFF00000100007F:2382 0000000000000000FFFF00000100007F:8D82 01 00000000:00000000 00:00000000 00000000  1000        0 156654 1 00000000d98c4b6d 20 0 0 10 -1
==> /proc/net/udp <==
   sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops
 6704: 0100007F:1FBD 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 156618 2 00000000460c3780 0
15016: 3500007F:0035 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 158277 2 000000000ae13463 0
==> /proc/net/unix <==
Num       RefCount Protocol Flags    Type St Inode Path
000000007ffee968: 00000002 00000000 00010000 0001 01 156614 /run/app.sock
==> /proc/net/route <==
Iface	Destination	Gateway 	Flags	RefCnt	Use	Metric	Mask		MTU	Window	IRTT
eth0	00000000	01002A0A	0003	0	0	0	00000000	0	0	0
eth0	00002A0A	00000000	0001	0	0	0	00FFFFFF	0	0	0
==> /proc/net/arp <==
IP address       HW type     Flags       HW address            Mask     Device
10.42.0.9        0x1         0x2         2e:e4:5f:53:32:0c     *        eth0
10.42.0.77       0x1         0x0         00:00:00:00:00:00     *        eth0
==> /proc/net/dev <==
Inter-|   Receive                                                |  Transmit
 face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier compressed
    lo:    3915      67    0    0    0     0          0         0     3915      67    0    0    0     0       0          0
  eth0:    1052      14    0    0    0     0          0         0     1192      16    0    0    0     0       0          0
==> /proc/net/if_inet6 <==
fe8000000000000078b8e4fffecabd81 02 40 20 80     eth0
fd000042000000000000000000000008 02 40 00 82     eth0
00000000000000000000000000000001 01 80 10 80       lo
==> /proc/net/fib_trie <==
Main:
  +-- 0.0.0.0/1 2 0 2
     +-- 0.0.0.0/4 2 0 2
        |-- 0.0.0.0
           /0 universe UNICAST
        +-- 10.42.0.0/24 2 0 2
           +-- 10.42.0.0/28 2 0 2
              |-- 10.42.0.0
                 /24 link UNICAST
              |-- 10.42.0.8
                 /32 host LOCAL
           |-- 10.42.0.255
              /32 link BROADCAST
     +-- 127.0.0.0/8 2 0 2
        +-- 127.0.0.0/26 2 0 2
           +-- 127.0.0.0/31 1 0 0
              |-- 127.0.0.0
                 /8 host LOCAL
              |-- 127.0.0.1
                 /32 host LOCAL
           |-- 127.0.0.53
              /32 host LOCAL
        |-- 127.255.255.255
           /32 link BROADCAST
Local:
  +-- 0.0.0.0/1 2 0 2
     +-- 0.0.0.0/4 2 0 2
        |-- 0.0.0.0
           /0 universe UNICAST
        +-- 10.42.0.0/24 2 0 2
           +-- 10.42.0.0/28 2 0 2
              |-- 10.42.0.0
                 /24 link UNICAST
              |-- 10.42.0.8
                 /32 host LOCAL
           |-- 10.42.0.255
              /32 link BROADCAST
     +-- 127.0.0.0/8 2 0 2
        +-- 127.0.0.0/26 2 0 2
           +-- 127.0.0.0/31 1 0 0
              |-- 127.0.0.0
                 /8 host LOCAL
              |-- 127.0.0.1
                 /32 host LOCAL
           |-- 127.0.0.53
              /32 host LOCAL
        |-- 127.255.255.255
           /32 link BROADCAST
==> /proc/net/sockstat <==
sockets: used 38
TCP: inuse 32 orphan 2 tw 1 alloc 49 mem 0
UDP: inuse 2 mem 0
UDPLITE: inuse 0
RAW: inuse 0
FRAG: inuse 0 memory 0
==> /proc/net/netstat <==
TcpExt: SyncookiesSent SyncookiesRecv SyncookiesFailed EmbryonicRsts PruneCalled RcvPruned OfoPruned OutOfWindowIcmps LockDroppedIcmps ArpFilter TW TWRecycled TWKilled PAWSActive PAWSEstab BeyondWindow TSEcrRejected PAWSOldAck PAWSTimewait DelayedACKs DelayedACKLocked DelayedACKLost ListenOverflows ListenDrops TCPHPHits TCPPureAcks TCPHPAcks TCPRenoRecovery TCPSackRecovery TCPSACKReneging TCPSACKReorder TCPRenoReorder TCPTSReorder TCPFullUndo TCPPartialUndo TCPDSACKUndo TCPLossUndo TCPLostRetransmit TCPRenoFailures TCPSackFailures TCPLossFailures TCPFastRetrans TCPSlowStartRetrans TCPTimeouts TCPLossProbes TCPLossProbeRecovery TCPRenoRecoveryFail TCPSackRecoveryFail TCPRcvCollapsed TCPBacklogCoalesce TCPDSACKOldSent TCPDSACKOfoSent TCPDSACKRecv TCPDSACKOfoRecv TCPAbortOnData TCPAbortOnClose TCPAbortOnMemory TCPAbortOnTimeout TCPAbortOnLinger TCPAbortFailed TCPMemoryPressures TCPMemoryPressuresChrono TCPSACKDiscard TCPDSACKIgnoredOld TCPDSACKIgnoredNoUndo TCPSpuriousRTOs TCPMD5NotFound TCPMD5Unexpected TCPMD5Failure TCPSackShifted TCPSackMerged TCPSackShiftFallback TCPBacklogDrop PFMemallocDrop TCPMinTTLDrop TCPDeferAcceptDrop IPReversePathFilter TCPTimeWaitOverflow TCPReqQFullDoCookies TCPReqQFullDrop TCPRetransFail TCPRcvCoalesce TCPOFOQueue TCPOFODrop TCPOFOMerge TCPChallengeACK TCPSYNChallenge TCPFastOpenActive TCPFastOpenActiveFail TCPFastOpenPassive TCPFastOpenPassiveFail TCPFastOpenListenOverflow TCPFastOpenCookieReqd TCPFastOpenBlackhole TCPSpuriousRtxHostQueues BusyPollRxPackets TCPAutoCorking TCPFromZeroWindowAdv TCPToZeroWindowAdv TCPWantZeroWindowAdv TCPSynRetrans TCPOrigDataSent TCPHystartTrainDetect TCPHystartTrainCwnd TCPHystartDelayDetect TCPHystartDelayCwnd TCPACKSkippedSynRecv TCPACKSkippedPAWS TCPACKSkippedSeq TCPACKSkippedFinWait2 TCPACKSkippedTimeWait TCPACKSkippedChallenge TCPWinProbe TCPKeepAlive TCPMTUPFail TCPMTUPSuccess TCPDelivered TCPDeliveredCE TCPAckCompressed TCPZeroWindowDrop TCPRcvQDrop TCPWqueueTooBig TCPFastOpenPassiveAltKey TcpTimeoutRehash TcpDuplicateDataRehash TCPDSACKRecvSegs TCPDSACKIgnoredDubious TCPMigrateReqSuccess TCPMigrateReqFailure TCPPLBRehash TCPAORequired TCPAOBad TCPAOKeyNotFound TCPAOGood TCPAODroppedIcmps
TcpExt: 0 0 0 0 0 0 0 0 0 0 1 0 0 0 0 0 0 0 0 2 0 0 18 18 0 19 0 0 0 0 0 0 0 0 0 0 0 6 0 0 0 0 0 15 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 3 0 0 0 0 0 12 3 0 0 0 0 0 0 0 0 0 0 0 0 0 0 18 0 0 0 0 0 0 15 0 0 0 0 0 0 0 0 0 0 0
IpExt: InNoRoutes InTruncatedPkts InMcastPkts OutMcastPkts InBcastPkts OutBcastPkts InOctets OutOctets InMcastOctets OutMcastOctets InBcastOctets OutBcastOctets InCsumErrors InNoECTPkts InECT1Pkts InECT0Pkts InCEPkts ReasmOverlaps
IpExt: 0 0 0 0 0 0 4199 4207 0 0 0 0 0 72 0 0 0 0
==> /proc/sys/kernel/hostname <==
web-7d9c5
==> /proc/sys/kernel/osrelease <==
6.18.44
==> /proc/sys/kernel/arch <==
x86_64
==> /sys/kernel/cpu_byteorder <==
little
==> /proc/uptime <==
1704.32 477.46
==> /proc/6/stat <==
6 (sh) R 1 1 0 0 -1 4194304 3322 6525 0 0 14 13 21 27 20 0 1 0 169030 2654208 381 18446744073709551615 93999055777792 93999055854521 140721940727216 0 0 0 0 16781312 65538 0 0 0 17 0 0 0 0 0 0 93999055883824 93999055888960 93999680446464 140721940732011 140721940732033 140721940732033 140721940733936 0
==> /etc/hosts <==
127.0.0.1	localhost
::1	localhost
10.42.0.8	web-7d9c5
10.42.0.9	db
==> /etc/passwd <==
root:x:0:
www-data:x:33:
app:x:1000:
==> fd-sockets <==
/proc/47/fd/3 -> socket:[156612] nginx
/proc/47/fd/4 -> socket:[156613] nginx
/proc/47/fd/5 -> socket:[156649] nginx
/proc/47/fd/6 -> socket:[156652] nginx
/proc/47/fd/7 -> socket:[156660] nginx
/proc/47/fd/8 -> socket:[156661] nginx
/proc/48/fd/11 -> socket:[156653] app
/proc/48/fd/12 -> socket:[156654] app
/proc/48/fd/3 -> socket:[156614] app
/proc/48/fd/4 -> socket:[156615] app
/proc/48/fd/5 -> socket:[156616] app
/proc/48/fd/6 -> socket:[156617] app
/proc/48/fd/7 -> socket:[156618] app
/proc/48/fd/8 -> socket:[156619] app
/proc/48/fd/9 -> socket:[156650] app
/proc/49/fd/3 -> socket:[158277] resolved
/proc/49/fd/4 -> socket:[158278] resolved
/proc/50/fd/3 -> socket:[156612] nginx
/proc/50/fd/4 -> socket:[156620] nginx
/proc/50/fd/5 -> socket:[156651] nginx
/proc/50/fd/6 -> socket:[156655] nginx
/proc/50/fd/7 -> socket:[156663] nginx
/proc/50/fd/8 -> socket:[156664] nginx
/proc/51/fd/3 -> socket:[156612] nginx
/proc/51/fd/4 -> socket:[156621] nginx
/proc/51/fd/5 -> socket:[156657] nginx
/proc/51/fd/6 -> socket:[156658] nginx
/proc/51/fd/7 -> socket:[156666] nginx
/proc/52/fd/3 -> socket:[158400] curl
/proc/52/fd/4 -> socket:[158402] curl
/proc/52/fd/5 -> socket:[156656] curl
/proc/52/fd/6 -> socket:[156659] curl
/proc/52/fd/7 -> socket:[156662] curl
/proc/52/fd/8 -> socket:[156665] curl
/proc/52/fd/9 -> socket:[156668] curl
==> end <==
`;
