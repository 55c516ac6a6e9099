package org.clearinghouse1540.kit.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriUtils;

/**
 * Two tabs or two users do not overwrite each other in silence: a form that edits a record is
 * accepted only if the recorded values are those that its user saw. Otherwise it is shown again
 * with the typed text and the value recorded now, and sending it again replaces that value. This
 * covers every form whose page {@link FormPage} names and whose fields {@link FormView} makes.
 */
final class ConcurrentEditCheck implements HandlerInterceptor {
  /** The prefix of the hidden field with the digest of the value that the user saw. */
  static final String SEEN = "seen!";

  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{16}");
  private static final int LONGEST_SHOWN = 500;
  private final FormReader forms;

  ConcurrentEditCheck(FormReader forms) {
    this.forms = forms;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws Exception {
    if (request.getMethod().equals("POST")
        && handler instanceof HandlerMethod method
        && method.getMethodAnnotation(FormPage.class) instanceof FormPage page) {
      Form form = forms.read(request);
      if (form.sent().plain().keySet().stream().anyMatch(name -> name.startsWith(SEEN))) {
        compare(form, recorded(request, response, page, form));
      }
    }
    return true;
  }

  // The page of the form as it would be shown now; nothing of it reaches the user.
  private static List<RecordedValues.Field> recorded(
      HttpServletRequest request, HttpServletResponse response, FormPage page, Form form)
      throws Exception {
    String address = FormRedisplay.address(page.value(), form, request);
    String action =
        page.form().isEmpty()
            ? request.getRequestURI()
            : FormRedisplay.address(page.form(), form, request);
    Object read = FormReader.forget(request);
    List<RecordedValues.Field> all;
    try {
      all =
          RecordedValues.collect(
              () ->
                  request
                      .getRequestDispatcher(address)
                      .include(new BodylessRequest(request, address), new NoResponse(response)));
    } finally {
      FormReader.remember(request, read);
    }
    Predicate<RecordedValues.Field> same =
        field ->
            decoded(field.action()).equals(decoded(action))
                && field.told().entrySet().stream()
                    .allMatch(told -> form.values(told.getKey()).contains(told.getValue()));
    return all.stream().filter(same).toList();
  }

  private static String decoded(String address) {
    return UriUtils.decode(address, StandardCharsets.UTF_8);
  }

  private static void compare(Form form, List<RecordedValues.Field> recorded) {
    boolean edits = recorded.stream().anyMatch(field -> !field.isEmpty());
    for (RecordedValues.Field field : recorded) {
      String seen = form.value(SEEN + field.name());
      String now = RecordedValues.digest(field.values());
      String typed = RecordedValues.digest(form.values(field.name()));
      boolean changed = DIGEST.matcher(seen).matches() && !seen.equals(now);
      if (edits && changed && !typed.equals(now)) {
        report(form, field, typed.equals(seen));
      }
    }
    form.check();
  }

  // A field that the user did not touch takes the new value; what the user typed stays.
  private static void report(Form form, RecordedValues.Field field, boolean untouched) {
    if (untouched) {
      form.replace(field.name(), field.values());
      form.problem(field.name(), "kit.form.changed.taken");
    } else {
      problem(form, field);
    }
  }

  private static void problem(Form form, RecordedValues.Field field) {
    switch (field.kind()) {
      case TEXT, LONG_TEXT, DAY, DATE, NUMBER, MONEY ->
          form.problem(field.name(), "kit.form.changed.now", shown(field));
      case SELECT, RADIOS, CHECKBOXES, CHECKBOX, FILE, PASSWORD, HIDDEN ->
          form.problem(field.name(), "kit.form.changed");
    }
  }

  private static String shown(RecordedValues.Field field) {
    return Optional.of(field.text())
        .filter(text -> text.length() > LONGEST_SHOWN)
        .map(text -> text.substring(0, LONGEST_SHOWN) + "…")
        .orElse(field.text());
  }

  /** A response that keeps nothing. */
  private static final class NoResponse extends HttpServletResponseWrapper {
    private final ServletOutputStream nowhere = new Nowhere();
    private final PrintWriter writer = new PrintWriter(Writer.nullWriter());

    NoResponse(HttpServletResponse response) {
      super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() {
      return nowhere;
    }

    @Override
    public PrintWriter getWriter() {
      return writer;
    }

    @Override
    public void flushBuffer() {}

    @Override
    public void sendError(int status) {}

    @Override
    public void sendError(int status, String message) {}

    @Override
    public void sendRedirect(String address) {}

    @Override
    public void addCookie(jakarta.servlet.http.Cookie cookie) {}
  }

  /** An output that goes nowhere. */
  private static final class Nowhere extends ServletOutputStream {
    private final OutputStream out = OutputStream.nullOutputStream();

    @Override
    public void write(int letter) throws java.io.IOException {
      out.write(letter);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("a page is not written in parts");
    }
  }
}
