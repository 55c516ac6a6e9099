package org.clearinghouse1540.cooperation;

import java.util.Optional;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.PublishableText;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.consent.TextFormat;
import org.springframework.stereotype.Component;

/** The text that the States of a joint project send to the Committee or publish. */
@Component
final class JointPublicationText implements PublishableText {
  private static final TextFormat<JointPublication> FORMAT =
      new TextFormat<>(JointPublication.class);
  private final JointTexts texts;
  private final JointProjects projects;

  JointPublicationText(JointTexts texts, JointProjects projects) {
    this.texts = texts;
    this.projects = projects;
  }

  @Override
  public Subject.Kind kind() {
    return Subject.Kind.JOINT_TEXT;
  }

  @Override
  public Optional<String> current(Subject subject, Audience audience) {
    return subject
        .number()
        .flatMap(texts::find)
        .flatMap(
            text ->
                projects
                    .find(text.project())
                    .map(project -> FORMAT.write(JointPublication.of(project, text))));
  }

  static JointPublication read(String text) {
    return FORMAT.read(text);
  }
}
