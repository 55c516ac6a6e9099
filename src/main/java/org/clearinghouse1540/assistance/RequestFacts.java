package org.clearinghouse1540.assistance;

import java.util.List;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.states.States;

/** The description of a published request, from which the lists, the files and the API are made. */
public final class RequestFacts {
  private RequestFacts() {}

  /** The description of a request; its title is the name of the requester. */
  public static RecordFacts of(Request request, States states, Language language) {
    String name = RequesterName.name(request, states, language);
    return RecordFacts.of(name, language)
        .add("date", "assistance.date", DateText.of(request.date(), language))
        .add(
            "needs",
            "assistance.asked",
            request.items().stream().map(item -> need(item, language)).toList(),
            RecordFacts.Origin.RECEIVED)
        .add("address", "assistance.source", List.of(request.address()), RecordFacts.Origin.ADDRESS)
        .build();
  }

  /** The title of a need with its text. */
  public static String need(NeedItem item, Language language) {
    if (!item.known()) {
      return Texts.get(language, "assistance.content-not-known");
    }
    return item.title().isEmpty() || item.title().equals(item.words())
        ? item.words()
        : item.title() + ": " + item.words();
  }
}
