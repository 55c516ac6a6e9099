package org.clearinghouse1540.states;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Localized;
import org.clearinghouse1540.kit.web.FileSubject;
import org.springframework.stereotype.Component;

/** Compares the State that a file names with the State of the record into which it is put. */
@Component
public final class FileStates {
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
}
