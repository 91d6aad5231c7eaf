// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.errsite.indexer.Steps;
import org.errsite.indexer.index.ReleaseInfo;
import org.errsite.indexer.index.Site;
import org.errsite.report.manual.Manual;
import org.errsite.report.model.Release;
import org.errsite.report.output.MemoryOutput;
import org.junit.jupiter.api.Test;

class ReportGeneratorTest {
  private static final Pattern FOOT = Pattern.compile("<tfoot>.*?</tfoot>", Pattern.DOTALL);
  private static final Pattern CELL = Pattern.compile("<td>([\\d,]+)</td>");

  /** Pages of our own writing; ManualTest tells what is in them. */
  static final Manual MANUAL = Manual.in(Path.of("src", "test", "resources", "manual"));

  static MemoryOutput render(int jobs, Release... releases) throws IOException {
    return render(MANUAL, jobs, releases);
  }

  private static MemoryOutput render(Manual manual, int jobs, Release... releases)
      throws IOException {
    MemoryOutput output = new MemoryOutput();
    new ReportGenerator("", manual, jobs, Steps.SILENT).render(output, List.of(releases));
    return output;
  }

  @Test
  void should_give_the_same_bytes_when_rendered_again_with_other_jobs() throws IOException {
    Map<String, byte[]> one = render(1, Miniature.release("6.1.192")).files();
    Map<String, byte[]> two = render(2, Miniature.release("6.1.192")).files();
    assertEquals(one.keySet(), two.keySet());
    one.forEach((address, bytes) -> assertArrayEquals(bytes, two.get(address), address));
  }

  @Test
  void should_hold_the_addresses_of_the_contract_when_rendered() throws IOException {
    Map<String, byte[]> files = render(2, Miniature.release("6.1.192")).files();
    for (String address :
        List.of(
            "index.html",
            "6.1.192/index.html",
            "6.1.192/errno/EPERM.html",
            "6.1.192/source/kernel/gate.c.html",
            "6.1.192/coverage.html",
            "6.1.192/search.html",
            "6.1.192/data/sites.jsonl.gz",
            "6.1.192/data/errsite-6.1.192.patch.gz",
            "latest/index.html",
            "latest/errno/EPERM.html")) {
      assertTrue(files.containsKey(address), address);
    }
  }

  @Test
  void should_take_the_newest_by_version_as_latest_when_there_are_several() throws IOException {
    MemoryOutput output = render(2, Miniature.release("6.9"), Miniature.release("6.12"));
    assertTrue(output.text("latest/index.html").contains("0; url=../6.12/index.html"));
    String front = output.text("index.html");
    assertTrue(front.indexOf("Linux 6.12") < front.indexOf("Linux 6.9"), front);
  }

  @Test
  void should_fail_when_two_releases_claim_the_same_page() {
    Release release = Miniature.release("6.1.192");
    assertThrows(AssertionError.class, () -> render(1, release, release));
    MemoryOutput output = new MemoryOutput();
    assertThrows(
        FileAlreadyExistsException.class,
        () -> {
          output.create("6.1.192/Index.html").close();
          output.create("6.1.192/index.html").close();
        });
  }

  @Test
  void should_agree_on_totals_when_pages_and_data_are_compared() throws IOException {
    MemoryOutput output = render(2, Miniature.release("6.1.192"));
    // Counted by hand in Miniature: eight sites, five wrapped, two lost, one compared.
    List<String> expected = List.of("8", "5", "2", "1");
    List<String> split = List.of("8", "5", "5", "0", "2", "1");
    List<List<String>> feet = feet(output.text("6.1.192/coverage.html"));
    assertEquals(Collections.nCopies(4, split), feet);
    assertEquals(
        List.of(expected), feet(output.text("6.1.192/source/index.html")), "source listing");
    assertEquals(8, unzip(output, "6.1.192/data/sites.jsonl.gz").lines().count());
    String core = unzip(output, "6.1.192/search/core.gz");
    JsonNode search = new ObjectMapper().readTree(core.substring(core.indexOf('{')));
    assertEquals(8, search.get("sites").asInt());
  }

  private static List<List<String>> feet(String page) {
    List<List<String>> feet = new ArrayList<>();
    for (Matcher foot = FOOT.matcher(page); foot.find(); ) {
      feet.add(CELL.matcher(foot.group()).results().map(cell -> cell.group(1)).toList());
    }
    return feet;
  }

  @Test
  void should_stop_when_an_index_holds_another_number_of_sites_than_it_says() {
    Release whole = Miniature.release("6.1.192");
    Release cut =
        new Release(
            whole.info(), whole.sites().subList(1, 8), whole.texts(), whole.patch(), whole.calls());
    IOException problem = assertThrows(IOException.class, () -> render(1, cut));
    assertEquals(
        "the index of 6.1.192 says 8 sites and holds 7; index it again", problem.getMessage());
  }

  @Test
  void should_pass_on_the_failure_as_it_was_when_a_text_cannot_be_read() {
    Release whole = Miniature.release("6.1.192");
    Release broken =
        new Release(
            whole.info(),
            whole.sites(),
            file -> {
              throw new IOException("disk gone");
            },
            whole.patch(),
            whole.calls());
    assertEquals(
        "disk gone", assertThrows(IOException.class, () -> render(2, broken)).getMessage());
  }

