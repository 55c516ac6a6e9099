package org.clearinghouse1540.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriUtils;

/** Shows a rejected form again on the page that {@link FormPage} names. */
@Component
class FormRedisplay {
  private static final String SUBMITTED = SubmittedForm.class.getName();
  private static final Pattern NAME = Pattern.compile("\\{([^}]+)}");
  private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\]{]*\\{([^}]+)}[^\\]]*)]");
  private final FormReader forms;
  private final KeptFiles kept;

  FormRedisplay(FormReader forms, KeptFiles kept) {
    this.forms = forms;
    this.kept = kept;
  }

  /** The form of a request. */
  Form read(HttpServletRequest request) {
    return forms.read(request);
  }

  /** The rejected form that a page shows again; none for an ordinary request. */
  static SubmittedForm of(HttpServletRequest request) {
    return request.getAttribute(SUBMITTED) instanceof SubmittedForm form
        ? form
        : SubmittedForm.none();
  }

  /** The page of the form if the method that received it names one. */
  Optional<View> page(BadInput bad, HttpServletRequest request) {
    return of(request).isRejected() ? Optional.empty() : page(bad.problems(), request);
  }

  /** The page of a form that its user wants to change before it is accepted. */
  View again(HttpServletRequest request) {
    return page(List.of(), request)
        .orElseThrow(() -> new IllegalStateException("the method names no @FormPage"));
  }

  private Optional<View> page(List<Problem> problems, HttpServletRequest request) {
    if (!(request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
        instanceof HandlerMethod method)) {
      return Optional.empty();
    }
    FormPage page = method.getMethodAnnotation(FormPage.class);
    if (page == null) {
      return Optional.empty();
    }
    Form form = forms.read(request);
    String address = address(page.value(), form, request);
    List<Problem> all = new ArrayList<>(problems);
    Map<String, List<KeptFile>> files = keep(form, request, all::add);
    request.setAttribute(
        SUBMITTED,
        new SubmittedForm(
            UriUtils.decode(
                page.form().isEmpty()
                    ? request.getRequestURI()
                    : address(page.form(), form, request),
                "UTF-8"),
            form.sent().plain(),
            all.stream().distinct().toList(),
            files));
    // The page reads its address from the same values, without the problems that were found in
    // them.
    forms.readAgain(request, form);
    return Optional.of(
        (model, same, response) ->
            same.getRequestDispatcher(address)
                .forward(new BodylessRequest(same, address), response));
  }

  /**
   * Keeps the files of a form until it is sent again; those that are kept already stay so. A field
   * whose files cannot be kept is a problem, and the files of all other fields are kept.
   */
  Map<String, List<KeptFile>> keep(
      Form form, HttpServletRequest request, Consumer<Problem> problems) {
    Map<String, List<KeptFile>> files = new LinkedHashMap<>();
    form.sent()
        .files()
        .forEach(
            (name, sent) ->
                BadInput.collect(() -> keep(name, sent, request), problems)
                    .ifPresent(done -> files.put(name, done)));
    return files;
  }

  // The files of a field are all new, or all kept already.
  private List<KeptFile> keep(String field, List<SentFile> sent, HttpServletRequest request) {
    Map<SentFile, String> tokens = FormReader.tokens(request);
    if (tokens.keySet().containsAll(sent)) {
      return sent.stream()
          .map(file -> new KeptFile(tokens.getOrDefault(file, ""), file.name()))
          .toList();
    }
    List<KeptFile> done = kept.keep(request.getRequestURI(), field, sent);
    for (int at = 0; at < done.size(); at++) {
      FormReader.addToken(request, sent.get(at), done.get(at).token());
    }
    return done;
  }

  /** Removes the kept files of a form that was accepted. */
  void accepted(HttpServletRequest request) {
    kept.remove(FormReader.namedTokens(request));
  }

  static String address(String pattern, Form form, HttpServletRequest request) {
    String whole =
        OPTIONAL
            .matcher(pattern)
            .replaceAll(
                part ->
                    value(part.group(2), form, request).isEmpty()
                        ? ""
                        : Matcher.quoteReplacement(part.group(1)));
    return NAME.matcher(whole)
        .replaceAll(
            name ->
                Matcher.quoteReplacement(
                    UriUtils.encode(value(name.group(1), form, request), "UTF-8")));
  }

  private static String value(String name, Form form, HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                instanceof Map<?, ?> parts
            && parts.get(name) instanceof String part
        ? part
        : form.value(name);
  }

  /** The values of the query of an address. */
  static Map<String, String[]> query(String address) {
    Map<String, String[]> values = new LinkedHashMap<>();
    int mark = address.indexOf('?');
    for (String pair :
        mark < 0 ? List.<String>of() : List.of(address.substring(mark + 1).split("&"))) {
      String[] parts = pair.split("=", 2);
      String value = parts.length == 2 ? UriUtils.decode(parts[1], "UTF-8") : "";
      values.put(UriUtils.decode(parts[0], "UTF-8"), new String[] {value});
    }
    return values;
  }
}
