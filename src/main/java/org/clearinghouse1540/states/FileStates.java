package org.clearinghouse1540.states;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.SandboxedReader;
import org.clearinghouse1540.kit.text.Localized;
import org.clearinghouse1540.kit.web.FileSubject;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.SentFile;
import org.springframework.stereotype.Component;

/** Compares the State that a file names with the State of the record into which it is put. */
@Component
public final class FileStates {
  private static final int MOST_WORDS = 7;
  private static final int BEGINNING = 2_000;
  private final PartyResolver resolver;
  private final States states;

  FileStates(PartyResolver resolver, States states) {
    this.resolver = resolver;
    this.states = states;
  }

  /** The comparison for use without Spring. */
  public static FileStates standalone() {
    return new FileStates(PartyResolver.standalone(), new States());
  }

  /** The code of the State that a name in a file means; the name itself of an invented one. */
  public Optional<String> code(String named) {
    String name = named.strip().replaceAll("[\\s\\p{Z}]+", " ");
    return resolver
        .findState(name)
        .map(State::code)
        .or(() -> Optional.of(name).filter(InventedParties::isState));
  }

  /** Whether a name means this State without doubt. */
  public boolean isState(String named, String code) {
    return named.strip().equalsIgnoreCase(code)
        || code(named).filter(found -> found.equals(code)).isPresent();
  }

  /** The State that a file names, compared with the State of a record. */
  public FileSubject subject(String named, String code, Optional<String> address) {
    return new FileSubject(
        Optional.of(named.strip()).filter(name -> !name.isEmpty()).map(this::name),
        name(code),
        address);
  }

  /**
   * Checks the State that a file names.
   *
   * @throws BadInput if it names another State or none
   */
  public void check(String field, String named, String code) {
    if (!isState(named, code)) {
      throw new BadInput(List.of(subject(named, code, Optional.empty()).problem(field)));
    }
  }

  /** The name of a State in the language of the reader; as in the file if it is not known. */
  public Localized name(String named) {
    Optional<String> code = code(named);
    return language -> code.map(found -> states.name(found, language)).orElse(named);
  }

  /**
   * Stops a letter, a report or a law that names another State at its beginning, and not the State
   * of its record, until the person typed the name of the State of the record. A text need not name
   * its State.
   *
   * @param code the State of the record; empty for a record of no State
   * @throws BadInput with both names, unless the record is confirmed
   */
  public void confirm(Form form, String text, String code) {
    if (states.find(code).isEmpty() && !InventedParties.isState(code)) {
      return;
    }
    List<String> named = namedIn(text.substring(0, Math.min(BEGINNING, text.length())));
    if (!named.isEmpty() && !named.contains(code)) {
      subject(named.getFirst(), code, Optional.empty())
          .confirm(form, typed -> isState(typed, code));
    }
  }

  /** The same for a file that is kept as it came; one whose text cannot be read is not stopped. */
  public void confirm(Form form, SentFile file, String code) {
    SandboxedReader.find(file.content(), file.name())
        .ifPresent(text -> confirm(form, text.text(), code));
  }

  /** The codes of the States whose names are words of a text, in their order. */
  public List<String> namedIn(String text) {
    String[] words = text.strip().split("[\\s\\p{Z},;:()–—\"]+");
    List<String> found = new ArrayList<>();
    int start = 0;
    while (start < words.length) {
      int end = Math.min(words.length, start + MOST_WORDS);
      while (end > start && name(words, start, end).isEmpty()) {
        end--;
      }
      if (end > start) {
        found.add(name(words, start, end).orElseThrow());
      }
      start = Math.max(end, start + 1);
    }
    return found.stream().distinct().toList();
  }

  // A code of three letters can be any word; a name of a State in Chinese can be short.
  private Optional<String> name(String[] words, int start, int end) {
    String name = String.join(" ", Arrays.copyOfRange(words, start, end));
    if (name.matches("\\p{ASCII}{0,3}|\\p{Ll}.*")) {
      return Optional.empty();
    }
    // A name at the end of a sentence.
    return code(name)
        .or(
            () ->
                Optional.of(name.replaceFirst("(?<![.!?。؟])[.!?。؟]+$", ""))
                    .filter(shorter -> !shorter.matches("\\p{ASCII}{0,3}"))
                    .flatMap(this::code));
  }
}
