package org.clearinghouse1540.cooperation;

import java.util.List;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.PublishedRecords;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.stereotype.Component;

/** The joint texts that all their States publish. */
@Component
record PublishedJointTexts(JointTexts texts, OwnJointProjects own) implements PublishedRecords {
  @Override
  public String key() {
    return "joint-texts";
  }

  @Override
  public String title() {
    return "cooperation.published";
  }

  @Override
  public String named() {
    return "cooperation.text";
  }

  @Override
  public List<PublishedEntry> list(Language language) {
    return texts.open(Audience.EVERYBODY).stream()
        .map(
            published -> {
              JointPublication text = published.value();
              return PublishedEntry.of(
                  published, text.id(), facts(text, language), "/public/joint-texts/" + text.id());
            })
        .toList();
  }

  private RecordFacts facts(JointPublication text, Language language) {
    return RecordFacts.of(text.title(), language)
        .add("kind", "cooperation.kind", text.kind().name(language))
        .add("states", "cooperation.members", own.names(text.states(), language))
        .add("date", "cooperation.published.on", DateText.of(text.on().toString(), language))
        .received("words", "cooperation.text", text.words())
        .build();
  }
}
