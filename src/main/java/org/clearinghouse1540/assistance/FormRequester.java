package org.clearinghouse1540.assistance;

import java.util.Optional;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.notes.LetterParser;
import org.clearinghouse1540.states.FileStates;
import org.springframework.stereotype.Component;

/** Stops a request form or a letter that names another State than the request of which it is. */
@Component
public class FormRequester {
  private final LetterParser parser;
  private final FileStates states;

  FormRequester(LetterParser parser, FileStates states) {
    this.parser = parser;
    this.states = states;
  }

  /**
   * Stops the file of another State until the person typed the name of the State of the request. A
   * form names its State in its field, a letter in its own words.
   *
   * @param state the State of the request; empty for a request of an organization
   * @throws org.clearinghouse1540.kit.BadInput with both names, unless the request is confirmed
   */
  public void confirm(Form form, DocumentText file, String state) {
    if (state.isEmpty()) {
      return;
    }
    parser
        .requester(file)
        .filter(named -> states.code(named).isPresent())
        .ifPresentOrElse(
            named -> form(form, named, state), () -> states.confirm(form, file.text(), state));
  }

  private void form(Form form, String named, String state) {
    if (!states.isState(named, state)) {
      states
          .subject(named, state, Optional.empty())
          .confirm(form, typed -> states.isState(typed, state));
    }
  }
}
