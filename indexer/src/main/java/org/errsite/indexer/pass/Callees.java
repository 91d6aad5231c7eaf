// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import java.util.List;
import java.util.regex.Pattern;
import org.errsite.indexer.scan.Argument;
import org.errsite.indexer.scan.Constant;
import org.errsite.indexer.scan.Kind;

/** Functions and macros among whose arguments an error is not born. */
final class Callees {
  private static final String LEVEL =
      "(emerg|alert|crit|err|error|warn|warning|notice|info|dbg|debug|vdbg|printk)";

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              "__builtin_\\w+|sizeof|_*typeof_*|__stringify|__is_constexpr|offsetof"
                  + "|_?DEFINE_\\w+|DECLARE_\\w+|EX_DATA_\\w+|_ASM_EXTABLE\\w*",
              "constant wanted"),
          new Rule(
              "v?s?c?n?printf|seq_printf|\\w*printk\\w*|\\w+_dtrace|pr_\\w+|WARN\\w*|BUG\\w*"
                  + "|(dev|netdev|netif|wiphy|ibdev|drm|pci|v4l2|scmd|sdev|shost|xhci|hid|bt_dev)_"
                  + LEVEL
                  + "(_once|_ratelimited)?"
                  + "|DEB|D?PRINTK?|\\w*(DBG|DBF|DEBUG)\\w*|mlog\\w*|\\w+_ERR_MSG|\\w+_CARD_TEXT_?"
                  + "|IA_CSS_(ENTER|LEAVE|LOG|ERROR)\\w*|integrity_audit_msg|audit_log\\w*"
                  + "|xenbus_dev_(error|fatal)",
              "printed"),
          new Rule("trace_\\w+|TP_\\w+|__print_\\w+", "traced"),
          new Rule("memset\\w*", "filler"));

  private static final Rule EXPECTATION =
      new Rule("_*KUNIT_\\w+|unittest|\\w*EXPECT\\w*|(\\w+_)?ASSERT\\w*", "test expectation");

  private Callees() {}

  private record Rule(Pattern pattern, String reason) {
    Rule(String regex, String reason) {
      this(Pattern.compile(regex), reason);
    }

    boolean fits(Argument argument) {
      return pattern.matcher(argument.call()).matches();
    }
  }

  /**
   * Why a constant is no new error among the arguments it stands in.
   *
   * @return a short stable reason, or an empty string
   */
  static String skipReason(Constant constant) {
    Kind kind = constant.kind();
    // A statement may be an argument, too: ASSERT(x, return -EINVAL).
    boolean statement = kind == Kind.RETURN || kind == Kind.ASSIGN;
    for (Argument argument : constant.surroundings().arguments()) {
      if (!statement && EXPECTATION.fits(argument)) {
        return EXPECTATION.reason();
      }
      for (Rule rule : RULES) {
        if (rule.fits(argument)) {
          return rule.reason();
        }
      }
    }
    return "";
  }
}
