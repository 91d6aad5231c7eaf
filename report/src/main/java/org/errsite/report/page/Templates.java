// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.page;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.errsite.report.output.SiteOutput;

/** Fills the templates. Safe for use by several threads at once. */
public final class Templates {
  private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
  private final SiteOutput output;
  private final String base;

  /**
   * Pages go to this output.
   *
   * @param base address of the website's root with a slash at its end; empty where it is not known
   */
  public Templates(SiteOutput output, String base) {
    this.output = output;
    this.base = base;
    configuration.setTemplateLoader(
        new ClassTemplateLoader(Templates.class.getClassLoader(), "templates"));
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setLocale(Locale.US);
    configuration.setNumberFormat(",##0");
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
  }

  /**
   * Writes one page.
   *
   * @param template its kind, the template's name without its ending
   * @param frame what stands around it
   * @param page what the template calls {@code page}
   * @throws IOException when the output fails
   */
  public void write(String template, Frame frame, Object page) throws IOException {
    try (Writer out =
        new OutputStreamWriter(output.create(frame.address()), StandardCharsets.UTF_8)) {
      configuration
          .getTemplate(template + ".ftlh")
          .process(Map.of("frame", frame, "page", page, "base", base), out);
    } catch (TemplateException fault) {
      throw new IllegalStateException("template " + template + " does not fit its page", fault);
    }
  }
}
