package org.clearinghouse1540.archives;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.document.FileFormat;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.profiles.StateSection;
import org.clearinghouse1540.profiles.StateSections;
import org.clearinghouse1540.states.States;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The page of the State as a document. */
@Component
@Order(1)
final class OverviewPart implements ArchivePart {
  private final StateSections sections;
  private final States states;

  OverviewPart(StateSections sections, States states) {
    this.sections = sections;
    this.states = states;
  }

  @Override
  public List<ArchiveEntry> entries(ArchiveOrder order) {
    List<PrintDocument.Part> parts = new ArrayList<>();
    for (StateSection section : sections.of(order.viewer(), order.state(), order.language())) {
      parts.add(new PrintDocument.Part.Heading(Texts.get(order.language(), section.kind().text())));
      if (section.lines().isEmpty()) {
        parts.add(
            new PrintDocument.Part.Words(Texts.get(order.language(), section.kind().empty())));
      }
      for (StateSection.Line line : section.lines()) {
        parts.add(
            new PrintDocument.Part.Labelled(
                line.title(),
                line.facts().stream()
                    .map(fact -> fact.in(order.language()))
                    .collect(Collectors.joining(" · "))));
      }
    }
    String title =
        Texts.get(
            order.language(), "archives.title.of", states.name(order.state(), order.language()));
    return RecordsFiles.of(
        "overview",
        new PrintDocument(title, order.language(), "", "Clearinghouse 1540", parts),
        FileFormat.DOCX,
        FileFormat.PDF);
  }
}
