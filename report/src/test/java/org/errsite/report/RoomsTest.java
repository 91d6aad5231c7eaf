// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Data flows one way: a room knows those before it and none behind it. */
@AnalyzeClasses(packages = "org.errsite", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
  private static final String KERNEL = "org.errsite.indexer.kernel";
  private static final String SCAN = "org.errsite.indexer.scan";
  private static final String PASS = "org.errsite.indexer.pass";
  private static final String CALLS = "org.errsite.indexer.calls";
  private static final String INDEX = "org.errsite.indexer.index";
  private static final String TRACE = "org.errsite.indexer.trace";
  private static final String EXPLAIN = "org.errsite.indexer.explain";
  private static final String INDEXER = "org.errsite.indexer";
  private static final String REPORT = "org.errsite.report";
  private static final String CLI = "org.errsite.report.cli";

  private static final String ADDRESS = "org.errsite.report.address";
  private static final String CODE = "org.errsite.report.code";
  private static final String OUTPUT = "org.errsite.report.output";
  private static final String MANUAL = "org.errsite.report.manual";
  private static final String MODEL = "org.errsite.report.model";
  private static final String PICTURE = "org.errsite.report.picture";
  private static final String SEARCH = "org.errsite.report.search";
  private static final String PAGE = "org.errsite.report.page";
  private static final String CHECK = "org.errsite.report.check";

  /** Which rooms a room may know, itself aside; the report's own are named within the report. */
  private static final Map<String, List<String>> KNOWS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(KERNEL, List.of()),
              Map.entry(TRACE, List.of()),
              Map.entry(SCAN, List.of(KERNEL)),
              Map.entry(PASS, List.of(KERNEL, SCAN)),
              Map.entry(CALLS, List.of(KERNEL, SCAN)),
              Map.entry(INDEX, List.of(KERNEL, SCAN, PASS, CALLS, TRACE)),
              Map.entry(EXPLAIN, List.of(KERNEL, SCAN, CALLS, INDEX, TRACE)),
              Map.entry(INDEXER, List.of(KERNEL, SCAN, PASS, CALLS, INDEX, TRACE, EXPLAIN)),
              Map.entry(CODE, List.of()),
              Map.entry(OUTPUT, List.of()),
              Map.entry(PICTURE, List.of()),
              Map.entry(ADDRESS, List.of(KERNEL, SCAN, PASS, INDEX)),
              Map.entry(MANUAL, List.of(KERNEL)),
              Map.entry(MODEL, List.of(KERNEL, SCAN, PASS, CALLS, INDEX, MANUAL)),
              Map.entry(
                  SEARCH,
                  List.of(KERNEL, SCAN, PASS, INDEX, INDEXER, ADDRESS, CODE, OUTPUT, MODEL)),
              Map.entry(
                  PAGE,
                  List.of(
                      KERNEL, SCAN, PASS, CALLS, INDEX, ADDRESS, CODE, OUTPUT, MANUAL, MODEL,
                      PICTURE)),
              Map.entry(CHECK, List.of(KERNEL, SCAN, PASS, CALLS, INDEX, INDEXER, CODE)),
              Map.entry(
                  REPORT,
                  List.of(
                      KERNEL, SCAN, PASS, CALLS, INDEX, TRACE, EXPLAIN, INDEXER, ADDRESS, CODE,
                      OUTPUT, MANUAL, MODEL, SEARCH, PAGE)),
              Map.entry(
                  CLI,
                  List.of(
                      KERNEL, SCAN, PASS, CALLS, INDEX, TRACE, EXPLAIN, INDEXER, ADDRESS, CODE,
                      OUTPUT, MANUAL, MODEL, SEARCH, PAGE, REPORT, CHECK))));

  // Without it a room under another name would escape the rules below.
  @ArchTest
  static final ArchRule should_stand_in_a_known_room_when_class_is_ours =
      classes().should(ArchCondition.from(in(KNOWS.keySet())));

  @ArchTest
  static final ArchRule should_be_free_of_cycles_when_rooms_import_each_other =
      slices().matching("org.errsite.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule should_exit_in_the_cli_only_when_process_ends =
      noClasses()
          .that()
          .resideOutsideOfPackage(CLI + "..")
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "halt", int.class);

  @ArchTest
  static final ArchRule should_print_in_the_cli_only_when_there_is_something_to_say =
      noClasses()
          .that()
          .resideOutsideOfPackage(CLI + "..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(Throwable.class, "printStackTrace");

  @ArchTest
  static void should_import_earlier_rooms_only_when_data_flows_one_way(JavaClasses ours) {
    KNOWS.forEach(
        (room, known) -> {
          Set<String> unknown = new TreeSet<>(KNOWS.keySet());
          unknown.remove(room);
          unknown.removeAll(known);
          noClasses()
              .that(are(in(Set.of(room))))
              .should()
              .dependOnClassesThat(are(in(unknown)))
              // A room may still be empty; that none is misnamed is checked above.
              .allowEmptyShould(true)
              .check(ours);
        });
  }

  private static DescribedPredicate<JavaClass> in(Set<String> rooms) {
    return DescribedPredicate.describe(
        "in " + String.join(", ", rooms), c -> rooms.contains(room(c.getPackageName())));
  }

  /** The room a package belongs to: its own or the nearest around it; empty outside every room. */
  private static String room(String name) {
    if (KNOWS.containsKey(name)) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String around = dot < 0 ? "" : room(name.substring(0, dot));
    // What stands below the indexer's top package is a room of its own, or none.
    return around.equals(INDEXER) ? "" : around;
  }
}
