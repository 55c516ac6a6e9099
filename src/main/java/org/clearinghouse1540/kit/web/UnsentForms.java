package org.clearinghouse1540.kit.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.text.Texts;
import org.springframework.stereotype.Component;

/**
 * Answers a form that was sent after its session had ended. Nothing was processed; the page shows
 * what was typed and sends it again after the user signed in. What was typed is kept in this page
 * only, so that the program stores nothing for somebody who never signs in.
 */
@Component
public final class UnsentForms {
  static final String PAGE = "/unsent-form";
  private static final String VIEW = UnsentFormView.class.getName();
  private static final String TOKEN = "_csrf";
  private static final int TYPED = 12;

  private final KeptFiles kept;
  private final PublicAddress address;

  UnsentForms(KeptFiles kept, PublicAddress address) {
    this.kept = kept;
    this.address = address;
  }

  /** The view of the form that a page answers; none for another request. */
  static Optional<UnsentFormView> of(HttpServletRequest request) {
    return Optional.ofNullable((UnsentFormView) request.getAttribute(VIEW));
  }

  /**
   * Whether a request is a form that a page of this program sent. A form of another site is not
   * shown for confirmation.
   */
  public boolean isOurs(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    return request.getMethod().equals("POST")
        && (site == null
            ? address.value().equals(request.getHeader("Origin"))
            : site.equals("same-origin"));
  }

  /**
   * Answers the form with the page, or a script with a sentence.
   *
   * @param signedIn whether its user has signed in again since
   */
  public void answer(HttpServletRequest request, HttpServletResponse response, boolean signedIn)
      throws ServletException, IOException {
    if (ProblemJson.isExpectedBy(request)) {
      String sentence =
          Texts.get(PageContextFactory.language(request), UnsentFormView.lead(signedIn));
      new ProblemJson(List.of(sentence)).render(null, request, response);
      return;
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, sent) -> values.put(name, Arrays.asList(sent)));
    values.remove(TOKEN);
    List<Problem> unkept = new ArrayList<>();
    if (signedIn) {
      keepFiles(request, values, unkept::add);
    }
    List<String> typed =
        values.values().stream()
            .flatMap(List::stream)
            .filter(value -> value.strip().length() >= TYPED)
            .toList();
    request.setAttribute(
        VIEW, new UnsentFormView(request.getRequestURI(), signedIn, values, typed, unkept));
    request.getRequestDispatcher(PAGE).forward(new BodylessRequest(request, PAGE), response);
  }

  private void keepFiles(
      HttpServletRequest request, Map<String, List<String>> values, Consumer<Problem> problems)
      throws ServletException, IOException {
    String type = Optional.ofNullable(request.getContentType()).orElse("");
    if (!type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/")) {
      return;
    }
    Map<String, List<SentFile>> files = new LinkedHashMap<>();
    for (Part part : request.getParts()) {
      String name = part.getSubmittedFileName();
      if (name != null && part.getSize() > 0) {
        SentFile file =
            new SentFile(FormReader.plainName(name), part.getInputStream().readAllBytes());
        files.computeIfAbsent(part.getName(), field -> new ArrayList<>()).add(file);
      }
    }
    files.keySet().forEach(field -> values.remove(field + FormReader.KEPT)); // They are replaced.
    files.forEach(
        (field, sent) ->
            BadInput.collect(() -> kept.keep(request.getRequestURI(), field, sent), problems)
                .map(done -> done.stream().map(KeptFile::token).toList())
                .ifPresent(tokens -> values.put(field + FormReader.KEPT, tokens)));
  }
}
