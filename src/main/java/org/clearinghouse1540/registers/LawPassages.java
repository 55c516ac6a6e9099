package org.clearinghouse1540.registers;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.retrieval.Passage;
import org.clearinghouse1540.search.SearchScope;
import org.clearinghouse1540.search.SearchSource;
import org.clearinghouse1540.sources.Article;
import org.clearinghouse1540.sources.Articles;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocuments;
import org.clearinghouse1540.sources.DocumentRegister;
import org.clearinghouse1540.sources.RegisterEntry;
import org.springframework.stereotype.Component;

/** Laws with their articles, and cited documents in no register, each with its kept texts. */
@Component
class LawPassages implements SearchSource {
  private static final String KIND = "law";

  private final CitedDocuments documents;
  private final DocumentRegister register;
  private final Articles articles;
  private final KeptTextPassages texts;

  LawPassages(
      CitedDocuments documents,
      DocumentRegister register,
      Articles articles,
      KeptTextPassages texts) {
    this.texts = texts;
    this.documents = documents;
    this.register = register;
    this.articles = articles;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Passage> all(Viewer reader) {
    return passages(reader, law -> true);
  }

  @Override
  public List<Passage> of(Viewer reader, Set<String> records) {
    return passages(reader, law -> records.contains(record(law)));
  }

  private List<Passage> passages(Viewer reader, Predicate<CitedDocument> chosen) {
    if (!reader.may(Permission.READ_SOURCES)) {
      return List.of();
    }
    Set<Long> others =
        register.list(RegisterEntry.Register.DOCUMENT).stream()
            .map(RegisterEntry::id)
            .collect(Collectors.toSet());
    List<CitedDocument> laws =
        documents.list().stream()
            .filter(document -> !others.contains(document.id()))
            .filter(chosen)
            .toList();
    return Stream.of(
            laws.stream().map(LawPassages::title), articles(laws), texts.of(KIND, laws).stream())
        .flatMap(passages -> passages)
        .toList();
  }

  private Stream<Passage> articles(List<CitedDocument> laws) {
    var byId = laws.stream().collect(Collectors.toMap(CitedDocument::id, law -> law));
    return articles.of(byId.keySet()).stream()
        .filter(article -> byId.containsKey(article.document()))
        .map(article -> article(byId.getOrDefault(article.document(), laws.getFirst()), article));
  }

  private static Passage title(CitedDocument document) {
    return Passage.of(record(document), address(document), document.title(), document.symbol())
        .by(document.state())
        .on(document.issuedOn());
  }

  private static Passage article(CitedDocument law, Article article) {
    String title = law.title() + " · " + article.number() + " " + article.heading();
    return Passage.of(
            record(law), address(law) + "#article-" + article.id(), title.strip(), article.words())
        .by(law.state())
        .on(law.issuedOn());
  }

  private static String record(CitedDocument document) {
    return KIND + "/" + document.id();
  }

  private static String address(CitedDocument document) {
    return "/cited/" + document.id();
  }

  @Override
  public SearchScope touchedBy(String subject) {
    return KeptTextPassages.touchedBy(KIND, subject);
  }
}