  @Test
  void should_leave_the_patch_out_when_the_pass_has_not_run() throws IOException {
    Release whole = Miniature.release("6.1.192");
    ReleaseInfo told = whole.info();
    ReleaseInfo info =
        new ReleaseInfo(
            told.name(),
            told.directories(),
            told.files(),
            told.functions(),
            told.lines(),
            told.sites(),
            told.errnos(),
            new ReleaseInfo.PassInfo(false, "", ""),
            List.of());
    MemoryOutput output =
        render(1, new Release(info, whole.sites(), whole.texts(), Optional::empty, whole.calls()));
    assertFalse(output.files().containsKey("6.1.192/data/errsite-6.1.192.patch.gz"));
    assertFalse(output.text("6.1.192/index.html").contains("patch"));
    assertTrue(output.text("6.1.192/coverage.html").contains("The pass has not run"));
  }

  @Test
  void should_say_nothing_of_the_manual_when_there_is_none() throws IOException {
    MemoryOutput output = render(Manual.NONE, 1, Miniature.release("6.1.192"));
    String page = output.text("6.1.192/syscall/gate_ctl.html");
    assertTrue(page.contains("id=\"EBUSY\""), page);
    assertFalse(page.toLowerCase(Locale.ROOT).contains("manual"), page);
    String list = output.text("6.1.192/syscall/index.html");
    assertTrue(list.contains("gate_ctl.html"), list);
    assertFalse(list.contains("documented"), list);
    assertFalse(unzip(output, "6.1.192/data/syscalls.jsonl.gz").contains("manual"));
  }

  @Test
  void should_say_in_data_what_the_pages_say_of_system_calls_when_rendered() throws IOException {
    MemoryOutput output = render(1, Miniature.release("6.1.192"));
    List<String> lines = unzip(output, "6.1.192/data/syscalls.jsonl.gz").lines().toList();
    assertEquals(2, lines.size());
    assertEquals(
        "{'release':'6.1.192','syscall':'gate_ctl','errnos':["
            + "{'errno':'EBUSY','trust':'implementation','own':false,'sites':1},"
            + "{'errno':'EINVAL','trust':'common','own':false,'sites':2},"
            + "{'errno':'ENOENT','trust':'far','own':false,'sites':1},"
            + "{'errno':'EPERM','trust':'implementation','own':false,'sites':2}],"
            + "'manual':{'page':'gate_ctl(2)','source':'Miniature man-pages 1.5','open':true,"
            + "'found':['ENOENT','EPERM'],'named':[],'undocumented':['EBUSY','EINVAL'],"
            + "'missing':['EAGAIN','EXDEV']}}",
        lines.get(0).replace('"', '\''));
  }

  @Test
  void should_show_no_system_calls_when_the_release_was_indexed_without() throws IOException {
    Release whole = Miniature.release("6.1.192");
    Release without =
        new Release(
            whole.info(), whole.sites(), whole.texts(), whole.patch(), () -> Optional.empty());
    MemoryOutput output = render(1, without);
    assertFalse(output.files().containsKey("6.1.192/syscall/gate_ctl.html"));
    assertFalse(output.text("6.1.192/source/kernel/gate.c.html").contains("syscall/gate_ctl"));
  }

  @Test
  void should_name_what_enters_the_kernel_when_no_system_call_gets_to_a_site() throws IOException {
    MemoryOutput output = render(1, Miniature.release("6.1.192"));
    String page = output.text("6.1.192/source/net/netfilter/xt_dscp.c~2.html");
    assertTrue(page.contains("<summary>by page fault</summary>"), page);
    assertTrue(
        page.contains("<p>page fault: handle_mm_fault › *<a href=\"#L2\">match</a></p>"), page);
  }

  @Test
  void should_split_an_errno_by_directory_when_it_has_too_many_sites_for_a_page()
      throws IOException {
    Release small = Miniature.release("6.1.192");
    Site one = small.sites().get(2);
    List<Site> many = new ArrayList<>(Collections.nCopies(3000, one));
    many.addAll(small.sites().subList(6, 8));
    ReleaseInfo told = small.info();
    ReleaseInfo info =
        new ReleaseInfo(
            told.name(), told.directories(), 5, 7, 9, 3002, told.errnos(), told.pass(), List.of());
    MemoryOutput output =
        render(2, new Release(info, many, small.texts(), small.patch(), small.calls()));
    String page = output.text("6.1.192/errno/EINVAL.html");
    assertTrue(page.contains("href=\"EINVAL/kernel.html\""), page);
    assertTrue(page.contains("href=\"EINVAL/net.html\""), page);
    assertFalse(page.contains("gate_open"), "sites stand on the pages of their directories");
    assertTrue(output.text("6.1.192/errno/EINVAL/kernel.html").contains("gate_open"));
    assertTrue(output.text("6.1.192/errno/EINVAL/net.html").contains("xt_dscp.c"));
  }

  static String unzip(MemoryOutput output, String address) throws IOException {
    byte[] bytes = output.files().get(address);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
