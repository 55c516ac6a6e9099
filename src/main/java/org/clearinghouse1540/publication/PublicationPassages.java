package org.clearinghouse1540.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.PublishedRecords;
import org.clearinghouse1540.consent.PublishedRecords.PublishedEntry;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.retrieval.Passage;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.search.SearchScope;
import org.clearinghouse1540.search.SearchSource;
import org.springframework.stereotype.Component;

/**
 * The publications of modules, for every reader: national reports, results, yearly reports, joint
 * texts and summaries of entries, with the text that the gate released. Kinds that have another
 * source are left out.
 */
@Component
class PublicationPassages implements SearchSource {
  private static final String KIND = "publication";
  private static final String SUMMARIES = "summaries";
  private static final Set<String> WITH_OWN_SOURCE = Set.of("practices");

  private final PublicFacts facts;
  private final PublicPosts posts;

  PublicationPassages(PublicFacts facts, PublicPosts posts) {
    this.facts = facts;
    this.posts = posts;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Passage> all(Viewer reader) {
    return read(
        Stream.concat(kinds().map(PublishedRecords::key), Stream.of(SUMMARIES))
            .collect(Collectors.toSet()));
  }

  // One look at each kind of which there is a record.
  @Override
  public List<Passage> of(Viewer reader, Set<String> records) {
    Set<String> keys =
        records.stream()
            .map(record -> record.split("/", -1))
            .filter(parts -> parts.length > 1)
            .map(parts -> parts[1])
            .collect(Collectors.toSet());
    return read(keys).stream().filter(passage -> records.contains(passage.record())).toList();
  }

  private Stream<PublishedRecords> kinds() {
    return facts.others().stream().filter(kind -> !WITH_OWN_SOURCE.contains(kind.key()));
  }

  private List<Passage> read(Set<String> keys) {
    List<Passage> found = new ArrayList<>();
    kinds()
        .filter(kind -> keys.contains(kind.key()))
        .forEach(
            kind -> {
              Map<Long, Set<String>> texts = new HashMap<>();
              for (Language language : Language.values()) {
                for (PublishedEntry entry : kind.list(language)) {
                  Passage passage =
                      passage(kind.key() + "/" + entry.id(), entry.page(), entry.facts());
                  // The words of its owner are the same in every language of the reader.
                  if (texts
                      .computeIfAbsent(entry.id(), id -> new HashSet<>())
                      .add(passage.title() + passage.text())) {
                    found.add(isOfProgram(entry.facts()) ? passage.in(language) : passage);
                  }
                }
              }
            });
    if (keys.contains(SUMMARIES)) {
      posts
          .summaries()
          .forEach(
              summary ->
                  found.add(
                      passage(
                          SUMMARIES + "/" + summary.value().entry(),
                          "/public/posts#summary-" + summary.value().entry(),
                          facts.summary(summary, Language.EN))));
    }
    return found;
  }

  private static Passage passage(String record, String page, RecordFacts facts) {
    return Passage.of(KIND + "/" + record, page, facts.title(), words(facts));
  }

  private static boolean isOfProgram(RecordFacts facts) {
    return facts.facts().stream()
        .flatMap(fact -> fact.values().stream())
        .noneMatch(value -> value.origin() == RecordFacts.Origin.RECEIVED);
  }

  // The words of its author; of a text of the program, all of them.
  private static String words(RecordFacts facts) {
    boolean all = isOfProgram(facts);
    return facts.facts().stream()
        .flatMap(fact -> fact.values().stream())
        .filter(value -> all || value.origin() == RecordFacts.Origin.RECEIVED)
        .map(RecordFacts.Value::text)
        .collect(Collectors.joining("\n"));
  }

  @Override
  public SearchScope touchedBy(String subject) {
    return SearchScope.allIf(
        subject,
        "yearly",
        "joint_text",
        "joint-text",
        "report",
        "feedback",
        "delivery",
        "submission",
        "contact",
        "original",
        "workspace");
  }
}
