package org.clearinghouse1540.sources;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The texts of the files that are kept of cited documents and of their versions. */
@Component
public final class CitedDocumentTexts {
  private static final int AT_A_TIME = 50;
  private final CitedDocuments cited;
  private final DocumentVersions versions;
  private final SourceDocuments documents;

  CitedDocumentTexts(CitedDocuments cited, DocumentVersions versions, SourceDocuments documents) {
    this.cited = cited;
    this.versions = versions;
    this.documents = documents;
  }

  /**
   * A kept text.
   *
   * @param cited the number of the cited document
   * @param document the number of the document with the text
   */
  public record KeptText(long cited, long document, String text) {}

  /**
   * Gives the kept texts of some cited documents that the current user may read, a few at a time;
   * those of withdrawn files are not among them.
   */
  public void read(Collection<Long> wanted, Consumer<KeptText> reader) {
    Set<Long> chosen = Set.copyOf(wanted);
    List<Map.Entry<Long, Long>> files =
        Stream.concat(cited.files().entrySet().stream(), versions.files().stream())
            .filter(file -> chosen.contains(file.getKey()))
            .distinct()
            .toList();
    for (int first = 0; first < files.size(); first += AT_A_TIME) {
      List<Map.Entry<Long, Long>> some =
          files.subList(first, Math.min(files.size(), first + AT_A_TIME));
      Map<Long, String> texts =
          documents.texts(some.stream().map(Map.Entry::getValue).distinct().toList());
      for (Map.Entry<Long, Long> file : some) {
        String text = texts.get(file.getValue());
        if (text != null) {
          reader.accept(new KeptText(file.getKey(), file.getValue(), text));
        }
      }
    }
  }
}
