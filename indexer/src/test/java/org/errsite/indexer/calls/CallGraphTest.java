// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.errsite.indexer.calls.CallGraph.Edge;
import org.errsite.indexer.calls.CallGraph.PointerCall;
import org.errsite.indexer.kernel.SourceText;
import org.errsite.indexer.scan.CodeScanner;
import org.errsite.indexer.scan.Constant;
import org.errsite.indexer.scan.FileCode;
import org.errsite.indexer.scan.FileScan;
import org.errsite.indexer.scan.Function;
import org.errsite.indexer.scan.MacroTable;
import org.errsite.indexer.scan.Scanner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds the graph of a small kernel to what its files say in comments.
 *
 * <ul>
 *   <li>{@code //> TIER name, name [returned [without ERRNO ERRNO]][, TIER …]}: what the calls of a
 *       line lead to, and what is replaced of what they return
 *   <li>{@code //< syscall, syscall: function function}: what gets to the constant of a line
 *   <li>{@code //= FLAG FLAG}: flags that lead to the constant of a line, of those of the file
 * </ul>
 */
class CallGraphTest {
  private static final Set<String> ERRNOS =
      Set.of(
          "EPERM",
          "EIO",
          "EBADF",
          "EAGAIN",
          "EINTR",
          "EACCES",
          "EDOM",
          "ENODEV",
          "ENXIO",
          "EFBIG",
          "EINVAL",
          "ERANGE",
          "ENOSPC",
          "ESRCH",
          "ENOTTY",
          "ENOIOCTLCMD",
          "EHWPOISON");
  private static final Pattern TARGETS = Pattern.compile("//> (.*)");
  private static final Pattern LEADING = Pattern.compile("//=(.*)");
  private static final Pattern WAY = Pattern.compile("//< ([\\w, ]*): ([\\w ]+)");

  private static final List<String> paths = new ArrayList<>();
  private static final Map<String, String> texts = new TreeMap<>();
  private static final List<FileScan> scans = new ArrayList<>();
  private static CallGraph graph;
  private static Ways ways;

  @BeforeAll
  static void read() throws Exception {
    Path root = Path.of(CallGraphTest.class.getResource("/calls").toURI());
    try (Stream<Path> files = Files.walk(root)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> texts.put(root.relativize(file).toString(), text(file)));
    }
    Scanner scanner = new Scanner(ERRNOS);
    texts.forEach(
        (path, text) -> {
          paths.add(path);
          scans.add(scanner.scan(source(path)));
        });
    CodeScanner codes = new CodeScanner(ERRNOS, new MacroTable(scans));
    List<FileCode> files = new ArrayList<>();
    for (FileScan scan : scans) {
      files.add(codes.scan(source(scan.path()), scan));
    }
    graph = new CallGraphBuilder(files).build();
    ways = Ways.of(graph);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SourceText source(String path) {
    return new SourceText(path, "", texts.get(path).getBytes(UTF_8));
  }

  @TestFactory
  Stream<DynamicTest> should_call_what_the_comments_say_when_a_function_is_read() {
    return scans.stream()
        .flatMap(
            scan ->
                scan.functions().stream()
                    .map(
                        function ->
                            DynamicTest.dynamicTest(
                                scan.path() + " " + function.name(),
                                () ->
                                    assertEquals(
                                        expectedCalls(scan.path(), function),
                                        calls(scan.path(), function.name())))));
  }

  private static Set<String> expectedCalls(String path, Function function) {
    Set<String> expected = new TreeSet<>();
    List<String> lines = texts.get(path).lines().toList();
    for (String line : lines.subList(function.line() - 1, function.endLine())) {
      Matcher targets = TARGETS.matcher(line);
      if (targets.find()) {
        expected.addAll(targets(targets.group(1)));
      }
    }
    // Of several calls of a function, one that is returned is enough.
    expected.removeIf(call -> expected.contains(call + " returned"));
    return expected;
  }

  private static List<String> targets(String text) {
    List<String> targets = new ArrayList<>();
    int returned = text.contains(" returned") ? text.indexOf(" returned") : text.length();
    String tier = "";
    for (String one : text.substring(0, returned).split(", ", -1)) {
      String[] words = one.strip().split(" ", -1);
      tier = words.length > 1 ? words[0] : tier;
      targets.add(tier + " " + words[words.length - 1] + text.substring(returned));
    }
    return targets;
  }

  private static Set<String> calls(String path, String function) {
    Set<String> calls = new TreeSet<>();
    for (int i = 0; i < graph.functions().size(); i++) {
      CallGraph.Node node = graph.functions().get(i);
      if (node.file().equals(path) && node.name().equals(function)) {
        for (Edge edge : graph.calls().get(i)) {
          String tier = edge.tier().name().toLowerCase(Locale.ROOT);
          String name = graph.functions().get(edge.to()).name();
          String without =
              edge.replaced().isEmpty() ? "" : " without " + String.join(" ", edge.replaced());
          calls.add(tier + " " + name + (edge.flows() ? " returned" + without : ""));
        }
      }
    }
    return calls;
  }

  @Test
  void should_define_functions_when_a_macro_does() {
    assertEquals(Set.of("direct macro_really_close returned"), calls("fs/macros.c", "macro_close"));
  }

  @TestFactory
  Stream<DynamicTest> should_find_the_way_when_a_constant_is_returned() {
    List<DynamicTest> tests = new ArrayList<>();
    for (FileScan scan : scans) {
      List<String> lines = texts.get(scan.path()).lines().toList();
      for (Constant constant : scan.constants()) {
        Matcher expected = WAY.matcher(lines.get(constant.line() - 1));
        if (expected.find()) {
          tests.add(
              DynamicTest.dynamicTest(
                  scan.path() + ":" + constant.line(),
                  () -> assertEquals(expected.group(0), "//< " + told(scan, constant))));
        }
      }
    }
    assertFalse(tests.isEmpty());
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> should_be_led_by_a_flag_when_a_case_is_for_it() {
    List<String> lines = texts.get("fs/labels.c").lines().toList();
    FileScan scan = scans.get(paths.indexOf("fs/labels.c"));
    return scan.constants().stream()
        .map(
            constant -> {
              Matcher expected = LEADING.matcher(lines.get(constant.line() - 1));
              assertTrue(expected.find());
              return DynamicTest.dynamicTest(
                  constant.function() + " " + constant.line(),
                  () -> assertEquals(expected.group(1).strip(), leading(scan, constant)));
            });
  }

  private static String leading(FileScan scan, Constant constant) {
    int function = ways.function(scan.path(), constant.function(), constant.line());
    List<String> found = new ArrayList<>();
    for (String name : List.of("GET_NAME", "SET_NAME", "SOL_DEVICE", "OTHER")) {
      Reach reach = new Reaches(ways).from("label", new Flags(List.of(name), List.of()));
      Reach.Route route = reach.to(function, true);
      int own = reach.told(function, constant.errno(), constant.line());
      if (route.named() + own > 0) {
        found.add(name);
      }
    }
    return String.join(" ", found);
  }

  @Test
  void should_be_far_when_a_case_is_for_other_flags() {
    Reaches reaches = new Reaches(ways);
    int function = ways.function("fs/labels.c", "set_name", 100);
    Reach.Route plain = reaches.from("label").to(function, true);
    Reach.Route other =
        reaches.from("label", new Flags(List.of("GET_NAME"), List.of())).to(function, true);
    assertEquals(1, other.foreign());
    assertEquals(0, plain.foreign());
    assertTrue(other.distance() > plain.distance());
    Reach.Route unknown =
        reaches.from("label", new Flags(List.of("SET_X"), List.of())).to(function, true);
    assertEquals(plain, unknown);
    assertEquals(List.of("OTHER"), reaches.telling(List.of("OTHER", "MAP_X", "OTHER")));
  }

  @Test
  void should_know_what_serves_a_file_when_a_table_or_call_names_it() {
    assertEquals(Set.of("set_speed"), handlers("speed"));
    assertEquals(Set.of("set_colour"), handlers("colour"));
    assertEquals(Set.of("tune_volume"), handlers("volume"));
    assertEquals(Set.of("tune_volume"), handlers("by_call"));
    assertFalse(graph.handlers().containsKey("no name, a sentence"));
  }

  private static Set<String> handlers(String file) {
    return graph.handlers().get(file).stream()
        .map(function -> graph.functions().get(function).name())
        .collect(Collectors.toSet());
  }

  @Test
  void should_go_by_what_serves_a_file_when_a_pointer_may_lead_elsewhere() {
    int checked = ways.function("fs/table.c", "checked", 100);
    Reach reach = new Reaches(ways).from("knob", new Flags(List.of(), List.of("colour")));
    Reach.Route route = reach.to(checked, true);
    assertEquals(List.of("sys_knob", "set_colour", "checked"), reach.path(route));
    assertEquals(1, route.named());
    assertEquals(Set.of("fs/table.c"), reach.files(route));
    int other = ways.function("fs/table.c", "set_speed", 100);
    assertEquals(1, reach.to(other, true).foreign());
  }

  private static Way way(Ways ways, FileScan scan, Constant constant) {
    return ways.to(scan.path(), constant.function(), constant.errno(), constant.line());
  }

  private static String told(FileScan scan, Constant constant) {
    Way way = way(ways, scan, constant);
    return String.join(", ", way.syscalls()) + ": " + String.join(" ", way.path());
  }

  @Test
  void should_have_no_way_when_nothing_calls_it() {
    assertEquals(Way.NONE, ways.to("fs/twin.c", "twin", "EPERM", 16));
    assertEquals(Way.NONE, ways.to("fs/none.c", "none", "EPERM", 1));
  }

  @Test
  void should_be_the_same_when_written_and_read() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CallsFile.write(ways, out);
    Ways read = CallsFile.read(new ByteArrayInputStream(out.toByteArray()));
    assertEquals(graph, read.graph());
    for (FileScan scan : scans) {
      for (Constant c : scan.constants()) {
        assertEquals(way(ways, scan, c), way(read, scan, c));
      }
    }
    byte[] torn = Arrays.copyOf(out.toByteArray(), out.size() / 2);
    assertThrows(IOException.class, () -> CallsFile.read(new ByteArrayInputStream(torn)));
  }

  @Test
  void should_count_calls_by_way_of_pointers_when_the_graph_is_built() {
    Map<Tier, Long> tiers =
        graph.pointerCalls().stream()
            .filter(call -> call.file().startsWith("fs/"))
            .collect(Collectors.groupingBy(PointerCall::tier, Collectors.counting()));
    assertEquals(Map.of(Tier.TYPED, 20L, Tier.NAMED, 1L, Tier.PASSED, 2L), tiers);
    assertTrue(graph.pointerCalls().stream().noneMatch(call -> call.targets() == 0));
  }

  @Test
  void should_tell_what_comes_out_when_an_error_becomes_another() {
    Outcomes outcomes = new Outcomes(graph);
    int later = ways.function("fs/later.c", "sys_later", 100);
    assertEquals(List.of("ENOTTY"), outcomes.sure(later));
    assertEquals(List.of("ENOIOCTLCMD"), outcomes.possible(later));
    assertEquals(
        List.of("ENOIOCTLCMD"), outcomes.sure(ways.function("fs/later.c", "command", 100)));
  }

  @Test
  void should_not_be_sure_of_an_error_when_it_is_tried_again() {
    Outcomes outcomes = new Outcomes(graph);
    int again = ways.function("fs/replaced.c", "sys_again", 1000);
    assertEquals(List.of("EPERM"), outcomes.sure(again));
    assertEquals(List.of("EAGAIN"), outcomes.possible(again));
  }

  @Test
  void should_know_where_an_error_came_from_when_it_becomes_another() {
    Reach reach = new Reaches(ways).from("later");
    Reach.Change change = reach.changesTo("ENOTTY").get("ENOIOCTLCMD");
    Reach.Route route = change.to(ways.function("fs/later.c", "command", 100));
    assertEquals(List.of("sys_later", "command"), reach.path(route));
    assertNull(change.to(ways.function("fs/later.c", "lost_in_work", 100)));
    assertEquals(Set.of("ENOIOCTLCMD"), reach.changesTo("ENOTTY").keySet());
    assertEquals(Set.of(), reach.changesTo("EPERM").keySet());
  }
}
