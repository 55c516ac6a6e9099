package org.clearinghouse1540.search;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.retrieval.Highlights.Piece;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * The results of a search.
 *
 * @param problem why there are none, if the question cannot be answered
 * @param results those of this page
 */
@Template("search/search.jte")
record SearchView(
    SearchQuestion question,
    Optional<Message> problem,
    Paging paging,
    List<Result> results,
    List<Choice> kinds,
    List<Choice> languages,
    List<Option> parties) {
  SearchView {
    results = List.copyOf(results);
    kinds = List.copyOf(kinds);
    languages = List.copyOf(languages);
    parties = List.copyOf(parties);
  }

  /** Nothing but the question, and why it was not answered. */
  static SearchView unanswered(SearchQuestion question, Optional<Message> problem) {
    return new SearchView(
        question, problem, Paging.of("1", 0, 1), List.of(), List.of(), List.of(), List.of());
  }

  /** Whether the question was answered. */
  boolean answered() {
    return problem.isEmpty() && !question.isEmpty();
  }

  /**
   * A record that was found.
   *
   * @param kind the name of its kind
   * @param party the name of its State or organization, or empty
   * @param further how many more passages of the record match
   */
  record Result(
      String address,
      List<Piece> title,
      List<Piece> excerpt,
      String kind,
      String party,
      String day,
      String language,
      int further) {
    Result {
      title = List.copyOf(title);
      excerpt = List.copyOf(excerpt);
    }
  }

  /**
   * A limit that can be chosen.
   *
   * @param count the number of records under it
   */
  record Choice(String address, String name, int count, boolean chosen) {}
}
