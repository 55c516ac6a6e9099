package org.clearinghouse1540.assistance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.springframework.stereotype.Component;

/**
 * The needs of a request as a letter states them: in full, so that its reader can act on them.
 * Providers receive the text to which the State consented, without the needs that it withholds.
 */
@Component
class LetterNeeds {
  private final Gate gate;
  private final SubjectAreas areas;

  LetterNeeds(Gate gate, SubjectAreas areas) {
    this.gate = gate;
    this.areas = areas;
  }

  /** All needs, for the requester and for the members of the Committee. */
  String all(Request request, Language language) {
    return text(request.items(), language);
  }

  /** The needs that providers may read. */
  String forProviders(Request request, Language language) {
    Set<String> withheld = gate.withheld(Subject.Kind.NEED);
    Request released =
        gate.consented(
                request,
                Subject.request(request.id()),
                Audience.PROVIDERS,
                (text, now) -> PublicView.approved(text, now, withheld))
            .orElseGet(() -> PublicView.full(request, withheld));
    return text(released.items(), language);
  }

  private String text(List<NeedItem> items, Language language) {
    return items.stream()
        .filter(item -> item.status() != NeedStatus.WITHDRAWN)
        .map(item -> text(item, language))
        .collect(Collectors.joining("\n\n"));
  }

  private String text(NeedItem item, Language language) {
    List<String> lines = new ArrayList<>();
    lines.add(item.number() + ". " + item.heading());
    if (!item.title().isEmpty() && !item.words().equals(item.title())) {
      lines.add(item.words());
    }
    add(lines, language, "assistance.need.situation", item.situation());
    add(lines, language, "assistance.need.objective", item.objective());
    add(lines, language, "assistance.item.area", areas.names(item.areas(), language));
    add(lines, language, "assistance.item.kind", areas.names(item.kinds(), language));
    add(lines, language, "assistance.need.beneficiaries", item.beneficiaries());
    add(lines, language, "assistance.need.people", item.people());
    add(lines, language, "assistance.item.needed-by", item.neededBy());
    add(lines, language, "assistance.need.language", item.language());
    add(lines, language, "assistance.need.elsewhere", item.elsewhere());
    return String.join("\n", lines);
  }

  private static void add(List<String> lines, Language language, String label, String words) {
    if (!words.isBlank()) {
      lines.add(Texts.get(language, "assistance.need.line", Texts.get(language, label), words));
    }
  }
}
