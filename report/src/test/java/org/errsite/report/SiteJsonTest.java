// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.errsite.indexer.index.Site;
import org.errsite.indexer.index.SiteHit;
import org.errsite.report.address.Links;
import org.junit.jupiter.api.Test;

class SiteJsonTest {
  private final Site site = Miniature.release("6.1.192").sites().get(1);
  private final SiteJson json = new SiteJson(Links.of("6.1.192", List.of("kernel/gate.c")));

  @Test
  void should_write_the_fields_of_the_contract_in_its_order() throws IOException {
    assertEquals(
        "{\"id\":\"000000000002\",\"release\":\"6.1.192\",\"file\":\"kernel/gate.c\",\"line\":11,"
            + "\"column\":13,\"errno\":\"EPERM\",\"function\":\"gate_open\",\"kind\":\"init\","
            + "\"status\":\"instrumented\",\"reason\":\"\",\"eager\":true,"
            + "\"guard\":\"!capable(CAP_SYS_ADMIN) && flags & GATE_FORCE\",\"guardLine\":15,"
            + "\"config\":\"\",\"subsystem\":\"GATES & DOORS\","
            + "\"syscalls\":[\"gate_ctl\",\"open\"],"
            + "\"path\":[\"sys_gate_ctl\",\"gate_do\",\"gate_open\"],"
            + "\"url\":\"/6.1.192/source/kernel/gate.c.html#L11\",\"score\":0.0,"
            + "\"comment\":\"\",\"statement\":\"return -EPERM;\",\"by\":\"coccinelle\",\"recorded\":[15]}",
        json.line(site));
  }

  @Test
  void should_put_the_score_right_behind_the_url_when_it_is_a_hit() throws IOException {
    JsonNode node = new ObjectMapper().readTree(json.line(new SiteHit(site, 4.5)));
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    assertEquals(names.indexOf("url") + 1, names.indexOf("score"));
    assertEquals(4.5, node.get("score").asDouble());
  }
}
