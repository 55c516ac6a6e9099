package org.clearinghouse1540.kit.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * A page as a value: a template and its model. A controller returns it; the page context is added
 * when it is rendered. The page is rendered completely before the first byte is sent, so an error
 * never truncates it.
 */
public final class Page implements View {
  private final String template;
  private final int status;
  private final Map<String, Object> model;

  private Page(String template, int status, Map<String, Object> model) {
    this.template = template;
    this.status = status;
    this.model = model;
  }

  /** A page of a template that has no model, such as {@code publication/home.jte}. */
  public static Page of(String template) {
    return new Page(template, 200, Map.of());
  }

  /**
   * A page of a model, which names its template with {@link Template}.
   *
   * @throws IllegalArgumentException if the model does not name a template
   */
  public static Page of(Record model) {
    Template template = model.getClass().getAnnotation(Template.class);
    if (template == null) {
      throw new IllegalArgumentException(model.getClass() + " does not name a template");
    }
    return new Page(template.value(), 200, Map.of("model", model));
  }

  /** This page with another HTTP status than 200. */
  public Page withStatus(int other) {
    return new Page(template, other, model);
  }

  /** Whether it says that something was refused. */
  boolean isRefusal() {
    return status >= 400;
  }

  @Override
  public void render(
      @Nullable Map<String, ?> unused, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    WebApplicationContext context = RequestContextUtils.findWebApplicationContext(request);
    if (context == null) {
      throw new IllegalStateException("a page is rendered inside a request only");
    }
    SubmittedForm form = FormRedisplay.of(request);
    byte[] bytes =
        ColumnLabels.in(
                html(
                    context.getBean(TemplateEngine.class),
                    context.getBean(PageContextFactory.class).frame(request),
                    form))
            .getBytes(StandardCharsets.UTF_8);
    boolean rejected = status == 200 && !form.problems().isEmpty();
    response.setStatus(rejected ? 400 : status);
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  // Only the finished page tells which fields and which typed texts are on it.
  private String html(TemplateEngine templates, PageContext frame, SubmittedForm form) {
    String page = rendered(templates, frame);
    ProblemSummary summary =
        frame.summary().isEmpty() ? frame.summary() : frame.summary().on(page, form);
    return summary.equals(frame.summary()) ? page : rendered(templates, frame.with(summary));
  }

  private String rendered(TemplateEngine templates, PageContext frame) {
    Map<String, Object> parameters = new HashMap<>(model);
    parameters.put("frame", frame);
    StringOutput page = new StringOutput(32 * 1024);
    templates.render(template, parameters, page);
    return page.toString();
  }
}
