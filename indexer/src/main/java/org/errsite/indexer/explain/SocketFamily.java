// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.explain;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.errsite.indexer.trace.Hints;

/** Which family of protocols a socket is of; each has its directory below {@code net}. */
final class SocketFamily {
  /** By what strace calls it, in descriptors and flags. */
  private static final Map<String, String> DIRECTORIES =
      Map.ofEntries(
          Map.entry("TCP", "ipv4"),
          Map.entry("UDP", "ipv4"),
          Map.entry("RAW", "ipv4"),
          Map.entry("PING", "ipv4"),
          Map.entry("UNIX", "unix"),
          Map.entry("UNIX-STREAM", "unix"),
          Map.entry("UNIX-DGRAM", "unix"),
          Map.entry("UNIX-SEQPACKET", "unix"),
          Map.entry("PACKET", "packet"),
          Map.entry("AF_INET", "ipv4"),
          Map.entry("AF_INET6", "ipv6"),
          Map.entry("AF_UNIX", "unix"),
          Map.entry("AF_PACKET", "packet"),
          Map.entry("SOL_IP", "ipv4"),
          Map.entry("SOL_TCP", "ipv4"),
          Map.entry("SOL_UDP", "ipv4"),
          Map.entry("SOL_IPV6", "ipv6"),
          Map.entry("SOL_PACKET", "packet"));

  /** What sockets of any family go through. */
  private static final Set<String> SHARED = Set.of("core", "sched", "bpf", "ethtool", "socket.c");

  /** What those of the Internet's protocols go through as well. */
  private static final Set<String> INTERNET =
      Set.of("ipv4", "ipv6", "netfilter", "xfrm", "mptcp", "tls", "l3mdev");

  private SocketFamily() {}

  /** Directory of the family that arguments tell of; empty where they do not. */
  static String of(Hints hints) {
    return Stream.concat(hints.kinds().stream(), hints.flags().stream())
        .map(word -> DIRECTORIES.getOrDefault(word, ""))
        .filter(directory -> !directory.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** Whether a socket of a family may get into a file; into any that is not of {@code net}. */
  static boolean mayBe(String family, String file) {
    String directory = directory(file);
    boolean internet = INTERNET.contains(family) && INTERNET.contains(directory);
    return directory.isEmpty()
        || directory.equals(family)
        || SHARED.contains(directory)
        || internet;
  }

  /** Whether a file is of a family that few programs use. */
  static boolean isRare(String file) {
    String directory = directory(file);
    return !directory.isEmpty()
        && !SHARED.contains(directory)
        && !INTERNET.contains(directory)
        && !Set.of("unix", "netlink", "packet").contains(directory);
  }

  private static String directory(String file) {
    return file.startsWith("net/") ? file.split("/", 3)[1] : "";
  }
}
