package org.clearinghouse1540.outreach;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;

/**
 * The participants of an event as a page shows them.
 *
 * @param observers the names of the observer States listed, which are counted separately
 * @param counted the Member States listed, each once
 */
public record ParticipantsView(
    List<CountedState> counted, List<String> observers, List<Group> groups) {
  public ParticipantsView {
    counted = List.copyOf(counted);
    observers = List.copyOf(observers);
    groups = List.copyOf(groups);
  }

  /**
   * A Member State that is listed.
   *
   * @param documents the notes that list it; empty on a public page
   * @param entered whether a person entered it
   */
  record CountedState(String name, List<Long> documents, boolean entered) {
    CountedState {
      documents = List.copyOf(documents);
    }
  }

  /**
   * The participants under one heading.
   *
   * @param received whether the heading is in the words of a note
   */
  record Group(String heading, boolean received, List<Line> lines) {
    Group {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A participant.
   *
   * @param address the page of the State, if it is a known Member State
   * @param asReceived the name as received, if it is not the name shown
   */
  record Line(String name, Optional<String> address, Optional<Message> asReceived) {
    /** The name with the name as received. */
    String text(Language language) {
      return asReceived.map(message -> name + " (" + message.in(language) + ")").orElse(name);
    }
  }
}
