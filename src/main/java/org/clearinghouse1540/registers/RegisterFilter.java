package org.clearinghouse1540.registers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.TextFolding;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.FieldView;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.sources.RegisterEntry;
import org.clearinghouse1540.sources.RegisterQuery;

/**
 * The limits of the list of a register.
 *
 * @param words words of the title, the number or the symbol; may be empty
 * @param kind a kind of the register; empty for all
 * @param state the name of a State as in the list; empty for all
 * @param from the first year; empty if unlimited
 * @param until the last year; empty if unlimited
 * @param force whether laws are in force, as a key; empty for all
 */
record RegisterFilter(
    String words, String kind, String state, String from, String until, String force) {
  private static final String YEAR = "\\d{4}";

  /** The limits of an address; one sentence for each that is wrong. */
  static RegisterFilter read(Form query, RegisterEntry.Register register) {
    RegisterFilter filter =
        new RegisterFilter(
            query.text("words", 200),
            query.oneOf("kind", register.kinds()),
            query.text("of", 200),
            year(query, "from"),
            year(query, "until"),
            query.oneOf("force", List.of("in-force", "repealed", "not-recorded")));
    query.check();
    return filter;
  }

  private static String year(Form query, String name) {
    String typed = query.value(name);
    if (!typed.isEmpty() && !typed.matches(YEAR)) {
      query.problem(name, "registers.refused.year");
      return "";
    }
    return typed;
  }

  /**
   * The same limits for the database.
   *
   * @param names the names of the States of cited documents in the reader's language, by code
   */
  RegisterQuery query(
      RegisterEntry.Register register, Map<String, String> names, Language language) {
    Collator collator = Collator.getInstance(language.locale());
    return new RegisterQuery(
        register,
        words,
        kind,
        state.isEmpty() ? Optional.empty() : Optional.of(named(state, names)),
        from,
        until,
        force,
        register == RegisterEntry.Register.LAW
            ? names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(collator))
                .map(Map.Entry::getKey)
                .toList()
            : List.of());
  }

  /** The codes of the States whose names contain words. */
  static List<String> named(String words, Map<String, String> names) {
    return names.entrySet().stream()
        .filter(name -> TextFolding.IGNORING_DIACRITICS.contains(name.getValue(), words))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The fields of the form that limits the list. */
  List<FieldView> fields(RegisterEntry.Register register, Language language) {
    FormView form =
        SubmittedForm.none()
            .view("/registers/" + register.key() + "s")
            .with("words", words)
            .with("kind", kind)
            .with("of", state)
            .with("from", from)
            .with("until", until)
            .with("force", force);
    List<FieldView> fields = new ArrayList<>();
    fields.add(form.text("words", "registers.filter.words").max(200).id("filter-words"));
    fields.add(
        form.select("kind", "registers.kind", RegisterForm.kinds(register, language))
            .empty("registers.filter.any")
            .id("filter-kind"));
    fields.add(form.text("of", "registers.state").max(200).id("filter-of"));
    fields.add(form.text("from", "registers.filter.from").max(4).leftToRight().id("filter-from"));
    fields.add(
        form.text("until", "registers.filter.until").max(4).leftToRight().id("filter-until"));
    if (register == RegisterEntry.Register.LAW) {
      fields.add(
          form.select("force", "registers.force", forces(language))
              .empty("registers.filter.any")
              .id("filter-force"));
    }
    return fields;
  }

  private static List<Option> forces(Language language) {
    return List.of(RegisterEntry.Force.values()).stream()
        .map(
            force -> new Option(force.key(), Texts.get(language, "registers.force." + force.key())))
        .toList();
  }

  /** The address of another page of the same list, without its number. */
  String address(RegisterEntry.Register register) {
    Map<String, String> limits = new LinkedHashMap<>();
    limits.put("words", words);
    limits.put("kind", kind);
    limits.put("of", state);
    limits.put("from", from);
    limits.put("until", until);
    limits.put("force", force);
    return limits.entrySet().stream()
        .filter(limit -> !limit.getValue().isEmpty())
        .map(limit -> limit.getKey() + "=" + encoded(limit.getValue()) + "&")
        .collect(Collectors.joining("", "/registers/" + register.key() + "s?", "page="));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
