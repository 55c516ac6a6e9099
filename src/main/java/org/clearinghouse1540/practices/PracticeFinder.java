package org.clearinghouse1540.practices;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.matching.CandidateFinder;
import org.clearinghouse1540.matching.MatchNeed;
import org.clearinghouse1540.matching.MatchOffer;
import org.clearinghouse1540.obligations.FormRows;
import org.clearinghouse1540.obligations.SubjectArea;
import org.springframework.stereotype.Component;

/**
 * Finds the practices that could serve a field of the matrix, a need or a line of a plan: those
 * that name the field, and those on the same subject by the search that also finds offers. They are
 * never ranked: the latest recorded one is first. Only what the current user may see is found, and
 * no draft.
 */
@Component
public final class PracticeFinder {
  /** The number of practices that are shown beside a record. */
  static final int MOST = 8;

  private final Practices practices;
  private final CandidateFinder candidates;
  private final FormRows rows;
  private final PracticeFacts facts;

  PracticeFinder(
      Practices practices, CandidateFinder candidates, FormRows rows, PracticeFacts facts) {
    this.practices = practices;
    this.candidates = candidates;
    this.rows = rows;
    this.facts = facts;
  }

  /**
   * A record that practices could serve.
   *
   * @param words its words, such as the text of a need
   * @param areas the keys of its subject areas
   * @param rows the keys of rows of the form in use that it is about
   */
  public record Aim(String words, List<String> areas, List<String> rows) {
    public Aim {
      areas = List.copyOf(areas);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A practice as a link.
   *
   * @param owner the State or organization that reports it
   */
  public record PracticeLink(String title, String owner, String address) {}

  /** The aim of a row of a version of the form. */
  public Aim row(String version, String row) {
    List<String> inUse = List.copyOf(rows.inUse(version, List.of(row)));
    return new Aim(words(inUse), List.of(), inUse);
  }

  private String words(List<String> keys) {
    return keys.stream().map(rows::subject).collect(Collectors.joining("; "));
  }

  /** The practices that could serve one record, as links. */
  public List<PracticeLink> links(Aim aim, Language language) {
    return links(List.of(aim), language).getFirst();
  }

  /** The practices that could serve each of several records, as links. */
  public List<List<PracticeLink>> links(List<Aim> aims, Language language) {
    return find(aims).stream()
        .map(found -> found.stream().limit(MOST).map(practice -> link(practice, language)).toList())
        .toList();
  }

  private PracticeLink link(Practice practice, Language language) {
    return new PracticeLink(
        practice.title(), facts.owner(practice, language), "/practices/" + practice.id());
  }

  /** The practices that could serve one record, the latest recorded first. */
  public List<Practice> find(Aim aim) {
    return find(List.of(aim)).getFirst();
  }

  private List<List<Practice>> find(List<Aim> aims) {
    List<Practice> all = practices.listWithoutDrafts();
    if (all.isEmpty()) {
      return aims.stream().map(aim -> List.<Practice>of()).toList();
    }
    List<List<MatchOffer>> near =
        candidates.fitting(
            aims.stream().map(this::need).toList(),
            all.stream().map(PracticeFinder::text).toList());
    List<List<Practice>> found = new ArrayList<>();
    for (int i = 0; i < aims.size(); i++) {
      Set<String> ids = near.get(i).stream().map(MatchOffer::id).collect(Collectors.toSet());
      Aim aim = aims.get(i);
      found.add(
          all.stream()
              .filter(
                  practice ->
                      ids.contains(String.valueOf(practice.id())) || names(practice, aim.rows()))
              .toList());
    }
    return found;
  }

  private boolean names(Practice practice, List<String> wanted) {
    PracticeScope scope = practice.scope();
    Set<String> named = new HashSet<>(rows.inUse(scope.form(), scope.rows()));
    return wanted.stream().anyMatch(named::contains);
  }

  private MatchNeed need(Aim aim) {
    return new MatchNeed("practices", "", "", aim.words(), "", aim.areas(), List.of());
  }

  private static MatchOffer text(Practice practice) {
    return new MatchOffer(
        String.valueOf(practice.id()),
        "",
        practice.title() + "\n" + practice.words(),
        List.of(),
        "",
        "",
        "",
        List.of(),
        "",
        practice.areas().stream().map(SubjectArea::key).toList(),
        List.of());
  }
}
