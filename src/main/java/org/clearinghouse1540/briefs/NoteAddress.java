package org.clearinghouse1540.briefs;

import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.NotFound;

/** The address of an information note in a language, and the fields that all its forms have. */
final class NoteAddress {
  private NoteAddress() {}

  /** The page of the note. */
  static String of(long event, Language language) {
    return "/events/" + event + "/note?in=" + language.code();
  }

  /**
   * The language of an address.
   *
   * @throws NotFound if there is no such language
   */
  static Language language(String code) {
    return Language.find(code).orElseThrow(NotFound::new);
  }

  /** The language of the address to which a form is sent; English where it names none. */
  static Language language(Form form) {
    String code = form.value("in");
    return code.isEmpty() ? Language.EN : language(code);
  }

  /** The version of a section that the user saw. */
  static int version(Form form, String field) {
    return form.number(field, 0, Integer.MAX_VALUE).map(Long::intValue).orElse(0);
  }
}
