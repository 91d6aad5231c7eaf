// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainRuleTest {
  @Test
  void should_count_what_the_plain_rule_wraps() throws IOException, InterruptedException {
    String command = Installed.spatch().command();
    MemoryTree tree =
        new MemoryTree()
            .add("a/one.c", "int f(int r)\n{\n\tr = x ? -EPERM : -EIO;\n\treturn -ENOMEM;\n}\n")
            .add("b/two.c", "int g(int r)\n{\n\treturn r == -EINTR ? -EBUSY : r;\n}\n");

    PlainRule.Figures figures = PlainRule.run(command, tree, tree.paths(), 2);

    assertEquals(4, figures.sites());
    assertEquals(0, figures.lost().size());
    assertEquals(
        Map.of("a/one.c EPERM", 1, "a/one.c EIO", 1, "b/two.c EINTR", 1, "b/two.c EBUSY", 1),
        figures.wraps());
    assertTrue(figures.seconds() > 0);
  }
}
