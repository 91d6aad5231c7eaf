// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptTest {
  @Test
  void should_hold_each_module_once_and_behind_what_it_imports_when_joined() throws IOException {
    String script = Script.of("worker.js");
    int last = -1;
    for (String module : List.of("stem", "words", "finder", "worker")) {
      String begin = "const $" + module + " = ";
      assertEquals(script.indexOf(begin), script.lastIndexOf(begin), module);
      assertTrue(last < script.indexOf(begin), module);
      last = script.indexOf(begin);
    }
  }

  @Test
  void should_leave_nothing_for_a_module_loader_when_joined() throws IOException {
    List<String> lines = Script.of("worker.js").lines().toList();
    assertEquals("// SPDX-License-Identifier: Apache-2.0", lines.get(0));
    assertTrue(lines.stream().noneMatch(line -> line.matches("(import|export) .*")));
    assertTrue(lines.contains("const { whole, written } = $words;"));
    assertTrue(lines.stream().anyMatch(line -> line.endsWith("readFailing };")));
  }

  @Test
  void should_fail_when_a_module_is_missing() {
    assertThrows(IOException.class, () -> Script.of("nowhere.js"));
  }
}
