package org.clearinghouse1540.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.text.StorableText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.WebUtils;

/** Reads the form of a request, with the files that were sent with an earlier attempt. */
@Component
class FormReader {
  private static final String READ = Form.class.getName();
  private static final String TOKENS = READ + ".tokens";
  static final String KEPT = ".kept";

  /** The field with the number of a file that another person signed first. */
  static final String SIGNED = ".signed";

  private static final int MOST = 50;
  private static final int MOST_SIGNED = 20;
  private final KeptFiles kept;
  private final ActSignatures signatures;
  private final FieldPermissions permissions;

  FormReader(KeptFiles kept, ActSignatures signatures, FieldPermissions permissions) {
    this.kept = kept;
    this.signatures = signatures;
    this.permissions = permissions;
  }

  /** Lets the values of a form be read again, as if no problem had been found in them. */
  void readAgain(HttpServletRequest request, Form form) {
    request.setAttribute(READ, new Form(form.sent().plain(), form.sent().files()));
  }

  /**
   * The form of a request, read once, without the fields that the user may not set.
   *
   * @throws BadInput the first time if a field has characters that cannot be stored
   */
  Form read(HttpServletRequest request) {
    if (request.getAttribute(READ) instanceof Form before) {
      return before;
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, sent) -> values.put(name, Arrays.asList(sent)));
    Map<String, List<SentFile>> files = files(request);
    Map<SentFile, String> tokens = new HashMap<>();
    addEarlier(request, values, files, tokens);
    if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
        instanceof String address) {
      values.keySet().removeIf(field -> !permissions.maySet(address, field));
      files.keySet().removeIf(field -> !permissions.maySet(address, field));
    }
    List<Problem> problems =
        values.entrySet().stream()
            .filter(field -> !isStorable(field.getKey(), field.getValue()))
            .map(field -> Problem.of(StorableText.of(field.getKey()), "kit.form.characters"))
            .toList();
    // Stays if the page reads its query.
    tokens.forEach((file, token) -> addToken(request, file, token));
    Form form =
        new Form(
            new SentFields(
                problems.isEmpty() ? values : storable(values), files, observer(request)));
    request.setAttribute(READ, form);
    if (!problems.isEmpty()) {
      throw new BadInput(problems); // The form is shown again from the attribute.
    }
    return form;
  }

  // The query of a page that is read or shown again is no form that is sent.
  private Consumer<String> observer(HttpServletRequest request) {
    return request.getMethod().equals("POST")
            && request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
                instanceof String address
        ? field -> permissions.asked(address, field)
        : field -> {};
  }

  /** The tokens of those files of a request that are kept already. */
  static Map<SentFile, String> tokens(HttpServletRequest request) {
    return request.getAttribute(TOKENS) instanceof Tokens kept
        ? Map.copyOf(kept.byFile())
        : Map.of();
  }

  /** Records that a file of a request is kept with this token. */
  static void addToken(HttpServletRequest request, SentFile file, String token) {
    Map<SentFile, String> all = new HashMap<>(tokens(request));
    all.put(file, token);
    request.setAttribute(TOKENS, new Tokens(all));
  }

  /** The tokens of kept files that a form names, also of those that a new file replaces. */
  static List<String> namedTokens(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .filter(field -> field.getKey().endsWith(KEPT))
        .flatMap(field -> Arrays.stream(field.getValue()))
        .filter(KeptFiles::isToken)
        .distinct()
        .toList();
  }

  /** The tokens of the files of one request. */
  private record Tokens(Map<SentFile, String> byFile) {}

  /** Forgets the form of a request for a while, so that its page reads its own query. */
  static Object forget(HttpServletRequest request) {
    Object read = Objects.requireNonNull(request.getAttribute(READ));
    request.removeAttribute(READ);
    return read;
  }

  static void remember(HttpServletRequest request, Object read) {
    request.setAttribute(READ, read);
  }

  private static boolean isStorable(String name, List<String> values) {
    return StorableText.isStorable(name) && values.stream().allMatch(StorableText::isStorable);
  }

  private static Map<String, List<String>> storable(Map<String, List<String>> values) {
    Map<String, List<String>> storable = new LinkedHashMap<>();
    values.forEach(
        (name, sent) ->
            storable.put(StorableText.of(name), sent.stream().map(StorableText::of).toList()));
    return storable;
  }

  private void addEarlier(
      HttpServletRequest request,
      Map<String, List<String>> values,
      Map<String, List<SentFile>> files,
      Map<SentFile, String> tokens) {
    if (values.keySet().stream().noneMatch(n -> n.endsWith(KEPT) || n.endsWith(SIGNED))) {
      return;
    }
    EarlierFiles ofAccount = new EarlierFiles(request, kept::size, kept::find, MOST);
    EarlierFiles ofSignature =
        new EarlierFiles(
            request,
            number -> signed(number, signatures::fileSize),
            number -> signed(number, signatures::file),
            MOST_SIGNED);
    add(
        values,
        files,
        KEPT,
        token -> {
          Optional<SentFile> found = ofAccount.find(token);
          found.ifPresent(file -> tokens.put(file, token));
          return found;
        });
    add(values, files, SIGNED, ofSignature::find);
  }

  private static <T> Optional<T> signed(String number, Function<Long, Optional<T>> stored) {
    return number.matches("[1-9]\\d{0,17}")
        ? stored.apply(Long.parseLong(number))
        : Optional.empty();
  }

  // Files that are not sent again: those of an earlier attempt, or of the first person who signed.
  private static void add(
      Map<String, List<String>> values,
      Map<String, List<SentFile>> files,
      String ending,
      Function<String, Optional<SentFile>> stored) {
    for (String name : List.copyOf(values.keySet())) {
      if (name.endsWith(ending)) {
        List<String> tokens = Optional.ofNullable(values.remove(name)).orElse(List.of());
        String field = name.substring(0, name.length() - ending.length());
        if (files.containsKey(field)) {
          continue; // A file that is sent now replaces the one of before.
        }
        List<SentFile> found =
            tokens.stream().distinct().flatMap(token -> stored.apply(token).stream()).toList();
        if (!found.isEmpty()) {
          files.put(field, found);
        }
      }
    }
  }

  private static Map<String, List<SentFile>> files(HttpServletRequest request) {
    Map<String, List<SentFile>> files = new LinkedHashMap<>();
    MultipartHttpServletRequest parts =
        WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
    if (parts != null) {
      parts.getMultiFileMap().forEach((name, sent) -> put(files, name, sent));
    }
    return files;
  }

  private static void put(
      Map<String, List<SentFile>> files, String name, List<MultipartFile> sent) {
    List<SentFile> read = new ArrayList<>();
    for (MultipartFile file : sent) {
      if (!file.isEmpty()) {
        read.add(new SentFile(plainName(file.getOriginalFilename()), content(file)));
      }
    }
    if (!read.isEmpty()) {
      files.put(name, List.copyOf(read));
    }
  }

  /** The name of a file without folders and without characters that cannot be stored. */
  static String plainName(@Nullable String sent) {
    String name = Optional.ofNullable(sent).orElse("");
    return StorableText.of(name.replaceFirst("(?s).*[/\\\\]", ""));
  }

  private static byte[] content(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
