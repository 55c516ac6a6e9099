package org.clearinghouse1540.registers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearinghouse1540.kit.calendar.PartialDate;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.sources.DocumentSymbol;
import org.clearinghouse1540.sources.RegisterEntry;

/** The fields of an entry of a register in a form. */
final class RegisterForm {
  static final String SYMBOL = "symbol";
  private static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";

  private RegisterForm() {}

  /** The symbol that was typed; a problem of the form if the text is not a symbol. */
  static String symbol(Form form) {
    String typed = form.requiredText(SYMBOL, 200);
    if (!typed.isEmpty() && DocumentSymbol.of(typed).isEmpty()) {
      form.problem(SYMBOL, "sources.refused.symbol");
    }
    return typed;
  }

  /** The entry of the register of documents; empty with a problem of the form. */
  static Optional<RegisterEntry.RegisterDetails> document(Form form) {
    Optional<String> kind = kind(form, RegisterEntry.Register.DOCUMENT);
    Optional<RegisterEntry.Origin> origin =
        form.requiredChoice("origin", RegisterEntry.Origin::find);
    return kind.flatMap(
        found -> origin.map(issuer -> RegisterEntry.RegisterDetails.ofDocument(found, issuer)));
  }

  /**
   * The entry of the register of laws; empty with a problem of the form.
   *
   * @param repealed the source that says that it was repealed; may be empty
   */
  static Optional<RegisterEntry.RegisterDetails> law(Form form, String repealed) {
    Optional<String> kind = kind(form, RegisterEntry.Register.LAW);
    String number = form.text("number", 100);
    String inForce = form.date("in-force");
    String repealedOn = form.date("repealed-on");
    if (!repealedOn.isEmpty() && repealed.isEmpty()) {
      form.problem("repealed-on", "registers.refused.repealed-by");
    }
    if (isBefore(repealedOn, inForce)) {
      form.problem("repealed-on", "registers.refused.order");
    }
    return kind.map(
        found ->
            new RegisterEntry.RegisterDetails(
                RegisterEntry.Register.LAW,
                found,
                RegisterEntry.Origin.STATE,
                number,
                inForce,
                repealedOn));
  }

  private static Optional<String> kind(Form form, RegisterEntry.Register register) {
    return form.requiredChoice(
        "kind", chosen -> Optional.of(chosen).filter(register.kinds()::contains));
  }

  private static boolean isBefore(String one, String other) {
    return PartialDate.of(one)
        .flatMap(
            end -> PartialDate.of(other).map(start -> end.lastDay().isBefore(start.firstDay())))
        .orElse(false);
  }

  /** The code of a language; a problem of the form if the text is not a code. */
  static String language(Form form, String field) {
    String typed = form.text(field, 20);
    if (!typed.isEmpty() && !typed.matches(LANGUAGE)) {
      form.problem(field, "registers.refused.language");
      return "";
    }
    return typed;
  }

  /** The same for a field that must be filled. */
  static String requiredLanguage(Form form, String field) {
    if (form.value(field).isEmpty()) {
      form.problem(field, "kit.form.required");
    }
    return language(form, field);
  }

  /** A form with the recorded details of an entry. */
  static FormView filled(FormView form, RegisterEntry.RegisterDetails details) {
    return form.with("kind", details.kind())
        .with("origin", details.origin().key())
        .with("number", details.number())
        .with("in-force", details.inForceOn())
        .with("repealed-on", details.repealedOn());
  }

  static List<Option> kinds(RegisterEntry.Register register, Language language) {
    return register.kinds().stream()
        .map(kind -> new Option(kind, Texts.get(language, kindText(register, kind))))
        .toList();
  }

  /** The key of the text that names a kind. */
  static String kindText(RegisterEntry.Register register, String kind) {
    return "registers." + register.key() + ".kind." + kind;
  }

  static List<Option> origins(Language language) {
    return Arrays.stream(RegisterEntry.Origin.values())
        .map(
            origin ->
                new Option(origin.key(), Texts.get(language, "registers.origin." + origin.key())))
        .toList();
  }

  /** The official languages, for a field in which the code of a language is typed. */
  static List<Option> languages() {
    return Arrays.stream(Language.values())
        .map(language -> new Option(language.code(), language.ownName()))
        .toList();
  }

  /** The name of a language for the reader; the code of one that has no name. */
  static String languageName(String code, Language reader) {
    return code.isEmpty() ? "" : Locale.forLanguageTag(code).getDisplayLanguage(reader.locale());
  }
}
