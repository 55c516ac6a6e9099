package org.clearinghouse1540.practices;

import java.util.Optional;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.PublishableText;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.consent.TextFormat;
import org.clearinghouse1540.obligations.SubjectAreaJson;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.springframework.stereotype.Component;

/** The text of a practice, to whose publication its State or organization consents. */
@Component
final class PracticeText implements PublishableText {
  private final Practices practices;
  private final TextFormat<Practice> format;

  PracticeText(Practices practices, SubjectAreas areas) {
    this.practices = practices;
    this.format = format(areas);
  }

  static TextFormat<Practice> format(SubjectAreas areas) {
    return new TextFormat<>(Practice.class, new SubjectAreaJson(areas));
  }

  @Override
  public Subject.Kind kind() {
    return Subject.Kind.PRACTICE;
  }

  @Override
  public Optional<String> current(Subject subject, Audience audience) {
    return subject.number().flatMap(practices::findCurrent).map(format::write);
  }
}
